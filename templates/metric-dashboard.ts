import type { Check } from './parts/checks.ts';
import { metricQuarters } from './parts/metric-quarters.ts';
import { metricSettings } from './parts/metric-settings.ts';
import { metricWorkings } from './parts/metric-workings.ts';
import { metricsOutput } from './parts/metrics-output.ts';
import { workbookOf } from './parts/workbook-of.ts';
import type { TemplateSource } from './schema.ts';

const W = '#metric_workings!';
const Q = '#metric_quarters!';
const P = '#partners_clean!';
const D = '#deals_clean!';
const OVERWRITTEN = (sheet: string) => `A cell of ${sheet} was overwritten. Put its formula back.`;

const checks: readonly Check[] = [
  {
    says: 'Every partner has a row on Metric workings',
    found: `=SUMPRODUCT(((${P}A4:A<>"")+(${P}B4:B<>"")>0)*1)`,
    should: `=SUMPRODUCT((${W}R4:R{end}<>"")*1)`,
    kind: 'Error',
    format: 'count',
    fix: 'More partners than Metric workings has rows. Undo the insert, and insert it again: it then makes room.',
  },
  {
    says: 'Sourced revenue of partners agrees with the metrics',
    found: `=SUM(${W}B4:B)`,
    should: `=${Q}B11`,
    kind: 'Error',
    format: 'number',
    fix: OVERWRITTEN('Metric workings'),
  },
  {
    says: 'Influenced revenue of partners agrees with the metrics',
    found: `=SUM(${W}C4:C)`,
    should: `=${Q}B12`,
    kind: 'Error',
    format: 'number',
    fix: OVERWRITTEN('Metric workings'),
  },
  {
    says: 'Eight quarters add up to their days together',
    found: '=SUM(#metrics!E19:E26)',
    should: `=SUMIFS(${D}F4:F;${D}K4:K;NOT(0);${D}J4:J;">="&${Q}D5;${D}J4:J;"<="&@as_of)`,
    kind: 'Error',
    format: 'number',
    fix: OVERWRITTEN('Metrics by quarter'),
  },
  {
    says: 'The sourced share agrees with its revenue',
    found: `=SUM(#metrics!B9)*${Q}B13`,
    should: `=IF(COUNT(${Q}B16)=0;0;${Q}B11)`,
    kind: 'Error',
    format: 'number',
    fix: OVERWRITTEN('Metrics'),
  },
  {
    says: 'Revenue by tier agrees with partners in program',
    found: '=SUM(#metrics!D50:D56)',
    should: `=SUM(${W}M4:M{end})`,
    kind: 'Error',
    format: 'number',
    fix: 'Look for an overwritten cell on Metrics or Metric workings; give the lowest tier no threshold.',
  },
  {
    says: 'The top ten are the ten largest',
    found: '=SUM(#metrics!B30:B39)',
    should: `=SUMPRODUCT((${W}Q4:Q{end}>0)*(${W}Q4:Q{end}>=LARGE(${W}Q4:Q{end};COUNT(${W}X4:X13)))*${W}D4:D{end})`,
    kind: 'Error',
    format: 'number',
    fix: OVERWRITTEN('Metrics'),
  },
  {
    says: 'Deals of unknown partners, which no partner has',
    found: `=COUNTIF(${W}A4:A;"(not in partners)")`,
    should: '=0',
    kind: 'Alert',
    format: 'count',
    fix: 'A deal names a partner that Partners does not have. Add the partner, or mend its ID in Deals.',
  },
  {
    says: 'Types of partners are on Settings',
    found: `=SUM(${W}AB4:AB8)`,
    should: `=SUMPRODUCT((${P}C4:C{end}<>"")*(${W}L4:L{end}=1))`,
    kind: 'Alert',
    format: 'count',
    fix: 'A type in Partners is not among the partnership types on Settings, or stands there twice.',
  },
];

/** Won revenue of the period, as Metrics by quarter adds it up. */
const won = (label: string, row: number, role: string) => ({
  label,
  format: 'money',
  sheet: 'metric_quarters',
  range: `B${row}`,
  again: `=SUMIFS(${D}$F$4:$F;${D}$K$4:$K;NOT(0);${D}$J$4:$J;">="&{from};${D}$J$4:$J;"<="&{to}${role})`,
});

const PURPOSE =
  'Shows whether the partner program meets its six targets, how they move by quarter, and who brings the revenue.';

const { sheets, places, kinds } = workbookOf({
  id: 'metric-dashboard',
  mark: 'metrics',
  title: 'Program metrics',
  purpose: PURPOSE,
  audience: 'Leadership, every month; partner managers, who explain it.',
  limits:
    'One currency. Partner NPS is of all answers in the period, one each. A partner without a signing day is not counted.',
  steps: [
    'Look at Metrics with the sample rows: six metrics against their targets, then what is behind them.',
    'Set the period, the currency and your targets on Settings.',
    'Clear the samples and paste your partners, deals and survey answers, or use the sheets that you have. Keep direct deals too: shares are of all revenue.',
    'Look at Checks: each is 0 when it is fine. Rows that cannot be read are listed by cell in the sidebar.',
  ],
  alsoReads: ['survey'],
  outputs: [metricsOutput()],
  workings: [metricQuarters(), metricWorkings()],
  settings: metricSettings(),
  checks,
  findings: [],
});

export default {
  id: 'metric-dashboard',
  version: 2,
  mark: 'metrics',
  title: 'Program metrics',
  purpose: PURPOSE,
  questions: [
    'Do we meet our targets?',
    'Where does revenue come from, quarter by quarter?',
    'How much depends on a few partners?',
    'What does each tier and type bring?',
  ],
  from: '2025-10-01',
  asOf: '2026-09-30',
  capacity: { least: 250, step: 250, most: 5000 },
  kinds,
  opens: 'metrics',
  status: 'status',
  places,
  closing: {
    sheets: ['metrics'],
    totals: [
      won('Sourced revenue', 11, `;${D}$D$4:$D;"Sourced"`),
      won('Influenced revenue', 12, `;${D}$D$4:$D;"Influenced"`),
      won('All won revenue', 13, ''),
    ],
  },
  sheets,
  exemptions: [
    { rule: 'L18', where: 'Settings: Currency', why: 'It labels the output; amounts are in one currency.' },
    {
      rule: 'L28',
      where: 'Checks, Metric workings, Metrics by quarter',
      why: 'Open ranges let people add rows without touching a formula.',
    },
    {
      rule: 'L24',
      where: 'Metrics score',
      why: 'Each looks its figure up twice, because Excel and LibreOffice take a blank that is looked up for 0.',
    },
  ],
} satisfies TemplateSource;
