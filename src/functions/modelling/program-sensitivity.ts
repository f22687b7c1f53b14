import { isMissing } from '../../program/missing.ts';
import { emptyQuarters, runQuarters, totalContribution } from '../../program/quarter-model.ts';
import { shareBounds } from '../../program/reading/bounds.ts';
import { plain } from '../../program/rounding.ts';
import { define, describe, type ResultCell } from '../define.ts';
import { number } from '../kinds/options.ts';
import { ASSUMPTIONS, type Assumptions, assumptions, isShare, isWhole, quarters } from './assumptions.ts';
import { ASSUMPTIONS_TEXT, SAMPLE } from './sample.ts';

const HEADER = ['Assumption', 'Low', 'High', 'Swing'];

/** The value of an assumption on one side: as given, else moved by the change. */
function moved({ value, givenLow, givenHigh }: Assumptions, k: number, change: number, up: boolean): number {
  const given = (up ? givenHigh : givenLow)[k] as number;
  if (!isMissing(given)) return given;
  const now = value[k] as number;
  if (isWhole(k)) return Math.max(0, now + (up ? 1 : -1));
  const next = plain(now * (up ? 1 + change : 1 - change));
  return isShare(k) ? Math.min(1, next) : next;
}

export const PROGRAM_SENSITIVITY = define({
  name: 'PROGRAM_SENSITIVITY',
  kinds: { assumptions, quarters, change: number(shareBounds, 0.1) },
  makeTable({ assumptions: given, quarters: count, change }) {
    const run = emptyQuarters(count);
    const resultWith = (k: number, value: number) => {
      const tried = given.value.slice();
      tried[k] = value;
      runQuarters(tried, run);
      return totalContribution(run);
    };
    const rows = ASSUMPTIONS.flatMap(({ name }, k) => {
      if (!given.isGiven[k]) return [];
      const low = resultWith(k, moved(given, k, change, false));
      const high = resultWith(k, moved(given, k, change, true));
      return [{ name, low, high, swing: Math.abs(high - low) }];
    });
    // to so many digits are swings equal that a difference of two sums leaves unequal
    const near = ({ swing }: { readonly swing: number }) => Number(swing.toPrecision(12));
    rows.sort((a, b) => near(b) - near(a));
    return [HEADER.slice(), ...rows.map(({ name, low, high, swing }): ResultCell[] => [name, low, high, swing])];
  },
});

const NO_PARTNERS = /* @__PURE__ */ SAMPLE.map((row, i) => (i === 1 || i === 2 ? [row[0], 0] : [...row]));

const names = /* @__PURE__ */ SAMPLE.slice(1).map((row) => row[0]);
const still = (...moved: string[]) =>
  names.filter((name) => !moved.includes(name)).map((name) => [name, 5000, 5000, 0]);

// marked pure, so that the words do not ship
export const page = /* @__PURE__ */ (() =>
  describe(PROGRAM_SENSITIVITY, {
    summary: 'Shows how much each assumption, moved alone, changes the cumulative contribution.',
    tasks: ['see what a forecast depends on', 'forecast the program'],
    whenElse: 'Use PROGRAM_SIMULATE to move all assumptions at once.',
    params: {
      assumptions: ASSUMPTIONS_TEXT,
      quarters: { text: 'How many quarters.', blank: 'Left out: 12.', sample: '12' },
      change: {
        text: 'How far an assumption without Low or High is moved, 0 to 1.',
        blank: 'Left out: 10%.',
        sample: '0.2',
      },
    },
    returns:
      'A table with the header Assumption, Low, High, Swing: the last cumulative contribution with that assumption at its low and at its high, and the size of the difference; largest first.',
    rule: 'One assumption is moved at a time: to Low and High where they stand, else by the change down and up; shares stay within 0 and 1, and whole quarters move by 1, not below 0. Low and High are the places of the assumption, so a cost has its larger result in Low. Equal swings stand in the order of the model.',
    rounding: 'Not rounded.',
    formula: 'swing = |cumulative with the assumption at High − cumulative with it at Low|',
    examples: [
      {
        kind: 'basic',
        says: 'One quarter, each assumption moved by a tenth',
        source: 'Gross margin at 0.72: 72,000 − 20,000 − 5,000 − 50,000 = −3,000; at 0.88: 13,000',
        args: [SAMPLE, 1],
        result: [
          HEADER,
          ['Gross margin', -3000, 13000, 16000],
          ['Deals per active partner', -1000, 11000, 12000],
          ['Average deal', -1000, 11000, 12000],
          ['Active partners at start', -500, 10500, 11000],
          ['Fixed cost per quarter', 10000, 0, 10000],
          ['Quarters to activate', 10000, 5000, 5000],
          ['Commission rate', 7000, 3000, 4000],
          ['MDF per active partner', 5500, 4500, 1000],
          ['Recruits per quarter', 5000, 5000, 0],
          ['Activation rate', 5000, 5000, 0],
          ['Quarterly churn', 5000, 5000, 0],
          ['Ramp quarters', 5000, 5000, 0],
        ],
      },
      {
        kind: 'blank',
        says: 'Without partners nothing but the fixed cost counts',
        args: [NO_PARTNERS, 1],
        result: [
          HEADER,
          ['Fixed cost per quarter', -45000, -55000, 10000],
          ...NO_PARTNERS.slice(1, -1).map(([name = '']) => [name, -50000, -50000, 0]),
        ],
      },
      {
        kind: 'roster',
        says: 'A Low and a High for the average deal, and nothing else moved',
        args: [
          SAMPLE.map((row, i) => [
            ...row,
            ...(i === 0 ? ['Low', 'High'] : row[0] === 'Average deal' ? [5000, 20000] : ['', '']),
          ]),
          1,
          0,
        ],
        result: [
          HEADER,
          ['Average deal', -25000, 65000, 90000],
          ['Quarters to activate', 10000, 5000, 5000],
          ...still('Average deal', 'Quarters to activate'),
        ],
      },
      {
        kind: 'edge',
        says: 'A change of 0 still moves whole quarters by 1',
        args: [SAMPLE, 1, 0],
        result: [HEADER, ['Quarters to activate', 10000, 5000, 5000], ...still('Quarters to activate')],
      },
      {
        kind: 'error',
        says: 'A change as a whole number',
        args: [SAMPLE, 4, 10],
        error: 'PROGRAM_SENSITIVITY change: 10 is 1000%. Enter 0.1 or 10%.',
      },
    ],
    limits: 'It shows one assumption at a time, not how they move together.',
    builtIn:
      'Not possible in one formula: the model has to be worked out twice for each assumption, as a what-if table does.',
    related: ['PROGRAM_FORECAST', 'PROGRAM_SIMULATE'],
    source: 'A sensitivity table, as finance draws a tornado chart from it.',
  }))();
