import type { CellValidation, TemplateCell } from '../schema.ts';

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
