import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PARTNER_CONCENTRATION } from '../../../src/functions/metrics/partner-concentration.ts';
import { answer, cents, column, errorOf } from '../formula.ts';

const measure = (revenue: readonly number[], word: string) =>
  answer(PARTNER_CONCENTRATION, column(...revenue), { skipped: true }, word);

describe('of 500, 300 and 200', () => {
  it.each([
    ['hhi', 0.38], // 0.25 + 0.09 + 0.04
    ['effective', 1 / 0.38],
    ['top1', 0.5],
    ['top5', 1], // boundary: fewer partners than five
  ])('%s is %d', (word, expected) => {
    expect(measure([500, 300, 200], word)).toBeCloseTo(expected, 12);
  });
});

it('takes the five and the ten largest, wherever they stand', () => {
  const revenue = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 45];
  expect(measure(revenue, 'top5')).toBeCloseTo((45 + 10 + 9 + 8 + 7) / 100, 12);
  expect(measure(revenue, 'top10')).toBeCloseTo(0.99, 12);
});

it('adds up the rows of a partner before it looks for losses', () => {
  expect(answer(PARTNER_CONCENTRATION, column(-100, 300, 200), column('Acme', 'ACME ', 'Blue'))).toBe(0.5);
  expect(answer(PARTNER_CONCENTRATION, column(-100, 50, 200), column('Acme', 'Acme', 'Blue'), 'top1')).toBe(1);
});

it('leaves out rows without a partner', () => {
  expect(answer(PARTNER_CONCENTRATION, column(100, 900), column('Acme', ''))).toBe(1);
});

it('takes each row for a partner only where partner is left out, not where nobody is named', () => {
  expect(answer(PARTNER_CONCENTRATION, column(10, 20), column('', ''), 'top1')).toBe('');
  expect(answer(PARTNER_CONCENTRATION, column(10, ''), column('', ''), 'top1')).toBe('');
  expect(answer(PARTNER_CONCENTRATION, column(10, 10))).toBe(0.5);
  expect(answer(PARTNER_CONCENTRATION, column(10, 10), undefined, 'top1')).toBe(0.5);
  expect(answer(PARTNER_CONCENTRATION, column(10, 10), { skipped: true }, 'top1')).toBe(0.5);
  expect(answer(PARTNER_CONCENTRATION, 10, { skipped: true }, 'top1')).toBe(1);
});

it('leaves out blank rows, where each row is a partner and where partners are named', () => {
  expect(answer(PARTNER_CONCENTRATION, column('', 100, '', 100))).toBe(0.5);
  expect(answer(PARTNER_CONCENTRATION, column('', 100, '', 100), column('', 'Acme', '', 'Blue'))).toBe(0.5);
});

it('tells of a partner that is none, and not of the blank beside it', () => {
  expect(errorOf(PARTNER_CONCENTRATION, column(100, ''), column('Acme', '#N/A'))).toBe(
    'PARTNER_CONCENTRATION partner, row 2: the cell holds the error #N/A. Mend that cell first.',
  );
});

it('refuses a blank beside a partner, wherever it stands', () => {
  expect(errorOf(PARTNER_CONCENTRATION, column('', 100, ''), column('Acme', '', 'Blue'))).toBe(
    [
      'PARTNER_CONCENTRATION revenue, row 1: it is blank beside a partner. Enter an amount; 0 is fine.',
      'revenue, row 3: it is blank beside a partner. Enter an amount; 0 is fine.',
    ].join('\n'),
  );
});

it.each([[column(0, 0)], [column(-5, '')]])('is blank without revenue', (revenue) => {
  expect(answer(PARTNER_CONCENTRATION, revenue)).toBe('');
});

it('takes a partner whose refunds are all of its revenue, to the cent, for one without', () => {
  const acme = column('Acme', 'Acme', 'Acme');
  expect(answer(PARTNER_CONCENTRATION, column(8136.77, 1103.53, -9240.3), acme)).toBe('');
});

it('refuses a measure that it does not know', () => {
  expect(errorOf(PARTNER_CONCENTRATION, 1, 'Acme', 'top3')).toBe(
    'PARTNER_CONCENTRATION measure: "top3" is not one of the words here. Did you mean top1? Known: hhi, effective, top1, top5, top10.',
  );
});

const revenues = fc.array(cents(1, 100000), { minLength: 1, maxLength: 30 });

// scope: revenues above 0
it('lies between equal shares and one alone, whatever the unit and the order', () => {
  fc.assert(
    fc.property(revenues, (revenue) => {
      const hhi = measure(revenue, 'hhi') as number;
      expect(hhi).toBeGreaterThanOrEqual(1 / revenue.length - 1e-12);
      expect(hhi).toBeLessThanOrEqual(1 + 1e-12);
      expect(
        measure(
          [...revenue].reverse().map((value) => value * 1000),
          'hhi',
        ),
      ).toBeCloseTo(hhi, 12);
    }),
  );
});
