import { isBlank, isErrorCell } from '../../program/reading/cells.ts';
import { errorCellFinding } from '../../program/reading/findings.ts';
import { fold, shown } from '../../program/reading/names.ts';
import type { Calendar } from '../calendar.ts';
import { type ColumnReader, type ResultCell, type ResultRows, tableOf } from '../define.ts';
import type { Report } from '../errors.ts';
import { asGrid } from './table.ts';

/** A table that gives one result a row. Its columns are known once the rules of the call are: their names match as they stand. */
export class RowTable {
  readonly rows: number;
  readonly headers: readonly string[];
  /** Null while no column was read. */
  private filled: Uint8Array | null = null;

  constructor(
    private readonly grid: readonly (readonly unknown[])[],
    private readonly name: string,
    private readonly report: Report,
    private readonly calendar: Calendar,
  ) {
    this.rows = grid.length - 1;
    this.headers = (grid[0] as readonly unknown[]).map((cell) => (isBlank(cell) ? '' : String(cell).trim()));
  }

  /** The headers that are there, for an error. */
  get named(): string[] {
    return this.headers.filter((header) => header !== '');
  }

  /** The column of a name; -1 where there is none. */
  find(name: string): number {
    const found = this.headers.flatMap((header, at) => (fold(header) === fold(name) ? [at] : []));
    const [first = -1, second] = found;
    if (second !== undefined)
      this.report.stop(`${this.name}, row 1`, {
        found: `${shown(name)} stands twice, in columns ${first + 1} and ${second + 1}.`,
        fix: 'Rename one.',
      });
    return first;
  }

  private place(row: number, at: number): string {
    return `${this.name}, row ${row + 2} (${this.headers[at]})`;
  }

  read<T>(at: number, reader: ColumnReader<T>): T {
    this.filled ??= new Uint8Array(this.rows);
    const into = reader.make(this.rows);
    const look = { report: this.report, calendar: this.calendar, place: (i: number) => this.place(i, at) };
    reader.read({ grid: this.grid, at, from: 1, height: this.rows }, into, this.filled, look);
    return into;
  }

  refuse(row: number, at: number, found: string, fix: string): void {
    const place = this.place(row, at);
    if (!this.report.has(place)) this.report.add(place, { found, fix });
  }

  /** One result a row up to the last that is filled; a blank row keeps its place. Where no column is asked for, any cell fills its row. */
  each(width: number, of: (row: number) => ResultCell[]): ResultRows {
    const isFilled = (cells: readonly unknown[]) => cells.some((cell) => cell !== false && !isBlank(cell));
    const filled = this.filled ?? this.grid.slice(1).map((cells) => Number(isFilled(cells)));
    let end = this.rows;
    while (end > 0 && filled[end - 1] === 0) end--;
    if (end === 0) return [['']];
    const out: ResultRows = new Array(end);
    for (let row = 0; row < end; row++) out[row] = filled[row] === 1 ? of(row) : new Array(width).fill('');
    return out;
  }
}

export const rowTable = tableOf(
  (given, name, report, calendar) => new RowTable(asGrid(given, name, report), name, report, calendar),
);

/** Cells as they stand; '' for a blank. */
export const cellReader: ColumnReader<unknown[]> = {
  make: (count) => new Array(count).fill(''),
  read({ grid, at, from, height }, into, filled, look) {
    for (let i = 0; i < height; i++) {
      const cell = (grid[from + i] as readonly unknown[])[at];
      if (isBlank(cell)) continue;
      into[i] = cell;
      if (cell !== false) filled[i] = 1;
      if (isErrorCell(cell)) look.report.add(look.place(i), errorCellFinding(cell));
    }
  },
};
