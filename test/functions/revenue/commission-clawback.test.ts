import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMMISSION_CLAWBACK } from '../../../src/functions/revenue/commission-clawback.ts';
import { dayOf, isoOfDay } from '../../../src/program/reading/days.ts';
import { answer, column, date, errorOf } from '../formula.ts';

const SOLD = dayOf(2026, 1, 1);
const on = (days: number) => date(isoOfDay(SOLD + days));
const SCHEDULE = [
  ['From day', 'Share', 'To share'],
  [0, 1, ''],
  [30, 0.5, ''],
  [90, 0.5, 0],
  [180, 0, ''],
];
const back = (days: number, share: number | '' = '') =>
  answer(COMMISSION_CLAWBACK, 1000, on(0), on(days), SCHEDULE, share);

// partner program framework, revenue sharing models: all before day 30, half to day 90, then a line to 0 on day 180
describe('of 1,000, refunded after', () => {
  it.each([
    [0, 1000],
    [10, 1000],
    [29, 1000],
    [30, 500], // boundary
    [60, 500],
    [90, 500], // boundary
    [135, 250], // half of the way down
    [179, 500 / 90],
    [180, 0], // boundary
    [1000, 0],
  ])('%d days: %d', (days, expected) => {
    expect(back(days)).toBeCloseTo(expected as number, 9);
  });
});

it('takes back the part that was refunded', () => {
  expect(back(10, 0.25)).toBe(250);
  expect(back(10, 0)).toBe(0);
});

it('rounds where decimals are given', () => {
  expect(answer(COMMISSION_CLAWBACK, 1000, on(0), on(179), SCHEDULE, '', 2)).toBe(5.56);
});

it('is 0 without a refund, and blank in a blank row', () => {
  expect(answer(COMMISSION_CLAWBACK, column(10, '', 5), on(0), [[''], [''], [on(1)]], SCHEDULE)).toEqual([
    [0],
    [''],
    [5],
  ]);
});

it('is 0 without a refund, also where the schedule never ends and the rest of the row is blank', () => {
  const always = [
    ['From day', 'Share'],
    [0, 1],
  ];
  expect(answer(COMMISSION_CLAWBACK, column(10, '', 5), [[on(0)], [on(0)], ['']], column('', '', ''), always)).toEqual([
    [0],
    [0],
    [0],
  ]);
});

it('refuses what it cannot count', () => {
  expect(
    errorOf(COMMISSION_CLAWBACK, column(10, '', 10), [[on(5)], [on(0)], ['']], [[on(4)], [on(4)], [on(4)]], SCHEDULE),
  ).toBe(
    [
      'COMMISSION_CLAWBACK refunded_on, row 1: the refund is before the sale. Mend one of the two dates.',
      'paid, row 2: it is blank beside a refund. Enter the commission; 0 is fine.',
      'sold_on, row 3: it is blank beside a refund. Enter the day of the sale.',
    ].join('\n'),
  );
  expect(
    errorOf(COMMISSION_CLAWBACK, 1, on(0), on(1), [
      ['From day', 'Share', 'To share'],
      [5, 1, ''],
      [3, '', 0.5],
    ]),
  ).toBe(
    [
      'COMMISSION_CLAWBACK schedule, row 2 (From day): it is 5. Begin with day 0.',
      'schedule, row 3 (From day): 3 is not after 5. Put the first day first.',
      'schedule, row 3 (Share): it is blank. Enter a share; 0 takes nothing back.',
      'schedule, row 3 (To share): no row follows, so the line has no end. Leave it blank, or add a last row.',
    ].join('\n'),
  );
});

// scope: a schedule whose shares fall
it('never takes back more when the refund comes later, nor more than was paid', () => {
  fc.assert(
    fc.property(fc.nat(400), fc.nat(100), (days, later) => {
      expect(back(days + later)).toBeLessThanOrEqual(back(days) as number);
      expect(back(days)).toBeLessThanOrEqual(1000);
    }),
  );
});

it('refuses a schedule that cannot be followed', () => {
  const wrong = (...steps: (number | string)[][]) =>
    errorOf(COMMISSION_CLAWBACK, 100, date('2026-01-01'), date('2026-02-01'), [
      ['From day', 'Share', 'To share'],
      ...steps,
    ]);
  expect(wrong(['', 1, ''], [0, 1, ''], ['', 0.5, ''], [0, 0.5, ''])).toBe(
    [
      'COMMISSION_CLAWBACK schedule, row 2 (From day): it is blank. Enter a day; the first is 0.',
      'schedule, row 4 (From day): it is blank. Enter a day; the first is 0.',
      'schedule, row 5 (From day): 0 is not after 0. Put the first day first.',
    ].join('\n'),
  );
  expect(wrong([0, 1, 0.5])).toBe(
    'COMMISSION_CLAWBACK schedule, row 2 (To share): no row follows, so the line has no end. Leave it blank, or add a last row.',
  );
  expect(wrong()).toBe('COMMISSION_CLAWBACK schedule: it has no row below the header. Enter one.');
});

it('takes a schedule without To share', () => {
  expect(
    answer(COMMISSION_CLAWBACK, 1000, on(0), on(40), [
      ['From day', 'Share'],
      [0, 1],
      [30, 0.5],
    ]),
  ).toBe(500);
});
