import { budgetByHand } from '../loops.ts';
import { type Column, LADDER } from '../roster.ts';
import { column, gappy, money, oneOf, type RowCase, share } from './case.ts';
import { filledRows, MOST, numberIn, type Rows, Wrong } from './cells.ts';

const NAMES = LADDER.slice(1).map((row) => String(row[0]));

function multiplierByHand(scores: Rows, low: number, high: number): unknown[][] {
  const n = filledRows(scores);
  const wrong = new Wrong();
  const out: unknown[][] = new Array(n);
  for (let i = 0; i < n; i++) {
    const score = numberIn(scores[i]?.[0], 0, 100, wrong, i);
    if (Number.isNaN(score)) out[i] = [''];
    else if (score <= 50) {
      const part = score / 50;
      out[i] = [Math.min(1, Math.max(low, low * (1 - part) + part))];
    } else {
      const part = (score - 50) / 50;
      out[i] = [Math.min(high, Math.max(1, 1 - part + high * part))];
    }
  }
  wrong.refuse();
  return out;
}

/** Cents of a pool by whole weights within floors and caps, to the largest remainders. */
function allocateByHand(pool: number, weights: Rows, floors: Rows, caps: Rows): unknown[][] {
  const n = filledRows(weights, floors, caps);
  const wrong = new Wrong();
  const weight = new Float64Array(n);
  const least = new Float64Array(n);
  const most = new Float64Array(n);
  const points: number[] = [];
  let needed = 0;
  for (let i = 0; i < n; i++) {
    weight[i] = numberIn(weights[i]?.[0], 0, MOST, wrong, i);
    const floor = numberIn(floors[i]?.[0], 0, MOST, wrong, i);
    const cap = numberIn(caps[i]?.[0], 0, MOST, wrong, i);
    if (Number.isNaN(weight[i])) continue;
    least[i] = !Number.isNaN(floor) ? Math.ceil(Math.round(floor * 1e8) / 1e6) : 0;
    most[i] = !Number.isNaN(cap) ? Math.floor(Math.round(cap * 1e8) / 1e6) : Number.POSITIVE_INFINITY;
    if ((least[i] as number) > (most[i] as number)) wrong.add(i, 'has a cap below its floor');
    needed += least[i] as number;
    if (!((weight[i] as number) > 0)) continue;
    if ((least[i] as number) > 0) points.push((least[i] as number) / (weight[i] as number));
    if ((most[i] as number) < Number.POSITIVE_INFINITY) points.push((most[i] as number) / (weight[i] as number));
  }
  const cents = Math.round(pool * 100);
  if (needed > cents) wrong.add(0, 'asks for more than the pool');
  wrong.refuse();
  const factors = Float64Array.from(points).sort();
  const sumAt = (k: number): number => {
    let sum = 0;
    for (let i = 0; i < n; i++) {
      const w = weight[i] as number;
      if (w >= 0) sum += Math.max(least[i] as number, Math.min(most[i] as number, k * w));
    }
    return sum;
  };
  let low = 0;
  let high = factors.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sumAt(factors[middle] as number) < cents) low = middle + 1;
    else high = middle;
  }
  const before = low === 0 ? 0 : (factors[low - 1] as number);
  const after = factors[low] ?? Number.POSITIVE_INFINITY;
  const parts = new Float64Array(n);
  const isFree = new Uint8Array(n);
  let rest = cents;
  let total = 0;
  for (let i = 0; i < n; i++) {
    const w = weight[i] as number;
    if (Number.isNaN(w)) continue;
    if (w === 0 || (least[i] as number) / w >= after) parts[i] = least[i] as number;
    else if ((most[i] as number) / w <= before) parts[i] = most[i] as number;
    else {
      isFree[i] = 1;
      total += w;
      continue;
    }
    rest -= parts[i] as number;
  }
  const remainders = new Float64Array(n).fill(-1);
  let left = rest;
  for (let i = 0; i < n; i++) {
    if (isFree[i] === 0) continue;
    const product = rest * (weight[i] as number);
    remainders[i] = product % total;
    parts[i] = (product - (remainders[i] as number)) / total;
    left -= parts[i] as number;
  }
  if (total > 0 && left > 0) {
    const sorted = remainders.slice().sort();
    const threshold = sorted[n - left] as number;
    let ties = left;
    for (let i = 0; i < n; i++) if ((remainders[i] as number) > threshold) ties--;
    for (let i = 0; i < n; i++) {
      const one = remainders[i] as number;
      if (one > threshold || (one === threshold && ties-- > 0)) parts[i] = (parts[i] as number) + 1;
    }
  }
  const out: unknown[][] = new Array(n);
  for (let i = 0; i < n; i++) out[i] = [!Number.isNaN(weight[i]) ? (parts[i] as number) / 100 : ''];
  return out;
}

