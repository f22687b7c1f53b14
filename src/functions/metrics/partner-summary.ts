import { dealStateBy, wonAt } from '../../program/deal-state.ts';
import { partnerSummaryColumns } from '../../program/partner-summary-columns.ts';
import { moneyIn, plain } from '../../program/rounding.ts';
import { Day, define, describe, type ResultCell, type ResultRows } from '../define.ts';
import { nameReader } from '../kinds/names.ts';
import { day } from '../kinds/options.ts';
import { maybe, needed, table } from '../kinds/table.ts';
import { type Deals, deals, hasProblem, isInvolved, markReader, SOURCED } from './deals.ts';
import { AMBIGUOUS, partnerFinder, partnerOfEach } from './partner-finder.ts';

const UNKNOWN = '(not in partners)';

const partnerColumns = {
  Partner: needed(nameReader, 'Partner ID'),
  'Partner ID': maybe(nameReader),
  Problem: maybe(markReader),
};

interface Summary {
  readonly partner: string;
  sourced: number;
  influenced: number;
  won: number;
  referrals: number;
  first: number;
  last: number;
  open: number;
  weighted: number;
  /** Of all amounts together. */
  size: number;
}

const nothingYet = (partner: string): Summary => ({
  partner,
  sourced: 0,
  influenced: 0,
  won: 0,
  referrals: 0,
  first: Infinity,
  last: -Infinity,
  open: 0,
  weighted: 0,
  size: 0,
});

const dayIn = (day: number): ResultCell => (Number.isFinite(day) ? new Day(day) : '');

function rowOf(one: Summary): ResultCell[] {
  const money = (sum: number) => plain(moneyIn(sum, one.size));
  return [
    one.partner,
    money(one.sourced),
    money(one.influenced),
    money(one.sourced + one.influenced),
    one.won,
    one.referrals,
    dayIn(one.first),
    dayIn(one.last),
    money(one.open),
    money(one.weighted),
  ];
}

interface Period {
  readonly from: number;
  readonly as_of: number;
}

/** What stands in a column that may be blank or missing. */
function given(column: Float64Array | null, i: number, otherwise: number): number {
  return column === null || Number.isNaN(column[i]) ? otherwise : (column[i] as number);
}

function addDeal(to: Summary, { byHeader }: Deals, i: number, { from, as_of }: Period): void {
  const amount = byHeader.Amount[i] as number;
  const closedOn = byHeader['Closed on'][i] as number;
  const createdOn = given(byHeader['Created on'], i, closedOn);
  to.size += Math.abs(amount);
  const isSourced = byHeader.Role[i] === SOURCED;
  const state = dealStateBy(as_of, wonAt(byHeader.Won, i), closedOn);
  // a refund lowers revenue, and is no deal otherwise
  const isDeal = amount >= 0;
  if (isDeal && isSourced && createdOn >= from && createdOn <= as_of) to.referrals++;
  if (state === 'won') {
    if (isDeal) {
      to.first = Math.min(to.first, closedOn);
      to.last = Math.max(to.last, closedOn);
    }
    if (closedOn < from) return;
    if (isDeal) to.won++;
    if (isSourced) to.sourced += amount;
    else to.influenced += amount;
  }
  if (state === 'open' && createdOn <= as_of) {
    to.open += amount;
    to.weighted += amount * given(byHeader.Probability, i, 1);
  }
}

export const PARTNER_SUMMARY = define({
  name: 'PARTNER_SUMMARY',
  kinds: { partners: table(partnerColumns), deals, from: day, as_of: day },
  makeTable({ partners, deals, from, as_of }, _columns, _n, _filled, refuse) {
    if (from > as_of) refuse('from', null, 'it is after as_of.', 'Enter the first day of the period.');
    const summaries: Summary[] = [];
    const find = partnerFinder(partners, (name) => summaries.push(nothingYet(name)));
    const others = nothingYet(UNKNOWN);
    const partnerOf = partnerOfEach(deals.byHeader, find);
    let anyUnknown = false;
    for (let i = 0; i < deals.rows; i++) {
      if (hasProblem(deals, i)) continue;
      const counts = isInvolved(deals, i);
      const at = partnerOf[i] as number;
      if (at === AMBIGUOUS || (at < 0 && counts)) anyUnknown = true;
      if (counts) addDeal(at < 0 ? others : (summaries[at] as Summary), deals, i, { from, as_of });
    }
    if (anyUnknown) summaries.push(others);
    const rows: ResultRows = [partnerSummaryColumns.slice()];
    for (const one of summaries) rows.push(rowOf(one));
    return rows;
  },
});

const PARTNERS = [
  ['Partner ID', 'Partner'],
  ['P1', 'Northwind'],
  ['P2', 'Contoso'],
];

