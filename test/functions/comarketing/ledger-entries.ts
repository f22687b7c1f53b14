import { MDF_LEDGER } from '../../../src/functions/comarketing/mdf-ledger.ts';
import type { ExampleCell } from '../../../src/functions/page.ts';
import { date, rowsOf } from '../formula.ts';

export const HEADER = ['Partner', 'Date', 'Type', 'Amount', 'Expires', 'Ref'];
export type Entry = readonly [day: string, type: string, amount: number | '', expires?: string, ref?: string];

export const table = (entries: readonly Entry[], partner = 'Acme'): ExampleCell[][] => [
  HEADER,
  ...entries.map(([day, type, amount, expires = '', ref = '']): ExampleCell[] => [
    partner,
    date(day),
    type,
    amount,
    expires === '' ? '' : date(expires),
    ref,
  ]),
];
/** Credited, Reserved, Paid, Expired, Available, Expiring soon, Overdrawn row. */
export const balance = (entries: readonly Entry[], asOf = '2026-12-31') =>
  (rowsOf(MDF_LEDGER, table(entries), date(asOf))[1] as unknown[]).slice(1);
