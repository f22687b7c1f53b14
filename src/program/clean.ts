import { type Cell, type Cells, columnsOfKind, type FoundColumn, findColumns } from './clean-columns.ts';
import { RunningSums, totalsName } from './clean-totals.ts';
import { isFinding, type Reader, type Reading, readerOf } from './clean-values.ts';
import { wonReader } from './clean-won.ts';
import type { DataKind } from './data-kinds.ts';
import { isBlank } from './reading/cells.ts';
import type { Finding } from './reading/findings.ts';
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

class TableReader {
  private readonly cells: Cells;
  private readonly dates: Dates;
  private readonly kind: DataKind;
  private readonly columns: readonly FoundColumn[];
  private readonly readers: readonly Reader[];
  private readonly named: readonly FoundColumn[];
  private readonly amountAt: number;
  private readonly sums = new RunningSums();
  private readonly seen = new Map<string, number>();

  constructor(cells: Cells, kind: DataKind, mapping: Cells, dates: Dates) {
    this.cells = cells;
    this.dates = dates;
    this.kind = kind;
    this.columns = findColumns(cells, kind, mapping);
    this.readers = this.columns.map((found) => readerOf(found, this.isPercent(found)));
    this.named = this.columns.filter(({ column, at }) => at >= 0 && (column.type === 'id' || column.type === 'name'));
    this.amountAt = this.columns.findIndex(({ column, at }) => at >= 0 && column.type === 'amount');
  }

  private cell(row: number, at: number): Cell {
    return this.cells[row]?.[at] ?? '';
  }

  private isDate(row: number, at: number): boolean {
    return this.dates[row]?.[at] === true;
  }

  /** Shares under a header that says % are percent points, as soon as one of them is above 1. */
  private isPercent({ column, at, header }: FoundColumn): boolean {
    if (column.type !== 'share' || at < 0 || !header.includes('%')) return false;
    return this.cells.some((row, r) => r > 0 && typeof row[at] === 'number' && row[at] > 1);
  }

  private isBlankRow(row: number): boolean {
    return this.columns.every(({ at }) => {
      const cell = at < 0 ? '' : this.cell(row, at);
      // FALSE is what a box that nobody ticked holds
      return cell === '' || cell === false || isBlank(cell);
    });
  }

  private problem(row: number, { at, header }: FoundColumn, { found, fix }: Finding): RowProblem {
    return { row, column: Math.max(0, at), header, found, fix };
  }

  /** Reads one row; null when it is blank. */
  read(row: number): ReadRow | null {
    if (this.isBlankRow(row)) return null;
    const readings = this.columns.map(({ at }, i) => {
      const cell = at < 0 ? '' : this.cell(row, at);
      return isBlank(cell) ? '' : (this.readers[i] as Reader)(cell, this.isDate(row, at));
    });
    const totals = this.totalsIn(row, readings);
    const values = readings.map((reading) => (isFinding(reading) ? '' : reading));
    if (totals) {
      this.sums.startPart();
      return { values, problems: [totals] };
    }
    const amount = readings[this.amountAt];
    if (typeof amount === 'number') this.sums.add(amount);
    const problems = this.problemsIn(row, readings);
    return { values, problems };
  }

  private isNeeded({ column: { required, unless } }: FoundColumn, readings: readonly Reading[]): boolean {
    if (!unless) return required;
    return readings[this.columns.findIndex(({ column }) => column.name === unless[0])] !== unless[1];
  }

  private problemsIn(row: number, readings: readonly Reading[]): RowProblem[] {
    const problems: RowProblem[] = [];
    this.columns.forEach((found, i) => {
      const reading = readings[i] as Reading;
      const { unless } = found.column;
      if (isFinding(reading)) problems.push(this.problem(row, found, reading));
      else if (reading === '' && this.isNeeded(found, readings))
        problems.push(
          this.problem(row, found, {
            found: 'it is blank.',
            fix: `Every row${unless ? ` but a ${unless[1]}` : ''} needs one.`,
          }),
        );
    });
    const repeated = this.repeatIn(row, readings);
    if (repeated) problems.push(repeated);
    return problems;
  }

