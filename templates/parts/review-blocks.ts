import type { TemplateLine } from '../schema.ts';
import {
  benefits,
  influencedIn,
  mdfIn,
  QUARTERS,
  rowOfQuarter,
  sourcedIn,
  summaryIn,
  timeIn,
} from './review-columns.ts';
import { LAST_ACTION, LAST_DEAL } from './review-lists.ts';
import {
  A,
  AT,
  type Block,
  D,
  headerAt,
  isPartner,
  KEY,
  LISTS,
  listBlocks,
  NAME,
  ofPartner,
  range,
  rows,
  sectionAt,
  W,
} from './review-page.ts';

const deals = (column: string) => `${D}${column}$4:${column}$${LAST_DEAL}`;
const dealList = (column: string) => `${LISTS}${column}$4:${column}$${LAST_DEAL}`;
const actions = (column: string) => `${A}${column}$4:${column}$${LAST_ACTION}`;
const actionList = (column: string) => `${LISTS}${column}$4:${column}$${LAST_ACTION}`;
const time = (at: number, quarter: number) => `${W}$${timeIn(at)}$${rowOfQuarter(quarter)}`;
const [BEFORE, NOW, NEXT] = [QUARTERS - 2, QUARTERS - 1, QUARTERS];
export const quarterNamed = (which: 'before' | 'now' | 'next'): string =>
  time(7, which === 'before' ? BEFORE : which === 'now' ? NOW : NEXT);
export const quarterDay = (which: 'first' | 'last'): string => time(which === 'first' ? 1 : 3, NOW);

const ACTION_NAMES = ['Action', null, null, 'Due', 'Our side', 'Partner side'];
const NO = 'No.';
const ACTION_CELLS = [
  [actions('A'), ''],
  null,
  null,
  [actions('E'), 'day left'],
  [actions('C'), ''],
  [actions('D'), ''],
] as const;

/** How many actions the list has for the partner. */
export const actionsOf = (list: string, also = ''): string =>
  `=SUMPRODUCT((${isPartner(actions('B'))})*(${actionList(list)}>0)${also === '' ? '' : `*${actionList(also)}`})`;

export const fromLastTime = (): Block[] => [
  sectionAt(
    'last',
    `A${rows.last - 2}`,
    'Actions from last time',
    '=IF(SUM(F6)=0;"No action is kept from last time.";F5&" of "&F6&" done by "&TEXT(@as_of;"d mmm yyyy"))',
  ),
  headerAt('last', `A${rows.last - 1}`, [...ACTION_NAMES, 'State', NO], [], [6, 7]),
  ...listBlocks({
    id: 'last',
    about: 'what was agreed, and what became of it',
    at: rows.last,
    count: rows.lastCount,
    partners: actions('B'),
    order: actionList('F'),
    cells: ACTION_CELLS,
  }),
  {
    id: 'last_state',
    at: `G${rows.last}`,
    about: 'open, late or done',
    kind: 'output',
    lines: range(rows.last, rows.lastCount).map((row) => ({
      cells: [{ formula: `=IF($H${row}="";"";INDEX(@action_states;INDEX(${actionList('I')};$H${row})))` }],
      style: 'center',
    })),
  },
];

export const joint = (): Block[] => [
  sectionAt(
    'joint',
    `A${rows.joint - 2}`,
    'Joint actions',
    `=IF(COUNT(H${rows.joint}:H${rows.joint + rows.jointCount - 1})=0;"No new action is kept yet: add it to Actions.";"New since "&TEXT(@as_of;"d mmm yyyy")&", with an owner on both sides")`,
  ),
  headerAt('joint', `A${rows.joint - 1}`, [...ACTION_NAMES, 'Raised on', NO], [], [7]),
  ...listBlocks({
    id: 'joint',
    about: 'what is to be done until the next review',
    at: rows.joint,
    count: rows.jointCount,
    partners: actions('B'),
    order: actionList('G'),
    cells: [...ACTION_CELLS, [actions('G'), 'day left']],
  }),
];

const METRICS = [
  { name: 'Revenue', at: 3, style: 'money' },
  { name: 'Sourced revenue', at: 1, style: 'money' },
  { name: 'Influenced revenue', at: 2, style: 'money' },
  { name: 'Won deals', at: 4, style: 'count' },
  { name: 'Referrals', at: 5, style: 'count' },
  { name: 'Open pipeline', at: 8, style: 'money' },
];

/** A goal of the partner by metric and quarter; of two that stand there, their mean. */
function goalOf(row: number, quarter: number): string {
  const G = '#goals_clean!';
  const one = (who: string) =>
    `AVERAGEIFS(${G}C$4:C;${G}A$4:A;${who};${G}B$4:B;$A${row};${G}D$4:D;">="&${time(1, quarter)};${G}D$4:D;"<="&${time(2, quarter)})`;
  return `=IFERROR(${one(KEY)};IFERROR(${one(NAME)};""))`;
}

