import { describe, expect, it } from 'vitest';
import { PROGRAM_FORECAST } from '../../../src/functions/modelling/program-forecast.ts';
import { PROGRAM_SENSITIVITY } from '../../../src/functions/modelling/program-sensitivity.ts';
import { PROGRAM_SIMULATE } from '../../../src/functions/modelling/program-simulate.ts';
import type { ExampleCell } from '../../../src/functions/page.ts';
import { errorOf, rowsOf } from '../formula.ts';
import { NEEDED } from './assumption-values.ts';

type Changes = Readonly<Record<string, number>>;
/** The assumptions with other values for some of them, and those that are only in the changes. */
const table = (changes: Changes = {}): ExampleCell[][] => [
  ['Assumption', 'Value'],
  ...Object.entries({ ...Object.fromEntries(NEEDED), ...changes }),
];

describe('the table of the forecast', () => {
  it('says what each column is', () => {
    const changes = {
      'Recruits per quarter': 4,
      'Renewal rate per year': 0.5,
      'Commission rate on renewals': 0.25,
      'Cost per recruit': 100,
    };
    const rows = rowsOf(PROGRAM_FORECAST, table(changes), 5);
    expect(rows[0]).toEqual([
      'Quarter',
      'Recruits',
      'Active partners',
      'Deals',
      'New revenue',
      'Renewals',
      'Revenue',
      'Gross margin',
      'Commission',
      'MDF',
      'Recruiting cost',
      'Fixed cost',
      'Contribution',
      'Cumulative',
    ]);
    // 80,000 - 20,000 - 5,000 - 400 - 50,000
    expect(rows[1]).toEqual([1, 4, 10, 10, 100000, 0, 100000, 80000, 20000, 5000, 400, 50000, 4600, 4600]);
    // 10 + 4 x 2 partners; the last two sell half: 170,000 are new, and half of the first 100,000 are renewed
    expect((rows[5] as number[]).slice(0, 12)).toEqual([
      5, 4, 18, 17, 170000, 50000, 220000, 176000, 46500, 9000, 400, 50000,
    ]);
    expect(rows.map((row) => row[0]).slice(1)).toEqual([1, 2, 3, 4, 5]);
  });

  it('is of 12 quarters unless said otherwise', () => {
    expect(rowsOf(PROGRAM_FORECAST, table())).toHaveLength(13);
  });
});

describe('the table of the sensitivity', () => {
  it('moves what is given by the change, a share to 1 at most, and stands by swing, then in the order of the model', () => {
    expect(rowsOf(PROGRAM_SENSITIVITY, table(), 1, 0.5)).toEqual([
      ['Assumption', 'Low', 'High', 'Swing'],
      ['Deals per active partner', -25000, 35000, 60000],
      ['Average deal', -25000, 35000, 60000],
      ['Gross margin', -35000, 25000, 60000], // 100,000 x 0.4 and, not above a share of 1, x 1
      ['Active partners at start', -22500, 32500, 55000],
      ['Fixed cost per quarter', 30000, -20000, 50000],
      ['Commission rate', 15000, -5000, 20000],
      ['MDF per active partner', 7500, 2500, 5000],
      ['Recruits per quarter', 5000, 5000, 0],
      ['Activation rate', 5000, 5000, 0],
      ['Quarters to activate', 5000, 5000, 0],
      ['Quarterly churn', 5000, 5000, 0],
      ['Ramp quarters', 5000, 5000, 0],
    ]);
  });

  it('moves by a tenth unless said otherwise, and has an optional assumption where it is given', () => {
    const rows = rowsOf(PROGRAM_SENSITIVITY, table({ 'Recruits per quarter': 10, 'Cost per recruit': 100 }), 1);
    expect(rows).toHaveLength(14);
    expect(rows.find((row) => row[0] === 'Cost per recruit')).toEqual(['Cost per recruit', 4100, 3900, 200]);
  });

  it.each([
    [5, 0.03],
    [5, 0.07],
    [8, 0.07],
    [12, 0.07],
  ])(
    'has recruits before their activation, which moves as much, after %d quarters of a churn of %d',
    (count, churn) => {
      const rows = rowsOf(PROGRAM_SENSITIVITY, table({ 'Recruits per quarter': 3, 'Quarterly churn': churn }), count);
      const names = rows.map((row) => row[0]);
      expect(names.indexOf('Activation rate')).toBe(names.indexOf('Recruits per quarter') + 1);
    },
  );

  it('does not take a change that is no share', () => {
    expect(errorOf(PROGRAM_SENSITIVITY, table(), 1, 20)).toBe(
      'PROGRAM_SENSITIVITY change: 20 is 2000%. Enter 0.2 or 20%.',
    );
  });
});

describe('the table of the simulation', () => {
  it('says what each column is, and all are the forecast where nothing is drawn', () => {
    expect(rowsOf(PROGRAM_SIMULATE, table(), 2, 3)).toEqual([
      [
        'Quarter',
        'Revenue P10',
        'Revenue P50',
        'Revenue P90',
        'Contribution P10',
        'Contribution P50',
        'Contribution P90',
        'Forecast',
        'Chance cumulative is at or above 0',
      ],
      [1, 100000, 100000, 100000, 5000, 5000, 5000, 5000, 1],
      [2, 100000, 100000, 100000, 5000, 5000, 5000, 5000, 1],
    ]);
  });

  it('draws whole quarters', () => {
    const given: ExampleCell[][] = [
      ['Assumption', 'Value', 'Low', 'High'],
      ...NEEDED.map(([name, value]): ExampleCell[] => {
        if (name === 'Quarters to activate') return [name, 0, 0, 1];
        if (name === 'Ramp quarters') return [name, 1, '', ''];
        return [name, name === 'Recruits per quarter' ? 20 : value, '', ''];
      }),
    ];
    const [, [, low, middle, high] = []] = rowsOf(PROGRAM_SIMULATE, given, 1, 500);
    // three draws of four are below a half: ten more partners sell at once, or none
    expect([low, middle, high]).toEqual([100000, 200000, 200000]);
  });
});