  /** The first column that tells rows apart and is filled may not hold what a row above holds. */
  private repeatIn(row: number, readings: readonly Reading[]): RowProblem | null {
    for (const name of this.kind.key) {
      const i = this.columns.findIndex(({ column }) => column.name === name);
      const reading = readings[i];
      if (reading === undefined || reading === '') continue;
      if (isFinding(reading)) return null;
      const key = `${i} ${fold(String(reading))}`;
      const above = this.seen.get(key);
      if (above === undefined) {
        this.seen.set(key, row);
        return null;
      }
      const rows = row - above;
      return this.problem(row, this.columns[i] as FoundColumn, {
        found: `${shown(reading)} stands ${rows} ${rows === 1 ? 'row' : 'rows'} above already.`,
        fix: `Delete one of the two, or give each its own ${name}.`,
      });
    }
    return null;
  }

  private totalsIn(row: number, readings: readonly Reading[]): RowProblem | null {
    const at = this.totalsAt(row, readings);
    if (at < 0) return null;
    const found = this.columns.find((one) => one.at === at);
    const header = found?.header ?? String(this.cell(0, at));
    const cell = this.cell(row, at);
    const what =
      typeof cell === 'number' ? `${cell} is the sum of the rows above.` : `${shown(cell)} is a row of totals.`;
    return { row, column: at, header, found: what, fix: 'Leave this row out of the range.' };
  }

  /** The column that shows that this row is a total of others; -1 when it is none. */
  private totalsAt(row: number, readings: readonly Reading[]): number {
    const named = this.named.filter(({ at }) => !isBlank(this.cell(row, at)));
    const isSum = () => {
      const amount = readings[this.amountAt];
      return typeof amount === 'number' && this.sums.match(amount);
    };
    if (named.length === 0) {
      const first = (this.cells[row] ?? []).findIndex((cell) => typeof cell === 'string' && !isBlank(cell));
      if (first >= 0 && totalsName(this.cell(row, first)) !== 'no') return first;
      return isSum() ? (this.columns[this.amountAt] as FoundColumn).at : -1;
    }
    const says = named.map(({ at }) => totalsName(this.cell(row, at)));
    const at = (named[0] as FoundColumn).at;
    if (says.every((one) => one === 'sure')) return at;
    if (named.length > 1 || says[0] === 'no') return -1;
    if (says[0] === 'with the sum') return isSum() ? at : -1;
    const others = this.columns.some(
      ({ column }, i) =>
        readings[i] !== '' && (column.type === 'date' || column.type === 'text' || column.type === 'choice'),
    );
    return others ? -1 : at;
  }

  get found(): readonly FoundColumn[] {
    return this.columns;
  }
}

const isBlankTable = (cells: Cells): boolean => cells.every((row) => row.every(isBlank));

/** All that cannot be read for sure, row by row. A table that is blank throughout has no problem. */
export function rowProblems(cells: Cells, kind: string, mapping: Cells, dates: Dates): RowProblem[] {
  const known = columnsOfKind(kind);
  if (isBlankTable(cells)) return [];
  const reader = new TableReader(cells, known, mapping, dates);
  const problems: RowProblem[] = [];
  for (let row = 1; row < cells.length; row++) for (const one of reader.read(row)?.problems ?? []) problems.push(one);
  return problems;
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
  const reader = new TableReader(cells, known, mapping, dates);
  const wonOf = wonReader(reader.found);
  const wonAt = known.columns.findIndex((column) => column.name === 'Won');
  const rows: Cell[][] = [];
  for (let row = 1; row < cells.length; row++) {
    const read = reader.read(row);
    if (!read) continue;
    const { values, problems } = read;
    if (wonOf) values[wonAt] = wonOf(values);
    if (problems.length > 0)
      known.columns.forEach((column, i) => {
        if (!KEPT.has(column.type)) values[i] = '';
      });
    rows.push([...values, told(problems)]);
  }
  return { header, rows, days };
}
