import { type DataColumn, dataKinds, type KindName } from '../../src/program/data-kinds.ts';
import { dayOfIso, isoOfDay } from '../../src/program/reading/days.ts';
import type { Written } from '../engine/engine-bundle.ts';

/** Rows of any kind that a template may read, the same on every run, and what can be wrong in them. */

export interface Sizes {
  readonly partners: number;
  readonly deals: number;
  /** Of every other kind. */
  readonly others: number;
}

export const countOf = (kind: KindName, sizes: Sizes): number =>
  kind === 'partners' ? sizes.partners : kind === 'deals' ? sizes.deals : sizes.others;

const FIRST_DAY = dayOfIso('2024-10-01');
const TIERS = ['Registered', 'Silver', 'Gold', 'Platinum'];
// what means more than its cell: an override needs its day, an end ends a partner, a Ref needs an approval before it
const LEFT_BLANK = /^(Override|Ended|Refunded|Reviews below|Expires|Ref$)/;

const columnsOf = (kind: KindName): readonly DataColumn[] => dataKinds[kind].columns;
const NEEDS_APPROVAL = 'release';
const isKey = (kind: KindName, { name }: DataColumn): boolean =>
  (dataKinds[kind].key as readonly string[]).includes(name);
export const headerOf = (kind: KindName): string[] => columnsOf(kind).map((column) => column.name);

function referenceOf(name: string, i: number, sizes: Sizes): string {
  if (name === 'Partner ID') return `P-${(i * 7) % sizes.partners}`;
  if (name === 'Deal') return `D-${(i * 3) % sizes.deals}`;
  return `${name} ${i}`;
}

function keyOf(kind: KindName, name: string, i: number): string {
  if (name === 'Partner ID') return `P-${i}`;
  return kind === 'deals' ? `D-${i}` : `${name} ${i}`;
}

function textOf(column: DataColumn, i: number): string {
  const choices = column.choices?.filter((one) => one !== NEEDS_APPROVAL);
  if (choices) return choices[i % choices.length] as string;
  return column.name === 'Current tier' ? (TIERS[i % TIERS.length] as string) : `${column.name} ${i % 5}`;
}

function numberOf(column: DataColumn, i: number): number {
  if (column.type === 'share') return (i % 10) / 10;
  if (column.type === 'amount') return ((i * 7919) % 40000) + 0.25;
  return i % ((column.most ?? 20) + 1);
}

function dateOf(kind: KindName, name: string, i: number): number {
  const dates = columnsOf(kind)
    .filter((one) => one.type === 'date')
    .map((one) => one.name);
  // later columns hold later days, as a deal closes after it was created
  return FIRST_DAY + (kind === 'partners' ? i % 300 : (i * 11) % 600) + 25 * dates.indexOf(name);
}

function cellOf(kind: KindName, column: DataColumn, i: number, sizes: Sizes): Written {
  const { name, type } = column;
  if (isKey(kind, column)) return keyOf(kind, name, i);
  if (LEFT_BLANK.test(name)) return null;
  if (type === 'id' || type === 'name') return referenceOf(name, i, sizes);
  if (type === 'date') return dateOf(kind, name, i);
  if (type === 'yes/no' || type === 'done') return i % 3 !== 0;
  return type === 'text' || type === 'choice' ? textOf(column, i) : numberOf(column, i);
}

/** One row with every column filled that a template does not take for a special case. */
export function rowOf(kind: KindName, i: number, sizes: Sizes): Written[] {
  const row = columnsOf(kind).map((column) => cellOf(kind, column, i, sizes));
  if (kind === 'deals' && row[headerOf(kind).indexOf('Role')] === 'Direct')
    row[headerOf(kind).indexOf('Partner ID')] = null;
  return row;
}

/** Dates as text, which every export can write. */
export const withTextDates = (kind: KindName, row: readonly Written[]): Written[] =>
  columnsOf(kind).map(({ type }, c) =>
    type === 'date' && typeof row[c] === 'number' ? isoOfDay(row[c]) : (row[c] ?? null),
  );

/** Rows with gaps: every seventh cell that may be blank is, and so is a whole row in fifty. */
export function rowsWithGaps(kind: KindName, sizes: Sizes): Written[][] {
  const columns = columnsOf(kind);
  return Array.from({ length: countOf(kind, sizes) }, (_row, i) => withTextDates(kind, rowOf(kind, i, sizes))).flatMap(
    (row, i) => [
      row.map((cell, c) => {
        const { required, name } = columns[c] as DataColumn;
        // MDF_LEDGER takes a blank amount of a release alone, and these rows have none
        const isNeeded = required || name === 'Partner ID' || (kind === 'ledger' && name === 'Amount');
        return !isNeeded && (i + c) % 7 === 0 ? null : cell;
      }),
      ...(i % 50 === 49 ? [columns.map((): Written => null)] : []),
    ],
  );
}

/** What stands in a cell of the type and cannot be read. */
const WRONG: Partial<Record<DataColumn['type'], Written>> = {
  amount: 'ca. 80k',
  count: 2.5,
  share: 25,
  score: 101,
  number: 'many',
  date: '2026-02-30',
  choice: 'Sorced',
  'yes/no': 'perhaps',
  done: 'perhaps',
};

export interface Planted {
  readonly row: Written[];
  /** Which column's cell is told. */
  readonly column: string;
}

/** One row for each thing that can be wrong, with that one thing wrong in it. */
export function plantedRows(kind: KindName, from: number, sizes: Sizes): Planted[] {
  const columns = columnsOf(kind);
  const header = headerOf(kind);
  let i = from;
  const sound = () => withTextDates(kind, rowOf(kind, i++, sizes));
  const wrong = (column: string, value: Written): Planted => {
    const row = sound();
    row[header.indexOf(column)] = value;
    return { row, column };
  };
  const seen = new Set<string>();
  const typed = columns.filter(({ type }) => WRONG[type] !== undefined && !seen.has(type) && seen.add(type));
  const key = columns.find((column) => isKey(kind, column));
  const needed = columns.filter((column) => column.required);
  return [
    ...typed.map(({ name, type }) => wrong(name, WRONG[type] as Written)),
    ...needed.map(({ name }) => wrong(name, null)),
    ...needed.slice(0, 1).map(({ name }) => wrong(name, '=NA()')),
    // an ID that stands above already
    ...(key ? [wrong(key.name, rowOf(kind, 0, sizes)[header.indexOf(key.name)] as Written)] : []),
  ];
}
