import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TIER_MIX } from '../../../src/functions/tiers/tier-mix.ts';
import { column, errorOf, run } from '../spreadsheet.ts';

const OWN = [['Tier'], ['Low'], ['High']];
const mix = (...args: unknown[]) => run(TIER_MIX, args);

it('counts every tier of the ladder, zeros included', () => {
  expect(mix(column('High', '', 'HIGH', 'Low'), OWN)).toEqual([
    ['Tier', 'Partners', 'Share'],
    ['Low', 1, 1 / 3],
    ['High', 2, 2 / 3],
  ]);
});

it('adds up amounts, and shows what has no tier last', () => {
  expect(mix(column('High', '', 'Low', ''), OWN, column(60, 30, 10, ''))).toEqual([
    ['Tier', 'Partners', 'Share', 'Amount', 'Amount share'],
    ['Low', 1, 1 / 3, 10, 0.1],
    ['High', 1, 1 / 3, 60, 0.6],
    ['No tier', 1, 1 / 3, 30, 0.3],
  ]);
});

it('has no row for no tier unless there is an amount without one', () => {
  expect(mix(column('Low', ''), OWN, column(5, ''))).toHaveLength(3);
  expect(mix(column('Low', ''), OWN, column(5, 0))).toHaveLength(4); // 0 is an amount
});

it('is a table of zeros where nothing is there', () => {
  const zeros = [
    ['Tier', 'Partners', 'Share', 'Amount', 'Amount share'],
    ['Low', 0, 0, 0, 0],
    ['High', 0, 0, 0, 0],
  ];
  expect(mix(column('', ''), OWN, column('', ''))).toEqual(zeros);
  expect(mix('', OWN, '')).toEqual(zeros);
});

it('gives shares of 0 where amounts cancel out', () => {
  expect(mix(column('Low', 'High'), OWN, column(5, -5))).toEqual([
    ['Tier', 'Partners', 'Share', 'Amount', 'Amount share'],
    ['Low', 1, 0.5, 5, 0],
    ['High', 1, 0.5, -5, 0],
  ]);
});

it.each([
  ['in two tiers', ['Low', 'High', 'High']],
  ['in one', ['Low', 'Low', 'Low']],
])('gives shares of 0 where amounts cancel out but for a hair in binary fractions, %s', (_where, tiers) => {
  const shares = mix(column(...tiers), OWN, column(0.3, -0.1, -0.2)) as unknown[][];
  expect(shares.slice(1).map((row) => row[4])).toEqual([0, 0]);
});

it('shares what a refund leaves, also where it is little', () => {
  const shares = mix(column('Low', 'Low', 'High'), OWN, column(1e9, -1e9, 0.01)) as unknown[][];
  expect(shares.slice(1).map((row) => row[4])).toEqual([0, 1]);
});

it('counts the cells of a wide range', () => {
  expect(
    mix(
      [
        ['Low', 'High'],
        ['', 'Low'],
      ],
      OWN,
    ),
  ).toEqual([
    ['Tier', 'Partners', 'Share'],
    ['Low', 2, 2 / 3],
    ['High', 1, 1 / 3],
  ]);
});

it('tells what is wrong', () => {
  expect(errorOf(TIER_MIX, [column('Low', 'Low', 'Hgh'), OWN, column('', 1, 2)])).toMatchInlineSnapshot(`
    "TIER_MIX tier, row 3: "Hgh" is not a tier of the ladder. Did you mean High? Known: Low, High.
    amount, row 1: it is blank beside a tier. Enter an amount; 0 is fine."
  `);
  expect(errorOf(TIER_MIX, [column('Low'), [['Tier'], ['Low'], ['low']]])).toMatchInlineSnapshot(
    `"TIER_MIX tiers, row 3 (Tier): Low stands twice. Give each tier its own name."`,
  );
});

it('law: partners and amounts of the table are those of the range, in whatever order it stands', () => {
  const row = fc.tuple(fc.constantFrom('Low', 'High', ''), fc.integer({ min: 0, max: 1000 }));
  fc.assert(
    fc.property(fc.array(row, { minLength: 2, maxLength: 30 }), (rows) => {
      const of = (all: typeof rows) =>
        mix(
          all.map(([tier]) => [tier]),
          OWN,
          all.map(([, amount]) => [amount]),
        ) as number[][];
      const table = of(rows).slice(1);
      const total = (at: number) => table.reduce((sum, one) => sum + (one[at] as number), 0);
      expect(total(1)).toBe(rows.length);
      expect(total(2)).toBeCloseTo(1, 12);
      expect(total(3)).toBe(rows.reduce((sum, [, amount]) => sum + amount, 0));
      expect(of([...rows].reverse())).toEqual(of(rows));
    }),
  );
});
