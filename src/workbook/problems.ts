import type { Template } from '../../templates/schema.ts';
import { type RowProblem, rowProblems } from '../program/clean.ts';
import { TableFault } from '../program/clean-columns.ts';
import { dayOfIso } from '../program/reading/days.ts';
import type { Problem, Problems } from '../sidebar/api.ts';
import { a1Of } from './address.ts';
import { type Inserted, insertedIn, sourceOf, type TemplateKind } from './sources.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Cell = string | number | boolean;

const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === '[object Date]';

/** Cells as the rule of CLEAN_TABLE takes them: a date is its day number in the zone of the spreadsheet. */
function plainCells(rows: readonly (readonly unknown[])[], timeZone: string): Cell[][] {
  const days = new Map<number, number>();
  const dayOf = (value: Date): number => {
    const known = days.get(value.getTime());
    if (known !== undefined) return known;
    const day = dayOfIso(Utilities.formatDate(value, timeZone, 'yyyy-MM-dd'));
    days.set(value.getTime(), day);
    return day;
  };
  return rows.map((row) => row.map((value) => (isDate(value) ? dayOf(value) : (value as Cell))));
}

/** A table that cannot be read at all is one problem, told at its header. */
function found(cells: Cell[][], kind: string, mapping: Cell[][], dates: boolean[][]): RowProblem[] {
  try {
    return rowProblems(cells, kind, mapping, dates);
  } catch (fault) {
    if (!(fault instanceof TableFault)) throw fault;
    return [{ row: 0, column: 0, header: 'Header', found: fault.found, fix: fault.fix }];
  }
}

/** Every cell that cannot be read for sure, by its address in the sheet that is read. */
export function problemsIn(
  spreadsheet: Spreadsheet,
  inserted: Inserted,
  kinds: readonly TemplateKind[],
  limit: number,
): Problems {
  const problems: Problem[] = [];
  let total = 0;
  for (const kind of kinds) {
    const anchor = inserted.range(kind.anchor);
    const mapping = inserted.range(kind.mapping);
    const source = anchor ? sourceOf(spreadsheet, anchor) : null;
    if (!anchor || !mapping || !source) continue;
    const { area, sheet } = source;
    const values = sheet.getRange(area.row, area.column, area.rows, area.columns).getValues();
    const dates = values.map((row) => row.map(isDate));
    const rows = found(
      plainCells(values, spreadsheet.getSpreadsheetTimeZone()),
      kind.kind,
      mapping.getValues() as Cell[][],
      dates,
    );
    total += rows.length;
    for (const one of rows) {
      if (problems.length >= limit) break;
      const place = {
        sheetId: sheet.getSheetId(),
        sheetName: sheet.getName(),
        a1: a1Of(area.row + one.row, area.column + one.column),
      };
      problems.push({ kind: kind.kind, place, column: one.header, found: one.found, fix: one.fix });
    }
  }
  return { problems, total };
}

export function problems(templates: readonly Template[], limit: number): Problems {
  const spreadsheet = SpreadsheetApp.getActive();
  const inserted = insertedIn(spreadsheet, templates);
  return inserted ? problemsIn(spreadsheet, inserted, inserted.template.kinds, limit) : { problems: [], total: 0 };
}
