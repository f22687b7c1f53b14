import type { ExampleCell } from '../../../src/functions/page.ts';
import { COMMISSION_STATEMENT } from '../../../src/functions/revenue/commission-statement.ts';
import { date, rowsOf } from '../formula.ts';

export type Row = readonly (string | number | boolean)[];
export const asDates = (rows: readonly Row[]): ExampleCell[][] =>
  rows.map((row) => row.map((cell) => (/^\d{4}-/.test(String(cell)) ? date(String(cell)) : cell)));
export const deals = (...rows: Row[]) =>
  asDates([['Deal', 'Partner', 'Closed on', 'Amount', 'Card', 'Won', 'Refunded on', 'Refunded share'], ...rows]);
export const cards = (...rows: Row[]) => asDates([['Valid from', 'From', 'Rate', 'Mode', 'Card', 'Resets'], ...rows]);
export const sale = (
  deal: string,
  on: string,
  amount: number,
  refundedOn = '',
  share: number | '' = '',
  card = '',
): Row => [deal, 'Acme', on, amount, card, true, refundedOn, share];
export const BANDS: Row[] = [
  ['2025-01-01', 0, 0.2, 'marginal', '', ''],
  ['2025-01-01', 10000, 0.25, 'marginal', '', ''],
];
export const AS_OF = date('2026-12-31');
type Option = number | string | { date: string };
/** Date, Line, Base, Prior, Earned of each line. */
export const lines = (sales: ExampleCell[][], rates: ExampleCell[][], ...more: Option[]) =>
  rowsOf(COMMISSION_STATEMENT, sales, rates, AS_OF, ...more)
    .slice(1)
    .map((row) => [(row[2] as { date: string }).date, row[3], row[4], row[5], row[7]]);
export const statuses = (sales: ExampleCell[][], ...more: Option[]) =>
  rowsOf(COMMISSION_STATEMENT, sales, cards(...BANDS), AS_OF, ...more)
    .slice(1)
    .map((row) => row[9]);
