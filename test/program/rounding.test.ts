import { describe, expect, it } from 'vitest';
import { plain, rounded, unitsDown, unitsUp } from '../../src/program/rounding.ts';

describe('an amount in whole cents', () => {
  it.each([
    // amount, nearest, up, down
    [1.005, 1.01, 101, 100], // the shortest decimal that reads back as the number
    [-1.005, -1.01, -100, -101],
    [2.5e-7, 0, 1, 0],
    [0, 0, 0, 0],
    // the noise of a product is no digit
    [300.04499999999996, 300.05, 30005, 30004],
    [-300.04499999999996, -300.05, -30004, -30005],
    [7.000000000000001, 7, 700, 700],
    [6.999999999999999, 7, 700, 700],
    [7.00000001, 7, 701, 700],
    [0.00500001, 0.01, 1, 0],
    [0.00499999, 0, 1, 0],
    [12345678901234.56, 12345678901234.56, 1234567890123456, 1234567890123456],
  ])('%d is %d; up %d cents, down %d', (amount, nearest, up, down) => {
    expect(rounded(amount, 2)).toBe(nearest);
    expect(unitsUp(amount, 2) + 0).toBe(up);
    expect(unitsDown(amount, 2)).toBe(down);
  });
});

it('takes away the noise of fractions, and no digit that was typed', () => {
  expect(plain(0.1 + 0.2)).toBe(0.3);
  expect(plain(1234567890.123456)).toBe(1234567890.123456); // sixteen digits
});
