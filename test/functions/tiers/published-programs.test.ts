import { describe, expect, it } from 'vitest';
import { PARTNER_TIER } from '../../../src/functions/tiers/partner-tier.ts';
import { TIER_GAP } from '../../../src/functions/tiers/tier-gap.ts';
import { TIER_LADDER_CHECK } from '../../../src/functions/tiers/tier-ladder-check.ts';
import published from '../../fixtures/published-programs.json' with { type: 'json' };
import { run } from '../spreadsheet.ts';

it('there are published programs', () => {
  expect(published.programs.length).toBeGreaterThan(2);
});

describe.each(published.programs)('$program ($source)', ({ tiers, partners }) => {
  const ladder = [['Tier', 'Min revenue', 'Min referrals'], ...tiers];

  it.each(partners)('$figures, signed $signed: $tier', ({ figures: [revenue, referrals], signed, tier }) => {
    expect(run(PARTNER_TIER, [revenue, referrals, ladder, signed])).toBe(tier);
    // the tier that comes next is the one above
    const names = tiers.map(([name]) => name);
    const [[next]] = run(TIER_GAP, [revenue, referrals, ladder, signed]) as [[string]];
    expect(next).toBe(names[names.indexOf(tier) + 1] ?? '');
  });

  it('is a ladder without errors', () => {
    const rows = run(TIER_LADDER_CHECK, [ladder]) as string[][];
    expect(rows.filter(([severity]) => severity === 'Error')).toEqual([]);
  });
});

it('the Magentrix steps of 4, 5 and 2 times are within 1.5 to 5, those of Laksana are not', () => {
  const findings = (i: number) =>
    run(TIER_LADDER_CHECK, [[['Tier', 'Min revenue', 'Min referrals'], ...(published.programs[i]?.tiers ?? [])]]);
  expect(findings(2)).toEqual([
    ['Severity', 'Tier', 'Finding', 'Fix'],
    ['OK', '', '', ''],
  ]);
  // a first step from 0.01 to 250 of recurring revenue
  expect(findings(1)).toContainEqual([
    'Advice',
    'Silver',
    'Min revenue 250 is 25000 times that of Bronze.',
    'A step over 5 times is hard to climb: lower it, or add a tier between.',
  ]);
});
