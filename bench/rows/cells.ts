import type { Cell } from '../roster.ts';

/** What a loop written by hand needs to read cells with the same checks: plain functions, no layers. */

export type Filled = Cell | Date;
export type Rows = readonly (readonly Filled[])[];

export const MOST = 1e12;
const DAY = 86400000;
const UNIX = 25569;
const TOLD = 5;

/** What is wrong in one call: the first five rows in words, and how many there are. */
export class Wrong {
  private count = 0;
  private readonly told: string[] = [];

  add(row: number, what: string): void {
    if (this.count++ < TOLD) this.told.push(`row ${row + 1} ${what}`);
  }

  refuse(): void {
    if (this.count > 0) throw new Error(`${this.told.join('\n')}\n${this.count} in all`);
  }
}

/** A number within bounds; NaN for a blank, and for what was refused. */
export function numberIn(cell: Filled | undefined, low: number, high: number, wrong: Wrong, row: number): number {
  if (typeof cell === 'number') {
    if (cell >= low && cell <= high) return cell;
  } else if (cell === '') return Number.NaN;
  else if (typeof cell === 'string' && /^\s*-?\d+(\.\d+)?\s*$/.test(cell)) {
    const value = Number(cell);
    if (value >= low && value <= high) return value;
  }
  wrong.add(row, 'is no number within bounds');
  return Number.NaN;
}

export function wholeIn(cell: Filled | undefined, low: number, high: number, wrong: Wrong, row: number): number {
  const value = numberIn(cell, low, high, wrong, row);
  if (value % 1 !== 0 && !Number.isNaN(value)) wrong.add(row, 'is not whole');
  return value;
}

const fold = (name: string): string => name.normalize('NFKC').trim().toUpperCase().toLowerCase();

/** Looks up names that a table knows; each spelling is folded once. -1 for a blank. */
export class Known {
  private readonly seen = new Map<Filled | undefined, number>();
  private readonly known = new Map<string, number>();

  constructor(names: readonly string[]) {
    names.forEach((name, i) => {
      this.known.set(fold(name), i);
    });
  }

  at(cell: Filled | undefined, wrong: Wrong, row: number): number {
    if (cell === '') return -1;
    const seen = this.seen.get(cell);
    if (seen !== undefined) return seen;
    const found = this.known.get(fold(String(cell)));
    if (found === undefined) {
      wrong.add(row, 'is no known name');
      return -1;
    }
    this.seen.set(cell, found);
    return found;
  }
}

/** Numbers names as they come, in the spelling of their first appearance. -1 for a blank. */
export class Numbered {
  readonly labels: string[] = [];
  private readonly seen = new Map<Filled | undefined, number>();
  private readonly folded = new Map<string, number>();

  at(cell: Filled | undefined): number {
    if (cell === '') return -1;
    const seen = this.seen.get(cell);
    if (seen !== undefined) return seen;
    const name = fold(String(cell));
    let id = this.folded.get(name);
    if (id === undefined) {
      id = this.labels.length;
      this.labels.push(String(cell));
      this.folded.set(name, id);
    }
    this.seen.set(cell, id);
    return id;
  }
}

/** Days of the spreadsheet's zone: its offset is asked for once a day of UTC, at both ends of it. */
export class Zone {
  private readonly offsets = new Map<number, number>();

  private ask(time: number): number {
    const said = Utilities.formatDate(new Date(time), 'UTC', 'Z');
    const minutes = Number(said.slice(1, 3)) * 60 + Number(said.slice(3));
    return (said.startsWith('-') ? -minutes : minutes) * 60000;
  }

  private offset(time: number): number {
    const day = Math.floor(time / DAY);
    let offset = this.offsets.get(day);
    if (offset === undefined) {
      offset = this.ask(day * DAY);
      if (offset !== this.ask((day + 1) * DAY - 60000)) return this.ask(time);
      this.offsets.set(day, offset);
    }
    return offset;
  }

  /** A day number; NaN for a blank, and for what was refused. */
  dayIn(cell: Filled | undefined, wrong: Wrong, row: number): number {
    if (cell === '') return Number.NaN;
    if (cell instanceof Date) {
      const time = cell.getTime();
      if (!Number.isNaN(time)) return Math.floor((time + this.offset(time)) / DAY) + UNIX;
    }
    wrong.add(row, 'is no date');
    return Number.NaN;
  }

  dateOf(day: number): Date {
    const midnight = (day - UNIX) * DAY;
    const time = midnight - this.offset(midnight);
    return new Date(midnight - this.offset(time));
  }
}

/** The same day of another month, or its last one. */
export function monthsAfter(day: number, months: number): number {
  const from = new Date((day - UNIX) * DAY);
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(from.getUTCDate(), last)) / DAY + UNIX;
}

/** How many rows there are up to the last that is filled. */
export function filledRows(...columns: readonly Rows[]): number {
  let end = (columns[0] as Rows).length;
  for (const column of columns) if (column.length !== end) throw new Error('ranges of different height');
  while (end > 0 && columns.every((column) => (column[end - 1] as readonly Filled[])[0] === '')) end--;
  return end;
}
