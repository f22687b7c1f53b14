import { describe, expect, it } from 'vitest';
import * as model from '../../src/program/quarter-model.ts';

/** The model with some assumptions and all others at 0. */
function run(quarters: number, given: Readonly<Record<number, number>>): model.Quarters {
  const all = Float64Array.from({ length: 15 }, (_one, k) => given[k] ?? 0);
  const into = model.emptyQuarters(quarters);
  model.runQuarters(all, into);
  return into;
}

describe('the quarter model', () => {
  it('loses partners at start and recruits by the churn, from the quarter after they were active', () => {
    const { active } = run(3, {
      [model.START]: 16,
      [model.RECRUITS]: 8,
      [model.ACTIVATION]: 0.5,
      [model.QUARTERS_TO_ACTIVATE]: 1,
      [model.CHURN]: 0.5,
    });
    // 16; 8 and 4; 4 and 4 and 2
    expect(Array.from(active)).toEqual([16, 12, 10]);
  });

  it('ramps recruits up over the quarters, and not where the ramp is 0 or 1', () => {
    const deals = (ramp: number) =>
      Array.from(
        run(4, { [model.RECRUITS]: 4, [model.ACTIVATION]: 1, [model.RAMP]: ramp, [model.DEALS_EACH]: 2 }).deals,
      );
    expect(deals(0)).toEqual([8, 16, 24, 32]);
    expect(deals(1)).toEqual([8, 16, 24, 32]);
    expect(deals(4)).toEqual([2, 6, 12, 20]);
  });

  it('takes every cost off the margin', () => {
    const { contribution } = run(5, {
      [model.START]: 10,
      [model.RECRUITS]: 3,
      [model.DEALS_EACH]: 1,
      [model.DEAL]: 100,
      [model.MARGIN]: 0.5,
      [model.COMMISSION_RATE]: 0.125,
      [model.MDF_EACH]: 2,
      [model.FIXED]: 50,
      [model.RENEWAL]: 0.5,
      [model.RENEWAL_COMMISSION]: 0.25,
      [model.RECRUIT_COST]: 5,
    });
    // 1,000 x 0.5 - 125 - 20 - 50 - 15; in the fifth quarter 500 are renewed: 250 - 125 more
    expect(Array.from(contribution)).toEqual([290, 290, 290, 290, 415]);
    expect(model.totalContribution({ ...model.emptyQuarters(0), contribution })).toBe(1575);
  });
});

it.each([
  [0, false],
  [1, false],
  [-0.000001, false], // boundary: what binary fractions leave over
  [-0.0000011, true],
  [-0.01, true],
])('a cumulative contribution of %d is below zero: %s', (cumulative, isBelow) => {
  expect(model.isBelowZero(cumulative)).toBe(isBelow);
});
