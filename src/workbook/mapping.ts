import type { Template } from '../../templates/schema.ts';
import { wordedColumns } from '../program/column-words.ts';
import type { KindName } from '../program/data-kinds.ts';
import type { ChosenColumns, DataKind, Mapping, Replies, SheetChoice } from '../sidebar/api.ts';
import { columnLetters, quoted } from './address.ts';
import { asTyped } from './as-typed.ts';
import { Failure } from './failure.ts';
import { findHeaders, type HeaderRow, headersAt, plainHeader, type WantedColumn } from './match-columns.ts';
import { type Cell, problemsIn, readRows } from './problems.ts';
import { readCopies } from './series/state.ts';
import { allInserted, cleanFormula, type Inserted, isClean, kindsIn, type ReadKind, sourceOf } from './sources.ts';
import { readStates } from './state.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Chosen = ReadonlyMap<string, string>;

const EXAMPLE_ROWS = 40;
const LISTED = 50;

function kindOf(spreadsheet: Spreadsheet, templates: readonly Template[], data: string): ReadKind {
  const all = kindsIn(allInserted(spreadsheet, templates));
  if (all.length === 0)
    throw new Failure(
      'nothing',
      'Nothing of Partnerbook stands in this spreadsheet yet.',
      'Insert a template first, such as the tier sheet.',
    );
  const found = all.find(({ kind }) => kind.kind === data);
  if (!found)
    throw new Failure(
      'kind',
      `"${data}" is not a kind of rows that a template here reads.`,
      `Choose one of: ${all.map(({ kind }) => kind.kind).join(', ')}.`,
    );
  return found;
}

const columnsOf = (kind: string): readonly WantedColumn[] => wordedColumns(kind as KindName);

function sheetById(sheetId: number): Sheet {
  const found = SpreadsheetApp.getActive()
    .getSheets()
    .find((sheet) => sheet.getSheetId() === sheetId);
  if (!found) throw new Failure('sheet', 'That sheet is no longer in this spreadsheet.', 'Choose another one.');
  return found;
}

/** Sheets that a person may point at: all that are not calculated by us. */
export function sheetChoices(templates: readonly Template[]): { readonly sheets: readonly SheetChoice[] } {
  const spreadsheet = SpreadsheetApp.getActive();
  const filled = new Set(templates.flatMap(({ kinds }) => kinds.map((one) => one.sheet)));
  const calculated = readStates(spreadsheet).own.filter((one) => !filled.has(one.state.key));
  const ours = new Set([...calculated, ...readCopies(spreadsheet).made].map((one) => one.state.sheetId));
  return {
    sheets: spreadsheet
      .getSheets()
      .map((sheet) => ({ sheetId: sheet.getSheetId(), name: sheet.getName() }))
      .filter((sheet) => !ours.has(sheet.sheetId)),
  };
}

function topOf(sheet: Sheet): string[][] {
  const rows = sheet.getLastRow();
  const columns = sheet.getLastColumn();
  if (rows < 1 || columns < 1)
    throw new Failure('empty', `The sheet "${sheet.getName()}" is empty.`, 'Choose a sheet with a row of headers.');
  return sheet.getRange(1, 1, Math.min(rows, EXAMPLE_ROWS), columns).getDisplayValues();
}

interface Cells {
  readonly anchor: Range;
  readonly table: Range;
}

/** The one formula that reads the rows, and the table of columns beside it. */
function cellsOf({ kind, inserted }: ReadKind): Cells {
  const table = inserted.range(kind.mapping);
  const anchor = inserted.range(kind.anchor);
  if (!table || !anchor)
    throw new Failure(
      'names',
      `The named ranges of "${inserted.template.title}" are gone.`,
      'Undo the last insert, then insert it again. Nothing was changed.',
    );
  return { anchor, table };
}

/** What stands for each column of the sheet that is read now; null for another sheet. */
function remembered(spreadsheet: Spreadsheet, read: ReadKind, sheet: Sheet, top: string[][]): HeaderRow | null {
  const { anchor, table } = cellsOf(read);
  const source = sourceOf(spreadsheet, anchor);
  if (!source || source.sheet.getSheetId() !== sheet.getSheetId()) return null;
  const chosen = new Map(
    table
      .getDisplayValues()
      .slice(1)
      .map((row): [string, string] => [row[0] as string, row[1] as string]),
  );
  return headersAt(top, source.area.row, columnsOf(read.kind.kind), chosen);
}

