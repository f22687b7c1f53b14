import { type WordedColumn, wordedColumns } from '../../src/program/column-words.ts';
import type { KindName } from '../../src/program/data-kinds.ts';
import type { CellValidation, TemplateLine, TemplateSource } from '../schema.ts';

type Sheet = TemplateSource['sheets'][number];

export const letters = (column: number): string =>
  (column > 26 ? String.fromCharCode(64 + Math.floor((column - 1) / 26)) : '') +
  String.fromCharCode(65 + ((column - 1) % 26));

const FORMATS: Readonly<Record<string, string>> = {
  id: 'text',
  amount: 'money',
  count: 'count',
  share: 'share',
  score: 'count',
  number: 'count',
  date: 'date',
};
const NUMBERS = new Set<string>(['amount', 'count', 'share', 'score', 'number', 'date']);
const isNumber = (column: WordedColumn) => NUMBERS.has(column.type);

function validationOf(column: WordedColumn): CellValidation | null {
  if (column.name === 'Current tier' || column.name === 'Override tier') return { listOf: 'ladder_tier' };
  if (column.choices) return { list: column.choices.slice() };
  if (column.type === 'date') return { date: true };
  if (column.type === 'amount') return { number: [-1e12, 1e12], help: 'A number in the currency of this spreadsheet.' };
  if (column.type === 'count') return { number: [0, 1e9], help: 'A whole number from 0.' };
  if (column.type === 'share') return { number: [0, 1], help: 'A share from 0 to 1, such as 25%.' };
  if (column.type === 'score') return { number: [0, 100], help: 'A score from 0 to 100.' };
  return null;
}

const noteOf = (column: WordedColumn) => `${column.about}${column.required ? ' Needed in every row.' : ''}`;

export const HEIGHTS = [{ from: 1, count: 3, height: 30 }];

/** The two chips of the heading turn from green when they are not 0; `left` is the first one's cell. */
export const chipRules = (left: string, range: string) => [
  { range, formula: `=${left}<>0`, background: '#fdf1dc', color: '#8a5300', bold: true },
];

/** Title, a line of help, and the state of the workbook, which stand in the frozen rows of every sheet. */
export function heading(title: string, help: string, checksAt: string): Sheet['blocks'] {
  return [
    {
      id: 'title',
      at: 'A1',
      about: 'title',
      kind: 'label',
      lines: [
        { cells: [title], style: 'title' },
        { cells: [help], style: 'help' },
      ],
    },
    {
      id: 'chips',
      at: checksAt,
      about: 'sum of the checks, rows left out',
      kind: 'output',
      lines: [
        {
          cells: [{ formula: '=@checks_total' }, { formula: '=@rows_left_out' }],
          style: ['chip checks', 'chip leftout'],
        },
      ],
    },
  ];
}

const CHIPS = 8;
/** Left of the chips in the frozen rows: the help needs room, and narrow sheets have few columns. */
const chipsOf = (columns: number) => Math.min(CHIPS, columns + 2);
const chipsAt = (columns: number) => letters(chipsOf(columns));
const widthOf = (columns: number) => Math.max(columns, chipsOf(columns) + 1);
const chipRulesOf = (columns: number) =>
  chipRules(`${chipsAt(columns)}1`, `${chipsAt(columns)}1:${letters(chipsOf(columns) + 1)}1`);

interface DataSheet {
  /** Where the first column holds whole sentences, and not the second one names. */
  readonly firstWidth?: number | undefined;
  readonly key: string;
  readonly kind: KindName;
  readonly name: string;
  readonly what: string;
  readonly help: string;
  readonly rows: Sheet['rows'];
  readonly sample: readonly TemplateLine[];
}

/** What people type or paste, one row per thing. */
export function dataSheet(one: DataSheet): Sheet {
  const columns = wordedColumns(one.kind);
  const header: TemplateLine = {
    cells: columns.map((column) => column.name),
    style: columns.map((column) => (isNumber(column) ? 'header right' : 'header')),
    notes: columns.map(noteOf),
  };
  const checksAt = `${chipsAt(columns.length)}1`;
  return {
    key: one.key,
    name: one.name,
    role: 'data',
    shared: true,
    what: one.what,
    frozenRows: 3,
    frozenColumns: 2,
    rows: one.rows,
    columns: widthOf(columns.length),
    widths: [
      { from: 1, count: widthOf(columns.length), width: 110 },
      one.firstWidth === undefined ? { from: 2, count: 1, width: 170 } : { from: 1, count: 1, width: one.firstWidth },
    ],
    heights: HEIGHTS,
    bodyFrom: 4,
    body: columns.map((column) => `entry ${FORMATS[column.type] ?? ''}`.trim()),
    bodyValidations: columns.map(validationOf),
    checksAt,
    blocks: [
      ...heading(one.name, one.help, checksAt),
      { id: 'header', at: 'A3', about: 'columns of the kind', kind: 'label', lines: [header] },
      {
        id: 'rows',
        at: 'A4',
        about: `${one.sample.length} sample rows`,
        kind: 'data',
        sample: true,
        lines: one.sample.slice(),
      },
    ],
    rules: chipRulesOf(columns.length),
  };
}

/** The same rows as they can be read for sure, calculated by one formula. */
export function cleanSheet(one: {
  key: string;
  source: string;
  kind: KindName;
  name: string;
  mapping: string;
  rows: Sheet['rows'];
}): Sheet {
  const columns = wordedColumns(one.kind);
  const last = letters(columns.length);
  const checksAt = `${chipsAt(columns.length + 1)}1`;
  return {
    key: one.key,
    name: one.name,
    role: 'calc',
    shared: true,
    what: 'one formula that reads the rows, and says what it cannot read',
    frozenRows: 3,
    frozenColumns: 2,
    hideGridlines: true,
    protect: true,
    rows: one.rows,
    columns: widthOf(columns.length + 1),
    widths: [
      { from: 1, count: columns.length, width: 110 },
      { from: columns.length + 1, count: 1, width: 420 },
    ],
    heights: HEIGHTS,
    bodyFrom: 4,
    // few runs of equal formats: a yes/no between dates shows the same under a date's format
    body: [
      ...columns.map((column) =>
        column.type === 'amount' ? 'money' : column.type === 'date' || column.type === 'yes/no' ? 'day' : '',
      ),
      '',
    ],
    formatsByColumn: typeof one.rows === 'number',
    checksAt,
    blocks: [
      ...heading(
        one.name,
        'Calculated: read by all other sheets. A row with a problem keeps its names, gives none of its numbers, and is in no total.',
        checksAt,
      ),
      {
        id: 'clean',
        at: 'A3',
        about: 'rows as they are read',
        kind: 'calc',
        spill: { rows: 'open', columns: columns.length + 1 },
        lines: [
          {
            cells: [
              { formula: `=CLEAN_TABLE(#${one.source}!A3:${last};"${one.kind}";@${one.mapping})` },
              ...Array.from({ length: columns.length }, () => null),
            ],
            style: 'header',
          },
        ],
      },
    ],
    rules: chipRulesOf(columns.length + 1),
  };
}
