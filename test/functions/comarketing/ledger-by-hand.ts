/**
 * The ledger of one partner, one unit of money at a time, as the rules say it: slow on purpose, with no sums kept.
 * Every unit is a thing that stands in one place: free, in a reservation, in a payment, expired, or taken away.
 */

export interface HandEntry {
  readonly day: number;
  readonly type: 'accrue' | 'adjust' | 'approve' | 'pay' | 'release';
  /** null: all that is left, in a release. */
  readonly amount: number | null;
  readonly expires: number | null;
  readonly ref: string;
}

interface Unit {
  expires: number;
  born: number;
  row: number;
  place: string;
  /** Of which debt it is a unit, and which one; null for money that is there. */
  debt: { readonly of: number; readonly unit: number } | null;
}

export type HandBalance = readonly [
  credited: number,
  reserved: number,
  paid: number,
  expired: number,
  available: number,
  soon: number,
  overdrawnRow: number | '',
];

const FREE = 'free';
const EXPIRED = 'expired';
const AWAY = 'taken away';
const reserved = (ref: string): string => `reserved ${ref}`;
const isReserved = ({ place }: Unit): boolean => place.startsWith('reserved');
const isPaid = ({ place }: Unit): boolean => place.startsWith('payment');

/** What expires first, then what is older; a debt comes last. */
const sooner = (a: Unit, b: Unit): number => {
  if ((a.debt === null) !== (b.debt === null)) return a.debt === null ? -1 : 1;
  // of one debt the last units move first, so that what stays where it was is paid first
  if (a.debt !== null && b.debt !== null) return a.debt.of - b.debt.of || b.debt.unit - a.debt.unit;
  if (a.expires !== b.expires) return a.expires < b.expires ? -1 : 1;
  return a.born - b.born || a.row - b.row;
};

class Hand {
  units: Unit[] = [];
  deadlines = new Map<string, number>();
  private debts = 0;
  payments: string[] = [];
  refs = new Set<string>();
  creditRows = new Map<string, Set<number>>();
  credited = 0;
  private unnamed = 0;

  in(place: string): Unit[] {
    return this.units.filter((unit) => unit.place === place).sort(sooner);
  }

  get owed(): Unit[] {
    const key = ({ debt }: Unit): number => (debt === null ? 0 : debt.of * 1000 + debt.unit);
    return this.units.filter(({ debt }) => debt !== null).sort((a, b) => key(a) - key(b));
  }

  /** Money comes free: the oldest debt is paid with it, where there is one. */
  give(unit: Unit): void {
    const [oldest] = this.owed;
    unit.place = oldest ? oldest.place : FREE;
    if (oldest) this.units.splice(this.units.indexOf(oldest), 1);
  }

  credit(count: number, day: number, expires: number, row: number): void {
    for (let i = 0; i < count; i++) {
      const unit: Unit = { expires, born: day, row, place: AWAY, debt: null };
      this.give(unit);
      this.units.push(unit);
    }
  }

  take(count: number, place: string): void {
    const of = this.debts++;
    for (let i = 0; i < count; i++) {
      const [first] = this.in(FREE);
      if (first) first.place = place;
      else this.units.push({ expires: Infinity, born: 0, row: 0, place, debt: { of, unit: i } });
    }
  }

  /** A debt is cancelled, and money comes free; debts go first, so that money does not pay what is cancelled with it. */
  giveBack(units: readonly Unit[]): void {
    for (const unit of units) if (unit.debt !== null) this.units.splice(this.units.indexOf(unit), 1);
    for (const unit of units) if (unit.debt === null) this.give(unit);
  }

  release(ref: string, count: number): void {
    const all = this.in(reserved(ref));
    this.giveBack(
      [...all.filter(({ debt }) => debt !== null), ...all.filter(({ debt }) => debt === null)].slice(0, count),
    );
  }

  endDay(day: number): void {
    for (const [ref, deadline] of this.deadlines)
      if (deadline === day) {
        this.deadlines.delete(ref);
        this.release(ref, this.in(reserved(ref)).length);
      }
    for (const unit of this.in(FREE)) if (unit.expires <= day) unit.place = EXPIRED;
  }

