import { type LedgerEntries, ledgerOf, tellLack } from '../../program/ledger.ts';
import { define, describe, type ResultCell } from '../define.ts';
import { dayReader } from '../kinds/days.ts';
import { type Entries, entries } from '../kinds/entries.ts';
import { knownNames, knownReader, nameReader } from '../kinds/names.ts';
import { amountBounds, numberReader } from '../kinds/numbers.ts';
import { day, whole } from '../kinds/options.ts';
import { maybe, needed } from '../kinds/table.ts';

const HEADER = ['Partner', 'Credited', 'Reserved', 'Paid', 'Expired', 'Available', 'Expiring soon', 'Overdrawn row'];
const types = knownReader(knownNames(['accrue', 'adjust', 'approve', 'pay', 'release']), 'a type of entry');

const columns = {
  Partner: needed(nameReader, 'Partner ID'),
  Date: needed(dayReader),
  Type: needed(types),
  Amount: needed(numberReader(amountBounds)),
  Expires: maybe(dayReader),
  Ref: maybe(nameReader),
};

const ledgerIn = ({
  rows,
  filled,
  byHeader: { Partner, Type, Amount, Expires, Ref, ...rest },
}: Entries<typeof columns>): LedgerEntries => ({
  rows,
  filled,
  partner: Partner.ids,
  partners: Partner.labels,
  date: rest.Date,
  type: Type,
  amount: Amount,
  expires: Expires,
  ref: Ref === null ? null : Ref.ids,
  refs: Ref === null ? [] : Ref.labels,
});

function check(table: Entries<typeof columns>): void {
  const ledger = ledgerIn(table);
  for (let row = 0; row < table.rows; row++) if (table.filled[row] === 1) tellLack(ledger, row, table.refuse);
}

export const MDF_LEDGER = define({
  name: 'MDF_LEDGER',
  kinds: { entries: entries(columns, check), as_of: day, warn_days: whole(0, 36525, 60) },
  makeTable({ entries: table, as_of, warn_days }) {
    const balances = ledgerOf(ledgerIn(table), as_of, warn_days, table.refuse);
    return [
      HEADER.slice(),
      ...balances.map(({ partner, credited, reserved, paid, expired, available, soon, overdrawn }): ResultCell[] => [
        partner,
        credited,
        reserved,
        paid,
        expired,
        available,
        soon,
        // the header is row 1 of the range
        overdrawn < 0 ? '' : overdrawn + 2,
      ]),
    ];
  },
});

