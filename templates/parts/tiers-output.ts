import { look } from '../../src/workbook/look.ts';
import type { TemplateLine, TemplateSource } from '../schema.ts';
import { keyFigure, SUBTITLE } from './key-figure.ts';

type Sheet = TemplateSource['sheets'][number];
type Block = Sheet['blocks'][number];

const W = '#workings!';
const HEADER_ROW = 8;
const FIRST = HEADER_ROW + 1;
const LADDER_ROWS = 6;

interface Column {
  readonly at: string;
  readonly header: string;
  readonly style: string;
  readonly note: string;
  readonly call?: string;
  readonly each?: string;
}

const whole = (column: string) => `=INDEX(${W}${column}4:${column}{end};0;1)`;

const COLUMNS: readonly Column[] = [
  {
    at: 'A',
    header: 'Partner',
    style: '',
    note: 'In the order of Partners. To sort: Data > Create filter view.',
    call: '=INDEX(#partners_clean!B4:B{end};0;1)',
  },
  {
    at: 'B',
    header: 'Revenue',
    style: 'money',
    note: 'Sourced and influenced revenue won in the period.',
    call: whole('O'),
  },
  {
    at: 'C',
    header: 'Referrals',
    style: 'count',
    note: 'Sourced deals created in the period, won or not.',
    call: whole('P'),
  },
  { at: 'D', header: 'Earned', style: 'center', note: 'The tier that the figures earn.', call: whole('Q') },
  {
    at: 'E',
    header: 'Effective',
    style: 'center',
    note: 'The override while it runs, else the earned tier. Budgets and benefits read it.',
    call: whole('R'),
  },
  { at: 'F', header: 'Now', style: 'center', note: 'The tier on the books.', call: whole('S') },
  {
    at: 'G',
    header: 'Decision',
    style: 'strong',
    note: 'What the review comes to.',
    each: `=IFERROR(INDEX(@shown;MATCH(${W}U{w};@decisions;0));INDEX(@row_words;1+${W}K{w}+${W}L{w})&"")`,
  },
  { at: 'H', header: 'Next tier', style: '', note: 'The lowest tier above the earned one.', call: whole('W') },
  { at: 'I', header: 'To go', style: 'money', note: 'Revenue that is missing to the next tier.', call: whole('X') },
  {
    at: 'J',
    header: 'Progress',
    style: 'share',
    note: 'Share of the way to the next tier; 100% at the top.',
    call: whole('Z'),
  },
  {
    at: 'K',
    header: '',
    style: 'bar',
    note: 'Progress as a bar.',
    each: '=IF(ISNUMBER(J{r});REPT(@bar_mark;ROUND(J{r}*@bar_length;0));"")',
  },
  { at: 'L', header: 'Budget', style: 'money', note: 'Co-marketing budget per fiscal year.', call: whole('AE') },
  {
    at: 'M',
    header: 'Second ladder',
    style: 'center',
    note: 'The tier on the second ladder, where it is another one.',
    call: whole('AH'),
  },
  {
    at: 'N',
    header: 'Benefits',
    style: '',
    note: 'What a partner of the effective tier gets.',
    call: `=TIER_VALUE(${W}R4:R{end};@benefits_header;@ladder)`,
  },
];

const WIDTHS = [
  { from: 1, count: 1, width: 150 },
  { from: 2, count: 11, width: 95 },
  { from: 13, count: 1, width: 115 },
  { from: 14, count: 1, width: 280 },
  { from: 15, count: 1, width: 24 },
  { from: 16, count: 1, width: 190 },
  { from: 20, count: 1, width: 115 },
  { from: 26, count: 1, width: 115 },
];
const HEIGHTS = [{ from: 1, count: 0, height: 27 }];

const rightStyles = new Set(['money', 'count', 'share']);

const headerStyle = ({ style }: Column): string => {
  if (style === 'center') return 'header center';
  return rightStyles.has(style) ? 'header right' : 'header';
};

