import { describe, expect, it } from 'vitest';
import { TIME_TO_VALUE } from '../../../src/functions/strategy/time-to-value.ts';
import { answer, column, date, errorOf } from '../formula.ts';

const judge = (type: string, signed: string, first: string, asOf: string) =>
  answer(TIME_TO_VALUE, type, date(signed), first === '' ? '' : date(first), date(asOf));

describe('a reseller, 6 to 12 months', () => {
  it.each([
    // first value   as of         verdict
    ['2026-07-14', '2027-06-30', 'Early'], // boundary
    ['2026-07-15', '2027-06-30', 'On time'], // boundary: six months to the day
    ['2027-01-15', '2027-06-30', 'On time'], // boundary: twelve months to the day
    ['2027-01-16', '2027-06-30', 'Late'], // boundary
    ['', '2027-01-15', 'Waiting'], // boundary
    ['', '2027-01-16', 'Overdue'], // boundary
    ['2026-12-01', '2026-11-30', 'Waiting'], // the deal is still to come
    ['2025-12-01', '2026-11-30', 'Early'], // value before signing
  ])('signed on 15 January 2026, value on %s, as of %s: %s', (first, asOf, verdict) => {
    expect(judge('Channel', '2026-01-15', first, asOf)).toBe(verdict);
  });
});

it('ends a month that is too short on its last day', () => {
  // three months after 30 November is 28 February; in a leap year the 29th
  expect(judge('Affiliate', '2026-11-30', '2027-02-28', '2027-12-31')).toBe('On time');
  expect(judge('Affiliate', '2026-11-30', '2027-03-01', '2027-12-31')).toBe('Late');
  expect(judge('Affiliate', '2027-11-30', '2028-02-29', '2028-12-31')).toBe('On time');
});

it('is blank without a type or a signing by as_of', () => {
  const asOf = date('2026-06-30');
  expect(
    answer(TIME_TO_VALUE, column('', 'OEM', 'OEM'), [[asOf], [''], [date('2026-07-01')]], column('', '', ''), asOf),
  ).toEqual([[''], [''], ['']]);
});

it('knows a type by either side of its stroke; of two with the same side it is the first', () => {
  const types = [
    ['Type', 'Min months', 'Max months'],
    ['Agency/Studio', 2, 4],
    ['Studio/Film', 6, 6],
  ];
  const asOf = date('2026-12-31');
  const of = (type: string, first: string) => answer(TIME_TO_VALUE, type, date('2026-01-01'), date(first), asOf, types);
  expect(['studio', 'agency', 'film'].map((type) => of(type, '2026-05-01'))).toEqual(['On time', 'On time', 'Early']);
  // boundary: from 6 to 6 months is that one day
  expect(of('Film', '2026-07-01')).toBe('On time');
  expect(of('Film', '2026-07-02')).toBe('Late');
});

it('knows a type by its whole name first, wherever that is half of another', () => {
  const types = [
    ['Type', 'Min months', 'Max months'],
    ['Technology/Integration', 3, 6],
    ['Integration', 1, 2],
  ];
  const verdict = (type: string) =>
    answer(TIME_TO_VALUE, type, date('2026-01-01'), date('2026-02-15'), date('2026-12-31'), types);
  expect(verdict('Integration')).toBe('On time');
  expect(verdict('Technology')).toBe('Early');
});

it('reads types of your own, and refuses those that are none', () => {
  const types = [
    ['Type', 'Min months', 'Max months'],
    ['Agency/Studio', 2, 4],
  ];
  const asOf = date('2026-12-31');
  expect(answer(TIME_TO_VALUE, 'studio', date('2026-01-01'), date('2026-05-01'), asOf, types)).toBe('On time');
  expect(errorOf(TIME_TO_VALUE, 'studio', '', '', asOf, [...types, ['', 1, 2], ['Club', 5, 4]])).toBe(
    'TIME_TO_VALUE types, row 3 (Type): the type has no name. Enter one.\ntypes, row 4 (Max months): Min and Max months are not a range. Enter both, the lower first.',
  );
  expect(errorOf(TIME_TO_VALUE, 'foo', '', '', asOf, [...types, ['Foo', 1, 2], ['FOO', 3, 4]])).toBe(
    'TIME_TO_VALUE types, row 4 (Type): Foo stands twice. Remove one.',
  );
});
