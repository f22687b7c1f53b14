import type { Backend, CellFormats, CellInput, Rect } from '../../apps-script/backend.ts';
import { renameInFormula } from '../../apps-script/grid/references.ts';
import { toSheets } from '../../engine/formula-text.ts';
import { freeSheetName, sheetNameOf } from '../sheet-name.ts';
import type { OpenedBook, OpenedSheet } from './open-xlsx.ts';
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
export function whyLeft(cell: FileCellAt, known: Known): string | null {
  if (cell.isArray) return 'An array formula.';
  const outside = cell.formula.replace(PREFIX, '').replace(QUOTED, '""');
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

type FormatOf<K extends keyof CellFormats> = (look: FileLook) => CellFormats[K];

function setLooks<K extends keyof CellFormats>(
  backend: Backend,
  rect: Rect,
  looks: readonly (readonly FileLook[])[],
  key: K,
  of: FormatOf<K>,
): void {
  const plain = of(PLAIN_LOOK);
  if (looks.some((line) => line.some((look) => of(look) !== plain)))
    backend.setFormats(
      rect,
      key,
      looks.map((line) => line.map(of)),
    );
}

function placeLooks(backend: Backend, rect: Rect, looks: readonly (readonly FileLook[])[]): void {
  setLooks(backend, rect, looks, 'numberFormat', (look) => look.numberFormat);
  setLooks(backend, rect, looks, 'fontWeight', (look) => (look.bold ? 'bold' : 'normal'));
  setLooks(backend, rect, looks, 'fontStyle', (look) => (look.italic ? 'italic' : 'normal'));
  setLooks(backend, rect, looks, 'fontColor', (look) => look.fontColor);
  setLooks(backend, rect, looks, 'background', (look) => look.background);
  setLooks(backend, rect, looks, 'horizontalAlignment', (look) => look.align ?? 'general');
  setLooks(backend, rect, looks, 'wrap', (look) => look.wrap);
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

/** Adds the sheets of a book behind the others. What stands in the workbook already is not touched. */
export function placeBook(
  backend: Backend,
  book: OpenedBook,
  calls: (functionName: string) => boolean,
  /** Names that others of the workbook will want for their sheets. */
  reserved: readonly string[] = [],
): PlacedBook {
  const renamed = namesHere(book, [...backend.sheets().map((one) => one.name), ...reserved]);
  const made = book.sheets.map((sheet) => {
    const rows = sheet.rows + SPARE_ROWS;
    const columns = Math.max(FEWEST_COLUMNS, sheet.columns);
    const name = renamed.get(sheet.name) as string;
    return { sheet, name, rows, columns, id: backend.addSheet(name, backend.sheets().length, rows, columns) };
  });
  const { carried, remarks } = placeNames(backend, book, made);
  const sheets = new Set(book.sheets.map((one) => one.name.toLowerCase()));
  const known: Known = { calls, sheets, names: carried };
  const left: LeftCell[] = [];
  for (const { sheet, name, id, rows, columns } of made) {
    placeSizes(backend, id, sheet, columns, rows);
    if (sheet.rows === 0) continue;
    const rect = { sheet: id, row: 0, column: 0, rows: sheet.rows, columns: sheet.columns };
    placeLooks(
      backend,
      rect,
      grid(sheet, PLAIN_LOOK, ({ style }) => book.looks[style] ?? PLAIN_LOOK),
    );
    const cells = grid<CellInput | null>(sheet, null, (cell) => {
      const { row, column, value, formula } = cell;
      if (formula === '') return { value };
      const why = whyLeft(cell, known);
      if (why === null) return { formula: spelledHere(formula, renamed, backend.locale) };
      left.push({ sheet: id, sheetName: name, row, column, found: `=${formula}`, why });
      return { value };
    });
    backend.write(rect, cells);
  }
  return { sheets: made.map((one) => one.id), left, remarks: [...book.remarks, ...remarks] };
}

interface Made {
  readonly sheet: OpenedSheet;
  readonly id: number;
  readonly rows: number;
  readonly columns: number;
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
