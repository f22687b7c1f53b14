import {
  COMMISSION_RATE,
  emptyQuarters,
  FIXED,
  MARGIN,
  MDF_EACH,
  RECRUIT_COST,
  RECRUITS,
  RENEWAL_COMMISSION,
  runQuarters,
} from '../../program/quarter-model.ts';
import { define, describe, type ResultCell } from '../define.ts';
import { assumptions, quarters } from './assumptions.ts';
import { ASSUMPTIONS_TEXT, MODEL_RULE, SAMPLE } from './sample.ts';

const HEADER = [
  'Quarter',
  'Recruits',
  'Active partners',
  'Deals',
  'New revenue',
  'Renewals',
  'Revenue',
  'Gross margin',
  'Commission',
  'MDF',
  'Recruiting cost',
  'Fixed cost',
  'Contribution',
  'Cumulative',
];

export const PROGRAM_FORECAST = define({
  name: 'PROGRAM_FORECAST',
  kinds: { assumptions, quarters },
  makeTable({ assumptions: { value }, quarters: count }) {
    const run = emptyQuarters(count);
    runQuarters(value, run);
    const of = (k: number) => value[k] as number;
    let cumulative = 0;
    const rows = Array.from(run.contribution, (contribution, t): ResultCell[] => {
      const [active, fresh, renewals] = [run.active[t] as number, run.fresh[t] as number, run.renewals[t] as number];
      cumulative += contribution;
      return [
        t + 1,
        of(RECRUITS),
        active,
        run.deals[t] as number,
        fresh,
        renewals,
        fresh + renewals,
        (fresh + renewals) * of(MARGIN),
        fresh * of(COMMISSION_RATE) + renewals * of(RENEWAL_COMMISSION),
        active * of(MDF_EACH),
        of(RECRUITS) * of(RECRUIT_COST),
        of(FIXED),
        contribution,
        cumulative,
      ];
    });
    return [HEADER.slice(), ...rows];
  },
});

// marked pure, so that the words do not ship
export const page = /* @__PURE__ */ (() =>
  describe(PROGRAM_FORECAST, {
    summary: 'Forecasts a partner program by quarter: partners, deals, revenue, costs and contribution.',
    tasks: ['forecast the program'],
    whenElse:
      'Use PROGRAM_SIMULATE for a range, PROGRAM_SENSITIVITY for what matters most, PROGRAM_BREAKEVEN for the one quarter.',
    params: {
      assumptions: ASSUMPTIONS_TEXT,
      quarters: { text: 'How many quarters.', blank: 'Left out: 12.', sample: '12' },
    },
    returns: `A table with the header ${HEADER.join(', ')} and a row for each quarter.`,
    rule: MODEL_RULE,
    formula: 'Contribution = Revenue × margin − Commission − MDF − Recruiting cost − Fixed cost',
    rounding: 'Not rounded; fractions of partners and deals are kept.',
    examples: [
      {
        kind: 'basic',
        says: 'Two quarters, the second with the first recruits at half of their deals',
        args: [SAMPLE, 2],
        result: [
          HEADER,
          [1, 4, 10, 10, 100000, 0, 100000, 80000, 20000, 5000, 0, 50000, 5000, 5000],
          [2, 4, 12, 11, 110000, 0, 110000, 88000, 22000, 6000, 0, 50000, 10000, 15000],
        ],
        source: 'Quarter 2: 10 + 4 × 50% active; 10 + 2 × 1/2 deals; 88,000 − 22,000 − 6,000 − 50,000',
      },
      {
        kind: 'edge',
        says: 'Nobody is recruited and nobody leaves',
        args: [SAMPLE.map((row) => (row[0] === 'Recruits per quarter' ? [row[0], 0] : [...row])), 1],
        result: [HEADER, [1, 0, 10, 10, 100000, 0, 100000, 80000, 20000, 5000, 0, 50000, 5000, 5000]],
      },
      {
        kind: 'blank',
        says: 'A program without partners',
        args: [SAMPLE.map((row, i) => (i === 1 || i === 2 ? [row[0], 0] : [...row])), 1],
        result: [HEADER, [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 50000, -50000, -50000]],
      },
      {
        kind: 'roster',
        says: 'Five quarters without recruits, in the last of which half of the first year is renewed',
        args: [
          [
            ...SAMPLE.map((row) => (row[0] === 'Recruits per quarter' ? [row[0], 0] : [...row])),
            ['Renewal rate per year', 0.5],
          ],
          5,
        ],
        result: [
          HEADER,
          ...[1, 2, 3, 4].map((quarter) => [
            quarter,
            0,
            10,
            10,
            100000,
            0,
            100000,
            80000,
            20000,
            5000,
            0,
            50000,
            5000,
            5000 * quarter,
          ]),
          [5, 0, 10, 10, 100000, 50000, 150000, 120000, 20000, 5000, 0, 50000, 45000, 65000],
        ],
      },
      {
        kind: 'error',
        says: 'Assumptions that are not there',
        args: [SAMPLE.slice(0, 11)],
        error:
          'PROGRAM_FORECAST assumptions: it has no MDF per active partner, Fixed cost per quarter. Add a row for each.',
      },
    ],
    limits: 'One kind of partner; model several kinds by a table each. At most 400 quarters.',
    builtIn:
      '=B2 * (1-B6)^(A12-1)\nThe partners of the start in quarter A12. Recruits take a row for each quarter in which they came.',
    related: ['PROGRAM_SIMULATE', 'PROGRAM_SENSITIVITY', 'PROGRAM_BREAKEVEN'],
    source: 'A cohort model of recruiting, activation, churn and ramp, as partner programs are planned.',
  }))();
