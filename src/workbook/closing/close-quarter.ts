import type { Template } from '../../../templates/schema.ts';
import { quarterOf } from '../../program/fiscal-quarter.ts';
import { dayOfIso, isoOfDay } from '../../program/reading/days.ts';
import type { CheckOff, ClosingPreview, StepResult } from '../../sidebar/api.ts';
import { Failure } from '../failure.ts';
import { sharedIn } from '../find-shared.ts';
import { blockedBy, changed, counted, start, stepOf } from '../insert.ts';
import { readJournal } from '../journal.ts';
import { isAdded, type Plan, type PlanSheet, planOf, type Seen } from '../plan.ts';
import { nextInstance, readCopies } from '../series/state.ts';
import { allInserted, type Inserted } from '../sources.ts';
import { instancesOf, readStates, type States } from '../state.ts';
import { checksOff } from './checks-off.ts';
import type { Closing, PeriodCells, SettingsCell } from './closing.ts';
import { type Digests, planOfClosing, templateOfClosing } from './closing-plan.ts';
import { keptKey } from './closing-template.ts';
import { digestOf } from './digest.ts';
import { type Figures, figuresOf } from './figures.ts';
import { type NextPeriod, nextPeriods, quarterName } from './next-period.ts';
import { dayIn, periodContents, periodRanges } from './settings-cells.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What stands in the way of closing; `place` is where to look. */
const obstacle = (message: string, fix: string, place: ClosingPreview['place'] = null) => ({ message, fix, place });
type Obstacle = ReturnType<typeof obstacle>;

class Blocked extends Error {
  readonly obstacle: Obstacle;
  constructor(one: Obstacle) {
    super(one.message);
    this.obstacle = one;
  }
}

const block = (message: string, fix: string, place: ClosingPreview['place'] = null): never => {
  throw new Blocked(obstacle(message, fix, place));
};

interface Period {
  readonly quarter: string;
  readonly from: number;
  readonly asOf: number;
  readonly before: PeriodCells<SettingsCell>;
  readonly closed: number;
  readonly next: readonly NextPeriod[];
}

const namesOf = ({ own }: Inserted): Readonly<Record<string, string>> => own[0]?.state.base.names ?? {};

/** The period of Settings, which must end with a fiscal quarter. */
function periodOf(spreadsheet: Spreadsheet, inserted: Inserted): Period {
  const timeZone = spreadsheet.getSpreadsheetTimeZone();
  const ranges = periodRanges(spreadsheet, namesOf(inserted));
  const startCell = inserted.range('fiscal_start');
  if (!ranges || !startCell)
    throw new Blocked(
      obstacle('A named range of the period on Settings is gone.', 'Undo the last insert, then insert it again.'),
    );
  const placeOf = (range: GoogleAppsScript.Spreadsheet.Range) => ({
    sheetId: range.getSheet().getSheetId(),
    sheetName: range.getSheet().getName(),
    a1: range.getA1Notation(),
  });
  const startMonth: unknown = startCell.getValue();
  if (typeof startMonth !== 'number' || startMonth < 1 || startMonth > 12 || startMonth !== Math.floor(startMonth))
    throw new Blocked(
      obstacle(
        `The fiscal year starts in month "${String(startMonth)}".`,
        'Enter a whole number from 1 to 12.',
        placeOf(startCell),
      ),
    );
  const dayOf = (range: GoogleAppsScript.Spreadsheet.Range): number => {
    const day = dayIn(range.getValue(), timeZone);
    return Number.isNaN(day)
      ? block(`"${range.getDisplayValue()}" is not a day.`, 'Enter a date, such as 2026-09-30.', placeOf(range))
      : day;
  };
  const [from, asOf, closed] = [dayOf(ranges.from), dayOf(ranges.as_of), dayOf(ranges.closed)];
  if (from > asOf) block('The first day is after the as-of day.', 'Choose an earlier first day.', placeOf(ranges.from));
  const quarter = quarterOf(asOf, startMonth);
  if (quarter.last !== asOf)
    block(
      `The as-of day ${isoOfDay(asOf)} is not the last day of a fiscal quarter.`,
      `Set it to ${isoOfDay(quarter.last)}, the end of ${quarterName(quarter)}, or to an earlier quarter's end.`,
      placeOf(ranges.as_of),
    );
  return {
    quarter: quarterName(quarter),
    from,
    asOf,
    before: periodContents(ranges, timeZone),
    closed,
    next: nextPeriods(from, asOf, startMonth),
  };
}

