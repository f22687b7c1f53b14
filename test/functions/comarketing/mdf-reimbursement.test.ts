import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MDF_REIMBURSEMENT } from '../../../src/functions/comarketing/mdf-reimbursement.ts';
import { answer, cents, column, errorOf } from '../formula.ts';

describe('the least of all limits counts', () => {
  it.each([
    // spend  rate  approved  balance  cap   minimum  paid
    [1000, 0.5, 600, 700, 800, 0, 500],
    [1000, 0.5, 400, 700, 800, 0, 400],
    [1000, 0.5, 600, 300, 800, 0, 300],
    [1000, 0.5, 600, 700, 200, 0, 200],
    [1000, 0.5, '', 700, 800, 0, 0], // not approved
    [1000, 0.5, 600, '', 800, 0, 0], // nothing left
    [1000, 0.5, 600, 700, '', 0, 500], // no cap
    [1000, 0.5, 600, -50, 800, 0, 0], // overdrawn
    [-100, 0.5, 600, 700, 800, 0, 0],
    // https://www.comp4x4.com/pages/dealer-co-op-policy : claims below 25 are not paid
    [50, 0.5, 600, 700, 800, 25, 25], // boundary
    [49.98, 0.5, 600, 700, 800, 25, 0],
    [700, 0.35, 1000, 1000, 800, 245.01, 0],
    [50, 0.5, 600, 700, 800, '', 25],
  ])('%d at %d, approved %s, left %s, cap %s, minimum %s: %d', (...args) => {
    const paid = args.pop();
    expect(answer(MDF_REIMBURSEMENT, ...(args as number[]))).toBe(paid);
  });
  it('and a limit that is not given at all is none', () => {
    expect(answer(MDF_REIMBURSEMENT, 1000, 0.5)).toBe(500);
  });
});

it('pays what reaches the minimum, also where a product misses it by a hair', () => {
  // in binary fractions 700 x 0.35 is 244.99999999999997
  expect(answer(MDF_REIMBURSEMENT, 700, 0.35, 1000, 1000, '', 245)).toBeCloseTo(245, 9); // boundary
});

it('rounds the claim, and limits down', () => {
  expect(answer(MDF_REIMBURSEMENT, 2.01, 0.5, 10, 10, 10, 0, 2)).toBe(1.01); // 1.005, half away from zero
  expect(answer(MDF_REIMBURSEMENT, 100, 1, 10.009, 99, '', 0, 2)).toBe(10);
});

it('keeps blank rows, and refuses half a claim', () => {
  expect(answer(MDF_REIMBURSEMENT, column('', 10), column('', 1))).toEqual([[''], [10]]);
  expect(errorOf(MDF_REIMBURSEMENT, column('', 10), column(0.5, ''), 1)).toBe(
    [
      'MDF_REIMBURSEMENT eligible_spend, row 1: it is blank in a row that is filled. Enter it; 0 is fine.',
      'rate, row 2: it is blank in a row that is filled. Enter it; 0 is fine.',
    ].join('\n'),
  );
});

// scope: limits in cents
it('never pays more than any limit, nor below 0', () => {
  fc.assert(
    fc.property(
      cents(-100, 9000),
      cents(-100, 9000),
      cents(-100, 9000),
      cents(0, 9000),
      (spend, approved, balance, cap) => {
        const paid = answer(MDF_REIMBURSEMENT, spend, 0.6, approved, balance, cap, 0, 2) as number;
        expect(paid).toBeGreaterThanOrEqual(0);
        for (const limit of [approved, balance, cap]) expect(paid).toBeLessThanOrEqual(Math.max(0, limit));
      },
    ),
  );
});
