import { describe, expect, it } from 'vitest';
import { MDF_ALLOCATE } from '../../../src/functions/comarketing/mdf-allocate.ts';
import { MDF_REIMBURSEMENT } from '../../../src/functions/comarketing/mdf-reimbursement.ts';
import { COMMISSION } from '../../../src/functions/revenue/commission.ts';
import { COMMISSION_CLAWBACK } from '../../../src/functions/revenue/commission-clawback.ts';
import { COMMISSION_SCHEDULE } from '../../../src/functions/revenue/commission-schedule.ts';
import { COMMISSION_STATEMENT } from '../../../src/functions/revenue/commission-statement.ts';
import { RESELLER_PRICE } from '../../../src/functions/revenue/reseller-price.ts';
import { REVENUE_SPLIT } from '../../../src/functions/revenue/revenue-split.ts';
import { answer, column, date, rowsOf } from '../formula.ts';

const DAY = date('2026-01-01');
const BANDS = [
  ['From', 'Rate'],
  [0, 0.3],
];

// in binary fractions 1000.15 x 0.3 is 300.04499999999996
describe('30% of 1,000.15 is 300.045, and so 300.05 to the cent', () => {
  it.each(['marginal', 'retroactive', 'each'])('COMMISSION, %s', (mode) => {
    expect(answer(COMMISSION, 1000.15, BANDS, mode, '', '', 2)).toBe(300.05);
  });
  it('COMMISSION_SCHEDULE', () => {
    const steps = [
      ['From month', 'Rate'],
      [1, 0.3],
      [2, 0],
    ];
    expect(rowsOf(COMMISSION_SCHEDULE, DAY, 1000.15, steps, '', 2)[1]?.[4]).toBe(300.05);
  });
  it('COMMISSION_CLAWBACK', () => {
    const schedule = [
      ['From day', 'Share'],
      [0, 0.3],
    ];
    expect(answer(COMMISSION_CLAWBACK, 1000.15, DAY, DAY, schedule, '', 2)).toBe(300.05);
  });
  it.each(['marginal', 'retroactive', 'each'])('COMMISSION_STATEMENT, %s, and its refund', (mode) => {
    const deals = [
      ['Deal', 'Partner', 'Closed on', 'Amount', 'Refunded on'],
      ['A', 'Acme', DAY, 1000.15, DAY],
    ];
    const cards = [
      ['Valid from', 'From', 'Rate', 'Mode'],
      [DAY, 0, 0.3, mode],
    ];
    const lines = rowsOf(COMMISSION_STATEMENT, deals, cards, DAY, '', '', 2);
    expect(lines.slice(1).map((line) => line[7])).toEqual([300.05, -300.05]);
  });
  it('MDF_REIMBURSEMENT', () => {
    expect(answer(MDF_REIMBURSEMENT, 1000.15, 0.3, 1000, 1000, '', '', 2)).toBe(300.05);
  });
  it('RESELLER_PRICE', () => {
    expect(answer(RESELLER_PRICE, 1000.15, 0.7, '', '', 2)).toEqual([[300.05, 0.7]]);
  });
});

describe('an amount that another formula worked out', () => {
  it('is divided as the amount that it shows', () => {
    expect(answer(REVENUE_SPLIT, 1000.15 * 0.3, column(1, 0))).toEqual(column(300.05, 0));
    expect(answer(MDF_ALLOCATE, 1000.15 * 0.3, column(1, 0))).toEqual(column(300.05, 0));
  });
  it('is a floor and a cap to the cent that it shows', () => {
    const seven = 100 * 0.07; // 7.000000000000001 in binary fractions
    expect(answer(MDF_ALLOCATE, 100, column(1, 1), column(seven, ''), column(seven, ''))).toEqual(column(7, 93));
    const third = 1.1 * 3; // 3.3000000000000003
    expect(answer(MDF_ALLOCATE, 6.6, column(1, 1), column(third, third))).toEqual(column(3.3, 3.3));
    const rest = 50.3 - 27.18; // 23.119999999999997
    expect(answer(MDF_ALLOCATE, 100, column(1, 1), '', column(rest, ''))).toEqual(column(23.12, 76.88));
  });
  it('is a balance to the cent that it shows', () => {
    const rest = 50.3 - 27.18;
    expect(answer(MDF_REIMBURSEMENT, 100, 0.5, 1000, rest, '', '', 2)).toBe(23.12);
  });
});
