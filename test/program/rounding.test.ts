import { describe, expect, it } from 'vitest';
import { plain, rounded, unitsDown, unitsUp } from '../../src/program/rounding.ts';

describe('an amount in whole cents', () => {
  it.each([
    // amount, nearest, up, down
    [1.005, 1.01, 101, 100], // the shortest decimal that reads back as the number
    [-1.005, -1.01, -100, -101],
    [2.5e-7, 0, 1, 0],
    [0, 0, 0, 0],
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