export function scorecard(): Block[] {
  const lines = METRICS.map((metric, i): TemplateLine => {
    const row = rows.score + i;
    return {
      cells: [
        metric.name,
        { formula: ofPartner(W, summaryIn(1, metric.at)) },
        { formula: ofPartner(W, summaryIn(0, metric.at)) },
        { formula: `=IF(COUNT(B${row}:C${row})>1;B${row}-C${row};"")` },
        { formula: goalOf(row, NOW) },
        { formula: `=IF(SUM(E${row})>0;B${row}/E${row};"")` },
        {
          formula: `=IF(COUNT(E${row})=0;"No target";REPT("\u2713 Met";(B${row}>=E${row})*1)&REPT("\u25BC Missed";(B${row}<E${row})*1))`,
        },
      ],
      style: ['', `strong ${metric.style}`, metric.style, 'change', metric.style, 'share', 'center'],
    };
  });
  const targets = `E${rows.score}:E${rows.score + rows.scoreCount - 1}`;
  return [
    sectionAt(
      'score',
      `A${rows.score - 2}`,
      'Scorecard',
      `=IF(COUNT(${targets})=0;"No goal is kept for this quarter: add it to Goals.";COUNTIF(G${rows.score}:G${rows.score + rows.scoreCount - 1};"*Met")&" of "&COUNT(${targets})&" targets met")`,
    ),
    headerAt(
      'score',
      `A${rows.score - 1}`,
      [
        'Metric',
        { formula: `=${quarterNamed('now')}` },
        { formula: `=${quarterNamed('before')}` },
        'Change',
        'Target',
        'Reached',
        'Status',
      ],
      [1, 2, 3, 4, 5],
      [6],
    ),
    {
      id: 'score',
      at: `A${rows.score}`,
      about: 'six metrics against target and the quarter before',
      kind: 'output',
      lines,
    },
  ];
}

export const wins = (): Block[] => [
  sectionAt(
    'wins',
    `A${rows.wins - 2}`,
    'Wins',
    `=IF(SUM(B${rows.score + 3})=0;"No deal was won in the quarter.";B${rows.score + 3}&" won, the largest first")`,
  ),
  headerAt(
    'wins',
    `A${rows.wins - 1}`,
    ['Account', 'Deal', null, 'Role', 'Motion', 'Amount', 'Won on', NO],
    [5, 6],
    [7],
  ),
  ...listBlocks({
    id: 'wins',
    about: 'the largest deals that were won in the quarter',
    at: rows.wins,
    count: rows.winCount,
    partners: deals('C'),
    order: dealList('B'),
    cells: [
      [deals('B'), ''],
      [deals('A'), ''],
      null,
      [deals('D'), ''],
      [deals('E'), ''],
      [deals('F'), 'money'],
      [deals('J'), 'day right'],
    ],
  }),
];

export const pipeline = (): Block[] => [
  sectionAt(
    'pipeline',
    `A${rows.pipeline - 2}`,
    'Open pipeline',
    `=IF(SUM(B${rows.score + 5})=0;"No deal is open.";"Open on "&TEXT(@as_of;"d mmm yyyy")&", the largest first")`,
  ),
  headerAt(
    'pipeline',
    `A${rows.pipeline - 1}`,
    ['Account', 'Deal', null, 'Stage', null, 'Amount', 'Created on', NO],
    [5, 6],
    [7],
  ),
  ...listBlocks({
    id: 'pipeline',
    about: 'the largest open deals',
    at: rows.pipeline,
    count: rows.pipelineCount,
    partners: deals('C'),
    order: dealList('D'),
    cells: [
      [deals('B'), ''],
      [deals('A'), ''],
      null,
      [deals('G'), ''],
      null,
      [deals('F'), 'money'],
      [deals('I'), 'day right'],
    ],
  }),
];

export function goals(): Block[] {
  const last = rows.goals + METRICS.length - 1;
  return [
    sectionAt(
      'goals',
      `A${rows.goals - 2}`,
      { formula: `="Goals for "&${quarterNamed('next')}` },
      `=IF(COUNT(C${rows.goals}:C${last})=0;"No goal is kept for the quarter to come: add it to Goals.";"Measured on "&TEXT(${time(2, NEXT)};"d mmm yyyy"))`,
    ),
    headerAt(
      'goals',
      `A${rows.goals - 1}`,
      ['Metric', { formula: `=${quarterNamed('now')}` }, 'Goal', 'To add', null, null, null],
      [1, 2, 3],
    ),
    {
      id: 'goals',
      at: `A${rows.goals}`,
      about: 'what is aimed at in the quarter to come',
      kind: 'output',
      lines: METRICS.map((metric, i): TemplateLine => {
        const row = rows.goals + i;
        return {
          cells: [
            { formula: `=A${rows.score + i}` },
            { formula: `=B${rows.score + i}` },
            { formula: goalOf(row, NEXT) },
            { formula: `=IF(COUNT(B${row}:C${row})>1;C${row}-B${row};"")` },
          ],
          style: ['', metric.style, `strong ${metric.style}`, 'change'],
        };
      }),
    },
  ];
}

