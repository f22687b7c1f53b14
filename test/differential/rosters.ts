import { dayOf } from '../../src/program/reading/days.ts';

export interface Partner {
  readonly name: string;
  readonly revenue: number;
  readonly referrals: number;
  readonly quality: number;
  readonly alignment: number;
  readonly prior: number;
  readonly weight: number;
  readonly floor: number;
  readonly cap: number | null;
  readonly activeOn: number | null;
  readonly score: number | null;
}

export interface Deal {
  readonly partner: string;
  readonly amount: number;
  readonly role: 'Sourced' | 'Influenced' | 'Direct';
  readonly closedOn: number;
  readonly won: 'Won' | 'Lost';
}

export interface Tier {
  readonly name: string;
  readonly revenue: number | null;
  readonly referrals: number | null;
  readonly base: number;
}

/** How a ladder asks: for revenue alone, for any of two figures, or for all of them. */
export type Asks = 'revenue' | 'any' | 'all';

export interface Roster {
  readonly asks: Asks;
  readonly partners: readonly Partner[];
  readonly deals: readonly Deal[];
  readonly ladder: readonly Tier[];
  readonly bands: readonly { readonly from: number; readonly rate: number }[];
  readonly pool: number;
  readonly commissionCap: number;
  readonly from: number;
  readonly asOf: number;
}

const NAMES = ['Northwind', 'Contoso', 'Fabrikam', 'Adatum'];
const TIERS = ['Registered', 'Silver', 'Gold', 'Platinum'];

/** The same draws on every machine. */
function drawer(seed: number) {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return state / 4294967296;
  };
  const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    whole,
    isTrue: (share: number): boolean => next() < share,
    oneOf: <T>(all: readonly T[]): T => all[whole(0, all.length - 1)] as T,
    // four cents apart: no whole percent of it is half a cent, so that every program rounds it alike
    money: (high: number): number => whole(0, high * 25) / 25,
  };
}

type Draw = ReturnType<typeof drawer>;

function ladderOf(draw: Draw, asks: Asks): Tier[] {
  let [revenue, referrals, base] = [0, 0, 0];
  return TIERS.slice(0, draw.whole(2, TIERS.length)).map((name, i) => {
    if (i > 0) {
      revenue += draw.whole(1, 40) * 500;
      referrals += draw.whole(1, 6);
      base += draw.whole(0, 20) * 500;
    }
    const lowest = { name, revenue: asks === 'revenue' ? 0 : null, referrals: null, base };
    if (i === 0) return lowest;
    const onBoth = asks !== 'revenue' && draw.isTrue(0.7);
    return { name, revenue, referrals: onBoth ? referrals : null, base };
  });
}

function partnerOf(draw: Draw, name: string, ladder: readonly Tier[], pool: number, asOf: number): Partner {
  // right at a threshold now and then
  const edge = draw.oneOf(ladder).revenue;
  const floor = draw.isTrue(0.4) ? draw.whole(0, pool / 10) : 0;
  return {
    name,
    revenue: edge !== null && draw.isTrue(0.2) ? edge : draw.money(80_000),
    referrals: draw.whole(0, 25),
    quality: draw.whole(0, 100),
    alignment: draw.whole(0, 100),
    prior: draw.isTrue(0.5) ? draw.money(40_000) : 0,
    weight: draw.whole(1, 900),
    floor,
    cap: draw.isTrue(0.5) ? floor + draw.whole(0, pool / 2) : null,
    activeOn: draw.isTrue(0.8) ? asOf - draw.whole(-20, 500) : null,
    score: draw.isTrue(0.8) ? draw.whole(0, 10) : null,
  };
}

function dealOf(draw: Draw, partners: readonly Partner[], asOf: number): Deal {
  const role = draw.oneOf(['Sourced', 'Influenced', 'Direct'] as const);
  return {
    partner: role === 'Direct' ? '' : draw.oneOf(partners).name,
    amount: draw.money(30_000),
    role,
    closedOn: asOf - draw.whole(-30, 420),
    won: draw.isTrue(0.75) ? 'Won' : 'Lost',
  };
}

function rosterOf(seed: number): Roster {
  const draw = drawer(seed * 2654435761 + 12345);
  const asks = draw.oneOf(['revenue', 'any', 'all'] as const);
  const asOf = dayOf(2026, 1, 1) + draw.whole(0, 364);
  const pool = draw.whole(1_000, 90_000) + draw.whole(0, 99) / 100;
  const ladder = ladderOf(draw, asks);
  const partners = NAMES.slice(0, draw.whole(1, NAMES.length)).map((name) => partnerOf(draw, name, ladder, pool, asOf));
  let from = 0;
  const bands = Array.from({ length: draw.whole(1, 3) }, (_band, i) => {
    from += i === 0 ? draw.oneOf([0, 1_000]) : draw.whole(1, 30) * 1_000;
    return { from, rate: draw.whole(1, 40) / 100 };
  });
  const deals = Array.from({ length: draw.whole(1, 6) }, () => dealOf(draw, partners, asOf));
  return { asks, partners, deals, ladder, bands, pool, commissionCap: draw.whole(1, 20) * 500, from: asOf - 364, asOf };
}

export const rosters = (count: number): Roster[] => Array.from({ length: count }, (_roster, i) => rosterOf(i + 1));
