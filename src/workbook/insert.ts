import type { Template } from '../../templates/schema.ts';
import { dayOfIso } from '../program/reading/days.ts';
import type { Answers, InsertResult, Preview, PreviewSheet, StepResult } from '../sidebar/api.ts';
import { a1Of } from './address.ts';
import { Failure } from './failure.ts';
import { deleteJournal, type Journal, readJournal, saveJournal } from './journal.ts';
import { partnerRows } from './partner-rows.ts';
import { capacityFor, type Plan, planOf, type Seen } from './plan.ts';
import { orPutBack } from './put-back.ts';
import { instancesOf, readStates, STATE_KEY, type States, stateFor } from './state.ts';
import { writeSheet } from './write-sheet.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

// what Sheets gives a new sheet; asked for, it would be a read between writes
const NEW_ROWS = 1000;
const NEW_COLUMNS = 26;

export function templateById(templates: readonly Template[], id: string): Template {
  const found = templates.find((one) => one.id === id);
  if (!found)
    throw new Failure(
      'template',
      `There is no template "${id}".`,
      `Choose one of: ${templates.map((one) => one.id).join(', ')}.`,
    );
  return found;
}

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

function seenIn(spreadsheet: Spreadsheet, template: Template, states: States): Seen {
  const sheets = spreadsheet.getSheets();
  const instances = instancesOf(states);
  return {
    sheetNames: sheets.map((sheet) => sheet.getName()),
    definedNames: spreadsheet.getNamedRanges().map((range) => range.getName()),
    capacity: capacityFor(template, partnerRows(sheets)),
    instance: (instances[instances.length - 1] ?? 0) + 1,
    today: Utilities.formatDate(new Date(), spreadsheet.getSpreadsheetTimeZone(), 'yyyy-MM-dd'),
  };
}

const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

interface Standing {
  readonly instance: number;
  readonly sheets: States['own'];
}

function standing(states: States, template: Template): Standing | null {
  const own = states.own.filter((one) => one.state.template === template.id);
  if (own.length === 0) return null;
  const instance = Math.max(...own.map((one) => one.state.instance));
  return { instance, sheets: own.filter((one) => one.state.instance === instance) };
}

function blockedBy(states: States, template: Template, journal: Journal | null): Preview['blocked'] {
  if (journal) return { message: `An insert of "${journal.title}" was interrupted.`, fix: 'Put it back first.' };
  if (states.unknown.length > 0)
    return {
      message: `${states.unknown.join(', ')}: made by a later version of Partnerbook.`,
      fix: 'Reload the spreadsheet to get that version. Nothing was changed.',
    };
  const there = standing(states, template);
  if (there && there.sheets.length < template.sheets.length) {
    const missing = template.sheets
      .filter((sheet) => !there.sheets.some((one) => one.state.key === sheet.key))
      .map((sheet) => sheet.name);
    return {
      message: `${missing.join(', ')} of this template ${missing.length === 1 ? 'is' : 'are'} missing here.`,
      fix: 'Undo the last insert, then insert it again.',
    };
  }
  return null;
}

export function preview(template: Template, answers: Answers): Preview {
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
      sheets: there.sheets.map(
        (one): PreviewSheet => ({ name: one.sheet.getName(), action: 'keep', what: 'stands already' }),
      ),
      names: [],
      steps: [],
      planHash: '',
      blocked: null,
      nothingToDo: true,
    };
  }
  const plan = planOf(template, answers, seenIn(spreadsheet, template, states));
  return {
    template: template.id,
    title: template.title,
    summary: `Adds ${counted(plan.sheets.length, 'sheet')} and ${counted(plan.names.length, 'name')}; changes nothing else.`,
    sheets: plan.sheets.map((sheet): PreviewSheet => ({ name: sheet.name, action: 'add', what: sheet.what })),
    names: plan.names.map((name) => name.name),
    steps: plan.sheets.map((sheet) => `${sheet.name}: ${sheet.what}`),
    planHash: plan.hash,
    blocked,
    nothingToDo: false,
  };
}

const changed = () =>
  new Failure(
    'changed',
    'The spreadsheet has changed since this was shown.',
    'Look at what will be added again, then insert. Nothing was changed.',
  );

