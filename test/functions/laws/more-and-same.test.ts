import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MARKETPLACE_NET } from '../../../src/functions/marketplace/marketplace-net.ts';
import { PROGRAM_FORECAST } from '../../../src/functions/modelling/program-forecast.ts';
import { PROGRAM_SIMULATE } from '../../../src/functions/modelling/program-simulate.ts';
import { COMMISSION } from '../../../src/functions/revenue/commission.ts';
import { PARTNER_POINTS } from '../../../src/functions/tiers/partner-points.ts';
import { PARTNER_TIER } from '../../../src/functions/tiers/partner-tier.ts';
import { TIER_BY_RULES } from '../../../src/functions/tiers/tier-by-rules.ts';
import { TIER_RULES_GAP } from '../../../src/functions/tiers/tier-rules-gap.ts';
import { rowsOf } from '../../differential/ours.ts';
import { rosters } from '../../differential/rosters.ts';

const TIERS = ['Registered', 'Silver', 'Gold', 'Platinum'];
const METRICS = ['Revenue', 'Certified', 'Referrals'];
const placeOf = (tier: unknown): number => TIERS.indexOf(String(tier));
const value = fc.nat(100);
const values = fc.tuple(value, value, value);
const more = fc.tuple(fc.nat(40), fc.nat(40), fc.nat(40));

// rules that only ask for more; any paths, any Need up to the number of conditions
const condition = fc.record({ metric: fc.constantFrom(...METRICS), op: fc.constantFrom('>=', '>'), least: value });
const path = fc
  .uniqueArray(condition, { selector: ({ metric }) => metric, minLength: 1, maxLength: 3 })
  .chain((conditions) =>
    fc.record({ conditions: fc.constant(conditions), need: fc.integer({ min: 1, max: conditions.length }) }),
  );
const rules = fc
  .array(fc.array(path, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: TIERS.length })
  .map((tiers) => [
    ['Tier', 'Path', 'Metric', 'Op', 'Value', 'Need'],
    ...tiers.flatMap((paths, t) =>
      paths.flatMap(({ conditions, need }, p) =>
        conditions.map(({ metric, op, least }) => [TIERS[t], `path ${p}`, metric, op, least, need]),
      ),
    ),
  ]);
const table = (...rows: readonly (readonly number[])[]) => [METRICS, ...rows];

describe('where criteria only ask for more', () => {
  it('more of anything never lowers a tier by rules, and its gap never asks for more of a tier', () => {
    fc.assert(
      fc.property(rules, values, more, (asked, given, added) => {
        const grown = given.map((one, i) => one + (added[i] as number));
        const [before, after] = rowsOf(TIER_BY_RULES, table(given, grown), asked).map(([tier]) => placeOf(tier));
        expect(after ?? -1).toBeGreaterThanOrEqual(before ?? -1);
        const [less, rest] = rowsOf(TIER_RULES_GAP, table(given, grown), asked) as [unknown[], unknown[]];
        // of the same next tier no more conditions are missing than before
        if (less?.[0] === rest?.[0] && less?.[0] !== '') expect(Number(rest[1])).toBeLessThanOrEqual(Number(less[1]));
      }),
      { numRuns: 200 },
    );
  });

  it('more revenue or referrals never lower a tier of any ladder', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...rosters(200)),
        fc.nat(90_000),
        fc.nat(30),
        fc.nat(90_000),
        fc.nat(9),
        (roster, revenue, referrals, growth, others) => {
          const ladder = [
            ['Tier', 'Min revenue', 'Min referrals', 'Match'],
            ...roster.ladder.map((one) => [
              one.name,
              one.revenue ?? '',
              one.referrals ?? '',
              roster.asks === 'all' ? 'all' : 'any',
            ]),
          ];
          const [[before], [after]] = rowsOf(
            PARTNER_TIER,
            [[revenue], [revenue + growth]],
            [[referrals], [referrals + others]],
            ladder,
          ) as [[unknown], [unknown]];
          expect(placeOf(after)).toBeGreaterThanOrEqual(placeOf(before));
        },
      ),
      { numRuns: 200 },
    );
  });

  // scope: points are not negative; a Min can only be passed upward
  it('more of anything never lowers points', () => {
    const scheme = fc.array(
      fc.record({
        metric: fc.constantFrom(...METRICS),
        points: value,
        per: fc.integer({ min: 1, max: 9 }),
        whole: fc.constantFrom('yes', 'no'),
        cap: fc.constantFrom('', 30),
        least: fc.constantFrom('', 20),
      }),
      { minLength: 1, maxLength: 3 },
    );
    fc.assert(
      fc.property(scheme, values, more, (rows, given, added) => {
        const points = [
          ['Metric', 'Points', 'Per', 'Whole', 'Cap', 'Min'],
          ...rows.map((one) => [one.metric, one.points, one.per, one.whole, one.cap, one.least]),
        ];
        fc.pre(new Set(rows.map(({ metric }) => metric)).size === rows.length);
        const grown = given.map((one, i) => one + (added[i] as number));
        const [[before], [after]] = rowsOf(PARTNER_POINTS, table(given, grown), points) as [[number], [number]];
        expect(after).toBeGreaterThanOrEqual(before - 1e-9);
      }),
      { numRuns: 200 },
    );
  });
});

