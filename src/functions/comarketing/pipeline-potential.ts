import { define, describe } from '../define.ts';
import { scores } from '../kinds/numbers.ts';
import { STARTING_LIMITS } from './limits.ts';
import { high, low, neutral, scoreRows } from './score-rule.ts';

export const PIPELINE_POTENTIAL = define({
  name: 'PIPELINE_POTENTIAL',
  kinds: {
    lead_quality: scores,
    low: low(STARTING_LIMITS.pipelinePotential.low),
    high: high(STARTING_LIMITS.pipelinePotential.high),
    neutral,
  },
  isChecked: true,
  rowLoop: (lines, { lead_quality }, n, _filled, out) => scoreRows(lead_quality, lines, n, out),
});

// marked pure, so that the words do not ship
export const page = /* @__PURE__ */ describe(PIPELINE_POTENTIAL, {
  summary: 'Turns a lead quality score of 0 to 100 into the pipeline multiplier of a budget.',
  tasks: ['set co-marketing budgets', 'score lead quality'],
  whenElse: 'Use STRATEGIC_VALUE for the other multiplier, which has a narrower range.',
  params: {
    lead_quality: {
      text: 'Lead quality of each partner, a score from 0 to 100.',
      blank: 'A blank gives a blank: a partner without a score has no multiplier.',
      sample: 'E2:E',
    },
    low: { text: 'Multiplier at a score of 0; at most 1.', blank: 'Left out: 0.5.', sample: '0.5' },
    high: { text: 'Multiplier at a score of 100; at least 1.', blank: 'Left out: 2.', sample: '2' },
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
      result: 1.5,
      source: '1 + (2 − 1) × 25 ÷ 50',
    },
    { kind: 'roster', says: 'Three partners, one not scored', args: [[[0], [''], [100]]], result: [[0.5], [''], [2]] },
    {
      kind: 'edge',
      says: 'Neutral at 80, so that most partners are below it',
      args: [40, { skipped: true }, { skipped: true }, 80],
      result: 0.75,
      source: '0.5 + 0.5 × 40 ÷ 80',
    },
    { kind: 'blank', says: 'No score', args: [''], result: '' },
    {
      kind: 'error',
      says: 'A score above 100',
      args: [120],
      error: 'PIPELINE_POTENTIAL lead_quality: 120 is not a score from 0 to 100. Enter a number from 0 to 100.',
    },
  ],
  limits: 'How you score lead quality is yours to define; keep it the same for all partners.',
  builtIn: '=IF(E2<=50, 0.5+0.5*E2/50, 1+(E2-50)/50)',
  related: ['STRATEGIC_VALUE', 'COMARKETING_BUDGET'],
  source:
    'Range 0.5 to 2 by lead quality: the partner program framework that Partnerbook began with. Straight lines and a neutral score of 50: a common starting point.',
});
