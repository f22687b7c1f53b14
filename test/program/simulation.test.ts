import { describe, expect, it } from 'vitest';
import * as model from '../../src/program/quarter-model.ts';
import { percentile, type Ranges, randomFrom, simulate } from '../../src/program/simulation.ts';

describe('random numbers', () => {
  // mulberry32 as it is published
  it('are the same for the same seed, for good: a table that was sent must come out again', () => {
    const next = randomFrom(1);
    expect([next(), next(), next()]).toEqual([0.6270739405881613, 0.002735721180215478, 0.5274470399599522]);
    expect(randomFrom(4294967295)()).not.toBe(randomFrom(4294967294)());
  });
});

describe('a percentile', () => {
  // =PERCENTILE.INC({1;2;3;4}; 0,1) and so on
  it.each([
    [[1, 2, 3, 4], 0.1, 1.3],
    [[1, 2, 3, 4], 0.5, 2.5],
    [[1, 2, 3, 4], 0.9, 3.7],
    [[10, 20, 40], 0.5, 20], // a place of its own
    [[10, 20, 40], 0, 10],
    [[10, 20, 40], 1, 40],
    [[7], 0.9, 7],
  ])('of %j at %d is %d', (values, share, expected) => {
    expect(percentile(Float64Array.from(values), share)).toBeCloseTo(expected, 12);
  });
});

const VALUES: Readonly<Record<number, number>> = {
  [model.START]: 10,
  [model.DEALS_EACH]: 1,
  [model.DEAL]: 1000,
  [model.MARGIN]: 1,
  [model.FIXED]: 10000,
};
const WHOLE: readonly number[] = [model.QUARTERS_TO_ACTIVATE, model.RAMP];

/** Ten partners that sell a deal of 1,000 each; the assumptions that are given are drawn. */
function ranges(drawn: Readonly<Record<number, readonly [low: number, value: number, high: number]>>): Ranges {
  const all = Array.from({ length: 15 }, (_one, k) => drawn[k] ?? [VALUES[k] ?? 0, VALUES[k] ?? 0, VALUES[k] ?? 0]);
  const side = (at: 0 | 1 | 2) => Float64Array.from(all, (one) => one[at] as number);
  return { low: side(0), value: side(1), high: side(2), whole: all.map((_one, k) => WHOLE.includes(k)) };
}

/** The number that an assumption takes in the first trial. */
function numberOf(seed: number, assumption: number): number {
  const next = randomFrom(seed);
  for (let k = 0; k < assumption; k++) next();
  return next();
}

/** The value below which a share of a triangle lies: the area of its left side is that up to the top. */
function triangle(low: number, top: number, high: number, share: number): number {
  const left = (top - low) / (high - low);
  if (share < left) return low + Math.sqrt(share * (high - low) * (top - low));
  return high - Math.sqrt((1 - share) * (high - low) * (high - top));
}

describe('a trial', () => {
  it.each([1, 2, 3, 4, 5, 6])('draws from the triangle by the number of its assumption, with seed %d', (seed) => {
    const given = ranges({ [model.DEAL]: [500, 800, 2000] });
    const deal = triangle(500, 800, 2000, numberOf(seed, model.DEAL));
    expect(simulate(given, 1, 1, seed).revenue[0]).toBeCloseTo(10 * deal, 8);
  });

  it('takes the numbers after those of the trial before it', () => {
    const given = ranges({ [model.DEAL]: [500, 800, 2000] });
    const deal = triangle(500, 800, 2000, numberOf(4, 2 * given.value.length + model.DEAL));
    expect(simulate(given, 1, 3, 4).revenue[2]).toBeCloseTo(10 * deal, 8);
  });

  it('draws an assumption alike whether others are drawn or not', () => {
    const one = simulate(ranges({ [model.DEAL]: [500, 800, 2000] }), 2, 50, 9);
    const two = simulate(ranges({ [model.DEAL]: [500, 800, 2000], [model.FIXED]: [0, 5000, 9000] }), 2, 50, 9);
    expect(two.revenue).toEqual(one.revenue);
    expect(two.contribution).not.toEqual(one.contribution);
  });

  it.each([
    ['the top at its low end', [500, 500, 2000]],
    ['the top at its high end', [500, 2000, 2000]],
  ] as const)('takes a triangle with %s', (_name, [low, value, high]) => {
    const { revenue } = simulate(ranges({ [model.DEAL]: [low, value, high] }), 1, 400, 3);
    const drawn = Array.from(revenue, (one) => one / 10);
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(low);
    expect(Math.max(...drawn)).toBeLessThanOrEqual(high);
    // two thirds of the way to the top
    expect(Math.abs(drawn.reduce((sum, one) => sum + one, 0) / 400 - (low + value + high) / 3)).toBeLessThan(50);
  });

  it('stands in its place in every quarter, with new revenue and renewals', () => {
    const given = ranges({ [model.RENEWAL]: [0.5, 0.5, 0.5] });
    const { revenue, contribution, above } = simulate(given, 5, 2, 1);
    const sold = [10000, 10000, 10000, 10000, 15000].flatMap((one) => [one, one]);
    expect(Array.from(revenue)).toEqual(sold);
    expect(Array.from(contribution)).toEqual(sold.map((one) => one - 10000));
    expect(Array.from(above)).toEqual([2, 2, 2, 2, 2]); // boundary: exactly 0
  });

  it('is above 0 by what has come together up to a quarter', () => {
    // 10,000 a quarter against 10,001: never; renewals of 5,000 bring it back in the fifth
    const given = ranges({ [model.RENEWAL]: [0.5, 0.5, 0.5], [model.FIXED]: [10001, 10001, 10001] });
    expect(Array.from(simulate(given, 6, 3, 1).above)).toEqual([0, 0, 0, 0, 3, 3]);
  });

  it('is above 0 or not by its own draw', () => {
    const given = ranges({ [model.DEAL]: [500, 1000, 1500] });
    const { contribution, above } = simulate(given, 1, 200, 5);
    expect(above[0]).toBe(contribution.filter((one) => one >= 0).length);
    expect(above[0]).toBeGreaterThan(0);
    expect(above[0]).toBeLessThan(200);
  });

  it('rounds what counts in whole quarters', () => {
    const given = ranges({
      [model.START]: [0, 0, 0],
      [model.RECRUITS]: [10, 10, 10],
      [model.ACTIVATION]: [1, 1, 1],
      [model.QUARTERS_TO_ACTIVATE]: [0, 0, 1],
    });
    const { revenue } = simulate(given, 1, 2000, 1);
    // three quarters of the draws are below a half, and wait for no quarter
    const at = Array.from(revenue);
    expect(new Set(at)).toEqual(new Set([0, 10000]));
    expect(Math.abs(at.filter((one) => one > 0).length / 2000 - 0.75)).toBeLessThan(0.03);
  });
});
