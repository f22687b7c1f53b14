import type { Cell } from '../roster.ts';
import { column, dateIn, FIRST, gappy, money, type RowCase, share } from './case.ts';
import { filledRows, MOST, numberIn, type Rows, Wrong, Zone } from './cells.ts';

const BANDS: Cell[][] = [
  ['From', 'Rate'],
  [0, 0.2],
  [10000, 0.25],
  [25000, 0.3],
];
const FEES: Cell[][] = [
  ['From', 'Rate'],
  [0, 0.3],
  [10000000, 0.25],
  [50000000, 0.2],
];
const SCHEDULE: Cell[][] = [
  ['From day', 'Share', 'To share'],
  [0, 1, ''],
  [30, 0.5, ''],
  [90, 0.5, 0],
  [180, 0, ''],
];

/** What is earned in all bands up to an amount, each part at its own rate. */
function earner(bands: Cell[][]): (amount: number) => number {
  const from = Float64Array.from(bands.slice(1), (row) => Number(row[0]));
  const rate = Float64Array.from(bands.slice(1), (row) => Number(row[1]));
  const below = new Float64Array(from.length);
  for (let k = 1; k < from.length; k++)
    below[k] = (below[k - 1] as number) + ((from[k] as number) - (from[k - 1] as number)) * (rate[k - 1] as number);
  return (amount) => {
    let k = from.length - 1;
    while (k >= 0 && amount < (from[k] as number)) k--;
    return k < 0 ? 0 : (below[k] as number) + (amount - (from[k] as number)) * (rate[k] as number);
  };
}

function commissionByHand(amount: Rows, prior: Rows): unknown[][] {
  const earned = earner(BANDS);
  const n = filledRows(amount, prior);
  const wrong = new Wrong();
  const out: unknown[][] = new Array(n);
  for (let i = 0; i < n; i++) {
    const sold = numberIn(amount[i]?.[0], -MOST, MOST, wrong, i);
    const before = numberIn(prior[i]?.[0], 0, MOST, wrong, i);
    const after = before + sold;
    if (after >= 0) out[i] = [earned(after) - earned(before)];
    else {
      if (!Number.isNaN(sold) || !Number.isNaN(before)) wrong.add(i, 'lacks an amount, or is below 0');
      out[i] = [''];
    }
  }
  wrong.refuse();
  return out;
}

function netByHand(revenue: Rows): unknown[][] {
  const earned = earner(FEES);
  const n = filledRows(revenue);
  const wrong = new Wrong();
  const out: unknown[][] = new Array(n);
  let lifetime = 0;
  let paid = 0;
  for (let i = 0; i < n; i++) {
    const sold = numberIn(revenue[i]?.[0], -MOST, MOST, wrong, i);
    if (Number.isNaN(sold)) {
      out[i] = [''];
      continue;
    }
    lifetime += sold;
    if (lifetime < 0) wrong.add(i, 'takes the lifetime below 0');
    const fee = earned(lifetime);
    out[i] = [sold - (fee - paid)];
    paid = fee;
  }
  wrong.refuse();
  return out;
}

function clawbackByHand(paid: Rows, soldOn: Rows, refundedOn: Rows, shares: Rows): unknown[][] {
  const steps = SCHEDULE.slice(1).map((row) => row.map((cell) => (cell === '' ? Number.NaN : Number(cell))));
  const taken = (days: number): number => {
    let k = steps.length - 1;
    while (days < (steps[k]?.[0] as number)) k--;
    const [first, start, end] = steps[k] as [number, number, number];
    return !Number.isNaN(end)
      ? start + ((end - start) * (days - first)) / ((steps[k + 1]?.[0] as number) - first)
      : start;
  };
  const zone = new Zone();
  const n = filledRows(paid, soldOn, refundedOn, shares);
  const wrong = new Wrong();
  const out: unknown[][] = new Array(n);
  for (let i = 0; i < n; i++) {
    const amount = numberIn(paid[i]?.[0], 0, MOST, wrong, i);
    const sold = zone.dayIn(soldOn[i]?.[0], wrong, i);
    const refunded = zone.dayIn(refundedOn[i]?.[0], wrong, i);
    const given = numberIn(shares[i]?.[0], 0, 1, wrong, i);
    const isBlank = Number.isNaN(amount) && Number.isNaN(sold) && Number.isNaN(refunded) && Number.isNaN(given);
    if (isBlank) out[i] = [''];
    else if (Number.isNaN(refunded)) out[i] = [0];
    else if (Number.isNaN(amount) || Number.isNaN(sold) || refunded < sold)
      wrong.add(i, 'has no sale before its refund');
    else out[i] = [amount * taken(refunded - sold) * (!Number.isNaN(given) ? given : 1)];
  }
  wrong.refuse();
  return out;
}

