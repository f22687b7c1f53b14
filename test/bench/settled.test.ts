import { expect, it } from 'vitest';
import { settled } from '../../bench/settled.ts';

/** Measures what is listed, one run after the other. */
function runsOf(...ratios: readonly number[]) {
  let asked = 0;
  const measure = async () => ({ ratio: ratios[asked++] as number, memory: 10 * asked, loop: null });
  return { measure, asked: () => asked };
}

it('measures once what is within its bound', async () => {
  const { measure, asked } = runsOf(2, 9, 9);
  expect(await settled(measure, { ratio: 2, loop: 1 })).toEqual({ ratio: 2, memory: 10, loop: null });
  expect(asked()).toBe(1);
});

it('takes the middle of three where the first is above', async () => {
  expect(await settled(runsOf(2.5, 1.8, 1.9).measure, { ratio: 2 })).toEqual({ ratio: 1.9, memory: 20, loop: null });
});

it('stays above where it is slow', async () => {
  expect((await settled(runsOf(2.5, 2.4, 1.1).measure, { ratio: 2 })).ratio).toBe(2.4);
  expect((await settled(runsOf(Number.NaN, 3, 3).measure, { ratio: 2 })).ratio).toBe(3);
});

it('holds what has no bound to nothing', async () => {
  const { measure, asked } = runsOf(9, 1, 1);
  expect((await settled(measure, { ratio: null })).ratio).toBe(9);
  expect(asked()).toBe(1);
});
