import { dayOfIso } from '../../program/reading/days.ts';
import { hashOf } from '../hash.ts';
import type { PlanSheet } from '../plan.ts';
import { contentsOf } from '../write-sheet.ts';
import type { Digest } from './closing.ts';

type Value = string | number | boolean;

const WIDTH = 4;
// what is remembered of a sheet has 30,000 characters in all
const MOST_GROUPS = 1500;

const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === '[object Date]';

/** Values as they are compared: a date is its day number in the zone of the spreadsheet, which is asked for if one comes. */
export function comparable(values: readonly (readonly unknown[])[], timeZone: () => string): Value[][] {
  let zone: string | null = null;
  const days = new Map<number, number>();
  const dayOf = (date: Date): number => {
    const known = days.get(date.getTime());
    if (known !== undefined) return known;
    zone = zone ?? timeZone();
    const day = dayOfIso(Utilities.formatDate(date, zone, 'yyyy-MM-dd'));
    days.set(date.getTime(), day);
    return day;
  };
  return values.map((row) => row.map((value) => (isDate(value) ? dayOf(value) : (value as Value))));
}

const mark = (values: unknown): string => hashOf(values).slice(0, WIDTH);

/** The cells that the plan itself writes on a sheet, over what is copied; rows and columns count from 0. */
const ownCells = (planned: PlanSheet): readonly (readonly [number, number])[] =>
  contentsOf(planned, {}).flatMap((row, r) =>
    row.flatMap((own, c): [number, number][] => (own === '' ? [] : [[r, c]])),
  );

/** Fingerprints of what is copied. */
export function digestOf(values: readonly (readonly Value[])[], planned: PlanSheet): Digest {
  const own = ownCells(planned);
  const copied = values.map((row) => row.slice());
  for (const [r, c] of own) if (copied[r]?.[c] !== undefined) (copied[r] as Value[])[c] = '';
  const rows = copied.length;
  const columns = copied[0]?.length ?? 0;
  const group = Math.max(1, Math.ceil(rows / MOST_GROUPS));
  let byRow = '';
  for (let r = 0; r < rows; r += group) byRow += mark(copied.slice(r, r + group));
  let byColumn = '';
  for (let c = 0; c < columns; c++) byColumn += mark(copied.map((row) => row[c]));
  const under = own.map(([r, c]) => mark(values[r]?.[c] ?? '')).join('');
  return { rows, columns, group, byRow, byColumn, under };
}

export const sameDigest = (one: Digest, other: Digest): boolean =>
  one.byRow === other.byRow && one.byColumn === other.byColumn;

export interface Copied {
  /** May hold something else than what was copied there; rows and columns count from 1. */
  readonly differs: (row: number, column: number) => boolean;
  /** One of our own cells, before it was written over what is copied. */
  readonly isUnder: (row: number, column: number) => boolean;
}

/** What stands on a sheet of copied values, beside what was copied. */
export function copiedOn(values: readonly (readonly Value[])[], then: Digest, planned: PlanSheet): Copied {
  const there = Array.from({ length: then.rows }, (_row, r) =>
    Array.from({ length: then.columns }, (_cell, c) => values[r]?.[c] ?? ''),
  );
  const now = digestOf(there, planned);
  const own = ownCells(planned);
  const at = (marks: string, i: number) => marks.slice(i * WIDTH, (i + 1) * WIDTH);
  return {
    differs: (row, column) => {
      if (row > then.rows || column > then.columns) return true;
      const [r, c] = [Math.floor((row - 1) / then.group), column - 1];
      return at(then.byRow, r) !== at(now.byRow, r) && at(then.byColumn, c) !== at(now.byColumn, c);
    },
    isUnder: (row, column) => {
      const i = own.findIndex(([r, c]) => r === row - 1 && c === column - 1);
      return i >= 0 && at(then.under, i) === at(now.under, i);
    },
  };
}
