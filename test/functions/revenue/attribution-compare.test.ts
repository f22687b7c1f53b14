import { expect, it } from 'vitest';
import type { ExampleCell } from '../../../src/functions/page.ts';
import { ATTRIBUTION_COMPARE } from '../../../src/functions/revenue/attribution-compare.ts';
import { date, errorOf, rowsOf } from '../formula.ts';

const TOUCHES: ExampleCell[][] = [
  ['Deal', 'Partner', 'Date'],
  ['D1', 'Blue', date('2026-01-01')],
  ['D1', 'cora', date('2026-01-02')],
  ['D1', 'acme', date('2026-01-03')],
  ['D1', 'Dune', date('2026-01-04')],
];
const DEALS: ExampleCell[][] = [
  ['Deal', 'Amount'],
  ['D1', 100],
];

it('has a row for each partner by name, whatever its case, and a column for each model', () => {
  expect(rowsOf(ATTRIBUTION_COMPARE, TOUCHES, DEALS, [['first', 'linear', 'last']])).toEqual([
    ['Partner', 'first', 'linear', 'last'],
    ['acme', 0, 25, 0],
    ['Blue', 100, 25, 0],
    ['cora', 0, 25, 0],
    ['Dune', 0, 25, 100],
  ]);
});

it('ends with what nobody touched, where a won deal is so', () => {
  const last = (...more: ExampleCell[][]) => rowsOf(ATTRIBUTION_COMPARE, TOUCHES, [...DEALS, ...more], 'first').pop();
  expect(last()).toEqual(['Dune', 0]);
  expect(last(['D2', 30], ['D3', 0.5])).toEqual(['Unattributed', 30.5]);
  expect(last(['D2', 0])).toEqual(['Unattributed', 0]); // boundary
});

it('counts from the lookback on, and by the half-life', () => {
  const sold: ExampleCell[][] = [
    ['Deal', 'Amount', 'Closed on'],
    ['D1', 70, date('2026-01-04')],
  ];
  expect(rowsOf(ATTRIBUTION_COMPARE, TOUCHES, sold, 'time_decay', 1, 2).slice(1)).toEqual([
    ['acme', 20],
    ['cora', 10],
    ['Dune', 40],
  ]);
});

it('tells a deal that stands twice', () => {
  expect(errorOf(ATTRIBUTION_COMPARE, TOUCHES, [...DEALS, ['d1', 5]], 'last')).toBe(
    'ATTRIBUTION_COMPARE deals, row 3 (Deal): D1 stands twice. Remove one.',
  );
});
