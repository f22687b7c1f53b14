import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Followed, medianWait } from '../../src/program/median-wait.ts';

/** Days on which it came, and days after which one still waits. */
function followed(came: readonly number[], waiting: readonly number[] = []): Followed {
  const days = [...came, ...waiting];
  return {
    days: Float64Array.from(days),
    came: Uint8Array.from(days, (_day, i) => (i < came.length ? 1 : 0)),
    count: days.length,
  };
}

describe('the median wait', () => {
  it.each([
    ['one alone', [5], [], 5],
    ['three', [30, 10, 20], [], 20],
    ['two: between both', [10, 20], [], 15],
    ['four: between the middle ones', [40, 10, 30, 20], [], 25],
    ['on the first day', [0, 0, 5], [], 0],
    ['two on the day in the middle', [10, 20, 20, 40], [], 20],
    // 4 at risk: 3/4 are left; one wait ends; 2 at risk: 3/8 are left
    ['one that waited no longer than 20 days', [10, 30], [20, 40], 30],
    // on the same day it comes first: 4 at risk, 1/2 are left, and nothing comes later
    ['waits that end on the day it came', [10, 10], [10, 10], 10],
    // 4 at risk: 1/2 are left at 10; 20 is the next day on which it came, 15 is none
    ['a wait that ends between the middle ones', [10, 10, 20], [15], 15],
    // boundary: 3 at risk on day 10, 2/3 are left; 1 at risk on day 12
    ['a wait that ends on the day after', [10, 12], [11], 12],
    ['half, and the others still wait', [10, 20], [90, 90], 20],
    ['a wait that ended before it came to anyone', [10, 20, 30], [5], 20],
  ] as const)('of %s', (_name, came, waiting, days) => {
    expect(medianWait(followed(came, waiting))).toBe(days);
  });

  it.each([
    ['nobody is followed', [], []],
    ['it came to nobody', [], [5, 90]],
    ['it came to fewer than half', [10], [90, 90]],
  ] as const)('is not known where %s', (_name, came, waiting) => {
    expect(medianWait(followed(came, waiting))).toBeNaN();
  });

  it('is of those that are counted only', () => {
    expect(medianWait({ ...followed([10, 20, 900, 900]), count: 2 })).toBe(15);
  });

  it('is the plain median where nobody waits any more, in whatever order they stand', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(400), { minLength: 1, maxLength: 40 }), (days) => {
        const sorted = [...days].sort((a, b) => a - b);
        const middle = (days.length - 1) / 2;
        const plain = ((sorted[Math.floor(middle)] as number) + (sorted[Math.ceil(middle)] as number)) / 2;
        expect(medianWait(followed(days))).toBe(plain);
      }),
    );
  });
});
