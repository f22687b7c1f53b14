import { dealStateBy, SAYS_WON, wonAt } from '../../program/deal-state.ts';
import { idAt, isMissing, labelAt, numberAt } from '../../program/missing.ts';
import { ratio } from '../../program/ratio.ts';
import { isoOfDay } from '../../program/reading/days.ts';
import { fold } from '../../program/reading/names.ts';
import { plain } from '../../program/rounding.ts';
import { type Line, linesOf, type Sale } from '../../program/statement.ts';
import { Day, define, describe, optional, type ResultCell, type SettingKind } from '../define.ts';
import { dayReader } from '../kinds/days.ts';
import { entries } from '../kinds/entries.ts';
import { NO_NAME, nameReader } from '../kinds/names.ts';
import { amountBounds, notNegativeBounds, numberReader, shareBounds } from '../kinds/numbers.ts';
import { day, decimals, number, whole } from '../kinds/options.ts';
import { maybe, needed } from '../kinds/table.ts';
import { yesNoReader } from '../kinds/yes-no.ts';
import { type Cards, cardOn, cards } from './cards.ts';

const HEADER = ['Partner', 'Deal', 'Date', 'Line', 'Base', 'Prior', 'Rate', 'Earned', 'Payable on', 'Status'];

const deals = entries({
  Deal: needed(nameReader),
  Partner: needed(nameReader, 'Partner ID'),
  'Closed on': needed(dayReader),
  Amount: needed(numberReader(amountBounds)),
  Card: maybe(nameReader),
  Won: maybe(yesNoReader({ alsoWon: true })),
  'Refunded on': maybe(dayReader),
  'Refunded share': maybe(numberReader(shareBounds)),
});

type Deals = typeof deals extends SettingKind<infer T> ? T : never;

/** Won deals of partners by as_of, with the card in force on the day of each. */
function salesOf({ rows, filled, byHeader, refuse }: Deals, known: Cards, asOf: number): Sale[] {
  const {
    Partner,
    Amount,
    Card,
    Won,
    'Closed on': closed,
    'Refunded on': refunded,
    'Refunded share': share,
  } = byHeader;
  const names = (Card ? Card.labels : []).map(fold);
  const sales: Sale[] = [];
  for (let row = 0; row < rows; row++) {
    const date = closed[row] as number;
    if (filled[row] === 0 || Partner.ids[row] === NO_NAME) continue;
    const says = wonAt(Won, row);
    const state = dealStateBy(asOf, says, date);
    if (state === 'undated' && says === SAYS_WON)
      refuse(row, 'Closed on', 'it is blank in a deal that is won.', 'Enter the day.');
    if (state !== 'won') continue;
    const name = idAt(Card, row);
    const card = cardOn(known.get(names[name] ?? ''), date);
    let refundedOn = numberAt(refunded, row);
    const part = numberAt(share, row);
    if (isMissing(Amount[row]))
      refuse(row, 'Amount', 'it is blank in a deal that is won.', 'Enter the amount; 0 is fine.');
    if (refundedOn < date) {
      refuse(row, 'Refunded on', 'the refund is before the sale.', 'Mend one of the two dates.');
      refundedOn = NaN;
    }
    if (card === null) {
      const which = name === NO_NAME ? 'without a name' : (Card?.labels[name] as string);
      const fix = 'Add it to cards, with a Valid from by that day.';
      refuse(row, Card === null ? 'Closed on' : 'Card', `no card ${which} is in force on ${isoOfDay(date)}.`, fix);
      continue;
    }
    const refundedShare = isMissing(part) ? 1 : part;
    sales.push({
      row,
      partner: Partner.ids[row] as number,
      name,
      card,
      date,
      amount: Amount[row] as number,
      refundedOn,
      refundedShare,
    });
  }
  return sales;
}

interface Payment {
  readonly as_of: number;
  readonly holdback_days: number;
  readonly minimum: number;
  readonly paid_through: number | null;
}

