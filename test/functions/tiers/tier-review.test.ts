import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TIER_REVIEW } from '../../../src/functions/tiers/tier-review.ts';
import { column, errorOf, run } from '../spreadsheet.ts';

const LADDER = [
  ['Tier', 'Grace'],
  ['Bronze', ''],
  ['Silver', 1],
  ['Gold', 2],
];
const review = (...args: unknown[]) => run(TIER_REVIEW, args);

it.each([
  // earned, current, reviews below, decision, tier after
  ['Gold', 'Bronze', '', 'Promote', 'Gold'], // straight to what is earned
  ['Silver', 'Silver', '', 'Keep', 'Silver'],
  ['Silver', 'Silver', 7, 'Keep', 'Silver'], // nobody asks how often
  ['Silver', 'Silver', 0, 'Keep', 'Silver'], // not below, so no review need count
  ['Silver', 'Gold', 1, 'Grace', 'Gold'],
  ['Silver', 'Gold', 2, 'Grace', 'Gold'], // grace of Gold is 2
  ['Silver', 'Gold', 3, 'Demote', 'Silver'],
  ['Bronze', 'Gold', 3, 'Demote', 'Silver'], // one step, however far below
  ['Bronze', 'Silver', '', 'Grace', 'Silver'], // a blank is 1
  ['Bronze', 'Silver', 2, 'Demote', 'Bronze'],
  ['', 'Bronze', '', 'Demote', ''], // a blank grace is 0; the lowest demotes to nothing
  ['', 'Gold', 5, 'Demote', 'Silver'],
  ['Silver', '', '', 'Promote', 'Silver'],
  ['Gold', 'Silver', 0, 'Promote', 'Gold'],
])('earned "%s", current "%s", below %s: %s, "%s"', (earned, current, periods, ...result) => {
  expect(review(earned, current, periods, LADDER)).toEqual([result]);
});

it('decides nothing where there is neither tier', () => {
  expect(review('', '', 3, LADDER)).toEqual([['', '']]);
  expect(review(column('Gold', '', ''), column('', '', 'Gold'), column('', 2, ''), LADDER)).toEqual([
    ['Promote', 'Gold'],
    ['', ''],
    ['Grace', 'Gold'],
  ]);
});

it('tells what is wrong', () => {
  expect(
    errorOf(TIER_REVIEW, [column('', 'Bronze'), column('Bronze', 'Gold'), column(0, 0), LADDER]),
  ).toMatchInlineSnapshot(`
    "TIER_REVIEW periods_below, row 1: it is 0, and no tier is below Bronze. Count this review too: enter 1 or more.
    periods_below, row 2: it is 0, and Bronze is below Gold. Count this review too: enter 1 or more."
  `);
  expect(errorOf(TIER_REVIEW, ['Bronze', 'Gold', 1.5, LADDER])).toMatchInlineSnapshot(
    `"TIER_REVIEW periods_below: 1.5 is not a whole number. Enter a whole number from 0 to 1000."`,
  );
  expect(errorOf(TIER_REVIEW, ['Bronze', 'Golden', 1, LADDER])).toMatchInlineSnapshot(
    `"TIER_REVIEW current: "Golden" is not a tier of the ladder. Did you mean Gold? Known: Bronze, Silver, Gold."`,
  );
  expect(
    errorOf(TIER_REVIEW, [
      'A',
      'A',
      1,
      [
        ['Tier', 'Grace'],
        ['A', -1],
      ],
    ]),
  ).toMatchInlineSnapshot(
    `"TIER_REVIEW tiers, row 2 (Grace): -1 is not from 0 to 100. Enter a whole number from 0 to 100."`,
  );
});

it('law: a tier after is never above the better, nor more than one step below the current tier', () => {
  const names = ['', 'Bronze', 'Silver', 'Gold'];
  const tier = fc.constantFrom(...names);
  fc.assert(
    fc.property(tier, tier, fc.integer({ min: 1, max: 5 }), (earned, current, periods) => {
      if (earned === '' && current === '') return;
      const [[decision, after]] = review(earned, current, periods, LADDER) as [[string, string]];
      const [to, now, then] = [earned, current, after].map((name) => names.indexOf(name)) as [number, number, number];
      expect(then).toBeLessThanOrEqual(Math.max(to, now));
      expect(then).toBeGreaterThanOrEqual(now - 1);
      expect(decision === 'Promote').toBe(to > now);
      if (decision === 'Keep' || decision === 'Grace') expect(then).toBe(now);
    }),
  );
});
