import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MDF_ALLOCATE } from '../../../src/functions/comarketing/mdf-allocate.ts';
import { column, errorOf, run } from '../spreadsheet.ts';

const allocate = (...args: unknown[]) => run(MDF_ALLOCATE, args);
const parts = (...args: unknown[]) => (allocate(...args) as number[][]).map(([part]) => part);
const cents = (amounts: (number | undefined)[]) =>
  amounts.reduce<number>((sum, one) => sum + Math.round((one ?? 0) * 100), 0);

it.each<[string, unknown[], (number | string)[]]>([
  // pool, weights, floors, caps, decimals
  ['thirds', [100, column(1, 1, 1)], [33.34, 33.33, 33.33]],
  ['by weight', [100000, column(50, 30, 20)], [50000, 30000, 20000]],
  [
    'a cap, a floor, and one between',
    [100000, column(80, 15, 5), column(10000, 10000, 10000), column(60000, 60000, 60000)],
    [60000, 30000, 10000],
  ],
  [
    'caps that leave some',
    [100000, column(1, 1, 1), column(0, 0, 0), column(20000, 20000, 20000)],
    [20000, 20000, 20000],
  ],
  ['a blank weight takes no part', [90, column(2, '', 1), column(0, 50, 0)], [60, '', 30]],
  ['a weight of 0 gets its floor', [100, column(0, 1), column(10, '')], [10, 90]],
  ['a blank floor is 0, a blank cap is none', [100, column(1, 1), column('', 60), column(30, '')], [30, 70]],
  ['one floor for all', [100, column(8, 1, 1), 20], [60, 20, 20]],
  ['whole amounts', [100, column(1, 1, 1), '', '', 0], [34, 33, 33]],
  ['the pool is rounded first', [0.005, column(1, 1)], [0.01, 0]],
  ['by its shortest decimal', [1.005, column(1, 0)], [1.01, 0]],
  ['floors are rounded up', [10, column(1, 9), 2.341], [2.35, 7.65]],
  ['caps are rounded down', [10, column(9, 1), '', 2.349], [2.34, 2.34]],
  ['a negative pool is divided as the positive one', [-100, column(1, 1, 1)], [-33.34, -33.33, -33.33]],
  ['within floors and caps as well', [-100, column(8, 1, 1), 20, 50], [-50, -25, -25]],
  ['nothing to divide', [0, column(1, 0)], [0, 0]],
  ['nothing to divide among weights of 0', [0, column(0, 0)], [0, 0]],
  ['nobody takes part', [100, column('', ''), column(5, 5)], ['', '']],
  ['floors left out before caps', [10, column(9, 1), undefined, 2], [2, 2]],
  ['a cap that is its floor', [100, column(1, 1), column(30, ''), column(30, '')], [30, 70]], // boundary
  ['pool as text', ['$1,000.00', column(1, 1)], [500, 500]],
])('%s', (_what, args, expected) => {
  expect((allocate(...args) as unknown[][]).map(([part]) => part)).toEqual(expected);
});

it('answers a single weight with one value', () => {
  expect(allocate(100, 3)).toBe(100);
  expect(allocate(100, 3, '', 40)).toBe(40);
  expect(allocate(100, '')).toBe('');
});

it('divides as many units as each have their own double', () => {
  expect(allocate(900719925474.0992, 1, '', '', 4)).toBe(900719925474.0992); // boundary: 2^53
  expect(errorOf(MDF_ALLOCATE, [900719925474.0994, 1, '', '', 4])).toBe(
    'MDF_ALLOCATE pool: 900719925474.0994 has no exact amount with 4 decimals. Ask for fewer decimals.',
  );
});

it('divides a wide range in reading order', () => {
  expect(
    allocate(1, [
      [1, 1],
      [1, ''],
    ]),
  ).toEqual([
    [0.34, 0.33],
    [0.33, ''],
  ]);
});

it('cuts trailing blank rows', () => {
  expect(allocate(10, column(1, 1, '', ''), column('', '', '', ''))).toEqual([[5], [5]]);
});

