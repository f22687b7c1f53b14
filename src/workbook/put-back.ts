import type { Template } from '../../templates/schema.ts';
import { goBack } from './closing/settings-cells.ts';
import { Failure } from './failure.ts';
import { deleteJournal, type Journal, readJournal } from './journal.ts';
import type { Plan } from './plan.ts';
import { planOfRun } from './run-plan.ts';
import { readStates, STATE_KEY } from './state.ts';
import { clearBelow, takeAway } from './undo.ts';

/** Runs a part of an insert; a fault takes away all that the insert has added, and says so. */
export function orPutBack(journal: Journal, plan: Plan, run: () => void): void {
  try {
    run();
  } catch (fault) {
    try {
      putBackRun(journal, plan, fault instanceof Failure);
    } catch (again) {
      throw new Failure(
        'fault',
        `${journal.title} stopped, and could not be put back: ${(again as Error).message}`,
        'Open Partnerbook again and choose Put back.',
      );
    }
    if (fault instanceof Failure) throw fault;
    throw new Failure(
      'fault',
      `${journal.title} stopped: ${(fault as Error).message}`,
      'Everything was put back as it was. Try it again.',
    );
  }
}

/** `typedInto`: the sheet of the present step holds what the person typed, and nothing of ours. */
function putBackRun(journal: Journal, plan: Plan, typedInto = false): string[] {
  const spreadsheet = SpreadsheetApp.getActive();
  const timeZone = spreadsheet.getSpreadsheetTimeZone();
  plan.sheets.slice(0, journal.step + 1).forEach((planned) => {
    const sheet = planned.below && spreadsheet.getSheetByName(planned.name);
    if (sheet) clearBelow(sheet, planned, journal.ids, timeZone);
    if (planned.advances) goBack(spreadsheet, planned.advances, plan.allNames);
  });
  const restored: string[] = [];
  for (const range of spreadsheet.getNamedRanges()) {
    if (!journal.names.includes(range.getName()) || journal.seen.definedNames.includes(range.getName())) continue;
    restored.push(range.getName());
    range.remove();
  }
  const ours = readStates(spreadsheet)
    .own.filter((one) => one.state.instance === journal.seen.instance)
    .map((one) => one.sheet.getSheetId());
  for (const sheet of spreadsheet.getSheets()) {
    const step = journal.sheets.indexOf(sheet.getName());
    const marked = ours.includes(sheet.getSheetId());
    // a sheet whose insert was cut off before it was marked is ours if it bears a planned name that was free before
    const added = marked || (step >= 0 && !journal.seen.sheetNames.includes(sheet.getName()));
    if (!added) continue;
    const notFilled = step < 0 ? !marked : step > journal.step || (step === journal.step && (typedInto || !marked));
    if (notFilled && sheet.getLastRow() > 0) {
      for (const entry of sheet.getDeveloperMetadata()) if (entry.getKey() === STATE_KEY) entry.remove();
      continue;
    }
    restored.push(sheet.getName());
    spreadsheet.deleteSheet(sheet);
  }
  const shown = spreadsheet.getSheets().find((sheet) => sheet.getSheetId() === journal.activeSheetId);
  if (shown) spreadsheet.setActiveSheet(shown);
  SpreadsheetApp.flush();
  deleteJournal();
  return restored;
}

/** Takes away what an interrupted insert has added; a sheet that the person has typed into since stays. */
export function putBack(templates: readonly Template[]): { readonly restored: readonly string[] } {
  const journal = readJournal();
  if (!journal) throw new Failure('noRun', 'No insert was interrupted here.', 'There is nothing to put back.');
  const spreadsheet = SpreadsheetApp.getActive();
  const all = readStates(spreadsheet).own;
  const own = all.filter((one) => one.state.instance === journal.seen.instance);
  const filled = own.filter((one) => one.sheet.getLastRow() > 0);
  const removed = filled.length > 0 ? takeAway(spreadsheet, templates, filled, all).removed : [];
  const plan = planOfRun(templates, journal);
  return { restored: [...removed, ...putBackRun(journal, plan)] };
}
