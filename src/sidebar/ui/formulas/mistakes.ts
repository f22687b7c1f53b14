import type { IndexedFunction, IndexedParameter } from '../function-index.ts';
import { type Cell, holds, isOneCell, likeRows, onSheetOf, rowsOf, type TypedRange, typedRange } from './ranges.ts';
import type { Separator } from './spelling.ts';

export interface Mistake {
  readonly message: string;
  /** What to put into the field instead, when that is known. */
  readonly cure: string | null;
}

const mistake = (message: string, cure: string | null = null): Mistake => ({ message, cure });

/** Where an argument would end too early, or never; null when it holds together. */
function brokenSyntax(typed: string, separator: Separator): Mistake | null {
  const closes: string[] = [];
  for (let i = 0; i < typed.length; i++) {
    const mark = typed[i] as string;
    if (mark === '"' || mark === "'") {
      const end = typed.indexOf(mark, i + 1);
      if (end < 0) return mistake(`A ${mark} is not closed.`);
      i = end;
    } else if (mark === '(') closes.push(')');
    else if (mark === '{') closes.push('}');
    else if (mark === ')' || mark === '}') {
      if (closes.pop() !== mark) return mistake(`There is a ${mark} too many.`);
    } else if (closes.length === 0 && mark === separator)
      return mistake(`This is more than one value. Put "${typed.slice(i + 1).trim()}" into the next field.`);
    else if (closes.length === 0 && (mark === ';' || mark === ',') && !isDecimal(typed, i, separator))
      return mistake(`"${mark}" is not used here. Put one value or range into each field.`);
  }
  const open = closes.pop();
  return open ? mistake(`A ${open === ')' ? '(' : '{'} is not closed.`) : null;
}

const isDecimal = (typed: string, at: number, separator: Separator): boolean =>
  separator === ';' && typed[at] === ',' && /\d/.test(typed[at - 1] ?? '') && /\d/.test(typed[at + 1] ?? '');

function wrongText(typed: string, separator: Separator, parameter: IndexedParameter): Mistake | null {
  if (typed.startsWith('=')) return mistake('Leave out the = here.', typed.slice(1).trim() || null);
  if (separator === ';' && /^-?\d+\.\d+$/.test(typed))
    return mistake(`"${typed}" is not a number in this spreadsheet.`, typed.replace('.', ','));
  if (separator === ',' && /^-?\d+,\d{1,2}$/.test(typed))
    return mistake(`"${typed}" is not a number in this spreadsheet.`, typed.replace(',', '.'));
  const range = typedRange(typed);
  if (range && range.lastRow !== null && range.lastRow < range.firstRow)
    return mistake('The range runs upward. Write its first row first.');
  if (range && range.lastColumn < range.firstColumn)
    return mistake('The range runs to the left. Write its first column first.');
  if (parameter.sample.startsWith('"') && /^[A-Za-z][A-Za-z ]*$/.test(typed) && !/^(true|false)$/i.test(typed))
    return mistake('Text stands in quotes.', `"${typed}"`);
  return brokenSyntax(typed, separator);
}

/** The other ranges of a call have as many rows and columns as the first. */
function unlike(range: TypedRange, first: TypedRange, firstName: string): Mistake | null {
  const rows = rowsOf(range);
  const wanted = rowsOf(first);
  const cure = likeRows(range, first);
  const has = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;
  if (rows !== null && wanted === null)
    return mistake(`${has(rows, 'row')}, but ${firstName} goes on to the last row.`, cure);
  if (rows === null && wanted !== null)
    return mistake(`Goes on to the last row, but ${firstName} has ${has(wanted, 'row')}.`, cure);
  if (rows !== wanted) return mistake(`${has(rows as number, 'row')}, but ${firstName} has ${wanted}.`, cure);
  if (rows === null && range.sheet === first.sheet && range.firstRow !== first.firstRow)
    return mistake(`Starts in row ${range.firstRow}, but ${firstName} in row ${first.firstRow}.`, cure);
  const columns = range.lastColumn - range.firstColumn + 1;
  const wantedColumns = first.lastColumn - first.firstColumn + 1;
  return columns === wantedColumns
    ? null
    : mistake(`${has(columns, 'column')}, but ${firstName} has ${wantedColumns}.`, cure);
}

/** One entry per field: what is wrong with it, as far as can be told without reading the sheet. */
export function mistakesIn(
  parameters: readonly IndexedParameter[],
  fields: readonly string[],
  separator: Separator,
  cell: Cell | null,
): readonly (Mistake | null)[] {
  const ranges = parameters.map((parameter, i) => {
    const range = typedRange((fields[i] ?? '').trim());
    return parameter.column && range && !isOneCell(range) ? range : null;
  });
  const firstAt = ranges.findIndex((range) => range !== null);
  const first = ranges[firstAt] ?? null;
  return parameters.map((parameter, i) => {
    const typed = (fields[i] ?? '').trim();
    if (typed === '') return parameter.optional ? null : mistake('Is empty.', parameter.sample || null);
    const wrong = wrongText(typed, separator, parameter);
    if (wrong) return wrong;
    const range = typedRange(typed);
    if (range && cell && holds(range, cell))
      return mistake('The chosen cell lies in this range. Choose a cell beside it.');
    const own = ranges[i];
    return own && first && i > firstAt ? unlike(own, first, (parameters[firstAt] as IndexedParameter).name) : null;
  });
}

/** Rows of the result stand beside rows of the range only when both begin in the same row. */
export function shifted(one: IndexedFunction, fields: readonly string[], cell: Cell | null): string | null {
  if (!one.byRow || !cell) return null;
  for (const [i, parameter] of one.parameters.entries()) {
    const range = typedRange((fields[i] ?? '').trim());
    if (!parameter.column || !range || isOneCell(range) || !onSheetOf(range, cell)) continue;
    return range.firstRow === cell.row
      ? null
      : `${parameter.name} begins in row ${range.firstRow}, the result in row ${cell.row}. Choose a cell in row ${range.firstRow}.`;
  }
  return null;
}
