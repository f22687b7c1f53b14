import { look } from '../../src/workbook/look.ts';
import type { TemplateLine, TemplateSource } from '../schema.ts';
import { keyFigure, SUBTITLE } from './key-figure.ts';
import { METRICS_ROW } from './metric-quarters.ts';
import { TARGET_COUNT } from './metric-settings.ts';
import { TOP } from './metric-workings.ts';
import {
  CONCENTRATION,
  concentration,
  header,
  range,
  section,
  TOP_ROW,
  tiers,
  topTen,
  types,
} from './metrics-detail.ts';

type Sheet = TemplateSource['sheets'][number];
type Block = Sheet['blocks'][number];

const W = '#metric_workings!';
const Q = '#metric_quarters!';
const SCORE = 9;
const QUARTERS = 19;
const QUARTER_COUNT = 8;
// an empty column, in which the rows down to a line are counted: a formula may not look at itself
const COUNTED = 'N';

// Excel and LibreOffice take a blank that is looked up for 0
const blankKept = (found: string): string => `=IF(${found}="";"";${found})`;

const metric = (column: string, row: number) =>
  blankKept(
    `INDEX(${Q}${column}$${METRICS_ROW}:${column}$${METRICS_ROW + 7};MATCH($A${row};${Q}$A$${METRICS_ROW}:$A$${METRICS_ROW + 7};0))`,
  );

const STYLES = ['share', 'share', 'share', 'count', 'count', 'money'];
const TARGET_STYLES = ['goal', 'goal', 'goal', 'goalcount', 'goalcount', ''];

function scorecard(): Block[] {
  const last = SCORE + TARGET_COUNT - 1;
  return [
    header(
      'score',
      SCORE - 1,
      ['Metric', 'Period', 'Before', 'Change', 'Target from', 'Target to', 'Status'],
      [
        'See Guide and the help of PROGRAM_METRICS.',
        'From the first to the as-of day on Settings. Shares of all won revenue; days for the time to first deal.',
        'The same days, as many months before as Settings says.',
        'Period less before; of shares, in points.',
        'Set on Settings.',
        'Set on Settings.',
        'Against the target.',
      ],
    ),
    {
      id: 'score',
      at: `A${SCORE}`,
      about: 'the six metrics with their targets',
      kind: 'output',
      lines: STYLES.map((style, i): TemplateLine => {
        const row = SCORE + i;
        const withTarget = i < TARGET_COUNT;
        const place = `ROWS(${COUNTED}$${SCORE}:${COUNTED}${row})`;
        return {
          cells: [
            withTarget ? { formula: `=INDEX(@target_metrics;${place})` } : 'Revenue per partner',
            { formula: metric('B', row) },
            { formula: metric('C', row) },
            { formula: `=IF(COUNT(B${row}:C${row})>1;B${row}-C${row};"")` },
            withTarget ? { formula: blankKept(`INDEX(@target_min;${place})`) } : null,
            withTarget ? { formula: blankKept(`INDEX(@target_max;${place})`) } : null,
          ],
          style: [
            '',
            `strong ${style}`,
            style,
            style === 'share' ? 'points' : 'change',
            TARGET_STYLES[i] as string,
            TARGET_STYLES[i] as string,
          ],
        };
      }),
    },
    {
      id: 'status',
      at: `G${SCORE}`,
      about: 'where each metric stands against its target, by one call',
      kind: 'output',
      spill: { rows: TARGET_COUNT, columns: 1 },
      lines: [
        {
          cells: [{ formula: `=METRIC_STATUS(A${SCORE}:A${last};B${SCORE}:B${last};@targets)` }],
          style: 'strong right',
        },
        ...range(1, TARGET_COUNT - 1).map((): TemplateLine => ({ cells: [null], style: 'strong right' })),
        { cells: ['Varies by tier'], style: 'mute right' },
      ],
    },
  ];
}

const QUARTER_COLUMNS = [
  { name: 'Quarter', row: 10, style: '' },
  { name: 'Sourced', row: 11, style: 'money' },
  { name: 'Influenced', row: 12, style: 'money' },
  { name: 'Direct', row: 14, style: 'money' },
  { name: 'All won', row: 13, style: 'money' },
  { name: 'Active', row: METRICS_ROW + 3, style: 'share' },
  { name: 'Per partner', row: METRICS_ROW + 5, style: 'money' },
  { name: 'Days to deal', row: METRICS_ROW + 6, style: 'count' },
];

/** Quarters go down here, so that charts read them, and across on the calculated sheet. */
function quarters(): Block[] {
  const rows = range(QUARTERS, QUARTER_COUNT);
  const of = (source: number, row: number) =>
    `=INDEX(${Q}$D$${source}:$K$${source};1;ROWS(${COUNTED}$${QUARTERS}:${COUNTED}${row}))`;
  const names = [...QUARTER_COLUMNS.map((column) => column.name), 'Quarter', 'Sourced', 'Influenced'];
  return [
    section('quarters', QUARTERS - 2, 'By quarter', 'The last one ends on the as-of day.'),
    header('quarters', QUARTERS - 1, names, [
      'Fiscal quarter and year.',
      'Won revenue that partners brought.',
      'Won revenue that partners helped with, without the sourced.',
      'Won revenue without a partner.',
      'Sum of the three.',
      'Partner activation rate at the end of the quarter.',
      'Revenue with partners by active partner.',
      'Days to the first deal, the median.',
      'For the chart of shares.',
      'Partner-sourced revenue, a share of all.',
      'Partner-influenced revenue, sourced included, a share of all.',
    ]),
    {
      id: 'quarters',
      at: `A${QUARTERS}`,
      about: 'eight quarters, oldest first',
      kind: 'output',
      lines: rows.map((row) => ({
        cells: [
          ...QUARTER_COLUMNS.map((column) => ({ formula: of(column.row, row) })),
          { formula: `=A${row}` },
          { formula: of(METRICS_ROW + 1, row) },
          { formula: of(METRICS_ROW + 2, row) },
        ],
        style: [...QUARTER_COLUMNS.map((column) => column.style), 'right mute', 'share', 'share'],
      })),
    },
  ];
}

