import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMARKETING_BUDGET } from '../../../src/functions/comarketing/comarketing-budget.ts';
import { MDF_ALLOCATE } from '../../../src/functions/comarketing/mdf-allocate.ts';
import { MDF_LEDGER } from '../../../src/functions/comarketing/mdf-ledger.ts';
import { MDF_REIMBURSEMENT } from '../../../src/functions/comarketing/mdf-reimbursement.ts';
import { MDF_ROI } from '../../../src/functions/comarketing/mdf-roi.ts';
import type { Definition } from '../../../src/functions/define.ts';
import { MARKETPLACE_NET } from '../../../src/functions/marketplace/marketplace-net.ts';
import { PARTNER_CONCENTRATION } from '../../../src/functions/metrics/partner-concentration.ts';
import { PARTNER_SOURCED_SHARE } from '../../../src/functions/metrics/partner-sourced-share.ts';
import { PARTNER_SUMMARY } from '../../../src/functions/metrics/partner-summary.ts';
import { PROGRAM_METRICS } from '../../../src/functions/metrics/program-metrics.ts';
import { PROGRAM_FORECAST } from '../../../src/functions/modelling/program-forecast.ts';
import { ATTRIBUTION } from '../../../src/functions/revenue/attribution.ts';
import { COMMISSION } from '../../../src/functions/revenue/commission.ts';
import { COMMISSION_STATEMENT } from '../../../src/functions/revenue/commission-statement.ts';
import { LIABILITY_ROLLFORWARD } from '../../../src/functions/revenue/liability-rollforward.ts';
import { RESELLER_PRICE } from '../../../src/functions/revenue/reseller-price.ts';
import { REVENUE_SPLIT } from '../../../src/functions/revenue/revenue-split.ts';
import { PARTNER_QUADRANT } from '../../../src/functions/strategy/partner-quadrant.ts';
import { PARTNER_TIER } from '../../../src/functions/tiers/partner-tier.ts';
import { TIER_GAP } from '../../../src/functions/tiers/tier-gap.ts';
import { TIER_MIX } from '../../../src/functions/tiers/tier-mix.ts';
import { cell, columnOf, day, rowsOf } from '../../differential/ours.ts';
import { type Deal, type Partner, type Roster, rosters } from '../../differential/rosters.ts';

/** The rows of a call with all of its money in another unit, and the columns of it that are money. */
interface Scaled {
  readonly definition: Definition;
  readonly money: readonly number[];
  rows(roster: Roster, unit: number): unknown[][];
  /** Figures are settled to the cent: so far may a row be from its multiple. */
  readonly within?: number;
}

const figures = (of: (one: Partner) => number | null) => (roster: Roster, unit: number) =>
  columnOf(roster.partners, (one) => {
    const value = of(one);
    return value === null ? null : value * unit;
  });
const revenue = figures((one) => one.revenue);
const referrals = (roster: Roster) => columnOf(roster.partners, (one) => one.referrals);
const ladder = ({ ladder: tiers }: Roster, unit: number) => [
  ['Tier', 'Min revenue', 'Min referrals', 'Base budget'],
  ...tiers.map((one) => [
    one.name,
    one.revenue === null ? '' : one.revenue * unit,
    cell(one.referrals),
    one.base * unit,
  ]),
];
const bands = ({ bands: all }: Roster, unit: number) => [
  ['From', 'Rate'],
  ...all.map((one) => [one.from * unit, one.rate]),
];
const dealRow = (one: Deal, i: number, unit: number) => [
  `D${i}`,
  one.role === 'Direct' ? '' : one.partner,
  one.amount * unit,
  one.role,
  day(one.closedOn),
  one.won,
];
const deals = (roster: Roster, unit: number) => [
  ['Deal', 'Partner', 'Amount', 'Role', 'Closed on', 'Won'],
  ...roster.deals.map((one, i) => dealRow(one, i, unit)),
];
const partners = (roster: Roster) => [
  ['Partner', 'Signed on'],
  ...roster.partners.map((one) => [one.name, day(roster.from - 100)]),
];
const period = (roster: Roster) => [day(roster.from), day(roster.asOf)];
const tierOf = (roster: Roster, unit: number) =>
  rowsOf(PARTNER_TIER, revenue(roster, unit), referrals(roster), ladder(roster, unit));
