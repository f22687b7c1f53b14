import type { Definition } from '../../src/functions/define.ts';
import { isoOfDay } from '../../src/program/reading/days.ts';
import { run, spreadsheet } from '../functions/spreadsheet.ts';

const at = spreadsheet();

export const day = (number: number | null): Date | '' =>
  number === null ? '' : new Date(`${isoOfDay(number)}T00:00:00Z`);
export const cell = <T>(value: T | null): T | '' => value ?? '';
export const columnOf = <T, V>(rows: readonly T[], of: (row: T) => V | null): (V | '')[][] =>
  rows.map((row) => [cell(of(row))]);

/** The rows that a function gives, each a list of cells; a single cell is one row of one. */
export function rowsOf(definition: Definition, ...args: readonly unknown[]): unknown[][] {
  const result = run(definition, args, at);
  return Array.isArray(result) ? (result as unknown[][]) : [[result]];
}

/** The first cell of every row: what a function of one result a row gives. */
export function cellsOf(definition: Definition, ...args: readonly unknown[]): unknown[] {
  return rowsOf(definition, ...args).map(([first]) => first);
}
