import { placeByHand } from '../loops.ts';
import { type Cell, type Column, LADDER } from '../roster.ts';
import { column, gappy, money, oneOf, type RowCase } from './case.ts';
import { filledRows, Known, MOST, numberIn, type Rows, Wrong, wholeIn } from './cells.ts';

const NAMES = LADDER.slice(1).map((row) => String(row[0]));
const WITH_GRACE: Cell[][] = [
  ['Tier', 'Grace'],
  ['Registered', 0],
  ['Silver', 1],
  ['Gold', 2],
  ['Platinum', 2],
];

function thresholds(tiers: Cell[][]) {
  const of = (at: number) =>
    Float64Array.from(tiers.slice(1), (row) => (row[at] === '' ? Number.NaN : Number(row[at])));
  return { least: of(1), fewest: of(2) };
}

function gapByHand(revenue: Rows, referrals: Rows, tiers: Cell[][]): unknown[][] {
  const { least, fewest } = thresholds(tiers);
  const names = tiers.slice(1).map((row) => row[0] as string);
  const n = filledRows(revenue, referrals);
  const wrong = new Wrong();
  const out: unknown[][] = new Array(n);
  for (let i = 0; i < n; i++) {
    const sold = numberIn(revenue[i]?.[0], -MOST, MOST, wrong, i);
    const referred = numberIn(referrals[i]?.[0], -MOST, MOST, wrong, i);
    if (revenue[i]?.[0] === '' && referrals[i]?.[0] === '') {
      out[i] = ['', '', '', ''];
      continue;
    }
    let t = names.length - 1;
    while (t > 0 && !(sold >= (least[t] as number) || referred >= (fewest[t] as number))) t--;
    if (t === names.length - 1) {
      out[i] = ['', '', '', 1];
      continue;
    }
    const needed = least[t + 1] as number;
    const wanted = fewest[t + 1] as number;
    const bySales = Math.max(0, Math.min(1, sold / needed));
    const byReferrals = Math.max(0, Math.min(1, referred / wanted));
    const best = bySales >= byReferrals || Number.isNaN(byReferrals) ? bySales : byReferrals;
    out[i] = [
      names[t + 1],
      !Number.isNaN(needed) && !Number.isNaN(sold) ? Math.max(0, needed - sold) : '',
      !Number.isNaN(wanted) && !Number.isNaN(referred) ? Math.max(0, wanted - referred) : '',
      !Number.isNaN(best) ? best : '',
    ];
  }
  wrong.refuse();
  return out;
}

function valueByHand(tier: Rows, tiers: Cell[][]): unknown[][] {
  const known = new Known(NAMES);
  const values = tiers.slice(1).map((row) => row[3]);
  const n = filledRows(tier);
  const wrong = new Wrong();
  const out: unknown[][] = new Array(n);
  for (let i = 0; i < n; i++) {
    const at = known.at(tier[i]?.[0], wrong, i);
    out[i] = [at < 0 ? '' : values[at]];
  }
  wrong.refuse();
  return out;
}

function reviewByHand(earned: Rows, current: Rows, below: Rows): unknown[][] {
  const known = new Known(NAMES);
  const grace = WITH_GRACE.slice(1).map((row) => row[1] as number);
  const n = filledRows(earned, current, below);
  const wrong = new Wrong();
  const out: unknown[][] = new Array(n);
  for (let i = 0; i < n; i++) {
    const to = known.at(earned[i]?.[0], wrong, i);
    const now = known.at(current[i]?.[0], wrong, i);
    const given = wholeIn(below[i]?.[0], 0, 1000, wrong, i);
    const periods = !Number.isNaN(given) ? given : 1;
    if (to === -1 && now === -1) out[i] = ['', ''];
    else if (to > now) out[i] = ['Promote', NAMES[to]];
    else if (to === now) out[i] = ['Keep', NAMES[now]];
    else {
      if (periods === 0) wrong.add(i, 'counts no review');
      out[i] = periods <= (grace[now] as number) ? ['Grace', NAMES[now]] : ['Demote', NAMES[now - 1] ?? ''];
    }
  }
  wrong.refuse();
  return out;
}

