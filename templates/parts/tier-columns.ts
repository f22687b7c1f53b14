import { partnerSummaryColumns } from '../../src/program/partner-summary-columns.ts';
import type { TemplateLine, TemplateSource } from '../schema.ts';

type Sheet = TemplateSource['sheets'][number];
type Block = Sheet['blocks'][number];

const P = '#partners_clean!';

export interface Column {
  readonly at: string;
  readonly header: string;
  readonly note: string;
  readonly style: string;
  /** One formula a row, or one call of ours that fills the column and those to its right. */
  readonly each?: string;
  readonly call?: string;
  readonly fills?: number;
}

export const filled = (formula: string) => formula.replace(/([A-Z]+)4:~/g, '$14:$1{end}');

/** From revenue to tier and gap, beside the sums of PARTNER_SUMMARY: the same wherever a tier is shown. */
export const TIER_COLUMNS: readonly Column[] = [
  {
    at: 'K',
    header: 'Filled',
    style: 'count',
    note: '1 where the clean sheet has a partner in this row.',
    each: `=IF(AND(${P}B{r}="";${P}V{r}="");0;1)`,
  },
  { at: 'L', header: 'Read', style: 'count', note: '1 where the row has no problem.', each: `=IF(${P}V{r}="";K{r};0)` },
  {
    at: 'M',
    header: 'Signed',
    style: 'count',
    note: '1 where the partner is signed by the as-of day.',
    each: `=IF(AND(L{r}=1;MAX(${P}F{r})<=@as_of;MAX(${P}F{r})>=@signed_from);1;0)`,
  },
  {
    at: 'N',
    header: 'In program',
    style: 'count',
    note: '1 where it is signed and has not ended.',
    each: `=IF(AND(M{r}=1;OR(${P}G{r}="";${P}G{r}>@as_of));1;"")`,
  },
  {
    at: 'O',
    header: 'Revenue',
    style: 'money',
    note: 'From Deals or from Partners, as Settings says.',
    each: `=IF(N{r}=1;D{r}*@from_deals+SUM(${P}M{r})*(1-@from_deals);"")`,
  },
  {
    at: 'P',
    header: 'Referrals',
    style: 'count',
    note: 'From Deals or from Partners, as Settings says.',
    each: `=IF(N{r}=1;F{r}*@from_deals+SUM(${P}N{r})*(1-@from_deals);"")`,
  },
  {
    at: 'Q',
    header: 'Earned',
    style: '',
    note: 'The tier that the figures earn.',
    call: '=PARTNER_TIER(O4:~;P4:~;@ladder;N4:~)',
    fills: 1,
  },
  {
    at: 'R',
    header: 'Effective',
    style: '',
    note: 'The override while it runs, else the earned tier.',
    each: `=IF(AND(N{r}=1;${P}J{r}<>"";COUNTIF(@ladder_tier;${P}J{r})>0;MAX(${P}K{r})>=@as_of);${P}J{r}&"";Q{r}&"")`,
  },
  {
    at: 'S',
    header: 'Now',
    style: '',
    note: 'The tier on the books, if it is on the ladder.',
    each: `=IF(AND(N{r}=1;${P}H{r}<>"";COUNTIF(@ladder_tier;${P}H{r})>0);${P}H{r}&"";"")`,
  },
  {
    at: 'T',
    header: 'Reviews below',
    style: 'count',
    note: 'Reviews in a row below the tier, this one included; blank counts as one.',
    each: `=IF(AND(N{r}=1;SUM(${P}I{r})>0);${P}I{r};"")`,
  },
  {
    at: 'U',
    header: 'Decision',
    style: '',
    note: 'Promote, Keep, Grace or Demote, and the tier after it.',
    call: '=TIER_REVIEW(Q4:~;S4:~;T4:~;@ladder)',
    fills: 2,
  },
  { at: 'V', header: 'Tier after', style: '', note: 'The tier after the decision.' },
  {
    at: 'W',
    header: 'Next tier',
    style: '',
    note: 'The lowest tier above, and what is missing to it.',
    call: '=TIER_GAP(O4:~;P4:~;@ladder;N4:~)',
    fills: 4,
  },
  { at: 'X', header: 'Revenue to go', style: 'money', note: 'Revenue that is missing to the next tier.' },
  { at: 'Y', header: 'Referrals to go', style: 'count', note: 'Referrals that are missing to the next tier.' },
  { at: 'Z', header: 'Progress', style: 'share', note: 'Share of the way to the next tier; 1 at the top.' },
];

/** Chosen on Settings, or the deals as soon as a partner of the roster has one that counts. */
const FROM_DEALS = '=IF(@source="Automatic";MIN(1;SUMIFS(E4:~;K4:~;1)+SUMIFS(F4:~;K4:~;1));@deals_chosen)';

export const SUMMARY_STYLE = ['', 'money', 'money', 'money', 'count', 'count', 'day', 'day', 'money', 'money'];

/** One block for each run of formulas that go row by row, and one for each call. */
export function columnBlocks(columns: readonly Column[]): Block[] {
  const blocks: Block[] = [];
  let cells: { formula: string }[] = [];
  let start = '';
  const end = () => {
    if (cells.length > 0)
      blocks.push({
        id: `rows_${start.toLowerCase()}`,
        at: `${start}4`,
        about: 'one formula a row',
        kind: 'calc',
        repeat: true,
        lines: [{ cells }],
      });
    cells = [];
  };
  for (const column of columns) {
    if (column.each) {
      if (cells.length === 0) start = column.at;
      cells.push({ formula: column.each });
      continue;
    }
    end();
    if (column.call)
      blocks.push({
        id: `call_${column.at.toLowerCase()}`,
        at: `${column.at}4`,
        about: `${column.header}, all rows by one call`,
        kind: 'calc',
        spill: { rows: 'capacity', columns: column.fills ?? 1 },
        lines: [{ cells: [{ formula: filled(column.call) }] }],
      });
  }
  end();
  return blocks;
}

export const summaryBlock = (): Block => ({
  id: 'summary',
  at: 'A3',
  about: 'revenue and referrals of each partner',
  kind: 'calc',
  spill: { rows: 'open', columns: partnerSummaryColumns.length },
  lines: [
    {
      cells: [
        { formula: '=PARTNER_SUMMARY(#partners_clean!A3:V;#deals_clean!A3:O;@from;@as_of)' },
        ...partnerSummaryColumns.slice(1).map(() => null),
      ],
      style: 'header',
    },
  ],
});

/** Its second cell is the place `from_deals`. */
export const sourceBlock = (): Block => ({
  id: 'source',
  at: 'N1',
  about: 'whether deals are summed',
  kind: 'calc',
  lines: [
    {
      cells: ['Deals are the source', { formula: filled(FROM_DEALS) }],
      style: ['mute', 'count'],
      notes: ['1 when revenue and referrals are summed from deals, 0 when they are those of the partners.', ''],
    },
  ],
});

export const headerLine = (columns: readonly Column[]): TemplateLine => ({
  cells: columns.map((column) => column.header),
  style: columns.map((column) => (column.style === '' ? 'header' : 'header right')),
  notes: columns.map((column) => column.note),
});
