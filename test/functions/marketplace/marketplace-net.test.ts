import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MARKETPLACE_NET } from '../../../src/functions/marketplace/marketplace-net.ts';
import { answer, cents, column, errorOf } from '../formula.ts';

const FEES = [
  ['From', 'Rate'],
  [0, 0.3],
  [10000000, 0.25],
  [50000000, 0.2],
];

// https://techcrunch.com/2018/12/03/valve-changes-revenue-sharing-tiers-on-steam/ : shares of 1.5, 3 and 15 million
describe('published platform shares', () => {
  it.each([
    [5000000, 3500000],
    [10000000, 7000000], // boundary
    [60000000, 45000000],
  ])('of %d leave %d', (revenue, net) => {
    expect(answer(MARKETPLACE_NET, revenue, FEES)).toBe(net);
  });
});

it('adds each row to the lifetime of the next, and gives a refund its fee back', () => {
  expect(answer(MARKETPLACE_NET, column(8000000, '', 4000000, -2000000), FEES)).toEqual([
    [5600000],
    [''],
    [2900000],
    [-1500000],
  ]);
});

it('begins with the lifetime to date', () => {
  expect(answer(MARKETPLACE_NET, 1000, FEES, 9999500)).toBe(725); // 500 x 70% + 500 x 75%
});

it('may lose its whole lifetime to refunds, and begin anew', () => {
  expect(answer(MARKETPLACE_NET, column(100, -100, '', 200), FEES)).toEqual([[70], [-70], [''], [140]]); // boundary
});

it('may lose it by cents that do not add up to nothing in binary fractions', () => {
  const net = answer(MARKETPLACE_NET, column(0.3, -0.1, -0.2, 100), FEES) as number[][];
  expect(net.map(([one]) => Number(one?.toFixed(9)))).toEqual([0.21, -0.07, -0.14, 70]);
});

it('refuses more refunds than sales', () => {
  expect(errorOf(MARKETPLACE_NET, column(100, -101), FEES)).toBe(
    'MARKETPLACE_NET revenue, row 2: it takes lifetime revenue to -1, below 0. Check the refund, or lifetime_to_date.',
  );
});

// scope: revenue that is not negative
it('leaves the same in parts as at once', () => {
  fc.assert(
    fc.property(fc.array(cents(0, 30000000), { minLength: 2, maxLength: 6 }), (revenue) => {
      const rows = answer(MARKETPLACE_NET, column(...revenue), FEES) as number[][];
      const total = revenue.reduce((sum, one) => sum + one, 0);
      const net = rows.flat().reduce((sum, one) => sum + one, 0);
      expect(net).toBeCloseTo(answer(MARKETPLACE_NET, total, FEES) as number, 4);
    }),
  );
});
