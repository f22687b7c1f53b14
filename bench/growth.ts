import { openCsv } from '../workbench/files/open-csv.ts';
import { builtFunctions } from './built.ts';
import { held, noted } from './figures.ts';
import type { Column } from './roster.ts';
import { csvOf, dealsTable } from './tables.ts';
import { compare } from './timing.ts';

/** How work grows with the rows: both sizes in turn, and their ratio to that of their rows. */
function growth(what: string, few: number, many: number, most: number, of: (rows: number) => () => unknown): number {
  const [small, large] = [of(few), of(many)];
  small();
  const { ours, other } = compare(large, small, 7);
  const rows = (count: number) => count.toLocaleString('en-US');
  noted(`${what} of ${rows(few)} rows`, other, 'ms');
  held(
    `${what} of ${rows(many)} rows, to ${many / few} times ${rows(few)} rows`,
    ours / other / (many / few),
    most,
    'x',
  );
  return ours;
}

const { MDF_ALLOCATE, CLEAN_TABLE } = builtFunctions();
if (!MDF_ALLOCATE || !CLEAN_TABLE) throw new Error('the build lacks a function');

const column = (rows: number, cell: (i: number) => number): Column =>
  Array.from({ length: rows }, (_row, i) => [cell(i)]);

console.log('Growth: medians of both sizes, in turn.');
growth('MDF_ALLOCATE', 20000, 200000, 2, (rows) => {
  const weights = column(rows, (i) => (i * 7919) % 1000);
  const floors = column(rows, (i) => (i * 31) % 50);
  const caps = column(rows, (i) => 100 + ((i * 17) % 5000));
  return () => MDF_ALLOCATE(rows * 1000 + 7, weights, floors, caps);
});
growth('CLEAN_TABLE', 2000, 20000, 2, (rows) => {
  const table = dealsTable(rows, 90);
  return () => CLEAN_TABLE(table, 'deals');
});
const opened = growth('a CSV', 5000, 20000, 2, (rows) => {
  const bytes = new TextEncoder().encode(csvOf(dealsTable(rows, 90)));
  return () => openCsv(bytes, 'deals.csv', 'en_US');
});
held('a CSV of 20,000 rows opened', opened / 1000, 2, 's');