const tableBlocks = (): Block[] =>
  COLUMNS.map((column): Block => {
    const id = `${column.header === '' ? 'bar' : column.header.toLowerCase().replace(/ /g, '_')}`;
    const line: TemplateLine = { cells: [{ formula: (column.each ?? column.call) as string }], style: column.style };
    const shared = { id, at: `${column.at}${FIRST}`, about: column.note, kind: 'output' as const, lines: [line] };
    return column.each ? { ...shared, repeat: true } : { ...shared, spill: { rows: 'capacity', columns: 1 } };
  });

/** What a tier mix spills, by tier and for those without one. */
const MIX_LINES: readonly TemplateLine[] = Array.from({ length: LADDER_ROWS + 1 }, () => ({
  cells: [null, null, null, null, null],
  style: ['', 'count', 'share', 'money', 'share'],
}));

function sideBlocks(): Block[] {
  const bands = ['a', 'b', 'c', 'd', 'e'];
  return [
    {
      id: 'mix_title',
      at: 'P7',
      about: 'section',
      kind: 'label',
      lines: [{ cells: ['Tier mix', null, null, null, null, null, 'On the second ladder'], style: 'section' }],
    },
    {
      id: 'mix',
      at: `P${HEADER_ROW}`,
      about: 'partners and budget by tier',
      kind: 'output',
      spill: { rows: LADDER_ROWS + 2, columns: 5 },
      lines: [
        {
          cells: [{ formula: `=TIER_MIX(${W}R4:R{end};@ladder;${W}AE4:AE{end})` }, null, null, null, null],
          style: ['header', 'header right', 'header right', 'header right', 'header right'],
        },
        ...MIX_LINES,
      ],
    },
    {
      id: 'second_mix',
      at: `V${HEADER_ROW}`,
      about: 'partners and budget by tier on the second ladder',
      kind: 'output',
      spill: { rows: LADDER_ROWS + 2, columns: 5 },
      lines: [
        {
          cells: [{ formula: `=TIER_MIX(${W}AF4:AF{end};@second;${W}AG4:AG{end})` }, null, null, null, null],
          style: ['header', 'header right', 'header right', 'header right', 'header right'],
        },
        ...MIX_LINES,
      ],
    },
    {
      id: 'bands_header',
      at: 'P18',
      about: 'columns of the bands',
      kind: 'label',
      lines: [{ cells: ['Progress to the next tier', 'Partners'], style: ['header', 'header right'] }],
    },
    {
      id: 'bands',
      at: 'P19',
      about: 'partners by how close they are',
      kind: 'output',
      lines: bands.map((band) => ({
        cells: [
          { formula: `=@band_${band}` },
          { formula: `=COUNTIFS(${W}Z4:Z{end};">="&@band_${band}_from;${W}Z4:Z{end};"<"&@band_${band}_to)` },
        ],
        style: ['', 'count'],
      })),
    },
    {
      id: 'second_title',
      at: 'P25',
      about: 'section',
      kind: 'label',
      lines: [{ cells: ['What the second ladder changes'], style: 'section' }],
    },
    {
      id: 'second_cost',
      at: 'P26',
      about: 'who moves, and what it costs',
      kind: 'output',
      lines: [
        {
          cells: ['Partners on another tier', { formula: `=SUMPRODUCT((${W}AH4:AH{end}<>"")*1)` }],
          style: ['', 'count'],
        },
        {
          cells: ['Budget of earned tiers on it', { formula: `=ROUND(SUM(${W}AG4:AG{end});@decimals)` }],
          style: ['', 'money'],
        },
        { cells: ['Budget now', { formula: '=G5' }], style: ['', 'money'] },
        { cells: ['Difference', { formula: '=Q27-Q28' }], style: ['strong', 'strong change'] },
      ],
    },
  ];
}

const tierRules = () =>
  look.tiers.slice(0, LADDER_ROWS).map((tier, i) => ({
    range: `D${FIRST}:G{end}`,
    formula: `=AND(D${FIRST}<>"";D${FIRST}=$P$${FIRST + i})`,
    background: tier.fill,
    color: tier.ink,
    bold: true,
  }));

