import type { TemplateLine, TemplateSource } from '../schema.ts';

type Sheet = TemplateSource['sheets'][number];
export type Block = Sheet['blocks'][number];

/** What the parts of the review page share: where the partner stands, and how a figure of his is looked up. */

export const P = '#partners_clean!';
export const D = '#deals_clean!';
export const A = '#actions_clean!';
export const W = '#review_workings!';
export const LISTS = '#review_lists!';

/** The one input, the row of its partner among all, and how other rows name it. */
export const CHOICE = '$A$3';
export const AT = '$H$3';
export const NAME = '$A$1';
export const KEY = '$M$3';

/** Rows of the page, so that every part knows where the others stand. */
export const rows = {
  last: 10,
  lastCount: 6,
  score: 18,
  scoreCount: 6,
  wins: 27,
  winCount: 5,
  tier: 26,
  pageEnd: 33,
  pipeline: 37,
  pipelineCount: 5,
  mdf: 37,
  goals: 45,
  quarters: 45,
  joint: 56,
  jointCount: 6,
  end: 63,
} as const;

export const range = (from: number, count: number): number[] => Array.from({ length: count }, (_one, i) => from + i);

// Excel and LibreOffice take a blank that is looked up for 0, and row 0 for the whole column
const lookedUp = (column: string, row: string): string =>
  `=IF(OR(${row}="";INDEX(${column};MAX(1;${row}))="");"";INDEX(${column};${row}))`;

/** A cell of the partner's row in a column that goes by partners; blank while none is chosen. */
export const ofPartner = (sheet: string, column: string): string =>
  lookedUp(`${sheet}${column}$4:${column}\${end}`, AT);

/** Rows that name the partner, by ID or by name. */
export const isPartner = (column: string): string => `(${column}=${KEY})+(${column}=${NAME})>0`;

/** A section with what is to be said of it: how much there is, or that there is nothing. */
export const sectionAt = (
  id: string,
  at: string,
  title: string | { formula: string },
  say: string,
  blank = 1,
): Block => ({
  id: `${id}_title`,
  at,
  about: 'section',
  kind: 'output',
  lines: [
    {
      cells: [title, ...Array.from({ length: blank }, () => null), { formula: say }],
      style: ['section', ...Array.from({ length: blank }, () => ''), 'help'],
    },
  ],
});

type Heading = string | { formula: string } | null;

export const headerAt = (
  id: string,
  at: string,
  names: readonly Heading[],
  right: readonly number[],
  center: readonly number[] = [],
): Block => ({
  id: `${id}_header`,
  at,
  about: 'columns',
  kind: 'label',
  lines: [
    {
      cells: names.slice(),
      style: names.map((_one, i) =>
        right.includes(i) ? 'header right' : center.includes(i) ? 'header center' : 'header',
      ),
    },
  ],
});

/** Lines of a list: column H finds the row, and each cell looks there. */
export function listBlocks(one: {
  readonly id: string;
  readonly about: string;
  readonly at: number;
  readonly count: number;
  /** Whose rows are the partner's, and in which order they come. */
  readonly partners: string;
  readonly order: string;
  /** By column of the page, from A on: what is looked up, and how it looks. */
  readonly cells: readonly (readonly [source: string, style: string] | null)[];
}): Block[] {
  const found = (row: number) =>
    `=IFERROR(MATCH(SUMPRODUCT(LARGE((${isPartner(one.partners)})*${one.order};ROWS(M$${one.at}:M${row})));${one.order};0);"")`;
  return [
    {
      id: one.id,
      at: `A${one.at}`,
      about: one.about,
      kind: 'output',
      lines: range(one.at, one.count).map(
        (row): TemplateLine => ({
          cells: one.cells.map((cell) => (cell === null ? null : { formula: lookedUp(cell[0], `$H${row}`) })),
          style: one.cells.map((cell) => cell?.[1] ?? ''),
        }),
      ),
    },
    {
      id: `${one.id}_rows`,
      at: `H${one.at}`,
      about: 'which row it is',
      kind: 'output',
      lines: range(one.at, one.count).map((row) => ({ cells: [{ formula: found(row) }], style: 'mute center' })),
    },
  ];
}
