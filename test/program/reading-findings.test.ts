import { describe, expect, it } from 'vitest';
import {
  amountBounds,
  type Bounds,
  notNegativeBounds,
  numberInCell,
  scoreBounds,
  shareBounds,
  wholeBounds,
  withinBounds,
} from '../../src/program/reading/bounds.ts';
import { dateFinding, errorCellFinding, numberFinding, yesNoFinding } from '../../src/program/reading/findings.ts';
import {
  headerOf,
  listedHeaders,
  missingFinding,
  plainHeader,
  twiceFinding,
  unitFinding,
} from '../../src/program/reading/headers.ts';

/** The number, or the words about it. */
function read(cell: unknown, bounds: Bounds, seen = { currency: '' }): number | string {
  const told: string[] = [];
  const tell = (one: { found: string; fix: string }) => told.push(`${one.found} ${one.fix}`);
  const value = typeof cell === 'number' ? withinBounds(cell, bounds, tell) : numberInCell(cell, bounds, seen, tell);
  if (Number.isNaN(value) !== told.length > 0) throw new Error(`${value}, and ${told.length} findings`);
  return told.length > 0 ? told.join(' | ') : value;
}

describe('bounds', () => {
  const TOO_LARGE = 'is more than 1,000,000,000,000 in size. Check its unit.';
  it.each<[string, Bounds, unknown, number | string]>([
    ['an amount', amountBounds, 1e12, 1e12], // boundary
    ['an amount', amountBounds, -1e12, -1e12], // boundary
    ['an amount', amountBounds, 1e12 + 1, `1000000000001 ${TOO_LARGE}`],
    ['an amount', amountBounds, -1e12 - 1, `-1000000000001 ${TOO_LARGE}`],
    ['an amount', amountBounds, 'x', '"x" is not a number. Enter digits only, such as 12000.'],
    ['an amount', amountBounds, Number.NaN, '"NaN" is not a number. Enter digits only, such as 12000.'],
    ['what is not below 0', notNegativeBounds, 0, 0], // boundary
    ['what is not below 0', notNegativeBounds, -0.01, '-0.01 is below 0. Enter 0 or more.'],
    ['what is not below 0', notNegativeBounds, 1e12, 1e12], // boundary
    ['what is not below 0', notNegativeBounds, 1e12 + 1, `1000000000001 ${TOO_LARGE}`],
    ['a share', shareBounds, '25%', 0.25],
    ['a share', shareBounds, 12.3, '12.3 is 1230%. Enter 0.123 or 12.3%.'],
    [
      'a share',
      shareBounds,
      '12,345',
      '"12,345" can be read as 12345 or 12.345. Enter the one that is meant as a number.',
    ],
    ['a score', scoreBounds, 100, 100], // boundary
    ['a score', scoreBounds, 100.1, '100.1 is not a score from 0 to 100. Enter a number from 0 to 100.'],
    ['from 5 to 9', wholeBounds(5, 9), 5, 5], // boundary
    ['from 5 to 9', wholeBounds(5, 9), 9, 9], // boundary
    ['from 5 to 9', wholeBounds(5, 9), 10, '10 is not from 5 to 9. Enter a whole number from 5 to 9.'],
    ['from 5 to 9', wholeBounds(5, 9), 5.5, '5.5 is not a whole number. Enter a whole number from 5 to 9.'],
    ['from 5 to 9', wholeBounds(5, 9), 'x', '"x" is not a number. Enter digits only, such as 5.'],
    ['from 0 to 1', wholeBounds(0, 1), 'x', '"x" is not a number. Enter digits only, such as 1.'],
    ['from 0 to 9', wholeBounds(0, 9), 'x', '"x" is not a number. Enter digits only, such as 2.'],
    ['a cell', amountBounds, '#NUM!', 'the cell holds the error #NUM!. Mend that cell first.'],
    ['a cell', amountBounds, false, 'FALSE is not a number. Enter digits only, such as 12000.'],
    ['a cell', scoreBounds, true, 'TRUE is not a number. Enter digits only, such as 50.'],
    ['a cell', scoreBounds, new Date(0), 'a date is not a number. Enter digits only, such as 50.'],
  ])('of %s', (_name, bounds, cell, expected) => {
    expect(read(cell, bounds)).toBe(expected);
  });

  it('of a column in one currency: the first that is shown', () => {
    const seen = { currency: '' };
    expect(['5', '$5', '6', '7 USD', '8 €', '9 £', '10'].map((cell) => read(cell, amountBounds, seen))).toEqual([
      5,
      5,
      6,
      7,
      'it is in EUR, and one above is in USD. Bring all to one currency.',
      'it is in GBP, and one above is in USD. Bring all to one currency.',
      10,
    ]);
  });
});

