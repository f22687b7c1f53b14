import type { TemplateSource } from '../schema.ts';
import { chipRules, HEIGHTS, heading } from './data-sheets.ts';
import { lastRowOf } from './kinds.ts';

type Sheet = TemplateSource['sheets'][number];
type Block = Sheet['blocks'][number];

const D = '#deals_clean!';
const A = '#actions_clean!';
const FIRST = 4;
// one more than there are rows, so that the last one is above 0
const LAST_ROW = `ROWS(A$${FIRST - 1}:A$${lastRowOf('actions')})`;
export const LAST_DEAL = lastRowOf('deals');
export const LAST_ACTION = lastRowOf('actions');

interface Column {
  readonly id: string;
  readonly at: string;
  readonly header: string;
  readonly note: string;
  readonly last: number;
  /** Of whole columns at once. */
  readonly formula: string;
}

const deal = (column: string) => `${D}${column}${FIRST}:${column}${LAST_DEAL}`;
const action = (column: string) => `${A}${column}${FIRST}:${column}${LAST_ACTION}`;
const here = (column: string, last: number) => `${column}${FIRST}:${column}${last}`;
const all = (what: string) => `=INDEX(${what};0;1)`;
const involved = `(${deal('D')}<>"")*(${deal('D')}<>"Direct")`;
const amount = `${deal('F')}-${here('A', LAST_DEAL)}*@tie`;
const upperFirst = `${LAST_ROW}-${here('A', LAST_ACTION)}`;

// what is in no list is -1: no amount less its step is that, and rows of other partners become 0
const COLUMNS: readonly Column[] = [
  {
    id: 'won',
    at: 'B',
    header: 'Won in the quarter',
    note: 'The amount, less a little more in every row, so that no two deals are equal; -1 where the deal was not won in the quarter with a partner.',
    last: LAST_DEAL,
    formula: all(
      `IF((${deal('K')}=NOT(0))*(${deal('J')}>=@quarter_start)*(${deal('J')}<=@as_of)*${involved}=1;${amount};-1)`,
    ),
  },
  {
    id: 'created',
    at: 'C',
    header: 'Created',
    note: '1 where the deal was created by the as-of day; without a day of creation, closed.',
    last: LAST_DEAL,
    formula: all(
      `(${deal('I')}<>"")*(${deal('I')}<=@as_of)+(${deal('I')}="")*(${deal('J')}<>"")*(${deal('J')}<=@as_of)`,
    ),
  },
  {
    id: 'open',
    at: 'D',
    header: 'Open',
    note: 'The amount, as in Won, of deals that were created and neither won nor lost by the as-of day.',
    last: LAST_DEAL,
    formula: all(
      `IF((((${deal('K')}="")+ISNUMBER(${deal('J')})*(${deal('J')}>@as_of))>0)*${here('C', LAST_DEAL)}*${involved}=1;${amount};-1)`,
    ),
  },
  {
    id: 'last',
    at: 'F',
    header: 'From last time',
    note: 'Actions that were raised by the as-of day and not done before the quarter, the upper ones first; -1 for all others.',
    last: LAST_ACTION,
    formula: all(
      `IF((${action('H')}="")*(${action('G')}<>"")*(${action('G')}<=@as_of)*((${action('F')}="")+(${action('F')}>=@quarter_start)>0)=1;${upperFirst};-1)`,
    ),
  },
  {
    id: 'next',
    at: 'G',
    header: 'Joint',
    note: 'Actions that were raised after the as-of day, or bear no day, and are not done by it; the upper ones first.',
    last: LAST_ACTION,
    formula: all(
      `IF((${action('A')}<>"")*(${action('H')}="")*(${here('F', LAST_ACTION)}<0)*((${action('F')}="")+(${action('F')}>@as_of)>0)=1;${upperFirst};-1)`,
    ),
  },
  {
    id: 'done',
    at: 'H',
    header: 'Done',
    note: '1 where it was done by the as-of day.',
    last: LAST_ACTION,
    formula: all(`(${action('F')}<>"")*(${action('F')}<=@as_of)`),
  },
  {
    id: 'state',
    at: 'I',
    header: 'State',
    note: 'Which of the words on Settings: open, late, done, done late.',
    last: LAST_ACTION,
    formula: all(`1+(${action('E')}<>"")*(${action('E')}<@as_of)+${here('H', LAST_ACTION)}+${here('H', LAST_ACTION)}`),
  },
];
const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'];
const headed = (at: string) => COLUMNS.find((one) => one.at === at);

/** Which deals and actions a page lists, in which order: one row per row of Deals clean and of Actions clean. */
export function reviewLists(): Sheet {
  return {
    key: 'review_lists',
    name: 'Review lists',
    role: 'calc',
    what: 'which deals and actions a review lists, row by row',
    frozenRows: 3,
    frozenColumns: 0,
    hideGridlines: true,
    protect: true,
    rows: LAST_DEAL,
    columns: 12,
    widths: [
      { from: 1, count: 12, width: 130 },
      { from: 1, count: 1, width: 70 },
    ],
    heights: HEIGHTS,
    bodyFrom: FIRST,
    body: ['count', 'number', 'count', 'number', '', 'count', 'count', 'count', 'count'],
    formatsByColumn: true,
    checksAt: 'K1',
    rules: chipRules('K1', 'K1:L1'),
    blocks: [
      ...heading(
        'Review lists',
        'Calculated: B to D stand beside the rows of Deals clean, F to I beside those of Actions clean.',
        'K1',
      ),
      {
        id: 'header',
        at: 'A3',
        about: 'columns of the lists',
        kind: 'label',
        lines: [
          {
            cells: ['Row', ...LETTERS.slice(1).map((at) => headed(at)?.header ?? null)],
            style: 'header right',
            notes: LETTERS.map((at) => headed(at)?.note ?? null),
          },
        ],
      },
      {
        id: 'row',
        at: `A${FIRST}`,
        about: 'the number of the row, which parts equal amounts',
        kind: 'label',
        repeat: true,
        times: LAST_DEAL - FIRST + 1,
        lines: [{ cells: [{ count: true }] }],
      },
      ...COLUMNS.map(
        (one): Block => ({
          id: one.id,
          at: `${one.at}${FIRST}`,
          about: one.header,
          kind: 'calc',
          spill: { rows: one.last - FIRST + 1, columns: 1 },
          lines: [{ cells: [{ formula: one.formula }] }],
        }),
      ),
    ],
  };
}
