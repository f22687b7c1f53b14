import { expect, it } from 'vitest';
import { TIER_VALUE } from '../../../src/functions/tiers/tier-value.ts';
import { column, errorOf, run, shown, spreadsheet } from '../spreadsheet.ts';

it.each([
  // tier, column, what stands there
  ['Silver', 'Benefits', 'Co-marketing funds, training'],
  ['Silver', 'benefits', 'Co-marketing funds, training'],
  ['gold', 'Min revenue', 50000],
  ['Gold', 'MIN-REFERRALS', 20],
  ['Platinum', 'Min referrals', ''],
  ['Registered', 'Base budget', 0], // 0 is not a blank
  ['platinum', 'Tier', 'Platinum'],
  ['', 'Benefits', ''],
])('%s, %s: %s', (tier, name, value) => {
  expect(run(TIER_VALUE, [tier, name])).toBe(value);
});

it('gives what stands there, whatever it is', () => {
  const at = spreadsheet('Asia/Tokyo');
  const own = [
    ['Tier', 'Since', 'Portal', 'Discount (EUR)', 'Note'],
    ['A', at.date('2026-01-31', '18:00'), true, 0.25, 'x'],
    ['', '', '', '', ''],
    ['B', '', false, '10%', '  '],
  ];
  const of = (name: string) => shown(run(TIER_VALUE, [column('A', 'B'), name, own], at), at);
  expect(of('Since')).toEqual([[{ date: '2026-01-31' }], ['']]);
  // the day alone, without its time
  expect(run(TIER_VALUE, ['A', 'Since', own], at)).toEqual(at.date('2026-01-31'));
  expect(of('Portal')).toEqual([[true], [false]]);
  expect(of('discount')).toEqual([[0.25], ['10%']]);
  expect(of('Note')).toEqual([['x'], ['']]);
});

it('reads no other column, so that nothing there can fail it', () => {
  const own = [
    ['Tier', 'Min revenue', 'Min certified', 'Grace', 'Perk'],
    ['Top', '#N/A', 'many', -3, 'yes'],
    ['Low', 5, '', '', 'no'],
  ];
  expect(run(TIER_VALUE, ['low', 'Perk', own])).toBe('no');
});

it('tells what is wrong', () => {
  expect(errorOf(TIER_VALUE, ['Gold', ''])).toMatchInlineSnapshot(
    `"TIER_VALUE column: it is missing. Write TIER_VALUE(tier, column, [tiers])."`,
  );
  expect(errorOf(TIER_VALUE, ['Gold', 'Budget'])).toMatchInlineSnapshot(
    `"TIER_VALUE tiers, row 1: it has no "Budget"; found Tier, Min revenue, Min referrals, Base budget, Benefits. Name one of these."`,
  );
  expect(errorOf(TIER_VALUE, [column('Gold', 'Diamond'), 'Benefits'])).toMatchInlineSnapshot(
    `"TIER_VALUE tier, row 2: "Diamond" is not a tier of the ladder. Known: Registered, Silver, Gold, Platinum."`,
  );
  expect(
    errorOf(TIER_VALUE, [
      'A',
      'Perk',
      [
        ['Tier', 'Perk', 'perk'],
        ['A', 1, 2],
      ],
    ]),
  ).toMatchInlineSnapshot(
    `"TIER_VALUE tiers, row 1: Perk stands twice, as "Perk" in column 2 and "perk" in column 3. Rename one."`,
  );
  expect(
    errorOf(TIER_VALUE, [
      'A',
      'Perk',
      [
        ['Tier', 'Perk'],
        ['A', 1],
        ['', 2],
      ],
    ]),
  ).toMatchInlineSnapshot(`"TIER_VALUE tiers, row 3 (Tier): the tier has no name. Enter one."`);
});

it('refuses what holds no value, and passes over a box that is not ticked', () => {
  const own = (cell: unknown) => [
    ['Tier', 'Perk'],
    ['A', cell],
  ];
  expect(errorOf(TIER_VALUE, ['A', 'Perk', own(NaN)])).toMatchInlineSnapshot(
    `"TIER_VALUE tiers, row 2 (Perk): "NaN" is no value. Enter one."`,
  );
  expect(errorOf(TIER_VALUE, ['A', 'Perk', own(Infinity)])).toMatchInlineSnapshot(
    `"TIER_VALUE tiers, row 2 (Perk): "Infinity" is no value. Enter one."`,
  );
  expect(errorOf(TIER_VALUE, ['A', 'Perk', own(new Date(NaN))])).toMatchInlineSnapshot(
    `"TIER_VALUE tiers, row 2 (Perk): "Invalid Date" is no value. Enter one."`,
  );
  expect(run(TIER_VALUE, ['A', 'Perk', [...own(1), ['', false]]])).toBe(1);
  expect(errorOf(TIER_VALUE, ['A', 'Perk', [...own(1), ['', true]]])).toMatchInlineSnapshot(
    `"TIER_VALUE tiers, row 3 (Tier): the tier has no name. Enter one."`,
  );
});
