import { isMissing } from '../../program/missing.ts';
import { IS_BLANK_IN_ROW } from '../../program/reading/findings.ts';
import { amountOf, rounded, unitsDown } from '../../program/rounding.ts';
import { reachedAt } from '../../program/threshold.ts';
import { define, describe, finite, optional } from '../define.ts';
import { amounts, notNegativeAmounts, shares } from '../kinds/numbers.ts';
import { decimals as decimalsKind } from '../kinds/options.ts';

type Column = Float64Array | null;

/** A limit at a row: none where the argument was not given, `blank` where the cell is. */
const limitAt = (column: Column, i: number, blank: number): number => {
  if (column === null) return Infinity;
  const value = column[i] as number;
  return isMissing(value) ? blank : value;
};

const down = (limit: number, decimals: number | null): number =>
  decimals === null || !Number.isFinite(limit) ? limit : amountOf(unitsDown(limit, decimals), decimals);

export const MDF_REIMBURSEMENT = define({
  name: 'MDF_REIMBURSEMENT',
  kinds: {
    eligible_spend: amounts,
    rate: shares,
    approved: optional(amounts),
    balance: optional(amounts),
    cap: optional(notNegativeAmounts),
    minimum: optional(notNegativeAmounts),
    decimals: optional(decimalsKind(2)),
  },
  isChecked: true,
  rowLoop({ decimals }, { eligible_spend, rate, approved, balance, cap, minimum }, n, filled, out, refuse) {
    for (let i = 0; i < n; i++) {
      out[i] = [''];
      if (filled[i] === 0) continue;
      const claimed = (eligible_spend[i] as number) * (rate[i] as number);
      if (isMissing(claimed)) {
        const blank = isMissing(eligible_spend[i]) ? 'eligible_spend' : 'rate';
        refuse(blank, i, IS_BLANK_IN_ROW, 'Enter it; 0 is fine.');
        continue;
      }
      const most = Math.min(limitAt(approved, i, 0), limitAt(balance, i, 0), limitAt(cap, i, Infinity));
      const paid = Math.max(0, Math.min(rounded(claimed, decimals), down(most, decimals)));
      const least = minimum === null || isMissing(minimum[i]) ? 0 : (minimum[i] as number);
      out[i] = [finite(paid < reachedAt(least) ? 0 : paid)];
    }
  },
});

// marked pure, so that the words do not ship
export const page = /* @__PURE__ */ describe(MDF_REIMBURSEMENT, {
  summary: 'What to reimburse of a claim, within what was approved, what is left, a cap and a minimum.',
  tasks: ['pay an MDF claim', 'model your MDF'],
  whenElse: 'Use MDF_LEDGER for the balance that several claims draw on.',
  params: {
    eligible_spend: {
      text: 'Spend of each claim that is eligible.',
      blank: 'A blank in a filled row is an error.',
      sample: 'C2:C',
    },
    rate: { text: 'Share that is reimbursed, 0 to 1.', blank: 'A blank in a filled row is an error.', sample: 'D2:D' },
    approved: {
      text: 'Amount that was approved for the claim.',
      blank: 'Left out: no limit. A blank cell was not approved: 0, and so may be a place skipped between commas.',
      sample: 'E2:E',
    },
    balance: {
      text: 'Funds that the partner has left.',
      blank: 'Left out: no limit. A blank cell is 0, and so may be a place skipped between commas.',
      sample: 'F2:F',
    },
    cap: { text: 'Most that one claim can get.', blank: 'Left out or blank: no cap.', sample: 'Settings!B40' },
    minimum: { text: 'Least amount that is paid.', blank: 'Left out or blank: none.', sample: 'Settings!B41' },
    decimals: { text: 'Decimals to round to; limits are rounded down.', blank: 'Left out: not rounded.', sample: '2' },
  },
  returns: 'The amount to pay for each row, never below 0.',
  rule: 'The least of rate times spend, approved, balance and cap counts; what is below the minimum is not paid. For no limit before a later argument, type a large amount, such as 999999999, for approved or balance. Rows do not draw on each other: give each its own balance.',
  formula: 'reimbursement = min(rate × spend, approved, balance, cap), or 0 below minimum',
  rounding: 'Not rounded unless decimals are given; then half away from zero.',
  examples: [
    {
      kind: 'basic',
      says: 'Half of 4,000, of which 1,500 were approved',
      source: 'min(4,000 × 0.5, 1,500)',
      args: [4000, 0.5, 1500],
      result: 1500,
    },
    {
      kind: 'roster',
      says: 'Claims with a balance, the second without one',
      args: [
        [[1000], [600], ['']],
        [[0.5], [0.5], ['']],
        [[800], [300], ['']],
        [[450], [''], ['']],
      ],
      result: [[450], [0]],
    },
    { kind: 'edge', says: 'Right at the minimum of 25', args: [50, 0.5, 1000, 1000, 500, 25], result: 25 },
    { kind: 'blank', says: 'No claim', args: ['', 0.5], result: '' },
    {
      kind: 'error',
      says: 'A claim without a rate',
      args: [[[100]], [['']]],
      error: 'MDF_REIMBURSEMENT rate: it is blank in a row that is filled. Enter it; 0 is fine.',
    },
  ],
  limits: 'Whether spend is eligible, and proven, is for people to say.',
  builtIn: '=MIN(C2 * D2, E2, F2, B$40)',
  related: ['MDF_LEDGER', 'MDF_ROI', 'MDF_ALLOCATE'],
  source: 'Claim rules of published co-op and market development programs.',
});