export function suggestMapping(templates: readonly Template[], data: string, sheetId: number): Mapping {
  const spreadsheet = SpreadsheetApp.getActive();
  const read = kindOf(spreadsheet, templates, data);
  const sheet = sheetById(sheetId);
  const top = topOf(sheet);
  const found = remembered(spreadsheet, read, sheet, top) ?? findHeaders(top, columnsOf(data));
  return {
    kind: data,
    sheet: { sheetId, name: sheet.getName() },
    headerRow: found.row,
    headers: found.headers.filter((header) => header !== ''),
    rows: Math.max(0, sheet.getLastRow() - found.row),
    columns: found.columns,
    missing: found.missing,
  };
}

/** The columns that a person has chosen, if they are there and none that is needed is left out. */
function chosenColumns(sheet: Sheet, headers: readonly string[], { data, headerRow, columns }: ChosenColumns): Chosen {
  const known = new Set(headers.map(plainHeader));
  for (const one of columns) {
    if (one.theirs !== '' && !known.has(plainHeader(one.theirs)))
      throw new Failure(
        'mapping',
        `Row ${headerRow} of "${sheet.getName()}" has no header "${one.theirs}".`,
        'Choose one of its headers. Nothing was changed.',
      );
  }
  const chosen = new Map(columns.map((one) => [one.ours, one.theirs]));
  const missing = columnsOf(data).filter((column) => column.required && !chosen.get(column.name));
  if (missing.length > 0)
    throw new Failure(
      'mapping',
      `Nothing stands for ${missing.map((column) => column.name).join(', ')}.`,
      'Choose a column for it. Nothing was changed.',
    );
  return chosen;
}

const tableOf = (kind: string, chosen: Chosen): string[][] => [
  ['Ours', 'Theirs'],
  ...columnsOf(kind).map((column) => [column.name, chosen.get(column.name) ?? '']),
];

/** What reading a sheet by these columns would bring, before anything is written. */
export function checkMapping(templates: readonly Template[], choice: ChosenColumns): Replies['checkMapping'] {
  const spreadsheet = SpreadsheetApp.getActive();
  kindOf(spreadsheet, templates, choice.data);
  const sheet = sheetById(choice.sheetId);
  const { headers } = headersAt(topOf(sheet), choice.headerRow, columnsOf(choice.data));
  const chosen = chosenColumns(sheet, headers, choice);
  const area = {
    row: choice.headerRow,
    column: 1,
    rows: sheet.getLastRow() - choice.headerRow + 1,
    columns: sheet.getLastColumn(),
  };
  const mapping: Cell[][] = tableOf(choice.data, chosen);
  return readRows(spreadsheet, { kind: choice.data, sheet, area, mapping }, LISTED);
}

/** Rewrites the one formula of the clean sheet, its table of columns, and the amount as it stands. */
function readFrom(
  read: ReadKind,
  sheet: Sheet,
  {
    headerRow,
    lastColumn,
    headers,
    chosen,
  }: { headerRow: number; lastColumn: number; headers: string[]; chosen: Chosen },
): Range {
  const { kind, inserted } = read;
  const { anchor, table } = cellsOf(read);
  const name = quoted(sheet.getName());
  const mappingName = inserted.own[0]?.state.base.names[kind.mapping] as string;
  // the amount as it stands is read from their column, so that what is left out can be told
  const amountAt = headers.findIndex((header) => plainHeader(header) === plainHeader(chosen.get('Amount') ?? ''));
  const amountCell = kind.amount === null || amountAt < 0 ? null : amountRange(inserted, kind.amount);
  table.setValues(tableOf(kind.kind, chosen).map((row) => row.map(asTyped)));
  anchor.setFormula(cleanFormula(kind.kind, name, headerRow, lastColumn, mappingName));
  if (amountCell) {
    const letters = columnLetters(amountAt + 1);
    amountCell.setFormula(`=SUM(${name}!${letters}${headerRow + 1}:${letters})`);
  }
  SpreadsheetApp.flush();
  return anchor;
}

