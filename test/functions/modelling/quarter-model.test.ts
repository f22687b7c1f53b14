import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROGRAM_BREAKEVEN } from '../../../src/functions/modelling/program-breakeven.ts';
import { PROGRAM_FORECAST } from '../../../src/functions/modelling/program-forecast.ts';
import { PROGRAM_SENSITIVITY } from '../../../src/functions/modelling/program-sensitivity.ts';
import { PROGRAM_SIMULATE } from '../../../src/functions/modelling/program-simulate.ts';
import type { ExampleCell } from '../../../src/functions/page.ts';
import { answer, errorOf, rowsOf } from '../formula.ts';

const NAMES = [
  'Active partners at start',
  'Recruits per quarter',
  'Activation rate',
  'Quarters to activate',
  'Quarterly churn',
  'Ramp quarters',
  'Deals per active partner',
  'Average deal',
  'Gross margin',
  'Commission rate',
  'MDF per active partner',
  'Fixed cost per quarter',
  'Renewal rate per year',
  'Commission rate on renewals',
  'Cost per recruit',
];
const BASE = [10, 4, 0.5, 1, 0.1, 2, 1, 10000, 0.8, 0.2, 500, 50000, 0.9, 0.05, 1000];
type Changes = Readonly<Record<string, number>>;
const table = (changes: Changes = {}): ExampleCell[][] => [
  ['Assumption', 'Value'],
  ...NAMES.map((name, k) => [name, changes[name] ?? (BASE[k] as number)]),
];

/** The model by its definition, with every cohort summed up anew each quarter. */
function byDefinition(changes: Changes, quarters: number): number[][] {
  const [A, R, a, L, c, K, p, d, g, m, b, f, n, q, e] = NAMES.map(
    (name, k) => changes[name] ?? BASE[k],
  ) as number[] as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const fresh: number[] = [];
  const renewals: number[] = [];
  return Array.from({ length: quarters }, (_value, i) => {
    const t = i + 1;
    let active = A * (1 - c) ** (t - 1);
    let selling = active;
    for (let s = 1; s <= t - L; s++) {
      const age = t - s - L;
      const cohort = R * a * (1 - c) ** age;
      active += cohort;
      selling += cohort * Math.min(1, (age + 1) / Math.max(1, K));
    }
    const sold = p * selling * d;
    const renewed = i < 4 ? 0 : n * ((fresh[i - 4] as number) + (renewals[i - 4] as number));
    fresh.push(sold);
    renewals.push(renewed);
    const margin = (sold + renewed) * g;
    const commission = sold * m + renewed * q;
    return [
      t,
      R,
      active,
      p * selling,
      sold,
      renewed,
      sold + renewed,
      margin,
      commission,
      active * b,
      R * e,
      f,
      margin - commission - active * b - R * e - f,
    ];
  });
}

const share = fc.integer({ min: 0, max: 20 }).map((x) => x / 20);
const some = fc.record({
  'Active partners at start': fc.integer({ min: 0, max: 50 }),
  'Recruits per quarter': fc.integer({ min: 0, max: 20 }),
  'Activation rate': share,
  'Quarters to activate': fc.integer({ min: 0, max: 5 }),
  'Quarterly churn': share,
  'Ramp quarters': fc.integer({ min: 0, max: 6 }),
  'Renewal rate per year': share,
});

describe('the forecast', () => {
  // scope: every assumption
  it('is the model by its definition', () => {
    fc.assert(
      fc.property(some, (changes) => {
        const rows = rowsOf(PROGRAM_FORECAST, table(changes), 14).slice(1) as number[][];
        let cumulative = 0;
        byDefinition(changes, 14).forEach((expected, t) => {
          cumulative += expected[12] as number;
          [...expected, cumulative].forEach((value, k) => {
            expect(rows[t]?.[k]).toBeCloseTo(value, 4);
          });
        });
      }),
      { numRuns: 60 },
    );
  });
  it('renews once a year, what was renewed too', () => {
    const rows = rowsOf(
      PROGRAM_FORECAST,
      table({ 'Recruits per quarter': 0, 'Quarterly churn': 0, 'Renewal rate per year': 0.5 }),
      9,
    );
    expect(rows.slice(1).map((row) => row[5])).toEqual([0, 0, 0, 0, 50000, 50000, 50000, 50000, 75000]);
  });
  it('waits for activation and ramps up', () => {
    const rows = rowsOf(
      PROGRAM_FORECAST,
      table({ 'Active partners at start': 0, 'Quarterly churn': 0, 'Quarters to activate': 2, 'Ramp quarters': 2 }),
      5,
    );
    expect(rows.slice(1).map((row) => row[2])).toEqual([0, 0, 2, 4, 6]);
    expect(rows.slice(1).map((row) => row[3])).toEqual([0, 0, 1, 3, 5]);
  });
  it('does not care for the order of the assumptions, and the optional ones may be left out', () => {
    const all = table({ 'Renewal rate per year': 0, 'Commission rate on renewals': 0, 'Cost per recruit': 0 });
    const [header = [], ...rows] = all.slice(0, 13);
    expect(rowsOf(PROGRAM_FORECAST, [header, ...rows.reverse()])).toEqual(rowsOf(PROGRAM_FORECAST, all));
  });
});

