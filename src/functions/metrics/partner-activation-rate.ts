import { define, describe } from '../define.ts';
import { days } from '../kinds/days.ts';
import { day, whole } from '../kinds/options.ts';
import { present } from '../kinds/present.ts';

/** Days of a window, up to a century. */
export const activeDays = whole(1, 36525, 365);

export const PARTNER_ACTIVATION_RATE = define({
  name: 'PARTNER_ACTIVATION_RATE',
  kinds: { partner: present, active_on: days, as_of: day, active_days: activeDays },
  makeTable({ as_of, active_days }, { partner, active_on }, n) {
    let partners = 0;
    let active = 0;
    for (let i = 0; i < n; i++) {
      if (partner[i] === 0) continue;
      partners++;
      const last = active_on[i] as number;
      if (last > as_of - active_days && last <= as_of) active++;
    }
    return [[partners === 0 ? '' : active / partners]];
  },
});

// marked pure, so that the words do not ship
export const page = /* @__PURE__ */ describe(PARTNER_ACTIVATION_RATE, {
  summary: 'Share of partners that were active in the last days up to a date.',
  tasks: ['measure partner activity'],
  whenElse: 'Use PROGRAM_METRICS to count signed partners only and to find activity in their deals.',
  params: {
    partner: { text: 'Partners, one a row.', blank: 'A row without a partner is not counted.', sample: 'A2:A' },
    active_on: {
      text: 'Day on which each partner was last active, by the measure that you use.',
      blank: 'A blank was never active.',
      sample: 'G2:G',
    },
    as_of: { text: 'The last day that counts.', blank: 'It must be given.', sample: 'Settings!B5' },
    active_days: { text: 'Length of the window in days.', blank: 'Left out: 365.', sample: '90' },
  },
  returns: 'One share from 0 to 1; blank without a partner.',
  rule: 'Active is a day after as_of less active_days, and not after as_of: a window of active_days days that ends with as_of. A day after as_of has not happened.',
  formula: 'rate = active partners ÷ partners',
  examples: [
    {
      kind: 'basic',
      says: 'Two of four partners were active within a year',
      args: [
        [['Acme'], ['Blue'], ['Cora'], ['Dune']],
        [[{ date: '2026-03-01' }], [{ date: '2025-01-15' }], [''], [{ date: '2026-06-30' }]],
        { date: '2026-06-30' },
      ],
      result: 0.5,
    },
    {
      kind: 'edge',
      says: 'The day that is exactly 90 days back is outside, the next one inside',
      args: [[['Acme'], ['Blue']], [[{ date: '2026-04-01' }], [{ date: '2026-04-02' }]], { date: '2026-06-30' }, 90],
      result: 0.5,
      source: '30 June less 90 days is 1 April',
    },
    {
      kind: 'roster',
      says: 'Rows without a partner, and activity still to come',
      args: [
        [['Acme'], [''], ['Cora'], ['']],
        [[{ date: '2026-05-01' }], [{ date: '2026-05-01' }], [{ date: '2026-07-01' }], ['']],
        { date: '2026-06-30' },
      ],
      result: 0.5,
    },
    { kind: 'blank', says: 'No partner', args: ['', '', { date: '2026-06-30' }], result: '' },
    {
      kind: 'error',
      says: 'A date as people write it in one country only',
      args: [[['Acme']], [['3/4/2026']], { date: '2026-06-30' }],
      error: 'PARTNER_ACTIVATION_RATE active_on: "3/4/2026" is not a date. Enter a date, or text such as 2026-01-31.',
    },
  ],
  limits: 'A partner that stands in two rows counts twice.',
  builtIn: '=COUNTIFS(A2:A, "<>", G2:G, ">"&B5-365, G2:G, "<="&B5) / COUNTA(A2:A)',
  related: ['PROGRAM_METRICS', 'METRIC_STATUS', 'PARTNER_STAGE'],
  source:
    'Active partners over total partners, as the partner program framework that Partnerbook began with defines it; the window of a year is ours.',
});
