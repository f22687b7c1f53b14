import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMARKETING_BUDGET } from '../../../src/functions/comarketing/comarketing-budget.ts';
import { PIPELINE_POTENTIAL } from '../../../src/functions/comarketing/pipeline-potential.ts';
import { STRATEGIC_VALUE } from '../../../src/functions/comarketing/strategic-value.ts';
import { column, errorOf, run } from '../spreadsheet.ts';

it.each([
  // lead quality, multiplier
  [0, 0.5],
  [25, 0.75],
  [50, 1], // neutral
  [75, 1.5],
  [100, 2],
  ['', ''],
])('PIPELINE_POTENTIAL(%s): %s', (score, multiplier) => {
  expect(run(PIPELINE_POTENTIAL, [score])).toBe(multiplier);
});

it.each([
  // brand alignment, multiplier
  [0, 0.8],
  [25, 0.9],
  [50, 1],
  [75, 1.25],
  [100, 1.5],
])('STRATEGIC_VALUE(%s): %s', (score, multiplier) => {
  expect(run(STRATEGIC_VALUE, [score])).toBe(multiplier);
});

it.each([
  // score, low, high, neutral, multiplier
  [30, 0.4, 3, 60, 0.7],
  [80, 0.4, 3, 60, 2],
  [10, 1, 1, 50, 1], // neither lowers nor raises
  [0, 0, 2, 1, 0],
])('score %s between %s and %s, neutral at %s: %s', (...args) => {
  expect(run(PIPELINE_POTENTIAL, args.slice(0, 4))).toBeCloseTo(args[4] as number, 12);
});

it('gives a blank for a partner without a score', () => {
  expect(run(STRATEGIC_VALUE, [column(50, '', 100)])).toEqual([[1], [''], [1.5]]);
});

it('tells what is wrong', () => {
  expect(errorOf(PIPELINE_POTENTIAL, [column(101, -1, '50%', 'high')])).toMatchInlineSnapshot(`
    "PIPELINE_POTENTIAL lead_quality, row 1: 101 is not a score from 0 to 100. Enter a number from 0 to 100.
    lead_quality, row 2: -1 is not a score from 0 to 100. Enter a number from 0 to 100.
    lead_quality, row 4: "high" is not a number. Enter digits only, such as 50."
  `);
  expect(errorOf(PIPELINE_POTENTIAL, [50, 'half'])).toBe(
    'PIPELINE_POTENTIAL low: "half" is not a number. Enter digits only, such as 0.5.',
  );
  expect(errorOf(STRATEGIC_VALUE, [50, 1, 'twice'])).toBe(
    'STRATEGIC_VALUE high: "twice" is not a number. Enter digits only, such as 2.',
  );
  expect(errorOf(STRATEGIC_VALUE, [50, 1, 1, 'middle'])).toBe(
    'STRATEGIC_VALUE neutral: "middle" is not a number. Enter digits only, such as 50.',
  );
  expect(errorOf(PIPELINE_POTENTIAL, [50, 1.1])).toMatchInlineSnapshot(
    `"PIPELINE_POTENTIAL low: 1.1 is not from 0 to 1. A low score cannot raise a budget."`,
  );
  expect(errorOf(PIPELINE_POTENTIAL, [50, 1, 0.9])).toMatchInlineSnapshot(
    `"PIPELINE_POTENTIAL high: 0.9 is not from 1 to 1000. A high score cannot lower a budget."`,
  );
  expect(errorOf(STRATEGIC_VALUE, [50, 1, 1, 0])).toMatchInlineSnapshot(
    `"STRATEGIC_VALUE neutral: 0 is not between 0 and 100. Enter a score such as 50."`,
  );
  expect(errorOf(STRATEGIC_VALUE, [50, 1, 1, 100])).toMatchInlineSnapshot(
    `"STRATEGIC_VALUE neutral: 100 is not between 0 and 100. Enter a score such as 50."`,
  );
});

describe('laws, for every score and lines', () => {
  const score = fc.double({ min: 0, max: 100, noNaN: true });
  const lines = fc.tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 1, max: 10, noNaN: true }),
    fc.double({ min: 1, max: 99, noNaN: true }),
  );

  it.each([PIPELINE_POTENTIAL, STRATEGIC_VALUE])(
    '$name rises with the score to the last digit, stays from low to high, and is exact at 0, neutral and 100',
    (definition) => {
      fc.assert(
        fc.property(score, score, lines, (one, other, [low, high, neutral]) => {
          const of = (value: number) => run(definition, [value, low, high, neutral]) as number;
          const [less, more] = one < other ? [one, other] : [other, one];
          expect(of(less)).toBeLessThanOrEqual(of(more) + 1e-12);
          expect(of(one)).toBeGreaterThanOrEqual(low);
          expect(of(one)).toBeLessThanOrEqual(high);
          expect(of(neutral)).toBe(1);
          expect(of(0)).toBe(low);
          expect(of(100)).toBe(high);
        }),
      );
    },
  );

  it('what they give is within the limits that COMARKETING_BUDGET asks for', () => {
    fc.assert(
      fc.property(score, score, (quality, alignment) => {
        const potential = run(PIPELINE_POTENTIAL, [quality]);
        const value = run(STRATEGIC_VALUE, [alignment]);
        expect(errorOf(COMARKETING_BUDGET, ['Gold', potential, value])).toBeUndefined();
      }),
    );
  });
});
