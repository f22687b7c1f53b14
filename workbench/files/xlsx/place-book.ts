import type { Backend, CellInput } from '../../apps-script/backend.ts';
import { renameInFormula } from '../../apps-script/grid/references.ts';
import { toSheets } from '../../engine/formula-text.ts';
import { freeSheetName, sheetNameOf } from '../sheet-name.ts';
import type { OpenedBook, OpenedSheet } from './open-xlsx.ts';
import { placeLooks } from './place-looks.ts';
import { type LostRules, type PlacedSheet, placeRules } from './place-rules.ts';
import type { FileCellAt } from './read-sheet.ts';
import { type FileLook, PLAIN_LOOK } from './read-styles.ts';

/** A cell whose formula could not be carried: its last value stands there. */
export interface LeftCell {
  readonly sheet: number;
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
  readonly found: string;
  readonly why: string;
}

export interface PlacedBook {
  readonly sheets: readonly number[];
  readonly left: readonly LeftCell[];
  readonly remarks: readonly string[];
}

const SPARE_ROWS = 100;
// rows below the last that holds something, for looks that were given in advance
const MOST_DRESSED_ROWS = 1_000;
const FEWEST_COLUMNS = 26;
const QUOTED = /"(?:[^"]|"")*"/g;
const SHEET = /(?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!/gu;
const WORD = /(?<![\p{L}\p{N}_.$])[\p{L}_\\][\p{L}\p{N}_.]*(?![\p{L}\p{N}_.]|\s*\()/gu;
const NO_NAME = /^(?:TRUE|FALSE|[A-Z]{1,3}\d*)$/i;
const ERROR = /#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)/g;
const CALL = /([\p{L}_][\p{L}\p{N}_.]*)\s*\(/gu;
const PREFIX = /_xl(?:fn|ws|udf|pm)\.(?:_xl(?:fn|ws|pm)\.)?/g;

/** What formulas may refer to. */
export interface Known {
  calls(functionName: string): boolean;
  /** Sheets and names of the file that are carried, in small letters. */
  readonly sheets: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

const sheetOf = (prefix: string): string =>
  prefix
    .replace(/^'|'?!$/g, '')
    .replace(/''/g, "'")
    .toLowerCase();

/** A word that is no call, no cell and no column, and no name that is carried. LET and its like name their own. */
function unknownName(bare: string, known: Known): string | undefined {
  if (/\b(?:LET|LAMBDA)\s*\(/i.test(bare)) return undefined;
  return [...bare.matchAll(WORD)]
    .map((one) => one[0])
    .find((word) => !NO_NAME.test(word) && !known.names.has(word.toLowerCase()));
}

/** Why a formula of the file cannot stand here, or null. */
function whyLeft(formula: string, known: Known): string | null {
  const outside = formula.replace(PREFIX, '').replace(QUOTED, '""');
  if (/\[\d+\]|\[[^\]]*\.xl/i.test(outside)) return 'Reads another file.';
  const other = [...outside.matchAll(SHEET)].find(([prefix]) => !known.sheets.has(sheetOf(prefix)));
  if (other) return `Reads ${other[0].slice(0, -1)}, which is no sheet that was opened.`;
  const bare = outside.replace(SHEET, '').replace(ERROR, '');
  if (/[[\]@#]/.test(bare)) return 'Reads a table by its name.';
  const unknown = [...bare.matchAll(CALL)].map((one) => one[1] as string).find((name) => !known.calls(name));
  if (unknown !== undefined) return `Calls ${unknown}, which is not known here.`;
  const name = unknownName(bare, known);
  return name === undefined ? null : `Reads ${name}, a name that was not carried.`;
}

/** The names of the file's sheets here, where some may be taken. */
function namesHere(book: OpenedBook, taken: readonly string[]): Map<string, string> {
  const used = [...taken];
  return new Map(
    book.sheets.map(({ name }) => {
      const here = freeSheetName(sheetNameOf(name), used);
      used.push(here);
      return [name, here];
    }),
  );
}

/** A formula of the file as it is spelled here. */
function spelledHere(formula: string, renamed: ReadonlyMap<string, string>, locale: string): string {
  let text = formula.replace(PREFIX, '');
  // two steps, so that no name is taken for one that was just given
  const steps = [...renamed]
    .filter(([from, to]) => from !== to)
    .map(([from, to], i) => [from, `moved_${i}_moved`, to] as const);
  for (const [from, between] of steps) text = renameInFormula(text, from, between);
  for (const [, between, to] of steps) text = renameInFormula(text, between, to);
  return toSheets(`=${text}`, locale);
}

function placeSizes(backend: Backend, id: number, sheet: OpenedSheet, columns: number, rows: number): void {
  for (const { from, to, pixels } of sheet.widths) {
    const last = Math.min(to, columns - 1);
    if (from >= 0 && last >= from) backend.setColumnWidths(id, from, last - from + 1, pixels);
  }
  for (const { row, count, pixels } of sheet.heights)
    if (row < rows) backend.setRowHeights(id, row, Math.min(count, rows - row), pixels);
  backend.setSheet(id, {
    frozenRows: Math.min(sheet.frozenRows, rows - 1),
    frozenColumns: Math.min(sheet.frozenColumns, columns - 1),
    ...(sheet.hidden ? { hidden: true } : {}),
    ...(sheet.gridlinesHidden ? { gridlinesHidden: true } : {}),
    ...(sheet.tabColor === null ? {} : { tabColor: sheet.tabColor }),
  });
}

function grid<T>(sheet: OpenedSheet, plain: T, of: (cell: FileCellAt) => T): T[][] {
  const rows = Array.from({ length: sheet.rows }, () => new Array<T>(sheet.columns).fill(plain));
  for (const cell of sheet.cells) (rows[cell.row] as T[])[cell.column] = of(cell);
  return rows;
}

/** How many rows a sheet needs: those that hold something, some to spare, and those that have a look already. */
function rowsOf({ rows, dressed }: OpenedSheet): number {
  const last = dressed.reduce((most, cell) => Math.max(most, cell.row + 1), 0);
  return Math.max(rows + SPARE_ROWS, Math.min(last, rows + MOST_DRESSED_ROWS));
}

/** The looks of a sheet from its first cell to the last that has one. */
function looksOf({ sheet, rows, columns }: PlacedSheet, looks: readonly FileLook[]): FileLook[][] {
  const dressed = sheet.dressed.filter((cell) => cell.row < rows && cell.column < columns);
  const high = dressed.reduce((most, cell) => Math.max(most, cell.row + 1), sheet.rows);
  const wide = dressed.reduce((most, cell) => Math.max(most, cell.column + 1), sheet.columns);
  const grid = Array.from({ length: high }, () => new Array<FileLook>(wide).fill(PLAIN_LOOK));
  for (const { row, column, style } of [...dressed, ...sheet.cells])
    (grid[row] as FileLook[])[column] = looks[style] ?? PLAIN_LOOK;
  return grid;
}

/** Puts values and formulas on a sheet; gives the cells whose formula cannot stand here. */
function placeCells(
  backend: Backend,
  { sheet, id, name }: Made,
  spell: (formula: string) => { readonly formula: string } | { readonly why: string },
): LeftCell[] {
  if (sheet.rows === 0) return [];
  const left: LeftCell[] = [];
  const cells = grid<CellInput | null>(sheet, null, ({ row, column, value, formula, isArray }) => {
    if (formula === '') return { value };
    const spelled = isArray ? { why: 'An array formula.' } : spell(formula);
    if ('formula' in spelled) return spelled;
    left.push({ sheet: id, sheetName: name, row, column, found: `=${formula}`, why: spelled.why });
    return { value };
  });
  backend.write({ sheet: id, row: 0, column: 0, rows: sheet.rows, columns: sheet.columns }, cells);
  return left;
}

const counted = (count: number, one: string, many: string): string[] =>
  count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];

function lostRemarks({ checks, conditions }: LostRules): string[] {
  const lost = [
    ...counted(checks, 'check of input', 'checks of input'),
    ...counted(conditions, 'conditional format', 'conditional formats'),
  ];
  return lost.length === 0 ? [] : [`Left out, as Sheets has none like it: ${lost.join(', ')}.`];
}

/** Adds the sheets of a book behind the others. What stands in the workbook already is not touched. */
export function placeBook(
  backend: Backend,
  book: OpenedBook,
  calls: (functionName: string) => boolean,
  /** Names that others of the workbook will want for their sheets. */
  reserved: readonly string[] = [],
): PlacedBook {
  const renamed = namesHere(book, [...backend.sheets().map((one) => one.name), ...reserved]);
  const made = book.sheets.map((sheet): Made => {
    const rows = rowsOf(sheet);
    const columns = Math.max(FEWEST_COLUMNS, sheet.columns);
    const name = renamed.get(sheet.name) as string;
    return { sheet, name, rows, columns, id: backend.addSheet(name, backend.sheets().length, rows, columns) };
  });
  const { carried, remarks } = placeNames(backend, book, made);
  const sheets = new Set(book.sheets.map((one) => one.name.toLowerCase()));
  const known: Known = { calls, sheets, names: carried };
  const spell = (formula: string) => {
    const why = whyLeft(formula, known);
    return why === null ? { formula: spelledHere(formula, renamed, backend.locale) } : { why };
  };
  const left = made.flatMap((one) => {
    placeSizes(backend, one.id, one.sheet, one.columns, one.rows);
    const looks = looksOf(one, book.looks);
    const [columns] = looks.map((line) => line.length);
    if (columns) placeLooks(backend, { sheet: one.id, row: 0, column: 0, rows: looks.length, columns }, looks);
    return placeCells(backend, one, spell);
  });
  const carry = (formula: string) => {
    const spelled = spell(formula);
    return 'formula' in spelled ? spelled.formula : null;
  };
  const { names, conditionLooks } = book;
  const lost = lostRemarks(placeRules(backend, { made, names, conditionLooks, carry }));
  return { sheets: made.map((one) => one.id), left, remarks: [...book.remarks, ...remarks, ...lost] };
}

interface Made extends PlacedSheet {
  readonly name: string;
}

function placeNames(backend: Backend, book: OpenedBook, made: readonly Made[]) {
  const taken = new Set(backend.names().map((one) => one.name.toLowerCase()));
  const lost: string[] = [];
  const carried = new Set<string>();
  for (const { name, sheet, row, column, rows, columns } of book.names) {
    const target = made.find((one) => one.sheet.name.toLowerCase() === sheet.toLowerCase());
    const fits = target && row < target.rows && column + columns <= target.columns && rows > 0 && columns > 0;
    if (!fits || taken.has(name.toLowerCase())) lost.push(name);
    else {
      taken.add(name.toLowerCase());
      carried.add(name.toLowerCase());
      backend.setName(name, { sheet: target.id, row, column, rows: Math.min(rows, target.rows - row), columns });
    }
  }
  const remarks =
    lost.length === 0
      ? []
      : [`Names that are taken here, or stand for cells that are not there, were left out: ${lost.join(', ')}.`];
  return { carried, remarks };
}

/** The book with its first sheet alone, and the names that stand for cells of it. */
export function firstSheetOf(book: OpenedBook): OpenedBook {
  const [first] = book.sheets;
  if (!first) return book;
  return { ...book, sheets: [first], names: book.names.filter((one) => one.sheet === first.name) };
}
