import { isMissing } from '../../program/missing.ts';
import { addMonths } from '../../program/reading/days.ts';
import { IS_BLANK } from '../../program/reading/findings.ts';
import { rounded } from '../../program/rounding.ts';
import { compileBands, rateAt } from '../../program/schedule.ts';
import { Day, define, describe, optional, type ResultRows } from '../define.ts';
import { rules } from '../kinds/entries.ts';
import { notNegativeBounds, numberReader, shareBounds, wholeBounds } from '../kinds/numbers.ts';
import { day, decimals as decimalsKind, number } from '../kinds/options.ts';
import { filledRows, needed } from '../kinds/table.ts';

const HEADER = ['Month', 'Date', 'Amount', 'Rate', 'Commission', 'Cumulative'];
const MOST_MONTHS = 1200;
const YEAR = 12;

const steps = rules(
  { 'From month': needed(numberReader(wholeBounds(1, MOST_MONTHS))), Rate: needed(numberReader(shareBounds)) },
  ({ filled, byHeader: { 'From month': from, Rate }, refuse }) => {
    let last = 0;
    for (const i of filledRows(filled)) {
      const month = from[i] as number;
      if (isMissing(month)) refuse(i, 'From month', IS_BLANK, 'Enter a month; the first is 1.');
      else if (last === 0 && month !== 1)
        refuse(i, 'From month', `it is ${month}.`, 'Begin with month 1; a rate of 0 is fine.');
      else if (month <= last) refuse(i, 'From month', `${month} is not after ${last}.`, 'Put the first step first.');
      if (isMissing(Rate[i])) refuse(i, 'Rate', IS_BLANK, 'Enter a rate; 0 ends the schedule.');
      if (!isMissing(month)) last = month;
    }
  },
);

export const COMMISSION_SCHEDULE = define({
  name: 'COMMISSION_SCHEDULE',
  kinds: {
    starts_on: day,
    monthly_amount: number(notNegativeBounds),
    steps,
    as_of: optional(day),
    decimals: optional(decimalsKind(2)),
  },
  makeTable({ starts_on, monthly_amount, steps: { filled, byHeader }, as_of, decimals }) {
    const pick = (column: Float64Array) => column.filter((_value, i) => filled[i] === 1);
    const bands = compileBands(pick(byHeader['From month']), pick(byHeader.Rate));
    const final = bands.from.length - 1;
    const lastStep = bands.from[final] as number;
    const months = bands.rate[final] === 0 ? lastStep - 1 : lastStep + YEAR - 1;
    const rows: ResultRows = [HEADER.slice()];
    let units = 0;
    for (let month = 1; month <= months; month++) {
      const date = addMonths(starts_on, month - 1);
      if (as_of !== null && date > as_of) break;
      const rate = rateAt(bands, month);
      const commission = rounded(monthly_amount * rate, decimals);
      units += commission;
      rows.push([month, new Day(date), monthly_amount, rate, commission, rounded(units, decimals)]);
    }
    return rows;
  },
});

const on = /* @__NO_SIDE_EFFECTS__ */ (date: string) => ({ date });

// marked pure, so that the words do not ship
export const page = /* @__PURE__ */ describe(COMMISSION_SCHEDULE, {
  summary: 'Month by month, the commission on a subscription whose rate steps down or ends.',
  tasks: ['pay a partner', 'plan recurring commissions'],
  whenElse: 'Use COMMISSION for single amounts, and COMMISSION_STATEMENT for deals as they came.',
  params: {
    starts_on: { text: 'Day of the first payment.', blank: 'It must be given.', sample: 'B2' },
    monthly_amount: { text: 'What the customer pays a month.', blank: 'It must be given.', sample: 'B3' },
    steps: {
      text: 'Table with From month (the first is 1) and Rate; a last rate of 0 ends the schedule.',
      blank: 'It must be given.',
      sample: 'Settings!A170:B173',
    },
    as_of: { text: 'The last day that is shown.', blank: 'Left out: all months.', sample: 'Settings!B9' },
    decimals: { text: 'Decimals that each commission is rounded to.', blank: 'Left out: not rounded.', sample: '2' },
  },
  returns: 'A table with the header Month, Date, Amount, Rate, Commission, Cumulative and a row for each month.',
  rule: 'The months run to the one before a last step of rate 0, else to eleven months after the last step. Dates count from starts_on: the same day of each month, or its last. Cumulative adds up the commissions as they are shown.',
  rounding: 'Not rounded unless decimals are given; then half away from zero.',
  formula:
    'commission of a month = monthly_amount × rate of the latest step that has begun; date of month n = EDATE(starts_on, n − 1)',
  examples: [
    {
      kind: 'basic',
      says: 'A quarter of 99 a month for three months',
      source: '99 × 0.25 = 24.75; a published cap of 12 such months is 297',
      args: [
        on('2026-01-31'),
        99,
        [
          ['From month', 'Rate'],
          [1, 0.25],
          [4, 0],
        ],
      ],
      result: [
        HEADER,
        [1, on('2026-01-31'), 99, 0.25, 24.75, 24.75],
        [2, on('2026-02-28'), 99, 0.25, 24.75, 49.5],
        [3, on('2026-03-31'), 99, 0.25, 24.75, 74.25],
      ],
    },
    {
      kind: 'edge',
      says: 'Nothing after as_of',
      args: [
        on('2026-01-15'),
        100,
        [
          ['From month', 'Rate'],
          [1, 0.2],
          [2, 0.1],
        ],
        on('2026-02-15'),
      ],
      result: [HEADER, [1, on('2026-01-15'), 100, 0.2, 20, 20], [2, on('2026-02-15'), 100, 0.1, 10, 30]],
    },
    {
      kind: 'blank',
      says: 'Begins after as_of',
      args: [
        on('2026-03-01'),
        100,
        [
          ['From month', 'Rate'],
          [1, 0.2],
        ],
        on('2026-02-15'),
      ],
      result: [HEADER],
    },
    {
      kind: 'roster',
      says: 'A rate that is halved, then ends',
      args: [
        on('2026-01-01'),
        50,
        [
          ['From month', 'Rate'],
          [1, 0.2],
          [3, 0.1],
          [4, 0],
        ],
      ],
      result: [
        HEADER,
        [1, on('2026-01-01'), 50, 0.2, 10, 10],
        [2, on('2026-02-01'), 50, 0.2, 10, 20],
        [3, on('2026-03-01'), 50, 0.1, 5, 25],
      ],
    },
    {
      kind: 'error',
      says: 'No step for the first month',
      args: [
        on('2026-03-01'),
        100,
        [
          ['From month', 'Rate'],
          [2, 0.2],
        ],
      ],
      error: 'COMMISSION_SCHEDULE steps, row 2 (From month): it is 2. Begin with month 1; a rate of 0 is fine.',
    },
  ],
  limits: 'The amount is the same every month; at most 1,211 months.',
  builtIn:
    '=ARRAYFORMULA(EDATE(B1, SEQUENCE(12, 1, 0)))\n=B2 * LOOKUP(A5, J$2:J$4, K$2:K$4)\nThe dates, and the commission of a month.',
  related: ['COMMISSION', 'COMMISSION_STATEMENT'],
  source: 'Recurring commissions with a duration or a taper, as referral programs publish them.',
});