describe('what is wrong with a cell', () => {
  const words = ({ found, fix }: { found: string; fix: string }) => `${found} ${fix}`;
  it('is an error, of which 40 characters are shown', () => {
    expect(words(errorCellFinding('Loading...'))).toBe('the cell is still loading. Wait until it is calculated.');
    expect(words(errorCellFinding(`#ERROR!${'x'.repeat(33)}`))).toBe(
      `the cell holds the error #ERROR!${'x'.repeat(33)}. Mend that cell first.`, // boundary
    );
    expect(words(errorCellFinding(`#ERROR!${'x'.repeat(34)}`))).toBe(
      `the cell holds the error #ERROR!${'x'.repeat(33)}. Mend that cell first.`, // boundary
    );
  });

  it('is no number, and 12000 is one', () => {
    expect(words(numberFinding('x'))).toBe('"x" is not a number. Enter digits only, such as 12000.');
    expect(words(numberFinding('x', '3'))).toBe('"x" is not a number. Enter digits only, such as 3.');
    expect(words(numberFinding('-12,500%', '3'))).toBe(
      '"-12,500%" can be read as -125 or -0.125. Enter the one that is meant as a number.',
    );
  });

  it('is no date', () => {
    expect([5, 'May', true, false].map((cell) => dateFinding(cell).found)).toEqual([
      '"5" is not a date.',
      '"May" is not a date.',
      'TRUE is not a date.',
      'FALSE is not a date.',
    ]);
    expect(dateFinding(5).fix).toBe('Enter a date, or text such as 2026-01-31.');
  });

  it('is neither yes nor no', () => {
    expect(words(yesNoFinding('maybe'))).toBe('"maybe" is neither yes nor no. Enter TRUE, FALSE, yes or no.');
    expect(words(yesNoFinding('maybe', true))).toBe('"maybe" is neither yes nor no. Enter TRUE, FALSE, Won or Lost.');
    expect(yesNoFinding(new Date(0)).found).toBe('a date is neither yes nor no.');
  });
});

describe('headers', () => {
  const headers = (...texts: unknown[]) => texts.map(headerOf);

  it.each([
    ['Closed on', 'closedon'],
    [' closed_-on ', 'closedon'],
    ['C l o s e d ON', 'closedon'],
    ['Closed: on', 'closed:on'],
  ])('%s is %s', (text, plain) => {
    expect(plainHeader(text)).toBe(plain);
  });

  it.each<[unknown, string, string, string]>([
    ['Amount (USD) ', 'amount', 'USD', ''],
    ['Amount  ( usd )', 'amount', 'USD', ''],
    ['Amount (a) (USD)', 'amount(a)', 'USD', ''],
    ['Amount (USD) net', 'amount(usd)net', '', ''],
    ['Amount (USD', 'amount(usd', '', ''],
    ['Amount USD)', 'amountusd)', '', ''],
    ['Amount ()', 'amount()', '', 'amount'],
    [2026, '2026', '', ''],
    [null, '', '', ''],
  ])('%s', (cell, plain, currency, beforeUnit) => {
    expect(headerOf(cell)).toEqual({ text: String(cell ?? '').trim(), plain, currency, beforeUnit });
  });

  it('are listed up to twelve, blanks left out', () => {
    expect(listedHeaders(headers('a', '', ' b ', null))).toBe('a, b');
    expect(listedHeaders(headers('', ' '))).toBe('no header');
    expect(listedHeaders([])).toBe('no header');
    const twelve = Array.from({ length: 12 }, (_one, i) => `H${i + 1}`);
    expect(listedHeaders(headers(...twelve, 'H13'))).toBe(twelve.join(', ')); // boundary
  });

  it('that hold a unit, or stand twice, are named', () => {
    expect(unitFinding(headerOf('Amount (k)'), 'Amount')).toEqual({
      found: 'the header "Amount (k)" holds a unit.',
      fix: 'Give the figures in full and call the column Amount.',
    });
    expect(twiceFinding('Deal', headers('Deal', 'x', 'DEAL'), 0, 2)).toEqual({
      found: 'Deal stands twice, as "Deal" in column 1 and "DEAL" in column 3.',
      fix: 'Rename one.',
    });
  });

  const ADD = 'Add what is missing, or rename a column.';
  it.each<[string, unknown[][], string, string]>([
    ['nowhere', [['a', ''], ['b']], 'found a.', ADD],
    ['in no row', [], 'found no header.', ADD],
    ['in row 2', [['a'], ['DEAL', 'Amount (EUR)']], 'found a.', 'Row 2 holds them: begin the range there.'],
    [
      'in row 5', // boundary
      [['a'], [''], [''], ['Deal'], ['Amount', 'Deal']],
      'found a.',
      'Row 5 holds them: begin the range there.',
    ],
    ['in row 6', [['a'], [''], [''], [''], [''], ['Deal', 'Amount']], 'found a.', ADD], // boundary
    ['in two rows, one each', [['a'], ['Deal'], ['Amount']], 'found a.', ADD],
  ])('that are missing may stand %s', (_where, cells, found, fix) => {
    expect(missingFinding(cells, ['Deal', 'Amount'])).toEqual({ found: `it has no Deal, Amount; ${found}`, fix });
  });
});