it.each<[string, unknown[]]>([
  ['pool: it is missing. Write MDF_ALLOCATE(pool, weights, [floors], [caps], [decimals]).', ['', column(1)]],
  [
    'floors: they add up to 15000, above the pool of 10000. Lower them, or raise the pool.',
    [10000, column(1, 1, 1), 5000],
  ],
  [
    'floors: only rounded up to 2 decimals do they pass the pool: 0.04 against 0.03. Enter floors with 2 decimals.',
    [0.03, column(1, 1), 0.015],
  ],
  ['caps, row 2: 4 is below its floor of 5. Raise the cap, or lower the floor.', [100, column(1, 1), 5, column(9, 4)]],
  [
    'caps, row 1: no amount with 2 decimals lies between 1.001 and 1.004. Move one of them.',
    [100, column(1, 1), 1.001, column(1.004, '')],
  ],
  [
    'caps, row 1: no amount with 2 decimals lies between 1.001 and 1.001. Move one of them.',
    [100, column(1, 1), 1.001, column(1.001, '')],
  ],
  [
    'floors: they add up to 110, above the pool of 100. Lower them, or raise the pool.',
    [100, column(0, 1), column(90, 20)], // a weight of 0 has a floor
  ],
  [
    'floors: only rounded up to 2 decimals do they pass the pool: 0.04 against 0.03. Enter floors with 2 decimals.',
    [0.03, column(1, '', 1), column(0.015, 5, 0.015)], // a row that takes no part has none
  ],
  [
    // boundary: a millionth of a millionth above the pool may be the noise of a sum
    'floors: only rounded up to 2 decimals do they pass the pool: 1.01 against 1. Enter floors with 2 decimals.',
    [1, column(1), 1.000000000001],
  ],
  ['floors: they add up to 1.01, above the pool of 1. Lower them, or raise the pool.', [1, column(1), 1.000000000002]],
  ['weights: all are 0, so nothing says how to divide the pool. Enter a weight above 0.', [1000, column(0, 0)]],
  ['weights: all are 0, so nothing says how to divide the pool. Enter a weight above 0.', [1000, column(0, '', 0)]],
  ['pool: "much" is not a number. Enter digits only, such as 50000.', ['much', column(1)]],
  ['weights, row 2: -1 is below 0. Enter 0 or more.', [100, column(1, -1)]],
  ['pool: 1000000000000 has no exact amount with 6 decimals. Ask for fewer decimals.', [1e12, column(1), '', '', 6]],
  ['pool: 1000000000000 has no exact amount with 6 decimals. Ask for fewer decimals.', [1e12, column(1, 2), '', '', 6]],
  ['decimals: 7 is not from 0 to 6. Enter a whole number from 0 to 6.', [1, column(1), '', '', 7]],
])('%s', (told, args) => {
  expect(errorOf(MDF_ALLOCATE, args)).toBe(`MDF_ALLOCATE ${told}`);
});

it('says nothing of all rows where one of them could not be read', () => {
  expect(errorOf(MDF_ALLOCATE, [100, column(0, 'x'), 90])).toBe(
    'MDF_ALLOCATE weights, row 2: "x" is not a number. Enter digits only, such as 12000.',
  );
});

describe('laws', () => {
  const weights = fc
    .array(fc.integer({ min: 0, max: 1000 }), { minLength: 2, maxLength: 30 })
    .filter((all) => all.some((one) => one > 0));
  const pool = fc.integer({ min: 0, max: 1e9 }).map((one) => one / 100);

  it('the parts add up to the pool to the cent, for every pool and weights', () => {
    fc.assert(
      fc.property(pool, weights, (amount, all) => {
        expect(
          cents(
            parts(
              amount,
              all.map((one) => [one]),
            ),
          ),
        ).toBe(Math.round(amount * 100));
      }),
    );
  });

  it('a part differs from its exact share by less than a cent, without floors and caps', () => {
    fc.assert(
      fc.property(pool, weights, (amount, all) => {
        const total = all.reduce((sum, one) => sum + one, 0);
        parts(
          amount,
          all.map((one) => [one]),
        ).forEach((part, i) => {
          expect(Math.abs((part as number) - (amount * (all[i] as number)) / total)).toBeLessThan(0.01 + 1e-6);
        });
      }),
    );
  });

  it('the order of rows moves no part by more than the odd cent of a tie', () => {
    fc.assert(
      fc.property(pool, weights, (amount, all) => {
        const rows = all.map((one) => [one]);
        const there = parts(amount, rows) as number[];
        const back = parts(amount, [...rows].reverse()).reverse() as number[];
        there.forEach((part, i) => {
          expect(Math.round(Math.abs(part - (back[i] as number)) * 100)).toBeLessThanOrEqual(1);
        });
      }),
    );
  });

  it('a larger weight never gets less', () => {
    fc.assert(
      fc.property(pool, weights, (amount, all) => {
        const of = parts(
          amount,
          all.map((one) => [one]),
        ) as number[];
        all.forEach((one, i) => {
          all.forEach((other, j) => {
            if (one > other) expect(of[i]).toBeGreaterThanOrEqual(of[j] as number);
          });
        });
      }),
    );
  });

  it('a negative pool gives the negative parts', () => {
    fc.assert(
      fc.property(pool, weights, (amount, all) => {
        const rows = all.map((one) => [one]);
        expect(parts(-amount, rows)).toEqual(parts(amount, rows).map((part) => 0 - (part as number)));
      }),
    );
  });
});
