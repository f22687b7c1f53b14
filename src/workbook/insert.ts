import type { Template } from '../../templates/schema.ts';
import { dayOfIso } from '../program/reading/days.ts';
import type { Answers, InsertResult, Preview, PreviewSheet, StepResult } from '../sidebar/api.ts';
import { type Area, a1Of } from './address.ts';
import { figuresToCopy } from './closing/figures-to-copy.ts';
import { advance } from './closing/settings-cells.ts';
import { Failure } from './failure.ts';
import { sharedIn } from './find-shared.ts';
import { deleteJournal, type Journal, readJournal, saveJournal } from './journal.ts';
import { partnerRows } from './partner-rows.ts';
import { capacityFor, isAdded, type Plan, type PlanAnswers, type PlanSheet, planOf, type Seen } from './plan.ts';
import { orPutBack } from './put-back.ts';
import { planOfRun } from './run-plan.ts';
import { seriesUnderWay } from './series/journal.ts';
import { nextInstance, readCopies } from './series/state.ts';
import type { Shared } from './shared.ts';
import { sheetOf } from './sources.ts';
import { standingPeriod } from './standing-period.ts';
import { instancesOf, readStates, STATE_KEY, type State, type States, stateFor } from './state.ts';
import { templateById } from './template-by-id.ts';
import { writeBelow } from './write-below.ts';
import { writeKept, writeSheet } from './write-sheet.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

// what Sheets gives a new sheet; asked for, it would be a read between writes
const NEW_ROWS = 1000;
const NEW_COLUMNS = 26;

function checkAnswers(template: Template, answers: Answers): void {
  for (const day of [answers.from, answers.asOf]) {
    if (day !== null && Number.isNaN(dayOfIso(day)))
      throw new Failure('answers', `"${day}" is not a day.`, 'Write it as 2026-09-30.');
  }
  if ((answers.from ?? template.from) > (answers.asOf ?? template.asOf))
    throw new Failure(
      'answers',
      'The first day is after the last one.',
      'Choose a first day on or before the as-of day.',
    );
}

function seenIn(spreadsheet: Spreadsheet, template: Template, templates: readonly Template[], states: States): Seen {
  const sheets = spreadsheet.getSheets();
  const { shared, capacity } = sharedIn(spreadsheet, template, templates, states);
  return {
    shared,
    sheetNames: sheets.map((sheet) => sheet.getName()),
    definedNames: spreadsheet.getNamedRanges().map((range) => range.getName()),
    capacity: Math.max(capacity, capacityFor(template, partnerRows(sheets))),
    instance: nextInstance(instancesOf(states), readCopies(spreadsheet)),
    today: Utilities.formatDate(new Date(), spreadsheet.getSpreadsheetTimeZone(), 'yyyy-MM-dd'),
  };
}

export const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

interface Standing {
  readonly state: State;
  readonly sheets: States['own'];
}

function standing(states: States, template: Template): Standing | null {
  const own = states.own.filter((one) => one.state.template === template.id);
  if (own.length === 0) return null;
  const instance = Math.max(...own.map((one) => one.state.instance));
  const sheets = own.filter((one) => one.state.instance === instance);
  return { state: (sheets[0] as States['own'][number]).state, sheets };
}

export function blockedBy(states: States, template: Template, journal: Journal | null): Preview['blocked'] {
  if (journal)
    return {
      message: `${journal.closing ? '' : 'An insert of '}"${journal.title}" was interrupted.`,
      fix: 'Put it back first.',
    };
  const series = seriesUnderWay();
  if (series) return series;
  if (states.unknown.length > 0)
    return {
      message: `${states.unknown.join(', ')}: made by a later version of Partnerbook.`,
      fix: 'Reload the spreadsheet to get that version. Nothing was changed.',
    };
  const there = standing(states, template);
  const missing = template.sheets
    .filter((sheet) => there && !sheetOf(sheet.key, there.sheets, states.own, there.state))
    .map((sheet) => sheet.name);
  if (missing.length > 0) {
    return {
      message: `${missing.join(', ')} of this template ${missing.length === 1 ? 'is' : 'are'} missing here.`,
      fix: 'Undo the last insert, then insert it again.',
    };
  }
  return null;
}

export const stepOf = (sheet: PlanSheet): string =>
  sheet.below ? `${counted(sheet.below.rows, 'row')} below the others` : sheet.what;

