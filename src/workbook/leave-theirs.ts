import type { UndoResult } from '../sidebar/api.ts';
import { a1Of } from './address.ts';
import type { Standing } from './compare.ts';
import type { PlanSheet } from './plan.ts';
import { COPY_KEY } from './series/state.ts';
import { STATE_KEY } from './state.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const OURS = [STATE_KEY, COPY_KEY];

export const MOST_LISTED = 200;
export const CHANGED = 'Changed since it was inserted.';

/** A sheet of ours, beside what stands there, and the cells that are the person's. */
export interface Judged {
  readonly sheet: Sheet;
  readonly planned: PlanSheet;
  readonly standing: Standing;
  readonly cells: readonly [number, number][];
}

/** Deletes the sheets that hold nothing of the person's; of the others only our part goes. */
export function removeOrLeave(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  judged: readonly Judged[],
): Pick<UndoResult, 'removed' | 'kept'> {
  const removed: string[] = [];
  const kept: UndoResult['kept'][number][] = [];
  if (spreadsheet.getNumSheets() === judged.filter((one) => one.cells.length === 0).length) spreadsheet.insertSheet();
  for (const { sheet, planned, standing, cells } of judged) {
    const sheetName = sheet.getName();
    if (cells.length === 0) {
      removed.push(sheetName);
      spreadsheet.deleteSheet(sheet);
      continue;
    }
    const sheetId = sheet.getSheetId();
    for (const [row, column] of cells.slice(0, MOST_LISTED))
      kept.push({ place: { sheetId, sheetName, a1: a1Of(row, column) }, why: CHANGED });
    leaveTheirs(sheet, planned, standing, cells);
  }
  return { removed, kept };
}

/** Filled cells that hold something other than what we wrote. */
export function changedCells(standing: Standing): [number, number][] {
  const cells: [number, number][] = [];
  for (let row = 1; row <= standing.rows; row++) {
    for (let column = 1; column <= standing.columns; column++)
      if (standing.changed(row, column) && standing.filled(row, column)) cells.push([row, column]);
  }
  return cells;
}

/** Leaves the header and the rows that the person has touched; our other rows and formulas go, and the sheet is theirs. */
export function leaveTheirs(
  sheet: Sheet,
  planned: PlanSheet,
  standing: Standing,
  cells: readonly [number, number][],
): void {
  const touched = new Set(cells.map(([row]) => row));
  const theirs = new Set(cells.map(([row, column]) => a1Of(row, column)));
  let from = 0;
  for (let row = 1; row <= standing.rows + 1; row++) {
    const goes = row <= standing.rows && row > planned.frozenRows && !touched.has(row);
    if (goes && from === 0) from = row;
    if (!goes && from > 0) {
      sheet.getRange(from, 1, row - from, standing.columns).clearContent();
      from = 0;
    }
    if (goes || row > standing.rows) continue;
    for (let column = 1; column <= standing.columns; column++) {
      if (standing.formula(row, column) !== '' && !theirs.has(a1Of(row, column)))
        sheet.getRange(row, column).clearContent();
    }
  }
  for (const chart of sheet.getCharts()) sheet.removeChart(chart);
  for (const protection of sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET)) protection.remove();
  for (const entry of sheet.getDeveloperMetadata()) if (OURS.indexOf(entry.getKey()) >= 0) entry.remove();
}
