import { ratio } from '../../program/ratio.ts';
import { define, describe } from '../define.ts';
import { amounts } from '../kinds/numbers.ts';
import { roles, sumByRole } from './roles.ts';

export const PARTNER_SOURCED_SHARE = define({
  name: 'PARTNER_SOURCED_SHARE',
  kinds: { amount: amounts, role: roles },
  makeTable(_settings, { amount, role }, n, filled, refuse) {
    const { sourced, total } = sumByRole(amount, role, n, filled, refuse);
    return [[total > 0 ? ratio(sourced, total) : '']];
  },
});

// marked pure, so that the words do not ship
export const page = /* @__PURE__ */ describe(PARTNER_SOURCED_SHARE, {
  summary: 'Share of revenue that partners brought: deals with the role Sourced.',
  tasks: ['measure what partners contribute'],
  whenElse:
    'Use PARTNER_INFLUENCED_SHARE for deals in which a partner took any part, and PROGRAM_METRICS for a period with open and lost deals.',
  params: {
    amount: {
      text: 'Amount of each won deal, direct ones included, in one currency. Refunds are negative.',
      blank: 'A blank in a filled row is an error, because amounts are added up.',
      sample: 'F2:F',
    },
    role: {
      text: 'Role of the partner in each deal: Sourced, Influenced or Direct.',
      blank: 'A blank is Direct.',
      sample: 'D2:D',
    },
  },
  returns: 'One share, from 0 to 1 unless refunds take it beyond; blank without a positive total.',
  rule: 'A deal that is sourced is counted here once, and also in the influenced share, which counts every deal with a partner. The two shares are never added.',
  formula: 'share = amount of sourced deals ÷ amount of all deals',
  rounding: 'Not rounded.',
  examples: [
    {
      kind: 'basic',
      says: 'Four won deals, one without a role',
      args: [
        [[20000], [30000], [40000], [10000]],
        [['Sourced'], ['Influenced'], ['Direct'], ['']],
      ],
      result: 0.2,
      source: '20,000 ÷ (20,000 + 30,000 + 40,000 + 10,000)',
    },
    {
      kind: 'roster',
      says: 'A refund lowers what was sourced',
      args: [
        [[50000], [-10000], [60000], ['']],
        [['Sourced'], ['Sourced'], ['Direct'], ['']],
      ],
      result: 0.4,
      source: '(50,000 − 10,000) ÷ 100,000',
    },
    {
      kind: 'edge',
      says: 'Refunds take all revenue away',
      args: [
        [[500], [-500]],
        [['Sourced'], ['Direct']],
      ],
      result: '',
    },
    {
      kind: 'blank',
      says: 'No deals',
      args: [
        [[''], ['']],
        [[''], ['']],
      ],
      result: '',
    },
    {
      kind: 'error',
      says: 'A role that is none',
      args: [[[500]], [['Source']]],
      error:
        'PARTNER_SOURCED_SHARE role: "Source" is not a role. Did you mean Sourced? Known: Sourced, Influenced, Direct.',
    },
  ],
  limits:
    'It counts every row: give won deals of one period only. A refund lowers its role and the total: 500 sourced and −100 direct are 500 of 400, a share of 1.25.',
  builtIn: '=SUMIFS(F2:F, D2:D, "Sourced") / SUM(F2:F)',
  related: ['PARTNER_INFLUENCED_SHARE', 'PROGRAM_METRICS', 'METRIC_STATUS'],
  source: 'Revenue from partner leads, as the partner program framework that Partnerbook began with defines it.',
});
