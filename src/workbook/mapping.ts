import type { Template } from '../../templates/schema.ts';
import { wordedColumns } from '../program/column-words.ts';
import type { KindName } from '../program/data-kinds.ts';
import type { Mapping, Problems, SheetChoice } from '../sidebar/api.ts';
import { columnLetters, quoted } from './address.ts';
import { asTyped } from './as-typed.ts';
import { Failure } from './failure.ts';
import { findHeaders, headersAt, plainHeader, type WantedColumn } from './match-columns.ts';
import { problemsIn } from './problems.ts';
import { cleanFormula, type Inserted, needInserted, type TemplateKind } from './sources.ts';
import { readStates } from './state.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const EXAMPLE_ROWS = 40;
const LISTED = 50;

function kindOf(inserted: Inserted, data: string): TemplateKind {
  const kind = inserted.template.kinds.find((one) => one.kind === data);
  if (!kind)
    throw new Failure(
      'kind',
      `"${data}" is not a kind of rows that this template reads.`,
      `Choose one of: ${inserted.template.kinds.map((one) => one.kind).join(', ')}.`,
    );
  return kind;
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
  const ours = new Set(
    readStates(spreadsheet)
      .own.filter((one) => !filled.has(one.state.key))
      .map((one) => one.state.sheetId),
  );
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

export function suggestMapping(templates: readonly Template[], data: string, sheetId: number): Mapping {
  const spreadsheet = SpreadsheetApp.getActive();
  const kind = kindOf(needInserted(spreadsheet, templates), data);
  const sheet = sheetById(sheetId);
  const found = findHeaders(topOf(sheet), columnsOf(kind.kind));
  return {
    kind: kind.kind,
    sheet: { sheetId, name: sheet.getName() },
    headerRow: found.row,
    headers: found.headers.filter((header) => header !== ''),
    rows: Math.max(0, sheet.getLastRow() - found.row),
    columns: found.columns,
    missing: found.missing,
  };
}

/** Lets the clean sheet read the person's sheet in place, by rewriting its one formula and the mapping table on Settings. */
export function useMapping(
  templates: readonly Template[],
  data: string,
  sheetId: number,
  headerRow: number,
  columns: readonly { readonly ours: string; readonly theirs: string }[],
): { readonly place: { sheetId: number; sheetName: string; a1: string }; readonly problems: Problems } {
  const spreadsheet = SpreadsheetApp.getActive();
  const inserted = needInserted(spreadsheet, templates);
  const kind = kindOf(inserted, data);
  const sheet = sheetById(sheetId);
  const { headers } = headersAt(topOf(sheet), headerRow, columnsOf(kind.kind));
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
  const missing = columnsOf(kind.kind).filter((column) => column.required && !chosen.get(column.name));
  if (missing.length > 0)
    throw new Failure(
      'mapping',
      `Nothing stands for ${missing.map((column) => column.name).join(', ')}.`,
      'Choose a column for it. Nothing was changed.',
    );
  const table = inserted.range(kind.mapping);
  const anchor = inserted.range(kind.anchor);
  if (!table || !anchor)
    throw new Failure(
      'names',
      `The named ranges of "${inserted.template.title}" are gone.`,
      'Undo the last insert, then insert it again. Nothing was changed.',
    );
  const name = quoted(sheet.getName());
  const last = sheet.getLastColumn();
  const mappingName = inserted.own[0]?.state.base.names[kind.mapping] as string;
  // the amount as it stands is read from their column, so that what is left out can be told
  const amountAt =
    kind.amount === null
      ? -1
      : headers.findIndex((header) => plainHeader(header) === plainHeader(chosen.get('Amount') ?? ''));
  const amountCell = kind.amount === null ? null : amountRange(inserted, kind.amount);
  table.setValues([
    ['Ours', 'Theirs'],
    ...columnsOf(kind.kind).map((column) => [column.name, asTyped(chosen.get(column.name) ?? '')]),
  ]);
  anchor.setFormula(cleanFormula(kind.kind, name, headerRow, last, mappingName));
  if (amountCell && amountAt >= 0) {
    const letters = columnLetters(amountAt + 1);
    amountCell.setFormula(`=SUM(${name}!${letters}${headerRow + 1}:${letters})`);
  }
  SpreadsheetApp.flush();
  const clean = anchor.getSheet();
  return {
    place: { sheetId: clean.getSheetId(), sheetName: clean.getName(), a1: anchor.getA1Notation() },
    problems: problemsIn(spreadsheet, inserted, [kind], LISTED),
  };
}

/** A figure of the state block, found from the block's name and not from a remembered address. */
function amountRange(inserted: Inserted, place: string): GoogleAppsScript.Spreadsheet.Range | null {
  const block = inserted.range(inserted.template.status);
  const status = inserted.template.places[inserted.template.status];
  const wanted = inserted.template.places[place];
  if (!block || !status || !wanted) return null;
  const first = Number(/\d+/.exec(status.range)?.[0]);
  const row = Number(/\d+/.exec(wanted.range)?.[0]);
  return block.getCell(row - first + 1, 1);
}
