import type { Core } from './core.ts';
import { spillsOf } from './patches/cell-lookup.ts';

function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** Why the array of a formula stands nowhere, or null when its error is another. */
export function whyBlocked(core: Core, sheetId: string, row: number, column: number): string | null {
  const sheet = core.workbook.getSheetBySheetId(sheetId);
  const cells = sheet?.getCellMatrix();
  if (!sheet || !cells || cells.getValue(row, column)?.v !== '#SPILL!') return null;
  const ranges = core.formulas.getArrayFormulaRange()[core.unitId]?.[sheetId];
  const spill = spillsOf(ranges as never).find((one) => one.row === row && one.column === column);
  if (!spill) return null;
  if (spill.endRow >= sheet.getRowCount() || spill.endColumn >= sheet.getColumnCount()) {
    return 'Result was not automatically expanded, please insert more rows or columns.';
  }
  for (let r = spill.startRow; r <= spill.endRow; r++) {
    for (let c = spill.startColumn; c <= spill.endColumn; c++) {
      const cell = cells.getValue(r, c);
      if ((r === row && c === column) || !cell) continue;
      if (cell.f || cell.si || (cell.v !== undefined && cell.v !== null && cell.v !== '')) {
        return `Array result was not expanded because it would overwrite data in ${columnName(c)}${r + 1}.`;
      }
    }
  }
  const other = spillsOf(ranges as never).find(
    (one) =>
      one !== spill &&
      one.startRow <= spill.endRow &&
      one.endRow >= spill.startRow &&
      one.startColumn <= spill.endColumn &&
      one.endColumn >= spill.startColumn,
  );
  if (!other) return null;
  const at = `${columnName(Math.max(other.startColumn, spill.startColumn))}${Math.max(other.startRow, spill.startRow) + 1}`;
  return `Array result was not expanded because it would overwrite data in ${at}.`;
}
