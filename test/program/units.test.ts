import { expect, it } from 'vitest';
import { decimalsOf } from '../../src/program/units.ts';

it.each([
  [[], 0],
  [[3, -12000], 0],
  [[3, 0.5], 1],
  [[0.5, 1.25, 7], 2],
  [[-0.25, 1], 2],
  [[NaN, 0.1], 1], // a blank
  [[0.000000001], 9],
  [[0.0000000001], 9], // boundary: nine at most
  [[1 / 3], 9],
])('amounts %j are whole at %d decimals', (amounts, decimals) => {
  expect(decimalsOf(Float64Array.from(amounts))).toBe(decimals);
});

// the total in units of the last decimal, whole numbers up to 9,000,000,000,000,000
it.each([
  [[899999999999999.5, 0.5], 1], // boundary: 9,000,000,000,000,000 tenths
  [[900000000000000.5, 0.5], 0],
  [[-900000000000000.5, -0.5], 0],
  [[900000000000000.5, -0.5], 0], // what is taken back counts as well
  [[900000, 1 / 3], 9],
  [[9000000, 1 / 3], 8],
  [[1e16], 0],
])('amounts %j add up exactly at %d decimals', (amounts, decimals) => {
  expect(decimalsOf(Float64Array.from(amounts))).toBe(decimals);
});
