import type { Rect, SheetInfo } from './backend.ts';
import type { ScriptContext } from './context.ts';
import { columnLetters, columnNumber } from './grid/references.ts';

export function sheetInfo(context: ScriptContext, id: number): SheetInfo {
  const found = context.backend.sheets().find((one) => one.id === id);
  if (!found) throw context.exception(`Sheet ${id} not found`);
  return found;
}

export function sheetNamed(context: ScriptContext, name: string): SheetInfo | null {
  return context.backend.sheets().find((one) => one.name.toLowerCase() === name.toLowerCase()) ?? null;
}

/** A range of a script, which may have been cut off by rows or columns that were deleted since. */
export function liveRect(context: ScriptContext, rect: Rect): Rect {
  const sheet = sheetInfo(context, rect.sheet);
  if (rect.row + rect.rows > sheet.rows || rect.column + rect.columns > sheet.columns)
    throw context.exception('The coordinates of the range are outside the dimensions of the sheet.');
  return rect;
}

/** `row` and `column` count from 1, as in Apps Script. */
export function rectAt(
  context: ScriptContext,
  sheet: number,
  row: number,
  column: number,
  rows: number,
  columns: number,
): Rect {
  if (row < 1) throw context.exception('The starting row of the range is too small.');
  if (column < 1) throw context.exception('The starting column of the range is too small.');
  if (rows < 1) throw context.exception('The number of rows in the range must be at least 1.');
  if (columns < 1) throw context.exception('The number of columns in the range must be at least 1.');
  return liveRect(context, { sheet, row: row - 1, column: column - 1, rows, columns });
}

const AREA = /^\$?([A-Z]{1,3})?\$?([1-9]\d*)?(?::\$?([A-Z]{1,3})?\$?([1-9]\d*)?)?$/i;

function areaRect(context: ScriptContext, sheet: SheetInfo, a1: string): Rect | null {
  const match = AREA.exec(a1);
  if (!match || a1 === '') return null;
  const [, left, top, right, bottom] = match;
  const single = !a1.includes(':');
  if (single && (left === undefined || top === undefined)) return null;
  if (!single && right === undefined && bottom === undefined) return null;
  const first = { row: top ? Number(top) : 1, column: left ? columnNumber(left) + 1 : 1 };
  const last = single
    ? first
    : { row: bottom ? Number(bottom) : sheet.rows, column: right ? columnNumber(right) + 1 : sheet.columns };
  const row = Math.min(first.row, last.row);
  const column = Math.min(first.column, last.column);
  const rows = Math.abs(last.row - first.row) + 1;
  return rectAt(context, sheet.id, row, column, rows, Math.abs(last.column - first.column) + 1);
}

export function rectOfA1(context: ScriptContext, a1: string, home: number): Rect {
  const parts = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(a1);
  const name = parts ? (parts[1]?.split("''").join("'") ?? parts[2]) : undefined;
  const sheet = name === undefined ? sheetInfo(context, home) : sheetNamed(context, name);
  const rect = sheet && areaRect(context, sheet, parts ? (parts[3] as string) : a1);
  if (rect) return rect;
  const named = context.backend.names().find((one) => one.name.toLowerCase() === a1.toLowerCase());
  if (!named) throw context.exception('Range not found');
  return named.rect;
}

export function a1Of({ row, column, rows, columns }: Rect): string {
  const first = `${columnLetters(column)}${row + 1}`;
  return rows === 1 && columns === 1 ? first : `${first}:${columnLetters(column + columns - 1)}${row + rows}`;
}

/** True when a rectangle is all of a sheet's rows, or all of its columns. */
export const isWhole = (rect: Rect, sheet: SheetInfo): boolean =>
  rect.rows === sheet.rows || rect.columns === sheet.columns;

export function overlaps(a: Rect, b: Rect): boolean {
  return (
    a.sheet === b.sheet &&
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}
