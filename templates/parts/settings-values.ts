import type { CellValidation, TemplateCell, TemplateLine } from '../schema.ts';

export const OURS = 'Starting point of Partnerbook';
export const COMMON = 'Common starting point';
export const YOURS = 'Yours to set';

export interface Setting {
  readonly place: string;
  readonly label: string;
  readonly value: TemplateCell;
  readonly format: string;
  readonly unit: string;
  readonly source: string;
  readonly note: string;
  readonly validation?: CellValidation;
}

const CURRENCIES = [
  'USD',
  'EUR',
  'GBP',
  'CHF',
  'JPY',
  'CAD',
  'AUD',
  'NZD',
  'SEK',
  'NOK',
  'DKK',
  'PLN',
  'CZK',
  'BRL',
  'MXN',
  'INR',
  'SGD',
  'TRY',
];

/** What every template reads. */
export const GENERAL: readonly Setting[] = [
  {
    place: 'currency',
    label: 'Currency',
    value: 'USD',
    format: 'text',
    unit: 'code',
    source: YOURS,
    note: 'All amounts are in this one currency.',
    validation: { list: CURRENCIES },
  },
  {
    place: 'decimals',
    label: 'Decimals of totals',
    value: 0,
    format: 'count',
    unit: 'digits',
    source: YOURS,
    note: 'Totals on output sheets are rounded to it.',
    validation: { number: [0, 4], help: 'A whole number from 0 to 4.' },
  },
  {
    place: 'fiscal_start',
    label: 'Fiscal year starts in month',
    value: 1,
    format: 'count',
    unit: 'month',
    source: YOURS,
    note: '1 is January.',
    validation: { number: [1, 12], help: 'A whole number from 1 to 12.' },
  },
  {
    place: 'from',
    label: 'From',
    value: { fill: 'from' },
    format: 'date',
    unit: 'day',
    source: YOURS,
    note: 'First day of the period that counts for tiers; included.',
    validation: { date: true },
  },
  {
    place: 'as_of',
    label: 'As of',
    value: { fill: 'asOf' },
    format: 'date',
    unit: 'day',
    source: YOURS,
    note: 'Last day of the period; included. What is later has not happened.',
    validation: { date: true },
  },
  {
    place: 'closed',
    label: 'Last closed period ends on',
    value: { fill: 'asOf' },
    format: 'date',
    unit: 'day',
    source: YOURS,
    note: 'Your books are closed up to this day. A later as-of day turns a check on.',
    validation: { date: true },
  },
  {
    place: 'tolerance',
    label: 'Tolerance of checks',
    value: 0.005,
    format: 'tolerance',
    unit: 'currency',
    source: COMMON,
    note: 'A smaller difference is none: sums of many amounts differ in the last digits.',
    validation: { number: [0, 1], help: 'An amount from 0 to 1.' },
  },
  {
    place: 'source',
    label: 'Revenue and referrals from',
    value: 'Automatic',
    format: 'text',
    unit: 'choice',
    source: YOURS,
    note: 'Deals: summed from the deals. Partners: the columns Revenue and Referrals of the partners. Automatic: from the deals, once one of your partners has a deal in the period.',
    validation: { list: ['Automatic', 'Deals', 'Partners'] },
  },
  {
    place: 'unsigned',
    label: 'Partners without a signing day',
    value: 'Signed',
    format: 'text',
    unit: 'choice',
    source: YOURS,
    note: 'Signed: they count. Not signed: they have no tier until the day is entered.',
    validation: { list: ['Signed', 'Not signed'] },
  },
  {
    place: 'bar_length',
    label: 'Length of a progress bar',
    value: 10,
    format: 'count',
    unit: 'marks',
    source: COMMON,
    note: 'Marks of a full bar on Tiers.',
    validation: { number: [5, 20], help: 'A whole number from 5 to 20.' },
  },
  {
    place: 'bar_mark',
    label: 'Mark of a progress bar',
    value: '\u2588',
    format: 'text',
    unit: 'text',
    source: COMMON,
    note: 'One character.',
  },
  {
    place: 'quarter_length',
    label: 'Months of a quarter',
    value: 3,
    format: 'count',
    unit: 'months',
    source: COMMON,
    note: 'A fixed number.',
    validation: { number: [1, 12], help: 'A whole number from 1 to 12.' },
  },
  {
    place: 'tie',
    label: 'Step between equal partners',
    value: 0.000001,
    format: 'step',
    unit: 'currency',
    source: OURS,
    note: 'Of two partners with equal revenue the upper one ranks first.',
    validation: { number: [0, 0.001], help: 'A very small amount.' },
  },
];

