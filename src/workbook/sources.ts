import type { Template } from '../../templates/schema.ts';
import { type Area, areaOf, columnLetters } from './address.ts';
import { Failure } from './failure.ts';
import { instancesOf, type OwnSheet, readStates, type State } from './state.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

export type TemplateKind = Template['kinds'][number];

/** The template that stands in this spreadsheet, its sheets, and its named ranges by place. */
export interface Inserted {
  readonly template: Template;
  /** The sheets that it added; `all` are those of every template. */
  readonly own: readonly OwnSheet[];
  readonly all: readonly OwnSheet[];
  readonly range: (place: string) => Range | null;
  readonly sheet: (key: string) => Sheet | null;
}

/** Every template that stands, the first one first. */
export function allInserted(spreadsheet: Spreadsheet, templates: readonly Template[]): Inserted[] {
  const states = readStates(spreadsheet);
  const ranges = spreadsheet.getNamedRanges();
  const found: Inserted[] = [];
  for (const instance of instancesOf(states)) {
    const own = states.own.filter((one) => one.state.instance === instance);
    const { state } = own[0] as OwnSheet;
    const template = templates.find((one) => one.id === state.template && one.version === state.version);
    if (!template || state.v === 1) continue;
    found.push({
      template,
      own,
      all: states.own,
      range: (place) => ranges.find((one) => one.getName() === state.base.names[place])?.getRange() ?? null,
      sheet: (key) => sheetOf(key, own, states.own, state)?.sheet ?? null,
    });
  }
  return found;
}

/** A sheet of an instance: its own, or the shared one that it found. */
export const sheetOf = (
  key: string,
  own: readonly OwnSheet[],
  all: readonly OwnSheet[],
  { base }: State,
): OwnSheet | undefined => (base.kept.indexOf(key) >= 0 ? all : own).find((one) => one.state.key === key);

/** The last template that was inserted. */
export function insertedIn(spreadsheet: Spreadsheet, templates: readonly Template[]): Inserted | null {
  const all = allInserted(spreadsheet, templates);
  return all[all.length - 1] ?? null;
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

/** A kind of rows, and a template that reads it: its names lead to the cells. */
export interface ReadKind {
  readonly kind: TemplateKind;
  readonly inserted: Inserted;
}

/** Every kind of rows that a template here reads, once. */
export function kindsIn(all: readonly Inserted[]): ReadKind[] {
  const found: ReadKind[] = [];
  for (const inserted of all)
    for (const kind of inserted.template.kinds)
      if (!found.some((one) => one.kind.kind === kind.kind)) found.push({ kind, inserted });
  return found;
}

export function needInserted(spreadsheet: Spreadsheet, templates: readonly Template[]): Inserted {
  const inserted = insertedIn(spreadsheet, templates);
  if (!inserted)
    throw new Failure(
      'nothing',
      'Nothing of Partnerbook stands in this spreadsheet yet.',
      'Insert a template first, such as the tier sheet.',
    );
  return inserted;
}

/** What the one formula of a clean sheet reads: whose sheet, and where its header stands. */
export interface Source {
  readonly sheet: Sheet;
  readonly area: Area;
}

const CALL = /CLEAN_TABLE\(\s*(?:'((?:[^']|'')+)'|([^'!(;,]+))!\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d*)/i;

/** Whether a formula of ours stands there, whatever it reads. */
export const isClean = (anchor: Range): boolean => /^=CLEAN_TABLE\(/i.test(anchor.getFormula());

export function sourceOf(spreadsheet: Spreadsheet, anchor: Range): Source | null {
  const match = CALL.exec(anchor.getFormula());
  if (!match) return null;
  const name = match[1] === undefined ? (match[2] as string) : match[1].split("''").join("'");
  const sheet = spreadsheet.getSheetByName(name);
  if (!sheet) return null;
  const a1 = `${match[3]}${match[4]}:${match[5]}${match[6]}`.toUpperCase();
  return { sheet, area: areaOf(a1, Math.max(sheet.getLastRow(), Number(match[4]))) };
}

/** The formula of a clean sheet over a sheet of the person's, read in place. */
export function cleanFormula(
  kind: string,
  sheetName: string,
  headerRow: number,
  columns: number,
  mapping: string,
): string {
  return `=CLEAN_TABLE(${sheetName}!A${headerRow}:${columnLetters(columns)};"${kind}";${mapping})`;
}
