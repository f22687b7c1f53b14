import fc from 'fast-check';
import { expect, it } from 'vitest';
import { RESELLER_PRICE } from '../../../src/functions/revenue/reseller-price.ts';
import { answer, cents, column, errorOf, rowsOf } from '../formula.ts';

it.each([
  // list   discount  extra  method       price     margin
  // partner program framework, revenue sharing models: 40% with the registered deal, and the partner pays 30,000
  [50000, 0.35, 0.05, 'additive', 30000, 0.4],
  [50000, 0.35, 0.05, 'compound', 30875, 0.3825],
  [100, 0.6, 0.4, 'additive', 0, 1], // boundary
  [100, 1, 1, 'compound', 0, 1], // boundary
  [100, 0, 0, 'additive', 100, 0],
])('%d less %d and %d, %s: %d at %d', (list, discount, extra, method, price, margin) => {
  expect(answer(RESELLER_PRICE, list, discount, extra, method)).toEqual([[price, margin]]);
});

it('rounds the price and not the margin', () => {
  expect(answer(RESELLER_PRICE, 9.99, 0.333, '', '', 2)).toEqual([[6.66, 0.333]]);
});

it('refuses more than the whole price, and what is missing', () => {
  expect(errorOf(RESELLER_PRICE, column(100, '', 100), column(0.6, 0.2, ''), column(0.5, '', ''))).toBe(
    [
      'RESELLER_PRICE extra_discount, row 1: with the discount it makes 110%. Bring the two to 100% at most.',
      'list_price, row 2: it is blank in a row that is filled. Enter a price.',
      'discount, row 3: it is blank beside a price. Enter a discount; 0 is fine.',
    ].join('\n'),
  );
});

// scope: two discounts of at most half
it('is never cheaper added than compound, and price and margin belong together', () => {
  const half = fc.integer({ min: 0, max: 500 }).map((n) => n / 1000);
  fc.assert(
    fc.property(cents(1, 100000), half, half, (list, first, second) => {
      const [added, margin] = rowsOf(RESELLER_PRICE, list, first, second)[0] as [number, number];
      const [compound] = rowsOf(RESELLER_PRICE, list, first, second, 'compound')[0] as [number];
      expect(added).toBeLessThanOrEqual(compound + 1e-9);
      expect(added / list).toBeCloseTo(1 - margin, 9);
    }),
  );
});
