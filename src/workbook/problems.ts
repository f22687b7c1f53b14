import type { Template } from '../../templates/schema.ts';
import { type RowProblem, rowProblems } from '../program/clean.ts';
import { TableFault } from '../program/clean-columns.ts';
import { dayOfIso } from '../program/reading/days.ts';
import type { Problem, Problems, Replies } from '../sidebar/api.ts';
import { type Area, a1Of } from './address.ts';
import { allInserted, kindsIn, type ReadKind, sourceOf } from './sources.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
export type Cell = string | number | boolean;

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

/** A table of rows: where it stands, and what stands for each of our columns. */
interface Rows {
  readonly kind: string;
  readonly sheet: GoogleAppsScript.Spreadsheet.Sheet;
  readonly area: Area;
  readonly mapping: readonly (readonly Cell[])[];
}

/** Every cell that cannot be read for sure, by its address; how many rows there are, and how many of them are left out. */
export function readRows(
  spreadsheet: Spreadsheet,
  { kind, sheet, area, mapping }: Rows,
  limit: number,
): Replies['checkMapping'] {
  const values = sheet.getRange(area.row, area.column, area.rows, area.columns).getValues();
  const dates = values.map((row) => row.map(isDate));
  const cells = plainCells(values, spreadsheet.getSpreadsheetTimeZone());
  const problems = found(cells, kind, mapping as Cell[][], dates);
  return {
    rows: cells.slice(1).filter((row) => row.some((cell) => cell !== '' && cell !== false)).length,
    leftOut: new Set(problems.map((one) => one.row)).size,
    problems: {
      problems: problems.slice(0, limit).map((one) => ({
        kind,
        place: {
          sheetId: sheet.getSheetId(),
          sheetName: sheet.getName(),
          a1: a1Of(area.row + one.row, area.column + one.column),
        },
        column: one.header,
        found: one.found,
        fix: one.fix,
      })),
      total: problems.length,
    },
  };
}

export function problemsIn(spreadsheet: Spreadsheet, kinds: readonly ReadKind[], limit: number): Problems {
  const problems: Problem[] = [];
  let total = 0;
  for (const { kind, inserted } of kinds) {
    const anchor = inserted.range(kind.anchor);
    const mapping = inserted.range(kind.mapping);
    const source = anchor ? sourceOf(spreadsheet, anchor) : null;
    if (!mapping || !source) continue;
    const rows = { kind: kind.kind, ...source, mapping: mapping.getValues() as Cell[][] };
    const read = readRows(spreadsheet, rows, limit - problems.length).problems;
    problems.push(...read.problems);
    total += read.total;
  }
  return { problems, total };
}

export function problems(templates: readonly Template[], limit: number): Problems {
  const spreadsheet = SpreadsheetApp.getActive();
  return problemsIn(spreadsheet, kindsIn(allInserted(spreadsheet, templates)), limit);
}