/** Held, Paid, Payable or Carried for each line; what is open is carried for a partner where it is below the minimum. */
function statusesOf(lines: readonly Line[], { as_of, holdback_days, minimum, paid_through }: Payment): string[] {
  const open = new Map<number, number>();
  const first = lines.map(({ date, sale, earned }) => {
    const payable = date + holdback_days;
    if (payable > as_of) return 'Held';
    if (payable <= (paid_through ?? -Infinity)) return 'Paid';
    open.set(sale.partner, (open.get(sale.partner) ?? 0) + earned);
    return '';
  });
  // cents that do not add up exactly in binary are not below the minimum
  const isBelow = (sum: number) => plain(sum) < minimum;
  return first.map(
    (status, i) => status || (isBelow(open.get((lines[i] as Line).sale.partner) as number) ? 'Carried' : 'Payable'),
  );
}

export const COMMISSION_STATEMENT = define({
  name: 'COMMISSION_STATEMENT',
  kinds: {
    deals,
    cards,
    as_of: day,
    holdback_days: whole(0, 36525, 0),
    minimum: number(notNegativeBounds, 0),
    decimals: decimals(2),
    paid_through: optional(day),
  },
  makeTable(settings) {
    const { deals: given, as_of, holdback_days, decimals: places } = settings;
    const sales = salesOf(given, settings.cards, as_of);
    const lines = linesOf(sales, as_of, places, ({ row }, below, isRefund) => {
      const fix = `Enter a refund ${isRefund ? 'once' : 'as Refunded on'}.`;
      given.refuse(row, isRefund ? 'Refunded on' : 'Amount', `it takes the period to ${below}, below 0.`, fix);
    });
    const statuses = statusesOf(lines, settings);
    const { Partner, Deal } = given.byHeader;
    return [
      HEADER.slice(),
      ...lines.map(({ sale, isRefund, date, base, prior, earned }, i): ResultCell[] => [
        Partner.labels[sale.partner] as string,
        labelAt(Deal, sale.row),
        new Day(date),
        isRefund ? 'Refund' : 'Sale',
        base,
        prior,
        ratio(earned, base),
        earned,
        new Day(date + holdback_days),
        statuses[i] as string,
      ]),
    ];
  },
});

const on = /* @__NO_SIDE_EFFECTS__ */ (date: string) => ({ date });
const CARDS = [
  ['Valid from', 'From', 'Rate', 'Mode'],
  [on('2026-01-01'), 0, 0.2, 'marginal'],
  [on('2026-01-01'), 10000, 0.25, 'marginal'],
];

