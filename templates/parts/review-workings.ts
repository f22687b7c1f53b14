import { partnerSummaryColumns } from '../../src/program/partner-summary-columns.ts';
import type { TemplateLine, TemplateSource } from '../schema.ts';
import { chipRules, HEIGHTS, heading } from './data-sheets.ts';
import { firstDay, fiscalMonth, fiscalYear, lastDay, quarterName, quarterNumber } from './quarters.ts';
import {
  benefits,
  COLUMNS,
  FIRST_QUARTER_ROW,
  influencedIn,
  LAST_MDF,
  mdfIn,
  own,
  QUARTERS,
  rowOfQuarter,
  sourcedIn,
  summaryIn,
  timeIn,
} from './review-columns.ts';
import {
  type Column,
  columnBlocks,
  headerLine,
  SUMMARY_STYLE,
  sourceBlock,
  summaryBlock,
  TIER_COLUMNS,
} from './tier-columns.ts';

type Sheet = TemplateSource['sheets'][number];
type Block = Sheet['blocks'][number];

const P = '#partners_clean!';
const D = '#deals_clean!';
const L = '#ledger_clean!';

const OWN: readonly Column[] = [
  {
    at: own.choice,
    header: 'Choice',
    style: '',
    note: 'What the partner is chosen by on Review; partners in program alone.',
    each: `=IF(N{r}=1;${P}B{r}&${own.apart}{r};"")`,
  },
  {
    at: own.apart,
    header: 'Told apart by',
    style: '',
    note: 'The ID, where two partners have one name.',
    each: `=IF(COUNTIFS(${P}B$4:B\${end};${P}B{r})>1;" ("&${P}A{r}&")";"")`,
  },
  {
    at: own.key,
    header: 'Named in rows',
    style: '',
    note: 'The ID, else the name.',
    each: `=IF(${P}A{r}="";${P}B{r};${P}A{r})&""`,
  },
  {
    at: benefits.now,
    header: 'Benefits',
    style: '',
    note: 'What a partner of the effective tier gets.',
    call: '=TIER_VALUE(R4:~;@benefits_header;@ladder)',
    fills: 1,
  },
  {
    at: benefits.next,
    header: 'Benefits then',
    style: '',
    note: 'What a partner of the next tier gets.',
    call: '=TIER_VALUE(W4:~;@benefits_header;@ladder)',
    fills: 1,
  },
];

const day = (at: number, quarter: number): string => `$${timeIn(at)}$${rowOfQuarter(quarter)}`;
const summaryOf = (quarter: number): string =>
  `PARTNER_SUMMARY(${P}A3:V;${D}A3:O;${day(1, quarter)};${day(3, quarter)})`;

/** The last two quarters whole: the scorecard reads them. */
const wholeQuarter = (which: number): Block => ({
  id: which === 0 ? 'before' : 'now',
  at: `${summaryIn(which, 0)}3`,
  about: which === 0 ? 'the quarter before' : 'the last quarter',
  kind: 'calc',
  spill: { rows: 'open', columns: partnerSummaryColumns.length },
  lines: [
    {
      cells: [{ formula: `=${summaryOf(QUARTERS - 2 + which)}` }, ...partnerSummaryColumns.slice(1).map(() => null)],
      style: 'header',
    },
  ],
});

/** Of those before, what the chart shows; which column of PARTNER_SUMMARY it is stands above. */
const sumsOf = (quarter: number): Block[] =>
  [sourcedIn(quarter), influencedIn(quarter)].flatMap((at, i): Block[] => {
    const id = `${i === 0 ? 'sourced' : 'influenced'}_${quarter + 1}`;
    return [
      {
        id: `${id}_column`,
        at: `${at}2`,
        about: 'which column',
        kind: 'label',
        lines: [{ cells: [i === 0 ? 2 : 3], style: 'mute right' }],
      },
      {
        id,
        at: `${at}3`,
        about: 'of an earlier quarter',
        kind: 'calc',
        spill: { rows: 'open', columns: 1 },
        lines: [{ cells: [{ formula: `=INDEX(${summaryOf(quarter)};0;${at}2)` }], style: 'header right' }],
      },
    ];
  });

