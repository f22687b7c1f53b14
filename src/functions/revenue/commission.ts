import { isMissing } from '../../program/missing.ts';
import { IS_BLANK_IN_ROW } from '../../program/reading/findings.ts';
import { plain, rounded, roundedDifference } from '../../program/rounding.ts';
import { type Bands, earnedBy, rateAt } from '../../program/schedule.ts';
import { standing } from '../../program/threshold.ts';
import { define, describe, finite, optional, type Refuse, type ResultRows } from '../define.ts';
import { amounts, notNegativeAmounts } from '../kinds/numbers.ts';
import { decimals as decimalsKind, word } from '../kinds/options.ts';
import { bands } from './bands.ts';

const kinds = {
  amount: amounts,
  bands,
  mode: word(['marginal', 'retroactive', 'each']),
  prior: optional(notNegativeAmounts),
  cap: optional(notNegativeAmounts),
  decimals: optional(decimalsKind(2)),
};

type Column = Float64Array | null;

interface Rows {
  readonly amount: Float64Array;
  readonly prior: Column;
  readonly cap: Column;
}

const capAt = (cap: Column, i: number): number => {
  const value = cap === null ? NaN : (cap[i] as number);
  return isMissing(value) ? Infinity : value;
};

const isShort = (i: number, { amount, prior }: Rows, refuse: Refuse<typeof kinds>): boolean => {
  const blank = isMissing(amount[i]) ? 'amount' : prior !== null && isMissing(prior[i]) ? 'prior' : null;
  if (blank) refuse(blank, i, IS_BLANK_IN_ROW, 'Enter an amount; 0 is fine.');
  return blank !== null;
};

const REFUND = 'For a refund use COMMISSION_CLAWBACK.';

function payEach(
  given: Bands,
  decimals: number | null,
  rows: Rows,
  filled: Uint8Array,
  out: ResultRows,
  refuse: Refuse<typeof kinds>,
) {
  for (let i = 0; i < out.length; i++) {
    out[i] = [''];
    const amount = rows.amount[i] as number;
    if (rows.prior !== null && !isMissing(rows.prior[i]))
      refuse('prior', i, 'in mode each an amount stands by itself.', 'Leave prior out, or choose another mode.');
    else if (filled[i] === 0) continue;
    else if (isMissing(amount)) isShort(i, { ...rows, prior: null }, refuse);
    else if (amount < 0) refuse('amount', i, `${amount} is below 0.`, REFUND);
    else out[i] = [finite(rounded(Math.min(capAt(rows.cap, i), amount * rateAt(given, amount)), decimals))];
  }
}

export const COMMISSION = define({
  name: 'COMMISSION',
  kinds,
  isChecked: true,
  rowLoop({ bands: given, mode, decimals }, rows, n, filled, out, refuse) {
    if (mode === 'each') {
      payEach(given, decimals, rows, filled, out, refuse);
      return;
    }
    const earned = earnedBy(mode);
    const { amount, cap } = rows;
    // a prior that was skipped comes as a blank
    const prior = rows.prior?.every(isMissing) ? null : rows.prior;
    const isPlain = cap === null && decimals === null;
    for (let i = 0; i < n; i++) {
      let before = prior === null ? 0 : (prior[i] as number);
      let after = before + (amount[i] as number);
      if (after < 0) after = standing(before, amount[i] as number);
      if (after >= 0) {
        if (isPlain) {
          out[i] = [finite(earned(given, after) - earned(given, before))];
          continue;
        }
        // a cent is lost to the noise of a sum only where there is rounding
        if (decimals !== null) {
          before = plain(before);
          after = plain(after);
        }
        const most = capAt(cap, i);
        const [then, now] = [Math.min(most, earned(given, before)), Math.min(most, earned(given, after))];
        out[i] = [finite(roundedDifference(now, then, decimals))];
        continue;
      }
      out[i] = [''];
      if (filled[i] === 1 && !isShort(i, { ...rows, prior }, refuse))
        refuse('amount', i, `with prior it makes ${after}, below 0.`, REFUND);
    }
  },
});

