import type { Rect } from '../backend.ts';

/** Rows or columns that were inserted (`count` > 0) before `at`, or deleted (`count` < 0) from `at` on. */
export interface Shift {
  readonly axis: 'row' | 'column';
  readonly at: number;
  readonly count: number;
}

/** A stretch of rows or columns after the shift; null when all of it was deleted. `end` may be open. */
function moved(start: number, end: number, { at, count }: Shift): readonly [number, number] | null {
  if (count > 0) return [start >= at ? start + count : start, end >= at ? end + count : end];
  const gone = -count;
  const place = (line: number, edge: number) => (line < at ? line : line >= at + gone ? line - gone : edge);
  const first = place(start, at);
  const last = place(end, at - 1);
  return last < first ? null : [first, last];
}

export function shiftRect<R extends Rect>(rect: R, shift: Shift): R | null {
  if (shift.axis === 'row') {
    const rows = moved(rect.row, rect.row + rect.rows - 1, shift);
    return rows && { ...rect, row: rows[0], rows: rows[1] - rows[0] + 1 };
  }
  const columns = moved(rect.column, rect.column + rect.columns - 1, shift);
  return columns && { ...rect, column: columns[0], columns: columns[1] - columns[0] + 1 };
}

const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const COLUMN = String.raw`\$?[A-Za-z]{1,3}`;
const ROW = String.raw`\$?[1-9]\d{0,6}`;
const AREA = `${CELL}:${CELL}|${CELL}:${COLUMN}|${COLUMN}:${CELL}|${COLUMN}:${COLUMN}|${ROW}:${ROW}|${CELL}`;
const REFERENCE = new RegExp(
  String.raw`"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.$'!])(${SHEET})?(${AREA})(?![\p{L}\p{N}_.(!$:])|(?<![\p{L}\p{N}_.$'!])(${SHEET})`,
  'gu',
);

interface Corner {
  readonly column: number | null;
  readonly row: number | null;
  readonly fixedColumn: string;
  readonly fixedRow: string;
}

export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

export function columnLetters(column: number): string {
  let left = column + 1;
  let letters = '';
  while (left > 0) {
    const digit = (left - 1) % 26;
    letters = String.fromCharCode(65 + digit) + letters;
    left = (left - 1 - digit) / 26;
  }
  return letters;
}

function cornerOf(text: string): Corner {
  const match = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text) as RegExpExecArray;
  const letters = match[2] as string;
  const digits = match[4] as string;
  return {
    column: letters === '' ? null : columnNumber(letters),
    row: digits === '' ? null : Number(digits) - 1,
    fixedColumn: letters === '' ? '' : (match[1] as string),
    fixedRow: letters === '' ? (match[1] as string) || (match[3] as string) : (match[3] as string),
  };
}

const write = (corner: Corner, column: number | null, row: number | null): string =>
  (column === null ? '' : corner.fixedColumn + columnLetters(column)) +
  (row === null ? '' : `${corner.fixedRow}${row + 1}`);

const OPEN = Number.MAX_SAFE_INTEGER / 2;

function shiftArea(area: string, shift: Shift): string {
  const [left, right] = area.split(':') as [string, string | undefined];
  const first = cornerOf(left);
  const last = right === undefined ? first : cornerOf(right);
  const key = shift.axis;
  const start = first[key] ?? 0;
  const end = last[key] ?? OPEN;
  if (first[key] === null && last[key] === null) return area;
  const now = moved(start, end, shift);
  if (!now) return '#REF!';
  const place = (corner: Corner, line: number): string => {
    const value = corner[key] === null ? null : line;
    return key === 'row' ? write(corner, corner.column, value) : write(corner, value, corner.row);
  };
  return right === undefined ? place(first, now[0]) : `${place(first, now[0])}:${place(last, now[1])}`;
}

const nameOf = (prefix: string): string => {
  const bare = prefix.slice(0, -1);
  return bare.startsWith("'") ? bare.slice(1, -1).split("''").join("'") : bare;
};

export const quotedName = (name: string): string =>
  /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) && !/^(R\d*C\d*|TRUE|FALSE)$/i.test(name)
    ? name
    : `'${name.split("'").join("''")}'`;

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** `formula` stands on the sheet `home`; the shift happened on the sheet `on`. */
export function shiftFormula(formula: string, home: string, on: string, shift: Shift): string {
  return formula.replace(REFERENCE, (all, sheet: string | undefined, area: string | undefined) => {
    if (area === undefined) return all;
    if (!same(sheet === undefined ? home : nameOf(sheet), on)) return all;
    const now = shiftArea(area, shift);
    return now === '#REF!' ? now : (sheet ?? '') + now;
  });
}

export function renameInFormula(formula: string, from: string, to: string): string {
  return formula.replace(REFERENCE, (all, sheet: string | undefined, area: string | undefined, alone?: string) => {
    const prefix = sheet ?? alone;
    return prefix !== undefined && same(nameOf(prefix), from) ? `${quotedName(to)}!${area ?? ''}` : all;
  });
}

/** References to a sheet that is gone. */
export function dropFromFormula(formula: string, gone: string): string {
  return formula.replace(REFERENCE, (all, sheet: string | undefined) =>
    sheet !== undefined && same(nameOf(sheet), gone) ? '#REF!' : all,
  );
}

/** The same formula as it reads `rows` and `columns` further on, as when a cell is copied there. */
export function carryFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(REFERENCE, (all, sheet: string | undefined, area: string | undefined) => {
    if (area === undefined) return all;
    const parts = area.split(':').map((text) => {
      const corner = cornerOf(text);
      const row = corner.row === null || corner.fixedRow ? corner.row : corner.row + rows;
      const column = corner.column === null || corner.fixedColumn ? corner.column : corner.column + columns;
      return (row ?? 0) < 0 || (column ?? 0) < 0 ? null : write(corner, column, row);
    });
    return parts.includes(null) ? '#REF!' : (sheet ?? '') + parts.join(':');
  });
}

/** Areas that are open below (`B2:B`) end at the last row of their sheet; `null` is the formula's own. */
export function closeAreas(formula: string, lastRow: (sheetName: string | null) => number): string {
  return formula.replace(REFERENCE, (all, sheet: string | undefined, area: string | undefined) => {
    if (area === undefined || !/\d:\$?[A-Za-z]+$/.test(area)) return all;
    return all + lastRow(sheet === undefined ? null : nameOf(sheet));
  });
}
