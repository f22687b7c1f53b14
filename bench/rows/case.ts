import { type Cell, seeded } from '../roster.ts';
import type { Filled, Rows } from './cells.ts';

/** The same call twice: the arguments for our function, and a loop written by hand for the job. */
export interface Made {
  readonly args: readonly unknown[];
  readonly byHand: () => unknown;
}

export interface RowCase {
  readonly name: string;
  /** How many times the loop's time it may take at 100,000 rows. */
  readonly most: number;
  /** Cells of a row of the result; 0 where all rows give one result. */
  readonly width: number;
  readonly make: (rows: number) => Made;
}

// one row in fifty is left blank, and never the last one
const isLeftBlank = (i: number): boolean => i % 50 === 17;

/** A seeded column as people have it. */
export function column(rows: number, seed: number, of: (next: () => number, i: number) => Filled): Filled[][] {
  const next = seeded(seed);
  return Array.from({ length: rows }, (_row, i) => {
    const cell = of(next, i);
    return [isLeftBlank(i) ? '' : cell];
  });
}

/** The same, where now and then a single cell is blank too. */
export const gappy = (rows: number, seed: number, of: (next: () => number, i: number) => Filled): Filled[][] =>
  column(rows, seed, (next, i) => (next() < 0.1 ? '' : of(next, i)));

export const money = (next: () => number): number => Math.round(Math.exp(next() * 14) * 100) / 100;
export const share = (next: () => number): number => Math.round(next() * 100) / 100;
export const oneOf =
  <T extends Cell>(list: readonly T[]) =>
  (next: () => number): T =>
    list[Math.floor(next() * list.length)] as T;

const DAY = 86400000;
export const FIRST = Date.UTC(2024, 0, 1);
export const dateIn = (days: number) => (next: () => number) => new Date(FIRST + Math.floor(next() * days) * DAY);
export const AS_OF = new Date(FIRST + 1000 * DAY);

/** A day given as an option. */
export const dayNumber = (date: Date): number => date.getTime() / DAY + 25569;

/** Columns side by side below their headers. */
export const tableOf = (headers: readonly string[], columns: readonly Rows[]): Filled[][] => [
  headers.slice(),
  ...(columns[0] as Rows).map((_row, i) => columns.map((one) => (one[i] as readonly Filled[])[0] as Filled)),
];