/** A quarter is closed once, and none before one that is closed. */
function needOpen(states: States, period: Period): void {
  for (const { state, sheet } of states.own) {
    const closing = state.base.closing;
    if (!closing || closing.asOf < period.asOf) continue;
    const same = closing.asOf === period.asOf;
    block(
      same ? `${closing.quarter} is closed already.` : `${closing.quarter}, which is later, is closed already.`,
      same
        ? `Its figures stand on ${sheet.getName()}. Set the as-of day on Settings to the end of a later quarter.`
        : 'Set the as-of day on Settings to the end of a later quarter.',
    );
  }
}

interface Prepared {
  readonly closing: Closing;
  readonly digests: Digests;
  readonly seen: Seen;
  readonly plan: Plan;
  readonly period: Period;
  readonly checks: readonly CheckOff[];
}

function figuresToKeep(spreadsheet: Spreadsheet, closable: readonly Inserted[]): readonly Figures[] {
  const figures = closable.map((one) => figuresOf(spreadsheet, one));
  for (const one of figures) if (one.obstacle) throw new Blocked(one.obstacle);
  return figures;
}

function seenFor(
  spreadsheet: Spreadsheet,
  template: Template,
  templates: readonly Template[],
  states: States,
  closable: readonly Inserted[],
): Seen {
  return {
    shared: sharedIn(spreadsheet, template, [...templates, template], states).shared,
    sheetNames: spreadsheet.getSheets().map((sheet) => sheet.getName()),
    definedNames: spreadsheet.getNamedRanges().map((range) => range.getName()),
    capacity: Math.max(...closable.map(({ own }) => own[0]?.state.base.capacity ?? 0)),
    instance: nextInstance(instancesOf(states), readCopies(spreadsheet)),
    today: Utilities.formatDate(new Date(), spreadsheet.getSpreadsheetTimeZone(), 'yyyy-MM-dd'),
  };
}

/** Looks at everything that closing needs, and makes its plan; throws what stands in the way. */
function prepare(templates: readonly Template[], from: string | null, why: string): Prepared {
  const spreadsheet = SpreadsheetApp.getActive();
  const journal = readJournal();
  if (journal) block(`"${journal.title}" was interrupted.`, 'Put it back first.');
  const states = readStates(spreadsheet);
  const inserted = allInserted(spreadsheet, templates);
  const closable = inserted.filter(({ template }) => template.closing);
  if (closable.length === 0)
    block(
      'No template with figures of a quarter stands in this spreadsheet.',
      'Insert one first, such as the tier sheet.',
    );
  for (const { template } of closable) {
    const blocked = blockedBy(states, template, null);
    if (blocked) block(blocked.message, blocked.fix);
  }
  const period = periodOf(spreadsheet, closable[0] as Inserted);
  needOpen(states, period);
  const checks = checksOff(closable[0] as Inserted);
  if (checks.loading) block('Checks still calculate.', 'Wait a few seconds, then look again.');
  const figures = figuresToKeep(spreadsheet, closable);
  const wrong = checks.off.find((check) => check.kind === 'Error');
  if (wrong) block(`A check is off: ${wrong.says}.`, 'Mend what it says on Checks, then look again.', wrong.place);
  const next = period.next.find((one) => from === null || one.from === dayOfIso(from));
  if (!next)
    throw new Failure(
      'answers',
      `No period begins on ${from}.`,
      'Choose one of those that are shown. Nothing was changed.',
    );
  const closing: Closing = {
    quarter: period.quarter,
    from: period.from,
    asOf: period.asOf,
    why,
    before: period.before,
    after: { from: next.from, as_of: next.asOf, closed: Math.max(period.closed, next.asOf) },
    of: figures.map(({ template, sheets, totals }) => ({
      template: template.id,
      version: template.version,
      sheets: sheets.map((sheet) => sheet.name),
      totals,
    })),
  };
  const template = templateOfClosing(closing, templates);
  const seen = seenFor(spreadsheet, template, templates, states, closable);
  const digests = digestsOf(template, closing, figures, seen);
  return { closing, digests, seen, plan: planOfClosing(templates, closing, digests, seen), period, checks: checks.off };
}