const cards = (roster: Roster, unit: number) => [
  ['Valid from', 'From', 'Rate', 'Mode'],
  ...roster.bands.map((one) => [day(roster.from - 500), one.from * unit, one.rate, 'marginal']),
];
const touches = (roster: Roster) => [
  ['Deal', 'Partner', 'Date'],
  ...roster.deals.flatMap((one, i) =>
    roster.partners.slice(0, 2).map(({ name }, p) => [`D${i}`, name, day(one.closedOn - 10 + p)]),
  ),
];
const entries = (roster: Roster, types: readonly string[], unit: number) => [
  ['Partner', 'Date', 'Type', 'Amount'],
  ...roster.deals.map((one, i) => [
    roster.partners[0]?.name,
    day(one.closedOn),
    types[i % types.length],
    one.amount * unit,
  ]),
];
const ASSUMPTIONS: readonly (readonly [string, number, boolean])[] = [
  ['Active partners at start', 10, false],
  ['Recruits per quarter', 4, false],
  ['Activation rate', 0.5, false],
  ['Quarters to activate', 1, false],
  ['Quarterly churn', 0.05, false],
  ['Ramp quarters', 2, false],
  ['Deals per active partner', 1, false],
  ['Average deal', 10000, true],
  ['Gross margin', 0.8, false],
  ['Commission rate', 0.2, false],
  ['MDF per active partner', 500, true],
  ['Fixed cost per quarter', 50000, true],
];
const assumptions = (unit: number) => [
  ['Assumption', 'Value'],
  ...ASSUMPTIONS.map(([name, value, isMoney]) => [name, isMoney ? value * unit : value]),
];

const CALLS: readonly Scaled[] = [
  { definition: PARTNER_TIER, money: [], rows: tierOf },
  {
    definition: TIER_GAP,
    money: [1],
    rows: (roster, unit) => rowsOf(TIER_GAP, revenue(roster, unit), referrals(roster), ladder(roster, unit)),
  },
  {
    definition: TIER_MIX,
    money: [3],
    rows: (roster, unit) =>
      rowsOf(TIER_MIX, tierOf(roster, unit), ladder(roster, unit), revenue(roster, unit)).slice(1),
  },
  {
    definition: COMARKETING_BUDGET,
    money: [0],
    rows: (roster, unit) => rowsOf(COMARKETING_BUDGET, tierOf(roster, unit), 1.5, 1.25, ladder(roster, unit)),
  },
  {
    definition: COMMISSION,
    money: [0],
    rows: (roster, unit) =>
      rowsOf(
        COMMISSION,
        revenue(roster, unit),
        bands(roster, unit),
        roster.asks === 'all' ? 'retroactive' : 'marginal',
        figures((one) => one.prior)(roster, unit),
        roster.commissionCap * unit,
      ),
  },
  {
    definition: COMMISSION_STATEMENT,
    money: [4, 5, 7],
    within: 0.021,
    rows: (roster, unit) =>
      rowsOf(COMMISSION_STATEMENT, deals(roster, unit), cards(roster, unit), day(roster.asOf))
        .slice(1)
        // a rate is earned over base, and earned is to the cent
        .map((row) => row.map((one, c) => (c === 6 ? '' : one))),
  },
  {
    definition: MARKETPLACE_NET,
    money: [0],
    rows: (roster, unit) =>
      rowsOf(MARKETPLACE_NET, revenue(roster, unit), bands(roster, unit), roster.commissionCap * unit),
  },
  {
    definition: MDF_REIMBURSEMENT,
    money: [0],
    rows: (roster, unit) =>
      rowsOf(
        MDF_REIMBURSEMENT,
        revenue(roster, unit),
        0.5,
        figures((one) => one.prior)(roster, unit),
        roster.pool * unit,
      ),
  },
  {
    definition: MDF_ROI,
    money: [],
    rows: (roster, unit) => rowsOf(MDF_ROI, revenue(roster, unit), figures((one) => one.cap)(roster, unit)),
  },
  {
    definition: MDF_LEDGER,
    money: [1, 2, 3, 4, 5, 6],
    rows: (roster, unit) => rowsOf(MDF_LEDGER, entries(roster, ['accrue', 'pay'], unit), day(roster.asOf)).slice(1),
  },
  {
    definition: LIABILITY_ROLLFORWARD,
    money: [1, 2, 3, 4, 5, 6, 7],
    rows: (roster, unit) =>
      rowsOf(LIABILITY_ROLLFORWARD, entries(roster, ['earn', 'pay', 'claw back'], unit), ...period(roster)).slice(1),
  },
  {
    definition: RESELLER_PRICE,
    money: [0],
    rows: (roster, unit) => rowsOf(RESELLER_PRICE, revenue(roster, unit), 0.35, 0.05),
  },
  {
    definition: PARTNER_CONCENTRATION,
    money: [],
    rows: (roster, unit) => rowsOf(PARTNER_CONCENTRATION, revenue(roster, unit)),
  },
  {
    definition: PARTNER_SOURCED_SHARE,
    money: [],
    rows: (roster, unit) =>
      rowsOf(
        PARTNER_SOURCED_SHARE,
        columnOf(roster.deals, (one) => one.amount * unit),
        columnOf(roster.deals, (one) => one.role),
      ),
  },
  {
    definition: PARTNER_SUMMARY,
    money: [1, 2, 3, 8, 9],
    rows: (roster, unit) => rowsOf(PARTNER_SUMMARY, partners(roster), deals(roster, unit), ...period(roster)).slice(1),
  },
  {
    definition: PROGRAM_METRICS,
    money: [],
    rows: (roster, unit) => {
      const rows = rowsOf(PROGRAM_METRICS, partners(roster), deals(roster, unit), ...period(roster)).slice(1);
      return rows.map((row, i) =>
        i === 4 && typeof row[1] === 'number' ? [row[0], row[1] / unit, row[2], row[3]] : row,
      );
    },
  },
  {
    definition: PARTNER_QUADRANT,
    money: [],
    rows: (roster, unit) =>
      rowsOf(
        PARTNER_QUADRANT,
        revenue(roster, unit),
        columnOf(roster.partners, (one) => one.quality),
        20_000 * unit,
        50,
      ),
  },
  {
    definition: ATTRIBUTION,
    money: [1],
    within: 0.05,
    // the share of a credit that is settled to the cent moves in its last digits
    rows: (roster, unit) =>
      rowsOf(ATTRIBUTION, touches(roster), deals(roster, unit), 'linear')
        .slice(1)
        .map(([partner, credit, , touched]) => [partner, credit, '', touched]),
  },
  {
    definition: PROGRAM_FORECAST,
    money: [4, 5, 6, 7, 8, 9, 10, 11, 12, 13],
    rows: (_roster, unit) => rowsOf(PROGRAM_FORECAST, assumptions(unit), 8).slice(1),
  },
];

