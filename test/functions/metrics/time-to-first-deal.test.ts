import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TIME_TO_FIRST_DEAL } from '../../../src/functions/metrics/time-to-first-deal.ts';
import { dayOf, isoOfDay } from '../../../src/program/reading/days.ts';
import { answer, column, date, errorOf } from '../formula.ts';

const SIGNED = dayOf(2026, 1, 1);
const on = (days: number) => date(isoOfDay(SIGNED + days));
const asOf = on(365);

/** Partners by days to their first deal; one that waits says for how long it was followed. */
type Wait = number | { readonly waits: number };
const signedOn = (wait: Wait) => (typeof wait === 'number' ? on(0) : on(365 - wait.waits));
const firstDeal = (wait: Wait) => (typeof wait === 'number' ? on(wait) : '');
const median = (waits: readonly Wait[], waiting = 'count') =>
  answer(
    TIME_TO_FIRST_DEAL,
    waits.map((wait) => [signedOn(wait)]),
    waits.map((wait) => [firstDeal(wait)]),
    asOf,
    waiting,
  );

describe('when all have a deal it is the median', () => {
  it.each([
    [[30], 30],
    [[30, 60, 120], 60],
    [[30, 60], 45], // an even number: the middle
    [[30, 30, 60, 60], 45],
    [[10, 20, 20, 90], 20],
    [[0, 0], 0],
  ])('%j: %d days', (waits, days) => {
    expect(median(waits)).toBe(days);
  });
});

describe('partners that wait count as not yet', () => {
  it.each([
    // 4/5, 3/5 and 2/5 are left after 30, 60 and 120 days
    [[30, 60, 120, { waits: 300 }, { waits: 300 }], 120],
    // half are left after 60 days, and no deal comes later
    [[30, 60, { waits: 200 }, { waits: 200 }], 60],
    // half are left after 60 days up to the deal on day 100
    [[30, 60, 100, { waits: 200 }], 80],
    // the wait of 30 days ends after the deal of that day: 2/3, then 2/3 x 0
    [[30, { waits: 30 }, 50], 50],
    // those that waited less than 30 days tell nothing of day 60
    [[60, 60, { waits: 29 }, { waits: 29 }], 60],
  ] as const)('%j: %d days', (waits, days) => {
    expect(median(waits)).toBe(days);
  });

  it('and it is blank when half are not there', () => {
    expect(median([30, { waits: 200 }, { waits: 200 }])).toBe('');
    expect(median([{ waits: 10 }])).toBe('');
  });

  it('unless they are left out', () => {
    expect(median([30, { waits: 200 }, { waits: 200 }], 'leave_out')).toBe(30);
    expect(median([{ waits: 200 }], 'leave_out')).toBe('');
  });
});

describe('dates', () => {
  it('before signing count as no time', () => {
    expect(answer(TIME_TO_FIRST_DEAL, on(50), on(20), asOf)).toBe(0);
  });
  it('after as_of have not happened', () => {
    expect(answer(TIME_TO_FIRST_DEAL, on(0), on(366), asOf)).toBe('');
    expect(answer(TIME_TO_FIRST_DEAL, on(0), asOf, asOf)).toBe(365); // boundary
    expect(answer(TIME_TO_FIRST_DEAL, on(366), '', asOf)).toBe('');
    expect(answer(TIME_TO_FIRST_DEAL, asOf, asOf, asOf)).toBe(0); // boundary: signed and sold on the last day
  });
  it('of a partner without signing are not counted', () => {
    expect(answer(TIME_TO_FIRST_DEAL, [[on(0)], ['']], [[on(40)], [on(5)]], asOf)).toBe(40);
  });
});

it('refuses a number in place of a date', () => {
  expect(errorOf(TIME_TO_FIRST_DEAL, column(46000), column(''), asOf)).toBe(
    'TIME_TO_FIRST_DEAL signed_on: "46000" is not a date. Enter a date, or text such as 2026-01-31.',
  );
});

const plainMedian = (values: readonly number[]) => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] as number) + (sorted[Math.floor(middle)] as number)) / 2;
};
const deals = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 40 });

// scope: nobody waits
it('is MEDIAN when everybody has a deal', () => {
  fc.assert(
    fc.property(deals, (waits) => {
      expect(median(waits)).toBe(plainMedian(waits));
    }),
  );
});

// scope: every wait lasts as long as the longest time to a deal
it('never falls when partners are added that still wait', () => {
  fc.assert(
    fc.property(deals, fc.integer({ min: 1, max: 10 }), (waits, more) => {
      const longer = median([...waits, ...Array.from({ length: more }, () => ({ waits: 310 }))]);
      if (longer !== '') expect(longer).toBeGreaterThanOrEqual(median(waits) as number);
    }),
  );
});
