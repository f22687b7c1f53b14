import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PARTNER_NPS } from '../../../src/functions/metrics/partner-nps.ts';
import { answer, column, errorOf } from '../formula.ts';

it.each([
  // answers        score
  [[9, 10], 100],
  [[9], 100], // boundary: 9 promotes
  [[8], 0], // boundary: 8 is passive
  [[7], 0], // boundary: 7 is passive
  [[6], -100], // boundary: 6 detracts
  [[0, 10], 0],
  [[10, 10, 8, 0], 25],
])('%j gives %d', (scores, nps) => {
  expect(answer(PARTNER_NPS, column(...scores))).toBe(nps);
});

it('leaves out what was not answered', () => {
  expect(answer(PARTNER_NPS, column('', 10, '', 9))).toBe(100);
  expect(answer(PARTNER_NPS, column('', ''))).toBe('');
});

it('reads a range of several columns', () => {
  expect(
    answer(PARTNER_NPS, [
      [10, 0],
      ['', 9],
    ]),
  ).toBeCloseTo(100 / 3, 12);
});

it('refuses halves and other scales', () => {
  expect(errorOf(PARTNER_NPS, column(8.5, 11))).toBe(
    'PARTNER_NPS scores, row 1: 8.5 is not a whole number. Enter a whole number from 0 to 10.\nscores, row 2: 11 is not from 0 to 10. Enter a whole number from 0 to 10.',
  );
});

// scope: all answers
it('stays within -100 to 100, and turns round when promoters and detractors change places', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(0, 8, 10), { minLength: 1 }), (scores) => {
      const nps = answer(PARTNER_NPS, column(...scores)) as number;
      expect(Math.abs(nps)).toBeLessThanOrEqual(100);
      expect(answer(PARTNER_NPS, column(...scores.map((score) => (score === 8 ? 8 : 10 - score))))).toBeCloseTo(
        -nps,
        9,
      );
    }),
  );
});
