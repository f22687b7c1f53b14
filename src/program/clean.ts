import { type Cell, type Cells, columnsOfKind, type FoundColumn, findColumns } from './clean-columns.ts';
import { RunningSums, totalsName } from './clean-totals.ts';
import { isFinding, type Reader, type Reading, readerOf } from './clean-values.ts';
import { wonReader } from './clean-won.ts';
import type { DataColumn, DataKind } from './data-kinds.ts';
import { isBlank } from './reading/cells.ts';
import { type Finding, IS_BLANK } from './reading/findings.ts';
import { fold, shown } from './reading/names.ts';

/** A cell that cannot be read for sure. Row and column count from 0 in the given range, whose row 0 is the header. */
export interface RowProblem {
  readonly row: number;
  readonly column: number;
  readonly header: string;
  readonly found: string;
  readonly fix: string;
}

export interface CleanTable {
  /** The columns of the kind, then Problem. */
  readonly header: readonly string[];
  /** One row per row that is not blank; days are day numbers, blanks ''. */
  readonly rows: Cell[][];
  /** True for the columns that hold days. */
  readonly days: readonly boolean[];
}

type Dates = readonly (readonly boolean[])[];

interface ReadRow {
  /** As the kind has them; '' where the cell is blank, or not what belongs there. */
  readonly values: Cell[];
  readonly problems: readonly RowProblem[];
}

/** What a row still gives when something in it cannot be read: who and what it is about. */
const KEPT = new Set(['id', 'name', 'text', 'choice']);

/** Shares under a header that says % are percent points, as soon as one of them is above 1. */
function isPercent({ column, at, header }: FoundColumn, cells: Cells): boolean {
  if (column.type !== 'share' || !header.includes('%')) return false;
  return cells.some((row) => typeof row[at] === 'number' && row[at] > 1);
}

/** Reads the rows of a table one after the other; a row may be a repetition or the sum of rows above it. */
function rowReader(cells: Cells, kind: DataKind, columns: readonly FoundColumn[], dates: Dates) {
  const readers = columns.map((found) => readerOf(found, isPercent(found, cells)));
  const named = columns.filter(({ column: { type } }) => type === 'id' || type === 'name');
  const amountAt = columns.findIndex(({ column, at }) => at >= 0 && column.type === 'amount');
  const sums = new RunningSums();
  const seen = new Map<string, number>();

  const cellAt = (row: number, at: number): Cell => cells[row]?.[at] ?? '';
  const placeOf = (name: string): number => columns.findIndex(({ column }) => column.name === name);

  const isBlankRow = (row: number): boolean =>
    columns.every(({ at }) => {
      const cell = cellAt(row, at);
      // FALSE is what a box that nobody ticked holds
      return cell === false || isBlank(cell);
    });

  const problem = (row: number, { at, header }: FoundColumn, { found, fix }: Finding): RowProblem => ({
    row,
    column: Math.max(0, at),
    header,
    found,
    fix,
  });

  const isNeeded = ({ required, unless }: DataColumn, readings: readonly Reading[]): boolean =>
    unless ? readings[placeOf(unless[0])] !== unless[1] : required;

  /** The first column that tells rows apart and is filled may not hold what a row above holds. */
  function repeatIn(row: number, readings: readonly Reading[]): RowProblem[] {
    for (const name of kind.key) {
      const i = placeOf(name);
      const reading = readings[i];
      if (reading === undefined || reading === '') continue;
      if (isFinding(reading)) return [];
      const key = `${i} ${fold(String(reading))}`;
      const above = seen.get(key);
      if (above === undefined) {
        seen.set(key, row);
        return [];
      }
      const rows = row - above;
      const found = `${shown(reading)} stands ${rows} row${rows === 1 ? '' : 's'} above already.`;
      const fix = `Delete one of the two, or give each its own ${name}.`;
      return [problem(row, columns[i] as FoundColumn, { found, fix })];
    }
    return [];
  }

  function problemsIn(row: number, readings: readonly Reading[]): RowProblem[] {
    const problems: RowProblem[] = [];
    columns.forEach((found, i) => {
      const reading = readings[i] as Reading;
      const { unless } = found.column;
      if (isFinding(reading)) problems.push(problem(row, found, reading));
      else if (reading === '' && isNeeded(found.column, readings)) {
        const fix = `Every row${unless ? ` but a ${unless[1]}` : ''} needs one.`;
        problems.push(problem(row, found, { found: IS_BLANK, fix }));
      }
    });
    return [...problems, ...repeatIn(row, readings)];
  }

  /** The column that shows that this row is a total of others; -1 when it is none. */
  function totalsAt(row: number, readings: readonly Reading[]): number {
    const told = named.filter(({ at }) => !isBlank(cellAt(row, at)));
    const isSum = () => {
      const amount = readings[amountAt];
      return typeof amount === 'number' && sums.match(amount);
    };
    if (told.length === 0) {
      const first = (cells[row] ?? []).findIndex((cell) => typeof cell === 'string' && !isBlank(cell));
      if (totalsName(cellAt(row, first)) !== 'no') return first;
      return isSum() ? (columns[amountAt] as FoundColumn).at : -1;
    }
    const says = told.map(({ at }) => totalsName(cellAt(row, at)));
    const at = (told[0] as FoundColumn).at;
    if (says.every((one) => one === 'sure')) return at;
    if (told.length > 1 || says[0] === 'no') return -1;
    if (says[0] === 'with the sum') return isSum() ? at : -1;
    const others = columns.some(
      ({ column }, i) =>
        readings[i] !== '' && (column.type === 'date' || column.type === 'text' || column.type === 'choice'),
    );
    return others ? -1 : at;
  }

  /** Reads one row; null when it is blank. */
  return (row: number): ReadRow | null => {
    if (isBlankRow(row)) return null;
    const readings = columns.map(({ at }, i) => {
      const cell = cellAt(row, at);
      return isBlank(cell) ? '' : (readers[i] as Reader)(cell, dates[row]?.[at] === true);
    });
    const values = readings.map((reading) => (isFinding(reading) ? '' : reading));
    const at = totalsAt(row, readings);
    if (at >= 0) {
      sums.startPart();
      const cell = cellAt(row, at);
      const header = columns.find((one) => one.at === at)?.header ?? String(cellAt(0, at));
      const found =
        typeof cell === 'number' ? `${cell} is the sum of the rows above.` : `${shown(cell)} is a row of totals.`;
      return { values, problems: [{ row, column: at, header, found, fix: 'Leave this row out of the range.' }] };
    }
    const amount = readings[amountAt];
    if (typeof amount === 'number') sums.add(amount);
    return { values, problems: problemsIn(row, readings) };
  };
}

