import type { Template } from '../../../templates/schema.ts';
import type {
  PreviewSheet,
  SeriesChoice,
  SeriesChoices,
  SeriesPreview,
  SeriesResult,
  SeriesRun,
  StepResult,
} from '../../sidebar/api.ts';
import { a1Of } from '../address.ts';
import { idsOf, seenAgain } from '../compare.ts';
import { Failure } from '../failure.ts';
import { hashOf } from '../hash.ts';
import { readJournal } from '../journal.ts';
import { allInserted, areasIn, type Inserted } from '../sources.ts';
import { instancesOf, readStates, type States } from '../state.ts';
import { deleteSeries, madeIn, readSeries, type SeriesJournal, saveSeries, seriesUnderWay } from './journal.ts';
import { choicesOf, chosenFrom, readListed, wordsOf } from './list.ts';
import { runningSeries, settle } from './make.ts';
import { keyOf, type Listed, sheetNamesFor } from './names.ts';
import { planCopy } from './plan.ts';
import { type Copies, lastSeries, nextInstance, readCopies } from './state.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const MOST_SHEETS = 200;
const NONE: SeriesChoices = { all: 0, tiers: [], owners: [] };

const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

/** The template that stands and has a sheet about one partner. */
export const withSeries = (inserted: readonly Inserted[]): Inserted | null =>
  inserted
    .slice()
    .reverse()
    .find((one) => one.template.series) ?? null;

interface Wanted {
  readonly inserted: Inserted;
  readonly series: NonNullable<Template['series']>;
  readonly states: States;
  readonly copies: Copies;
  readonly choices: SeriesChoices;
  readonly sheets: readonly PreviewSheet[];
  readonly make: readonly (Listed & { readonly sheet: string })[];
}

type Found = Wanted | { readonly blocked: NonNullable<SeriesPreview['blocked']>; readonly title: string };

/** What would be made, and what stands already; or why nothing can be made now. */
function wanted(spreadsheet: Spreadsheet, templates: readonly Template[], of: SeriesChoice): Found {
  const states = readStates(spreadsheet);
  const copies = readCopies(spreadsheet);
  const later = [...states.unknown, ...copies.unknown];
  const inserted = withSeries(allInserted(spreadsheet, templates));
  const series = inserted?.template.series;
  const title = series?.title ?? 'Reviews';
  if (later.length > 0)
    return blockedBy(
      title,
      `${later.join(', ')}: made by a later version of Partnerbook.`,
      'Reload the spreadsheet to get that version. Nothing was changed.',
    );
  if (!inserted || !series)
    return blockedBy(title, 'No review stands in this spreadsheet yet.', 'Insert the quarterly review first.');
  const reading = readListed(inserted);
  if ('message' in reading) return { title, blocked: reading };
  const chosen = chosenFrom(reading.listed, of);
  const prefix = inserted.template.sheets.find((one) => one.key === series.sheet)?.name ?? title;
  const names = sheetNamesFor(prefix, reading.listed);
  const taken = new Set(spreadsheet.getSheets().map((sheet) => sheet.getName().toLowerCase()));
  const standing = new Map(copies.made.map((one) => [one.state.copy.partner, one.sheet]));
  const make: (Listed & { sheet: string })[] = [];
  const sheets = chosen.map((one): PreviewSheet => {
    const stands = standing.get(keyOf(one));
    if (stands) return { name: stands.getName(), action: 'keep', what: 'stands already' };
    const name = names.get(keyOf(one)) as string;
    if (taken.has(name.toLowerCase()))
      return { name, action: 'keep', what: 'not made: a sheet of yours has this name' };
    make.push({ ...one, sheet: name });
    return { name, action: 'add', what: [one.tier, one.owner].filter((part) => part !== '').join(', ') };
  });
  return { inserted, series, states, copies, choices: choicesOf(reading.listed), sheets, make };
}

const blockedBy = (title: string, message: string, fix: string): Found => ({ title, blocked: { message, fix } });

function planHashOf({ inserted, make }: Wanted, of: SeriesChoice): string {
  const { id, version } = inserted.template;
  return hashOf([id, version, of, make.map((one) => [keyOf(one), one.choice, one.sheet])]);
}

function summaryOf({ sheets, make }: Wanted): string {
  const standing = sheets.filter((one) => one.what === 'stands already').length;
  const taken = sheets.length - standing - make.length;
  const parts = [
    make.length > 0 ? `Makes ${counted(make.length, 'sheet')}` : 'Makes nothing',
    ...(standing > 0
      ? [`${standing} ${standing === 1 ? 'stands' : 'stand'} already, and ${standing === 1 ? 'stays' : 'stay'}`]
      : []),
    ...(taken > 0 ? [`${counted(taken, 'name')} ${taken === 1 ? 'is' : 'are'} taken by your own sheets`] : []),
  ];
  return `${parts.join('; ')}. Changes nothing else.`;
}

