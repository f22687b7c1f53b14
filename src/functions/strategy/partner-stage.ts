import { define, describe } from '../define.ts';
import { days } from '../kinds/days.ts';
import { notNegativeAmounts } from '../kinds/numbers.ts';
import { day, whole } from '../kinds/options.ts';
import { present } from '../kinds/present.ts';

export const PARTNER_STAGE = define({
  name: 'PARTNER_STAGE',
  kinds: {
    partner: present,
    signed_on: days,
    first_deal_on: days,
    deals: notNegativeAmounts,
    last_activity_on: days,
    as_of: day,
    expand_deals: whole(1, 1000000, 10),
    review_days: whole(1, 36525, 90),
  },
  isChecked: true,
  rowLoop(
    { as_of, expand_deals, review_days },
    { partner, signed_on, first_deal_on, deals, last_activity_on },
    n,
    _filled,
    out,
  ) {
    for (let i = 0; i < n; i++) {
      if (partner[i] === 0) {
        out[i] = [''];
        continue;
      }
      const signed = signed_on[i] as number;
      const first = first_deal_on[i] as number;
      const active = last_activity_on[i] as number;
      // a comparison with a blank or a day to come leaves the last day as it is
      let last = signed;
      if (first > last && first <= as_of) last = first;
      if (active > last && active <= as_of) last = active;
      if (!(signed <= as_of)) out[i] = ['Identify'];
      else if (last < as_of - review_days) out[i] = ['Review'];
      else if (!(first <= as_of) && !((deals[i] as number) > 0)) out[i] = ['Activate'];
      else out[i] = [(deals[i] as number) >= expand_deals ? 'Expand' : 'Scale'];
    }
  },
});

// marked pure, so that the words do not ship
export const page = /* @__PURE__ */ describe(PARTNER_STAGE, {
  summary: 'Names the stage of the partnership lifecycle that each partner is in.',
  tasks: ['see where partners stand', 'find partners that need attention'],
  whenElse: 'Use TIME_TO_VALUE to see whether a new partner is late for its type.',
  params: {
    partner: { text: 'Partners, one a row.', blank: 'A row without a partner is blank.', sample: 'A2:A' },
    signed_on: { text: 'Day of signing.', blank: 'A blank has not signed: Identify.', sample: 'C2:C' },
    first_deal_on: { text: 'Day of the first won deal.', blank: 'A blank has none.', sample: 'D2:D' },
    deals: { text: 'Number of won deals.', blank: 'A blank is none known.', sample: 'E2:E' },
    last_activity_on: {
      text: 'Day of the last contact or other activity.',
      blank: 'A blank: the first deal or signing counts.',
      sample: 'F2:F',
    },
    as_of: { text: 'The day on which stages are read.', blank: 'It must be given.', sample: 'Settings!B5' },
    expand_deals: { text: 'Deals from which on a partner is in Expand.', blank: 'Left out: 10.', sample: '10' },
    review_days: {
      text: 'Days without a sign of life after which a partner is in Review.',
      blank: 'Left out: 90.',
      sample: '90',
    },
  },
  returns: 'Identify, Activate, Scale, Expand or Review for each partner.',
  rule: 'In this order: not signed by as_of is Identify; the last of activity, first deal and signing more than review_days before as_of is Review; no first deal by as_of, and deals blank or 0, is Activate; fewer deals than expand_deals is Scale; else Expand. A day after as_of has not happened.',
  formula: 'silent = as_of − max(last_activity_on, first_deal_on, signed_on); Review where silent > review_days',
  examples: [
    {
      kind: 'basic',
      says: 'Signed in May, no deal yet',
      args: ['Acme', { date: '2026-05-10' }, '', '', '', { date: '2026-06-30' }],
      result: 'Activate',
    },
    {
      kind: 'roster',
      says: 'One partner in each of the stages',
      args: [
        [['Acme'], ['Blue'], ['Cora'], ['Dune'], ['']],
        [[''], [{ date: '2025-01-01' }], [{ date: '2025-01-01' }], [{ date: '2025-01-01' }], ['']],
        [[''], [{ date: '2025-04-01' }], [{ date: '2025-04-01' }], [''], ['']],
        [[''], [3], [10], [''], ['']],
        [[''], [{ date: '2026-06-01' }], [{ date: '2026-06-15' }], [{ date: '2025-09-01' }], ['']],
        { date: '2026-06-30' },
      ],
      result: [['Identify'], ['Scale'], ['Expand'], ['Review']],
    },
    {
      kind: 'edge',
      says: 'Silent for exactly 90 days',
      source: '30 June − 1 April = 90 days, which is not more than 90',
      args: ['Acme', { date: '2026-04-01' }, '', '', '', { date: '2026-06-30' }],
      result: 'Activate',
    },
    {
      kind: 'blank',
      says: 'No partner',
      args: ['', { date: '2026-04-01' }, '', '', '', { date: '2026-06-30' }],
      result: '',
    },
    {
      kind: 'error',
      says: 'A number of deals below 0',
      args: ['Acme', '', '', -1, '', { date: '2026-06-30' }],
      error: 'PARTNER_STAGE deals: -1 is below 0. Enter 0 or more.',
    },
  ],
  limits: 'It reads dates, not intentions. At most 400,000 rows a call.',
  builtIn:
    '=IFS(A2="", "", C2="", "Identify", Settings!$B$5-MAX(C2, D2, F2)>90, "Review", AND(D2="", E2=0), "Activate", E2<10, "Scale", TRUE, "Expand")\nIt takes a day after as_of for one that has happened.',
  related: ['TIME_TO_VALUE', 'PARTNER_QUADRANT', 'PARTNER_ACTIVATION_RATE'],
  source:
    'The partnership lifecycle of the partner program framework that Partnerbook began with; its limits in days and deals are ours.',
});
