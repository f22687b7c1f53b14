import fc from 'fast-check';
import { expect, it } from 'vitest';
import { REVENUE_SPLIT } from '../../../src/functions/revenue/revenue-split.ts';
import { answer, cents, column, errorOf } from '../formula.ts';

it.each([
  // a published joint plan: 9,000 of 16,000
  [16000, [0.5625, 0.4375], [9000, 7000]],
  [100, [0.5, 0.3, 0.2], [50, 30, 20]],
  [0.01, [0.5, 0.5], [0.01, 0]], // first row first
  [1, [1 / 3, 1 / 3, 1 / 3], [0.34, 0.33, 0.33]],
  [0, [0.5, 0.5], [0, 0]],
  [-1, [1 / 3, 1 / 3, 1 / 3], [-0.34, -0.33, -0.33]],
  [10.005, [1, 0], [10.01, 0]], // the amount itself is rounded first
])('%d by %j', (amount, shares, parts) => {
  expect(answer(REVENUE_SPLIT, amount, column(...shares))).toEqual(column(...parts));
});

it('keeps blanks and takes decimals', () => {
  expect(answer(REVENUE_SPLIT, 10, column(0.5, '', 0.5), 0)).toEqual([[5], [''], [5]]);
  expect(answer(REVENUE_SPLIT, 10, column(0.5, 0.5, '', ''))).toEqual([[5], [5]]); // it ends with the last share
});

it('refuses shares that are not the whole', () => {
  expect(errorOf(REVENUE_SPLIT, 10, column(0.7, 0.4))).toBe(
    'REVENUE_SPLIT shares: they add up to 1.1. Make them add up to 1 or 100%.',
  );
  expect(errorOf(REVENUE_SPLIT, 10, column(70, 30))).toBe(
    'REVENUE_SPLIT shares, row 1: 70 is 7000%. Enter 0.7 or 70%.\nshares, row 2: 30 is 3000%. Enter 0.3 or 30%.',
  );
});

it('divides as many units as each have their own double', () => {
  expect(answer(REVENUE_SPLIT, 900719925474.0992, column(0.5, 0.5), 4)).toEqual(
    column(450359962737.0496, 450359962737.0496), // boundary: 2^53
  );
  expect(errorOf(REVENUE_SPLIT, 123456789012.345, column(0.3, 0.3, 0.4), 6)).toBe(
    'REVENUE_SPLIT amount: 123456789012.345 has no exact amount with 6 decimals. Ask for fewer decimals.',
  );
  expect(errorOf(REVENUE_SPLIT, -999999999999.99, column(0.3, 0.7), 5)).toBe(
    'REVENUE_SPLIT amount: -999999999999.99 has no exact amount with 5 decimals. Ask for fewer decimals.',
  );
});

// scope: any amount in cents
it('adds up to the amount to the cent, whichever way the shares fall', () => {
  fc.assert(
    fc.property(
      cents(-100000, 100000),
      fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 12 }),
      (amount, weights) => {
        const total = weights.reduce((sum, one) => sum + one, 0);
        fc.pre(total > 0);
        const parts = answer(REVENUE_SPLIT, amount, column(...weights.map((one) => one / total))) as number[][];
        expect(Math.round(parts.flat().reduce((sum, one) => sum + one, 0) * 100)).toBe(Math.round(amount * 100));
      },
    ),
  );
});
