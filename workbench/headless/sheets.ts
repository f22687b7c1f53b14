import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Backend, CellError, CellValue, SheetInfo } from '../apps-script/backend.ts';
import { sheetNameOf } from '../files/sheet-name.ts';
import { csvOf } from '../files/write-csv.ts';
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
  return sheets.map((sheet) => {
    const name = `${sheetNameOf(sheet.name)}.csv`;
    writeFileSync(path.join(folder, name), csvOf(backend, sheet.id));
    return name;
  });
}