function mixByHand(tier: Rows, amount: Rows): unknown[][] {
  const known = new Known(NAMES);
  const n = filledRows(tier, amount);
  const wrong = new Wrong();
  const counts = new Float64Array(NAMES.length + 1);
  const sums = new Float64Array(NAMES.length + 1);
  for (let i = 0; i < n; i++) {
    const name = known.at(tier[i]?.[0], wrong, i);
    const value = numberIn(amount[i]?.[0], -MOST, MOST, wrong, i);
    if (name < 0 && Number.isNaN(value)) continue;
    if (Number.isNaN(value)) wrong.add(i, 'has no amount');
    const at = name < 0 ? NAMES.length : name;
    counts[at] = (counts[at] as number) + 1;
    sums[at] = (sums[at] as number) + value;
  }
  wrong.refuse();
  const [all, total] = [counts, sums].map((one) => one.reduce((sum, value) => sum + value, 0)) as [number, number];
  const row = (name: string, at: number) => [
    name,
    counts[at],
    (counts[at] as number) / all,
    sums[at],
    (sums[at] as number) / total,
  ];
  const rows = NAMES.map(row);
  if ((counts[NAMES.length] as number) > 0) rows.push(row('No tier', NAMES.length));
  return [['Tier', 'Partners', 'Share', 'Amount', 'Amount share'], ...rows];
}

function migrationByHand(before: Rows, after: Rows): unknown[][] {
  const known = new Known(NAMES);
  const n = filledRows(before, after);
  const wrong = new Wrong();
  const names = [...NAMES, 'No tier'];
  const counts = names.map(() => names.map(() => 0));
  for (let i = 0; i < n; i++) {
    const from = known.at(before[i]?.[0], wrong, i);
    const to = known.at(after[i]?.[0], wrong, i);
    if (from < 0 && to < 0) continue;
    const row = counts[from < 0 ? NAMES.length : from] as number[];
    const at = to < 0 ? NAMES.length : to;
    row[at] = (row[at] as number) + 1;
  }
  wrong.refuse();
  return [['Before \\ After', ...names], ...names.map((name, i) => [name, ...(counts[i] as number[])])];
}

const tierColumn = (rows: number, seed: number) => column(rows, seed, oneOf(NAMES));
const gappyTiers = (rows: number, seed: number) => gappy(rows, seed, oneOf(NAMES));

export const TIER_CASES: readonly RowCase[] = [
  {
    name: 'PARTNER_TIER',
    most: 2,
    width: 1,
    make: (rows) => {
      const revenue = column(rows, 1, money) as Column;
      const referrals = column(rows, 2, (next) => Math.floor(next() * 30)) as Column;
      return { args: [revenue, referrals, LADDER], byHand: () => placeByHand(revenue, referrals, LADDER) };
    },
  },
  {
    name: 'TIER_GAP',
    most: 3,
    width: 4,
    make: (rows) => {
      const revenue = gappy(rows, 1, money);
      const referrals = gappy(rows, 2, (next) => Math.floor(next() * 30));
      return { args: [revenue, referrals, LADDER], byHand: () => gapByHand(revenue, referrals, LADDER) };
    },
  },
  {
    name: 'TIER_VALUE',
    most: 3,
    width: 1,
    make: (rows) => {
      const tier = tierColumn(rows, 3);
      return { args: [tier, 'Base budget', LADDER], byHand: () => valueByHand(tier, LADDER) };
    },
  },
  {
    name: 'TIER_REVIEW',
    most: 3,
    width: 2,
    make: (rows) => {
      const [earned, current] = [gappyTiers(rows, 4), gappyTiers(rows, 5)];
      const below = gappy(rows, 6, (next) => 1 + Math.floor(next() * 4));
      return { args: [earned, current, below, WITH_GRACE], byHand: () => reviewByHand(earned, current, below) };
    },
  },
  {
    name: 'TIER_MIX',
    most: 3,
    width: 0,
    make: (rows) => {
      const tier = gappyTiers(rows, 7);
      const amount = column(rows, 8, money);
      return { args: [tier, LADDER, amount], byHand: () => mixByHand(tier, amount) };
    },
  },
  {
    name: 'TIER_MIGRATION',
    most: 3,
    width: 0,
    make: (rows) => {
      const [before, after] = [gappyTiers(rows, 9), gappyTiers(rows, 10)];
      return { args: [before, after, LADDER], byHand: () => migrationByHand(before, after) };
    },
  },
];
