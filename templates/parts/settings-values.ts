import type { CellValidation, TemplateCell, TemplateLine } from '../schema.ts';

export const OURS = 'Starting point of Partnerbook';
const COMMON = 'Common starting point';
const YOURS = 'Yours to set';

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
    place: 'neutral',
    label: 'Neutral score',
    value: 50,
    format: 'count',
    unit: 'score',
    source: COMMON,
    note: 'A lead quality or brand alignment of this score multiplies by 1.',
    validation: { number: [1, 99], help: 'A score from 1 to 99.' },
  },
  {
    place: 'unscored',
    label: 'Multiplier while unscored',
    value: 1,
    format: 'multiplier',
    unit: 'factor',
    source: COMMON,
    note: 'Used for partners without a score.',
    validation: { number: [0.8, 1.5], help: 'A factor from 0.8 to 1.5.' },
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
];

export const CALCULATED: readonly { place: string; label: string; formula: string; unit: string; note: string }[] = [
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
export const SECOND: TemplateCell[][] = [
  ['Registered', null, null, 'any', 0, 0, 'Logo use, basic portal access'],
  ['Silver', 15000, 8, 'any', 2500, 1, 'Co-marketing funds, training'],
  ['Gold', 75000, 25, 'any', 12000, 1, 'Dedicated partner manager, joint campaigns'],
  ['Platinum', 250000, null, 'any', 60000, 2, 'Custom pricing, executive sponsor'],
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

export const LIMITS: TemplateLine[] = [
  {
    cells: ['Pipeline potential', 0.5, 2, 'Input', OURS, null, 'Multiplier at a lead quality of 0 and of 100.'],
    style: ['', 'input multiplier', 'input multiplier', 'mute', 'mute', '', 'mute'],
    validations: [
      null,
      { number: [0, 1], help: 'A factor from 0 to 1.' },
      { number: [1, 10], help: 'A factor from 1 to 10.' },
    ],
  },
  {
    cells: ['Strategic value', 0.8, 1.5, 'Input', OURS, null, 'Multiplier at a brand alignment of 0 and of 100.'],
    style: ['', 'input multiplier', 'input multiplier', 'mute', 'mute', '', 'mute'],
    validations: [
      null,
      { number: [0, 1], help: 'A factor from 0 to 1.' },
      { number: [1, 10], help: 'A factor from 1 to 10.' },
    ],
  },
];

export const DECISIONS: TemplateLine[] = [
  ['Promote', '\u25B2 Promote'],
  ['Keep', 'Keep'],
  ['Grace', '\u25CF Grace'],
  ['Demote', '\u25BC Demote'],
].map((cells) => ({ cells, style: ['', 'input'] }));
export const ROW_WORDS: TemplateLine[] = [
  ['No partner in the row', null],
  ['A problem in the row', 'Left out'],
  ['Not signed yet, or ended', 'Not in program'],
].map((cells) => ({ cells, style: ['', 'input'] }));
export const BANDS: TemplateLine[] = (
  [
    ['Under a quarter', 0, 0.25],
    ['A quarter to half', 0.25, 0.5],
    ['Half to three quarters', 0.5, 0.75],
    ['Three quarters or more', 0.75, 1],
    ['Top tier', 1, 1.01],
  ] as TemplateCell[][]
).map((cells) => ({
  cells,
  style: ['', 'input share', 'input share'],
  validations: [null, { number: [0, 2], help: 'A share from 0.' }, { number: [0, 2], help: 'A share from 0.' }],
}));