const BANDS = [
  ['From', 'Rate'],
  [0, 0.2],
  [10000, 0.25],
  [25000, 0.3],
];

// marked pure, so that the words do not ship
export const page = /* @__PURE__ */ describe(COMMISSION, {
  summary: 'Commission on amounts by bands of a rate, marginal, retroactive or each amount by itself.',
  tasks: ['pay a partner', 'pay commissions'],
  whenElse: 'Use COMMISSION_STATEMENT to work through deals, refunds and changing rate cards by date.',
  params: {
    amount: {
      text: 'Amount to pay on. A refund is negative, where prior covers it.',
      blank: 'A blank in a filled row is an error, because commissions are added up.',
      sample: 'F2:F',
    },
    bands: {
      text: 'Table with From and Rate, lowest first; a rate counts from its From on. Below the first From the rate is 0.',
      blank: 'It must be given.',
      sample: 'Settings!A150:B153',
    },
    mode: {
      text: 'marginal: each part at its own rate. retroactive: all at the rate that is reached, earlier sales trued up. each: every amount by itself.',
      blank: 'It must be given: the two differ by much.',
      sample: '"marginal"',
    },
    prior: {
      text: 'Amount of the same period before this one.',
      blank: 'Left out, or blank in all rows: 0. A blank in some filled rows is an error.',
      sample: 'G2:G',
    },
    cap: { text: 'Most that the whole period can earn.', blank: 'Left out or blank: no cap.', sample: 'H2:H' },
    decimals: {
      text: 'Decimals to round to, as the difference of rounded cumulative figures, so that parts add up.',
      blank: 'Left out: not rounded.',
      sample: '2',
    },
  },
  returns: 'One commission for each row, in the currency of the amounts.',
  rule: 'Marginal earns F(prior + amount) − F(prior), where F pays each part at its own rate; retroactive the same with G, the whole at the rate that is reached. A cap is of the whole period: min(cap, F) after less min(cap, F) before. Each pays min(cap, amount × rate at the amount), and takes no prior.',
  formula: 'commission = min(cap, F(prior + amount)) − min(cap, F(prior))',
  rounding: 'Not rounded unless decimals are given; then half away from zero.',
  examples: [
    {
      kind: 'basic',
      says: '26,000 at once, each part at its own rate',
      args: [26000, BANDS, 'marginal'],
      result: 6050,
      source: 'A published audit: 10,000 × 20% + 15,000 × 25% + 1,000 × 30%',
    },
    {
      kind: 'basic',
      says: 'The same, all at the rate that is reached',
      args: [26000, BANDS, 'retroactive'],
      result: 7800,
      source: 'A published audit: 26,000 × 30%',
    },
    {
      kind: 'roster',
      says: 'Two payments of one period, the second with the first as prior',
      args: [[[10000], [16000], ['']], BANDS, 'retroactive', [[0], [10000], ['']]],
      result: [[2500], [5300]],
      source: '10,000 × 25%; 26,000 × 30% − 2,500',
    },
    {
      kind: 'edge',
      says: 'Right at the second band, each amount by itself',
      args: [[[10000], [9999]], BANDS, 'each'],
      result: [[2500], [1999.8000000000002]],
    },
    { kind: 'blank', says: 'No amount', args: ['', BANDS, 'marginal'], result: '' },
    {
      kind: 'error',
      says: 'A refund of more than was sold',
      args: [-500, BANDS, 'marginal', 400],
      error: 'COMMISSION amount: with prior it makes -100, below 0. For a refund use COMMISSION_CLAWBACK.',
    },
  ],
  limits: 'One currency and one card a call. At most 400,000 rows.',
  builtIn: '=SUMPRODUCT((F2>A$2:A$4) * (F2-A$2:A$4) * C$2:C$4)\nMarginal. C2:C4 hold each rate less the one before.',
  related: ['COMMISSION_STATEMENT', 'COMMISSION_SCHEDULE', 'COMMISSION_CLAWBACK', 'MARKETPLACE_NET'],
  source:
    'Marginal and retroactive tiers as rate cards define them; the case of 26,000 is from a published payout audit.',
});
