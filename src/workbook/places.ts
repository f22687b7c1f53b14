import type { Place, Replies } from '../sidebar/api.ts';
import { Failure } from './failure.ts';
import { separated } from './formula.ts';
import { separatorOf } from './home.ts';

type Target = { readonly sheetId: number; readonly a1: string };

function rangeAt(target: Target): GoogleAppsScript.Spreadsheet.Range {
  const sheet = SpreadsheetApp.getActive()
    .getSheets()
    .find((one) => one.getSheetId() === target.sheetId);
  if (!sheet) throw new Failure('sheet', 'That sheet is no longer in this spreadsheet.', 'Look at the list again.');
  if (!/^[A-Z]{1,3}[1-9]\d{0,6}(:[A-Z]{1,3}([1-9]\d{0,6})?)?$/.test(target.a1))
    throw new Failure('place', `"${target.a1}" is not a cell.`, 'Write it as C14.');
  return sheet.getRange(target.a1);
}

const placeOf = (range: GoogleAppsScript.Spreadsheet.Range): Place => ({
  sheetId: range.getSheet().getSheetId(),
  sheetName: range.getSheet().getName(),
  a1: range.getA1Notation(),
});

export function goTo(target: Target): Replies['goTo'] {
  SpreadsheetApp.setActiveRange(rangeAt(target));
  return { ok: true };
}

export function activeCell(): Replies['activeCell'] {
  const cell = SpreadsheetApp.getActive().getCurrentCell();
  if (!cell) throw new Failure('place', 'No cell is chosen.', 'Click the cell where the formula goes.');
  const shown = cell.getDisplayValue();
  return { place: placeOf(cell), empty: shown === '' && cell.getFormula() === '', shown };
}

export function selection(): Replies['selection'] {
  const range = SpreadsheetApp.getActive().getActiveRange();
  if (!range) throw new Failure('place', 'No cells are selected.', 'Select the cells in the sheet first.');
  const place = placeOf(range);
  const isOpen = range.getNumRows() > 1 && range.getLastRow() === range.getSheet().getMaxRows();
  // rows that are added below later belong to it
  return isOpen ? { ...place, a1: place.a1.replace(/(:[A-Z]+)\d+$/, '$1') } : place;
}

/** Puts a formula that the sidebar made into a cell; what stands there stays unless `replace` says otherwise. */
export function insertFormula(
  target: Target,
  formula: string,
  replace: boolean,
  functionNames: readonly string[],
): Replies['insertFormula'] {
  const cell = rangeAt(target).getCell(1, 1);
  const called = /^=\s*([A-Z][A-Z0-9_]*)\s*\(/.exec(formula);
  if (!called || !functionNames.includes(called[1] as string))
    throw new Failure(
      'formula',
      'Only a formula that begins with a function of Partnerbook is inserted from here.',
      'Type other formulas into the cell.',
    );
  if (!replace && (cell.getDisplayValue() !== '' || cell.getFormula() !== ''))
    throw new Failure(
      'filled',
      `${cell.getA1Notation()} holds "${cell.getDisplayValue().slice(0, 40)}".`,
      'Choose an empty cell, or choose to replace it. Nothing was changed.',
    );
  cell.setFormula(separated(formula, separatorOf(SpreadsheetApp.getActive().getSpreadsheetLocale())));
  SpreadsheetApp.flush();
  return { place: placeOf(cell) };
}