const status = (word: string, background: string, color: string) => ({
  range: `G${SCORE}:G${SCORE + TARGET_COUNT - 1}`,
  formula: `=G${SCORE}="${word}"`,
  background,
  color,
  bold: true,
});

/** Are we on target, and where does revenue come from: key figures, six metrics, then what is behind them. */
export function metricsOutput(): Sheet {
  return {
    key: 'metrics',
    name: 'Metrics',
    role: 'output',
    what: 'six metrics against target, quarters, top ten, concentration, tiers and types',
    frozenRows: 3,
    frozenColumns: 1,
    hideGridlines: true,
    protect: true,
    rows: 70,
    columns: 14,
    widths: [
      { from: 1, count: 1, width: 180 },
      { from: 2, count: 3, width: 84 },
      { from: 5, count: 2, width: 98 },
      { from: 7, count: 8, width: 90 },
    ],
    heights: [{ from: 1, count: 0, height: 27 }],
    checksAt: 'J1',
    // the key figures, and all six metrics with their status
    answer: `A1:L${SCORE + TARGET_COUNT}`,
    pages: { columns: 14, ends: [QUARTERS + QUARTER_COUNT, 66] },
    rules: [
      status('Met', look.goodFill, look.good),
      status('In range', look.goodFill, look.good),
      status('Above range', look.warnFill, look.warn),
      status('Below range', look.badFill, look.bad),
      status('Missed', look.badFill, look.bad),
      { range: 'J1:K1', formula: '=J1<>0', background: look.warnFill, color: look.warn, bold: true },
    ],
    charts: [
      {
        id: 'revenue',
        type: 'column',
        stacked: true,
        title: 'Where does won revenue come from',
        ranges: [`A${QUARTERS - 1}:D${QUARTERS + QUARTER_COUNT - 1}`],
        at: 'H4',
        width: 480,
        height: 186,
        axis: 'Won revenue',
        about: 'Won revenue by quarter: sourced, influenced and direct.',
        colors: look.series.slice(0, 3),
      },
      {
        id: 'trend',
        type: 'column',
        share: true,
        title: 'Are sourced and influenced on their way',
        ranges: [`I${QUARTERS - 1}:K${QUARTERS + QUARTER_COUNT - 1}`],
        at: 'H11',
        width: 480,
        height: 186,
        axis: 'Share of won revenue',
        about: 'Partner-sourced and partner-influenced revenue by quarter, as shares of all won revenue.',
        colors: look.series.slice(0, 2),
      },
      {
        id: 'top',
        type: 'bar',
        title: 'Who brings most revenue',
        ranges: [`A${TOP_ROW - 1}:B${TOP_ROW + TOP - 1}`],
        at: 'G28',
        width: 560,
        height: 330,
        axis: 'Revenue',
        about: 'The ten partners with most revenue in the period.',
        colors: [look.series[0]],
      },
    ],
    blocks: [
      { id: 'title', at: 'A1', about: 'title', kind: 'label', lines: [{ cells: ['Program metrics'], style: 'title' }] },
      {
        id: 'subtitle',
        at: 'A2',
        about: 'period, currency, what this is',
        kind: 'output',
        lines: [
          {
            cells: [{ formula: SUBTITLE }, null, null, 'Are we on target, and who brings the revenue'],
            style: 'help',
          },
        ],
      },
      {
        id: 'chips',
        at: 'J1',
        about: 'sum of the checks, rows left out and the amount in them',
        kind: 'output',
        lines: [
          {
            cells: [{ formula: '=@checks_total' }, { formula: '=@rows_left_out' }, { formula: '=@amount_left_out' }],
            style: ['chip checks', 'chip leftout', 'leftamount'],
          },
        ],
      },
      keyFigure(
        'partner_revenue',
        'A',
        'Revenue with partners',
        `=ROUND(SUM(${Q}B11:B12);@decimals)`,
        'money',
        [{ formula: `=ROUND(SUM(${Q}B11:B12)-SUM(${Q}C11:C12);@decimals)` }],
        'before',
      ),
      keyFigure(
        'met',
        'C',
        'On target',
        `=COUNTIF(G${SCORE}:G${SCORE + TARGET_COUNT - 1};"Met")+COUNTIF(G${SCORE}:G${SCORE + TARGET_COUNT - 1};"In range")`,
        'count',
        [{ formula: `=COUNT(B${SCORE}:B${SCORE + TARGET_COUNT - 1})` }],
        'of',
      ),
      keyFigure('largest', 'D', 'Largest partner', `=D${CONCENTRATION}`, 'share', ['of partner revenue'], 'mute'),
      keyFigure(
        'pipeline',
        'F',
        'Open pipeline',
        `=ROUND(SUM(${W}I4:I);@decimals)`,
        'money',
        ['with partners'],
        'mute',
      ),
      ...scorecard(),
      ...quarters(),
      ...topTen(),
      ...concentration(),
      ...tiers(),
      ...types(),
    ],
  };
}