function reimbursementByHand(spend: Rows, rate: Rows, approved: Rows, balance: Rows, caps: Rows): unknown[][] {
  const n = filledRows(spend, rate, approved, balance, caps);
  const wrong = new Wrong();
  const out: unknown[][] = new Array(n);
  for (let i = 0; i < n; i++) {
    const spent = numberIn(spend[i]?.[0], -MOST, MOST, wrong, i);
    const part = numberIn(rate[i]?.[0], 0, 1, wrong, i);
    const agreed = numberIn(approved[i]?.[0], -MOST, MOST, wrong, i);
    const left = numberIn(balance[i]?.[0], -MOST, MOST, wrong, i);
    const cap = numberIn(caps[i]?.[0], 0, MOST, wrong, i);
    const claimed = spent * part;
    if (Number.isNaN(claimed)) {
      const isBlank =
        Number.isNaN(spent) && Number.isNaN(part) && Number.isNaN(agreed) && Number.isNaN(left) && Number.isNaN(cap);
      if (!isBlank) wrong.add(i, 'lacks an amount or a rate');
      out[i] = [''];
      continue;
    }
    const most = Math.min(
      !Number.isNaN(agreed) ? agreed : 0,
      !Number.isNaN(left) ? left : 0,
      !Number.isNaN(cap) ? cap : MOST,
    );
    out[i] = [Math.max(0, Math.min(claimed, most))];
  }
  wrong.refuse();
  return out;
}

function roiByHand(result: Rows, spend: Rows): unknown[][] {
  const n = filledRows(result, spend);
  const wrong = new Wrong();
  const out: unknown[][] = new Array(n);
  for (let i = 0; i < n; i++) {
    const gained = numberIn(result[i]?.[0], -MOST, MOST, wrong, i);
    const cost = numberIn(spend[i]?.[0], 0, MOST, wrong, i);
    const roi = (gained - cost) / cost;
    out[i] = [Number.isFinite(roi) ? roi : ''];
  }
  wrong.refuse();
  return out;
}

const scoreCase = (name: string, low: number, high: number): RowCase => ({
  name,
  most: 3,
  width: 1,
  make: (rows) => {
    const scores = column(rows, 21, (next) => Math.round(next() * 1000) / 10);
    return { args: [scores], byHand: () => multiplierByHand(scores, low, high) };
  },
});

export const BUDGET_CASES: readonly RowCase[] = [
  {
    name: 'COMARKETING_BUDGET',
    most: 2,
    width: 1,
    make: (rows) => {
      const tier = column(rows, 22, oneOf(NAMES)) as Column;
      const pipeline = column(rows, 23, (next) => 0.5 + next() * 1.5) as Column;
      const strategic = column(rows, 24, (next) => 0.8 + next() * 0.7) as Column;
      return {
        args: [tier, pipeline, strategic, LADDER],
        byHand: () => budgetByHand(tier, pipeline, strategic, LADDER),
      };
    },
  },
  scoreCase('PIPELINE_POTENTIAL', 0.5, 2),
  scoreCase('STRATEGIC_VALUE', 0.8, 1.5),
  {
    name: 'MDF_ALLOCATE',
    most: 2,
    width: 1,
    make: (rows) => {
      const pool = rows * 1000 + 7;
      const weights = column(rows, 25, (next) => Math.floor(next() * 1000));
      const floors = gappy(rows, 26, (next) => Math.floor(next() * 50));
      const caps = gappy(rows, 27, (next) => 100 + Math.floor(next() * 5000));
      return { args: [pool, weights, floors, caps], byHand: () => allocateByHand(pool, weights, floors, caps) };
    },
  },
  {
    name: 'MDF_REIMBURSEMENT',
    most: 3,
    width: 1,
    make: (rows) => {
      const spend = column(rows, 28, money);
      const rate = column(rows, 29, share);
      const [approved, balance, caps] = [gappy(rows, 30, money), gappy(rows, 31, money), gappy(rows, 32, money)];
      return {
        args: [spend, rate, approved, balance, caps],
        byHand: () => reimbursementByHand(spend, rate, approved, balance, caps),
      };
    },
  },
  {
    name: 'MDF_ROI',
    most: 3,
    width: 1,
    make: (rows) => {
      const result = gappy(rows, 33, money);
      const spend = gappy(rows, 34, money);
      return { args: [result, spend], byHand: () => roiByHand(result, spend) };
    },
  },
];