export function preview(templates: readonly Template[], id: string, answers: Answers): Preview {
  const template = templateById(templates, id);
  checkAnswers(template, answers);
  const spreadsheet = SpreadsheetApp.getActive();
  const states = readStates(spreadsheet);
  const blocked = blockedBy(states, template, readJournal());
  const there = standing(states, template);
  if (there && !blocked) {
    return {
      template: template.id,
      title: template.title,
      summary: 'It stands in this spreadsheet already; inserting it again changes nothing.',
      sheets: template.sheets.map(({ key }): PreviewSheet => {
        const { sheet } = sheetOf(key, there.sheets, states.own, there.state) as States['own'][number];
        return { name: sheet.getName(), action: 'keep', what: 'stands already' };
      }),
      names: [],
      steps: [],
      planHash: '',
      period: null,
      samples: false,
      blocked: null,
      nothingToDo: true,
    };
  }
  const seen = seenIn(spreadsheet, template, templates, states);
  const plan = planOf(template, answers, seen);
  const added = plan.sheets.filter((sheet) => !sheet.below);
  const extended = plan.sheets.filter((sheet) => sheet.below);
  return {
    template: template.id,
    title: template.title,
    summary: `Adds ${counted(added.length, 'sheet')} and ${counted(plan.names.length, 'name')}${extended.length > 0 ? `, and rows below those of ${extended.map((sheet) => sheet.name).join(', ')}` : ''}; changes nothing else.`,
    sheets: [
      ...plan.sheets.map(
        (sheet): PreviewSheet => ({
          name: sheet.name,
          action: sheet.below ? 'change' : 'add',
          what: stepOf(sheet),
        }),
      ),
      ...plan.kept
        .filter((key) => !plan.sheets.some((sheet) => sheet.key === key))
        .map((key): PreviewSheet => ({ name: plan.allSheets[key] as string, action: 'keep', what: 'stands already' })),
    ],
    names: plan.names.map((name) => name.name),
    steps: plan.sheets.map((sheet) => `${sheet.name}: ${stepOf(sheet)}`),
    planHash: plan.hash,
    period: standingPeriod(spreadsheet, seen.shared),
    samples: added.some((sheet) => sheet.role === 'data'),
    blocked,
    nothingToDo: false,
  };
}

export const changed = () =>
  new Failure(
    'changed',
    'The spreadsheet has changed since this was shown.',
    'Look at what will be added again, then insert. Nothing was changed.',
  );

/** Adds the plan's sheets, empty, and its names, so that formulas find each other in any order. */
export function begin(templates: readonly Template[], id: string, answers: Answers, planHash: string): StepResult {
  const template = templateById(templates, id);
  checkAnswers(template, answers);
  const spreadsheet = SpreadsheetApp.getActive();
  const states = readStates(spreadsheet);
  const blocked = blockedBy(states, template, readJournal());
  if (blocked) throw new Failure('blocked', blocked.message, blocked.fix);
  if (standing(states, template)) return { next: null, done: 'It stands here already; nothing was changed.' };
  const seen = seenIn(spreadsheet, template, templates, states);
  const plan = planOf(template, answers, seen);
  if (plan.hash !== planHash) throw changed();
  return start(spreadsheet, plan, answers, seen);
}

/** Saves the journal, then adds what is new; each sheet is filled by a step of its own. */
export function start(
  spreadsheet: Spreadsheet,
  plan: Plan,
  answers: PlanAnswers,
  seen: Seen,
  closing?: Journal['closing'],
): StepResult {
  const journal: Journal = {
    v: 1,
    template: plan.template,
    title: plan.title,
    planHash: plan.hash,
    answers,
    ...(closing ? { closing } : {}),
    seen,
    startedAt: new Date().toISOString(),
    activeSheetId: spreadsheet.getActiveSheet().getSheetId(),
    sheets: plan.sheets.map((sheet) => sheet.name),
    names: plan.names.map((name) => name.name),
    ids: {},
    step: 0,
  };
  saveJournal(journal);
  orPutBack(journal, plan, () => {
    const ids = addSheets(spreadsheet, plan, seen);
    SpreadsheetApp.flush();
    saveJournal({ ...journal, ids });
  });
  return { next: 0, done: `Added ${counted(plan.sheets.filter(isAdded).length, 'sheet')}.` };
}

function addSheets(spreadsheet: Spreadsheet, plan: Plan, seen: Seen): Record<string, number> {
  const ids: Record<string, number> = {};
  const added: Record<string, GoogleAppsScript.Spreadsheet.Sheet> = {};
  const shared = seen.shared?.sheets ?? {};
  for (const key of Object.keys(shared)) ids[key] = (shared[key] as Shared['sheets'][string]).sheetId;
  let at = seen.sheetNames.length;
  for (const planned of plan.sheets) {
    if (planned.advances) continue;
    if (planned.below) {
      added[planned.key] = makeRoom(spreadsheet, planned, planned.below);
      continue;
    }
    const sheet = spreadsheet.insertSheet(planned.name, at++);
    const id = sheet.getSheetId();
    ids[planned.key] = id;
    sheet.addDeveloperMetadata(STATE_KEY, JSON.stringify(stateFor(plan, planned, id, seen.today)));
    if (planned.rows > NEW_ROWS) sheet.insertRowsAfter(NEW_ROWS, planned.rows - NEW_ROWS);
    if (planned.columns > NEW_COLUMNS) sheet.insertColumnsAfter(NEW_COLUMNS, planned.columns - NEW_COLUMNS);
    added[planned.key] = sheet;
  }
  for (const name of plan.names) {
    const { row, column, rows, columns } = name.area;
    spreadsheet.setNamedRange(
      name.name,
      (added[name.sheet] as GoogleAppsScript.Spreadsheet.Sheet).getRange(row, column, rows, columns),
    );
  }
  return ids;
}

