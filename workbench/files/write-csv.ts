import Papa from 'papaparse';
import type { Backend, CellValue } from '../apps-script/backend.ts';
import { displayed } from '../apps-script/locale/display.ts';
import { localeOf } from '../apps-script/locale/locale.ts';

// what a spreadsheet would take for a formula when it opens the file
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;

function fieldOf(value: CellValue, pattern: string, locale: string): string {
  const shown = displayed(value, pattern, locale);
  return typeof value === 'string' && FORMULA_START.test(shown) ? `'${shown}` : shown;
}

/** A sheet as CSV: values as shown, as a spreadsheet of the locale reads them. */
export function csvOf(backend: Backend, sheet: number): string {
  const { locale } = backend;
  const last = backend.lastCell(sheet);
  const rect = { sheet, row: 0, column: 0, rows: last.row + 1, columns: last.column + 1 };
  const patterns = backend.formats(rect, 'numberFormat');
  const rows = backend
    .values(rect)
    .map((line, r) => line.map((value, c) => fieldOf(value, patterns[r]?.[c] ?? 'General', locale)));
  const delimiter = localeOf(locale).decimal === ',' ? ';' : ',';
  // the mark tells Excel that the file is UTF-8
  return `\ufeff${Papa.unparse(rows, { delimiter, newline: '\r\n' })}\r\n`;
}
