import { describe, expect, it } from 'vitest';
import { endOfPeriod, type PeriodKind, periodOf } from '../../src/program/periods.ts';
import { dayOfIso, isoOfDay } from '../../src/program/reading/days.ts';

const PERIODS: readonly (readonly [kind: PeriodKind, first: string, last: string])[] = [
  ['month', '2026-01-01', '2026-01-31'],
  ['month', '2026-02-01', '2026-02-28'],
  ['month', '2024-02-01', '2024-02-29'], // a leap day
  ['month', '2026-11-01', '2026-11-30'],
  ['month', '2025-12-01', '2025-12-31'],
  ['quarter', '2026-01-01', '2026-03-31'],
  ['quarter', '2026-04-01', '2026-06-30'],
  ['quarter', '2026-07-01', '2026-09-30'],
  ['quarter', '2026-10-01', '2026-12-31'],
  ['year', '2024-01-01', '2024-12-31'],
  ['year', '2026-01-01', '2026-12-31'],
];

describe.each(PERIODS)('the %s from %s to %s', (kind, from, to) => {
  const [first, last] = [dayOfIso(from), dayOfIso(to)];
  it('ends on its last day, whichever day is asked', () => {
    for (const day of [first, first + 1, last - 1, last]) expect(isoOfDay(endOfPeriod(day, kind))).toBe(to);
  });
  it('has one number, and the periods beside it the numbers beside it', () => {
    const number = periodOf(first, kind);
    expect(periodOf(last, kind)).toBe(number);
    expect(periodOf(first - 1, kind)).toBe(number - 1);
    expect(periodOf(last + 1, kind)).toBe(number + 1);
  });
});
