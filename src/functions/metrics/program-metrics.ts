import { dealStateBy, wonAt } from '../../program/deal-state.ts';
import { medianWait } from '../../program/median-wait.ts';
import { isMissing, numberAt } from '../../program/missing.ts';
import { moneyIn } from '../../program/rounding.ts';
import { define, describe, optional, type ResultCell } from '../define.ts';
import { dayReader } from '../kinds/days.ts';
import { type Entries, entries } from '../kinds/entries.ts';
import { nameReader } from '../kinds/names.ts';
import { notNegativeBounds } from '../kinds/numbers.ts';
import { day, number } from '../kinds/options.ts';
import { filledRows, maybe, needed } from '../kinds/table.ts';
import { type Deals, dealsThat, hasProblem, INFLUENCED, isInvolved, SOURCED } from './deals.ts';
import { npsAnswers } from './nps-answers.ts';
import { activeDays } from './partner-activation-rate.ts';
import { partnerFinder, partnerOfEach } from './partner-finder.ts';
import { npsOf } from './partner-nps.ts';
import { STARTING_TARGETS, statusOf, type Target } from './targets.ts';

const HEADER = ['Metric', 'Value', 'Target', 'Status'];

// direct deals count in the total
const deals = dealsThat(({ filled }, i) => filled[i] === 1);

const partnerColumns = {
  Partner: needed(nameReader, 'Partner ID'),
  'Partner ID': maybe(nameReader),
  'Signed on': needed(dayReader),
  'Ended on': maybe(dayReader),
  'First deal on': maybe(dayReader),
  'Last activity on': maybe(dayReader, 'Last contact on'),
};

type Partners = Entries<typeof partnerColumns>;

interface Period {
  readonly from: number;
  readonly as_of: number;
  readonly active_days: number;
}

/** Won deals of the period by role, and of each partner the first and the last one ever. */
function sumDeals(deals: Deals, partnerOf: Int32Array, count: number, { from, as_of }: Period) {
  const first = new Float64Array(count).fill(Infinity);
  const last = new Float64Array(count).fill(-Infinity);
  const sums = { sourced: 0, influenced: 0, all: 0, size: 0, anyDirect: false, first, last };
  const { Amount, Role, Won, 'Closed on': closed } = deals.byHeader;
  for (const i of filledRows(deals.filled)) {
    const closedOn = closed[i] as number;
    if (hasProblem(deals, i)) continue;
    if (dealStateBy(as_of, wonAt(Won, i), closedOn) !== 'won') continue;
    const amount = Amount[i] as number;
    const at = partnerOf[i] as number;
    // a refund makes nobody active
    if (isInvolved(deals, i) && at >= 0 && amount >= 0) {
      first[at] = Math.min(first[at] as number, closedOn);
      last[at] = Math.max(last[at] as number, closedOn);
    }
    if (closedOn < from) continue;
    sums.all += amount;
    sums.size += Math.abs(amount);
    if (Role[i] === SOURCED) sums.sourced += amount;
    else if (Role[i] === INFLUENCED) sums.influenced += amount;
    else sums.anyDirect = true;
  }
  return sums;
}

/** Partners that count, how many of them are active, and how long they took or wait for their first deal. */
function countPartners(
  { byHeader }: Partners,
  rowOf: readonly number[],
  deals: ReturnType<typeof sumDeals>,
  period: Period,
) {
  const { as_of, active_days } = period;
  const { 'Signed on': signed, 'Ended on': ended, 'First deal on': given, 'Last activity on': activity } = byHeader;
  const followed = { days: new Float64Array(rowOf.length), came: new Uint8Array(rowOf.length), count: 0 };
  const isActive = (on: number) => on > as_of - active_days && on <= as_of;
  let active = 0;
  let longest = 0;
  rowOf.forEach((row, at) => {
    const signedOn = signed[row] as number;
    if (!(signedOn <= as_of) || numberAt(ended, row) <= as_of) return;
    if (isActive(deals.last[at] as number) || isActive(numberAt(activity, row))) active++;
    const known = numberAt(given, row);
    const firstOn = known <= as_of ? known : (deals.first[at] as number);
    const waited = Math.max(0, Math.min(firstOn, as_of) - signedOn);
    longest = Math.max(longest, waited);
    followed.came[followed.count] = firstOn <= as_of ? 1 : 0;
    followed.days[followed.count++] = waited;
  });
  return { active, longest, followed };
}

const metric = (name: string): Target => STARTING_TARGETS.find((target) => target.metric === name) as Target;

const row = (name: string, value: number, target: string, without = 'No data'): ResultCell[] =>
  isMissing(value) ? [name, '', target, without] : [name, value, target, statusOf(metric(name), value)];

