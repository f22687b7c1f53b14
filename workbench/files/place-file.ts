import type { Backend, CellInput } from '../apps-script/backend.ts';
import type { OpenedFile } from './open-csv.ts';
import { freeSheetName } from './sheet-name.ts';

const SPARE_ROWS = 100;
const FEWEST_COLUMNS = 26;

/** Puts an opened file on a new sheet, behind the others; gives the sheet's id. The originals of changed cells are its notes. */
export function placeFile(backend: Backend, file: OpenedFile): number {
  const sheets = backend.sheets();
  const columns = file.rows[0]?.length ?? 0;
  const rows = file.rows.length;
  const name = freeSheetName(
    file.sheetName,
    sheets.map((one) => one.name),
  );
  const sheet = backend.addSheet(name, sheets.length, rows + SPARE_ROWS, Math.max(FEWEST_COLUMNS, columns));
  const rect = { sheet, row: 0, column: 0, rows, columns };
  backend.write(
    rect,
    file.rows.map((row) => row.map((cell): CellInput => ({ value: cell.value }))),
  );
  const general = 'General';
  if (file.rows.some((row) => row.some((cell) => cell.format !== null)))
    backend.setFormats(
      rect,
      'numberFormat',
      file.rows.map((row) => row.map((cell) => cell.format ?? general)),
    );
  for (const { row, column, original } of file.notes)
    backend.setNotes({ sheet, row, column, rows: 1, columns: 1 }, [[`In the file: ${original}`]]);
  return sheet;
}
