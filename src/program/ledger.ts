import { Account } from './ledger-account.ts';
import { isMissing } from './missing.ts';
import { nearest, shown } from './reading/names.ts';
import { decimalsOf } from './units.ts';

export const ACCRUE = 0;
export const ADJUST = 1;
export const APPROVE = 2;
export const PAY = 3;
export const RELEASE = 4;

/** Entries of a ledger, one a row; -1 and NaN stand for what is blank. */
export interface LedgerEntries {
  readonly rows: number;
  readonly filled: Uint8Array;
  readonly partner: Int32Array;
  readonly partners: readonly string[];
  readonly date: Float64Array;
  readonly type: Int32Array;
  readonly amount: Float64Array;
  readonly expires: Float64Array | null;
  readonly ref: Int32Array | null;
  readonly refs: readonly string[];
}

export interface Balance {
  readonly partner: string;
  readonly credited: number;
  readonly reserved: number;
  readonly paid: number;
  readonly expired: number;
  readonly available: number;
  readonly soon: number;
  /** The row, from 0, that first left available below 0; -1 where none did. */
  readonly overdrawn: number;
}

export type LedgerColumn = 'Partner' | 'Date' | 'Type' | 'Amount' | 'Expires' | 'Ref';
export type RefuseEntry = (row: number, column: LedgerColumn, found: string, fix: string) => void;

const NAMES = ['accrual', 'adjustment', 'approval', 'payment', 'release'];
const at = (column: ArrayLike<number> | null, row: number): number => (column === null ? NaN : (column[row] as number));

/** Tells what an entry lacks to be booked: the first thing, where it lacks several. */
export function tellLack(entries: LedgerEntries, row: number, refuse: RefuseEntry) {
  const type = entries.type[row] as number;
  const amount = entries.amount[row] as number;
  const tell = (column: LedgerColumn, found: string, fix: string) => refuse(row, column, found, fix);
  if (entries.partner[row] === -1) return tell('Partner', 'the entry names no partner.', 'Enter one.');
  if (isMissing(entries.date[row])) return tell('Date', 'the entry has no date.', 'Enter one.');
  if (type < 0) return tell('Type', 'the entry has no type.', 'Enter accrue, adjust, approve, pay or release.');
  if (isMissing(amount) && type !== RELEASE) return tell('Amount', 'the entry has no amount.', 'Enter one.');
  if (amount < 0 && type !== ADJUST && type !== PAY)
    return tell(
      'Amount',
      `${amount} is below 0 in a${type === RELEASE ? '' : 'n'} ${NAMES[type]}.`,
      'Enter 0 or more, or an adjust.',
    );
  if (at(entries.expires, row) < (entries.date[row] as number) && type !== PAY && type !== RELEASE)
    return tell('Expires', 'Expires is before Date.', 'Mend one of the two.');
}

// a day number, one bit and a row fit a number without loss
const ROWS = 2 ** 23;

/** Rows up to as_of by partner, each by date, credits before debits, then row. */
function inOrder(entries: LedgerEntries, asOf: number): Float64Array[] {
  const { rows, filled, partner, date, type, amount } = entries;
  const keys: number[][] = entries.partners.map(() => []);
  for (let row = 0; row < rows; row++) {
    if (filled[row] === 0 || (date[row] as number) > asOf) continue;
    const kind = type[row] as number;
    const size = amount[row] as number;
    const isCredit =
      kind === ACCRUE || kind === RELEASE || (kind === ADJUST && size >= 0) || (kind === PAY && size < 0);
    (keys[partner[row] as number] as number[]).push(((date[row] as number) * 2 + (isCredit ? 0 : 1)) * ROWS + row);
  }
  return keys.map((own) => Float64Array.from(own).sort());
}

const AT_MOST = 'Enter at most that.';

/** Says how to mend a credit: otherwise than by `fix` where an entry of that kind and Ref is booked after it, on the same day. */
type Mend = (fix: string, kind: number, ref?: number) => string;

