import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExampleCell } from '../../../src/functions/page.ts';
import { PARTNER_SCORE } from '../../../src/functions/strategy/partner-score.ts';
import { answer, errorOf } from '../formula.ts';

const score = (values: Record<string, ExampleCell>, weights: ExampleCell[][], missing = '') =>
  answer(PARTNER_SCORE, [Object.keys(values), Object.values(values)], weights, missing);

describe('one criterion', () => {
  it.each([
    // value  target  better    score
    [0, 80, 'higher', 0],
    [40, 80, 'higher', 50],
    [80, 80, 'higher', 100], // boundary
    [90, 80, 'higher', 100],
    [0, 4, 'lower', 100], // nothing to complain of
    [4, 4, 'lower', 100], // boundary
    [8, 4, 'lower', 50],
    [0, 0, 'lower', 100],
    [1, 0, 'lower', 0],
  ])('%d against %d, better %s: %d', (value, target, better, expected) => {
    expect(
      score({ c: value }, [
        ['Criterion', 'Weight', 'Target', 'Better'],
        ['c', 2, target, better],
      ]),
    ).toBe(expected);
  });
});

describe('several criteria', () => {
  it.each([
    [0.84, 1],
    [0.01, 0.05],
  ])('are 100 together where each is, with weights of %d and %d', (one, other) => {
    const uneven = [
      ['Criterion', 'Weight'],
      ['a', one],
      ['b', other],
    ];
    expect(score({ a: 100, b: 100 }, uneven)).toBe(100); // boundary
    expect(score({ a: 100, b: 99.99 }, uneven)).toBeLessThan(100);
  });

  // the weights of the framework: 25, 20, 20, 20, 15
  const weights = [
    ['Criterion', 'Weight'],
    ['fit', 25],
    ['market', 20],
    ['technical', 20],
    ['go to market', 20],
    ['culture', 15],
  ];
  it('are a weighted mean', () => {
    // 0.25 x 80 + 0.2 x 60 + 0.2 x 100 + 0.2 x 50 + 0.15 x 40 = 68
    expect(score({ fit: 80, market: 60, technical: 100, 'go to market': 50, culture: 40 }, weights)).toBe(68);
  });
  it('that are blank are left out, count as 0, or stop', () => {
    const values = { fit: 80, market: '', technical: 80, 'go to market': 80, culture: 80 };
    expect(score(values, weights)).toBe(80);
    expect(score(values, weights, 'reweight')).toBe(80);
    expect(score(values, weights, 'zero')).toBe(64); // 80 x 0.8
    expect(() => score(values, weights, 'error')).toThrow(
      'PARTNER_SCORE scores, row 2 (market): it is blank. Enter a score, or choose reweight or zero.',
    );
  });
  it('of which only those without weight are scored give a blank', () => {
    expect(
      score({ a: 5, b: '' }, [
        ['Criterion', 'Weight'],
        ['a', 0],
        ['b', 1],
      ]),
    ).toBe('');
  });
});

it('refuses weights that weigh nothing or stand twice', () => {
  expect(
    errorOf(
      PARTNER_SCORE,
      [['a'], [1]],
      [
        ['Criterion', 'Weight', 'Target'],
        ['a', 0, 0],
        ['A', '', ''],
        ['', 1, ''],
      ],
    ),
  ).toBe(
    [
      'PARTNER_SCORE weights, row 2 (Target): it is 0. Enter what counts as 100.',
      'weights, row 3 (Criterion): a stands twice. Remove one.',
      'weights, row 3 (Weight): it is blank. Enter a weight; 0 is fine.',
      'weights, row 4 (Criterion): the criterion has no name. Enter one.',
    ].join('\n'),
  );
  expect(
    errorOf(
      PARTNER_SCORE,
      [['a'], [1]],
      [
        ['Criterion', 'Weight'],
        ['a', 0],
      ],
    ),
  ).toBe('PARTNER_SCORE weights, row 2 (Weight): all weights are 0. Enter one above 0.');
});

it('refuses criteria that have no scores, a way to be better that is none, and a table without a criterion', () => {
  const errorWith = (...weights: ExampleCell[][]) =>
    errorOf(
      PARTNER_SCORE,
      [
        ['Partner', 'Market fit'],
        ['Acme', 1],
      ],
      weights,
    );
  expect(errorWith(['Criterion', 'Weight'], ['Market fit', 1], ['Market fti', 1], ['Price', 1])).toBe(
    [
      'PARTNER_SCORE weights, row 3 (Criterion): "Market fti" is not a column of scores. Did you mean Market fit? Known: Partner, Market fit.',
      'weights, row 4 (Criterion): "Price" is not a column of scores. Known: Partner, Market fit.',
    ].join('\n'),
  );
  expect(errorWith(['Criterion', 'Weight', 'Better'], ['Market fit', 1, 'up'])).toBe(
    'PARTNER_SCORE weights, row 2 (Better): "up" is not a way to be better. Known: higher, lower.',
  );
  const none = 'PARTNER_SCORE weights: it has no row below the header. Enter one.';
  expect(errorWith(['Criterion', 'Weight'])).toBe(none);
  expect(errorWith(['Criterion', 'Weight'], ['', ''])).toBe(none);
});

// scope: any values and weights that are not negative
it('stays within 0 and 100, and does not change with the unit of weights', () => {
  const amount = fc.integer({ min: 0, max: 300 });
  fc.assert(
    fc.property(amount, amount, fc.integer({ min: 1, max: 9 }), amount, (a, b, first, second) => {
      const of = (scale: number) =>
        score({ a, b }, [
          ['Criterion', 'Weight', 'Better'],
          ['a', first * scale, ''],
          ['b', second * scale, 'lower'],
        ]) as number;
      expect(of(1)).toBeGreaterThanOrEqual(0);
      expect(of(1)).toBeLessThanOrEqual(100 + 1e-9);
      expect(of(1024)).toBeCloseTo(of(1), 9);
    }),
  );
});
