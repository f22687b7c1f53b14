import { partnerSummaryColumns } from '../../src/program/partner-summary-columns.ts';
import type { TemplateLine, TemplateSource } from '../schema.ts';
import { chipRules, HEIGHTS, heading } from './data-sheets.ts';
import { TYPE_COUNT } from './metric-settings.ts';
import { SUMMARY_STYLE } from './tier-columns.ts';

type Sheet = TemplateSource['sheets'][number];
type Block = Sheet['blocks'][number];

const P = '#partners_clean!';
const D = '#deals_clean!';
export const TOP = 10;

interface Column {
  readonly header: string;
  readonly note: string;
  readonly style: string;
  readonly formula: string;
}

/** Won deals of a partner in the period, by the motion in row 2 above. */
const ofMotion = (call: string, at: string) =>
  `=IF(R{r}="";"";${call}${D}C4:C;R{r};${D}E4:E;${at}$2;${D}K4:K;NOT(0);${D}J4:J;">="&@from;${D}J4:J;"<="&@as_of))`;

const BEFORE: readonly Column[] = [
  {
    header: 'Signed',
    style: 'count',
    note: '1 where the row has no problem, and the partner signed by the as-of day.',
    formula: `=IF(AND(${P}V{r}="";COUNT(${P}F{r})=1;MAX(${P}F{r})<=@as_of);1;0)`,
  },
  {
    header: 'In program',
    style: 'count',
    note: '1 where it is signed and has not ended.',
    formula: `=IF(AND(K{r}=1;OR(${P}G{r}="";${P}G{r}>@as_of));1;"")`,
  },
  { header: 'Revenue', style: 'money', note: 'Of a partner in program.', formula: '=IF(L{r}=1;D{r};"")' },
  { header: 'Referrals', style: 'count', note: 'Of a partner in program.', formula: '=IF(L{r}=1;F{r};"")' },
];

const AFTER: readonly Column[] = [
  {
    header: 'Effective',
    style: '',
    note: 'The override while it runs, else the earned tier.',
    formula: `=IF(AND(L{r}=1;${P}J{r}<>"";COUNTIF(@ladder_tier;${P}J{r})>0;MAX(${P}K{r})>=@as_of);${P}J{r}&"";O{r}&"")`,
  },
  {
    header: 'Rank by',
    style: 'number',
    note: 'Revenue, less a little more in every row, so that no two partners are equal.',
    formula: `=IF(AND(${P}B{r}<>"";SUM(D{r})>0);D{r}-ROWS(D$4:D{r})*@tie;0)`,
  },
  {
    header: 'Named in deals',
    style: '',
    note: 'The ID, else the name.',
    formula: `=IF(${P}A{r}="";${P}B{r};${P}A{r})&""`,
  },
  {
    header: 'Referred revenue',
    style: 'money',
    note: 'Won in the period, with the motion above.',
    formula: ofMotion(`SUMIFS(${D}F4:F;`, 'S'),
  },
  {
    header: 'Co-sold deals',
    style: 'count',
    note: 'Won in the period, with the motion above; refunds are none.',
    formula: ofMotion(`COUNTIFS(${D}F4:F;">="&0;`, 'T'),
  },
  {
    header: 'Embedded revenue',
    style: 'money',
    note: 'Won in the period, with the motion above.',
    formula: ofMotion(`SUMIFS(${D}F4:F;`, 'U'),
  },
  {
    header: 'Active integrations',
    style: 'count',
    note: 'Of a partner in program.',
    formula: `=IF(L{r}=1;SUM(${P}P{r});"")`,
  },
  {
    header: 'Revenue of partner',
    style: 'money',
    note: 'Of every partner, ended ones too.',
    formula: `=IF(${P}B{r}="";"";SUM(D{r}))`,
  },
];

const sumOf = (column: string) => `=SUMIFS(${column}$4:${column}\${end};${P}$C$4:$C\${end};$AA~)`;

/** The key metric of a type is found by these headers. */
const TYPE_COLUMNS = [
  { header: 'Type', style: '', formula: '=INDEX(@types;ROWS(Z$4:Z~))' },
  { header: 'Partners', style: 'count', formula: `=COUNTIFS(${P}C$4:C\${end};AA~;L$4:L\${end};1)` },
  { header: 'Active integrations', style: 'count', formula: sumOf('V') },
  { header: 'Referred revenue', style: 'money', formula: sumOf('S') },
  { header: 'Partner-sourced ARR', style: 'money', formula: sumOf('B') },
  { header: 'Co-sold deals', style: 'count', formula: sumOf('T') },
  { header: 'Embedded revenue', style: 'money', formula: sumOf('U') },
];