function book(
  account: Account,
  entries: LedgerEntries,
  row: number,
  scale: number,
  refuse: RefuseEntry,
  mend: Mend,
): void {
  const day = entries.date[row] as number;
  const type = entries.type[row] as number;
  const units = Math.round((entries.amount[row] as number) * scale);
  const ref = entries.ref === null ? -1 : (entries.ref[row] as number);
  const expires = at(entries.expires, row);
  const unknown = (what: string, known: Iterable<number>) => {
    const name = entries.refs[ref] as string;
    const names = Array.from(known, (one) => entries.refs[one] as string);
    const near = nearest(name, names);
    const partner = entries.partners[entries.partner[row] as number];
    const some = names.length === 0 ? 'there is none' : names.slice(0, 3).join(', ');
    const fix = near === null ? `Known by then: ${some}.` : `Did you mean ${near}?`;
    refuse(row, 'Ref', `${shown(name)} is no earlier ${what} of ${partner}.`, mend(fix, APPROVE, ref));
  };
  if (type === ACCRUE || (type === ADJUST && units >= 0)) {
    account.credit(units, day, isMissing(expires) ? Infinity : expires, row, ref);
    return;
  }
  if (type === ADJUST) {
    const rows = account.credits.get(ref);
    if (ref >= 0 && !rows) unknown('credit', account.credits.keys());
    else account.debit(-units, rows);
    return;
  }
  if (type === APPROVE) {
    account.approve(units, ref, expires);
    return;
  }
  const reservation = account.reservations.get(ref);
  if (ref >= 0 && !reservation) {
    unknown('approval', account.reservations.keys());
    return;
  }
  if (type === PAY) {
    if (units >= 0) account.pay(units, reservation);
    else if (-units > account.paid)
      refuse(
        row,
        'Amount',
        `it takes back ${-units / scale}, and ${account.paid / scale} was paid.`,
        mend(AT_MOST, PAY),
      );
    else account.unpay(-units);
    return;
  }
  if (!reservation) {
    refuse(row, 'Ref', 'the release does not say of which approval.', 'Enter its Ref.');
    return;
  }
  const left = account.leftOf(reservation);
  if (units > left)
    refuse(row, 'Amount', `it releases ${units / scale}, and ${left / scale} is left.`, mend(AT_MOST, APPROVE, ref));
  else account.release(isMissing(units) ? left : units, reservation);
}

/** What each partner has, by as_of, where every entry is whole; partners by first appearance among the entries up to then. */
export function ledgerOf(entries: LedgerEntries, asOf: number, warnDays: number, refuse: RefuseEntry): Balance[] {
  const scale = 10 ** decimalsOf(entries.amount);
  const balances: Balance[] = [];
  inOrder(entries, asOf).forEach((keys, partner) => {
    if (keys.length === 0) return;
    const account = new Account();
    let overdrawn = -1;
    let key = 0;
    const mend: Mend = (fix, kind, ref) => {
      // the debits of a day are right behind its credits; behind debits there is no approval
      const behind = Math.floor(key / ROWS) + 1;
      const isEarly = keys.some(
        (one) =>
          Math.floor(one / ROWS) === behind &&
          entries.type[one % ROWS] === kind &&
          (ref === undefined || at(entries.ref, one % ROWS) === ref),
      );
      return isEarly ? 'On one day releases and negative payments come first: use a later date.' : fix;
    };
    for (key of keys) {
      const row = key % ROWS;
      account.endDaysBefore(entries.date[row] as number);
      book(account, entries, row, scale, refuse, mend);
      if (overdrawn < 0 && account.available < 0) overdrawn = row;
    }
    account.endDaysBefore(asOf);
    const soon = account.free.items.reduce(
      (sum, { expires, left }) => sum + (expires <= asOf + warnDays ? left : 0),
      0,
    );
    balances.push({
      partner: entries.partners[partner] as string,
      credited: account.credited / scale,
      reserved: account.reserved / scale,
      paid: account.paid / scale,
      expired: account.expired / scale,
      available: account.available / scale,
      soon: soon / scale,
      overdrawn,
    });
  });
  return balances;
}
