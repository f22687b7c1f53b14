import { describe, expect, it } from 'vitest';
import { compileBands, earnedBy, marginal, rateAt, retroactive } from '../../src/program/schedule.ts';

// 20% to 10,000, 25% to 25,000, 30% above
const BANDS = compileBands(Float64Array.of(0, 10000, 25000), Float64Array.of(0.2, 0.25, 0.3));
// nothing is earned on the first 500
const LATE = compileBands(Float64Array.of(500, 1000), Float64Array.of(0.1, 0.2));
const HAIR = 1 - 1e-12;

describe('a schedule of rates', () => {
  it.each([
    // amount          rate  marginal  retroactive
    [0, 0.2, 0, 0],
    [9999.99, 0.2, 1999.998, 1999.998],
    [10000, 0.25, 2000, 2500], // a band begins at its From
    [10000 * HAIR, 0.25, 2000, 2500], // or a hair below it, which a sum of cents may miss
    [9999.9999, 0.2, 1999.99998, 1999.99998], // and no more than that
    [25000, 0.3, 5750, 7500],
    [26000, 0.3, 6050, 7800],
  ])('%d: rate %d, marginal %d, retroactive %d', (amount, rate, each, all) => {
    expect(rateAt(BANDS, amount)).toBe(rate);
    expect(marginal(BANDS, amount)).toBeCloseTo(each, 6);
    expect(retroactive(BANDS, amount)).toBeCloseTo(all, 6);
  });

  it.each([
    [0, 0, 0],
    [499.99, 0, 0], // below the first band the rate is 0
    [500, 0.1, 0], // from the first on, what is above it is paid for
    [501, 0.1, 0.1],
    [1000, 0.2, 50],
    [1100, 0.2, 70],
  ])('that begins at 500, %d: rate %d, marginal %d', (amount, rate, each) => {
    expect(rateAt(LATE, amount)).toBe(rate);
    expect(marginal(LATE, amount)).toBeCloseTo(each, 9);
  });

  it('pays each part at its own rate, or all at the one that is reached', () => {
    expect(earnedBy('marginal')(BANDS, 26000)).toBe(6050);
    expect(earnedBy('retroactive')(BANDS, 26000)).toBe(7800);
  });

  it('adds up what the bands below have earned', () => {
    expect(Array.from(BANDS.below)).toEqual([0, 2000, 5750]);
    expect(Array.from(LATE.below)).toEqual([0, 50]);
  });
});
