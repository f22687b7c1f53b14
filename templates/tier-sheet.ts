import { checksSheet } from './parts/checks.ts';
import { cleanSheet, dataSheet } from './parts/data-sheets.ts';
import { guideSheet, logSheet } from './parts/guide-and-log.ts';
import { sampleDeals, samplePartners } from './parts/sample.ts';
import { settingsSheet } from './parts/settings.ts';
import { tierWorkings } from './parts/tier-workings.ts';
import { tiersOutput } from './parts/tiers-output.ts';
import type { TemplateSource } from './schema.ts';

const W = '#workings!';
const P = '#partners_clean!';
const D = '#deals_clean!';

const settings = settingsSheet();
const wonInPeriod = (role: string) =>
  `=SUMIFS(${D}F4:F;${D}K4:K;NOT(0);${D}J4:J;">="&@from;${D}J4:J;"<="&@as_of;${D}D4:D;"${role}")`;

const checks = checksSheet(
  [
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
      fix: 'See the findings below; mend the ladder on Settings.',
    },
    {
      says: 'Errors in the second ladder',
      found: '=COUNTIF(@second_findings;"Error")',
      should: '=0',
      kind: 'Error',
      format: 'count',
      fix: 'See the findings below; mend the second ladder on Settings.',
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
      says: 'The period is closed',
      found: '=@as_of',
      should: '=MIN(@as_of;@closed)',
      kind: 'Alert',
      format: 'date',
      fix: 'The as-of day is after the last closed period. Close it, or choose an earlier day on Settings.',
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
  ],
  [
    { place: 'checks_total', label: 'Checks that are off', formula: '=SUM(@check_states)', format: 'count' },
    {
      place: 'rows_left_out',
      label: 'Rows left out',
      formula: `=SUMPRODUCT((${P}V4:V<>"")*1)+SUMPRODUCT((${D}O4:O<>"")*1)`,
      format: 'count',
    },
    {
      place: 'amount_left_out',
      label: 'Amount in deals left out',
      formula: '=@amount_as_it_stands-@amount_counted',
      format: 'money',
    },
    { place: 'partners_counted', label: 'Partners read', formula: `=SUM(${W}L4:L{end})`, format: 'count' },
    { place: 'partners_total', label: 'Partners in total', formula: `=SUM(${W}K4:K{end})`, format: 'count' },
    {
      place: 'amount_as_it_stands',
      label: 'Amount of all deals as it stands',
      formula: '=SUM(#deals!F4:F)',
      format: 'money',
    },
    { place: 'amount_counted', label: 'Amount of the deals that are read', formula: `=SUM(${D}F4:F)`, format: 'money' },
  ],
  [
    { id: 'ladder_findings', title: 'Findings on the tier ladder', formula: '=TIER_LADDER_CHECK(@ladder)' },
    { id: 'second_findings', title: 'Findings on the second ladder', formula: '=TIER_LADDER_CHECK(@second)' },
  ],
);

const others = [
  tiersOutput(),
  settings.sheet,
  dataSheet({
    key: 'partners',
    kind: 'partners',
    name: 'Partners',
    what: '40 sample rows',
    help: 'One row per partner. Type or paste over the samples, or use a sheet of your own: Extensions > Partnerbook > Use in this spreadsheet.',
    rows: { capacityPlus: 3 },
    sample: samplePartners(),
  }),
  dataSheet({
    key: 'deals',
    kind: 'deals',
    name: 'Deals',
    what: '300 sample rows',
    help: 'One row per deal. Role: Sourced (the partner brought it), Influenced (the partner helped) or Direct. Won stays blank while it is open.',
    rows: 1500,
    sample: sampleDeals(),
  }),
  checks.sheet,
];
const after = [
  cleanSheet({
    key: 'partners_clean',
    source: 'partners',
    kind: 'partners',
    name: 'Partners clean',
    mapping: 'map_partners',
    rows: { capacityPlus: 40 },
  }),
  cleanSheet({
    key: 'deals_clean',
    source: 'deals',
    kind: 'deals',
    name: 'Deals clean',
    mapping: 'map_deals',
    rows: 5500,
  }),
  tierWorkings(),
  logSheet('Partner tiers'),
];

const guide = guideSheet({
  purpose:
    'Shows which tier every partner has earned, what is missing to the next one, and the co-marketing budget of each.',
  audience: 'Partner managers, every quarter; finance, who audit it.',
  templateId: 'tier-sheet',
  limits: 'One currency. Tiers by revenue and referrals. Partners beyond the rows of Tier workings turn a check on.',
  steps: [
    'Look at Tiers with the sample partners, and change a threshold on Settings: everything follows.',
    'Set the period, the currency and your ladder on Settings.',
    'Clear the samples and paste your partners and deals, or use the sheets that you have.',
    'Look at Checks: each is 0 when it is fine. Rows that cannot be read are listed by cell in the sidebar.',
  ],
  sheets: [...others, ...after].map((sheet) => ({ key: sheet.key, name: sheet.name, what: sheet.what })),
  names: ['PB_ladder', 'PB_map_partners', 'PB_map_deals', 'PB_clean_partners', 'PB_clean_deals', 'PB_status'],
});

export default {
  id: 'tier-sheet',
  version: 1,
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
  kinds: [
    {
      kind: 'partners',
      sheet: 'partners',
      clean: 'partners_clean',
      mapping: 'map_partners',
      anchor: 'clean_partners',
      amount: null,
    },
    {
      kind: 'deals',
      sheet: 'deals',
      clean: 'deals_clean',
      mapping: 'map_deals',
      anchor: 'clean_deals',
      amount: 'amount_as_it_stands',
    },
  ],
  opens: 'tiers',
  status: 'status',
  places: {
    ...settings.places,
    ...checks.places,
    from_deals: { sheet: 'workings', range: 'O1', defined: null },
    clean_partners: { sheet: 'partners_clean', range: 'A3', defined: 'PB_clean_partners' },
    clean_deals: { sheet: 'deals_clean', range: 'A3', defined: 'PB_clean_deals' },
  },
  sheets: [...others, guide, ...after],
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
