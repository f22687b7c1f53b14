import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import type { Backend, CellError, CellValue, SheetInfo } from '../apps-script/backend.ts';
import { displayed } from '../apps-script/locale/display.ts';
import { localeOf } from '../apps-script/locale/locale.ts';
import { sheetNameOf } from '../files/sheet-name.ts';
import { NothingMade } from './wishes.ts';

export interface UsedSheet extends SheetInfo {
  readonly usedRows: number;
  readonly usedColumns: number;
}

/** The sheets that hold something. */
export function usedSheets(backend: Backend): UsedSheet[] {
  return backend
    .sheets()
    .map((one) => {
      const last = backend.lastCell(one.id);
      return { ...one, usedRows: last.row + 1, usedColumns: last.column + 1 };
    })
    .filter((one) => one.usedRows > 0);
}

const isError = (value: CellValue): value is CellError => typeof value === 'object' && value !== null;

/** Error cells of a sheet, which a template of ours has none of. */
export function errorCells(backend: Backend, sheet: UsedSheet): { row: number; column: number; error: string }[] {
  const rect = { sheet: sheet.id, row: 0, column: 0, rows: sheet.usedRows, columns: sheet.usedColumns };
  return backend
    .values(rect)
    .flatMap((line, row) =>
      line.flatMap((value, column) => (isError(value) ? [{ row, column, error: value.error }] : [])),
    );
}

// what a spreadsheet would take for a formula when it opens the file
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;

function fieldOf(value: CellValue, pattern: string, locale: string): string {
  const shown = displayed(value, pattern, locale);
  return typeof value === 'string' && FORMULA_START.test(shown) ? `'${shown}` : shown;
}

/** Makes sure of the folder before anything is made. */
export function openFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (fault) {
    throw new NothingMade(`${folder} cannot be a folder: ${(fault as Error).message}.`, 'Name another one.');
  }
}

/** Writes one CSV per sheet, values as shown, as a spreadsheet of the locale reads them; gives the names of the files. */
export function writeSheets(backend: Backend, sheets: readonly UsedSheet[], folder: string): string[] {
  const { locale } = backend;
  const delimiter = localeOf(locale).decimal === ',' ? ';' : ',';
  return sheets.map((sheet) => {
    const rect = { sheet: sheet.id, row: 0, column: 0, rows: sheet.usedRows, columns: sheet.usedColumns };
    const patterns = backend.formats(rect, 'numberFormat');
    const rows = backend
      .values(rect)
      .map((line, r) => line.map((value, c) => fieldOf(value, patterns[r]?.[c] ?? 'General', locale)));
    const name = `${sheetNameOf(sheet.name)}.csv`;
    // the mark tells Excel that the file is UTF-8
    writeFileSync(path.join(folder, name), `\ufeff${Papa.unparse(rows, { delimiter, newline: '\r\n' })}\r\n`);
    return name;
  });
}
