import { describe, expect, it } from 'vitest';
import type { ExampleCell } from '../../../src/functions/page.ts';
import { ATTRIBUTION } from '../../../src/functions/revenue/attribution.ts';
import { ATTRIBUTION_COMPARE } from '../../../src/functions/revenue/attribution-compare.ts';
import { date, errorOf, rowsOf } from '../formula.ts';

const on = (day: number) => date(`2026-01-${String(day).padStart(2, '0')}`);
const TOUCHES = ['Deal', 'Partner', 'Date'];
const credits = (given: ExampleCell[][], sold: ExampleCell[][], model = 'first', ...more: (number | string)[]) =>
  Object.fromEntries(
    rowsOf(ATTRIBUTION, given, sold, model, ...more)
      .slice(1)
      .map((row) => [row[0], row[1]]),
  );

/** One deal a partner: A, B and so on. */
const each = (...names: string[]): ExampleCell[][] => [TOUCHES, ...names.map((name) => [name, name, on(1)])];

describe('a deal is won', () => {
  it('where Won says so; a blank is open, and what is lost has no credit', () => {
    const sold: ExampleCell[][] = [
      ['Deal', 'Amount', 'Won', 'Closed on'],
      ['A', 1, true, ''],
      ['B', 2, false, on(9)],
      ['C', 4, '', on(9)],
      ['D', 8, 'Closed Won', on(9)],
      ['E', 16, 'no', ''],
      ['F', '', false, on(9)], // a deal that is not won needs no amount
      ['G', '', '', ''],
    ];
    expect(credits(each('A', 'B', 'C', 'D', 'E', 'F', 'G'), sold)).toEqual({ D: 8, A: 1, B: 0, E: 0, F: 0 });
    expect(credits([TOUCHES], sold)).toEqual({ Unattributed: 9 });
  });

  it('without Won where it has a day of closing', () => {
    const sold: ExampleCell[][] = [
      ['Deal', 'Amount', 'Closed on'],
      ['A', 1, on(9)],
      ['B', '', ''],
      ['C', 4, on(9)],
    ];
    expect(credits(each('A', 'B', 'C'), sold)).toEqual({ C: 4, A: 1 });
    expect(errorOf(ATTRIBUTION, each('A'), [...sold, ['D', '', on(9)]], 'first')).toBe(
      'ATTRIBUTION deals, row 5 (Amount): it is blank in a deal that is won. Enter the amount; 0 is fine.',
    );
  });

  it('with neither column, which all are', () => {
    const sold: ExampleCell[][] = [
      ['Deal', 'Amount'],
      ['A', 1],
      ['', ''],
      ['B', 0],
    ];
    expect(credits(each('A', 'B'), sold)).toEqual({ A: 1, B: 0 });
    expect(errorOf(ATTRIBUTION, each('A'), [...sold, ['C', '']], 'first')).toBe(
      'ATTRIBUTION deals, row 5 (Amount): it is blank in a deal that is won. Enter the amount; 0 is fine.',
    );
  });

  it('not in a row in which a problem was found', () => {
    const sold: ExampleCell[][] = [
      ['Deal', 'Amount', 'Problem'],
      ['A', 1, ''],
      ['B', 2, 'Twice'],
      ['A', 4, 'Twice'],
    ];
    expect(credits(each('A', 'B'), sold)).toEqual({ A: 1 });
    expect(credits([TOUCHES], sold)).toEqual({ Unattributed: 1 });
  });
});

describe('a touch', () => {
  const sold: ExampleCell[][] = [
    ['Deal', 'Amount'],
    ['North Wind', 10],
    ['Østfold', 20],
    [7, 40],
  ];
  it('belongs to a deal by its name, whatever its case and outer blanks', () => {
    const given: ExampleCell[][] = [
      TOUCHES,
      ['NORTH WIND', 'a', on(2)],
      [' østfold ', 'b', on(2)],
      ['Østfold', 'c', on(1)],
      ['7', 'd', on(1)],
      ['South Wind', 'e', on(1)],
    ];
    expect(credits(given, sold)).toEqual({ d: 40, c: 20, a: 10, b: 0 });
  });

  it('is read below a blank row, and not where a problem was found', () => {
    const given: ExampleCell[][] = [
      [...TOUCHES, 'Milestone', 'Problem'],
      ['', '', '', '', ''],
      ['Østfold', 'a', on(1), 'Lead', 'Twice'],
      ['Østfold', 'b', on(2), '', ''],
    ];
    expect(credits(given, sold)).toEqual({ b: 20, Unattributed: 50 });
  });

  it('names deal, partner and day, each of which is told', () => {
    expect(
      errorOf(
        ATTRIBUTION,
        [TOUCHES, ['A', 'a', on(1)], ['', 'b', on(1)], ['C', '', on(1)], ['D', 'd', '']],
        sold,
        'first',
      ),
    ).toBe(
      [
        'ATTRIBUTION touches, row 3 (Deal): the touch names no deal. Enter one.',
        'touches, row 4 (Partner): the touch names no partner. Enter one.',
        'touches, row 5 (Date): the touch has no date. Enter one.',
      ].join('\n'),
    );
  });

  it('may bear a milestone, whatever its case; another word is none', () => {
    const given = (...milestones: string[]): ExampleCell[][] => [
      [...TOUCHES, 'Milestone'],
      ...milestones.map((milestone, i): ExampleCell[] => ['North Wind', 'abcd'[i] as string, on(i + 1), milestone]),
    ];
    const [, ...one] = sold.slice(0, 2);
    const of = (model: string, ...milestones: string[]) =>
      Object.values(credits(given(...milestones), [['Deal', 'Amount'], ...one], model));
    // largest first; the first touch has 2.25 and each milestone as much, the rest 1
    expect(of('full_path', '', 'LEAD', 'opportunity', ' Close ')).toEqual([2.5, 2.5, 2.5, 2.5]);
    expect(of('full_path', '', 'Lead', 'Opportunity', 'Demo')).toEqual([2.91, 2.9, 2.9, 1.29]);
    // without the column there is no milestone: the first touch has three times the rest
    const plain = given('', '').map((row) => row.slice(0, 3));
    expect(credits(plain, [['Deal', 'Amount'], ...one], 'w_shaped')).toEqual({ a: 7.5, b: 2.5 });
    expect(credits(given('', '', 'REGISTERED', 'Lead'), [['Deal', 'Amount'], ...one], 'sourced')).toMatchObject({
      c: 10,
    });
  });
});

