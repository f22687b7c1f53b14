import type { Template } from '../../../templates/schema.ts';
import type { StepResult } from '../../sidebar/api.ts';
import { quoted } from '../address.ts';
import { compareSheet } from '../compare.ts';
import { Failure } from '../failure.ts';
import { changedCells, leaveTheirs } from '../leave-theirs.ts';
import type { PlanSheet } from '../plan.ts';
import { templateById } from '../template-by-id.ts';
import { writeSheet } from '../write-sheet.ts';
import { madeIn, type Progress, readSeries, type SeriesJournal, saveProgress } from './journal.ts';
import { type PlannedCopy, planCopy } from './plan.ts';
import { COPY_KEY, copyStateFor } from './state.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

// what Sheets gives a new sheet; asked for, it would be a read between writes
const NEW_ROWS = 1000;
const NEW_COLUMNS = 26;

export interface Running {
  readonly journal: SeriesJournal;
  readonly progress: Progress;
  readonly template: Template;
}

export function runningSeries(templates: readonly Template[], planHash: string): Running {
  const found = readSeries();
  if (!found || found.journal.planHash !== planHash)
    throw new Failure('noRun', 'No series is under way here.', 'Begin it again. What was made stands.');
  return { ...found, template: templateById(templates, found.journal.template) };
}

const planned = ({ journal, template }: Running, step: number): PlannedCopy => {
  const one = journal.partners[step] as SeriesJournal['partners'][number];
  return planCopy(template, journal.source, one.sheet, one.choice);
};

/** Makes the sheet of one partner. What a run that was killed here has left of it goes first. */
export function makeStep(templates: readonly Template[], planHash: string, step: number): StepResult {
  const running = runningSeries(templates, planHash);
  const { journal, progress } = running;
  const total = journal.partners.length;
  if (step !== progress.step || step >= total)
    throw new Failure(
      'step',
      `Step ${step + 1} is not the next one.`,
      progress.step < total ? `Go on with step ${progress.step + 1} of ${total}.` : 'All of them are done.',
    );
  const spreadsheet = SpreadsheetApp.getActive();
  const copy = planned(running, step);
  const { name } = copy.sheet;
  const free = settle(spreadsheet, running, copy) && spreadsheet.getSheetByName(name) === null;
  const made = free && makeOrPutBack(spreadsheet, running, copy);
  if (!made) saveProgress({ step: step + 1, begun: false, passed: [...progress.passed, step] });
  const next = step + 1 < total ? step + 1 : null;
  return { next, done: made ? name : `${name} was left: a sheet of yours has this name.` };
}

/** False: a sheet of the person has taken the name since. */
function makeOrPutBack(spreadsheet: Spreadsheet, running: Running, copy: PlannedCopy): boolean {
  const { progress } = running;
  saveProgress({ ...progress, begun: true });
  try {
    const made = make(spreadsheet, running, copy);
    if (made) saveProgress({ ...progress, step: progress.step + 1, begun: false });
    return made;
  } catch (fault) {
    try {
      settle(spreadsheet, { ...running, progress: { ...progress, begun: true } }, copy);
      SpreadsheetApp.flush();
      saveProgress({ ...progress, begun: false });
    } catch (again) {
      throw stopped(running, copy, again as Error);
    }
    throw stopped(running, copy, fault as Error);
  }
}

function stopped({ progress, journal }: Running, { sheet }: PlannedCopy, fault: Error): Failure {
  const fix = fault instanceof Failure ? fault.fix : 'Go on, or end it here.';
  return new Failure(
    'fault',
    `${sheet.name} could not be made: ${fault.message}`,
    `${madeIn(progress)} of ${journal.partners.length} stand, and stay. ${fix}`,
  );
}

function make(spreadsheet: Spreadsheet, { journal, progress }: Running, { plan, sheet }: PlannedCopy): boolean {
  const source = spreadsheet.getSheetByName(journal.source.seen.given?.sheets[sheet.key] ?? '');
  const shown = spreadsheet.getActiveSheet();
  findAllRead(spreadsheet, sheet, plan.allSheets);
  const last = spreadsheet.getNumSheets();
  const at = source ? Math.min(last, source.getIndex() + journal.before + madeIn(progress)) : last;
  const target = insertUnlessTaken(spreadsheet, sheet.name, at);
  if (!target) return false;
  const id = target.getSheetId();
  const one = journal.partners[progress.step] as SeriesJournal['partners'][number];
  const state = copyStateFor(plan, sheet, id, journal.source.seen.today, {
    of: journal.of,
    chosen: journal.chosen,
    partner: one.key,
    choice: one.choice,
  });
  target.addDeveloperMetadata(COPY_KEY, JSON.stringify(state));
  if (sheet.rows > NEW_ROWS) target.insertRowsAfter(NEW_ROWS, sheet.rows - NEW_ROWS);
  if (sheet.columns > NEW_COLUMNS) target.insertColumnsAfter(NEW_COLUMNS, sheet.columns - NEW_COLUMNS);
  writeSheet(target, sheet, journal.ids, (key, a1) =>
    (spreadsheet.getSheetByName(plan.allSheets[key] as string) as Sheet).getRange(a1),
  );
  // a new sheet comes to the front; the person stays where they are
  spreadsheet.setActiveSheet(shown, true);
  SpreadsheetApp.flush();
  return true;
}

/** Sheets that the formulas name; one that has gone or has another name would leave only errors. */
function findAllRead(spreadsheet: Spreadsheet, sheet: PlanSheet, names: Readonly<Record<string, string>>): void {
  const text = JSON.stringify(sheet.blocks);
  for (const key of Object.keys(names)) {
    const name = names[key] as string;
    if (text.indexOf(JSON.stringify(`${quoted(name)}!`).slice(1, -1)) < 0) continue;
    if (spreadsheet.getSheetByName(name) === null)
      throw new Failure('changed', `the sheet "${name}" is gone or has another name.`, 'End it, then make the rest.');
  }
}

function insertUnlessTaken(spreadsheet: Spreadsheet, name: string, at: number): Sheet | null {
  try {
    return spreadsheet.insertSheet(name, at);
  } catch (fault) {
    const lower = name.toLowerCase();
    const taken = spreadsheet.getSheets().some((sheet) => sheet.getName().toLowerCase() === lower);
    // Sheets ignores case in names, and getSheetByName does not
    if (taken && spreadsheet.getSheetByName(name) === null) return null;
    throw fault;
  }
}

/**
 * Takes away what a step that was cut off has left of its sheet. What the person has typed into it since stays, and the
 * name is then theirs: false.
 */
export function settle(spreadsheet: Spreadsheet, { journal, progress }: Running, { sheet }: PlannedCopy): boolean {
  if (!progress.begun) return true;
  const there = spreadsheet.getSheetByName(sheet.name);
  if (!there) return true;
  const marks = there.getDeveloperMetadata().filter((entry) => entry.getKey() === COPY_KEY);
  const standing = compareSheet(there, sheet, journal.ids, spreadsheet.getSpreadsheetTimeZone());
  const cells = changedCells(standing);
  if (cells.length === 0) {
    spreadsheet.deleteSheet(there);
    return true;
  }
  // cut off before it was marked, it was still blank: all of it is the person's
  if (marks.length > 0) leaveTheirs(there, sheet, standing, cells);
  return false;
}
