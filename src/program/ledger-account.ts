import { Heap } from './heap.ts';
import { isMissing } from './missing.ts';

/** A part of one credit, or a debt where no credit was there. Amounts are whole units. */
export interface Slice {
  left: number;
  /** Last day on which it can be used; Infinity where it does not expire. */
  expires: number;
  /** Day and row of the credit that it comes from. */
  born: number;
  row: number;
  backed: boolean;
  /** Where it is kept: in a reservation, in a payment. */
  holder: Slice[];
}

interface Reservation {
  slices: Slice[];
  deadline: number;
}

// what expires soonest comes first, then what is oldest; a debt comes last
const sooner = (a: Slice, b: Slice): boolean =>
  a.expires !== b.expires ? a.expires < b.expires : a.born !== b.born ? a.born < b.born : a.row < b.row;
const bySooner = (a: Slice, b: Slice): number =>
  a.backed !== b.backed ? (a.backed ? -1 : 1) : sooner(a, b) ? -1 : sooner(b, a) ? 1 : 0;

const total = (slices: readonly Slice[]): number => slices.reduce((sum, slice) => sum + slice.left, 0);

/** The funds of one partner. Always credited = reserved + paid + expired + available. */
export class Account {
  credited = 0;
  reserved = 0;
  paid = 0;
  expired = 0;
  private open = 0;
  private owed = 0;
  readonly free = new Heap<Slice>(sooner);
  readonly reservations = new Map<number, Reservation>();
  /** Rows of credits by their Ref. */
  readonly credits = new Map<number, Set<number>>();
  private approvals = 0;
  // of those that end on one day, what was approved first ends first
  private readonly deadlines = new Heap<{ day: number; approval: number; of: Reservation }>((a, b) =>
    a.day !== b.day ? a.day < b.day : a.approval < b.approval,
  );
  private readonly payments: Slice[][] = [];
  private readonly debts: Slice[] = [];
  private firstDebt = 0;

  get available(): number {
    return this.open - this.owed;
  }

  /** Adds credit: it pays debts first, oldest first. What is past its date goes when days are ended, before anything else. */
  private give(slice: Slice): void {
    let left = slice.left;
    while (left > 0 && this.firstDebt < this.debts.length) {
      const debt = this.debts[this.firstDebt] as Slice;
      const part = Math.min(left, debt.left);
      left -= part;
      this.owed -= part;
      debt.left -= part;
      if (part > 0) debt.holder.push({ ...slice, left: part, holder: debt.holder });
      if (debt.left === 0) this.firstDebt++;
    }
    if (left === 0) return;
    this.open += left;
    this.free.push({ ...slice, left, holder: [] });
  }

  /** Takes free credit, soonest first; what is not there becomes a debt. */
  private take(amount: number, into: Slice[]): void {
    let left = amount;
    while (left > 0 && this.free.first !== undefined) {
      const slice = this.free.first;
      const part = Math.min(left, slice.left);
      left -= part;
      this.open -= part;
      slice.left -= part;
      if (part > 0) into.push({ ...slice, left: part, holder: into });
      if (slice.left === 0) this.free.pop();
    }
    if (left === 0) return;
    const debt = { left, expires: Infinity, born: 0, row: 0, backed: false, holder: into };
    this.owed += left;
    into.push(debt);
    this.debts.push(debt);
  }

  /** Moves slices from the front of a list; gives back what was not there. */
  private move(from: Slice[], amount: number, into: Slice[]): number {
    let left = amount;
    while (left > 0 && from.length > 0) {
      const slice = from[0] as Slice;
      const part = Math.min(left, slice.left);
      left -= part;
      if (part === slice.left) {
        from.shift();
        slice.holder = into;
        into.push(slice);
      } else {
        slice.left -= part;
        const moved = { ...slice, left: part, holder: into };
        into.push(moved);
        if (!slice.backed) this.debts.splice(this.debts.indexOf(slice, this.firstDebt) + 1, 0, moved);
      }
    }
    return left;
  }

  /** Gives slices back as free credit; a debt among them is cancelled. */
  private giveBack(slices: readonly Slice[]): void {
    for (const slice of slices)
      if (!slice.backed) {
        this.owed -= slice.left;
        slice.left = 0;
      }
    for (const slice of slices) if (slice.backed) this.give(slice);
  }

  credit(amount: number, day: number, expires: number, row: number, ref: number): void {
    this.credited += amount;
    if (ref >= 0) this.credits.set(ref, (this.credits.get(ref) ?? new Set()).add(row));
    this.give({ left: amount, expires, born: day, row, backed: true, holder: [] });
  }

  /** A negative adjustment: open credit of the Ref first, then as an approval takes it. */
  debit(amount: number, rows: ReadonlySet<number> | undefined): void {
    this.credited -= amount;
    let left = amount;
    const own = rows ? this.free.items.filter((slice) => rows.has(slice.row)).sort(bySooner) : [];
    for (const slice of own) {
      const part = Math.min(left, slice.left);
      slice.left -= part;
      left -= part;
      this.open -= part;
    }
    this.take(left, []);
  }

  approve(amount: number, ref: number, deadline: number): void {
    const reservation = this.reservations.get(ref) ?? { slices: [], deadline: Infinity };
    if (ref >= 0) this.reservations.set(ref, reservation);
    this.reserved += amount;
    this.take(amount, reservation.slices);
    if (!isMissing(deadline)) {
      reservation.deadline = deadline;
      this.deadlines.push({ day: deadline, approval: this.approvals++, of: reservation });
    }
  }

  /** Pays from a reservation as far as it goes, then from free credit. */
  pay(amount: number, reservation: Reservation | undefined): void {
    const used: Slice[] = [];
    let left = amount;
    if (reservation) {
      reservation.slices.sort(bySooner);
      left = this.move(reservation.slices, amount, used);
      this.reserved -= amount - left;
    }
    this.take(left, used);
    this.paid += amount;
    this.payments.push(used);
  }

  /** Takes payments back, newest first. */
  unpay(amount: number): void {
    let left = amount;
    this.paid -= amount;
    while (left > 0) {
      const used = this.payments[this.payments.length - 1] as Slice[];
      used.sort((a, b) => bySooner(b, a));
      const back: Slice[] = [];
      left = this.move(used, left, back);
      if (used.length === 0) this.payments.pop();
      this.giveBack(back);
    }
  }

  leftOf(reservation: Reservation): number {
    return total(reservation.slices);
  }

  /** Ends a reservation, or a part of it, unpaid: what was overdrawn goes first. */
  release(amount: number, reservation: Reservation): void {
    reservation.slices.sort((a, b) => (a.backed !== b.backed ? (a.backed ? 1 : -1) : bySooner(a, b)));
    const back: Slice[] = [];
    this.move(reservation.slices, amount, back);
    this.reserved -= amount;
    this.giveBack(back);
  }

  /** Ends the days before `day`: claim deadlines pass, then credit expires. */
  endDaysBefore(day: number): void {
    for (;;) {
      const deadline = this.deadlines.first;
      const slice = this.free.first;
      const next = Math.min(deadline?.day ?? Infinity, slice?.expires ?? Infinity);
      if (!(next < day)) return;
      if (deadline?.day === next) {
        this.deadlines.pop();
        const { of } = deadline;
        if (of.deadline === next) this.release(total(of.slices), of);
      } else if (slice) {
        this.free.pop();
        this.open -= slice.left;
        this.expired += slice.left;
      }
    }
  }
}