function digestsOf(template: Template, closing: Closing, figures: readonly Figures[], seen: Seen): Digests {
  const answers = { from: null, asOf: null, sampleData: false };
  const { sheets } = planOf(template, answers, seen);
  const digests: Record<string, Digests[string]> = {};
  for (const { key, values } of figures.flatMap((one) => one.sheets))
    digests[key] = digestOf(values, sheets.find((sheet) => sheet.key === keptKey(key, closing)) as PlanSheet);
  return digests;
}

const NOTHING: Omit<ClosingPreview, 'blocked' | 'place'> = {
  quarter: '',
  period: null,
  periods: [],
  summary: '',
  sheets: [],
  steps: [],
  checks: [],
  planHash: '',
};

const actionOf = (sheet: PlanSheet) => (isAdded(sheet) ? ('add' as const) : ('change' as const));

/** What closing the quarter would do, before it does anything. `from`: the first day of the next period. */
export function previewClosing(templates: readonly Template[], from: string | null): ClosingPreview {
  try {
    const { plan, period, checks } = prepare(templates, from, '');
    return {
      quarter: period.quarter,
      period: { from: isoOfDay(period.from), asOf: isoOfDay(period.asOf) },
      periods: period.next.map((one) => ({ from: isoOfDay(one.from), asOf: isoOfDay(one.asOf), what: one.what })),
      summary: `Adds ${counted(plan.sheets.filter(isAdded).length, 'sheet')}; changes the period on ${plan.allSheets.settings}, and nothing else.`,
      sheets: plan.sheets.map((sheet) => ({ name: sheet.name, action: actionOf(sheet), what: stepOf(sheet) })),
      steps: plan.sheets.map((sheet) => `${sheet.name}: ${stepOf(sheet)}`),
      checks,
      planHash: plan.hash,
      blocked: null,
      place: null,
    };
  } catch (fault) {
    if (!(fault instanceof Blocked)) throw fault;
    const { message, fix, place } = fault.obstacle;
    return { ...NOTHING, blocked: { message, fix }, place };
  }
}

/** Begins to close the quarter: its steps are those of an insert. */
export function beginClosing(templates: readonly Template[], from: string, why: string, planHash: string): StepResult {
  const { plan, closing, digests, seen, checks } = prepared(templates, from, why);
  if (plan.hash !== planHash) throw changed();
  if (checks.length > 0 && why.trim() === '')
    throw new Failure(
      'why',
      `${counted(checks.length, 'check')} ${checks.length === 1 ? 'is' : 'are'} off.`,
      'Write why the quarter is closed all the same. Nothing was changed.',
    );
  return start(SpreadsheetApp.getActive(), plan, { from: null, asOf: null, sampleData: false }, seen, {
    of: closing,
    digests,
  });
}

function prepared(templates: readonly Template[], from: string, why: string): Prepared {
  try {
    return prepare(templates, from, why.trim());
  } catch (fault) {
    if (fault instanceof Blocked) throw new Failure('blocked', fault.obstacle.message, fault.obstacle.fix);
    throw fault;
  }
}
