import type { Area } from './address.ts';
import type { PlanSheet } from './plan.ts';
import { contentsOf, notesOf, type SheetIds, stylesOf, validationsOf, writeStyles } from './write-sheet.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Writes a template's own blocks below all that stands on a shared sheet; the rest of it is not touched. */
export function writeBelow(
  target: Sheet,
  sheet: PlanSheet,
  below: Area,
  ids: SheetIds,
  rangeOn: (sheet: string, a1: string) => Range,
): void {
  const { row, column, rows, columns } = below;
  const bottom = row + rows - 1;
  const right = column + columns - 1;
  const cut = <T>(all: readonly (readonly T[])[], blank: T): T[][] =>
    Array.from({ length: rows }, (_one, r) =>
      Array.from({ length: columns }, (_two, c) => all[row - 1 + r]?.[column - 1 + c] ?? blank),
    );
  const range = target.getRange(row, column, rows, columns);
  const styles = stylesOf({ ...sheet, bodyFrom: null }, bottom, right);
  writeStyles(
    Array.from({ length: rows }, (_one, r) => (styles[row - 1 + r] ?? []).slice(column - 1, right)),
    rows,
    (count) => (count === rows ? range : target.getRange(row, column, count, columns)),
  );
  const validations = validationsOf({ ...sheet, bodyFrom: null }, bottom, right, rangeOn);
  if (validations) range.setDataValidations(cut(validations, null));
  range.setValues(cut<string | number | boolean>(contentsOf(sheet, ids), ''));
  const notes = notesOf(sheet, bottom, right);
  if (notes) range.setNotes(cut(notes, ''));
}