export const PROGRAM_METRICS = define({
  name: 'PROGRAM_METRICS',
  kinds: {
    partners: entries(partnerColumns),
    deals,
    from: day,
    as_of: day,
    active_days: activeDays,
    nps_scores: npsAnswers,
    total_revenue: optional(number(notNegativeBounds)),
  },
  makeTable(settings, _columns, _n, _filled, refuse) {
    const { partners, deals, from, as_of, nps_scores, total_revenue } = settings;
    if (from > as_of) refuse('from', null, 'it is after as_of.', 'Enter the first day of the period.');
    const rowOf: number[] = [];
    const find = partnerFinder(partners, (_name, at) => rowOf.push(at));
    const sums = sumDeals(deals, partnerOfEach(deals.byHeader, find), rowOf.length, settings);
    const { active, longest, followed } = countPartners(partners, rowOf, sums, settings);
    const hasTotal = total_revenue !== null || sums.anyDirect;
    const total = moneyIn(total_revenue ?? sums.all, sums.size);
    const share = (part: number) => (hasTotal && total > 0 ? part / total : NaN);
    const involved = sums.sourced + sums.influenced;
    const none = hasTotal ? 'No data' : 'No direct deals';
    const only = share(sums.influenced);
    // without a partner it is 0 ÷ 0, which is no rate
    const rate = active / followed.count;
    const late = longest >= metric('Time to first deal').high;
    return [
      HEADER.slice(),
      row('Partner-sourced revenue', share(sums.sourced), '20% to 30%', none),
      row('Partner-influenced revenue', share(involved), '40% to 50%', none),
      row('Partner activation rate', rate, '60% or more'),
      row('Partner NPS', nps_scores === null ? NaN : npsOf(nps_scores), '50 or more'),
      ['Revenue per partner', active === 0 ? '' : involved / active, 'Varies by tier', active === 0 ? 'No data' : ''],
      row('Time to first deal', medianWait(followed), 'Under 90 days', late ? 'Missed' : 'No data'),
      ['Influenced, not sourced', isMissing(only) ? '' : only, '', ''],
    ];
  },
});

const on = /* @__NO_SIDE_EFFECTS__ */ (date: string) => ({ date });
const PARTNERS = [
  ['Partner', 'Signed on', 'Ended on', 'Last activity on'],
  ['Northwind', on('2025-02-01'), '', ''],
  ['Contoso', on('2025-03-01'), '', on('2026-05-20')],
  ['Fabrikam', on('2024-06-01'), on('2026-01-01'), on('2025-12-01')],
];
const DEALS = [
  ['Partner', 'Amount', 'Role', 'Closed on', 'Won'],
  ['Northwind', 25000, 'Sourced', on('2026-03-10'), true],
  ['Contoso', 20000, 'Influenced', on('2026-05-02'), true],
  ['', 55000, 'Direct', on('2026-04-01'), true],
  ['Contoso', 90000, 'Sourced', '', ''],
];