/** The shared sheet, with rows enough for what comes below the others; rows that were added for it stay, empty. */
function makeRoom(spreadsheet: Spreadsheet, planned: PlanSheet, below: Area): GoogleAppsScript.Spreadsheet.Sheet {
  const sheet = spreadsheet.getSheetByName(planned.name) as GoogleAppsScript.Spreadsheet.Sheet;
  const rows = sheet.getMaxRows();
  const missing = below.row + below.rows - 1 - rows;
  if (missing > 0) sheet.insertRowsAfter(rows, missing);
  return sheet;
}

function running(templates: readonly Template[], planHash: string): { readonly journal: Journal; readonly plan: Plan } {
  const journal = readJournal();
  if (!journal || journal.planHash !== planHash)
    throw new Failure('noRun', 'No insert is under way here.', 'Begin it again.');
  const plan = planOfRun(templates, journal);
  if (plan.hash !== planHash)
    throw new Failure(
      'noRun',
      'This insert was begun by another version of Partnerbook.',
      'Put it back, then insert again.',
    );
  return { journal, plan };
}

const isBlank = (sheet: GoogleAppsScript.Spreadsheet.Sheet, { row, column, rows, columns }: Area): boolean =>
  sheet
    .getRange(row, column, rows, columns)
    .getDisplayValues()
    .every((line) => line.every((shown) => shown === ''));

/** Fills one sheet. */
export function applyStep(templates: readonly Template[], planHash: string, step: number): StepResult {
  const { journal, plan } = running(templates, planHash);
  const planned = plan.sheets[step];
  if (!planned || step !== journal.step)
    throw new Failure(
      'step',
      `Step ${step + 1} is not the next one.`,
      `Go on with step ${journal.step + 1} of ${plan.sheets.length}.`,
    );
  orPutBack(journal, plan, () => {
    const spreadsheet = SpreadsheetApp.getActive();
    const sheet = spreadsheet.getSheetByName(planned.name);
    if (!sheet)
      throw new Failure(
        'changed',
        `The sheet "${planned.name}" is gone or has another name.`,
        'Everything was put back. Insert it again.',
      );
    const { below, copy, advances } = planned;
    if (advances) {
      advance(spreadsheet, advances, plan.allNames);
      SpreadsheetApp.flush();
      return;
    }
    if (below ? !isBlank(sheet, below) : sheet.getLastRow() > 0)
      throw new Failure(
        'changed',
        `Something was typed into "${planned.name}" before it was filled.`,
        'Everything of ours was put back. Insert it again.',
      );
    const rangeOn = (key: string, a1: string) =>
      (spreadsheet.getSheetByName(plan.allSheets[key] as string) as GoogleAppsScript.Spreadsheet.Sheet).getRange(a1);
    if (below) writeBelow(sheet, planned, below, journal.ids, rangeOn);
    else if (copy) writeKept(sheet, planned, figuresToCopy(spreadsheet, planned, copy));
    else writeSheet(sheet, planned, journal.ids, rangeOn);
    SpreadsheetApp.flush();
  });
  saveJournal({ ...journal, step: step + 1 });
  return { next: step + 1 < plan.sheets.length ? step + 1 : null, done: `${planned.name}: ${stepOf(planned)}` };
}

/** A closed quarter links to what is kept, and to the period. */
const isLinked = ({ role }: PlanSheet): boolean => role === 'output' || role === 'inputs';

export function finish(templates: readonly Template[], planHash: string): InsertResult {
  const { journal, plan } = running(templates, planHash);
  if (journal.step < plan.sheets.length)
    throw new Failure(
      'step',
      `${plan.sheets.length - journal.step} steps are still to be done.`,
      `Go on with step ${journal.step + 1}.`,
    );
  const spreadsheet = SpreadsheetApp.getActive();
  const links = plan.sheets
    .filter((sheet) => (plan.closing ? isLinked(sheet) : sheet.role !== 'calc' && isAdded(sheet)))
    .map((sheet) => ({ sheet, target: spreadsheet.getSheetByName(sheet.name) }))
    .filter((one) => one.target !== null)
    .map(({ sheet, target }) => ({
      label: sheet.name,
      place: {
        sheetId: (target as GoogleAppsScript.Spreadsheet.Sheet).getSheetId(),
        sheetName: sheet.name,
        a1: a1Of(1, 1),
      },
    }));
  const opens = plan.allSheets[plan.opens];
  // a closed quarter leaves the person where they were
  const shown = spreadsheet
    .getSheets()
    .find((sheet) => (plan.closing ? sheet.getSheetId() === journal.activeSheetId : sheet.getName() === opens));
  if (shown) spreadsheet.setActiveSheet(shown);
  deleteJournal();
  return {
    title: plan.title,
    links,
    notes:
      plan.sampleData && plan.sheets.some((sheet) => sheet.blocks.some((block) => block.sample))
        ? ['The rows in it are samples. Clear them when you have looked around, or use your own sheet.']
        : [],
  };
}
