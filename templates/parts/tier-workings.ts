import { partnerSummaryColumns } from '../../src/program/partner-summary-columns.ts';
import type { TemplateSource } from '../schema.ts';
import { chipRules, HEIGHTS, heading } from './data-sheets.ts';
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

const P = '#partners_clean!';

const COLUMNS: readonly Column[] = [
  ...TIER_COLUMNS,
  {
    at: 'AA',
    header: 'Pipeline score',
    style: 'multiplier',
    note: 'Multiplier of the lead quality.',
    call: `=PIPELINE_POTENTIAL(${P}S4:~;@pipeline_low;@pipeline_high;@neutral)`,
    fills: 1,
  },
  {
    at: 'AB',
    header: 'Strategic score',
    style: 'multiplier',
    note: 'Multiplier of the brand alignment.',
    call: `=STRATEGIC_VALUE(${P}T4:~;@strategic_low;@strategic_high;@neutral)`,
    fills: 1,
  },
  {
    at: 'AC',
    header: 'Pipeline potential',
    style: 'multiplier',
    note: 'The multiplier, or that of the unscored.',
    each: '=IF(N{r}=1;SUM(AA{r})+@unscored*(1-COUNT(AA{r}));"")',
  },
  {
    at: 'AD',
    header: 'Strategic value',
    style: 'multiplier',
    note: 'The multiplier, or that of the unscored.',
    each: '=IF(N{r}=1;SUM(AB{r})+@unscored*(1-COUNT(AB{r}));"")',
  },
  {
    at: 'AE',
    header: 'Budget',
    style: 'money',
    note: 'Base budget of the effective tier x pipeline potential x strategic value.',
    call: '=COMARKETING_BUDGET(R4:~;AC4:~;AD4:~;@ladder;@limits)',
    fills: 1,
  },
  {
    at: 'AF',
    header: 'Second ladder',
    style: '',
    note: 'The tier that the figures earn on the second ladder.',
    call: '=PARTNER_TIER(O4:~;P4:~;@second;N4:~)',
    fills: 1,
  },
  {
    at: 'AG',
    header: 'Second budget',
    style: 'money',
    note: 'The budget on the second ladder.',
    call: '=COMARKETING_BUDGET(AF4:~;AC4:~;AD4:~;@second;@limits)',
    fills: 1,
  },
  {
    at: 'AH',
    header: 'Would be',
    style: '',
    note: 'The tier on the second ladder where it is another one.',
    each: '=IF(AF{r}=Q{r};"";AF{r}&"")',
  },
];

export function tierWorkings(): Sheet {
  return {
    key: 'workings',
    name: 'Tier workings',
    role: 'calc',
    what: 'revenue, tier, gap, multipliers and budget, row by row',
    frozenRows: 3,
    frozenColumns: 1,
    hideGridlines: true,
    protect: true,
    rows: { capacityPlus: 40 },
    columns: partnerSummaryColumns.length + COLUMNS.length,
    widths: [
      { from: 1, count: 1, width: 170 },
      { from: 2, count: partnerSummaryColumns.length + COLUMNS.length - 1, width: 105 },
    ],
    heights: HEIGHTS,
    bodyFrom: 4,
    body: [...SUMMARY_STYLE, ...COLUMNS.map((column) => column.style)],
    checksAt: 'H1',
    rules: chipRules('H1', 'H1:I1'),
    blocks: [
      ...heading(
        'Tier workings',
        'Calculated: one row per row of Partners clean, side by side with it. Change nothing here; see Tiers for the answer.',
        'H1',
      ),
      summaryBlock(),
      sourceBlock(),
      { id: 'header', at: 'K3', about: 'columns of the workings', kind: 'label', lines: [headerLine(COLUMNS)] },
      ...columnBlocks(COLUMNS),
    ],
  };
}
