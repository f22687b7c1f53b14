import { isMissing } from '../../program/missing.ts';
import { amountOf, unitsOf } from '../../program/rounding.ts';
import { settle, tooFine } from '../../program/settle.ts';
import { define, describe, finite } from '../define.ts';
import { amountBounds, shares } from '../kinds/numbers.ts';
import { decimals, number } from '../kinds/options.ts';

const EXACT = 1e-9;

export const REVENUE_SPLIT = define({
  name: 'REVENUE_SPLIT',
  kinds: { amount: number(amountBounds), shares, decimals: decimals(2) },
  isChecked: true,
  rowLoop({ amount, decimals }, { shares }, n, _filled, out, refuse) {
    const weights = shares.slice(0, n);
    const total = weights.reduce((sum, share) => (isMissing(share) ? sum : sum + share), 0);
    if (Math.abs(total - 1) > EXACT)
      refuse('shares', null, `they add up to ${Number(total.toPrecision(10))}.`, 'Make them add up to 1 or 100%.');
    const finding = tooFine(amount, decimals);
    if (finding) {
      refuse('amount', null, finding.found, finding.fix);
      return;
    }
    const units = unitsOf(amount, decimals);
    const parts = settle({ pool: Math.abs(units), weights, floors: null, caps: null });
    parts.forEach((part, i) => {
      out[i] = isMissing(part) ? [''] : [finite(amountOf(units < 0 ? -part : part, decimals))];
    });
  },
});

// marked pure, so that the words do not ship
export const page = /* @__PURE__ */ describe(REVENUE_SPLIT, {
  summary: 'Divides an amount by shares, to the cent.',
  tasks: ['split revenue', 'split a cost'],
  whenElse: 'Use MDF_ALLOCATE to divide by weights that need not add up to 1, with floors and caps.',
  params: {
    amount: {
      text: 'Amount to divide; a negative one is divided as the positive one.',
      blank: 'It must be given.',
      sample: 'B2',
    },
    shares: {
      text: 'Share of each recipient, 0 to 1; together 1.',
      blank: 'A blank takes no part and stays blank.',
      sample: 'C2:C',
    },
    decimals: { text: 'Decimals of the parts.', blank: 'Left out: 2.', sample: '0' },
  },
  returns: 'The part of each row; together they are the amount, rounded to decimals.',
  rule: 'Each part is rounded down, and the cents that are left go to the largest remainders, the first row first on a tie. Shares that do not add up to 1 within 0.000000001 are an error.',
  formula: 'part = amount × share',
  rounding: 'To decimals, by largest remainder.',
  examples: [
    {
      kind: 'basic',
      says: 'A cost of 16,000 at 56.25% and 43.75%',
      args: [16000, [[0.5625], [0.4375]]],
      result: [[9000], [7000]],
      source: 'A published joint plan: 9,000 and 7,000',
    },
    {
      kind: 'roster',
      says: 'An odd cent, and a row without a share',
      args: [0.05, [[0.5], [''], [0.5]]],
      result: [[0.03], [''], [0.02]],
    },
    {
      kind: 'edge',
      says: 'A refund is divided as the sale was',
      args: [-0.05, [[0.5], [0.5]]],
      result: [[-0.03], [-0.02]],
    },
    { kind: 'blank', says: 'No shares', args: [100, [[''], ['']]], result: [['']] },
    {
      kind: 'error',
      says: 'Shares that leave something over',
      args: [100, [[0.5], [0.4]]],
      error: 'REVENUE_SPLIT shares: they add up to 0.9. Make them add up to 1 or 100%.',
    },
  ],
  limits: 'Between 0 and 6 decimals: at most 5 above 9,000 million, 4 above 90,000 million, 3 above 900,000 million.',
  builtIn: '=ROUND(B$2 * C2, 2)\nIt can miss the amount by cents.',
  related: ['MDF_ALLOCATE', 'COMMISSION', 'ATTRIBUTION'],
  source: 'The method of largest remainders.',
});
