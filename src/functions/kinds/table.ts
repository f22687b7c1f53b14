import {
  type Header,
  headerOf,
  listedHeaders,
  missingFinding,
  plainHeader,
  twiceFinding,
  unitFinding,
} from '../../program/reading/headers.ts';
import { nearest, shown } from '../../program/reading/names.ts';
import type { Calendar } from '../calendar.ts';
import { type ColumnReader, type SettingKind, tableOf } from '../define.ts';
import type { Report } from '../errors.ts';

export { plainHeader };

type Grid = readonly (readonly unknown[])[];

/** A column of a table: how it is read, and whether the table must have it. */
export interface TableColumn<T, O extends boolean = boolean> {
  readonly reader: ColumnReader<T>;
  readonly optional: O;
  /** Another header that serves where this one is not there. */
  readonly or: string | undefined;
}

export const needed = <T>(reader: ColumnReader<T>, or?: string): TableColumn<T, false> => ({
  reader,
  optional: false,
  or,
});
export const maybe = <T>(reader: ColumnReader<T>, or?: string): TableColumn<T, true> => ({
  reader,
  optional: true,
  or,
});

type TableColumns = Readonly<Record<string, TableColumn<unknown>>>;

/** A table as it was read: one entry a row below the header, blank rows in their places. */
export interface Table<C extends TableColumns> {
  readonly rows: number;
  readonly filled: Uint8Array;
  /** By header; null where an optional column is not there. */
  readonly byHeader: {
    readonly [H in keyof C]: C[H] extends TableColumn<infer T, infer O> ? (O extends false ? T : T | null) : never;
  };
  /** Position of each column in the range, from 0; -1 where it is not there. */
  readonly at: { readonly [H in keyof C]: number };
  /** Where a cell stands: "deals, row 7 (Amount)". */
  readonly place: (row: number, header: keyof C & string) => string;
}

/** The rows of a table that are filled. */
export const filledRows = (filled: Uint8Array): number[] =>
  Array.from(filled.keys()).filter((row) => filled[row] === 1);

/** Finds one column by its header; -1 when it is not there. Two of them, or a unit in brackets, are errors. */
function find(headers: readonly Header[], wanted: string, name: string, report: Report): number {
  const plain = plainHeader(wanted);
  let at = -1;
  headers.forEach((header, j) => {
    if (header.plain !== plain) return;
    if (at >= 0) report.stop(`${name}, row 1`, twiceFinding(wanted, headers, at, j));
    at = j;
  });
  const withUnit = at < 0 ? headers.find((header) => header.beforeUnit === plain) : undefined;
  if (withUnit) report.stop(`${name}, row 1`, unitFinding(withUnit, wanted));
  return at;
}

/** Finds a column whose header is given in the call. */
export function findColumn(grid: Grid, wanted: string, name: string, report: Report): number {
  const headers = (grid[0] as readonly unknown[]).map(headerOf);
  const at = find(headers, wanted, name, report);
  if (at >= 0) return at;
  const near = nearest(
    wanted,
    headers.map((one) => one.text),
  );
  return report.stop(`${name}, row 1`, {
    found: `it has no ${shown(wanted)}; found ${listedHeaders(headers)}.`,
    fix: near === null ? 'Name one of these.' : `Did you mean ${near}?`,
  });
}

export function asGrid(given: unknown, name: string, report: Report): Grid {
  if (!Array.isArray(given))
    return report.stop(name, {
      found: `${shown(given)} is one cell.`,
      fix: 'Give a range whose first row holds the headers.',
    });
  return given as Grid;
}

/** Finds the columns of a table in its first row; what is missing is told all at once. */
export function findColumns<C extends TableColumns>(
  grid: Grid,
  columns: C,
  name: string,
  report: Report,
): { readonly [H in keyof C]: number } {
  const headers = (grid[0] as readonly unknown[]).map(headerOf);
  const at: Record<string, number> = {};
  const missing: string[] = [];
  for (const wanted of Object.keys(columns)) {
    const column = columns[wanted] as TableColumn<unknown>;
    let found = find(headers, wanted, name, report);
    if (found < 0 && column.or) found = find(headers, column.or, name, report);
    if (found < 0 && !column.optional) missing.push(wanted);
    at[wanted] = found;
  }
  if (missing.length > 0) report.stop(`${name}, row 1`, missingFinding(grid, missing));
  return at as { readonly [H in keyof C]: number };
}

/** Reads a range with a header row into one flat array per column. */
export function readTable<C extends TableColumns>(
  given: unknown,
  columns: C,
  name: string,
  report: Report,
  calendar: Calendar,
): Table<C> {
  const grid = asGrid(given, name, report);
  const at = findColumns(grid, columns, name, report);
  const rows = grid.length - 1;
  const filled = new Uint8Array(rows);
  const place = (row: number, header: string) => `${name}, row ${row + 2} (${header})`;
  const read: Record<string, unknown> = {};
  const headers = Object.keys(columns);
  for (const header of headers) {
    const column = columns[header] as TableColumn<unknown>;
    const position = at[header] as number;
    // a column that serves for two is read, and what is wrong there told, once
    const first = headers.find((one) => at[one] === position) as string;
    if (first !== header || position < 0) {
      read[header] = read[first] ?? null;
      continue;
    }
    const into = column.reader.make(rows);
    const { plain, currency } = headerOf((grid[0] as readonly unknown[])[position]);
    const shownAs = column.or && plain === plainHeader(column.or) ? column.or : header;
    const look = { report, calendar, currency, place: (i: number) => place(i, shownAs) };
    column.reader.read({ grid, at: position, from: 1, height: rows }, into, filled, look);
    read[header] = into;
  }
  return { rows, filled, byHeader: read as Table<C>['byHeader'], at, place };
}

/** An argument that is a table: a header row, and a row for each thing. */
export function table<C extends TableColumns>(columns: C): SettingKind<Table<C>> {
  return tableOf((given, name, report, calendar) => readTable(given, columns, name, report, calendar));
}
