import { ratio } from '../../program/ratio.ts';
import { define, describe } from '../define.ts';
import { amounts } from '../kinds/numbers.ts';
import { word } from '../kinds/options.ts';
import { roles, sumByRole } from './roles.ts';

export const PARTNER_INFLUENCED_SHARE = define({
  name: 'PARTNER_INFLUENCED_SHARE',
  kinds: { amount: amounts, role: roles, basis: word(['involved', 'only'], 'involved') },
  makeTable({ basis }, { amount, role }, n, filled, refuse) {
    const { sourced, influenced, total } = sumByRole(amount, role, n, filled, refuse);
    return [[total > 0 ? ratio(basis === 'only' ? influenced : sourced + influenced, total) : '']];
  },
});

// marked pure, so that the words do not ship
export const page = /* @__PURE__ */ describe(PARTNER_INFLUENCED_SHARE, {
  summary: 'Share of revenue from deals in which a partner was involved.',
  tasks: ['measure what partners contribute'],
  whenElse: 'Use PARTNER_SOURCED_SHARE for deals that partners brought.',
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
    basis: {
      text: 'involved counts deals that are Sourced or Influenced; only counts those with the role Influenced.',
      blank: 'Left out: involved.',
      sample: '"only"',
    },
  },
  returns: 'One share, from 0 to 1 unless refunds take it beyond; blank without a positive total.',
  rule: 'A sourced deal counts among the involved ones, so this share is never added to the sourced one. With only, the two can be added.',
  formula: 'share = amount of deals with a partner ÷ amount of all deals',
  rounding: 'Not rounded.',
  examples: [
    {
      kind: 'basic',
      says: 'Sourced and influenced deals together',
      args: [
        [[20000], [30000], [50000]],
        [['Sourced'], ['Influenced'], ['Direct']],
      ],
      result: 0.5,
      source: '(20,000 + 30,000) ÷ 100,000',
    },
    {
      kind: 'edge',
      says: 'Only what was influenced and not sourced',
      args: [[[20000], [30000], [50000]], [['Sourced'], ['Influenced'], ['Direct']], 'only'],
      result: 0.3,
    },
    {
      kind: 'roster',
      says: 'Roles that are left blank are direct',
      args: [
        [[100], [300], [''], [400]],
        [['influenced'], [''], [''], ['Direct']],
      ],
      result: 0.125,
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
      says: 'A deal without an amount',
      args: [
        [[100], ['']],
        [['Sourced'], ['Influenced']],
      ],
      error: 'PARTNER_INFLUENCED_SHARE amount, row 2: it is blank in a row that is filled. Enter an amount; 0 is fine.',
    },
  ],
  limits:
    'It counts every row: give won deals of one period only. A refund lowers its role and the total: 500 with a partner and −100 direct are 500 of 400, a share of 1.25.',
  builtIn: '=(SUMIFS(F2:F, D2:D, "Sourced") + SUMIFS(F2:F, D2:D, "Influenced")) / SUM(F2:F)',
  related: ['PARTNER_SOURCED_SHARE', 'PROGRAM_METRICS', 'METRIC_STATUS'],
  source: 'A partner was involved in the deal: the words of the partner program framework that Partnerbook began with.',
});
