import type { Template } from '../../templates/schema.ts';
import type { Place, UndoResult } from '../sidebar/api.ts';
import { type Area, a1Of } from './address.ts';
import { goBack } from './closing/settings-cells.ts';
import { compareSheet, idsOf, planAgain } from './compare.ts';
import { Failure } from './failure.ts';
import { CHANGED, changedCells, MOST_LISTED, removeOrLeave } from './leave-theirs.ts';
import { forgetMappings } from './mapping.ts';
import type { PlanSheet } from './plan.ts';
import { templateOfState } from './run-plan.ts';
import { seriesUnderWay } from './series/journal.ts';
import { lastSeries, readCopies } from './series/state.ts';
import { takeAwayCopies } from './series/take-away.ts';
import { ownPlace } from './shared.ts';
import { areasIn, insertedIn, sheetOf } from './sources.ts';
import { instancesOf, type OwnSheet, readStates } from './state.ts';
import type { SheetIds } from './write-sheet.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export function lastInstance(own: readonly OwnSheet[]): readonly OwnSheet[] {
  const last = Math.max(0, ...own.map((one) => one.state.instance));
  return own.filter((one) => one.state.instance === last);
}

/** Takes the last insert away again; what the person has typed since stays, and is listed. */
export function undo(templates: readonly Template[]): UndoResult {
  const spreadsheet = SpreadsheetApp.getActive();
  const states = readStates(spreadsheet);
  const copies = readCopies(spreadsheet);
  const unknown = [...states.unknown, ...copies.unknown];
  if (unknown.length > 0)
    throw new Failure(
      'version',
      `${unknown.join(', ')}: made by a later version of Partnerbook.`,
      'Reload the spreadsheet to get that version. Nothing was changed.',
    );
  const series = seriesUnderWay();
  if (series) throw new Failure('blocked', series.message, series.fix);
  const last = lastSeries(instancesOf(states), copies);
  if (last.length > 0) return takeAwayCopies(spreadsheet, templates, last, states);
  if (instancesOf(states).length === 0)
    throw new Failure('nothing', 'Nothing of Partnerbook stands in this spreadsheet.', 'There is nothing to undo.');
  const own = lastInstance(states.own);
  const inserted = insertedIn(spreadsheet, templates);
  if (inserted?.own[0]?.state.instance === own[0]?.state.instance && inserted) forgetMappings(spreadsheet, inserted);
  return takeAway(spreadsheet, templates, own, states.own);
}

/** Takes away the sheets in `own`, and what their insert wrote on shared ones; `all` are those of every template. */
export function takeAway(
  spreadsheet: Spreadsheet,
  templates: readonly Template[],
  own: readonly OwnSheet[],
  all: readonly OwnSheet[],
): UndoResult {
  const { state } = own[0] as OwnSheet;
  const template = templateOfState(templates, state);
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
  const kept: { place: Place; why: string }[] = [];
  const judged = own.map((one) => {
    const planned = plan.sheets.find((sheet) => sheet.key === one.state.key) as PlanSheet;
    const standing = compareSheet(one.sheet, planned, ids, timeZone, one.state.base.digest);
    return { sheet: one.sheet, planned, standing, cells: changedCells(standing) };
  });
  for (const planned of plan.sheets) {
    const shared = planned.below && sheetOf(planned.key, own, all, state);
    if (!shared || !areas(plan.allNames[ownPlace(planned.key)] as string)) continue;
    const left = clearBelow(shared.sheet, planned, ids, timeZone);
    const place = { sheetId: shared.state.sheetId, sheetName: shared.sheet.getName() };
    for (const a1 of left.slice(0, MOST_LISTED)) kept.push({ place: { ...place, a1 }, why: CHANGED });
  }
  const back = state.base.closing ? goBack(spreadsheet, state.base.closing, plan.allNames) : null;
  for (const place of back?.kept ?? []) kept.push({ place, why: 'Changed since the quarter was closed.' });
  const names = state.base.added;
  for (const range of spreadsheet.getNamedRanges()) if (names.includes(range.getName())) range.remove();
  const left = removeOrLeave(spreadsheet, judged);
  SpreadsheetApp.flush();
  return { removed: left.removed, restored: back?.restored ?? [], kept: [...kept, ...left.kept], left: 0 };
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