function noRoom(spreadsheet: Spreadsheet, { make }: Wanted): SeriesPreview['blocked'] {
  const there = spreadsheet.getNumSheets();
  if (there + make.length <= MOST_SHEETS) return null;
  return {
    message: `${counted(there, 'sheet')} and ${make.length} more: Sheets holds at most ${MOST_SHEETS}.`,
    fix: 'Choose one tier or one owner.',
  };
}

const waiting = (): SeriesPreview['blocked'] => {
  const journal = readJournal();
  return journal
    ? { message: `An insert of "${journal.title}" was interrupted.`, fix: 'Put it back first.' }
    : seriesUnderWay();
};

export function previewSeries(templates: readonly Template[], of: SeriesChoice): SeriesPreview {
  const spreadsheet = SpreadsheetApp.getActive();
  const found = wanted(spreadsheet, templates, of);
  if ('blocked' in found) return { ...found, choices: NONE, summary: '', sheets: [], planHash: '', nothingToDo: false };
  return {
    title: found.series.title,
    choices: found.choices,
    summary: summaryOf(found),
    sheets: found.sheets,
    planHash: planHashOf(found, of),
    blocked: waiting() ?? noRoom(spreadsheet, found),
    nothingToDo: found.make.length === 0,
  };
}

/** Saves the journal; each sheet is a step of its own. */
export function beginSeries(templates: readonly Template[], of: SeriesChoice, planHash: string): StepResult {
  const spreadsheet = SpreadsheetApp.getActive();
  const found = wanted(spreadsheet, templates, of);
  const blocked = 'blocked' in found ? found.blocked : (waiting() ?? noRoom(spreadsheet, found));
  if ('blocked' in found || blocked) throw new Failure('blocked', blocked?.message ?? '', blocked?.fix ?? '');
  if (found.make.length === 0) return { next: null, done: 'All of them stand already; nothing was changed.' };
  if (planHashOf(found, of) !== planHash)
    throw new Failure(
      'changed',
      'The spreadsheet has changed since this was shown.',
      'Look at what will be made again. Nothing was changed.',
    );
  saveSeries(journalFor(spreadsheet, found, of, planHash));
  return { next: 0, done: `${counted(found.make.length, 'sheet')} to make.` };
}

function journalFor(spreadsheet: Spreadsheet, found: Wanted, of: SeriesChoice, planHash: string): SeriesJournal {
  const { inserted, states, copies, series, make } = found;
  const { template, own } = inserted;
  const last = lastSeries(instancesOf(states), copies);
  const goesOn = last.length > 0 && last.every((one) => hashOf(one.state.copy.chosen) === hashOf(of));
  const instance = goesOn ? (last[0]?.state.instance as number) : nextInstance(instancesOf(states), copies);
  const { answers, seen } = seenAgain(template, own, states.own, areasIn(spreadsheet));
  return {
    v: 1,
    template: template.id,
    title: `${series.title}, ${wordsOf(of)}`,
    planHash,
    chosen: of,
    instance,
    of: seen.instance,
    source: { answers, seen: { ...seen, instance } },
    ids: idsOf(states.own),
    startedAt: new Date().toISOString(),
    before: copies.made.length,
    partners: make.map((one) => ({ key: keyOf(one), choice: one.choice, sheet: one.sheet })),
  };
}

/** Ends a series, done or not: half a sheet goes, what was made stays. */
export function endSeries(templates: readonly Template[], planHash: string): SeriesResult {
  const running = runningSeries(templates, planHash);
  const { journal, progress, template } = running;
  const spreadsheet = SpreadsheetApp.getActive();
  const half = progress.begun ? journal.partners[progress.step] : undefined;
  if (half) {
    settle(spreadsheet, running, planCopy(template, journal.source, half.sheet, half.choice));
    SpreadsheetApp.flush();
  }
  const links = journal.partners
    .filter((_one, step) => step < progress.step && progress.passed.indexOf(step) < 0)
    .map((one) => ({ label: one.sheet, sheet: spreadsheet.getSheetByName(one.sheet) }))
    .flatMap(({ label, sheet }) =>
      sheet ? [{ label, place: { sheetId: sheet.getSheetId(), sheetName: label, a1: a1Of(1, 1) } }] : [],
    );
  deleteSeries();
  const left = journal.partners.length - progress.step;
  return {
    title: journal.title,
    made: madeIn(progress),
    left,
    passed: progress.passed.map((step) => (journal.partners[step] as SeriesJournal['partners'][number]).sheet),
    links,
  };
}

/** A series that was stopped, and waits to be gone on with or ended. */
export function waitingSeries(): SeriesRun | null {
  const found = readSeries();
  if (!found) return null;
  const { journal, progress } = found;
  return {
    title: journal.title,
    startedAt: journal.startedAt,
    made: madeIn(progress),
    step: progress.step,
    sheets: journal.partners.map((one) => one.sheet),
    planHash: journal.planHash,
  };
}
