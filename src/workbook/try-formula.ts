import type { Request, Tried, TriedArgument } from '../sidebar/api.ts';
import { Failure } from './failure.ts';

/** The custom functions by their names, each as a cell calls it. */
export type Functions = Readonly<Record<string, (...args: unknown[]) => unknown>>;

type Asked = Extract<Request, { kind: 'tryFormula' }>;
type Range = GoogleAppsScript.Spreadsheet.Range;

const MOST_ROWS = 4;
const MOST_COLUMNS = 8;
// what one look at it may read; the formula itself has no such limit in the cell
const MOST_CELLS = 200000;

const NAMED = /^[A-Za-z_][A-Za-z0-9_.]*$/;
const A1 = /^\$?[A-Z]{1,3}\$?\d*(:\$?[A-Z]{1,3}\$?\d*)?$/i;

function rangeOf(text: string, sheetId: number): Range {
  const book = SpreadsheetApp.getActive();
  const mark = text.lastIndexOf('!');
  const named = mark < 0 && NAMED.test(text) ? book.getRangeByName(text) : null;
  if (named) return named;
  const name = text.slice(0, Math.max(0, mark)).replace(/^'|'$/g, '').split("''").join("'");
  const a1 = text.slice(mark + 1);
  const sheet = mark < 0 ? book.getSheets().find((one) => one.getSheetId() === sheetId) : book.getSheetByName(name);
  if (!sheet || !A1.test(a1))
    throw new Failure('range', `"${text.slice(0, 40)}" is no range of this spreadsheet.`, 'Write it as Partners!B2:B.');
  return sheet.getRange(a1);
}

/** A day as it stands in the spreadsheet's time zone, any other value as it is. */
function shown(value: unknown): string | number | boolean {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (Object.prototype.toString.call(value) !== '[object Date]') return String(value);
  const zone = SpreadsheetApp.getActive().getSpreadsheetTimeZone();
  return Utilities.formatDate(value as Date, zone, 'yyyy-MM-dd');
}

/** What a cell hands to a custom function: one value for one cell, else rows of values. */
function valuesOf(range: Range): unknown {
  const values = range.getValues() as unknown[][];
  const [[only] = []] = values;
  return values.length === 1 && values[0]?.length === 1 ? only : values;
}

const argumentOf = (given: TriedArgument, range: Range | null): unknown =>
  range ? valuesOf(range) : 'value' in given ? given.value : undefined;

/** The first column of the sheet beside the first range of several rows, where the result has a row for each of its rows. */
function labelsOf(ranges: readonly (Range | null)[], rows: number): string[] {
  const first = ranges.find((range) => range !== null && range.getNumRows() > 1);
  if (!first || first.getColumn() === 1 || rows > first.getNumRows()) return [];
  const beside = first.getSheet().getRange(first.getRow(), 1, Math.min(rows, MOST_ROWS), 1);
  return beside.getDisplayValues().map((row) => row[0] as string);
}

const sizeOf = (ranges: readonly (Range | null)[]): number =>
  ranges.reduce((sum, range) => sum + (range ? range.getNumRows() * range.getNumColumns() : 0), 0);

/** Runs a function on cells of the sheet, and gives the first rows of what its formula would show. */
export function tryFormula(asked: Asked, functions: Functions): Tried {
  const run = Object.keys(functions).includes(asked.name) ? functions[asked.name] : undefined;
  if (!run)
    throw new Failure('formula', 'This version has no function of that name.', 'Close the sidebar and open it again.');
  const ranges = asked.arguments.map((one) => ('range' in one ? rangeOf(one.range as string, asked.sheetId) : null));
  if (sizeOf(ranges) > MOST_CELLS)
    throw new Failure('large', 'The ranges are too large to show the result here.', 'Insert it to see the result.');
  try {
    const result = run(...asked.arguments.map((one, i) => argumentOf(one, ranges[i] ?? null)));
    const rows = Array.isArray(result) ? (result as unknown[][]) : [[result]];
    const first = rows.slice(0, MOST_ROWS).map((row) => row.slice(0, MOST_COLUMNS).map(shown));
    return { rows: first, labels: labelsOf(ranges, rows.length), more: rows.length - first.length, error: null };
  } catch (fault) {
    return { rows: [], labels: [], more: 0, error: (fault as Error).message };
  }
}
