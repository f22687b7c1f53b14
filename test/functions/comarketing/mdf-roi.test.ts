import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MDF_ROI } from '../../../src/functions/comarketing/mdf-roi.ts';
import { answer, cents, errorOf } from '../formula.ts';

// partner program framework, tier economics: margin over cost, which is a multiple and not a net return
it.each([
  [5000 * 0.7, 500, 7, 6],
  [50000 * 0.65, 5000, 6.5, 5.5],
  [200000 * 0.6, 30000, 4, 3],
  [1000000 * 0.55, 150000, 3.6667, 2.6667],
])('%d on %d is a multiple of %d, net %d', (margin, spend, multiple, net) => {
  expect(answer(MDF_ROI, margin, spend, 'multiple')).toBeCloseTo(multiple, 4);
  expect(answer(MDF_ROI, margin, spend)).toBeCloseTo(net, 4);
});

it.each([
  [100, 0], // boundary
  [100, ''],
  ['', 100],
])('is blank for %s on %s', (result, spend) => {
  expect(answer(MDF_ROI, [[result], [1]], [[spend], [1]])).toEqual([[''], [0]]);
});

it('refuses a basis that it does not know', () => {
  expect(errorOf(MDF_ROI, 1, 1, 'gross')).toBe(
    'MDF_ROI basis: "gross" is not one of the words here. Known: net, multiple.',
  );
});

// scope: spend above 0
it('as a multiple is one more than net, in any currency', () => {
  fc.assert(
    fc.property(cents(-9000, 9000), cents(1, 9000), (result, spend) => {
      const net = answer(MDF_ROI, result, spend) as number;
      expect(answer(MDF_ROI, result, spend, 'multiple')).toBeCloseTo(net + 1, 9);
      expect(answer(MDF_ROI, result * 8, spend * 8)).toBeCloseTo(net, 9);
    }),
  );
});
