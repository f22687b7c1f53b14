import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PARTNER_QUADRANT } from '../../../src/functions/strategy/partner-quadrant.ts';
import { answer, column, errorOf } from '../formula.ts';

describe('with splits at 50,000 and 60', () => {
  it.each([
    // revenue  score  field
    [50000, 60, 'Strategic Alliances'], // boundary of both
    [49999.99, 60, 'Technology Partners'], // boundary
    [50000, 59.99, 'Channel Partners'], // boundary
    [49999.99, 59.99, 'Affiliate Partners'],
    [0, 0, 'Affiliate Partners'],
    [49999.99999999999, 59.99999999999999, 'Strategic Alliances'], // boundary of both: what sums of cents leave
  ])('%d revenue and a score of %d: %s', (revenue, score, field) => {
    expect(answer(PARTNER_QUADRANT, revenue, score, 50000, 60)).toBe(field);
  });
});

it('splits an even number of values in the middle, and leaves out zeros', () => {
  // medians of 100, 200 and of 10, 30
  expect(answer(PARTNER_QUADRANT, column(100, 200, 0), column(10, 30, 0))).toEqual([
    ['Affiliate Partners'],
    ['Strategic Alliances'],
    ['Affiliate Partners'],
  ]);
});

it('splits an odd number of values at the middle one, whatever their order', () => {
  // medians of 100, 200, 900 and of 10, 30, 50
  expect(answer(PARTNER_QUADRANT, column(900, 100, 200), column(10, 50, 30))).toEqual([
    ['Channel Partners'],
    ['Technology Partners'],
    ['Strategic Alliances'],
  ]);
});

it('splits equal values on the high side, and amounts below 0 on the low one', () => {
  expect(answer(PARTNER_QUADRANT, column(5, 5, 5, 5, -9), column(7, 7, 7, 7, 1))).toEqual([
    ...Array(4).fill(['Strategic Alliances']),
    ['Affiliate Partners'],
  ]);
});

it('is blank where one of the two is', () => {
  expect(answer(PARTNER_QUADRANT, column(1, ''), column('', 1), 1, 1)).toEqual([[''], ['']]);
});

it.each([
  [column(100, 0), column(10, 20)], // one value above 0
  [column(0, 0), column(10, 20)],
])('refuses a median of fewer than two values', (revenue, score) => {
  expect(errorOf(PARTNER_QUADRANT, revenue, score)).toBe(
    'PARTNER_QUADRANT revenue_split: it was left out, and there are not two values above 0 to take a median of. Give a split.',
  );
});

it('refuses a median of one value for all rows', () => {
  expect(errorOf(PARTNER_QUADRANT, column(100, 200), 50)).toBe(
    'PARTNER_QUADRANT strategic_split: it was left out, and there are not two values above 0 to take a median of. Give a split.',
  );
});

// scope: money above 0, split by medians
it('places partners alike in any currency', () => {
  const rows = fc.array(fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 100 })), {
    minLength: 2,
  });
  fc.assert(
    fc.property(rows, fc.integer({ min: 2, max: 50 }), (partners, rate) => {
      const scores = column(...partners.map(([, score]) => score));
      const of = (scale: number) =>
        answer(PARTNER_QUADRANT, column(...partners.map(([value]) => value * scale)), scores);
      expect(of(rate)).toEqual(of(1));
    }),
  );
});
