import { isMissing } from '../../program/missing.ts';
import { marginal } from '../../program/schedule.ts';
import { standing } from '../../program/threshold.ts';
import { define, describe, finite } from '../define.ts';
import { amounts, notNegativeBounds } from '../kinds/numbers.ts';
import { number } from '../kinds/options.ts';
import { bands } from '../revenue/bands.ts';

export const MARKETPLACE_NET = define({
  name: 'MARKETPLACE_NET',
  kinds: { revenue: amounts, fees: bands, lifetime_to_date: number(notNegativeBounds, 0) },
  isChecked: true,
  rowLoop({ fees, lifetime_to_date }, { revenue }, n, _filled, out, refuse) {
    let lifetime = lifetime_to_date;
    let paid = marginal(fees, lifetime);
    for (let i = 0; i < n; i++) {
      out[i] = [''];
      if (isMissing(revenue[i])) continue;
      lifetime = standing(lifetime, revenue[i] as number);
      if (lifetime < 0) {
        refuse(
          'revenue',
          i,
          `it takes lifetime revenue to ${lifetime}, below 0.`,
          'Check the refund, or lifetime_to_date.',
        );
        return;
      }
      const fee = marginal(fees, lifetime);
      out[i] = [finite((revenue[i] as number) - (fee - paid))];
      paid = fee;
    }
  },
});

const FEES = [
  ['From', 'Rate'],
  [0, 0.3],
  [10000000, 0.25],
  [50000000, 0.2],
];

// marked pure, so that the words do not ship
export const page = /* @__PURE__ */ describe(MARKETPLACE_NET, {
  summary: 'Revenue less the fee of a marketplace, by bands on lifetime revenue.',
  tasks: ['see what a marketplace leaves you'],
  whenElse: 'Use COMMISSION for what a partner earns, and RESELLER_PRICE for margins on a list price.',
  params: {
    revenue: {
      text: 'Revenue by period, oldest first. A refund is negative.',
      blank: 'A blank gives a blank and adds nothing.',
      sample: 'B2:B',
    },
    fees: {
      text: 'Table with From (lifetime revenue) and Rate, lowest first.',
      blank: 'It must be given.',
      sample: 'Settings!A160:B163',
    },
    lifetime_to_date: {
      text: 'Lifetime revenue before the first row.',
      blank: 'Left out: 0.',
      sample: 'Settings!B165',
    },
  },
  returns: 'What is left of the revenue of each row.',
  rule: 'Each part of lifetime revenue bears its own rate. Each row adds to the lifetime of the next, so the rows stand in order of time: do not sort them.',
  formula: 'net = revenue − (F(lifetime + revenue) − F(lifetime))',
  rounding: 'Not rounded.',
  examples: [
    {
      kind: 'basic',
      says: 'Sixty million at once, with a fee that falls at ten and fifty million',
      args: [60000000, FEES],
      result: 45000000,
      source: 'Published bands of 30, 25 and 20%: the fee is 3 + 10 + 2 million',
    },
    {
      kind: 'roster',
      says: 'Month by month over the first step',
      args: [[[8000000], [''], [4000000]], FEES],
      result: [[5600000], [''], [2900000]],
      source: '4,000,000 − 2,000,000 × 30% − 2,000,000 × 25%',
    },
    { kind: 'edge', says: 'Exactly at the step', args: [1000, FEES, 10000000], result: 750 },
    { kind: 'blank', says: 'No revenue', args: ['', FEES], result: '' },
    {
      kind: 'error',
      says: 'More refunds than sales',
      args: [-5, FEES],
      error:
        'MARKETPLACE_NET revenue: it takes lifetime revenue to -5, below 0. Check the refund, or lifetime_to_date.',
    },
  ],
  limits: 'Taxes and payouts are not part of it.',
  builtIn:
    '=B2 - (SUMPRODUCT((C2+B2>E$2:E$4) * (C2+B2-E$2:E$4) * G$2:G$4) - SUMPRODUCT((C2>E$2:E$4) * (C2-E$2:E$4) * G$2:G$4))\nC2 is SUM(B$1:B1), and G2:G4 hold each rate less the one before.',
  related: ['COMMISSION', 'RESELLER_PRICE'],
  source: 'Published platform fees with falling rates on lifetime revenue.',
});
