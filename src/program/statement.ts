import { periodOf } from './periods.ts';
import { plain, roundedDifference } from './rounding.ts';
import { type Bands, earnedBy, type Mode, rateAt } from './schedule.ts';
import { standing } from './threshold.ts';

export type Resets = 'year' | 'quarter' | 'never';

/** A rate card from a day on. */
export interface Card {
  readonly from: number;
  readonly bands: Bands;
  readonly mode: Mode;
  readonly resets: Resets;
}

/** A won deal of a partner. NaN where it was not refunded. */
export interface Sale {
  readonly row: number;
  readonly partner: number;
  /** Which card by name. */
  readonly name: number;
  readonly card: Card;
  readonly date: number;
  readonly amount: number;
  readonly refundedOn: number;
  readonly refundedShare: number;
}

export interface Line {
  readonly sale: Sale;
  readonly isRefund: boolean;
  readonly date: number;
  readonly base: number;
  readonly prior: number;
  readonly earned: number;
}

const ROWS = 2 ** 23;
const RESETS: readonly Resets[] = ['year', 'quarter', 'never'];

/** Sales and refunds in order: by date, then row, a sale before its refund. */
function inOrder(sales: readonly Sale[], asOf: number): Float64Array {
  const keys: number[] = [];
  sales.forEach((sale, i) => {
    keys.push((sale.date * ROWS + i) * 2);
    if (sale.refundedOn <= asOf) keys.push((sale.refundedOn * ROWS + i) * 2 + 1);
  });
  return Float64Array.from(keys).sort();
}

// a year has room for its four quarters, and 0 is for ever
const YEAR_SPACE = 10;
const NAMES = 2 ** 20;

/** Amounts of each partner under each card name, in the calendar year, quarter and ever. */
class Totals {
  private readonly accounts = new Map<number, Map<number, number>>();
  private readonly quarters = new Map<number, number>();

  private period(date: number, resets: Resets): number {
    if (resets === 'never') return 0;
    const quarter = this.quarters.get(date) ?? periodOf(date, 'quarter');
    this.quarters.set(date, quarter);
    const year = Math.floor(quarter / 4) * YEAR_SPACE;
    return resets === 'year' ? year : year + 1 + (quarter % 4);
  }

  private account({ partner, name }: Sale): Map<number, number> {
    const key = partner * NAMES + name + 1;
    const known = this.accounts.get(key) ?? new Map<number, number>();
    this.accounts.set(key, known);
    return known;
  }

  of(sale: Sale): number {
    return this.account(sale).get(this.period(sale.date, sale.card.resets)) ?? 0;
  }

  add(sale: Sale, amount: number): void {
    const account = this.account(sale);
    for (const resets of RESETS) {
      const period = this.period(sale.date, resets);
      account.set(period, plain(standing(account.get(period) ?? 0, amount)));
    }
  }
}

// an amount without an end leaves some when all of it is refunded
const NOISE = -1e-6;

/** One line for each sale, and one for each refund by as_of; `refuse` hears of those that take a period below 0. */
export function linesOf(
  sales: readonly Sale[],
  asOf: number,
  decimals: number | null,
  refuse: (sale: Sale, below: number, isRefund: boolean) => void,
): Line[] {
  const totals = new Totals();
  const each = new Map<Sale, number>();
  return Array.from(inOrder(sales, asOf), (key): Line => {
    const isRefund = key % 2 === 1;
    const sale = sales[Math.floor(key / 2) % ROWS] as Sale;
    const { bands, mode } = sale.card;
    const prior = totals.of(sale);
    const base = isRefund ? -sale.amount * sale.refundedShare : sale.amount;
    const after = plain(standing(prior, base));
    let earned: number;
    if (mode === 'each') {
      const whole = isRefund ? (each.get(sale) as number) : base * rateAt(bands, base);
      earned = roundedDifference(isRefund ? -whole * sale.refundedShare : whole, 0, decimals);
      each.set(sale, earned);
    } else {
      const by = earnedBy(mode);
      earned = roundedDifference(by(bands, after), by(bands, prior), decimals);
    }
    const least = mode !== 'each' ? after : isRefund ? 0 : base;
    if (least < NOISE) refuse(sale, least, isRefund);
    totals.add(sale, base);
    return { sale, isRefund, date: isRefund ? sale.refundedOn : sale.date, base, prior, earned };
  });
}
