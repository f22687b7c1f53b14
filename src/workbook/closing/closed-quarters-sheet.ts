import type { TemplateClosing, TemplateLine, TemplateSheet } from '../../../templates/schema.ts';
import { look } from '../look.ts';
import type { Closing } from './closing.ts';

export interface KeptTotal {
  /** Of the template. */
  readonly title: string;
  readonly total: TemplateClosing['totals'][number];
  readonly kept: number;
}

interface Column {
  readonly header: string;
  readonly note: string;
  readonly style: string;
}

const COLUMNS: readonly Column[] = [
  {
    header: 'Quarter',
    note: 'Of the fiscal year, which is named after the year in which it ends.',
    style: '',
  },
  { header: 'From', note: 'First day of the period that the figures are of.', style: 'date' },
  { header: 'As of', note: 'Last day of the period, and of the quarter.', style: 'date' },
  { header: 'Closed on', note: 'The day on which the figures were kept.', style: 'date' },
  { header: 'Template', note: 'Whose figure it is.', style: '' },
  { header: 'Figure', note: 'Of all partners together.', style: '' },
  { header: 'Kept', note: 'The figure when the quarter was closed.', style: 'money' },
  { header: 'Of data now', note: 'The same figure, calculated from the data of today.', style: 'money' },
  { header: 'Difference', note: 'Kept less of data now; 0 is fine.', style: 'strong change' },
  { header: 'Column', note: 'The column of PARTNER_SUMMARY that is added up.', style: 'mute count' },
];

const FIRST = 4;
const ROWS = 300;
const RIGHT = new Set(['date', 'money', 'strong change', 'mute count']);

export const DIFFERENCES = (totals: number): string => `I1:I${totals}`;

const again = (formula: string): string =>
  formula
    .replace(/\{from\}/g, '$B{r}')
    .replace(/\{to\}/g, '$C{r}')
    .replace(/\{column\}/g, '$J{r}');

function lineOf({ title, total, kept }: KeptTotal, closing: Closing): TemplateLine {
  return {
    cells: [
      closing.quarter,
      closing.from,
      closing.asOf,
      { fill: 'today' },
      title,
      total.label,
      kept,
      { formula: again(total.again) },
      { formula: '=IF(ABS(G{r}-H{r})>@tolerance;G{r}-H{r};0)' },
      total.column ?? null,
    ],
    style: COLUMNS.map(({ style }) => (style === 'money' ? total.format : style)),
  };
}

/** Key figures of every closed quarter, and what the data give for them today. */
export function closedQuartersSheet(closing: Closing, totals: readonly KeptTotal[]): TemplateSheet {
  const block = (id: string, at: string, about: string, lines: TemplateLine[], own = false) => ({
    id,
    at,
    about,
    kind: 'output' as const,
    lines: lines as TemplateSheet['blocks'][number]['lines'],
    repeat: false,
    sample: false,
    own,
  });
  return {
    key: 'closed_quarters',
    name: 'Closed quarters',
    role: 'output',
    what: 'key figures of closed quarters, and what the data give today',
    shared: true,
    frozenRows: 3,
    frozenColumns: 1,
    hideGridlines: true,
    protect: true,
    rows: ROWS,
    columns: COLUMNS.length,
    widths: [
      { from: 1, count: COLUMNS.length, width: 105 },
      { from: 5, count: 2, width: 140 },
    ],
    heights: [{ from: 1, count: 3, height: 30 }],
    formatsByColumn: false,
    rules: [
      {
        range: `I${FIRST}:I${ROWS}`,
        formula: `=AND(ISNUMBER(I${FIRST});I${FIRST}<>0)`,
        background: look.badFill,
        color: look.bad,
        bold: true,
      },
      { range: 'G1:H1', formula: '=G1<>0', background: look.warnFill, color: look.warn, bold: true },
    ],
    charts: [],
    checksAt: 'G1',
    blocks: [
      block('title', 'A1', 'title', [
        { cells: ['Closed quarters'], style: 'title' },
        { cells: ['What was kept when a quarter was closed, and what the data give for it today.'], style: 'help' },
      ]),
      block('chips', 'G1', 'sum of the checks, rows left out', [
        {
          cells: [{ formula: '=@checks_total' }, { formula: '=@rows_left_out' }],
          style: ['chip checks', 'chip leftout'],
        },
      ]),
      block('header', 'A3', 'columns of what is kept', [
        {
          cells: COLUMNS.map((column) => column.header),
          style: COLUMNS.map(({ style }) => (RIGHT.has(style) ? 'header right' : 'header')),
          notes: COLUMNS.map((column) => column.note),
        },
      ]),
      block(
        'kept',
        'A1',
        'key figures of this quarter',
        totals.map((one) => lineOf(one, closing)),
        true,
      ),
    ],
  };
}
