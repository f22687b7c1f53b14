import { describe, expect, it } from 'vitest';
import { PROGRAM_FORECAST } from '../../../src/functions/modelling/program-forecast.ts';
import type { ExampleCell } from '../../../src/functions/page.ts';
import { errorOf, rowsOf } from '../formula.ts';
import { NEEDED } from './assumption-values.ts';

const OPTIONAL = ['Renewal rate per year', 'Commission rate on renewals', 'Cost per recruit'];
const HEADER = ['Assumption', 'Value', 'Low', 'High'];
const all: ExampleCell[][] = [HEADER, ...NEEDED.map(([name, value]) => [name, value, '', ''])];
const errorWith = (...rows: ExampleCell[][]) => errorOf(PROGRAM_FORECAST, [...all, ...rows]);
/** What is said of one assumption with another value. */
const errorAt = (name: string, ...cells: ExampleCell[]) =>
  errorOf(PROGRAM_FORECAST, [HEADER, [name, ...cells], ...all.slice(1).filter((row) => row[0] !== name)]);

describe('a table of assumptions', () => {
  it('has each of them once, by a name that is known', () => {
    expect(errorWith(['', 5, '', ''], [' gross MARGIN', 0.5, '', ''])).toBe(
      [
        'PROGRAM_FORECAST assumptions, row 14 (Assumption): the row names no assumption. Enter one.',
        'assumptions, row 15 (Assumption): Gross margin stands twice. Remove one.',
      ].join('\n'),
    );
  });

  it('has all of them but the last three, which are 0 where they are not there', () => {
    const missing = (names: readonly string[]) => `it has no ${names.join(', ')}. Add a row for each.`;
    for (let from = 0; from < NEEDED.length; from += 4)
      expect(errorOf(PROGRAM_FORECAST, [...all.slice(0, from + 1), ...all.slice(from + 5)])).toBe(
        `PROGRAM_FORECAST assumptions: ${missing(NEEDED.slice(from, from + 4).map(([name]) => name))}`,
      );
    expect(rowsOf(PROGRAM_FORECAST, all, 6)).toEqual(
      rowsOf(PROGRAM_FORECAST, [...all, ...OPTIONAL.map((name) => [name, 0, '', ''])], 6),
    );
  });

  it('is read without the rows in which a problem was found', () => {
    const good: ExampleCell[][] = all.map((row, i) => [...row, i === 0 ? 'Problem' : '']);
    const bad: ExampleCell[][] = [
      ['Gross margin', 0.1, '', '', 'Twice'],
      ['', 7, '', '', 'No name'],
    ];
    expect(rowsOf(PROGRAM_FORECAST, [...good, ...bad], 2)).toEqual(rowsOf(PROGRAM_FORECAST, all, 2));
    expect(errorOf(PROGRAM_FORECAST, [...good.slice(0, 9), ...bad, ...good.slice(10)])).toBe(
      'PROGRAM_FORECAST assumptions: it has no Gross margin. Add a row for each.',
    );
  });

  it('has Low, Value and High in order, each of which may be the same', () => {
    expect(errorAt('Average deal', 10000, 10000, 9999.99)).toBe(
      'PROGRAM_FORECAST assumptions, row 2 (High): it is below Value. Enter Low, Value and High in that order.',
    );
    expect(errorAt('Average deal', 10000, 10000.01, 10000)).toBe(
      'PROGRAM_FORECAST assumptions, row 2 (Low): it is above Value. Enter Low, Value and High in that order.',
    );
  });
});

describe('an assumption out of bounds', () => {
  const notNegative = '-1 is below 0. Enter 0 or more.';
  const share = '-1 is not a share from 0 to 1. Enter 0.25 or 25%.';
  const whole = '-1 is not from 0 to 400. Enter a whole number from 0 to 400.';
  it.each([
    ['Active partners at start', notNegative],
    ['Recruits per quarter', notNegative],
    ['Activation rate', share],
    ['Quarters to activate', whole],
    ['Quarterly churn', share],
    ['Ramp quarters', whole],
    ['Deals per active partner', notNegative],
    ['Average deal', notNegative],
    ['Gross margin', share],
    ['Commission rate', share],
    ['MDF per active partner', notNegative],
    ['Fixed cost per quarter', notNegative],
    ['Renewal rate per year', share],
    ['Commission rate on renewals', share],
    ['Cost per recruit', notNegative],
  ])('%s: %s', (name, words) => {
    expect(errorAt(name, -1, '', '')).toBe(`PROGRAM_FORECAST assumptions, row 2 (Value): ${words}`);
    expect(errorAt(name, 0, -1, '')).toBe(`PROGRAM_FORECAST assumptions, row 2 (Low): ${words}`);
  });

  it('is told where it stands as High, and 400 quarters are the most', () => {
    expect(errorAt('Ramp quarters', 400, 400, 401)).toBe(
      'PROGRAM_FORECAST assumptions, row 2 (High): 401 is not from 0 to 400. Enter a whole number from 0 to 400.',
    );
  });
});