describe('assumptions', () => {
  it('are refused where they cannot be meant', () => {
    const header = ['Assumption', 'Value', 'Low', 'High'];
    expect(
      errorOf(PROGRAM_FORECAST, [
        header,
        ['Activation rate', 50, '', ''],
        ['Ramp quarters', 1.5, '', ''],
        ['Churn', 0.1, '', ''],
        ['Average deal', '', '', ''],
        ['Gross margin', 0.5, 0.6, 0.4],
        ['gross margin', 0.5, '', ''],
      ]),
    ).toBe(
      [
        'PROGRAM_FORECAST assumptions, row 4 (Assumption): "Churn" is not an assumption. Known: Active partners at start, Recruits per quarter, Activation rate, Quarters to activate, Quarterly churn…',
        'assumptions, row 2 (Value): 50 is 5000%. Enter 0.5 or 50%.',
        'assumptions, row 3 (Value): 1.5 is not a whole number. Enter a whole number from 0 to 400.',
        'assumptions, row 5 (Value): it is blank. Enter it; 0 is fine.',
        'assumptions, row 6 (Low): it is above Value. Enter Low, Value and High in that order.',
        'And 2 more.',
      ].join('\n'),
    );
  });
});

const ranged = (changes: Readonly<Record<string, readonly [number, number]>>): ExampleCell[][] => [
  ['Assumption', 'Value', 'Low', 'High'],
  ...NAMES.map((name, k) => [name, BASE[k] as number, ...(changes[name] ?? ['', ''])]),
];

describe('the simulation', () => {
  it('is the forecast where Low, Value and High are the same', () => {
    const forecast = rowsOf(PROGRAM_FORECAST, table()).slice(1) as number[][];
    const rows = rowsOf(PROGRAM_SIMULATE, ranged({ 'Recruits per quarter': [4, 4] }), 12, 20).slice(1) as number[][];
    rows.forEach((row, t) => {
      const [, , , , , , revenue, , , , , , contribution, cumulative] = forecast[t] as number[];
      expect(row.slice(1)).toEqual([
        revenue,
        revenue,
        revenue,
        contribution,
        contribution,
        contribution,
        contribution,
        (cumulative as number) >= 0 ? 1 : 0,
      ]);
    });
  });
  it('gives the same table for the same seed, and another for another', () => {
    const given = ranged({ 'Recruits per quarter': [1, 9], 'Quarters to activate': [0, 3] });
    const of = (seed: number) => rowsOf(PROGRAM_SIMULATE, given, 6, 200, seed);
    expect(of(7)).toEqual(of(7));
    expect(of(7)).not.toEqual(of(8));
  });
  it('draws from the triangle', () => {
    // deals of 5,000 to 20,000 with the top at 10,000; ten partners sell one each in the first quarter
    const given = ranged({ 'Average deal': [5000, 20000] });
    const [row] = rowsOf(PROGRAM_SIMULATE, given, 1, 20000).slice(1) as number[][];
    const [, low, middle, high] = row as [number, number, number, number];
    // the triangle's own: low + sqrt(share x 15,000 x 5,000), high - sqrt((1 - share) x 15,000 x 10,000)
    expect(low / 10).toBeCloseTo(5000 + Math.sqrt(0.1 * 15000 * 5000), -3);
    expect(Math.abs(middle / 10 - (20000 - Math.sqrt(0.5 * 15000 * 10000)))).toBeLessThan(100);
    expect(Math.abs(high / 10 - (20000 - Math.sqrt(0.1 * 15000 * 10000)))).toBeLessThan(100);
  });
  it('keeps percentiles in order', () => {
    const given = ranged({ 'Average deal': [5000, 20000], 'Quarterly churn': [0, 0.5] });
    for (const [, r10, r50, r90, c10, c50, c90, , chance] of rowsOf(PROGRAM_SIMULATE, given, 8, 300).slice(
      1,
    ) as number[][]) {
      expect(r10).toBeLessThanOrEqual(r50 as number);
      expect(r50).toBeLessThanOrEqual(r90 as number);
      expect(c10).toBeLessThanOrEqual(c50 as number);
      expect(c50).toBeLessThanOrEqual(c90 as number);
      expect(chance).toBeGreaterThanOrEqual(0);
      expect(chance).toBeLessThanOrEqual(1);
    }
  });
  it('refuses more figures than it can hold', () => {
    expect(errorOf(PROGRAM_SIMULATE, table(), 400, 100000)).toBe(
      'PROGRAM_SIMULATE trials: 100000 trials of 400 quarters are too many. Keep the product to 4000000.',
    );
  });
});

