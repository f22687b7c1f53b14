import { describe, expect, it } from 'vitest';
import { CAMPAIGN_FUNNEL } from '../../../src/functions/comarketing/campaign-funnel.ts';
import { COMARKETING_BUDGET } from '../../../src/functions/comarketing/comarketing-budget.ts';
import { PARTNER_SUMMARY } from '../../../src/functions/metrics/partner-summary.ts';
import { PROGRAM_METRICS } from '../../../src/functions/metrics/program-metrics.ts';
import { PARTNER_TIER } from '../../../src/functions/tiers/partner-tier.ts';
import { TIER_VALUE } from '../../../src/functions/tiers/tier-value.ts';
import { column, errorOf, run } from '../spreadsheet.ts';

describe('the first column', () => {
  const summary = (...headers: string[]) =>
    errorOf(PARTNER_SUMMARY, [[['Partner']], [headers], '2026-01-01', '2026-12-31']);

  it('is the first of two equal headers', () => {
    expect(summary('Amount', 'Partner', 'Closed on', 'Role', 'Amount')).toBe(
      'PARTNER_SUMMARY deals, row 1: Amount stands twice, as "Amount" in column 1 and "Amount" in column 5. Rename one.',
    );
  });

  it('is found, so that no other is asked for its unit', () => {
    expect(summary('Amount', 'Partner', 'Closed on', 'Role', 'Amount (k)')).toBeUndefined();
  });

  it.each(['Min revenue', 'Min referrals', 'Base budget'])('of a ladder may be %s', (header) => {
    const own = [
      [header, 'Tier'],
      [1, 'Low'],
      [2, 'High'],
    ];
    if (header === 'Base budget') expect(run(COMARKETING_BUDGET, ['high', 1, 1, own])).toBe(2);
    else expect(run(PARTNER_TIER, [column(1, 2), column(1, 2), own])).toEqual([['Low'], ['High']]);
  });
});

it('asks whether a column that is nearly called so was meant', () => {
  expect(errorOf(TIER_VALUE, ['Gold', 'Benefit'])).toBe(
    'TIER_VALUE tiers, row 1: it has no "Benefit"; found Tier, Min revenue, Min referrals, Base budget, Benefits. Did you mean Benefits?',
  );
});

it.each(['Last activity on', 'Last contact on'])('names a cell below %s by that header', (header) => {
  const partners = [
    ['Partner', 'Signed on', header],
    ['Acme', '2026-01-01', 'May'],
  ];
  const deals = [['Partner', 'Amount', 'Role', 'Closed on']];
  expect(errorOf(PROGRAM_METRICS, [partners, deals, '2026-01-01', '2026-06-30'])).toBe(
    `PROGRAM_METRICS partners, row 2 (${header}): "May" is not a date. Enter a date, or text such as 2026-01-31.`,
  );
});

describe('a ladder', () => {
  const ladder = (header: string) => [
    ['Tier', 'Min revenue', header],
    ['Low', 1, 'x'],
  ];

  it('may have a column Admin contact, which is no threshold', () => {
    expect(run(PARTNER_TIER, [1, '', ladder('Admin contact')])).toBe('Low');
  });

  it.each([
    'Min certified',
    'minimum_certified',
    'MIN-leads',
    'Min. certified',
    'Mincertified',
    'Min: deals',
    'min.referrals',
    'Minimum',
    'MIN',
    'Mindshare', // a rename costs less than a threshold that is passed over
  ])('refuses whatever else starts with Min: %s', (header) => {
    expect(errorOf(PARTNER_TIER, [1, '', ladder(header)])).toBe(
      `PARTNER_TIER tiers, row 1: tiers are earned by Min revenue and Min referrals, not by "${header}". Rename that column, or use TIER_BY_RULES.`,
    );
  });
});

describe('rules', () => {
  it.each([
    ['without a row', []],
    [
      'with blank rows only',
      [
        ['', ''],
        [' ', ''],
      ],
    ],
  ])('%s say nothing', (_what, below) => {
    expect(errorOf(CAMPAIGN_FUNNEL, [100, [['Stage', 'Rate'], ...below]])).toBe(
      'CAMPAIGN_FUNNEL rates: it has no row below the header. Enter one.',
    );
  });

  it('with a row that cannot be read are told for that row alone', () => {
    expect(
      errorOf(CAMPAIGN_FUNNEL, [
        100,
        [
          ['Stage', 'Rate', 'Problem'],
          ['Leads', 'many', 'Rate is no number'],
        ],
      ]),
    ).toBe('CAMPAIGN_FUNNEL rates, row 2 (Rate): "many" is not a number. Enter digits only, such as 0.25.');
  });
});