/** Saves the journal, then adds the plan's sheets, empty, and its names, so that formulas find each other in any order. */
export function begin(template: Template, answers: Answers, planHash: string): StepResult {
  checkAnswers(template, answers);
  const spreadsheet = SpreadsheetApp.getActive();
  const states = readStates(spreadsheet);
  const blocked = blockedBy(states, template, readJournal());
  if (blocked) throw new Failure('blocked', blocked.message, blocked.fix);
  if (standing(states, template)) return { next: null, done: 'It stands here already; nothing was changed.' };
  const seen = seenIn(spreadsheet, template, states);
  const plan = planOf(template, answers, seen);
  if (plan.hash !== planHash) throw changed();
  const journal: Journal = {
    v: 1,
    template: template.id,
    title: template.title,
    planHash,
    answers,
    seen,
    startedAt: new Date().toISOString(),
    activeSheetId: spreadsheet.getActiveSheet().getSheetId(),
    sheets: plan.sheets.map((sheet) => sheet.name),
    names: plan.names.map((name) => name.name),
    ids: {},
    step: 0,
  };
  saveJournal(journal);
  orPutBack(journal, () => {
    const ids = addSheets(spreadsheet, plan, seen);
    SpreadsheetApp.flush();
    saveJournal({ ...journal, ids });
  });
  return { next: 0, done: `Added ${counted(plan.sheets.length, 'sheet')}.` };
}

function addSheets(spreadsheet: Spreadsheet, plan: Plan, seen: Seen): Record<string, number> {
  const ids: Record<string, number> = {};
  const added: Record<string, GoogleAppsScript.Spreadsheet.Sheet> = {};
  plan.sheets.forEach((planned, i) => {
    const sheet = spreadsheet.insertSheet(planned.name, seen.sheetNames.length + i);
    const id = sheet.getSheetId();
    ids[planned.key] = id;
    sheet.addDeveloperMetadata(STATE_KEY, JSON.stringify(stateFor(plan, planned, id, seen.today)));
    if (planned.rows > NEW_ROWS) sheet.insertRowsAfter(NEW_ROWS, planned.rows - NEW_ROWS);
    if (planned.columns > NEW_COLUMNS) sheet.insertColumnsAfter(NEW_COLUMNS, planned.columns - NEW_COLUMNS);
    added[planned.key] = sheet;
  });
  for (const name of plan.names) {
    const { row, column, rows, columns } = name.area;
    spreadsheet.setNamedRange(
      name.name,
      (added[name.sheet] as GoogleAppsScript.Spreadsheet.Sheet).getRange(row, column, rows, columns),
    );
  }
  return ids;
}

function running(
  templates: readonly Template[],
  planHash: string,
): { readonly journal: Journal; readonly plan: Plan; readonly template: Template } {
  const journal = readJournal();
  if (!journal || journal.planHash !== planHash)
    throw new Failure('noRun', 'No insert is under way here.', 'Begin it again.');
  const template = templateById(templates, journal.template);
  const plan = planOf(template, journal.answers, journal.seen);
  if (plan.hash !== planHash)
    throw new Failure(
      'noRun',
      'This insert was begun by another version of Partnerbook.',
      'Put it back, then insert again.',
    );
  return { journal, plan, template };
}

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
  orPutBack(journal, () => {
    const spreadsheet = SpreadsheetApp.getActive();
    const sheet = spreadsheet.getSheetByName(planned.name);
    if (!sheet)
      throw new Failure(
        'changed',
        `The sheet "${planned.name}" is gone or has another name.`,
        'Everything was put back. Insert it again.',
      );
    if (sheet.getLastRow() > 0)
      throw new Failure(
        'changed',
        `Something was typed into "${planned.name}" before it was filled.`,
        'Everything of ours was put back. Insert it again.',
      );
    const rangeOn = (key: string, a1: string) => {
      const name = (plan.sheets.find((one) => one.key === key) as Plan['sheets'][number]).name;
      return (spreadsheet.getSheetByName(name) as GoogleAppsScript.Spreadsheet.Sheet).getRange(a1);
    };
    writeSheet(sheet, planned, journal.ids, rangeOn);
    SpreadsheetApp.flush();
  });
  saveJournal({ ...journal, step: step + 1 });
  return { next: step + 1 < plan.sheets.length ? step + 1 : null, done: `${planned.name}: ${planned.what}` };
}

export function finish(templates: readonly Template[], planHash: string): InsertResult {
  const { journal, plan, template } = running(templates, planHash);
  if (journal.step < plan.sheets.length)
    throw new Failure(
      'step',
      `${plan.sheets.length - journal.step} steps are still to be done.`,
      `Go on with step ${journal.step + 1}.`,
    );
  const spreadsheet = SpreadsheetApp.getActive();
  const links = plan.sheets
    .filter((sheet) => sheet.role !== 'calc')
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
  const opens = spreadsheet.getSheetByName(
    (plan.sheets.find((sheet) => sheet.key === template.opens) as Plan['sheets'][number]).name,
  );
  if (opens) spreadsheet.setActiveSheet(opens);
  deleteJournal();
  return {
    title: template.title,
    links,
    notes: plan.sampleData
      ? ['The rows in it are samples. Clear them when you have looked around, or use your own sheet.']
      : [],
  };
}
