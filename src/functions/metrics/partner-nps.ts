import { isMissing } from '../../program/missing.ts';
import { define, describe } from '../define.ts';
import { numbers, wholeBounds } from '../kinds/numbers.ts';

const answers = numbers(wholeBounds(0, 10));

const PROMOTER = 9;
const DETRACTOR = 6;

/** Net promoter score, -100 to 100; NaN without an answer. */
export function npsOf(scores: ArrayLike<number>): number {
  let count = 0;
  let net = 0;
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i] as number;
    if (isMissing(score)) continue;
    count++;
    if (score >= PROMOTER) net++;
    else if (score <= DETRACTOR) net--;
  }
  return count === 0 ? NaN : (100 * net) / count;
}

export const PARTNER_NPS = define({
  name: 'PARTNER_NPS',
  kinds: { scores: answers },
  makeTable(_settings, { scores }) {
    const nps = npsOf(scores);
    return [[isMissing(nps) ? '' : nps]];
  },
});

// marked pure, so that the words do not ship
export const page = /* @__PURE__ */ describe(PARTNER_NPS, {
  summary: 'Net promoter score of partners from answers of 0 to 10.',
  tasks: ['measure partner satisfaction'],
  whenElse: 'Use METRIC_STATUS to compare the score with its target.',
  params: {
    scores: {
      text: 'Answers to how likely the partner is to recommend you, whole numbers from 0 to 10.',
      blank: 'A blank is no answer.',
      sample: 'C2:C',
    },
  },
  returns: 'One number from -100 to 100; blank without an answer.',
  rule: 'Answers of 9 and 10 promote, 7 and 8 are passive, 0 to 6 detract.',
  formula: 'NPS = 100 × (share of 9 and 10 − share of 0 to 6)',
  rounding: 'Not rounded.',
  examples: [
    {
      kind: 'basic',
      says: 'Two promoters, one passive, one detractor',
      args: [[[10], [9], [8], [6]]],
      result: 25,
      source: '100 × (2 − 1) ÷ 4',
    },
    { kind: 'roster', says: 'Answers with gaps', args: [[[9], [''], [10], [''], [7]]], result: 66.66666666666667 },
    { kind: 'edge', says: 'Seven is passive, six is not', args: [[[7], [6]]], result: -50 },
    { kind: 'blank', says: 'No answer', args: [[[''], ['']]], result: '' },
    {
      kind: 'error',
      says: 'An answer on another scale',
      args: [[[9], [85]]],
      error: 'PARTNER_NPS scores, row 2: 85 is not from 0 to 10. Enter a whole number from 0 to 10.',
    },
  ],
  limits: 'With few answers the score jumps: show the number of answers beside it.',
  builtIn: '=100 * (COUNTIF(C2:C, ">8") - COUNTIF(C2:C, "<7")) / COUNT(C2:C)',
  related: ['METRIC_STATUS', 'PROGRAM_METRICS'],
  source:
    'The usual definition of the net promoter score; the target of 50 is that of the partner program framework that Partnerbook began with.',
});
