import type { Check } from './parts/checks.ts';
import { partnerTotals } from './parts/closing-totals.ts';
import { tierSettings } from './parts/tier-settings.ts';
import { tierWorkings } from './parts/tier-workings.ts';
import { tiersOutput } from './parts/tiers-output.ts';
import { workbookOf } from './parts/workbook-of.ts';
import type { TemplateSource } from './schema.ts';

const W = '#workings!';
const P = '#partners_clean!';
const D = '#deals_clean!';

const wonInPeriod = (role: string) =>
  `=SUMIFS(${D}F4:F;${D}K4:K;NOT(0);${D}J4:J;">="&@from;${D}J4:J;"<="&@as_of;${D}D4:D;"${role}")`;

const checks: readonly Check[] = [
  {
    says: 'Every partner has a row on Tier workings',
    found: `=SUMPRODUCT(((${P}B4:B<>"")+(${P}V4:V<>"")>0)*1)`,
    should: `=SUM(${W}K4:K{end})`,
    kind: 'Error',
    format: 'count',
    fix: 'More partners than Tier workings has rows. Undo the insert, and insert it again: it then makes room.',
  },
  {
    says: 'Sourced revenue agrees with the deals',
    found: `=SUM(${W}B4:B)`,
    should: wonInPeriod('Sourced'),
    kind: 'Error',
    format: 'number',
    fix: 'A cell of Tier workings was overwritten. Put its formula back.',
  },
  {
    says: 'Influenced revenue agrees with the deals',
    found: `=SUM(${W}C4:C)`,
    should: wonInPeriod('Influenced'),
    kind: 'Error',
    format: 'number',
    fix: 'A cell of Tier workings was overwritten. Put its formula back.',
  },
  {
    says: 'Deals of partners that are not in Partners',
    found: `=COUNTIF(${W}A4:A;"(not in partners)")`,
    should: '=0',
    kind: 'Alert',
    format: 'count',
    fix: 'A deal names a partner that Partners does not have. Add the partner, or mend its ID in Deals.',
  },
  {
    says: 'Errors in the tier ladder',
    found: '=COUNTIF(@ladder_findings;"Error")',
    should: '=0',
    kind: 'Error',
    format: 'count',
    fix: 'See the findings on the right; mend the ladder on Settings.',
  },
  {
    says: 'Errors in the second ladder',
    found: '=COUNTIF(@second_findings;"Error")',
    should: '=0',
    kind: 'Error',
    format: 'count',
    fix: 'See the findings on the right; mend the second ladder on Settings.',
  },
  {
    says: 'Every partner in program has a tier',
    found: '=SUM(#tiers!Q9:Q14)',
    should: `=SUM(${W}N4:N{end})`,
    kind: 'Error',
    format: 'count',
    fix: 'Give the lowest tier of the ladder no threshold, or look for an overwritten cell in Tier workings.',
  },
  {
    says: 'Budget on Tiers agrees with the tier mix',
    found: '=#tiers!G5',
    should: '=ROUND(SUM(#tiers!S9:S14);@decimals)',
    kind: 'Error',
    format: 'number',
    fix: 'The total on Tiers was overwritten. Put its formula back.',
  },
  {
    says: 'Current tiers are on the ladder',
    found: `=SUMPRODUCT((${P}H4:H{end}<>"")*(${W}N4:N{end}=1))`,
    should: `=SUMPRODUCT((${W}S4:S{end}<>"")*1)`,
    kind: 'Alert',
    format: 'count',
    fix: 'A current tier on Partners is not on the ladder. Choose one of the tiers on Settings.',
  },
  {
    says: 'Overrides without a last day',
    found: `=SUMPRODUCT((${P}J4:J<>"")*(${P}K4:K=""))`,
    should: '=0',
    kind: 'Alert',
    format: 'count',
    fix: 'An override needs a day in Override until; without one it is not used.',
  },
];

const { sheets, places, kinds } = workbookOf({
  id: 'tier-sheet',
  mark: 'tiers',
  title: 'Partner tiers',
  purpose:
    'Shows which tier every partner has earned, what is missing to the next one, and the co-marketing budget of each.',
  audience: 'Partner managers, every quarter; finance, who audit it.',
  limits: 'One currency. Tiers by revenue and referrals. Partners beyond the rows of Tier workings turn a check on.',
  steps: [
    'Look at Tiers with the sample partners, and change a threshold on Settings: everything follows.',
    'Set the period, the currency and your ladder on Settings.',
    'Clear the samples and paste your partners and deals, or use the sheets that you have.',
    'Look at Checks: each is 0 when it is fine. Rows that cannot be read are listed by cell in the sidebar.',
  ],
  alsoReads: [],
  outputs: [tiersOutput()],
  workings: [tierWorkings()],
  settings: tierSettings(),
  checks,
  findings: [
    { id: 'ladder_findings', title: 'Findings on the tier ladder', formula: '=TIER_LADDER_CHECK(@ladder)' },
    { id: 'second_findings', title: 'Findings on the second ladder', formula: '=TIER_LADDER_CHECK(@second)' },
  ],
});

export default {
  id: 'tier-sheet',
  version: 3,
  mark: 'tiers',
  title: 'Partner tiers',
  purpose:
    'Shows which tier every partner has earned, what is missing to the next one, and the co-marketing budget of each.',
  questions: [
    'Who moves up, who is at risk?',
    'What is each partner missing to the next tier?',
    'What does co-marketing cost, by tier?',
    'What would another ladder change?',
  ],
  from: '2025-10-01',
  asOf: '2026-09-30',
  capacity: { least: 250, step: 250, most: 5000 },
  kinds,
  opens: 'tiers',
  status: 'status',
  places: {
    ...places,
    from_deals: { sheet: 'workings', range: 'O1', defined: null },
  },
  closing: { sheets: ['tiers'], totals: partnerTotals('workings') },
  sheets,
  exemptions: [
    { rule: 'L18', where: 'Settings: Currency', why: 'It labels the output; amounts are in one currency.' },
    {
      rule: 'L28',
      where: 'Checks, Partners clean, Deals clean',
      why: 'Open ranges let people add rows without touching a formula.',
    },
    {
      rule: 'L49',
      where: 'Tiers',
      why: 'The table is twelve columns and a bar; the tier mix stands on a second page.',
    },
  ],
} satisfies TemplateSource;