const TIME = [
  { header: 'Back', style: 'count' },
  { header: 'First day', style: 'date' },
  { header: 'Ends on', style: 'date' },
  { header: 'Last day that counts', style: 'date' },
  { header: 'Month', style: 'count' },
  { header: 'Quarter', style: 'count' },
  { header: 'Fiscal year', style: 'right' },
  { header: 'Name', style: 'right' },
];

function timeBlocks(): Block[] {
  const [back, first, ends, , month, quarter, year] = TIME.map((_one, i) => timeIn(i)) as [string, ...string[]];
  // the last row is the quarter to come, whose goals are shown
  const rows = Array.from({ length: QUARTERS + 1 }, (_one, i): TemplateLine => {
    const at = rowOfQuarter(i);
    return {
      cells: [
        QUARTERS - 1 - i,
        { formula: firstDay(`${back}${at}`) },
        { formula: `=EDATE(${first}${at};@quarter_length)-1` },
        { formula: lastDay(`${first}${at}`) },
        { formula: fiscalMonth(`${ends}${at}`) },
        { formula: quarterNumber(`${month}${at}`) },
        { formula: fiscalYear(`${ends}${at}`) },
        { formula: quarterName(`${quarter}${at}`, `${year}${at}`) },
      ],
      style: TIME.map((one) => one.style),
    };
  });
  return [
    {
      id: 'time_header',
      at: `${timeIn(0)}3`,
      about: 'columns of the quarters',
      kind: 'label',
      lines: [{ cells: TIME.map((one) => one.header), style: 'header right' }],
    },
    {
      id: 'time',
      at: `${timeIn(0)}${FIRST_QUARTER_ROW}`,
      about: 'eight quarters, oldest first, and the one to come',
      kind: 'calc',
      lines: rows,
    },
  ];
}

const EARLIER = Array.from({ length: QUARTERS - 2 }, (_one, i) => i);

function bodyStyles(): string[] {
  const sums = EARLIER.flatMap(() => ['money', 'money']);
  const mdf = ['', ...Array.from({ length: LAST_MDF - 1 }, () => 'money')];
  return [
    ...SUMMARY_STYLE,
    ...TIER_COLUMNS.map((one) => one.style),
    ...OWN.map((one) => one.style),
    '',
    ...sums,
    ...SUMMARY_STYLE,
    ...SUMMARY_STYLE,
    '',
    ...mdf,
  ];
}

/** One row per row of Partners clean, for all partners at once: a page about one of them looks its row up. */
export function reviewWorkings(): Sheet {
  return {
    key: 'review_workings',
    name: 'Review workings',
    role: 'calc',
    what: 'quarters, tier and MDF of each partner, row by row',
    frozenRows: 3,
    frozenColumns: 1,
    hideGridlines: true,
    protect: true,
    rows: { capacityPlus: 40 },
    columns: COLUMNS,
    widths: [
      { from: 1, count: 1, width: 170 },
      { from: 2, count: COLUMNS - 1, width: 105 },
    ],
    heights: HEIGHTS,
    bodyFrom: 4,
    body: bodyStyles(),
    checksAt: 'H1',
    rules: chipRules('H1', 'H1:I1'),
    blocks: [
      ...heading(
        'Review workings',
        'Calculated: one row per row of Partners clean, side by side with it. Not for the partner; see Review.',
        'H1',
      ),
      summaryBlock(),
      sourceBlock(),
      {
        id: 'header',
        at: 'K3',
        about: 'columns of the workings',
        kind: 'label',
        lines: [headerLine([...TIER_COLUMNS, ...OWN])],
      },
      ...columnBlocks([...TIER_COLUMNS, ...OWN]),
      ...EARLIER.flatMap(sumsOf),
      wholeQuarter(0),
      wholeQuarter(1),
      {
        id: 'mdf',
        at: `${mdfIn(0)}3`,
        about: 'balances of market development funds, one row per partner that has any',
        kind: 'calc',
        spill: { rows: 'open', columns: LAST_MDF },
        lines: [
          {
            cells: [
              { formula: `=MDF_LEDGER(${L}A3:K;@as_of;@warn_days)` },
              ...Array.from({ length: LAST_MDF - 1 }, () => null),
            ],
            style: 'header',
          },
        ],
      },
      ...timeBlocks(),
    ],
  };
}
