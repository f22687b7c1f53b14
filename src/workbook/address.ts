/** A1 addresses; rows and columns count from 1, as in Apps Script. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export function columnLetters(column: number): string {
  let left = column;
  let letters = '';
  while (left > 0) {
    const digit = (left - 1) % 26;
    letters = String.fromCharCode(65 + digit) + letters;
    left = (left - 1 - digit) / 26;
  }
  return letters;
}

export function columnNumber(letters: string): number {
  let column = 0;
  for (let i = 0; i < letters.length; i++) column = column * 26 + letters.charCodeAt(i) - 64;
  return column;
}

export function cellAt(a1: string): { readonly row: number; readonly column: number } {
  const match = /^\$?([A-Z]+)\$?([1-9]\d*)$/.exec(a1);
  if (!match) throw new Error(`"${a1}" is not a cell address.`);
  return { column: columnNumber(match[1] as string), row: Number(match[2]) };
}

/** `B4:D9`, `B4:D` (down to `lastRow`) or `B4`. */
export function areaOf(a1: string, lastRow: number): Area {
  const parts = a1.split(':');
  const first = cellAt(parts[0] as string);
  if (parts.length === 1) return { ...first, rows: 1, columns: 1 };
  const end = /^\$?([A-Z]+)\$?(\d*)$/.exec(parts[1] as string);
  if (!end) throw new Error(`"${a1}" is not a range.`);
  const row = end[2] ? Number(end[2]) : lastRow;
  return { ...first, rows: row - first.row + 1, columns: columnNumber(end[1] as string) - first.column + 1 };
}

export const a1Of = (row: number, column: number): string => columnLetters(column) + row;

/** `B4:D9`. */
export const areaText = ({ row, column, rows, columns }: Area): string =>
  `${a1Of(row, column)}:${a1Of(row + rows - 1, column + columns - 1)}`;

/** A sheet's name as a formula writes it. */
export function quoted(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name)
    ? name
    : `'${name.split("'").join("''")}'`;
}

export const absolute = (a1: string): string =>
  a1.replace(/([A-Z]+)(\d*)/g, (_all, letters: string, digits: string) => `$${letters}${digits ? `$${digits}` : ''}`);
