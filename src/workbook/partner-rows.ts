import { wordedColumns } from '../program/column-words.ts';
import { kindNames } from '../program/data-kinds.ts';
import { findHeaders, type HeaderRow } from './match-columns.ts';

const LOOKED_AT = 12;
const MOST_COLUMNS = 60;

const found = ({ columns }: HeaderRow): number => columns.filter((one) => one.theirs !== null).length;

/** Whether its headers name partners, no deals, and no other kind of rows better: a ledger names partners too. */
function isRoster(top: readonly (readonly string[])[]): boolean {
  const partners = findHeaders(top, wordedColumns('partners'));
  if (partners.missing.length > 0 || findHeaders(top, wordedColumns('deals')).missing.length === 0) return false;
  return kindNames.every((kind) => {
    const other = findHeaders(top, wordedColumns(kind));
    return other.missing.length > 0 || found(other) <= found(partners);
  });
}

/** Rows of the longest sheet that reads as a roster. Room is made for so many. */
export function partnerRows(sheets: readonly GoogleAppsScript.Spreadsheet.Sheet[]): number {
  let most = 0;
  for (const sheet of sheets) {
    const rows = sheet.getLastRow();
    const columns = Math.min(sheet.getLastColumn(), MOST_COLUMNS);
    if (rows - 1 <= most || columns < 1) continue;
    if (isRoster(sheet.getRange(1, 1, Math.min(rows, LOOKED_AT), columns).getDisplayValues())) most = rows - 1;
  }
  return most;
}
