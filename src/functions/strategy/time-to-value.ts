import { addMonths } from '../../program/reading/days.ts';
import { define, describe } from '../define.ts';
import { days } from '../kinds/days.ts';
import { NO_NAME } from '../kinds/names.ts';
import { day } from '../kinds/options.ts';
import { typeNames, types } from './types.ts';

export const TIME_TO_VALUE = define({
  name: 'TIME_TO_VALUE',
  kinds: { type: typeNames, signed_on: days, first_value_on: days, as_of: day, types },
  isChecked: true,
  rowLoop({ as_of, types: { min, max } }, { type, signed_on, first_value_on }, n, _filled, out) {
    for (let i = 0; i < n; i++) {
      const at = type[i] as number;
      const signed = signed_on[i] as number;
      const first = first_value_on[i] as number;
      if (at === NO_NAME || !(signed <= as_of)) out[i] = [''];
      else if (!(first <= as_of)) out[i] = [as_of > addMonths(signed, max[at] as number) ? 'Overdue' : 'Waiting'];
      else if (first < addMonths(signed, min[at] as number)) out[i] = ['Early'];
      else out[i] = [first > addMonths(signed, max[at] as number) ? 'Late' : 'On time'];
    }
  },
});

// marked pure, so that the words do not ship
export const page = /* @__PURE__ */ describe(TIME_TO_VALUE, {
  summary: 'Says whether a partner brought its first value early, on time or late for its type.',
  tasks: ['measure how fast partners sell', 'find partners that need attention'],
  whenElse: 'Use TIME_TO_FIRST_DEAL for the median of all partners.',
  params: {
    type: {
      text: 'Type of each partner, as PARTNER_TYPE_PROFILE knows it.',
      blank: 'A blank gives a blank.',
      sample: 'B2:B',
    },
    signed_on: { text: 'Day of signing.', blank: 'A blank, or a day after as_of, gives a blank.', sample: 'C2:C' },
    first_value_on: {
      text: 'Day of the first value: a first deal, referral or live integration.',
      blank: 'A blank still waits.',
      sample: 'D2:D',
    },
    as_of: { text: 'The last day that counts.', blank: 'It must be given.', sample: 'Settings!B5' },
    types: {
      text: 'Your own types: Type, Min months, Max months. A type goes by its whole name first, then by either side of a stroke.',
      blank:
        'Left out: Technology 3 to 6, Affiliate 1 to 3, Reseller 6 to 12, Strategic Alliance 6 to 18, OEM 12 to 24.',
      sample: 'Settings!A80:C86',
    },
  },
  returns: 'Early, On time, Late, Waiting or Overdue for each row.',
  rule: 'Early is before signing plus Min months, Late after signing plus Max months; both ends are on time. A month ends on the same day of the month, or on its last. Without value by as_of a partner is Waiting, and Overdue after Max months.',
  formula: 'Early: first_value_on < EDATE(signed_on, Min months); Late: first_value_on > EDATE(signed_on, Max months)',
  examples: [
    {
      kind: 'basic',
      says: 'A reseller that sold after seven months',
      args: ['Reseller', { date: '2026-01-15' }, { date: '2026-08-20' }, { date: '2026-12-31' }],
      result: 'On time',
    },
    {
      kind: 'roster',
      says: 'Four partners, two that wait',
      args: [
        [['Affiliate'], ['Affiliate'], ['OEM'], ['Affiliate']],
        [[{ date: '2026-01-01' }], [{ date: '2026-01-01' }], [{ date: '2026-01-01' }], [{ date: '2026-01-01' }]],
        [[{ date: '2026-01-20' }], [{ date: '2026-05-01' }], [''], ['']],
        { date: '2026-06-30' },
      ],
      result: [['Early'], ['Late'], ['Waiting'], ['Overdue']],
    },
    {
      kind: 'edge',
      says: 'The last day of a short month is on time',
      args: ['Affiliate', { date: '2026-11-30' }, { date: '2027-02-28' }, { date: '2027-06-30' }],
      result: 'On time',
      source: '30 November plus three months is 28 February',
    },
    { kind: 'blank', says: 'Not signed', args: ['Affiliate', '', '', { date: '2026-06-30' }], result: '' },
    {
      kind: 'error',
      says: 'A type that is not in the table',
      args: [
        'Agency',
        { date: '2026-01-01' },
        '',
        { date: '2026-06-30' },
        [
          ['Type', 'Min months', 'Max months'],
          ['Agencies', 2, 4],
        ],
      ],
      error: 'TIME_TO_VALUE type: "Agency" is not a type of partner. Known: Agencies.',
    },
  ],
  limits: 'Months are those of the calendar. At most 400,000 rows a call.',
  builtIn: '=IF(D2<EDATE(C2, 6), "Early", IF(D2>EDATE(C2, 12), "Late", "On time"))',
  related: ['PARTNER_TYPE_PROFILE', 'TIME_TO_FIRST_DEAL', 'PARTNER_STAGE'],
  source: 'Time to value by type: the partner program framework that Partnerbook began with.',
});