function near(found: unknown, wanted: unknown, within: number): void {
  if (typeof found !== 'number' || typeof wanted !== 'number') expect(found).toEqual(wanted);
  else expect(Math.abs(found - wanted)).toBeLessThanOrEqual(within + 1e-9 * Math.max(1, Math.abs(wanted)));
}

const someRoster = fc.constantFrom(...rosters(300));

describe('money in another unit, with thresholds, bands and caps in it', () => {
  it.each(CALLS.map((one) => [one.definition.name, one] as const))(
    '%s: money is multiplied, and all else is as it was',
    (_name, { money, rows, within = 0 }) => {
      fc.assert(
        fc.property(someRoster, fc.constantFrom(0.5, 4, 100), (roster, unit) => {
          const before = rows(roster, 1);
          const after = rows(roster, unit);
          expect(after).toHaveLength(before.length);
          after.forEach((row, r) => {
            row.forEach((value, c) => {
              const one = before[r]?.[c];
              if (money.includes(c) && typeof one === 'number') near(value, one * unit, within * Math.max(1, unit));
              else near(value, one, 0);
            });
          });
        }),
        { numRuns: 60 },
      );
    },
  );

  // what is divided to the cent is divided alike in whole cents
  it('MDF_ALLOCATE and REVENUE_SPLIT divide dollars to the cent as they divide cents', () => {
    fc.assert(
      fc.property(someRoster, (roster) => {
        const bound = [(one: Partner) => one.weight, (one: Partner) => one.floor, (one: Partner) => one.cap];
        const inUnit = (unit: number) =>
          rowsOf(
            MDF_ALLOCATE,
            Math.round(roster.pool * 100) / (100 / unit),
            ...bound.map((of) => figures(of)(roster, unit)),
            unit === 1 ? 2 : 0,
          );
        expect(inUnit(100)).toEqual(inUnit(1).map(([part]) => [Math.round((part as number) * 100)]));
        const split = (amount: number, decimals: number) =>
          rowsOf(REVENUE_SPLIT, amount, [[0.5], [0.3], [0.2]], decimals);
        const cents = Math.round(roster.pool * 100);
        expect(split(cents, 0)).toEqual(split(cents / 100, 2).map(([part]) => [Math.round((part as number) * 100)]));
      }),
      { numRuns: 100 },
    );
  });
});