const isBlankTable = (cells: Cells): boolean => cells.every((row) => row.every(isBlank));

/** All that cannot be read for sure, row by row. A table that is blank throughout has no problem. */
export function rowProblems(cells: Cells, kind: string, mapping: Cells, dates: Dates): RowProblem[] {
  const known = columnsOfKind(kind);
  if (isBlankTable(cells)) return [];
  const read = rowReader(cells, known, findColumns(cells, known, mapping), dates);
  return cells.flatMap((_row, i) => (i === 0 ? [] : (read(i)?.problems ?? [])));
}

const LONGEST = 140;

/** What stands beside a row: the first problem, and how many more there are. */
function told(problems: readonly RowProblem[]): string {
  const first = problems[0];
  if (!first) return '';
  const text = `${first.found} ${first.fix}`;
  const more = problems.length > 1 ? ` And ${problems.length - 1} more.` : '';
  return `${first.header}: ${text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text}${more}`;
}

/** The rows as they can be read for sure: a row with a problem keeps what it is about, and gives none of its numbers. */
export function cleanRows(cells: Cells, kind: string, mapping: Cells, dates: Dates): CleanTable {
  const known = columnsOfKind(kind);
  const header = [...known.columns.map((column) => column.name), 'Problem'];
  const days = [...known.columns.map((column) => column.type === 'date'), false];
  if (isBlankTable(cells)) return { header, rows: [], days };
  const columns = findColumns(cells, known, mapping);
  const read = rowReader(cells, known, columns, dates);
  const wonOf = wonReader(columns);
  const wonAt = known.columns.findIndex((column) => column.name === 'Won');
  const rows: Cell[][] = [];
  for (let row = 1; row < cells.length; row++) {
    const given = read(row);
    if (!given) continue;
    const { values, problems } = given;
    if (wonOf) values[wonAt] = wonOf(values);
    if (problems.length > 0)
      known.columns.forEach((column, i) => {
        if (!KEPT.has(column.type)) values[i] = '';
      });
    rows.push([...values, told(problems)]);
  }
  return { header, rows, days };
}
