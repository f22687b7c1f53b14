import { wordedColumns } from '../program/column-words.ts';
import { findHeaders } from './match-columns.ts';

const LOOKED_AT = 12;
const MOST_COLUMNS = 60;

/** Rows of the longest sheet that reads as a roster: it names partners, and no deals. Room is made for so many. */
export function partnerRows(sheets: readonly GoogleAppsScript.Spreadsheet.Sheet[]): number {
  const partners = wordedColumns('partners');
  const deals = wordedColumns('deals');
  let most = 0;
  for (const sheet of sheets) {
    const rows = sheet.getLastRow();
    const columns = Math.min(sheet.getLastColumn(), MOST_COLUMNS);
    if (rows - 1 <= most || columns < 1) continue;
    const top = sheet.getRange(1, 1, Math.min(rows, LOOKED_AT), columns).getDisplayValues();
    if (findHeaders(top, partners).missing.length > 0) continue;
    if (findHeaders(top, deals).missing.length === 0) continue;
    most = rows - 1;
  }
  return most;
}