describe('in parts and at once', () => {
  const cents = fc.integer({ min: 0, max: 3_000_000 }).map((one) => one / 100);
  const priorsOf = (parts: readonly number[], start: number) =>
    parts.map((_part, i) =>
      Number(
        parts
          .slice(0, i)
          .reduce((sum, one) => sum + one, start)
          .toFixed(2),
      ),
    );

  it('a commission is one, marginal and retroactive, with prior and cap, on any bands', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...rosters(200)),
        fc.array(cents, { minLength: 1, maxLength: 6 }),
        cents,
        fc.constantFrom('marginal', 'retroactive'),
        fc.boolean(),
        (roster, parts, prior, mode, isCapped) => {
          const bands = [['From', 'Rate'], ...roster.bands.map((one) => [one.from, one.rate])];
          const cap = isCapped ? roster.commissionCap : '';
          const earned = (amounts: readonly number[], priors: readonly number[]) =>
            rowsOf(
              COMMISSION,
              amounts.map((one) => [one]),
              bands,
              mode,
              priors.map((one) => [one]),
              cap,
              2,
            ).reduce((sum, [one]) => sum + Math.round((one as number) * 100), 0);
          const whole = Number(parts.reduce((sum, one) => sum + one, 0).toFixed(2));
          expect(earned(parts, priorsOf(parts, prior))).toBe(earned([whole], [prior]));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('a marketplace keeps the same of many payments as of one', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...rosters(200)),
        fc.array(cents, { minLength: 1, maxLength: 6 }),
        cents,
        (roster, parts, lifetime) => {
          const fees = [['From', 'Rate'], ...roster.bands.map((one) => [one.from, one.rate])];
          const net = (amounts: readonly number[]) =>
            rowsOf(
              MARKETPLACE_NET,
              amounts.map((one) => [one]),
              fees,
              lifetime,
            ).reduce((sum, [one]) => sum + (one as number), 0);
          expect(net(parts)).toBeCloseTo(net([parts.reduce((sum, one) => sum + one, 0)]), 5);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('Low = Value = High', () => {
  const share = fc.integer({ min: 0, max: 20 }).map((one) => one / 20);
  const some = fc.record({
    'Active partners at start': fc.nat(40),
    'Recruits per quarter': fc.nat(9),
    'Activation rate': share,
    'Quarters to activate': fc.nat(4),
    'Quarterly churn': share,
    'Ramp quarters': fc.nat(5),
    'Deals per active partner': fc.nat(3),
    'Average deal': fc.nat(20_000),
    'Gross margin': share,
    'Commission rate': share,
    'MDF per active partner': fc.nat(900),
    'Fixed cost per quarter': fc.nat(90_000),
    'Renewal rate per year': share,
    'Commission rate on renewals': share,
    'Cost per recruit': fc.nat(2_000),
  });

  it('is the forecast in every trial, whatever the assumptions and the seed', () => {
    fc.assert(
      fc.property(some, fc.nat(1e6), (given, seed) => {
        const rows = Object.entries(given).map(([name, one]) => [name, one, one, one]);
        const assumptions = [['Assumption', 'Value', 'Low', 'High'], ...rows];
        const forecast = rowsOf(PROGRAM_FORECAST, assumptions, 6).slice(1) as number[][];
        const simulated = rowsOf(PROGRAM_SIMULATE, assumptions, 6, 20, seed).slice(1) as number[][];
        simulated.forEach((row, t) => {
          const [revenue, contribution, cumulative] = [6, 12, 13].map((c) => forecast[t]?.[c]) as [
            number,
            number,
            number,
          ];
          const wanted = [t + 1, revenue, revenue, revenue, contribution, contribution, contribution, contribution];
          wanted.forEach((one, c) => {
            expect(row[c]).toBeCloseTo(one, 5);
          });
          // a sum of exactly 0 may be a hair below it
          if (Math.abs(cumulative) > 1e-6) expect(row[8]).toBe(cumulative >= 0 ? 1 : 0);
        });
      }),
      { numRuns: 100 },
    );
  });
});
