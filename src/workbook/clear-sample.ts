import type { Template } from '../../templates/schema.ts';
import type { Place, Replies } from '../sidebar/api.ts';
import { a1Of } from './address.ts';
import { compareSheet, idsOf, planAgain } from './compare.ts';
import { allInserted, areasIn, needInserted } from './sources.ts';

/** Sample rows leave; a row with a cell that the person has changed stays whole, and is listed. */
export function clearSample(templates: readonly Template[]): Replies['clearSample'] {
  const spreadsheet = SpreadsheetApp.getActive();
  needInserted(spreadsheet, templates);
  const timeZone = spreadsheet.getSpreadsheetTimeZone();
  const kept: Place[] = [];
  const clear: {
    sheet: GoogleAppsScript.Spreadsheet.Sheet;
    row: number;
    rows: number;
    column: number;
    columns: number;
  }[] = [];
  let removed = 0;
  const sampled = allInserted(spreadsheet, templates).flatMap((inserted) => {
    const plan = planAgain(inserted.template, inserted.own, inserted.all, areasIn(spreadsheet));
    const ids = idsOf(inserted.all);
    return plan.sheets.map((planned) => ({ planned, ids, sheet: inserted.sheet(planned.key) }));
  });
  for (const { planned, ids, sheet } of sampled) {
    const blocks = planned.blocks.filter((block) => block.sample);
    if (!sheet || blocks.length === 0) continue;
    const standing = compareSheet(sheet, planned, ids, timeZone);
    for (const block of blocks) {
      let from = 0;
      for (let row = block.row; row <= block.row + block.rows; row++) {
        const columns = Array.from({ length: Math.max(standing.columns, block.columns) }, (_one, i) => i + 1);
        const filled = row < block.row + block.rows && columns.some((column) => standing.filled(row, column));
        const mine = filled ? columns.find((column) => standing.changed(row, column)) : undefined;
        if (mine !== undefined)
          kept.push({ sheetId: sheet.getSheetId(), sheetName: sheet.getName(), a1: a1Of(row, mine) });
        const goes = filled && mine === undefined;
        if (goes) removed++;
        if (goes && from === 0) from = row;
        if (!goes && from > 0) {
          clear.push({ sheet, row: from, rows: row - from, column: block.column, columns: block.columns });
          from = 0;
        }
      }
    }
  }
  for (const one of clear) one.sheet.getRange(one.row, one.column, one.rows, one.columns).clearContent();
  SpreadsheetApp.flush();
  return { removed, kept };
}
