import { describe, expect, it } from 'vitest';
import { COMMISSION_SCHEDULE } from '../../../src/functions/revenue/commission-schedule.ts';
import { date, errorOf, rowsOf } from '../formula.ts';

const steps = (...rows: number[][]) => [['From month', 'Rate'], ...rows];
const rows = (...args: Parameters<typeof rowsOf> extends [unknown, ...infer A] ? A : never) =>
  rowsOf(COMMISSION_SCHEDULE, ...args).slice(1);

describe('the months', () => {
  it('end before a last step of rate 0', () => {
    expect(rows(date('2026-01-01'), 100, steps([1, 0.2], [37, 0]))).toHaveLength(36);
  });
  it('run to eleven months after the last step otherwise', () => {
    expect(rows(date('2026-01-01'), 100, steps([1, 0.2], [13, 0.1]))).toHaveLength(24);
  });
  it('may pause in between', () => {
    const shown = rows(date('2026-01-01'), 100, steps([1, 0], [2, 0.1], [3, 0], [4, 0.2], [5, 0]));
    expect(shown.map((row) => row[4])).toEqual([0, 10, 0, 20]);
  });
  it('stop at as_of, included', () => {
    const of = (asOf: string) => rows(date('2026-01-31'), 100, steps([1, 0.2]), date(asOf));
    expect(of('2026-02-27')).toHaveLength(1);
    expect(of('2026-02-28')).toHaveLength(2); // boundary
  });
  it('keep the day of the month, or its last', () => {
    const days = rows(date('2026-01-31'), 1, steps([1, 1], [5, 0])).map((row) => row[1]);
    expect(days).toEqual([date('2026-01-31'), date('2026-02-28'), date('2026-03-31'), date('2026-04-30')]);
  });
});

describe('published cases', () => {
  // https://www.hubspot.com/partners/solutions-program-policies : 20% of a net upsell of 1,200 for 36 months
  it('240 a month for 36 months are 8,640', () => {
    const shown = rows(date('2026-01-01'), 1200, steps([1, 0.2], [37, 0]), '', 2);
    expect(shown[0]?.[4]).toBe(240);
    expect(shown[35]?.[5]).toBe(8640);
  });
  it('25% of 99 for 12 months are at most 297', () => {
    expect(rows(date('2026-01-01'), 99, steps([1, 0.25], [13, 0]))[11]?.[5]).toBe(297);
  });
});

it('adds up the commissions as they are shown', () => {
  const shown = rows(date('2026-01-01'), 9.99, steps([1, 0.333], [4, 0]), '', 2);
  expect(shown.map((row) => [row[4], row[5]])).toEqual([
    [3.33, 3.33],
    [3.33, 6.66],
    [3.33, 9.99],
  ]);
});

it('refuses steps out of order', () => {
  expect(
    errorOf(COMMISSION_SCHEDULE, date('2026-01-01'), 1, [
      ['From month', 'Rate'],
      [1, 0.1],
      [1, ''],
      ['', 0.2],
      [1, 0.3],
    ]),
  ).toBe(
    [
      'COMMISSION_SCHEDULE steps, row 3 (From month): 1 is not after 1. Put the first step first.',
      'steps, row 3 (Rate): it is blank. Enter a rate; 0 ends the schedule.',
      'steps, row 4 (From month): it is blank. Enter a month; the first is 1.',
      'steps, row 5 (From month): 1 is not after 1. Put the first step first.',
    ].join('\n'),
  );
  expect(errorOf(COMMISSION_SCHEDULE, date('2026-01-01'), 1, steps([2, 0.1]))).toBe(
    'COMMISSION_SCHEDULE steps, row 2 (From month): it is 2. Begin with month 1; a rate of 0 is fine.',
  );
});

it('names its columns', () => {
  expect(rowsOf(COMMISSION_SCHEDULE, date('2026-01-01'), 1, steps([1, 0.1], [2, 0]))).toEqual([
    ['Month', 'Date', 'Amount', 'Rate', 'Commission', 'Cumulative'],
    [1, date('2026-01-01'), 1, 0.1, 0.1, 0.1],
  ]);
});
