import type { TemplateCell, TemplateLine, TemplateSource } from '../schema.ts';
import { chipRules, HEIGHTS, heading, letters } from './data-sheets.ts';
import { firstDay, fiscalMonth, fiscalYear, lastDay, quarterName, quarterNumber } from './quarters.ts';

type Sheet = TemplateSource['sheets'][number];

const P = '#partners_clean!';
const D = '#deals_clean!';
const S = '#survey_clean!';
const QUARTERS = 8;
/** Column B is the period, C the one before, then the quarters, oldest first. */
const FIRST_QUARTER = 4;
const LAST = FIRST_QUARTER + QUARTERS - 1;
const columns = Array.from({ length: LAST - 1 }, (_one, i) => letters(i + 2));

const won = (role: string) => `=SUMIFS(${D}$F4:$F;${D}$K4:$K;NOT(0);${D}$J4:$J;">="&~5;${D}$J4:$J;"<="&~6${role})`;

interface Row {
  readonly label: string;
  readonly style: string;
  readonly formula: string;
}

const ROWS: readonly Row[] = [
  { label: 'Month of the fiscal year', style: 'count', formula: fiscalMonth('~5') },
  { label: 'Quarter', style: 'count', formula: quarterNumber('~7') },
  { label: 'Fiscal year', style: 'right', formula: fiscalYear('~5') },
  { label: 'Name', style: 'right', formula: quarterName('~8', '~9') },
  { label: 'Sourced', style: 'money', formula: won(`;${D}$D4:$D;$A11`) },
  { label: 'Influenced', style: 'money', formula: won(`;${D}$D4:$D;$A12`) },
  { label: 'All won revenue', style: 'money', formula: won('') },
  { label: 'Direct', style: 'money', formula: '=~13-~11-~12' },
];

/** The first row of the metrics, which is their header. */
export const METRICS_ROW = 15;
const METRIC_ROWS = 8;
const METRIC_STYLES = ['', 'share', 'share', 'share', 'count', 'money', 'count', 'share'];

const METRICS = (from: string, to: string, column: string) =>
  `=INDEX(PROGRAM_METRICS(${P}$A3:$V;${D}$A3:$O;${from};${to};@active_days;${S}$A3:$D);0;${column})`;

/** The metrics of the period, of the one before, and of each of eight quarters: one column each, one call of ours. */
export function metricQuarters(): Sheet {
  const headers = ['Period', 'Before', ...Array.from({ length: QUARTERS }, (_one, i) => `Quarter ${i + 1}`)];
  const header: TemplateLine = {
    cells: ['Time', ...headers],
    style: ['header', ...headers.map(() => 'header right')],
  };
  const back: TemplateCell[] = [null, null, ...Array.from({ length: QUARTERS }, (_one, i) => QUARTERS - 1 - i)];
  const quarter = (formula: string) => columns.slice(2).map((at) => ({ formula: formula.split('~').join(at) }));
  return {
    key: 'metric_quarters',
    name: 'Metrics by quarter',
    role: 'calc',
    what: 'the metrics of the period, the one before, and eight quarters',
    frozenRows: 3,
    frozenColumns: 1,
    hideGridlines: true,
    protect: true,
    rows: 40,
    columns: LAST,
    widths: [
      { from: 1, count: 1, width: 210 },
      { from: 2, count: LAST - 1, width: 105 },
    ],
    heights: HEIGHTS,
    checksAt: 'H1',
    rules: chipRules('H1', 'H1:I1'),
    blocks: [
      ...heading(
        'Metrics by quarter',
        'Calculated: every column has the same formulas over its own days. See Metrics for the answer.',
        'H1',
      ),
      { id: 'header', at: 'A3', about: 'columns of time', kind: 'label', lines: [header] },
      {
        id: 'days',
        at: 'A4',
        about: 'first and last day of each column',
        kind: 'calc',
        lines: [
          { cells: ['Quarters before the last', ...back], style: ['', ...back.map(() => 'count')] },
          {
            cells: [
              'First day',
              { formula: '=@from' },
              { formula: '=EDATE(@from;-@compare_months)' },
              ...quarter(firstDay('~4')),
            ],
            style: ['', ...columns.map(() => 'date')],
          },
          {
            cells: [
              'Last day',
              { formula: '=@as_of' },
              { formula: '=EDATE(@as_of;-@compare_months)' },
              ...quarter(lastDay('~5')),
            ],
            style: ['', ...columns.map(() => 'date')],
          },
        ],
      },
      {
        id: 'revenue',
        at: 'A7',
        about: 'names of the quarters, and won revenue by role',
        kind: 'calc',
        lines: ROWS.map((row) => ({
          cells: [row.label, ...columns.map((at) => ({ formula: row.formula.split('~').join(at) }))],
          style: ['', ...columns.map(() => row.style)],
        })),
      },
      {
        id: 'metric_names',
        at: `A${METRICS_ROW}`,
        about: 'names of the metrics',
        kind: 'calc',
        spill: { rows: METRIC_ROWS, columns: 1 },
        lines: [{ cells: [{ formula: METRICS('@from', '@as_of', '1') }], style: 'header' }],
      },
      ...columns.map((at): Sheet['blocks'][number] => ({
        id: `metrics_${at.toLowerCase()}`,
        at: `${at}${METRICS_ROW}`,
        about: 'the metrics of this column',
        kind: 'calc',
        spill: { rows: METRIC_ROWS, columns: 1 },
        lines: METRIC_STYLES.map((style, i) => ({
          cells: [i === 0 ? { formula: METRICS(`${at}5`, `${at}6`, '@value_column') } : null],
          style: i === 0 ? 'header right' : style,
        })),
      })),
    ],
  };
}
