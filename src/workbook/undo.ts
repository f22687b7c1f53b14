import type { Template } from '../../templates/schema.ts';
import type { Place, UndoResult } from '../sidebar/api.ts';
import { type Area, a1Of } from './address.ts';
import { compareSheet, idsOf, planAgain, type Standing } from './compare.ts';
import { Failure } from './failure.ts';
import type { PlanSheet } from './plan.ts';
import { ownPlace } from './shared.ts';
import { sheetOf } from './sources.ts';
import { instancesOf, type OwnSheet, readStates, STATE_KEY } from './state.ts';
import type { SheetIds } from './write-sheet.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const MOST_LISTED = 200;

export function lastInstance(own: readonly OwnSheet[]): readonly OwnSheet[] {
  const last = Math.max(0, ...own.map((one) => one.state.instance));
  return own.filter((one) => one.state.instance === last);
}

/** Takes the last insert away again; what the person has typed since stays, and is listed. */
export function undo(templates: readonly Template[]): UndoResult {
  const spreadsheet = SpreadsheetApp.getActive();
  const states = readStates(spreadsheet);
  if (states.unknown.length > 0)
    throw new Failure(
      'version',
      `${states.unknown.join(', ')}: made by a later version of Partnerbook.`,
      'Reload the spreadsheet to get that version. Nothing was changed.',
    );
  if (instancesOf(states).length === 0)
    throw new Failure('nothing', 'Nothing of Partnerbook stands in this spreadsheet.', 'There is nothing to undo.');
  return takeAway(spreadsheet, templates, lastInstance(states.own), states.own);
}

/** Where a named range stands now. */
export const areasIn = (spreadsheet: Spreadsheet): ((name: string) => Area | null) => {
  const ranges = spreadsheet.getNamedRanges();
  return (name) => {
    const range = ranges.find((one) => one.getName() === name)?.getRange();
    return range
      ? { row: range.getRow(), column: range.getColumn(), rows: range.getNumRows(), columns: range.getNumColumns() }
      : null;
  };
};

/** Takes away the sheets in `own`, and what their insert wrote on shared ones; `all` are those of every template. */
export function takeAway(
  spreadsheet: Spreadsheet,
  templates: readonly Template[],
  own: readonly OwnSheet[],
  all: readonly OwnSheet[],
): UndoResult {
  const { state } = own[0] as OwnSheet;
  const template = templates.find((one) => one.id === state.template && one.version === state.version);
  if (!template)
    throw new Failure(
      'version',
      `It was inserted by version ${state.version} of "${state.template}", which this Partnerbook does not have.`,
      'Delete its sheets by hand. Nothing was changed.',
    );
  const areas = areasIn(spreadsheet);
  const plan = planAgain(
    template,
    all.filter((one) => one.state.instance === state.instance),
    all,
    areas,
  );
  const ids = idsOf(all);
  const timeZone = spreadsheet.getSpreadsheetTimeZone();
  const removed: string[] = [];
  const kept: { place: Place; why: string }[] = [];
  const judged = own.map((one) => {
    const planned = plan.sheets.find((sheet) => sheet.key === one.state.key) as PlanSheet;
    const standing = compareSheet(one.sheet, planned, ids, timeZone);
    return { ...one, planned, standing, cells: changedCells(standing) };
  });
  for (const planned of plan.sheets) {
    const shared = planned.below && sheetOf(planned.key, own, all, state);
    if (!shared || !areas(plan.allNames[ownPlace(planned.key)] as string)) continue;
    const left = clearBelow(shared.sheet, planned, ids, timeZone);
    for (const a1 of left.slice(0, MOST_LISTED))
      kept.push({
        place: { sheetId: shared.state.sheetId, sheetName: shared.sheet.getName(), a1 },
        why: 'Changed since it was inserted.',
      });
  }
  const names = state.base.added;
  for (const range of spreadsheet.getNamedRanges()) if (names.includes(range.getName())) range.remove();
  if (spreadsheet.getSheets().length === judged.filter((one) => one.cells.length === 0).length)
    spreadsheet.insertSheet();
  for (const one of judged) {
    const name = one.sheet.getName();
    if (one.cells.length === 0) {
      removed.push(name);
      spreadsheet.deleteSheet(one.sheet);
      continue;
    }
    for (const [row, column] of one.cells.slice(0, MOST_LISTED))
      kept.push({
        place: { sheetId: one.state.sheetId, sheetName: name, a1: a1Of(row, column) },
        why: 'Changed since it was inserted.',
      });
    leaveTheirs(one.sheet, one.planned, one.standing, one.cells);
  }
  SpreadsheetApp.flush();
  return { removed, restored: [], kept };
}

/** Clears what an insert wrote below the rest of a shared sheet, row by row; gives the cells that are the person's, which stay. */
export function clearBelow(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  planned: PlanSheet,
  ids: SheetIds,
  timeZone: string,
): string[] {
  const { row, column, rows, columns } = planned.below as Area;
  const standing = compareSheet(sheet, planned, ids, timeZone);
  const left: string[] = [];
  let from = 0;
  for (let at = row; at <= row + rows; at++) {
    const mine: string[] = [];
    for (let c = column; at < row + rows && c < column + columns; c++)
      if (standing.filled(at, c) && standing.changed(at, c)) mine.push(a1Of(at, c));
    left.push(...mine);
    const goes = at < row + rows && mine.length === 0;
    if (goes && from === 0) from = at;
    if (!goes && from > 0) {
      const range = sheet.getRange(from, column, at - from, columns);
      range.clear();
      range.clearDataValidations();
      range.clearNote();
      from = 0;
    }
  }
  return left;
}

function changedCells(standing: Standing): [number, number][] {
  const cells: [number, number][] = [];
  for (let row = 1; row <= standing.rows; row++) {
    for (let column = 1; column <= standing.columns; column++)
      if (standing.changed(row, column) && standing.filled(row, column)) cells.push([row, column]);
  }
  return cells;
}

/** Leaves the header and the rows that the person has touched; our other rows and formulas go, and the sheet is theirs. */
function leaveTheirs(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
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
  for (const entry of sheet.getDeveloperMetadata()) if (entry.getKey() === STATE_KEY) entry.remove();
}
