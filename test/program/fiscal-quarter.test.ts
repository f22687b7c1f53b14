import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quarterOf, startOfQuarters, wholeQuarters } from '../../src/program/fiscal-quarter.ts';
import { dayOfIso, isoOfDay } from '../../src/program/reading/days.ts';

const quarter = (day: string, start: number) => {
  const { first, last, number, year } = quarterOf(dayOfIso(day), start);
  return [isoOfDay(first), isoOfDay(last), number, year];
};

describe('a fiscal quarter', () => {
  it.each([
    // day          start first         last          quarter year
    ['2026-09-30', 1, '2026-07-01', '2026-09-30', 3, 2026],
    ['2026-10-01', 1, '2026-10-01', '2026-12-31', 4, 2026],
    ['2024-02-29', 1, '2024-01-01', '2024-03-31', 1, 2024], // a leap day
    ['2024-02-29', 12, '2023-12-01', '2024-02-29', 1, 2024], // a quarter that ends with one
    ['2026-02-28', 12, '2025-12-01', '2026-02-28', 1, 2026],
    ['2026-01-31', 2, '2025-11-01', '2026-01-31', 4, 2026], // named after the year in which it ends
    ['2026-02-01', 2, '2026-02-01', '2026-04-30', 1, 2027],
    ['2026-06-30', 7, '2026-04-01', '2026-06-30', 4, 2026],
    ['2026-07-01', 7, '2026-07-01', '2026-09-30', 1, 2027],
  ] as const)('of %s, with a year that starts in month %d', (day, start, ...expected) => {
    expect(quarter(day, start)).toEqual(expected);
  });

  it('holds its day, and the next one begins on the day after it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 80000 }), fc.integer({ min: 1, max: 12 }), (day, start) => {
        const { first, last, number, year } = quarterOf(day, start);
        expect(first <= day && day <= last).toBe(true);
        const next = quarterOf(last + 1, start);
        expect([next.first, next.number]).toEqual([last + 1, (number % 4) + 1]);
        expect(next.year).toBe(number === 4 ? year + 1 : year);
        expect(startOfQuarters(next, 2, start)).toBe(first);
      }),
    );
  });
});

describe('the first day of quarters that end with one', () => {
  it.each([
    ['2026-11-25', 1, 1, '2026-10-01'],
    ['2026-11-25', 2, 1, '2026-07-01'],
    ['2026-11-25', 4, 1, '2026-01-01'],
    ['2026-11-25', 5, 1, '2025-10-01'],
    ['2026-11-25', 4, 2, '2026-02-01'],
    ['2026-01-31', 3, 12, '2025-06-01'],
  ])('%s, %d quarters, with a year that starts in month %d: %s', (day, count, start, first) => {
    expect(isoOfDay(startOfQuarters(quarterOf(dayOfIso(day), start), count, start))).toBe(first);
  });
});

describe('whole quarters in a period', () => {
  it.each([
    ['2025-10-01', '2026-09-30', 1, 4],
    ['2026-07-01', '2026-09-30', 1, 1],
    ['2026-07-02', '2026-09-30', 1, 0],
    ['2026-07-01', '2026-09-29', 1, 0],
    ['2026-01-01', '2026-06-30', 2, 0],
    ['2025-12-01', '2026-02-28', 12, 1],
    ['2026-01-01', '2026-01-01', 1, 0], // a day
    ['2026-10-01', '2026-09-30', 1, 0], // boundary: no day at all
    ['2025-02-01', '2027-01-31', 2, 8],
    ['2025-02-01', '2027-02-01', 2, 0], // a day more
  ])('%s to %s, with a year that starts in month %d: %d', (from, asOf, start, expected) => {
    expect(wholeQuarters(dayOfIso(from), dayOfIso(asOf), start)).toBe(expected);
  });
});
