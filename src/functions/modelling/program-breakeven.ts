import { emptyQuarters, isBelowZero, runQuarters } from '../../program/quarter-model.ts';
import { define, describe } from '../define.ts';
import { whole } from '../kinds/options.ts';
import { assumptions } from './assumptions.ts';
import { ASSUMPTIONS_TEXT, SAMPLE } from './sample.ts';

export const PROGRAM_BREAKEVEN = define({
  name: 'PROGRAM_BREAKEVEN',
  kinds: { assumptions, max_quarters: whole(1, 400, 40) },
  makeTable({ assumptions: { value }, max_quarters }) {
    const run = emptyQuarters(max_quarters);
    runQuarters(value, run);
    let cumulative = 0;
    let lastBelow = 0;
    run.contribution.forEach((one, t) => {
      cumulative += one;
      if (isBelowZero(cumulative)) lastBelow = t + 1;
    });
    return [[lastBelow === max_quarters ? '' : lastBelow + 1]];
  },
});

const withFixedCost = (cost: number) => [...SAMPLE.slice(0, -1), ['Fixed cost per quarter', cost]];

// marked pure, so that the words do not ship
export const page = /* @__PURE__ */ (() =>
  describe(PROGRAM_BREAKEVEN, {
    summary: 'The first quarter from which the cumulative contribution stays at or above 0.',
    tasks: ['see when a program pays', 'forecast the program'],
    whenElse: 'Use PROGRAM_SIMULATE for the chance of it by quarter.',
    params: {
      assumptions: ASSUMPTIONS_TEXT,
      max_quarters: { text: 'How far to look.', blank: 'Left out: 40.', sample: '20' },
    },
    returns: 'The number of one quarter; blank when it is not reached, or not kept.',
    rule: 'A quarter counts only if the cumulative contribution does not fall below 0 again up to max_quarters.',
    rounding: 'Not rounded: a cent below 0 is below.',
    formula: 'result = the first t with cumulative(u) ≥ 0 for every u from t to max_quarters',
    examples: [
      { kind: 'basic', says: 'A program that pays from the first quarter on', args: [SAMPLE], result: 1 },
      {
        kind: 'edge',
        says: 'A fixed cost of 60,000 is earned back in the third quarter',
        args: [withFixedCost(60000)],
        result: 3,
        source: 'Contributions of −5,000, 0 and 6,000: cumulative −5,000, −5,000 and 1,000',
      },
      { kind: 'blank', says: 'A fixed cost that is never earned back', args: [withFixedCost(900000), 8], result: '' },
      {
        kind: 'roster',
        says: 'The same, looking five years ahead',
        args: [withFixedCost(60000), 20],
        result: 3,
      },
      {
        kind: 'error',
        says: 'A whole number of quarters is asked for',
        args: [SAMPLE, 2.5],
        error: 'PROGRAM_BREAKEVEN max_quarters: 2.5 is not a whole number. Enter a whole number from 1 to 400.',
      },
    ],
    limits: 'It looks at contribution, not at cash.',
    builtIn:
      '=XMATCH(TRUE, ARRAYFORMULA(N2:N41>=0))\nOver the cumulative column of PROGRAM_FORECAST: the first quarter at or above 0, also if it is not kept.',
    related: ['PROGRAM_FORECAST', 'PROGRAM_SIMULATE', 'PROGRAM_SENSITIVITY'],
    source: 'Break-even on cumulative contribution, as usual.',
  }))();
