import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMARKETING_BUDGET } from '../../../src/functions/comarketing/comarketing-budget.ts';
import { column, errorOf, run } from '../spreadsheet.ts';

const budget = (...args: unknown[]) => run(COMARKETING_BUDGET, args);

it.each([
  // tier or base, pipeline potential, strategic value, budget
  ['Gold', 1.5, 1.2, 18000], // the formula of github.com/ncklrs/startup-os-skills, skills/partnership-marketer
  [10000, 1.5, 1.2, 18000],
  [5000, 0.5, 0.8, 2000], // both at their lower limit
  [0, 2, 1.5, 0], // both at their upper limit
  ['Registered', 2, 1.5, 0],
  ['platinum ', 1, 1, 50000],
  ['$2,500.00', 1, 1, 2500],
  ['5', 1, 1, 5],
  ['\u20AC 2,500.00', 1, 1, 2500],
  ['2.500,00 \u20AC', 1, 1, 2500],
  ['USD 2500', 1, 1, 2500],
  ['2500 kr', 1, 1, 2500],
  ['', 1, 1, ''],
])('%s x %s x %s: %s', (base, potential, value, result) => {
  expect(budget(base, potential, value)).toBe(result);
});

it('leaves a row without a tier blank, whatever its multipliers', () => {
  expect(budget(column('Gold', '', ''), column(1, 2, ''), column(1, '', ''))).toEqual([[10000], ['']]);
});

it('takes the name of a tier for the tier, even where it is a number', () => {
  const own = [
    ['Tier', 'Base budget'],
    ['1', 100],
    [2, 200],
  ];
  expect(budget(column('1', '2', '3', 2), 1, 1, own)).toEqual([[100], [200], [3], [2]]);
});

describe('multipliers out of their limits are refused, never moved', () => {
  it.each([
    [10000, 0.2, 1, 'pipeline_potential: 0.2 is outside 0.5 to 2.'],
    [10000, 3, 1, 'pipeline_potential: 3 is outside 0.5 to 2.'],
    [10000, 1, 0.79, 'strategic_value: 0.79 is outside 0.8 to 1.5.'],
    [10000, 1, 2, 'strategic_value: 2 is outside 0.8 to 1.5.'],
  ])('%s, %s, %s', (base, potential, value, told) => {
    expect(errorOf(COMARKETING_BUDGET, [base, potential, value])).toBe(
      `COMARKETING_BUDGET ${told} Enter a multiplier within, or give your own limits.`,
    );
  });

  it('by limits of your own', () => {
    const limits = [
      ['Factor', 'Low', 'High'],
      ['strategic value', 0.1, 3],
    ];
    expect(budget(100, 2, 3, '', limits)).toBe(600);
    expect(errorOf(COMARKETING_BUDGET, [100, 2.1, 3.1, '', limits])).toMatchInlineSnapshot(`
      "COMARKETING_BUDGET pipeline_potential: 2.1 is outside 0.5 to 2. Enter a multiplier within, or give your own limits.
      strategic_value: 3.1 is outside 0.1 to 3. Enter a multiplier within, or give your own limits."
    `);
    expect(
      errorOf(COMARKETING_BUDGET, [
        1,
        1,
        1,
        '',
        [
          ['Factor', 'Low', 'High'],
          ['Pipeline', 0, 1],
        ],
      ]),
    ).toMatchInlineSnapshot(
      `"COMARKETING_BUDGET limits, row 2 (Factor): "Pipeline" is not a factor. Known: Pipeline potential, Strategic value."`,
    );
    expect(
      errorOf(COMARKETING_BUDGET, [
        1,
        1,
        1,
        '',
        [
          ['Factor', 'Low', 'High'],
          ['Strategic value', 2, 1],
        ],
      ]),
    ).toMatchInlineSnapshot(
      `"COMARKETING_BUDGET limits, row 2 (High): Low and High are not a range. Enter Low, and a High at or above it."`,
    );
  });
});

