import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PARTNER_TIER } from '../../../src/functions/tiers/partner-tier.ts';
import { TIER_GAP } from '../../../src/functions/tiers/tier-gap.ts';
import { column, errorOf, run } from '../spreadsheet.ts';

const gapOf = (...args: unknown[]) => run(TIER_GAP, args);
const BOTH = [
  ['Tier', 'Min revenue', 'Min referrals', 'Match'],
  ['Member', '', '', ''],
  ['Partner', 1000, 10, 'all'],
];

it.each([
  // revenue, referrals, next, revenue to go, referrals to go, progress
  [0, 0, 'Silver', 10000, 5, 0],
  [30000, 4, 'Gold', 20000, 16, 0.6],
  [9999, 0, 'Silver', 1, 5, 0.9999],
  [10000, 0, 'Gold', 40000, 20, 0.2], // Silver is met at equality
  [0, 500, 'Platinum', 200000, '', 0], // not offered on referrals
  [199999, 0, 'Platinum', 1, '', 0.999995],
  [200000, 0, '', '', '', 1],
  [-500, 0, 'Silver', 10500, 5, 0],
  ['', 4, 'Silver', '', 1, 0.8], // a missing value is not 0
  [4000, '', 'Silver', 6000, '', 0.4],
])('revenue %s, referrals %s: %s, %s, %s, %s', (revenue, referrals, ...gap) => {
  expect(gapOf(revenue, referrals)).toEqual([gap]);
});

it.each([
  // revenue, referrals, revenue to go, referrals to go, progress where both are needed
  [800, 1, 200, 9, 0.1],
  [1000, 9, 0, 1, 0.9], // what is reached has nothing to go
  [5000, 0, 0, 10, 0],
  [800, '', 200, '', ''], // progress needs both
])('where both are needed: %s, %s', (revenue, referrals, ...gap) => {
  expect(gapOf(revenue, referrals, BOTH)).toEqual([['Partner', ...gap]]);
});

it('says the lowest tier and 0 of who has not signed, whatever the figures', () => {
  expect(gapOf(column(90000, '', 1), column(0, '', 1), '', column(false, 'no', ''))).toEqual([
    ['Registered', '', '', 0],
    ['Registered', '', '', 0],
    ['Registered', '', '', 0],
  ]);
});

it('is blank in all columns where a row is', () => {
  expect(gapOf(column(1, '', 200000), column('', '', ''))).toEqual([
    ['Silver', 9999, '', 0.0001],
    ['', '', '', ''],
    ['', '', '', 1],
  ]);
});

it('begins below a lowest tier that has a threshold', () => {
  const own = [
    ['Tier', 'Min referrals'],
    ['Basic', 4],
    ['Plus', 8],
  ];
  expect(gapOf('', 1, own)).toEqual([['Basic', '', 3, 0.25]]);
  expect(gapOf(7, '', own)).toEqual([['Basic', '', '', '']]);
});

it('counts a threshold of 0 on the lowest tier as reached by any value that is not negative', () => {
  const own = [
    ['Tier', 'Min revenue', 'Min referrals', 'Match'],
    ['Basic', 0, 2, 'all'],
  ];
  expect(gapOf(5, 1, own)).toEqual([['Basic', 0, 1, 0.5]]);
  expect(gapOf(0, 1, own)).toEqual([['Basic', 0, 1, 0.5]]); // boundary
  expect(gapOf(-5, 1, own)).toEqual([['Basic', 5, 1, 0]]);
  const any = [
    ['Tier', 'Min revenue', 'Min referrals'],
    ['Basic', 0, 2],
  ];
  expect(gapOf(-5, '', any)).toEqual([['Basic', 5, '', 0]]); // never below 0
});

it('tells what is wrong', () => {
  expect(errorOf(TIER_GAP, [column(1, 'x'), column(true, 1)])).toMatchInlineSnapshot(`
    "TIER_GAP revenue, row 2: "x" is not a number. Enter digits only, such as 12000.
    referrals, row 1: TRUE is not a number. Enter digits only, such as 12000."
  `);
  expect(
    errorOf(TIER_GAP, [
      1,
      1,
      [
        ['Tier', 'Revenue'],
        ['A', 1],
      ],
    ]),
  ).toMatchInlineSnapshot(`"TIER_GAP tiers, row 1: it has neither Min revenue nor Min referrals. Add one of them."`);
  expect(errorOf(TIER_GAP, [1, 1, '', 'maybe'])).toMatchInlineSnapshot(
    `"TIER_GAP signed: "maybe" is neither yes nor no. Enter TRUE, FALSE, yes, no or a date such as 2026-01-31."`,
  );
});

describe('laws, for signed partners on the starting ladder', () => {
  const money = fc.integer({ min: 0, max: 300000 });
  const count = fc.nat(60);

  it('whoever gets what is missing on one metric is on the next tier at least', () => {
    const order = ['Registered', 'Silver', 'Gold', 'Platinum'];
    fc.assert(
      fc.property(money, count, (revenue, referrals) => {
        const [[next, revenueToGo, referralsToGo]] = gapOf(revenue, referrals) as [[string, number | '', number | '']];
        if (next === '') return;
        const rank = (tier: unknown) => order.indexOf(tier as string);
        expect(rank(run(PARTNER_TIER, [revenue + Number(revenueToGo), referrals]))).toBeGreaterThanOrEqual(rank(next));
        if (referralsToGo !== '')
          expect(rank(run(PARTNER_TIER, [revenue, referrals + referralsToGo]))).toBeGreaterThanOrEqual(rank(next));
        expect(rank(run(PARTNER_TIER, [revenue, referrals]))).toBe(rank(next) - 1);
      }),
    );
  });

  it('progress is within 0 to 1, and 1 at the top alone', () => {
    fc.assert(
      fc.property(money, count, (revenue, referrals) => {
        const [[next, , , progress]] = gapOf(revenue, referrals) as [[string, unknown, unknown, number]];
        expect(progress).toBeGreaterThanOrEqual(0);
        if (next === '') expect(progress).toBe(1);
        else expect(progress).toBeLessThan(1);
      }),
    );
  });
});
