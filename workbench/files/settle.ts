import { doubt, type Reading, type ValueReading } from './reading.ts';

const CODES: Readonly<Record<string, string>> = { $: 'USD', US$: 'USD', '€': 'EUR', '£': 'GBP', '₹': 'INR' };
const codeOf = (mark: string): string => CODES[mark] ?? mark.toUpperCase();

type Column = readonly (Reading | undefined)[];

interface Evidence {
  /** Some number here can only have been written in another locale. */
  readonly foreign: boolean;
  /** Some number here has decimals as the locale writes them. */
  readonly own: boolean;
  readonly currencies: ReadonlySet<string>;
}

function evidenceIn(column: Column): Evidence {
  let foreign = false;
  let own = false;
  const currencies = new Set<string>();
  for (const one of column) {
    if (one?.is === 'doubt' && one.shows === 'number') foreign = true;
    if (one?.is !== 'value') continue;
    if (one.proves) own = true;
    if (one.currency !== '') currencies.add(codeOf(one.currency));
  }
  return { foreign, own, currencies };
}

const asDoubt = (one: ValueReading, reading: string, why: 'two readings' | 'two currencies') =>
  doubt(why, [one.other?.kind === 'date' ? isoOf(one) : String(one.value), reading]);

const isoOf = (one: ValueReading): string =>
  new Date(Date.UTC(1899, 11, 30) + Math.floor(Number(one.value)) * 86400000).toISOString().slice(0, 10);

function settled(one: Reading, evidence: Evidence, otherDates: boolean): Reading {
  if (one.is === 'doubt') return one.settled && evidence.own && !evidence.foreign ? one.settled : one;
  if (one.is === 'text') return one;
  if (evidence.currencies.size > 1 && one.currency !== '')
    return asDoubt(one, `an amount in ${codeOf(one.currency)}`, 'two currencies');
  if (one.other?.kind === 'number' && evidence.foreign && !evidence.own)
    return asDoubt(one, one.other.reading, 'two readings');
  if (one.other?.kind === 'date' && otherDates) return asDoubt(one, one.other.reading, 'two readings');
  return one;
}

/** True where a date of the file can only be in another order of day and month than the locale's. */
export const hasOtherDates = (columns: readonly Column[]): boolean =>
  columns.some((column) => column.some((one) => one?.is === 'doubt' && one.shows === 'date'));

/**
 * Holds the cells of a column against each other: "12,500" is settled by "12,500.50" above it, and no longer sure beside
 * "12.500,50"; "03/04/2026" is no longer sure in a file that holds "31/03/2026".
 */
export function settle(column: Column, otherDates: boolean): (Reading | undefined)[] {
  const evidence = evidenceIn(column);
  return column.map((one) => one && settled(one, evidence, otherDates));
}