/** The answer: one row per partner, the figures above it, the tier mix beside it. */
export function tiersOutput(): Sheet {
  return {
    key: 'tiers',
    name: 'Tiers',
    role: 'output',
    what: 'tier, decision, gap and budget of every partner; tier mix; second ladder',
    frozenRows: HEADER_ROW,
    frozenColumns: 1,
    hideGridlines: true,
    protect: true,
    rows: { capacityPlus: HEADER_ROW },
    columns: 26,
    widths: WIDTHS,
    heights: HEIGHTS,
    bodyFrom: FIRST,
    body: COLUMNS.map((column) => column.style),
    checksAt: 'J1',
    // the key figures, the chart, and ten partners as far as their budget
    answer: `A1:L${FIRST + 9}`,
    rules: [
      ...tierRules(),
      {
        range: `D${FIRST}:G{end}`,
        formula: `=COUNTIF(D${FIRST};"\u25B2*")>0`,
        background: '#ffffff',
        color: look.good,
        bold: true,
      },
      {
        range: `D${FIRST}:G{end}`,
        formula: `=COUNTIF(D${FIRST};"\u25CF*")>0`,
        background: '#ffffff',
        color: look.warn,
        bold: true,
      },
      {
        range: `D${FIRST}:G{end}`,
        formula: `=COUNTIF(D${FIRST};"\u25BC*")>0`,
        background: '#ffffff',
        color: look.bad,
        bold: true,
      },
      { range: 'J1:K1', formula: '=J1<>0', background: look.warnFill, color: look.warn, bold: true },
    ],
    charts: [
      {
        id: 'mix',
        type: 'bar',
        title: 'Partners by tier',
        ranges: [`P${HEADER_ROW}:Q${HEADER_ROW + LADDER_ROWS}`],
        at: 'I3',
        width: 380,
        height: 133,
        axis: 'Partners',
        about: 'Number of partners on each tier.',
        colors: [look.series[0]],
      },
      {
        id: 'progress',
        type: 'column',
        title: 'How close are partners to their next tier',
        ranges: ['P18:Q23'],
        at: 'S18',
        width: 480,
        height: 260,
        axis: 'Partners',
        about: 'Number of partners by share of the way to the next tier.',
        colors: [look.series[0]],
      },
    ],
    blocks: [
      { id: 'title', at: 'A1', about: 'title', kind: 'label', lines: [{ cells: ['Partner tiers'], style: 'title' }] },
      {
        id: 'subtitle',
        at: 'A2',
        about: 'period, currency, what this is',
        kind: 'output',
        lines: [
          {
            cells: [
              { formula: SUBTITLE },
              null,
              null,
              'What each partner has earned, and what is missing to the next tier',
            ],
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
            notes: [
              'The sum of the checks; 0 is fine. See Checks.',
              'Rows that cannot be read for sure, and are in no total. Extensions > Partnerbook > Open lists them by cell.',
              'The amount in the deals that are left out.',
            ],
          },
        ],
      },
      keyFigure(
        'partners_counted',
        'A',
        'Partners in program',
        `=SUM(${W}N4:N{end})`,
        'count',
        [{ formula: `=SUM(${W}K4:K{end})` }],
        'of',
      ),
      keyFigure(
        'moving_up',
        'B',
        'Move up',
        `=COUNTIF(${W}U4:U{end};@promote)`,
        'count',
        [{ formula: `=COUNTIF(${W}U4:U{end};@demote)` }],
        'down',
      ),
      keyFigure(
        'at_risk',
        'D',
        'At risk',
        `=COUNTIF(${W}U4:U{end};@grace)`,
        'count',
        ['in grace, below their tier'],
        'mute',
      ),
      keyFigure(
        'budget_total',
        'G',
        'Co-marketing budget',
        `=ROUND(SUM(${W}AE4:AE{end});@decimals)`,
        'money',
        [{ formula: '=Q29' }, 'second ladder'],
        ['second', 'mute'],
      ),
      {
        id: 'header',
        at: `A${HEADER_ROW}`,
        about: 'columns of the table',
        kind: 'label',
        lines: [
          {
            cells: COLUMNS.map((column) => column.header),
            style: COLUMNS.map(headerStyle),
            notes: COLUMNS.map((column) => column.note),
          },
        ],
      },
      ...tableBlocks(),
      ...sideBlocks(),
    ],
  };
}
