import { medianWait } from '../../program/median-wait.ts';
import { isMissing } from '../../program/missing.ts';
import { define, describe } from '../define.ts';
import { days } from '../kinds/days.ts';
import { day, word } from '../kinds/options.ts';

export const TIME_TO_FIRST_DEAL = define({
  name: 'TIME_TO_FIRST_DEAL',
  kinds: { signed_on: days, first_deal_on: days, as_of: day, waiting: word(['count', 'leave_out'], 'count') },
  makeTable({ as_of, waiting }, { signed_on, first_deal_on }, n) {
    const followed = { days: new Float64Array(n), came: new Uint8Array(n), count: 0 };
    for (let i = 0; i < n; i++) {
      const signed = signed_on[i] as number;
      if (!(signed <= as_of)) continue;
      const came = (first_deal_on[i] as number) <= as_of;
      if (!came && waiting === 'leave_out') continue;
      followed.days[followed.count] = Math.max(0, (came ? (first_deal_on[i] as number) : as_of) - signed);
      followed.came[followed.count++] = came ? 1 : 0;
    }
    const median = medianWait(followed);
    return [[isMissing(median) ? '' : median]];
  },
});

// marked pure, so that the words do not ship
export const page = /* @__PURE__ */ describe(TIME_TO_FIRST_DEAL, {
  summary: 'Median days from signing to the first closed deal, with partners that still wait.',
  tasks: ['measure how fast partners sell'],
  whenElse: 'Use TIME_TO_VALUE to judge each partner against what is usual for its type.',
  params: {
    signed_on: {
      text: 'Day on which each partner signed.',
      blank: 'A partner without one is not counted.',
      sample: 'C2:C',
    },
    first_deal_on: { text: 'Day on which its first deal closed.', blank: 'A blank has no deal yet.', sample: 'D2:D' },
    as_of: { text: 'The last day that counts.', blank: 'It must be given.', sample: 'Settings!B5' },
    waiting: {
      text: 'count takes partners without a deal as not yet there; leave_out takes only those with one.',
      blank: 'Left out: count.',
      sample: '"leave_out"',
    },
  },
  returns: 'One number of days; blank when more than half of the partners have not got there.',
  rule: 'The first day by which more than half have a deal, where a partner that still waits is followed up to as_of (Kaplan-Meier). A deal on a day counts before a wait that ends on it. When exactly half are left, it is the middle between that day and the next deal, as MEDIAN has it; with no later deal, that day. A deal before signing took 0 days.',
  rounding: 'Not rounded.',
  formula:
    'left(day) = Π (1 − first deals on that day ÷ partners followed up to it); result = the first day with left(day) < 1/2',
  examples: [
    {
      kind: 'basic',
      says: 'Three partners, all with a deal',
      args: [
        [[{ date: '2026-01-01' }], [{ date: '2026-01-01' }], [{ date: '2026-01-01' }]],
        [[{ date: '2026-01-31' }], [{ date: '2026-03-02' }], [{ date: '2026-05-01' }]],
        { date: '2026-06-30' },
      ],
      result: 60,
      source: 'Waits of 30, 60 and 120 days',
    },
    {
      kind: 'roster',
      says: 'Two that still wait move the median up',
      args: [
        [
          [{ date: '2026-01-01' }],
          [{ date: '2026-01-01' }],
          [{ date: '2026-01-01' }],
          [{ date: '2026-03-01' }],
          [{ date: '2026-03-01' }],
        ],
        [[{ date: '2026-01-31' }], [{ date: '2026-03-02' }], [{ date: '2026-05-01' }], [''], ['']],
        { date: '2026-06-30' },
      ],
      result: 120,
      source:
        'After 30 days 4/5 are left, after 60 days 3/5, after 120 days 2/5; the two that wait were followed for 121',
    },
    {
      kind: 'edge',
      says: 'Partners that still wait left out',
      args: [
        [[{ date: '2026-01-01' }], [{ date: '2026-01-01' }]],
        [[{ date: '2026-01-31' }], ['']],
        { date: '2026-06-30' },
        'leave_out',
      ],
      result: 30,
    },
    {
      kind: 'blank',
      says: 'Nobody has signed',
      args: [[[''], ['']], [[''], ['']], { date: '2026-06-30' }],
      result: '',
    },
    {
      kind: 'error',
      says: 'A word that is no way to count',
      args: [[[{ date: '2026-01-01' }]], [['']], { date: '2026-06-30' }, 'leave'],
      error: 'TIME_TO_FIRST_DEAL waiting: "leave" is not one of the words here. Known: count, leave_out.',
    },
  ],
  limits: 'It takes no note of partners that ended: leave them out, or use PROGRAM_METRICS.',
  builtIn: '=ARRAYFORMULA(MEDIAN(IF(D2:D="", "", D2:D - C2:C)))\nFor partners with a deal only, as leave_out.',
  related: ['PROGRAM_METRICS', 'TIME_TO_VALUE', 'METRIC_STATUS'],
  source:
    'Days from signup to the first closed deal: the partner program framework that Partnerbook began with. Partners that still wait: the estimator of Kaplan and Meier.',
});
