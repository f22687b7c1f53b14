import fc from 'fast-check';
import { isDate, type Surroundings } from '../../src/functions/calendar.ts';
import type { Definition } from '../../src/functions/define.ts';
import type { ExampleArgument } from '../../src/functions/page.ts';
import { call } from '../../src/functions/road.ts';
import { dayOf, isoOfDay } from '../../src/program/reading/days.ts';

const utc: Surroundings = { timeZone: () => 'UTC', format: () => '+0000' };

export const date = (iso: string) => ({ date: iso });
/** A column as a range. */
export const column = (...cells: readonly Cell[]): Cell[][] => cells.map((cell) => [cell]);

type Cell = number | string | boolean | { readonly date: string };

const isWritten = (cell: unknown): cell is { readonly date: string } =>
  typeof cell === 'object' && cell !== null && 'date' in cell;
const isSkipped = (value: unknown) => typeof value === 'object' && value !== null && 'skipped' in value;

function cellIn(cell: unknown): unknown {
  return isWritten(cell) ? new Date(`${cell.date}T00:00:00Z`) : cell;
}

function cellOut(cell: unknown): unknown {
  return isDate(cell) ? { date: cell.toISOString().slice(0, 10) } : cell;
}

/** What a formula shows: dates as `{ date }`, and a single cell as itself. */
export function answer(definition: Definition, ...args: readonly (ExampleArgument | undefined)[]): unknown {
  const given = args.map((value) => {
    if (isSkipped(value)) return '';
    return Array.isArray(value) ? value.map((row: readonly unknown[]) => row.map(cellIn)) : cellIn(value);
  });
  const result = call(definition, given, utc);
  if (!Array.isArray(result)) return cellOut(result);
  const rows = (result as unknown[][]).map((row) => row.map(cellOut));
  return rows.length === 1 && (rows[0] as unknown[]).length === 1 ? (rows[0] as unknown[])[0] : rows;
}

/** The words of the error that a formula shows. */
export function errorOf(definition: Definition, ...args: readonly (ExampleArgument | undefined)[]): string {
  try {
    answer(definition, ...args);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error(`${definition.name} gave a result where an error was due`);
}

export const rowsOf = (definition: Definition, ...args: readonly ExampleArgument[]): unknown[][] =>
  answer(definition, ...args) as unknown[][];

/** Amounts in whole cents, so that sums can be compared to the cent. */
export const cents = (low: number, high: number) => fc.integer({ min: low * 100, max: high * 100 }).map((n) => n / 100);

const FIRST = dayOf(2024, 1, 1);
/** Days of three years from 2024 on. */
export const someDay = fc.integer({ min: FIRST, max: FIRST + 1095 }).map((day) => date(isoOfDay(day)));
