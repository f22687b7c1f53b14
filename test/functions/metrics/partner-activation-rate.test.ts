import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PARTNER_ACTIVATION_RATE } from '../../../src/functions/metrics/partner-activation-rate.ts';
import { answer, column, date, errorOf, someDay } from '../formula.ts';

const asOf = date('2026-06-30');
const rate = (day: string, days = 365) => answer(PARTNER_ACTIVATION_RATE, 'Acme', date(day), asOf, days);

describe('a partner is active', () => {
  it.each([
    // last active    days  counts
    ['2026-06-30', 365, 1], // boundary: as_of itself
    ['2026-07-01', 365, 0], // has not happened
    ['2025-07-01', 365, 1], // boundary: 364 days before
    ['2025-06-30', 365, 0], // boundary: 365 days before
    ['2026-06-30', 1, 1], // boundary: today only
    ['2026-06-29', 1, 0],
  ])('on %s within %d days: %d', (day, days, expected) => {
    expect(rate(day, days)).toBe(expected);
  });
});

it('counts rows with a partner, and only those', () => {
  const active = [[asOf], [asOf], [''], ['']] as never;
  expect(answer(PARTNER_ACTIVATION_RATE, column('Acme', '', 'Cora', ''), active, asOf)).toBe(0.5);
});

it('is blank without a partner', () => {
  expect(answer(PARTNER_ACTIVATION_RATE, column('', ''), column('', ''), asOf)).toBe('');
  expect(answer(PARTNER_ACTIVATION_RATE, column(' ', ''), [[asOf], [asOf]] as never, asOf)).toBe('');
});

it('tells an error where a partner should stand', () => {
  expect(errorOf(PARTNER_ACTIVATION_RATE, column('Acme', '#N/A'), column('', ''), asOf)).toBe(
    'PARTNER_ACTIVATION_RATE partner, row 2: the cell holds the error #N/A. Mend that cell first.',
  );
});

it('needs a date and whole days', () => {
  expect(errorOf(PARTNER_ACTIVATION_RATE, 'Acme', '', '')).toBe(
    'PARTNER_ACTIVATION_RATE as_of: it is missing. Write PARTNER_ACTIVATION_RATE(partner, active_on, as_of, [active_days]).',
  );
  expect(errorOf(PARTNER_ACTIVATION_RATE, 'Acme', '', asOf, 0)).toBe(
    'PARTNER_ACTIVATION_RATE active_days: 0 is not from 1 to 36525. Enter a whole number from 1 to 36525.',
  );
});

// scope: every set of last days
it('never falls when the window grows', () => {
  fc.assert(
    fc.property(fc.array(someDay, { minLength: 1 }), fc.integer({ min: 1, max: 900 }), (days, window) => {
      const partners = days.map((_day, i) => [`P${i}`]);
      const of = (length: number) =>
        answer(
          PARTNER_ACTIVATION_RATE,
          partners,
          days.map((day) => [day]),
          asOf,
          length,
        ) as number;
      expect(of(window + 30)).toBeGreaterThanOrEqual(of(window));
    }),
  );
});