  /** An approval without a Ref is a reservation of its own, which nothing can name. */
  approve(count: number, ref: string, deadline: number | null): void {
    const name = ref === '' ? `without ${this.unnamed++}` : ref;
    if (ref !== '') this.refs.add(ref);
    this.take(count, reserved(name));
    if (deadline !== null) this.deadlines.set(name, deadline);
  }

  pay(count: number, ref: string): void {
    const place = `payment ${this.payments.length}`;
    this.payments.push(place);
    const own = ref === '' ? [] : this.in(reserved(ref)).slice(0, count);
    for (const unit of own) unit.place = place;
    this.take(count - own.length, place);
  }

  unpay(count: number): void {
    let left = count;
    for (const place of [...this.payments].reverse()) {
      const own = this.in(place);
      const isDebt = ({ debt }: Unit): boolean => debt !== null;
      const back = [...own.filter(isDebt), ...own.filter((unit) => !isDebt(unit)).reverse()].slice(0, left);
      left -= back.length;
      this.giveBack(back);
    }
  }

  debit(count: number, ref: string): void {
    const rows = this.creditRows.get(ref) ?? new Set();
    const own = this.in(FREE)
      .filter(({ row }) => rows.has(row))
      .slice(0, count);
    for (const unit of own) unit.place = AWAY;
    this.take(count - own.length, AWAY);
  }
}

/** Books an entry; false where it is refused. */
function book(hand: Hand, { day, type, amount, expires, ref }: HandEntry, row: number): boolean {
  const count = amount ?? 0;
  if (type === 'accrue' || (type === 'adjust' && count >= 0)) {
    hand.credited += count;
    if (ref !== '') hand.creditRows.set(ref, (hand.creditRows.get(ref) ?? new Set()).add(row));
    hand.credit(count, day, expires ?? Infinity, row);
  } else if (type === 'adjust') {
    if (ref !== '' && !hand.creditRows.has(ref)) return false;
    hand.credited += count;
    hand.debit(-count, ref);
  } else if (type === 'approve') hand.approve(count, ref, expires);
  else if (ref !== '' && !hand.refs.has(ref)) return false;
  else if (type === 'pay' && count >= 0) hand.pay(count, ref);
  else if (type === 'pay') {
    if (-count > hand.units.filter(isPaid).length) return false;
    hand.unpay(-count);
  } else {
    const left = hand.in(reserved(ref)).length;
    if (ref === '' || count > left) return false;
    hand.release(ref, amount === null ? left : count);
  }
  return true;
}

const isCredit = ({ type, amount }: HandEntry): boolean =>
  type === 'accrue' || type === 'release' || (type === 'adjust' ? (amount ?? 0) >= 0 : (amount ?? 0) < 0);

/** The balance as of a day; null where an entry is refused. */
export function balanceByHand(entries: readonly HandEntry[], asOf: number, warnDays: number): HandBalance | null {
  const hand = new Hand();
  const order = entries
    .map((entry, i) => ({ entry, row: i + 2 }))
    .filter(({ entry }) => entry.day <= asOf)
    .sort(
      (a, b) => a.entry.day - b.entry.day || Number(isCredit(b.entry)) - Number(isCredit(a.entry)) || a.row - b.row,
    );
  let today = Math.min(...order.map(({ entry }) => entry.day));
  let overdrawnRow: number | '' = '';
  for (const { entry, row } of order) {
    // what came free past its date is gone before the next entry of the same day
    hand.endDay(today - 1);
    for (; today < entry.day; today++) hand.endDay(today);
    if (!book(hand, entry, row)) return null;
    if (overdrawnRow === '' && hand.in(FREE).length < hand.owed.length) overdrawnRow = row;
  }
  hand.endDay(today - 1);
  for (; today < asOf; today++) hand.endDay(today);
  const count = (of: (unit: Unit) => boolean): number => hand.units.filter(of).length;
  return [
    hand.credited,
    count(isReserved),
    count(isPaid),
    count(({ place }) => place === EXPIRED),
    hand.in(FREE).length - hand.owed.length,
    count(({ place, expires }) => place === FREE && expires <= asOf + warnDays),
    overdrawnRow,
  ];
}
