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
const QUOTED_SHEET = /'(?:[^']|'')*'!/g;
const ERROR = /#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)/g;
const CALL = /([\p{L}_][\p{L}\p{N}_.]*)\s*\(/gu;
const PREFIX = /_xl(?:fn|ws|udf|pm)\.(?:_xl(?:fn|ws|pm)\.)?/g;

/** Why a formula of the file cannot stand here, or null. */
export function whyLeft(cell: FileCellAt, knows: (name: string) => boolean): string | null {
  if (cell.isArray) return 'An array formula.';
  const outside = cell.formula.replace(PREFIX, '').replace(QUOTED, '""');
  if (/\[\d+\]|\[[^\]]*\.xl/i.test(outside)) return 'Reads another file.';
  const bare = outside.replace(QUOTED_SHEET, '').replace(ERROR, '');
  if (/[[\]@#]/.test(bare)) return 'Reads a table by its name.';
  const unknown = [...bare.matchAll(CALL)].map((one) => one[1] as string).find((name) => !knows(name));
  return unknown === undefined ? null : `Calls ${unknown}, which is not known here.`;
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
  for (const { row, pixels } of sheet.heights) if (row < rows) backend.setRowHeights(id, row, 1, pixels);
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
export function placeBook(backend: Backend, book: OpenedBook, knows: (name: string) => boolean): PlacedBook {
  const renamed = namesHere(
    book,
    backend.sheets().map((one) => one.name),
  );
  const made = book.sheets.map((sheet) => {
    const rows = sheet.rows + SPARE_ROWS;
    const columns = Math.max(FEWEST_COLUMNS, sheet.columns);
    const name = renamed.get(sheet.name) as string;
    return { sheet, name, rows, columns, id: backend.addSheet(name, backend.sheets().length, rows, columns) };
  });
  const remarks = [...book.remarks, ...placeNames(backend, book, made)];
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
      const why = whyLeft(cell, knows);
      if (why === null) return { formula: spelledHere(formula, renamed, backend.locale) };
      left.push({ sheet: id, sheetName: name, row, column, found: `=${formula}`, why });
      return { value };
    });
    backend.write(rect, cells);
  }
  return { sheets: made.map((one) => one.id), left, remarks };
}

interface Made {
  readonly sheet: OpenedSheet;
  readonly id: number;
  readonly rows: number;
  readonly columns: number;
}

function placeNames(backend: Backend, book: OpenedBook, made: readonly Made[]): string[] {
  const taken = new Set(backend.names().map((one) => one.name.toLowerCase()));
  const lost: string[] = [];
  for (const { name, sheet, row, column, rows, columns } of book.names) {
    const target = made.find((one) => one.sheet.name.toLowerCase() === sheet.toLowerCase());
    const fits = target && row < target.rows && column + columns <= target.columns && rows > 0 && columns > 0;
    if (!fits || taken.has(name.toLowerCase())) lost.push(name);
    else {
      taken.add(name.toLowerCase());
      backend.setName(name, { sheet: target.id, row, column, rows: Math.min(rows, target.rows - row), columns });
    }
  }
  return lost.length === 0
    ? []
    : [`Names that are taken here, or stand for cells that are not there, were left out: ${lost.join(', ')}.`];
}
