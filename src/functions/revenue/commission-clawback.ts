import { isMissing } from '../../program/missing.ts';
import { IS_BLANK } from '../../program/reading/findings.ts';
import { rounded } from '../../program/rounding.ts';
import { define, describe, finite, optional } from '../define.ts';
import { days } from '../kinds/days.ts';
import { rules } from '../kinds/entries.ts';
import { notNegativeAmounts, numberReader, shareBounds, shares, wholeBounds } from '../kinds/numbers.ts';
import { decimals as decimalsKind } from '../kinds/options.ts';
import { filledRows, maybe, needed } from '../kinds/table.ts';

const MOST_DAYS = 36525;
const share = numberReader(shareBounds);

const schedule = rules(
  { 'From day': needed(numberReader(wholeBounds(0, MOST_DAYS))), Share: needed(share), 'To share': maybe(share) },
  ({ filled, byHeader: { 'From day': from, Share, 'To share': to }, refuse }) => {
    let last = -1;
    let final = -1;
    for (const i of filledRows(filled)) {
      final = i;
      const at = from[i] as number;
      if (isMissing(at)) refuse(i, 'From day', IS_BLANK, 'Enter a day; the first is 0.');
      else if (last < 0 && at !== 0) refuse(i, 'From day', `it is ${at}.`, 'Begin with day 0.');
      else if (at <= last) refuse(i, 'From day', `${at} is not after ${last}.`, 'Put the first day first.');
      if (isMissing(Share[i])) refuse(i, 'Share', IS_BLANK, 'Enter a share; 0 takes nothing back.');
      if (!isMissing(at)) last = at;
    }
    if (final >= 0 && to !== null && !isMissing(to[final]))
      refuse(final, 'To share', 'no row follows, so the line has no end.', 'Leave it blank, or add a last row.');
  },
);

type Schedule = { readonly from: Float64Array; readonly share: Float64Array; readonly to: Float64Array };

/** What of a commission is taken back so many days after the sale. */
function shareAfter({ from, share, to }: Schedule, days: number): number {
  let k = from.length - 1;
  while (days < (from[k] as number)) k--;
  const start = share[k] as number;
  const end = to[k] as number;
  if (isMissing(end)) return start;
  const first = from[k] as number;
  return start + ((end - start) * (days - first)) / ((from[k + 1] as number) - first);
}

export const COMMISSION_CLAWBACK = define({
  name: 'COMMISSION_CLAWBACK',
  kinds: {
    paid: notNegativeAmounts,
    sold_on: days,
    refunded_on: days,
    schedule,
    refunded_share: optional(shares),
    decimals: optional(decimalsKind(2)),
  },
  isChecked: true,
  rowLoop(
    { schedule: { rows, filled: rowFilled, byHeader }, decimals },
    { paid, sold_on, refunded_on, refunded_share },
    n,
    filled,
    out,
    refuse,
  ) {
    const pick = (column: Float64Array) => column.filter((_value, i) => rowFilled[i] === 1);
    const to = byHeader['To share'] ?? new Float64Array(rows).fill(NaN);
    const steps = { from: pick(byHeader['From day']), share: pick(byHeader.Share), to: pick(to) };
    for (let i = 0; i < n; i++) {
      out[i] = [''];
      if (filled[i] === 0) continue;
      const days = (refunded_on[i] as number) - (sold_on[i] as number);
      if (isMissing(refunded_on[i])) out[i] = [0];
      else if (isMissing(paid[i]))
        refuse('paid', i, 'it is blank beside a refund.', 'Enter the commission; 0 is fine.');
      else if (isMissing(sold_on[i]))
        refuse('sold_on', i, 'it is blank beside a refund.', 'Enter the day of the sale.');
      else if (days < 0) refuse('refunded_on', i, 'the refund is before the sale.', 'Mend one of the two dates.');
      else {
        const part = refunded_share === null || isMissing(refunded_share[i]) ? 1 : (refunded_share[i] as number);
        out[i] = [finite(rounded((paid[i] as number) * shareAfter(steps, days) * part, decimals))];
      }
    }
  },
});

const on = /* @__NO_SIDE_EFFECTS__ */ (date: string) => ({ date });
const SCHEDULE = [
  ['From day', 'Share', 'To share'],
  [0, 1, ''],
  [30, 0.5, ''],
  [90, 0.5, 0],
  [180, 0, ''],
];

// marked pure, so that the words do not ship
export const page = /* @__PURE__ */ describe(COMMISSION_CLAWBACK, {
  summary: 'What to take back of a commission when the customer is refunded, by days since the sale.',
  tasks: ['take commissions back'],
  whenElse: 'Use COMMISSION_STATEMENT where a refund is worked through the bands of a rate card.',
  params: {
    paid: { text: 'Commission that was paid.', blank: 'A blank beside a refund is an error.', sample: 'F2:F' },
    sold_on: { text: 'Day of the sale.', blank: 'A blank beside a refund is an error.', sample: 'D2:D' },
    refunded_on: { text: 'Day of the refund.', blank: 'A blank was not refunded: 0.', sample: 'E2:E' },
    schedule: {
      text: 'Table with From day (the first is 0), Share, and if you need it To share: a straight line to it at the next row.',
      blank: 'A blank To share: the share stays as it is.',
      sample: 'Settings!A180:C184',
    },
    refunded_share: {
      text: 'Part of the sale that was refunded, 0 to 1.',
      blank: 'Left out or blank: all of it.',
      sample: 'G2:G',
    },
    decimals: { text: 'Decimals to round to.', blank: 'Left out: not rounded.', sample: '2' },
  },
  returns: 'The amount to take back for each row, positive.',
  rule: 'The row with the latest From day that the refund has reached counts. After the last row its share stays.',
  formula: 'clawback = paid × share of the day × refunded share',
  rounding: 'Not rounded unless decimals are given; then half away from zero.',
  examples: [
    {
      kind: 'basic',
      says: 'Refunded after 60 days, in the half from day 30 on',
      args: [1000, on('2026-01-01'), on('2026-03-02'), SCHEDULE],
      result: 500,
    },
    {
      kind: 'roster',
      says: 'After 10 days, after 135 days on the line down, and not at all',
      args: [
        [[1000], [1000], [1000]],
        [[on('2026-01-01')], [on('2026-01-01')], [on('2026-01-01')]],
        [[on('2026-01-11')], [on('2026-05-16')], ['']],
        SCHEDULE,
      ],
      result: [[1000], [250], [0]],
      source: '(180 − 135) ÷ (180 − 90) = half of the 50%',
    },
    {
      kind: 'edge',
      says: 'On day 30 the second row counts',
      args: [1000, on('2026-01-01'), on('2026-01-31'), SCHEDULE, 0.4],
      result: 200,
    },
    { kind: 'blank', says: 'Nothing entered', args: ['', '', '', SCHEDULE], result: '' },
    {
      kind: 'error',
      says: 'A refund before the sale',
      args: [1000, on('2026-01-01'), on('2025-12-31'), SCHEDULE],
      error: 'COMMISSION_CLAWBACK refunded_on: the refund is before the sale. Mend one of the two dates.',
    },
  ],
  limits: 'Days are those of the calendar.',
  builtIn: '=B2 * INDEX(K$2:K$5, MATCH(D2-C2, J$2:J$5, 1))\nFor a schedule of steps.',
  related: ['COMMISSION', 'COMMISSION_STATEMENT', 'LIABILITY_ROLLFORWARD'],
  source:
    'Clawbacks by age of the sale, as partner agreements have them; which row a boundary day belongs to is stated here.',
});