describe('a model', () => {
  const given: ExampleCell[][] = [TOUCHES, ['A', 'a', on(1)], ['A', 'b', on(8)]];
  const sold: ExampleCell[][] = [
    ['Deal', 'Amount'],
    ['A', 30],
  ];
  const header = (...models: ExampleCell[][][]) => rowsOf(ATTRIBUTION_COMPARE, given, sold, ...models)[0];
  const ALL = [
    'first',
    'last',
    'linear',
    'first_last',
    'first_lead',
    'w_shaped',
    'full_path',
    'time_decay',
    'markov',
    'shapley',
    'sourced',
  ];

  it('is named whatever its case, or by an alias', () => {
    expect(header([[' LAST ', 'U_shaped', 'Position', 'sourced']])).toEqual([
      'Partner',
      'last',
      'first_lead',
      'first_last',
      'sourced',
    ]);
    expect(credits(given, sold, 'Last')).toEqual({ b: 30, a: 0 });
  });

  it('is each of the eleven where none is named', () => {
    expect(header()).toEqual(['Partner', ...ALL]);
    expect(header([[''], [' ']])).toEqual(['Partner', ...ALL]);
    expect(header([['last'], ['']])).toEqual(['Partner', 'last']);
  });

  it('is refused where it is none', () => {
    expect(errorOf(ATTRIBUTION, given, sold, 'frst')).toBe(
      'ATTRIBUTION model: "frst" is not a model. Did you mean first? Known: first, last, linear, first_last, first_lead, w_shaped, full_path, time_decay, markov, sha…',
    );
    expect(errorOf(ATTRIBUTION_COMPARE, given, sold, [['last'], ['unknown']])).toBe(
      'ATTRIBUTION_COMPARE models: "unknown" is not a model. Known: first, last, linear, first_last, first_lead, w_shaped, full_path, time_decay, markov, shapley, sourced, po…',
    );
    expect(errorOf(ATTRIBUTION, given, sold, '')).toBe(
      'ATTRIBUTION model: it is missing. Write ATTRIBUTION(touches, deals, model, [half_life_days], [lookback_days]).',
    );
  });

  it.each([
    ['Loading...', 'the cell is still loading. Wait until it is calculated.'],
    ['#N/A', 'the cell holds the error #N/A. Mend that cell first.'],
    [true, 'TRUE is not a name. Enter text.'],
  ])('is told of a cell that holds %s as any other option is', (cell, words) => {
    expect(errorOf(ATTRIBUTION, given, sold, cell)).toBe(`ATTRIBUTION model: ${words}`);
    expect(errorOf(ATTRIBUTION_COMPARE, given, sold, [['last'], [cell]])).toBe(`ATTRIBUTION_COMPARE models: ${words}`);
  });

  it('is one for a table of credit', () => {
    expect(errorOf(ATTRIBUTION, given, sold, [['last'], ['first']])).toBe(
      'ATTRIBUTION model: it takes one value, not a range. Give one cell.',
    );
  });

  it('of time decay halves in 7 days unless said otherwise', () => {
    expect(credits(given, sold, 'time_decay')).toEqual({ b: 20, a: 10 });
    expect(credits(given, sold, 'time_decay', 36525)).toEqual({ a: 15, b: 15 }); // boundary
    expect(credits(given, sold, 'time_decay', 0.01)).toEqual({ b: 30, a: 0 }); // boundary
  });

  it.each([
    [0.009, '', 'half_life_days: 0.009 is not from 0.01 to 36525 days. Enter days such as 7.'],
    [36526, '', 'half_life_days: 36526 is not from 0.01 to 36525 days. Enter days such as 7.'],
    ['week', '', 'half_life_days: "week" is not a number. Enter digits only, such as 7.'],
    ['', -1, 'lookback_days: -1 is not from 0 to 36525. Enter a whole number from 0 to 36525.'],
    ['', 36526, 'lookback_days: 36526 is not from 0 to 36525. Enter a whole number from 0 to 36525.'],
  ])('with a half-life of %j and a lookback of %j days: %s', (halfLife, lookback, words) => {
    expect(errorOf(ATTRIBUTION, given, sold, 'time_decay', halfLife, lookback)).toBe(`ATTRIBUTION ${words}`);
  });
});

it('looks back from Closed on, which deals must have then', () => {
  const given: ExampleCell[][] = [TOUCHES, ['A', 'a', date('2000-01-01')]];
  const sold: ExampleCell[][] = [
    ['Deal', 'Amount'],
    ['A', 30],
  ];
  const words = 'lookback_days: deals has no Closed on. Add it, or leave lookback_days out.';
  expect(errorOf(ATTRIBUTION, given, sold, 'first', '', 5)).toBe(`ATTRIBUTION ${words}`);
  expect(errorOf(ATTRIBUTION_COMPARE, given, sold, 'first', '', 0)).toBe(`ATTRIBUTION_COMPARE ${words}`); // boundary
  expect(credits(given, sold)).toEqual({ a: 30 });
});
