import { AS_OF, column, dateIn, dayNumber, FIRST, gappy, money, oneOf, type RowCase } from './case.ts';
import { filledRows, Known, MOST, Numbered, numberIn, type Rows, Wrong, wholeIn, Zone } from './cells.ts';

const ROLES = ['Sourced', 'Influenced', 'Direct'];
const NOW = dayNumber(AS_OF);
const YEAR = 365;

function sharesByHand(amount: Rows, role: Rows): { sourced: number; involved: number } {
  const known = new Known(ROLES);
  const n = filledRows(amount, role);
  const wrong = new Wrong();
  const sums = new Float64Array(3);
  for (let i = 0; i < n; i++) {
    const value = numberIn(amount[i]?.[0], -MOST, MOST, wrong, i);
    const at = known.at(role[i]?.[0], wrong, i);
    if (at < 0 && Number.isNaN(value)) continue;
    if (Number.isNaN(value)) wrong.add(i, 'has no amount');
    const to = at < 0 ? 2 : at;
    sums[to] = (sums[to] as number) + value;
  }
  wrong.refuse();
  const [sourced, influenced, direct] = sums as unknown as [number, number, number];
  const total = sourced + influenced + direct;
  return { sourced: sourced / total, involved: (sourced + influenced) / total };
}

function activationByHand(partner: Rows, activeOn: Rows): number {
  const zone = new Zone();
  const n = filledRows(partner, activeOn);
  const wrong = new Wrong();
  let partners = 0;
  let active = 0;
  for (let i = 0; i < n; i++) {
    const last = zone.dayIn(activeOn[i]?.[0], wrong, i);
    if (partner[i]?.[0] === '') continue;
    partners++;
    if (last > NOW - YEAR && last <= NOW) active++;
  }
  wrong.refuse();
  return active / partners;
}

function npsByHand(scores: Rows): number {
  const n = filledRows(scores);
  const wrong = new Wrong();
  let count = 0;
  let net = 0;
  for (let i = 0; i < n; i++) {
    const score = wholeIn(scores[i]?.[0], 0, 10, wrong, i);
    if (Number.isNaN(score)) continue;
    count++;
    if (score >= 9) net++;
    else if (score <= 6) net--;
  }
  wrong.refuse();
  return (100 * net) / count;
}

/** Kaplan and Meier over days: those who waited so long are counted by day, because days are whole. */
function firstDealByHand(signedOn: Rows, firstOn: Rows): number | string {
  const zone = new Zone();
  const n = filledRows(signedOn, firstOn);
  const wrong = new Wrong();
  const came: number[] = [];
  const ended: number[] = [];
  let count = 0;
  for (let i = 0; i < n; i++) {
    const signed = zone.dayIn(signedOn[i]?.[0], wrong, i);
    const first = zone.dayIn(firstOn[i]?.[0], wrong, i);
    if (!(signed <= NOW)) continue;
    const isIn = first <= NOW;
    const days = Math.max(0, (isIn ? first : NOW) - signed);
    while (came.length <= days) {
      came.push(0);
      ended.push(0);
    }
    if (isIn) came[days] = (came[days] as number) + 1;
    else ended[days] = (ended[days] as number) + 1;
    count++;
  }
  wrong.refuse();
  let left = 1;
  let half = Number.NaN;
  for (let day = 0; day < came.length; day++) {
    const events = came[day] as number;
    if (events > 0) {
      if (!Number.isNaN(half)) return (half + day) / 2;
      left *= 1 - events / count;
      if (Math.abs(left - 0.5) <= 1e-12) half = day;
      else if (left < 0.5) return day;
    }
    count -= events + (ended[day] as number);
  }
  return !Number.isNaN(half) ? half : '';
}

function concentrationByHand(revenue: Rows, partner: Rows): number {
  const names = new Numbered();
  const n = filledRows(revenue, partner);
  const wrong = new Wrong();
  const totals: number[] = [];
  for (let i = 0; i < n; i++) {
    const value = numberIn(revenue[i]?.[0], -MOST, MOST, wrong, i);
    const at = names.at(partner[i]?.[0]);
    if (at < 0) continue;
    if (Number.isNaN(value)) wrong.add(i, 'has no amount');
    totals[at] = (totals[at] ?? 0) + value;
  }
  wrong.refuse();
  const parts = totals.map((total) => Math.max(0, total));
  const total = parts.reduce((sum, part) => sum + part, 0);
  return parts.reduce((sum, part) => sum + (part / total) ** 2, 0);
}

const dealsOf = (rows: number) => ({
  amount: column(rows, 91, money),
  role: gappy(rows, 92, oneOf(ROLES)),
});

const partnersOf = (rows: number) => Math.max(50, Math.floor(rows / 10));

export const METRIC_CASES: readonly RowCase[] = [
  {
    name: 'PARTNER_SOURCED_SHARE',
    most: 3,
    width: 0,
    make: (rows) => {
      const { amount, role } = dealsOf(rows);
      return { args: [amount, role], byHand: () => sharesByHand(amount, role).sourced };
    },
  },
  {
    name: 'PARTNER_INFLUENCED_SHARE',
    most: 3,
    width: 0,
    make: (rows) => {
      const { amount, role } = dealsOf(rows);
      return { args: [amount, role], byHand: () => sharesByHand(amount, role).involved };
    },
  },
  {
    name: 'PARTNER_ACTIVATION_RATE',
    most: 3,
    width: 0,
    make: (rows) => {
      const partner = column(rows, 93, (_next, i) => `Partner ${i}`);
      const active = gappy(rows, 94, dateIn(1000));
      return { args: [partner, active, AS_OF], byHand: () => activationByHand(partner, active) };
    },
  },
  {
    name: 'PARTNER_NPS',
    most: 3,
    width: 0,
    make: (rows) => {
      const scores = gappy(rows, 95, (next) => Math.floor(next() * 11));
      return { args: [scores], byHand: () => npsByHand(scores) };
    },
  },
  {
    name: 'TIME_TO_FIRST_DEAL',
    most: 3,
    width: 0,
    make: (rows) => {
      const signed = gappy(rows, 96, dateIn(900));
      const first = gappy(rows, 97, (next) => new Date(FIRST + (400 + Math.floor(next() * 900)) * 86400000));
      return { args: [signed, first, AS_OF], byHand: () => firstDealByHand(signed, first) };
    },
  },
  {
    name: 'PARTNER_CONCENTRATION',
    most: 3,
    width: 0,
    make: (rows) => {
      const revenue = column(rows, 98, money);
      const names = partnersOf(rows);
      const partner = column(rows, 99, (next) => `Partner ${Math.floor(next() * names)}`);
      return { args: [revenue, partner], byHand: () => concentrationByHand(revenue, partner) };
    },
  },
];