export interface Calculated {
  readonly place: string;
  readonly label: string;
  readonly formula: string;
  readonly unit: string;
  readonly note: string;
}

export const CALCULATED: readonly Calculated[] = [
  {
    place: 'fiscal_year',
    label: 'Fiscal year of the as-of day',
    formula: '=YEAR(EDATE(@as_of;1-@fiscal_start))+IF(@fiscal_start>1;1;0)',
    unit: 'year',
    note: 'Named after the year in which it ends.',
  },
  {
    place: 'fiscal_month',
    label: 'Month of the fiscal year, as of',
    formula: '=MONTH(EDATE(@as_of;1-@fiscal_start))',
    unit: 'month',
    note: '1 is the first month of the fiscal year.',
  },
  {
    place: 'quarter_number',
    label: 'Quarter of the fiscal year, as of',
    formula: '=COUNTIF(@quarter_months;"<="&@fiscal_month)',
    unit: 'quarter',
    note: 'Quarters that have begun.',
  },
  {
    place: 'month_start',
    label: 'Month of the as-of day begins',
    formula: '=DATE(YEAR(@as_of);MONTH(@as_of);1)',
    unit: 'day',
    note: 'Its first day.',
  },
  {
    place: 'quarter_start',
    label: 'Quarter of the as-of day begins',
    formula: '=EDATE(@month_start;INDEX(@quarter_months;@quarter_number)-@fiscal_month)',
    unit: 'day',
    note: 'The last of the eight quarters; it ends on the as-of day.',
  },
  {
    place: 'deals_chosen',
    label: 'Deals are chosen',
    formula: '=IF(@source="Deals";1;0)',
    unit: '1 or 0',
    note: '1 when revenue and referrals come from the deals in any case. With Automatic, Tier workings says which it is.',
  },
  {
    place: 'signed_from',
    label: 'A signing day is needed',
    formula: '=IF(@unsigned="Signed";0;1)',
    unit: '1 or 0',
    note: '1 when partners without a signing day do not count.',
  },
];

export const LADDER_ROWS = 6;
export const LADDER_HEADER = ['Tier', 'Min revenue', 'Min referrals', 'Match', 'Base budget', 'Grace', 'Benefits'];
export const LADDER: TemplateCell[][] = [
  ['Registered', null, null, 'any', 0, 0, 'Logo use, basic portal access'],
  ['Silver', 10000, 5, 'any', 2000, 1, 'Co-marketing funds, training'],
  ['Gold', 50000, 20, 'any', 10000, 1, 'Dedicated partner manager, joint campaigns'],
  ['Platinum', 200000, null, 'any', 50000, 2, 'Custom pricing, executive sponsor'],
];
export const LADDER_NOTES = [
  'Name of the tier, lowest first.',
  `Revenue of the period, in the currency above. Blank: not offered on revenue. Source: ${OURS}.`,
  `Referrals of the period. Blank: not offered on referrals. Source: ${OURS}.`,
  'any: one threshold is enough. all: every threshold must be met.',
  'Co-marketing budget of a partner of this tier per fiscal year, before the multipliers. A common starting point: set your own.',
  'Reviews in a row below the tier before it is lost.',
  `What a partner of this tier gets. Source: ${OURS}.`,
];
export const LADDER_STYLE = ['input', 'input money', 'input count', 'input', 'input money', 'input count', 'input'];
export const LADDER_RULES: (CellValidation | null)[] = [
  null,
  { number: [0, 1e12], help: 'An amount from 0; blank where the tier is not offered on revenue.' },
  { number: [0, 1e6], help: 'A whole number from 0; blank where the tier is not offered on referrals.' },
  { list: ['any', 'all'] },
  { number: [0, 1e12], help: 'An amount from 0.' },
  { number: [0, 12], help: 'A whole number from 0 to 12.' },
  null,
];

const months: CellValidation = { number: [1, 12], help: 'A whole number from 1 to 12.' };
export const QUARTERS: TemplateLine[] = (
  [
    ['Q1', 1],
    ['Q2', 4],
    ['Q3', 7],
    ['Q4', 10],
  ] as TemplateCell[][]
).map((cells) => ({ cells, style: ['input', 'input count'], validations: [null, months] }));