// marked pure, so that the words do not ship
export const page = /* @__PURE__ */ describe(COMMISSION_STATEMENT, {
  summary: 'Every commission line by date: sales and refunds, by the rate card in force, with what is payable.',
  tasks: ['pay a partner', 'pay commissions', 'take commissions back'],
  whenElse: 'Use COMMISSION for one amount, and LIABILITY_ROLLFORWARD for what is owed by period.',
  params: {
    deals: {
      text: 'Table with Deal, Partner, Closed on, Amount, and if you have them Card, Won, Refunded on, Refunded share.',
      blank:
        'A blank Card is the card without a name, a blank Won is open, a blank Refunded share all. A deal without a partner is left out; a won one without Closed on is an error.',
      sample: "'Deals clean'!A3:O",
    },
    cards: {
      text: 'Table with Valid from, From, Rate, Mode (marginal, retroactive, each), and if you need them Card and Resets (year, quarter, never).',
      blank: 'A blank Resets is year.',
      sample: "'Rate cards'!A3:F",
    },
    as_of: { text: 'The last day that counts.', blank: 'It must be given.', sample: 'Settings!B9' },
    holdback_days: { text: 'Days from sale or refund until a line is payable.', blank: 'Left out: 0.', sample: '30' },
    minimum: {
      text: 'Least sum of a partner that is paid out.',
      blank: 'Left out: 0; a negative sum is carried.',
      sample: '50',
    },
    decimals: { text: 'Decimals that lines are rounded to.', blank: 'Left out: 2.', sample: '2' },
    paid_through: {
      text: 'Last day of Payable on that has been paid.',
      blank: 'Left out: nothing was paid.',
      sample: 'Settings!B20',
    },
  },
  returns:
    'A table with the header Partner, Deal, Date, Line, Base, Prior, Rate, Earned, Payable on, Status; one row for each won deal and each refund by as_of.',
  rule: 'Lines stand by date, then row, a sale before its refund. The card in force is the one with the latest Valid from on or before Closed on. Prior is what the partner had under that card name in the same calendar period before the line; a refund lowers it from its own date on. A refund earns what the bands take back, by the card of its sale; where each amount stands by itself, its share of what the deal earned. Rate is Earned over Base. A line is Held until Payable on, Paid up to paid_through, else Payable, or Carried while the sum of the partner is below the minimum. A deal without a partner has no commission.',
  rounding: 'Each line is the difference of rounded cumulative figures, so that lines add up.',
  formula:
    'earned by a sale = F(prior + amount) − F(prior), by a refund = F(prior − refunded) − F(prior); payable on = date + holdback_days',
  examples: [
    {
      kind: 'basic',
      says: 'Two sales in one year, the second over the step',
      args: [
        [
          ['Deal', 'Partner', 'Closed on', 'Amount'],
          ['D1', 'Acme', on('2026-02-01'), 8000],
          ['D2', 'Acme', on('2026-03-01'), 4000],
        ],
        CARDS,
        on('2026-03-31'),
      ],
      result: [
        HEADER,
        ['Acme', 'D1', on('2026-02-01'), 'Sale', 8000, 0, 0.2, 1600, on('2026-02-01'), 'Payable'],
        ['Acme', 'D2', on('2026-03-01'), 'Sale', 4000, 8000, 0.225, 900, on('2026-03-01'), 'Payable'],
      ],
      source: '2,000 × 20% + 2,000 × 25% = 900',
    },
    {
      kind: 'roster',
      says: 'A refund of half, a holdback of 30 days, and a sum that is carried',
      args: [
        [
          ['Deal', 'Partner', 'Closed on', 'Amount', 'Won', 'Refunded on', 'Refunded share'],
          ['D1', 'Acme', on('2026-01-10'), 100, true, on('2026-03-15'), 0.5],
          ['D2', 'Blue', on('2026-01-10'), 900, 'Lost', '', ''],
        ],
        CARDS,
        on('2026-03-31'),
        30,
        50,
      ],
      result: [
        HEADER,
        ['Acme', 'D1', on('2026-01-10'), 'Sale', 100, 0, 0.2, 20, on('2026-02-09'), 'Carried'],
        ['Acme', 'D1', on('2026-03-15'), 'Refund', -50, 100, 0.2, -10, on('2026-04-14'), 'Held'],
      ],
    },
    {
      kind: 'blank',
      says: 'No deals',
      args: [[['Deal', 'Partner', 'Closed on', 'Amount']], CARDS, on('2026-03-31')],
      result: [HEADER],
    },
    {
      kind: 'edge',
      says: 'A sale on the last day that counts, and on the first day of the card',
      args: [
        [
          ['Deal', 'Partner', 'Closed on', 'Amount'],
          ['D1', 'Acme', on('2026-01-01'), 100],
          ['D2', 'Acme', on('2026-01-02'), 100],
        ],
        CARDS,
        on('2026-01-01'),
      ],
      result: [HEADER, ['Acme', 'D1', on('2026-01-01'), 'Sale', 100, 0, 0.2, 20, on('2026-01-01'), 'Payable']],
    },
    {
      kind: 'error',
      says: 'A sale before the first card',
      args: [
        [
          ['Deal', 'Partner', 'Closed on', 'Amount'],
          ['D1', 'Acme', on('2025-12-31'), 100],
        ],
        CARDS,
        on('2026-03-31'),
      ],
      error:
        'COMMISSION_STATEMENT deals, row 2 (Closed on): no card without a name is in force on 2025-12-31. Add it to cards, with a Valid from by that day.',
    },
  ],
  limits: 'One currency, and calendar periods. Payments themselves are not booked here.',
  builtIn:
    'Not possible in one formula: prior, card in force and refunds of a row depend on the rows before it. One line is =COMMISSION of its amount and prior, see COMMISSION.',
  related: ['COMMISSION', 'COMMISSION_CLAWBACK', 'COMMISSION_SCHEDULE', 'LIABILITY_ROLLFORWARD'],
  source: 'Effective-dated rate cards with refunds as lines of their own, as commission systems keep them.',
});
