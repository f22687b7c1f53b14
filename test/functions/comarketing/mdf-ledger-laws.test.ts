import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MDF_LEDGER } from '../../../src/functions/comarketing/mdf-ledger.ts';
import { dayOf, isoOfDay } from '../../../src/program/reading/days.ts';
import { cents, date, rowsOf } from '../formula.ts';
import { balance, type Entry, table } from './ledger-entries.ts';

const FIRST = dayOf(2026, 1, 1);
const someEntry = fc
  .record({
    day: fc.integer({ min: 0, max: 40 }),
    type: fc.constantFrom('accrue', 'adjust', 'approve', 'pay'),
    amount: cents(0, 100),
    ref: fc.constantFrom('', 'A', 'B'),
    life: fc.option(fc.integer({ min: 0, max: 30 })),
    sign: fc.boolean(),
  })
  .map(({ day, type, amount, ref, life, sign }): Entry => {
    const expires = life === null ? '' : isoOfDay(FIRST + day + life);
    const isDebit = type === 'adjust' && sign;
    return [isoOfDay(FIRST + day), type, isDebit ? -amount : amount, expires, type === 'approve' ? ref : ''];
  });
const releases = fc.array(fc.constantFrom('A', 'B'), { maxLength: 2 }).map((refs) =>
  refs.flatMap((ref): Entry[] => [
    ['2026-01-01', 'approve', 1, '', ref],
    ['2026-01-25', 'pay', 20.5, '', ref],
    ['2026-01-30', 'release', '', '', ref],
    ['2026-02-03', 'pay', -10.25],
  ]),
);
const ledger = fc
  .tuple(fc.array(someEntry, { minLength: 1, maxLength: 25 }), releases)
  .map(([some, ends]) => [...some, ...ends]);
const toCents = (value: unknown) => Math.round((value as number) * 100);

// scope: entries in cents, with overdrafts, deadlines, releases and payments taken back
it('balances at every date', () => {
  fc.assert(
    fc.property(ledger, (entries) => {
      for (let day = 0; day <= 75; day += 5) {
        const [, row] = rowsOf(MDF_LEDGER, table(entries), date(isoOfDay(FIRST + day)));
        if (!row) continue;
        const [, credited, reserved, paid, expired, available, soon] = row.map(toCents) as number[];
        expect(credited).toBe((reserved as number) + (paid as number) + (expired as number) + (available as number));
        for (const part of [reserved, paid, expired, soon]) expect(part).toBeGreaterThanOrEqual(0);
        if ((available as number) < 0) expect(soon).toBe(0);
      }
    }),
    { numRuns: 60 },
  );
});

// scope: the same; Overdrawn row is a row of the range, and so is left aside
it('as of a day, is the ledger of the entries up to that day', () => {
  fc.assert(
    fc.property(ledger, fc.integer({ min: 0, max: 60 }), (entries, day) => {
      const asOf = isoOfDay(FIRST + day);
      const upTo = entries.filter(([on]) => on <= asOf);
      const of = (some: readonly Entry[]) => rowsOf(MDF_LEDGER, table(some), date(asOf)).map((row) => row.slice(0, 7));
      expect(of(upTo)).toEqual(of(entries));
    }),
    { numRuns: 60 },
  );
});

// scope: days on which nothing else happens
it('does not care for the order of rows on different days', () => {
  const apart = fc.uniqueArray(someEntry, { selector: ([day]) => day, minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(apart, (entries) => {
      const of = (some: readonly Entry[]) => balance(some, '2026-03-31').slice(0, 6);
      expect(of([...entries].reverse())).toEqual(of(entries));
    }),
    { numRuns: 60 },
  );
});