describe('limits of your own', () => {
  const limits = (...rows: (string | number)[][]) => [['Factor', 'Low', 'High'], ...rows];
  it('may name both factors, hold one to a single value, and skip rows', () => {
    const own = limits(['Strategic value', 1, 1], ['', '', ''], ['PIPELINE POTENTIAL ', 0, 3]);
    expect(budget(100, 3, 1, '', own)).toBe(300);
    expect(errorOf(COMARKETING_BUDGET, [100, 3, 1.1, '', own])).toBe(
      'COMARKETING_BUDGET strategic_value: 1.1 is outside 1 to 1. Enter a multiplier within, or give your own limits.',
    );
  });
  it('are refused where the table has only its header, also over blank rows', () => {
    for (const own of [limits(), limits(['', '', ''])])
      expect(errorOf(COMARKETING_BUDGET, [100, 2, 1.5, '', own])).toBe(
        'COMARKETING_BUDGET limits: it has no row below the header. Enter one.',
      );
  });
  it('are refused without a factor, or with one twice', () => {
    const own = limits(
      ['Pipeline potential', 0, 3],
      ['', 1, 2],
      ['pipeline potential', 0, 3],
      ['Strategic value', 1, 2],
      ['Strategic value', 1, 2],
    );
    expect(errorOf(COMARKETING_BUDGET, [1, 1, 1, '', own])).toBe(
      [
        'COMARKETING_BUDGET limits, row 3 (Factor): "" is not a factor. Known: Pipeline potential, Strategic value.',
        'limits, row 4 (Factor): Pipeline potential stands twice. Remove one.',
        'limits, row 6 (Factor): Strategic value stands twice. Remove one.',
      ].join('\n'),
    );
  });
});

it('tells what is wrong', () => {
  expect(errorOf(COMARKETING_BUDGET, [column('Gold', 'Golf', -5), 1, 1])).toMatchInlineSnapshot(`
    "COMARKETING_BUDGET tier_or_base, row 2: "Golf" is not a tier of the ladder. Did you mean Gold? Known: Registered, Silver, Gold, Platinum.
    tier_or_base, row 3: -5 is below 0. Enter 0 or more."
  `);
  expect(errorOf(COMARKETING_BUDGET, [column('Gold', 'Gold'), column('', 1), column(1, '')])).toMatchInlineSnapshot(`
    "COMARKETING_BUDGET pipeline_potential, row 1: it is blank beside a tier. Enter a multiplier; 1 changes nothing.
    strategic_value, row 2: it is blank beside a tier. Enter a multiplier; 1 changes nothing."
  `);
  expect(
    errorOf(COMARKETING_BUDGET, [
      'A',
      1,
      1,
      [
        ['Tier', 'Base budget'],
        ['A', ''],
      ],
    ]),
  ).toMatchInlineSnapshot(
    `"COMARKETING_BUDGET tier_or_base: A has no Base budget on the ladder. Enter one there; 0 is fine."`,
  );
  expect(
    errorOf(COMARKETING_BUDGET, [
      'A',
      1,
      1,
      [
        ['Tier', 'Min revenue'],
        ['A', 5],
      ],
    ]),
  ).toMatchInlineSnapshot(`"COMARKETING_BUDGET tiers, row 1: it has no Base budget. Add that column."`);
});

describe('what is neither a tier nor an amount', () => {
  const known = 'Known: Registered, Silver, Gold, Platinum.';
  it.each([
    ['Gold 2', `"Gold 2" is not a tier of the ladder. Did you mean Gold? ${known}`],
    ['5 stars', `"5 stars" is not a tier of the ladder. ${known}`],
    ['12k', `"12k" is not a tier of the ladder. ${known}`],
    ['12,500', '"12,500" can be read as 12500 or 12.5. Enter the one that is meant as a number.'],
    ['1 234', '"1 234" is not a number. Enter digits only, such as 12000.'],
    ['(5)', '-5 is below 0. Enter 0 or more.'],
    [true, 'TRUE is not a name. Enter text.'],
    [new Date('2026-01-31T00:00:00Z'), 'a date is not a name. Enter text.'],
    ['#N/A', 'the cell holds the error #N/A. Mend that cell first.'],
  ])('%s', (base, told) => {
    expect(errorOf(COMARKETING_BUDGET, [base, 1, 1])).toBe(`COMARKETING_BUDGET tier_or_base: ${told}`);
  });

  it('is told for each of its rows', () => {
    expect(errorOf(COMARKETING_BUDGET, [column('Golf', 'Gold', 'Golf'), 1, 1])).toBe(
      [
        `COMARKETING_BUDGET tier_or_base, row 1: "Golf" is not a tier of the ladder. Did you mean Gold? ${known}`,
        `tier_or_base, row 3: "Golf" is not a tier of the ladder. Did you mean Gold? ${known}`,
      ].join('\n'),
    );
  });
});

it('law: twice the base is twice the budget, for every multiplier within its limits', () => {
  const potential = fc.double({ min: 0.5, max: 2, noNaN: true });
  const value = fc.double({ min: 0.8, max: 1.5, noNaN: true });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e9 }), potential, value, (base, one, other) => {
      expect(budget(base * 2, one, other)).toBe((budget(base, one, other) as number) * 2);
    }),
  );
});
