import type { Template } from '../../templates/schema.ts';
import { type Area, areaOf, columnLetters } from './address.ts';
import { Failure } from './failure.ts';
import { type OwnSheet, readStates } from './state.ts';
import { lastInstance } from './undo.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

export type TemplateKind = Template['kinds'][number];

/** The template that stands in this spreadsheet, its sheets, and its named ranges by place. */
export interface Inserted {
  readonly template: Template;
  readonly own: readonly OwnSheet[];
  readonly range: (place: string) => Range | null;
  readonly sheet: (key: string) => Sheet | null;
}

export function insertedIn(spreadsheet: Spreadsheet, templates: readonly Template[]): Inserted | null {
  const own = lastInstance(readStates(spreadsheet).own);
  const state = own[0]?.state;
  const template = templates.find((one) => one.id === state?.template && one.version === state?.version);
  if (!state || !template) return null;
  const ranges = spreadsheet.getNamedRanges();
  const defined = Object.keys(template.places).filter((key) => template.places[key]?.defined !== null);
  return {
    template,
    own,
    range: (place) => {
      const name = state.base.names[defined.indexOf(place)];
      return ranges.find((one) => one.getName() === name)?.getRange() ?? null;
    },
    sheet: (key) => own.find((one) => one.state.key === key)?.sheet ?? null,
  };
}

export function needInserted(spreadsheet: Spreadsheet, templates: readonly Template[]): Inserted {
  const inserted = insertedIn(spreadsheet, templates);
  if (!inserted)
    throw new Failure(
      'nothing',
      'Nothing of Partnerbook stands in this spreadsheet yet.',
      'Insert a tier sheet first.',
    );
  return inserted;
}

/** What the one formula of a clean sheet reads: whose sheet, and where its header stands. */
export interface Source {
  readonly sheet: Sheet;
  readonly area: Area;
}

const CALL = /CLEAN_TABLE\(\s*(?:'((?:[^']|'')+)'|([^'!(;,]+))!\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d*)/i;

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