// marked pure, so that the words do not ship
export const page = /* @__PURE__ */ (() =>
  describe(PROGRAM_METRICS, {
    summary: 'The six metrics of a partner program for a period, with target and status.',
    tasks: ['measure a partner program', 'compare metrics with targets'],
    whenElse:
      'Use PARTNER_SUMMARY for figures by partner, and METRIC_STATUS to judge values against targets of your own.',
    params: {
      partners: {
        text: 'Table with Partner, Signed on, and if you have them Partner ID, Ended on (the first day without), First deal on, Last activity on.',
        blank: 'Blank rows, and rows with a Problem, are skipped. A partner without Signed on is not counted.',
        sample: "'Partners clean'!A3:V",
      },
      deals: {
        text: 'Table with Partner, Partner ID or both, Amount, Role (Sourced, Influenced, Direct), Closed on, and if you have it Won; direct deals included.',
        blank: 'A blank Role is Direct, a blank Won is open. A blank Amount is an error.',
        sample: "'Deals clean'!A3:O",
      },
      from: { text: 'First day of the period, included.', blank: 'It must be given.', sample: 'Settings!B8' },
      as_of: {
        text: 'Last day of the period, included; later days have not happened.',
        blank: 'It must be given.',
        sample: 'Settings!B9',
      },
      active_days: {
        text: 'Days up to as_of in which a partner must have been active.',
        blank: 'Left out: 365.',
        sample: '365',
      },
      nps_scores: {
        text: 'Answers of partners, 0 to 10; or a table with Score and Date, of which those from..as_of count.',
        blank: 'Left out: no Partner NPS. An answer without a Date is not counted.',
        sample: "'Survey clean'!A3:D",
      },
      total_revenue: {
        text: 'All revenue of the period, if deals holds only those with partners.',
        blank: 'Left out: the sum of deals.',
        sample: 'Settings!B12',
      },
    },
    returns:
      'A table with the header Metric, Value, Target, Status and seven rows: the six metrics, and Influenced, not sourced.',
    rule: 'Revenue is that of won deals closed from..as_of. Sourced is the role Sourced; influenced is every deal with a partner, sourced ones too, so the two are never added. Both are shares of all deals, or of total_revenue; without either a direct deal or a total they are blank. Partners are those that signed by as_of and have not ended by then. Active is one with a won deal or an activity in the last active_days. Revenue per partner is that of deals with a partner over active partners. Time to first deal is as TIME_TO_FIRST_DEAL has it, from First deal on, else from the first won deal; if more than half are not there, it is Missed once someone was followed for 90 days. The partner of a deal is found by Partner ID and, where no ID is the same, by a name that only one partner has. Deals of partners that are not in partners count in revenue, not among partners.',
    rounding: 'Not rounded.',
    formula:
      'sourced = Σ Sourced ÷ total; influenced = (Σ Sourced + Σ Influenced) ÷ total; per partner = (Σ Sourced + Σ Influenced) ÷ active partners',
    examples: [
      {
        kind: 'roster',
        says: 'Two partners, one that ended, and an open deal',
        args: [PARTNERS, DEALS, on('2026-01-01'), on('2026-06-30'), 365, [[10], [9], [7], [3]]],
        result: [
          HEADER,
          ['Partner-sourced revenue', 0.25, '20% to 30%', 'In range'],
          ['Partner-influenced revenue', 0.45, '40% to 50%', 'In range'],
          ['Partner activation rate', 1, '60% or more', 'Met'],
          ['Partner NPS', 25, '50 or more', 'Missed'],
          ['Revenue per partner', 22500, 'Varies by tier', ''],
          ['Time to first deal', 414.5, 'Under 90 days', 'Missed'],
          ['Influenced, not sourced', 0.2, '', ''],
        ],
        source: '25,000 and 45,000 of 100,000; 45,000 ÷ 2; 402 and 427 days to the first deal, and MEDIAN of the two',
      },
      {
        kind: 'basic',
        says: 'Deals with partners only, and no total to compare them with',
        args: [PARTNERS.slice(0, 2), DEALS.slice(0, 2), on('2026-01-01'), on('2026-06-30')],
        result: [
          HEADER,
          ['Partner-sourced revenue', '', '20% to 30%', 'No direct deals'],
          ['Partner-influenced revenue', '', '40% to 50%', 'No direct deals'],
          ['Partner activation rate', 1, '60% or more', 'Met'],
          ['Partner NPS', '', '50 or more', 'No data'],
          ['Revenue per partner', 25000, 'Varies by tier', ''],
          ['Time to first deal', 402, 'Under 90 days', 'Missed'],
          ['Influenced, not sourced', '', '', ''],
        ],
      },
      {
        kind: 'blank',
        says: 'No partner and no deal yet',
        args: [PARTNERS.slice(0, 1), DEALS.slice(0, 1), on('2026-01-01'), on('2026-06-30')],
        result: [
          HEADER,
          ['Partner-sourced revenue', '', '20% to 30%', 'No direct deals'],
          ['Partner-influenced revenue', '', '40% to 50%', 'No direct deals'],
          ['Partner activation rate', '', '60% or more', 'No data'],
          ['Partner NPS', '', '50 or more', 'No data'],
          ['Revenue per partner', '', 'Varies by tier', 'No data'],
          ['Time to first deal', '', 'Under 90 days', 'No data'],
          ['Influenced, not sourced', '', '', ''],
        ],
      },
      {
        kind: 'edge',
        says: 'The same deals against a total that was given',
        args: [
          PARTNERS.slice(0, 2),
          DEALS.slice(0, 2),
          on('2026-01-01'),
          on('2026-06-30'),
          { skipped: true },
          { skipped: true },
          100000,
        ],
        result: [
          HEADER,
          ['Partner-sourced revenue', 0.25, '20% to 30%', 'In range'],
          ['Partner-influenced revenue', 0.25, '40% to 50%', 'Below range'],
          ['Partner activation rate', 1, '60% or more', 'Met'],
          ['Partner NPS', '', '50 or more', 'No data'],
          ['Revenue per partner', 25000, 'Varies by tier', ''],
          ['Time to first deal', 402, 'Under 90 days', 'Missed'],
          ['Influenced, not sourced', 0, '', ''],
        ],
      },
      {
        kind: 'error',
        says: 'A direct deal without an amount',
        args: [PARTNERS, [...DEALS, ['', '', 'Direct', on('2026-04-01'), true]], on('2026-01-01'), on('2026-06-30')],
        error: 'PROGRAM_METRICS deals, row 6 (Amount): it is blank. Enter the amount; 0 is fine.',
      },
    ],
    limits:
      'One currency. A refund is a deal with a negative amount; it lowers its role, and makes no partner active. Targets are those of the framework: use METRIC_STATUS for others.',
    builtIn:
      '=SUMIFS(Deals!F4:F, Deals!D4:D, "Sourced", Deals!K4:K, TRUE, Deals!J4:J, ">="&B8, Deals!J4:J, "<="&B9) / SUMIFS(Deals!F4:F, Deals!K4:K, TRUE, Deals!J4:J, ">="&B8, Deals!J4:J, "<="&B9)\nThe sourced share; each of the others is one of this kind.',
    related: ['METRIC_STATUS', 'PARTNER_SUMMARY', 'PARTNER_SOURCED_SHARE', 'TIME_TO_FIRST_DEAL'],
    source: 'Key partnership metrics and their targets: the partner program framework that Partnerbook began with.',
  }))();
