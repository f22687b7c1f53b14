import { isMissing, labelAt, numberAt } from '../../program/missing.ts';
import { IS_BLANK } from '../../program/reading/findings.ts';
import { reachedAt } from '../../program/threshold.ts';
import { define, describe } from '../define.ts';
import { namedOnce, rules } from '../kinds/entries.ts';
import { knownNames, knownReader, nameReader, unknownName } from '../kinds/names.ts';
import { notNegativeBounds, numberReader } from '../kinds/numbers.ts';
import { word } from '../kinds/options.ts';
import { rowTable } from '../kinds/row-table.ts';
import { filledRows, maybe, needed } from '../kinds/table.ts';

const amount = numberReader(notNegativeBounds);
const LOWER = 1;

const weights = rules(
  {
    Criterion: needed(nameReader),
    Weight: needed(amount),
    Target: maybe(amount),
    Better: maybe(knownReader(knownNames(['higher', 'lower']), 'a way to be better')),
  },
  (table) => {
    const { filled, byHeader, refuse } = table;
    const { Weight, Target, Better } = byHeader;
    let any = false;
    const takeName = namedOnce(table, 'Criterion', 'the criterion has no name.');
    const given = filledRows(filled);
    for (const i of given) {
      takeName(i);
      if (isMissing(Weight[i])) refuse(i, 'Weight', IS_BLANK, 'Enter a weight; 0 is fine.');
      if ((Weight[i] as number) > 0) any = true;
      if (numberAt(Target, i) === 0 && numberAt(Better, i) !== LOWER)
        refuse(i, 'Target', 'it is 0.', 'Enter what counts as 100.');
    }
    if (!any && given.length > 0) refuse(given[0] as number, 'Weight', 'all weights are 0.', 'Enter one above 0.');
  },
);

const FULL = 100;

/** 0 to 100 against a target. */
function scored(value: number, target: number, lower: boolean): number {
  if (!lower) return FULL * Math.min(1, value / target);
  return value === 0 ? FULL : FULL * Math.min(1, target / value);
}

export const PARTNER_SCORE = define({
  name: 'PARTNER_SCORE',
  kinds: { scores: rowTable, weights, missing: word(['reweight', 'zero', 'error'], 'reweight') },
  makeTable({ scores, weights: { filled, byHeader, refuse }, missing }) {
    const criteria: { at: number; values: Float64Array; weight: number; target: number; lower: boolean }[] = [];
    for (const i of filledRows(filled)) {
      const name = labelAt(byHeader.Criterion, i);
      const at = scores.find(name);
      if (at < 0) {
        const { found, fix } = unknownName(name, 'a column of scores', scores.named);
        refuse(i, 'Criterion', found, fix);
        continue;
      }
      const target = numberAt(byHeader.Target, i);
      criteria.push({
        at,
        values: scores.read(at, amount),
        weight: byHeader.Weight[i] as number,
        target: isMissing(target) ? FULL : target,
        lower: numberAt(byHeader.Better, i) === LOWER,
      });
    }
    return scores.each(1, (row) => {
      let sum = 0;
      let of = 0;
      for (const { at, values, weight, target, lower } of criteria) {
        const value = values[row] as number;
        if (!isMissing(value)) sum += weight * scored(value, target, lower);
        else if (missing === 'error') scores.refuse(row, at, IS_BLANK, 'Enter a score, or choose reweight or zero.');
        else if (missing === 'reweight') continue;
        of += weight;
      }
      const score = sum / of;
      // all at their targets are 100, and nothing is above
      return [of === 0 ? '' : score > reachedAt(FULL) ? FULL : score];
    });
  },
});

const WEIGHTS = [
  ['Criterion', 'Weight', 'Target', 'Better'],
  ['Fit', 3, 5, ''],
  ['Days to reply', 1, 2, 'lower'],
];

// marked pure, so that the words do not ship
export const page = /* @__PURE__ */ describe(PARTNER_SCORE, {
  summary: 'Scores partners from 0 to 100 by weighted criteria against targets.',
  tasks: ['score partners', 'choose partners'],
  whenElse: 'Use PARTNER_POINTS where points are added up without a limit of 100.',
  params: {
    scores: {
      text: 'Table with a header and one row for each partner; a column for each criterion, none below 0.',
      blank: 'A blank is handled as missing says; a row that is blank in all criteria stays blank.',
      sample: 'Candidates!A3:H',
    },
    weights: {
      text: 'Table with Criterion, Weight, and if you need them Target (what counts as 100) and Better (higher or lower).',
      blank: 'A blank Target is 100, a blank Better higher.',
      sample: 'Settings!A140:D146',
    },
    missing: {
      text: 'reweight leaves a blank criterion out, zero counts it as 0, error stops.',
      blank: 'Left out: reweight.',
      sample: '"zero"',
    },
  },
  returns: 'A score from 0 to 100 for each row of scores; blank where nothing was scored.',
  rule: 'A criterion scores 100 at its target and in proportion below it; where lower is better, 100 at or below the target and target over value above it. The score is the weighted mean; weights need not add up to 1.',
  formula: 'score = Σ weight × 100 × min(1, value ÷ target) ÷ Σ weight',
  rounding: 'Not rounded.',
  examples: [
    {
      kind: 'basic',
      says: 'Fit of 4 in 5, and a reply in four days where two are asked for',
      args: [
        [
          ['Fit', 'Days to reply'],
          [4, 4],
        ],
        WEIGHTS,
      ],
      result: 72.5,
      source: '(3 × 80 + 1 × 50) ÷ 4',
    },
    {
      kind: 'roster',
      says: 'A blank criterion is left out, and a blank row stays',
      args: [
        [
          ['Partner', 'Fit', 'Days to reply'],
          ['Acme', 4, ''],
          ['', '', ''],
          ['Cora', 6, 0],
        ],
        WEIGHTS,
      ],
      result: [[80], [''], [100]],
    },
    {
      kind: 'edge',
      says: 'A blank criterion counts as 0',
      args: [
        [
          ['Fit', 'Days to reply'],
          [4, ''],
        ],
        WEIGHTS,
        'zero',
      ],
      result: 60,
    },
    {
      kind: 'blank',
      says: 'No partner',
      args: [
        [
          ['Fit', 'Days to reply'],
          ['', ''],
        ],
        WEIGHTS,
      ],
      result: '',
    },
    {
      kind: 'error',
      says: 'A score below 0',
      args: [
        [
          ['Fit', 'Days to reply'],
          [-1, 2],
        ],
        WEIGHTS,
      ],
      error: 'PARTNER_SCORE scores, row 2 (Fit): -1 is below 0. Enter 0 or more.',
    },
  ],
  limits: 'A value above its target earns no more than the target.',
  builtIn: '=SUMPRODUCT(B2:F2, B$1:F$1) / SUM(B$1:F$1)\nFor scores of 0 to 100 without gaps.',
  related: ['PARTNER_QUADRANT', 'PARTNER_POINTS', 'ENABLEMENT_SCORE'],
  source: 'A weighted scorecard against targets, as usual.',
});
