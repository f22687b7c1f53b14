import { describe, expect, it } from 'vitest';
import { asTyped } from '../../src/workbook/as-typed.ts';

describe('a string on its way into a sheet', () => {
  it.each([
    ['Acme GmbH', 'Acme GmbH'],
    ['Gold', 'Gold'],
    ['', ''],
    // each of these Sheets would read as something else in some locale
    ['=1+1', "'=1+1"],
    ['+49 30', "'+49 30"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['1.234', "'1.234"],
    ['12,50', "'12,50"],
    ['3-4', "'3-4"],
    ['May 5', "'May 5"],
    ['12:30', "'12:30"],
    ['25%', "'25%"],
    ['TRUE', "'TRUE"],
    ['wahr', "'wahr"],
    ['#N/A', "'#N/A"],
    ['$12', "'$12"],
    ["'quoted", "''quoted"],
    ['\uFF1D1+1', "'\uFF1D1+1"],
    ['\t=1', "'\t=1"],
    ['\u0661\u0662', "'\u0661\u0662"],
  ])('%j is written as %j', (text, written) => {
    expect(asTyped(text)).toBe(written);
  });
});
