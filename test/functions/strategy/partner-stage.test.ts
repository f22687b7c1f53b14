import { describe, expect, it } from 'vitest';
import { PARTNER_STAGE } from '../../../src/functions/strategy/partner-stage.ts';
import { answer, column, date, errorOf } from '../formula.ts';

const asOf = date('2026-06-30');
const cell = (day: string) => (day === '' ? '' : date(day));

describe('the stage', () => {
  it.each([
    // signed       first deal    deals  last activity  stage
    ['', '', '', '', 'Identify'],
    ['2026-07-01', '', '', '', 'Identify'], // signing is still to come
    ['2026-06-30', '', '', '', 'Activate'], // boundary: signed on the day
    ['2026-06-01', '', 0, '', 'Activate'],
    ['2026-04-01', '', '', '', 'Activate'], // boundary: silent for 90 days
    ['2026-03-31', '', '', '', 'Review'], // boundary: silent for 91 days
    ['2025-03-31', '', '', '2026-05-01', 'Activate'],
    ['2025-03-31', '2026-04-15', '', '', 'Scale'], // the first deal is a sign of life
    ['2025-03-31', '2026-07-15', '', '2026-06-01', 'Activate'], // the deal is still to come
    ['2025-03-31', '2026-07-15', '', '', 'Review'],
    ['2026-06-01', '2025-01-01', '', '', 'Scale'], // signing again is a later sign of life
    ['2026-06-01', '', '', '2025-01-01', 'Activate'],
    ['2025-03-31', '2026-06-30', '', '', 'Scale'], // boundary: the first deal is on the day
    ['2025-03-31', '', '', '2026-06-30', 'Activate'], // boundary: active on the day
    ['2026-05-01', '', 1, '', 'Scale'], // deals are known, their day is not
    ['2026-05-01', '2026-05-02', 0, '', 'Scale'],
    ['2026-05-01', '2026-05-02', 9, '', 'Scale'],
    ['2026-05-01', '2026-05-02', 10, '', 'Expand'], // boundary
    ['2025-01-01', '2025-05-02', 50, '2026-03-31', 'Review'], // even a large partner
    ['2025-01-01', '2025-05-02', 50, '2026-12-31', 'Review'], // activity to come does not count
  ])('signed %s, first deal %s, %s deals, active %s: %s', (signed, first, deals, active, stage) => {
    expect(answer(PARTNER_STAGE, 'Acme', cell(signed), cell(first), deals, cell(active), asOf)).toBe(stage);
  });
});

it('takes limits of your own', () => {
  expect(answer(PARTNER_STAGE, 'Acme', date('2026-01-01'), date('2026-05-02'), 3, '', asOf, 3, 59)).toBe('Expand');
  expect(answer(PARTNER_STAGE, 'Acme', date('2026-01-01'), date('2026-05-01'), 3, '', asOf, 3, 59)).toBe('Review');
});

it('is blank without a partner, whatever else stands in the row', () => {
  const none = column('', '', '');
  expect(answer(PARTNER_STAGE, column('', 'Acme', ''), none, none, column(5, 5, ''), none, asOf)).toEqual([
    [''],
    ['Identify'],
  ]);
});

it('tells every bad cell', () => {
  expect(errorOf(PARTNER_STAGE, 'Acme', '1 May', '', 'many', '', asOf)).toBe(
    'PARTNER_STAGE signed_on: "1 May" is not a date. Enter a date, or text such as 2026-01-31.\ndeals: "many" is not a number. Enter digits only, such as 12000.',
  );
});
