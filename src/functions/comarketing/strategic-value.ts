import { define, describe } from '../define.ts';
import { scores } from '../kinds/numbers.ts';
import { STARTING_LIMITS } from './limits.ts';
import { high, low, neutral, scoreRows } from './score-rule.ts';

export const STRATEGIC_VALUE = define({
  name: 'STRATEGIC_VALUE',
  kinds: {
    brand_alignment: scores,
    low: low(STARTING_LIMITS.strategicValue.low),
    high: high(STARTING_LIMITS.strategicValue.high),
    neutral,
  },
  isChecked: true,
  rowLoop: (lines, { brand_alignment }, n, _filled, out) => scoreRows(brand_alignment, lines, n, out),
});

// marked pure, so that the words do not ship
export const page = /* @__PURE__ */ describe(STRATEGIC_VALUE, {
  summary: 'Turns a brand alignment score of 0 to 100 into the strategic multiplier of a budget.',
  tasks: ['set co-marketing budgets', 'score brand alignment'],
  whenElse: 'Use PIPELINE_POTENTIAL for the other multiplier, which has a wider range.',
  params: {
    brand_alignment: {
      text: 'Brand alignment of each partner, a score from 0 to 100.',
      blank: 'A blank gives a blank: a partner without a score has no multiplier.',
      sample: 'F2:F',
    },
    low: { text: 'Multiplier at a score of 0; at most 1.', blank: 'Left out: 0.8.', sample: '0.8' },
    high: { text: 'Multiplier at a score of 100; at least 1.', blank: 'Left out: 1.5.', sample: '1.5' },
    neutral: {
      text: 'Score that changes nothing, between 0 and 100.',
      blank: 'Left out: 50.',
      sample: '50',
    },
  },
  returns: 'A multiplier for each row. It goes from low to high, and is 1 at the neutral score.',
  rule: 'Two straight lines: from low at 0 to 1 at the neutral score, and from there to high at 100.',
  formula:
    'score ≤ neutral: low + (1 − low) × score ÷ neutral; above: 1 + (high − 1) × (score − neutral) ÷ (100 − neutral)',
  rounding: 'Not rounded.',
  examples: [
    { kind: 'basic', says: 'The neutral score', args: [50], result: 1 },
    {
      kind: 'basic',
      says: 'Half of the way from neutral to the top',
      args: [75],
      result: 1.25,
      source: '1 + (1.5 − 1) × 25 ÷ 50',
    },
    {
      kind: 'roster',
      says: 'Three partners, one not scored',
      args: [[[0], [''], [100]]],
      result: [[0.8], [''], [1.5]],
    },
    { kind: 'edge', says: 'No upside: high is 1', args: [90, 0.8, 1], result: 1 },
    { kind: 'blank', says: 'No score', args: [''], result: '' },
    {
      kind: 'error',
      says: 'A low above 1',
      args: [50, 1.2],
      error: 'STRATEGIC_VALUE low: 1.2 is not from 0 to 1. A low score cannot raise a budget.',
    },
  ],
  limits: 'How you score brand alignment is yours to define; keep it the same for all partners.',
  builtIn: '=IF(F2<=50, 0.8+0.2*F2/50, 1+0.5*(F2-50)/50)',
  related: ['PIPELINE_POTENTIAL', 'COMARKETING_BUDGET'],
  source:
    'Range 0.8 to 1.5 by brand alignment: the partner program framework that Partnerbook began with. Straight lines and a neutral score of 50: a common starting point.',
});
