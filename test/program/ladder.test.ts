import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meets, type Tier, thresholdFindings, tierOf } from '../../src/program/ladder.ts';
import { idleTiers, ladderAdvice } from '../../src/program/ladder-check.ts';

const NONE = Number.NaN;
const tier = (name: string, minRevenue: number, minReferrals: number, all = false, baseBudget = NONE): Tier => ({
  name,
  minRevenue,
  minReferrals,
  all,
  baseBudget,
  grace: 0,
});
const LADDER = [tier('A', NONE, NONE), tier('B', 100, 5), tier('C', 500, NONE)];

describe('placing', () => {
  it.each([
    // revenue, referrals, position
    [0, 0, 0],
    [99.99, 4, 0],
    [100, 0, 1], // at equality
    [0, 5, 1],
    [0, 1000, 1], // C is not offered on referrals
    [500, 0, 2],
    [NONE, NONE, 0],
    [-1, 5, 1],
    [100 * (1 - 1e-12), 0, 1], // a hair below, which a sum of cents may miss
    [100 * (1 - 3e-12), 0, 0],
  ])('%d and %d: %d', (revenue, referrals, position) => {
    expect(tierOf(LADDER, revenue, referrals)).toBe(position);
  });

  it('finds none below the lowest, or on no ladder', () => {
    expect(tierOf(LADDER.slice(1), 1, 1)).toBe(-1);
    expect(tierOf([], 1, 1)).toBe(-1);
  });

  it('needs every offered threshold under all, and one under any', () => {
    expect(meets(tier('X', 10, 2, true), 10, 1)).toBe(false);
    expect(meets(tier('X', 10, 2, true), 10, 2)).toBe(true);
    expect(meets(tier('X', 10, 2, true), 10 * (1 - 1e-12), 2)).toBe(true);
    expect(meets(tier('X', 10, 2, true), 10 * (1 - 3e-12), 2)).toBe(false);
    expect(meets(tier('X', 10, NONE, true), 10, NONE)).toBe(true);
    expect(meets(tier('X', 10, 2), 10, 1)).toBe(true);
  });
});

const threshold = fc.constantFrom(NONE, 0, 1, 2, 3, 4);
const anyTier = fc.tuple(threshold, threshold, fc.boolean());
const ladders = fc
  .array(anyTier, { minLength: 1, maxLength: 4 })
  .map((all) => all.map(([revenue, referrals, needsAll], i) => tier(`T${i}`, revenue, referrals, needsAll)));
const STEPS = [0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 5];

/** Who stands where on a grid of figures that is finer than the thresholds. */
const positions = (tiers: readonly Tier[]) =>
  new Set(STEPS.flatMap((revenue) => STEPS.map((referrals) => tierOf(tiers, revenue, referrals))));

describe('laws, for ladders whose thresholds run upward', () => {
  it('more of both never lowers a tier', () => {
    fc.assert(
      fc.property(ladders, fc.nat(5), fc.nat(5), fc.nat(5), fc.nat(5), (tiers, revenue, referrals, more, others) => {
        expect(tierOf(tiers, revenue + more, referrals + others)).toBeGreaterThanOrEqual(
          tierOf(tiers, revenue, referrals),
        );
      }),
    );
  });

  it('a tier that nobody can be in is told', () => {
    fc.assert(
      fc.property(ladders, (tiers) => {
        if (thresholdFindings(tiers).length > 0) return;
        const idle = idleTiers(tiers).map((one) => one.tier - 1);
        const reached = positions(tiers);
        tiers.forEach((_tier, i) => {
          // a tier can also be passed over by two above it together; the check looks at neighbours
          const pair = tiers.slice(i, i + 2);
          if (pair.length === 2 && !positions(pair).has(0) && !reached.has(i)) expect(idle).toContain(i);
        });
      }),
      { numRuns: 2000 },
    );
  });

  it('what is told of a pair is so: the upper one asks for nothing more on any metric that both offer', () => {
    fc.assert(
      fc.property(anyTier, anyTier, (lower, upper) => {
        const pair = [tier('L', ...lower), tier('U', ...upper)];
        if (thresholdFindings(pair).length > 0 || idleTiers(pair).length === 0) return;
        const [below, above] = pair as [Tier, Tier];
        const more = [above.minRevenue > below.minRevenue, above.minReferrals > below.minReferrals];
        expect(more.every(Boolean)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('threshold findings', () => {
  const columns = (...tiers: Tier[]) => thresholdFindings(tiers).map((one) => `${one.tier} ${one.column}`);

  it.each<[string, Tier[], string[]]>([
    ['none', LADDER, []],
    ['equal thresholds', [tier('A', 5, NONE), tier('B', 5, NONE)], []],
    ['0 on the lowest', [tier('A', 0, 0), tier('B', 5, NONE)], []],
    ['below one two tiers down', [tier('A', 5, NONE), tier('B', NONE, 1), tier('C', 4, NONE)], ['2 Min revenue']],
    ['0 above the lowest', [tier('A', 5, 1), tier('B', 9, 0)], ['1 Min referrals']],
    ['nothing above the lowest', [tier('A', NONE, NONE), tier('B', NONE, NONE)], ['1 Min revenue']],
    ['below 0', [tier('A', -1, -2)], ['0 Min revenue', '0 Min referrals']],
    [
      'each tier below the highest so far',
      [tier('A', 9, 9), tier('B', 5, 5), tier('C', 7, 9)],
      ['1 Min revenue', '1 Min referrals', '2 Min revenue'],
    ],
  ])('%s', (_what, tiers, found) => {
    expect(columns(...tiers)).toEqual(found);
  });
});

it('advice is about the wider of two steps as well', () => {
  const tiers = [tier('A', 10, 1, false, 1), tier('B', 100, 2, false, 1), tier('C', 110, 20, false, 3)];
  expect(ladderAdvice(tiers).map((one) => `${one.tier} ${one.found}`)).toEqual([
    '1 Min revenue 100 is 10 times that of A.',
    '1 Base budget 1 is not above 1 of A.',
    '2 Min revenue 110 is 1.1 times that of B.',
    '2 Min referrals 20 is 10 times that of B.',
  ]);
});
