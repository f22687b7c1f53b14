import { seeded } from '../roster.ts';
import { FIRST, oneOf } from '../rows/case.ts';
import type { Filled } from '../rows/cells.ts';

/** Seeded tables of touches, deals and entries, with dates as date cells. */

const DAY = 86400000;
const on = (day: number): Date => new Date(FIRST + day * DAY);
const cents = (next: () => number, most: number): number => Math.round(next() * most * 100) / 100;
const partnerName = (i: number): string => `Partner ${String(i + 1).padStart(3, '0')}`;

export interface Attributed {
  readonly touches: Filled[][];
  readonly deals: Filled[][];
}

/** Four touches a deal of as many partners; one deal in five was lost, and a few have no touch. */
export function attributed(count: number, partners: number): Attributed {
  const next = seeded(101);
  const deals: Filled[][] = [['Deal', 'Amount', 'Won', 'Closed on']];
  const touches: Filled[][] = [['Deal', 'Partner', 'Date', 'Milestone']];
  const milestone = oneOf(['', '', '', 'Lead', 'Opportunity', 'Close', 'Registered']);
  for (let d = 0; d < count; d++) {
    const closed = 100 + Math.floor(next() * 700);
    deals.push([`D-${d + 1}`, cents(next, 40000), next() < 0.8, on(closed)]);
  }
  for (let i = 0; i < 4 * count; i++) {
    // deals as they come, not in order
    const deal = Math.floor(next() * count);
    const before = Math.floor(next() * 90);
    const [, , , closed] = deals[deal + 1] as Filled[];
    const date = new Date(Number(closed) - before * DAY);
    touches.push([`D-${deal + 1}`, partnerName(Math.floor(next() * next() * partners)), date, milestone(next)]);
  }
  return { touches, deals };
}

/** Credits, approvals, payments and releases of a fund, as a year brings them. */
export function ledgerEntries(count: number, partners: number): Filled[][] {
  const next = seeded(102);
  const rows: Filled[][] = [['Partner', 'Date', 'Type', 'Amount', 'Expires', 'Ref']];
  for (let i = 0; rows.length <= count; i++) {
    const partner = partnerName(Math.floor(next() * partners));
    const day = Math.floor(next() * 900);
    const amount = 100 + cents(next, 900);
    rows.push([partner, on(day), 'accrue', amount, on(day + 365), '']);
    rows.push([partner, on(day), 'approve', Math.floor(amount / 2), on(day + 120), `A-${i}`]);
    rows.push([partner, on(day + 30), 'pay', Math.floor(amount / 4), '', `A-${i}`]);
    rows.push([partner, on(day + 60), 'release', '', '', `A-${i}`]);
  }
  return rows.slice(0, count + 1);
}

/** Won deals of partners with a refund now and then. */
export function soldDeals(count: number, partners: number): Filled[][] {
  const next = seeded(103);
  const rows: Filled[][] = [['Deal', 'Partner', 'Closed on', 'Amount', 'Refunded on']];
  for (let d = 0; d < count; d++) {
    const day = Math.floor(next() * 800);
    const refund = next() < 0.05 ? on(day + 1 + Math.floor(next() * 60)) : '';
    rows.push([`D-${d + 1}`, partnerName(Math.floor(next() * partners)), on(day), cents(next, 20000), refund]);
  }
  return rows;
}

export const CARDS: Filled[][] = [
  ['Valid from', 'From', 'Rate', 'Mode'],
  [on(-400), 0, 0.1, 'marginal'],
  [on(-400), 50000, 0.15, 'marginal'],
  [on(366), 0, 0.12, 'retroactive'],
  [on(366), 100000, 0.16, 'retroactive'],
];

export function liabilityEntries(count: number): Filled[][] {
  const next = seeded(104);
  const type = oneOf(['earn', 'earn', 'earn', 'pay', 'claw back', 'expire']);
  const entry = (): Filled[] => [on(Math.floor(next() * 1000)), type(next), cents(next, 5000)];
  return [['Date', 'Type', 'Amount'], ...Array.from({ length: count }, entry)];
}

export function registrations(count: number, partners: number): Filled[][] {
  const next = seeded(105);
  const rows: Filled[][] = [['Registration', 'Partner', 'Account', 'Submitted on', 'Approved on']];
  for (let i = 0; i < count; i++) {
    const day = Math.floor(next() * 900);
    const account = `Account ${Math.floor(next() * count)}`;
    const approved = next() < 0.8 ? on(day + Math.floor(next() * 20)) : '';
    rows.push([`R-${i}`, partnerName(Math.floor(next() * partners)), account, on(day), approved]);
  }
  return rows;
}

export interface Program {
  readonly partners: Filled[][];
  readonly deals: Filled[][];
}

export function program(count: number, partners: number): Program {
  const next = seeded(106);
  const role = oneOf(['Sourced', 'Influenced', 'Direct']);
  const roster = Array.from({ length: partners }, (_row, i): Filled[] => [
    partnerName(i),
    on(Math.floor(next() * 500)),
    on(500 + Math.floor(next() * 400)),
  ]);
  const deals: Filled[][] = [['Partner', 'Amount', 'Role', 'Closed on', 'Won', 'Created on']];
  for (let d = 0; d < count; d++) {
    const day = Math.floor(next() * 800);
    const partner = partnerName(Math.floor(next() * partners));
    deals.push([partner, cents(next, 40000), role(next), on(day + 60), next() < 0.7, on(day)]);
  }
  return { partners: [['Partner', 'Signed on', 'Last activity on'], ...roster], deals };
}