// marked pure, so that the words do not ship
export const page = /* @__PURE__ */ describe(MDF_LEDGER, {
  summary: 'Balances of market development funds by partner: credited, reserved, paid, expired and available.',
  tasks: ['model your MDF', 'see what funds are left', 'find funds that expire'],
  whenElse:
    'Use MDF_ALLOCATE to divide a pool among partners before it is credited, and LIABILITY_ROLLFORWARD for what is owed by period.',
  params: {
    entries: {
      text: 'The ledger, one entry a row: Partner or Partner ID, Date, Type (accrue, adjust, approve, pay, release), Amount, and if you have them Expires and Ref.',
      blank:
        'Blank rows, and rows with a Problem, are skipped. Only a release may leave its amount blank: all that is left.',
      sample: "'MDF ledger'!A3:F",
    },
    as_of: {
      text: 'The last day that counts; later entries are left out.',
      blank: 'It must be given.',
      sample: 'Settings!B5',
    },
    warn_days: { text: 'Days ahead in which credit counts as expiring soon.', blank: 'Left out: 60.', sample: '90' },
  },
  returns:
    'A table with a header and one row for each partner, by first appearance: Partner, Credited, Reserved, Paid, Expired, Available, Expiring soon, and Overdrawn row, the row of the range that first left Available below 0.',
  rule: 'Entries count by date; on one day accruals, positive adjustments, releases and negative payments come first, then row order. Debits use the credit that expires soonest, then the oldest. A pay or release with a Ref draws on the approval with that Ref, the rest of a pay on free credit. What is reserved does not expire; the Expires of an approval is its claim deadline, after which what is left is released. Released or given-back credit past its date expires at once; other credit at the end of its Expires day. A negative pay gives back what the latest payments used. More than is there is booked as a debt that the next credit pays; releasing an overdrawn approval cancels the debt first. Two approvals with one Ref are one reservation, and the last Expires is its deadline.',
  formula: 'Credited = Reserved + Paid + Expired + Available, at every date',
  rounding: 'Not rounded; amounts are kept to nine decimals.',
  examples: [
    {
      kind: 'basic',
      says: 'A grant, an approval and a claim paid in part',
      args: [
        [
          ['Partner', 'Date', 'Type', 'Amount', 'Expires', 'Ref'],
          ['Acme', { date: '2026-01-01' }, 'accrue', 10000, { date: '2026-12-31' }, ''],
          ['Acme', { date: '2026-02-10' }, 'approve', 4000, '', 'Webinar'],
          ['Acme', { date: '2026-04-01' }, 'pay', 3000, '', 'Webinar'],
        ],
        { date: '2026-06-30' },
      ],
      result: [
        ['Partner', 'Credited', 'Reserved', 'Paid', 'Expired', 'Available', 'Expiring soon', 'Overdrawn row'],
        ['Acme', 10000, 1000, 3000, 0, 6000, 0, ''],
      ],
      source: '10,000 = 1,000 + 3,000 + 0 + 6,000',
    },
    {
      kind: 'roster',
      says: 'Credit that expired, and a partner that spent more than it had',
      args: [
        [
          ['Partner', 'Date', 'Type', 'Amount', 'Expires'],
          ['Acme', { date: '2026-01-01' }, 'accrue', 500, { date: '2026-03-31' }],
          ['Blue', { date: '2026-01-01' }, 'accrue', 200, ''],
          ['Acme', { date: '2026-02-01' }, 'pay', 300, ''],
          ['Blue', { date: '2026-02-01' }, 'pay', 250, ''],
        ],
        { date: '2026-04-01' },
      ],
      result: [
        ['Partner', 'Credited', 'Reserved', 'Paid', 'Expired', 'Available', 'Expiring soon', 'Overdrawn row'],
        ['Acme', 500, 0, 300, 200, 0, 0, ''],
        ['Blue', 200, 0, 250, 0, -50, 0, 5],
      ],
    },
    {
      kind: 'edge',
      says: 'Credit can still be used on its Expires day',
      args: [
        [
          ['Partner', 'Date', 'Type', 'Amount', 'Expires'],
          ['Acme', { date: '2026-01-01' }, 'accrue', 500, { date: '2026-03-31' }],
        ],
        { date: '2026-03-31' },
      ],
      result: [
        ['Partner', 'Credited', 'Reserved', 'Paid', 'Expired', 'Available', 'Expiring soon', 'Overdrawn row'],
        ['Acme', 500, 0, 0, 0, 500, 500, ''],
      ],
    },
    {
      kind: 'blank',
      says: 'A ledger without entries',
      args: [[['Partner', 'Date', 'Type', 'Amount']], { date: '2026-03-31' }],
      result: [['Partner', 'Credited', 'Reserved', 'Paid', 'Expired', 'Available', 'Expiring soon', 'Overdrawn row']],
    },
    {
      kind: 'error',
      says: 'A claim whose Ref is mistyped',
      args: [
        [
          ['Partner', 'Date', 'Type', 'Amount', 'Ref'],
          ['Acme', { date: '2026-01-01' }, 'approve', 500, 'Fair-104'],
          ['Acme', { date: '2026-02-01' }, 'pay', 500, 'Fare-104'],
        ],
        { date: '2026-03-31' },
      ],
      error: 'MDF_LEDGER entries, row 3 (Ref): "Fare-104" is no earlier approval of Acme. Did you mean Fair-104?',
    },
  ],
  limits:
    'One currency. Funds are not moved between partners: write an adjust on either side. An approval or a payment cannot be given back on its own day, for what gives back comes first: use a later date.',
  builtIn:
    '=SUMIFS(D2:D, A2:A, H2, C2:C, "accrue") - SUMIFS(D2:D, A2:A, H2, C2:C, "pay")\nCredit less payments. Expiry in the order of use cannot be written without a row for each credit.',
  related: ['MDF_ALLOCATE', 'MDF_REIMBURSEMENT', 'LIABILITY_ROLLFORWARD'],
  source: 'Ledgers of market development funds as programs keep them: accrual, approval, claim, expiry.',
});