const headerOf = (columns: readonly { header: string; style: string; note?: string }[]): TemplateLine => ({
  cells: columns.map((column) => column.header),
  style: columns.map((column) => (column.style === '' ? 'header' : 'header right')),
  notes: columns.map((column) => column.note ?? null),
});

const rowsOf = (id: string, at: string, columns: readonly Column[]): Block => ({
  id,
  at: `${at}4`,
  about: 'one formula a row',
  kind: 'calc',
  repeat: true,
  lines: [{ cells: columns.map(({ formula }) => ({ formula })) }],
});

const TIER: Column = { header: 'Earned', style: '', note: 'The tier that the figures earn.', formula: '' };

export function metricWorkings(): Sheet {
  const all = [...BEFORE, TIER, ...AFTER];
  const styles = [...SUMMARY_STYLE, ...all.map((column) => column.style)];
  return {
    key: 'metric_workings',
    name: 'Metric workings',
    role: 'calc',
    what: 'revenue, tier and rank of each partner, and what each type counts',
    frozenRows: 3,
    frozenColumns: 1,
    hideGridlines: true,
    protect: true,
    rows: { capacityPlus: 40 },
    columns: 33,
    widths: [
      { from: 1, count: 1, width: 170 },
      { from: 2, count: 32, width: 105 },
    ],
    heights: HEIGHTS,
    bodyFrom: 4,
    body: styles,
    checksAt: 'H1',
    rules: chipRules('H1', 'H1:I1'),
    blocks: [
      ...heading(
        'Metric workings',
        'Calculated: one row per row of Partners clean, side by side with it. See Metrics for the answer.',
        'H1',
      ),
      {
        id: 'summary',
        at: 'A3',
        about: 'revenue and referrals of each partner',
        kind: 'calc',
        spill: { rows: 'open', columns: partnerSummaryColumns.length },
        lines: [
          {
            cells: [
              { formula: `=PARTNER_SUMMARY(${P}A3:V;${D}A3:O;@from;@as_of)` },
              ...partnerSummaryColumns.slice(1).map(() => null),
            ],
            style: 'header',
          },
        ],
      },
      {
        id: 'motions',
        at: 'R2',
        about: 'how a deal was made',
        kind: 'label',
        lines: [{ cells: ['Motion', 'Referred', 'Co-sold', 'Embedded'], style: 'mute' }],
      },
      { id: 'header', at: 'K3', about: 'columns of the workings', kind: 'label', lines: [headerOf(all)] },
      rowsOf('rows_k', 'K', BEFORE),
      {
        id: 'earned',
        at: 'O4',
        about: 'earned tier, all rows by one call',
        kind: 'calc',
        spill: { rows: 'capacity', columns: 1 },
        lines: [{ cells: [{ formula: '=PARTNER_TIER(M4:M{end};N4:N{end};@ladder;L4:L{end})' }] }],
      },
      rowsOf('rows_p', 'P', AFTER),
      {
        id: 'top',
        at: 'X3',
        about: 'the rows of the ten largest',
        kind: 'calc',
        lines: [
          { cells: ['Rank', 'Row'], style: 'header right' },
          ...Array.from({ length: TOP }, (_one, i): TemplateLine => {
            const rank = `X${4 + i}`;
            const keys = `Q$4:Q\${end}`;
            return {
              cells: [
                i + 1,
                { formula: `=IF(${rank}>COUNTIF(${keys};">"&0);"";MATCH(LARGE(${keys};${rank});${keys};0))` },
              ],
              style: 'count',
            };
          }),
        ],
      },
      {
        id: 'types_header',
        at: 'AA3',
        about: 'what the types count',
        kind: 'label',
        lines: [headerOf(TYPE_COLUMNS)],
      },
      {
        id: 'types',
        at: 'AA4',
        about: 'each type by every key metric',
        kind: 'calc',
        lines: Array.from({ length: TYPE_COUNT }, (_one, i) => ({
          cells: TYPE_COLUMNS.map(({ formula }) => ({ formula: formula.split('~').join(String(4 + i)) })),
          style: TYPE_COLUMNS.map((column) => column.style),
        })),
      },
    ],
  };
}
