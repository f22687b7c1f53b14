import { describe, expect, it } from 'vitest';
import { dealStateBy, NO_COLUMN, SAYS_LOST, SAYS_NOTHING, SAYS_WON, wonAt } from '../../src/program/deal-state.ts';
import { idAt, isMissing, labelAt, numberAt } from '../../src/program/missing.ts';
import { multiplierOf } from '../../src/program/multiplier.ts';
import { partnerSummaryColumns } from '../../src/program/partner-summary-columns.ts';
import { ratio } from '../../src/program/ratio.ts';
import { passedAt, reachedAt } from '../../src/program/threshold.ts';

describe('where a deal stands at the end of day 100', () => {
  const UNDATED = Number.NaN;
  it.each<[string, number, number, string]>([
    ['says won', SAYS_WON, 99, 'won'],
    ['says won', SAYS_WON, 100, 'won'], // boundary
    ['says won', SAYS_WON, 101, 'open'], // boundary
    ['says won', SAYS_WON, UNDATED, 'undated'],
    ['says lost', SAYS_LOST, 100, 'lost'], // boundary
    ['says lost', SAYS_LOST, 101, 'open'], // boundary
    ['says lost', SAYS_LOST, UNDATED, 'undated'],
    ['is blank', SAYS_NOTHING, 99, 'open'],
    ['is blank', SAYS_NOTHING, 101, 'open'],
    ['is blank', SAYS_NOTHING, UNDATED, 'open'],
    ['is not there', NO_COLUMN, 99, 'won'],
    ['is not there', NO_COLUMN, 100, 'won'], // boundary
    ['is not there', NO_COLUMN, 101, 'open'], // boundary
    ['is not there', NO_COLUMN, UNDATED, 'open'],
  ])('Won %s (%d), closed on %d: %s', (_won, says, closedOn, state) => {
    expect(dealStateBy(100, says, closedOn)).toBe(state);
  });

  it('reads the column Won where there is one', () => {
    expect([0, 1].map((i) => wonAt(Uint8Array.of(SAYS_LOST, SAYS_WON), i))).toEqual([SAYS_LOST, SAYS_WON]);
    expect(wonAt(null, 0)).toBe(NO_COLUMN);
  });
});

describe('what may not be there', () => {
  const names = { ids: Int32Array.of(1, -1), labels: ['Acme', 'Birch'] };
  it('is a number, a name or its id', () => {
    expect([0, Number.NaN, undefined].map(isMissing)).toEqual([false, true, false]);
    expect(numberAt([5, 6], 1)).toBe(6);
    for (const none of [null, undefined]) expect(numberAt(none, 1)).toBeNaN();
    expect([0, 1].map((i) => labelAt(names, i))).toEqual(['Birch', '']);
    expect(labelAt(null, 0)).toBe('');
    expect([0, 1].map((i) => idAt(names, i))).toEqual([1, -1]);
    expect(idAt(null, 0)).toBe(-1);
  });
});

describe('a multiplier from 0.8 over 1 at a score of 40 to 1.5', () => {
  it.each([
    [0, 0.8], // boundary
    [10, 0.85],
    [20, 0.9],
    [40, 1], // boundary
    [55, 1.125],
    [70, 1.25],
    [100, 1.5], // boundary
  ])('of %d is %d', (score, expected) => {
    expect(multiplierOf(score, 0.8, 1.5, 40)).toBeCloseTo(expected, 12);
  });

  it('is exact at both ends, and never beyond them', () => {
    for (const low of [0.1, 0.3, 0.7]) expect(multiplierOf(0, low, 1.1, 50)).toBe(low);
    for (const high of [1.1, 1.3, 1.7]) expect(multiplierOf(100, 0.5, high, 50)).toBe(high);
    for (let score = 0; score <= 100; score += 0.1) {
      expect(multiplierOf(score, 1, 1, 33)).toBe(1);
      expect(multiplierOf(score, 0.1, 1.1, 33)).toBeGreaterThanOrEqual(0.1);
      expect(multiplierOf(score, 0.1, 1.1, 33)).toBeLessThanOrEqual(1.1);
    }
  });
});

it('a ratio over 0 is blank', () => {
  expect([ratio(1, 4), ratio(0, 4), ratio(-1, 4), ratio(1, 0), ratio(0, 0)]).toEqual([0.25, 0, -0.25, '', '']);
});

it('a threshold is reached a hair below it, and passed a hair above', () => {
  expect(49999.99999999999).toBeGreaterThanOrEqual(reachedAt(50000)); // a sum of cents
  expect(49999.99).toBeLessThan(reachedAt(50000));
  expect(reachedAt(0)).toBe(0);
  expect(-50.00000000000001).toBeGreaterThanOrEqual(reachedAt(-50));
  expect(-50.01).toBeLessThan(reachedAt(-50));
  expect(0.1 + 0.2).toBeLessThanOrEqual(passedAt(0.3));
  expect(0.301).toBeGreaterThan(passedAt(0.3));
  expect(-0.29999999999999993).toBeLessThanOrEqual(passedAt(-0.3));
  expect(-0.299).toBeGreaterThan(passedAt(-0.3));
  expect(passedAt(0)).toBe(0);
});

it('a summary of partners has these columns, in this order', () => {
  expect(partnerSummaryColumns.join(', ')).toBe(
    'Partner, Sourced, Influenced, Revenue, Won deals, Referrals, First deal on, Last deal on, Open pipeline, Weighted pipeline',
  );
});
