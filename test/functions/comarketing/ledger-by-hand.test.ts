import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MDF_LEDGER } from '../../../src/functions/comarketing/mdf-ledger.ts';
import { dayOf, isoOfDay } from '../../../src/program/reading/days.ts';
import { run } from '../spreadsheet.ts';
import { balanceByHand, type HandEntry } from './ledger-by-hand.ts';

const FIRST = dayOf(2026, 1, 1);
const on = (day: number): string => isoOfDay(FIRST + day);

function balance(entries: readonly HandEntry[], asOf: number, warnDays: number): unknown[] | null {
  const rows = entries.map(({ day, type, amount, expires, ref }) => [
    'Acme',
    on(day),
    type,
    amount ?? '',
    expires === null ? '' : on(expires),
    ref,
  ]);
  const given = [['Partner', 'Date', 'Type', 'Amount', 'Expires', 'Ref'], ...rows];
  try {
    return (run(MDF_LEDGER, [given, on(asOf), warnDays]) as unknown[][])[1]?.slice(1) ?? [];
  } catch {
    return null;
  }
}

const day = fc.integer({ min: 0, max: 12 });
const ref = fc.constantFrom('', 'A', 'B');
const life = fc.option(fc.integer({ min: 0, max: 8 }));
const entry = fc
  .record({
    day,
    type: fc.constantFrom('accrue', 'accrue', 'adjust', 'approve', 'approve', 'pay', 'pay', 'release' as const),
    amount: fc.integer({ min: 0, max: 6 }),
    isNegative: fc.boolean(),
    all: fc.boolean(),
    life,
    ref,
  })
  .map(({ day: of, type, amount, isNegative, all, life: days, ref: name }): HandEntry => {
    const isTurned = isNegative && amount > 0 && (type === 'adjust' || (type === 'pay' && name === ''));
    const hasDate = days !== null && type !== 'pay' && type !== 'release';
    return {
      day: of,
      type: type as HandEntry['type'],
      amount: type === 'release' && all ? null : isTurned ? -amount : amount,
      expires: hasDate ? of + days : null,
      ref: name,
    };
  });

/** The same entries without those that are refused, so that long ledgers are tried and not only refusals. */
function accepted(entries: readonly HandEntry[]): HandEntry[] {
  const kept: HandEntry[] = [];
  for (const one of entries) if (balanceByHand([...kept, one], 100, 0) !== null) kept.push(one);
  return kept;
}

// scope: one partner, whole units; credit, debts, reservations, deadlines, releases and payments taken back
describe('a ledger kept unit by unit', () => {
  it('law: has the balance of MDF_LEDGER at every date', () => {
    fc.assert(
      fc.property(
        fc.array(entry, { minLength: 1, maxLength: 16 }).map(accepted),
        fc.integer({ min: 0, max: 24 }),
        fc.integer({ min: 0, max: 6 }),
        (entries, asOf, warnDays) => {
          const found = balance(entries, asOf, warnDays);
          if (entries.some((one) => one.day <= asOf)) expect(found).toEqual(balanceByHand(entries, asOf, warnDays));
          else expect(found).toEqual([]);
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('law: refuses the entries that MDF_LEDGER refuses', () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 8 }).map(accepted), entry, (entries, last) => {
        const all = [...entries, last];
        expect(balance(all, 100, 0) === null).toBe(balanceByHand(all, 100, 0) === null);
      }),
      { numRuns: 800 },
    );
  });
});