const placeOf = (range: Range) => {
  const sheet = range.getSheet();
  return { sheetId: sheet.getSheetId(), sheetName: sheet.getName(), a1: range.getA1Notation() };
};

/** Lets the clean sheet read the person's sheet in place. */
export function useMapping(templates: readonly Template[], choice: ChosenColumns): Replies['useMapping'] {
  const spreadsheet = SpreadsheetApp.getActive();
  const read = kindOf(spreadsheet, templates, choice.data);
  const sheet = sheetById(choice.sheetId);
  const { headers } = headersAt(topOf(sheet), choice.headerRow, columnsOf(choice.data));
  const chosen = chosenColumns(sheet, headers, choice);
  const anchor = readFrom(read, sheet, {
    headerRow: choice.headerRow,
    lastColumn: sheet.getLastColumn(),
    headers: headers.slice(),
    chosen,
  });
  return { place: placeOf(anchor), problems: problemsIn(spreadsheet, [read], LISTED) };
}

/** The sheet of the person's that is read in place of ours; null: ours is, or a formula that is not ours stands there. */
export function theirSheet(spreadsheet: Spreadsheet, { kind, inserted }: ReadKind): DataKind['reads'] {
  const anchor = inserted.range(kind.anchor);
  if (!anchor) return null;
  const source = sourceOf(spreadsheet, anchor);
  if (!source) return isClean(anchor) ? { sheetId: null, name: 'a sheet that is gone' } : null;
  const sheetId = source.sheet.getSheetId();
  return sheetId === inserted.sheet(kind.sheet)?.getSheetId() ? null : { sheetId, name: source.sheet.getName() };
}

/** The clean sheet reads the sheet of ours again, by its own headers. */
export function readOwnAgain(read: ReadKind, sheet: Sheet): Range {
  const wanted = columnsOf(read.kind.kind);
  const { row, headers } = findHeaders(topOf(sheet), wanted);
  const names = headers.map(plainHeader);
  const last = Math.max(wanted.length, ...wanted.map((column) => names.indexOf(plainHeader(column.name)) + 1));
  return readFrom(read, sheet, {
    headerRow: row,
    lastColumn: last,
    headers: headers.slice(),
    chosen: new Map(wanted.map((column) => [column.name, column.name])),
  });
}

/** Before an insert is undone: what was pointed at is not typed by the person, and goes with the rest. */
export function forgetMappings(spreadsheet: Spreadsheet, inserted: Inserted): void {
  for (const kind of inserted.template.kinds) {
    const read = { kind, inserted };
    const sheet = inserted.sheet(kind.sheet);
    const isOwn = inserted.own.some((one) => one.state.key === kind.clean);
    if (isOwn && sheet && theirSheet(spreadsheet, read)) readOwnAgain(read, sheet);
  }
}

export function undoMapping(templates: readonly Template[], data: string): Replies['undoMapping'] {
  const spreadsheet = SpreadsheetApp.getActive();
  const read = kindOf(spreadsheet, templates, data);
  const sheet = read.inserted.sheet(read.kind.sheet);
  if (!sheet)
    throw new Failure(
      'sheet',
      'The sheet of Partnerbook for these rows is gone.',
      'Choose another sheet that holds them. Nothing was changed.',
    );
  const anchor = readOwnAgain(read, sheet);
  return { place: placeOf(anchor), reads: { sheetId: sheet.getSheetId(), name: sheet.getName() } };
}

/** A figure of the state block, found from the block's name and not from a remembered address. */
function amountRange(inserted: Inserted, place: string): Range | null {
  const block = inserted.range(inserted.template.status);
  const status = inserted.template.places[inserted.template.status];
  const wanted = inserted.template.places[place];
  if (!block || !status || !wanted) return null;
  const first = Number(/\d+/.exec(status.range)?.[0]);
  const row = Number(/\d+/.exec(wanted.range)?.[0]);
  return block.getCell(row - first + 1, 1);
}