const labelled = (label: string | { formula: string }, formula: string, style: string): TemplateLine => ({
  cells: [label, { formula }],
  style: ['mute', style],
});

export const tier = (): Block[] => [
  sectionAt(
    'tier',
    `I${rows.tier - 1}`,
    'Tier: status and path',
    `=IF(${AT}="";"";"Revenue from "&TEXT(@from;"d mmm yyyy"))`,
  ),
  {
    id: 'tier',
    at: `I${rows.tier}`,
    about: 'where the partner stands, and what is missing to the next tier',
    kind: 'output',
    lines: [
      labelled('Tier on the books', ofPartner(W, 'S'), 'strong'),
      labelled('Tier that counts', ofPartner(W, 'R'), 'strong'),
      labelled('Next tier', ofPartner(W, 'W'), 'strong'),
      labelled('Revenue to go', ofPartner(W, 'X'), 'money left'),
      labelled('Referrals to go', ofPartner(W, 'Y'), 'count left'),
      {
        cells: [
          'Progress',
          { formula: ofPartner(W, 'Z') },
          { formula: `=IF(ISNUMBER(J${rows.tier + 5});REPT(@bar_mark;ROUND(J${rows.tier + 5}*@bar_length;0));"")` },
        ],
        style: ['mute', 'share left', 'bar'],
      },
      labelled('Benefits now', ofPartner(W, benefits.now), ''),
      labelled('Benefits then', ofPartner(W, benefits.next), ''),
    ],
  },
];

export function mdf(): Block[] {
  const partners = `${W}$${mdfIn(0)}$4:$${mdfIn(0)}`;
  const sum = (at: number) =>
    `=SUMIFS(${W}$${mdfIn(at)}$4:$${mdfIn(at)};${partners};${KEY})+IF(${KEY}=${NAME};0;SUMIFS(${W}$${mdfIn(at)}$4:$${mdfIn(at)};${partners};${NAME}))`;
  const labels = ['Credited', 'Reserved', 'Paid', 'Expired', 'Available'];
  return [
    sectionAt(
      'mdf',
      `I${rows.mdf - 2}`,
      'Market development funds',
      // an error of the ledger stands in its first cell
      `=IFERROR(IF(SUMPRODUCT((${isPartner(partners)})*(${W}$${mdfIn(0)}$3<>""))=0;"No entry is kept in MDF ledger.";"On "&TEXT(@as_of;"d mmm yyyy"));"The ledger cannot be read.")`,
      1,
    ),
    headerAt('mdf', `I${rows.mdf - 1}`, ['Funds', 'Amount', null, null, null], [1]),
    {
      id: 'mdf',
      at: `I${rows.mdf}`,
      about: 'balances on the as-of day',
      kind: 'output',
      lines: [
        ...labels.map((label, i) => labelled(label, sum(i + 1), i === labels.length - 1 ? 'strong money' : 'money')),
        labelled({ formula: '="Expires in "&@warn_days&" days"' }, sum(labels.length + 1), 'money'),
      ],
    },
  ];
}

export const byQuarter = (): Block[] => [
  sectionAt(
    'quarters',
    `I${rows.quarters - 2}`,
    'Revenue by quarter',
    `=IF(SUM(L${rows.quarters}:L${rows.quarters + QUARTERS - 1})=0;"No deal was won.";"")`,
  ),
  headerAt('quarters', `I${rows.quarters - 1}`, ['Quarter', 'Sourced', 'Influenced', 'Revenue', null], [1, 2, 3]),
  {
    id: 'quarters',
    at: `I${rows.quarters}`,
    about: 'eight quarters, oldest first',
    kind: 'output',
    lines: range(0, QUARTERS).map((quarter) => {
      const row = rows.quarters + quarter;
      return {
        cells: [
          { formula: `=${time(7, quarter)}` },
          { formula: ofPartner(W, sourcedIn(quarter)) },
          { formula: ofPartner(W, influencedIn(quarter)) },
          { formula: `=IF(COUNT(J${row}:K${row})=0;"";SUM(J${row}:K${row}))` },
        ],
        style: ['', 'money', 'money', 'strong money'],
      };
    }),
  },
];
