import { emptyQuarters, runQuarters } from '../../program/quarter-model.ts';
import { percentile, simulate } from '../../program/simulation.ts';
import { define, describe, type ResultCell } from '../define.ts';
import { whole } from '../kinds/options.ts';
import { assumptions, quarters } from './assumptions.ts';
import { ASSUMPTIONS_TEXT, MODEL_RULE, SAMPLE } from './sample.ts';

const HEADER = [
  'Quarter',
  'Revenue P10',
  'Revenue P50',
  'Revenue P90',
  'Contribution P10',
  'Contribution P50',
  'Contribution P90',
  'Forecast',
  'Chance cumulative is at or above 0',
];
const SHARES = [0.1, 0.5, 0.9];
// figures that are held at once
const MOST = 4000000;

export const PROGRAM_SIMULATE = define({
  name: 'PROGRAM_SIMULATE',
  kinds: { assumptions, quarters, trials: whole(1, 100000, 2000), seed: whole(0, 4294967295, 1) },
  makeTable({ assumptions: given, quarters: count, trials, seed }, _columns, _n, _filled, refuse) {
    if (count * trials > MOST) {
      refuse('trials', null, `${trials} trials of ${count} quarters are too many.`, `Keep the product to ${MOST}.`);
      return [];
    }
    const forecast = emptyQuarters(count);
    runQuarters(given.value, forecast);
    const { revenue, contribution, above } = simulate(given, count, trials, seed);
    const spread = (all: Float64Array, t: number) => {
      const sorted = all.subarray(t * trials, (t + 1) * trials).sort();
      return SHARES.map((share) => percentile(sorted, share));
    };
    const rows = Array.from(forecast.contribution, (expected, t): ResultCell[] => [
      t + 1,
      ...spread(revenue, t),
      ...spread(contribution, t),
      expected,
      (above[t] as number) / trials,
    ]);
    return [HEADER.slice(), ...rows];
  },
});

// marked pure, so that the words do not ship
export const page = /* @__PURE__ */ (() =>
  describe(PROGRAM_SIMULATE, {
    summary: 'Runs the forecast many times within Low and High, and shows the range of results by quarter.',
    tasks: ['forecast the program', 'see how sure a forecast is'],
    whenElse: 'Use PROGRAM_SENSITIVITY to see which assumption moves the result most.',
    params: {
      assumptions: ASSUMPTIONS_TEXT,
      quarters: { text: 'How many quarters.', blank: 'Left out: 12.', sample: '12' },
      trials: { text: 'How often the forecast is run.', blank: 'Left out: 2000.', sample: '2000' },
      seed: {
        text: 'Number that the draws begin with: the same seed gives the same table.',
        blank: 'Left out: 1.',
        sample: '1',
      },
    },
    returns: `A table with the header ${HEADER.join(', ')} and a row for each quarter.`,
    rule: `Each trial draws every assumption once, from the triangle of Low, Value and High; a blank Low or High is the Value, and whole ones are rounded. Percentiles are those of PERCENTILE.INC. Forecast is the contribution with all at Value. ${MODEL_RULE}`,
    rounding: 'Not rounded.',
    formula: 'chance(t) = trials with cumulative(t) ≥ 0 ÷ trials; P10, P50, P90 = PERCENTILE.INC over the trials',
    examples: [
      {
        kind: 'basic',
        says: 'Without Low and High every trial is the forecast',
        source: '100,000 × 0.8 − 20,000 − 5,000 − 50,000 = 5,000',
        args: [SAMPLE, 1, 50],
        result: [HEADER, [1, 100000, 100000, 100000, 5000, 5000, 5000, 5000, 1]],
      },
      {
        kind: 'blank',
        says: 'A program without partners never pays its fixed cost',
        args: [SAMPLE.map((row, i) => (i === 1 || i === 2 ? [row[0], 0] : [...row])), 1, 10],
        result: [HEADER, [1, 0, 0, 0, -50000, -50000, -50000, -50000, 0]],
      },
      {
        kind: 'roster',
        says: 'Low and High at the Value',
        args: [SAMPLE.map(([name, value], i) => [name, value, ...(i === 0 ? ['Low', 'High'] : [value, value])]), 1, 20],
        result: [HEADER, [1, 100000, 100000, 100000, 5000, 5000, 5000, 5000, 1]],
      },
      {
        kind: 'edge',
        says: 'One trial of two quarters',
        args: [SAMPLE, 2, 1],
        result: [
          HEADER,
          [1, 100000, 100000, 100000, 5000, 5000, 5000, 5000, 1],
          [2, 110000, 110000, 110000, 10000, 10000, 10000, 10000, 1],
        ],
      },
      {
        kind: 'error',
        says: 'A Low that is above the Value',
        args: [
          [
            ['Assumption', 'Value', 'Low'],
            ['Recruits per quarter', 4, 5],
          ],
        ],
        error: 'PROGRAM_SIMULATE assumptions, row 2 (Low): it is above Value. Enter Low, Value and High in that order.',
      },
    ],
    limits: 'Assumptions are drawn apart from each other. Trials times quarters are at most 4,000,000.',
    builtIn: 'Not possible so that it can be repeated: RAND draws anew at every edit, and takes no seed.',
    related: ['PROGRAM_FORECAST', 'PROGRAM_SENSITIVITY', 'PROGRAM_BREAKEVEN'],
    source: 'Monte Carlo with triangular assumptions and a seed, as usual in planning.',
  }))();
