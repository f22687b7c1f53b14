/** A range as a person types it: B2, B2:B, B:B, 'My rows'!B2:C40. */
export interface TypedRange {
  /** null: the sheet that the formula stands on. */
  readonly sheet: string | null;
  /** The sheet as it was typed, with its mark: "Partners!". */
  readonly prefix: string;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly firstRow: number;
  /** null: down to the last row of the sheet. */
  readonly lastRow: number | null;
}

const RANGE =
  /^((?:'(?:[^']|'')+'|[^\s'!:;,(){}"+*/&=<>-]+)!)?\$?([A-Z]{1,3})(?:\$?([1-9]\d{0,6}))?(?::\$?([A-Z]{1,3})(?:\$?([1-9]\d{0,6}))?)?$/i;

const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

export function columnLetters(column: number): string {
  const rest = (column - 1) % 26;
  return (column > 26 ? columnLetters((column - 1 - rest) / 26) : '') + String.fromCharCode(65 + rest);
}

export function typedRange(text: string): TypedRange | null {
  const match = RANGE.exec(text.trim());
  if (!match) return null;
  const [, prefix = '', left = '', top, right, bottom] = match;
  if (right === undefined && top === undefined) return null;
  const firstRow = top === undefined ? 1 : Number(top);
  const lastRow = right === undefined ? firstRow : bottom === undefined ? null : Number(bottom);
  return {
    sheet: prefix === '' ? null : prefix.slice(0, -1).replace(/^'|'$/g, '').split("''").join("'"),
    prefix,
    firstColumn: columnNumber(left),
    lastColumn: columnNumber(right ?? left),
    firstRow,
    lastRow,
  };
}

export const isOneCell = (range: TypedRange): boolean =>
  range.firstRow === range.lastRow && range.firstColumn === range.lastColumn;

export const rowsOf = (range: TypedRange): number | null =>
  range.lastRow === null ? null : range.lastRow - range.firstRow + 1;

/** The first column of a range, with as many rows as another; its sheet and its first row stay when they can. */
export function likeRows(range: TypedRange, other: TypedRange): string {
  const column = columnLetters(range.firstColumn);
  const last = columnLetters(range.firstColumn + other.lastColumn - other.firstColumn);
  const rows = rowsOf(other);
  // an open range ends where its sheet ends, so that it starts where the other one starts
  return rows === null
    ? `${range.prefix}${column}${other.firstRow}:${last}`
    : `${range.prefix}${column}${range.firstRow}:${last}${range.firstRow + rows - 1}`;
}

export interface Cell {
  readonly sheetName: string;
  readonly column: number;
  readonly row: number;
}

export function cellOf(place: { readonly sheetName: string; readonly a1: string }): Cell | null {
  const range = typedRange(place.a1);
  return range ? { sheetName: place.sheetName, column: range.firstColumn, row: range.firstRow } : null;
}

export const onSheetOf = (range: TypedRange, cell: Cell): boolean =>
  range.sheet === null || range.sheet.toLowerCase() === cell.sheetName.toLowerCase();

export const holds = (range: TypedRange, cell: Cell): boolean =>
  onSheetOf(range, cell) &&
  cell.column >= range.firstColumn &&
  cell.column <= range.lastColumn &&
  cell.row >= range.firstRow &&
  (range.lastRow === null || cell.row <= range.lastRow);