describe('the sensitivity', () => {
  it('is the last cumulative contribution of a forecast with that one assumption moved', () => {
    const of = (changes: Changes) => (rowsOf(PROGRAM_FORECAST, table(changes), 6).pop() as number[])[13];
    const rows = rowsOf(PROGRAM_SENSITIVITY, ranged({ 'Activation rate': [0.1, 0.7] }), 6, 0.25);
    const at = (name: string) => (rows.find((row) => row[0] === name) as number[]).slice(1, 3);
    expect(at('Activation rate')).toEqual([of({ 'Activation rate': 0.1 }), of({ 'Activation rate': 0.7 })]);
    expect(at('Average deal')).toEqual([of({ 'Average deal': 7500 }), of({ 'Average deal': 12500 })]);
    expect(at('Gross margin')).toEqual([of({ 'Gross margin': 0.6 }), of({ 'Gross margin': 1 })]); // boundary: a share
    expect(at('Quarters to activate')).toEqual([of({ 'Quarters to activate': 0 }), of({ 'Quarters to activate': 2 })]);
  });
  it('does not take whole quarters below 0, and stands largest first', () => {
    const rows = rowsOf(PROGRAM_SENSITIVITY, table({ 'Quarters to activate': 0 }), 6).slice(1) as [
      string,
      number,
      number,
      number,
    ][];
    const swings = rows.map((row) => Math.round(row[3] * 100)); // in cents: a difference of sums is not exact
    expect([...swings].sort((a, b) => b - a)).toEqual(swings);
    const still = (rowsOf(PROGRAM_FORECAST, table({ 'Quarters to activate': 0 }), 6).pop() as number[])[13];
    expect(rows.find((row) => row[0] === 'Quarters to activate')?.[1]).toBe(still);
  });
});

describe('break-even', () => {
  const quiet = {
    'Recruits per quarter': 0,
    'Quarterly churn': 0,
    'Renewal rate per year': 0,
    'MDF per active partner': 0,
  };
  it.each([
    [60000, 1], // boundary: a contribution of exactly 0
    [59999, 1],
    [60001, ''],
  ])('with a fixed cost of %d: %s', (cost, quarter) => {
    expect(answer(PROGRAM_BREAKEVEN, table({ ...quiet, 'Fixed cost per quarter': cost }))).toBe(quarter);
  });
  it('is the first quarter from which it stays', () => {
    // scope of the check: cumulative figures of the forecast
    fc.assert(
      fc.property(some, fc.integer({ min: 0, max: 90000 }), (changes, cost) => {
        const given = table({ ...changes, 'Fixed cost per quarter': cost });
        const cumulative = (rowsOf(PROGRAM_FORECAST, given, 20).slice(1) as number[][]).map((row) => row[13] as number);
        fc.pre(cumulative.every((one) => Math.abs(one) > 0.01));
        const last = cumulative.reduce((found, one, t) => (one < 0 ? t + 1 : found), 0);
        expect(answer(PROGRAM_BREAKEVEN, given, 20)).toBe(last === 20 ? '' : last + 1);
      }),
      { numRuns: 60 },
    );
  });
});