/** Cents of an amount by shares in whole ten-thousandths, to the largest remainders. */
function splitByHand(amount: number, shares: Rows): unknown[][] {
  const n = filledRows(shares);
  const wrong = new Wrong();
  const weight = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const part = numberIn(shares[i]?.[0], 0, 1, wrong, i);
    weight[i] = Math.round(part * WHOLE);
    if (!Number.isNaN(part)) sum += part;
  }
  if (Math.abs(sum - 1) > 1e-9) wrong.add(0, 'does not add up to 1');
  wrong.refuse();
  const cents = Math.round(amount * 100);
  let total = 0;
  for (let i = 0; i < n; i++) if ((weight[i] as number) > 0) total += weight[i] as number;
  const parts = new Float64Array(n);
  const remainders = new Float64Array(n).fill(-1);
  let left = cents;
  for (let i = 0; i < n; i++) {
    const product = cents * (weight[i] as number);
    if (Number.isNaN(product)) continue;
    remainders[i] = product % total;
    parts[i] = (product - (remainders[i] as number)) / total;
    left -= parts[i] as number;
  }
  if (left > 0) {
    const least = remainders.slice().sort()[n - left] as number;
    let ties = left;
    for (let i = 0; i < n; i++) if ((remainders[i] as number) > least) ties--;
    for (let i = 0; i < n; i++) {
      const one = remainders[i] as number;
      if (one > least || (one === least && ties-- > 0)) parts[i] = (parts[i] as number) + 1;
    }
  }
  const out: unknown[][] = new Array(n);
  for (let i = 0; i < n; i++) out[i] = [!Number.isNaN(weight[i]) ? (parts[i] as number) / 100 : ''];
  return out;
}

/** Without the noise that sums of binary fractions leave. */
const plain = (value: number): number =>
  Math.round(value * 1e6) / 1e6 === value ? value : Number(value.toPrecision(15));

function priceByHand(list: Rows, discount: Rows, extra: Rows): unknown[][] {
  const n = filledRows(list, discount, extra);
  const wrong = new Wrong();
  const out: unknown[][] = new Array(n);
  for (let i = 0; i < n; i++) {
    const price = numberIn(list[i]?.[0], 0, MOST, wrong, i);
    const first = numberIn(discount[i]?.[0], 0, 1, wrong, i);
    const second = numberIn(extra[i]?.[0], 0, 1, wrong, i);
    if (Number.isNaN(price) || Number.isNaN(first)) {
      if (!Number.isNaN(price) || !Number.isNaN(first) || !Number.isNaN(second))
        wrong.add(i, 'lacks a price or a discount');
      out[i] = ['', ''];
      continue;
    }
    const margin = plain(first + (!Number.isNaN(second) ? second : 0));
    if (margin > 1) wrong.add(i, 'is discounted by more than all');
    out[i] = [plain(price * plain(1 - margin)), margin];
  }
  wrong.refuse();
  return out;
}

const WHOLE = 1e9;

export const REVENUE_CASES: readonly RowCase[] = [
  {
    name: 'COMMISSION',
    most: 2,
    width: 1,
    make: (rows) => {
      const [amount, prior] = [column(rows, 51, money), column(rows, 52, money)];
      return { args: [amount, BANDS, 'marginal', prior], byHand: () => commissionByHand(amount, prior) };
    },
  },
  {
    name: 'MARKETPLACE_NET',
    most: 3,
    width: 1,
    make: (rows) => {
      const revenue = column(rows, 53, (next) => Math.round(next() * 100000) / 100);
      return { args: [revenue, FEES], byHand: () => netByHand(revenue) };
    },
  },
  {
    name: 'COMMISSION_CLAWBACK',
    most: 3,
    width: 1,
    make: (rows) => {
      const paid = column(rows, 54, money);
      const sold = column(rows, 55, dateIn(500));
      const refunded = gappy(rows, 56, (next) => new Date(FIRST + (500 + Math.floor(next() * 300)) * 86400000));
      const shares = gappy(rows, 57, share);
      return {
        args: [paid, sold, refunded, SCHEDULE, shares],
        byHand: () => clawbackByHand(paid, sold, refunded, shares),
      };
    },
  },
  {
    name: 'REVENUE_SPLIT',
    most: 3,
    width: 1,
    make: (rows) => {
      const weights = column(rows, 58, (next) => 1 + Math.floor(next() * 100));
      const total = weights.reduce((sum, row) => sum + Number(row[0]), 0);
      // whole parts of a thousand million, and what is left over to the first row
      const shares = weights.map((row) => [row[0] === '' ? '' : Math.floor((Number(row[0]) / total) * WHOLE) / WHOLE]);
      const given = shares.reduce((sum, row) => sum + Math.round(Number(row[0]) * WHOLE), 0);
      shares[0] = [(Math.round(Number(shares[0]?.[0]) * WHOLE) + WHOLE - given) / WHOLE];
      return { args: [987654.32, shares], byHand: () => splitByHand(987654.32, shares) };
    },
  },
  {
    name: 'RESELLER_PRICE',
    most: 3,
    width: 2,
    make: (rows) => {
      const list = column(rows, 59, money);
      const discount = column(rows, 60, (next) => Math.round(next() * 40) / 100);
      const extra = gappy(rows, 61, (next) => Math.round(next() * 20) / 100);
      return { args: [list, discount, extra], byHand: () => priceByHand(list, discount, extra) };
    },
  },
];