// marked pure, so that the words do not ship
export const page = /* @__PURE__ */ describe(PARTNER_SUMMARY, {
  summary: 'Adds up each partner’s deals in a period: sourced, influenced, referrals, first and last deal, pipeline.',
  tasks: ['sum revenue by partner', 'count referrals', 'see pipeline by partner'],
  whenElse: 'Use SUMIFS for one figure alone. Read a messy table with CLEAN_TABLE first.',
  params: {
    partners: {
      text: 'Table with Partner, and Partner ID if you have one; other columns are ignored.',
      blank: 'Blank rows are skipped. A table with only its header gives the header of the result.',
      sample: "'Partners clean'!A3:V",
    },
    deals: {
      text: 'Table with Partner, Partner ID or both, Amount, Role (Sourced, Influenced, Direct), Closed on, and if you have them Won, Created on, Probability.',
      blank:
        'A blank Role is Direct, a blank Won is open, a blank Created on is Closed on, a blank Probability is 1. A blank Amount of a sourced or influenced deal is an error.',
      sample: "'Deals clean'!A3:O",
    },
    from: { text: 'First day of the period, included.', blank: 'It must be given.', sample: 'Settings!B8' },
    as_of: {
      text: 'Last day of the period, included. What is dated later has not happened.',
      blank: 'It must be given: no function reads a clock.',
      sample: 'Settings!B9',
    },
  },
  returns:
    'A table with one row per partner, in the order of partners. Its columns: Partner, Sourced, Influenced, Revenue, Won deals, Referrals, First deal on, Last deal on, Open pipeline, Weighted pipeline. A last row (not in partners) follows if deals name others.',
  rule: 'Sourced and Influenced are the won deals of that role closed in the period; Revenue is both, Won deals their number. Referrals are sourced deals created in the period, won or not. First and last deal are of all won deals by as_of. Open pipeline is what was created by as_of and neither won nor lost by then; weighted, it is multiplied by Probability. Direct deals count for no partner. Without a column Won every deal with a Closed on is won. A deal that is won or lost but has no Closed on counts in Referrals alone. The partner of a deal is found by Partner ID and, where no ID is the same, by a name that only one partner has. Rows with a Problem, as CLEAN_TABLE marks them, keep their place among partners and are left out of deals.',
  rounding: 'Not rounded.',
  formula: 'Revenue = Sourced + Influenced; Weighted pipeline = Σ amount × Probability of open deals',
  examples: [
    {
      kind: 'basic',
      says: 'One won deal of each role in 2026',
      args: [
        PARTNERS,
        [
          ['Partner ID', 'Amount', 'Role', 'Closed on'],
          ['P1', 5000, 'Sourced', { date: '2026-03-10' }],
          ['P1', 2000, 'Influenced', { date: '2026-05-02' }],
          ['P2', 800, 'Direct', { date: '2026-04-01' }],
        ],
        { date: '2026-01-01' },
        { date: '2026-12-31' },
      ],
      result: [
        partnerSummaryColumns,
        ['Northwind', 5000, 2000, 7000, 2, 1, { date: '2026-03-10' }, { date: '2026-05-02' }, 0, 0],
        ['Contoso', 0, 0, 0, 0, 0, '', '', 0, 0],
      ],
    },
    {
      kind: 'roster',
      says: 'With open and lost deals, and a partner that is not known',
      source: '4,000 × 0.25 = 1,000; the lost 900 are a referral, and no pipeline',
      args: [
        PARTNERS,
        [
          ['Partner', 'Amount', 'Role', 'Created on', 'Closed on', 'Won', 'Probability'],
          ['northwind', 4000, 'Sourced', { date: '2026-02-01' }, '', '', 0.25],
          ['Contoso', 900, 'Sourced', { date: '2026-02-01' }, { date: '2026-03-01' }, 'Lost', ''],
          ['', '', '', '', '', '', ''],
          ['Fabrikam', 700, 'Sourced', { date: '2026-01-05' }, { date: '2026-01-20' }, 'Won', ''],
        ],
        { date: '2026-01-01' },
        { date: '2026-06-30' },
      ],
      result: [
        partnerSummaryColumns,
        ['Northwind', 0, 0, 0, 0, 1, '', '', 4000, 1000],
        ['Contoso', 0, 0, 0, 0, 1, '', '', 0, 0],
        [UNKNOWN, 700, 0, 700, 1, 1, { date: '2026-01-20' }, { date: '2026-01-20' }, 0, 0],
      ],
    },
    {
      kind: 'edge',
      says: 'Closed one day after the last day: still open',
      args: [
        [['Partner'], ['Northwind']],
        [
          ['Partner', 'Amount', 'Role', 'Created on', 'Closed on', 'Won'],
          ['Northwind', 100, 'Influenced', { date: '2026-06-01' }, { date: '2026-07-01' }, true],
        ],
        { date: '2026-01-01' },
        { date: '2026-06-30' },
      ],
      result: [partnerSummaryColumns, ['Northwind', 0, 0, 0, 0, 0, '', '', 100, 100]],
    },
    {
      kind: 'blank',
      says: 'No partner and no deal yet',
      args: [
        [['Partner ID', 'Partner']],
        [['Partner', 'Amount', 'Role', 'Closed on']],
        { date: '2026-01-01' },
        { date: '2026-12-31' },
      ],
      result: [partnerSummaryColumns],
    },
    {
      kind: 'error',
      says: 'A role that is none',
      args: [
        PARTNERS,
        [
          ['Partner ID', 'Amount', 'Role', 'Closed on'],
          ['P1', 5000, 'Sourcd', { date: '2026-03-10' }],
        ],
        { date: '2026-01-01' },
        { date: '2026-12-31' },
      ],
      error:
        'PARTNER_SUMMARY deals, row 2 (Role): "Sourcd" is not a role. Did you mean Sourced? Known: Sourced, Influenced, Direct.',
    },
  ],
  limits:
    'Amounts are in one currency. A refund is a deal with a negative amount: it lowers revenue, and is no won deal, no referral, no first or last deal; the columns Refunded on and Refunded share are not read. An open deal counts in the pipeline from its Created on, else its Closed on: with neither, in none.',
  builtIn:
    '=SUMIFS(Deals!F4:F, Deals!C4:C, A2, Deals!D4:D, "Sourced", Deals!K4:K, TRUE, Deals!J4:J, ">="&B8, Deals!J4:J, "<="&B9)',
  related: ['PARTNER_TIER', 'TIER_GAP', 'CLEAN_TABLE'],
  source: 'Sourced and influenced: the metrics of the partner program framework that Partnerbook began with.',
});
