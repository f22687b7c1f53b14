import { describe, expect, it } from 'vitest';
import { STARTING_LADDER } from '../../../src/functions/kinds/ladder.ts';
import { TIER_LADDER_CHECK } from '../../../src/functions/tiers/tier-ladder-check.ts';
import { run } from '../spreadsheet.ts';

const HEADER = ['Severity', 'Tier', 'Finding', 'Fix'];
const OK = [HEADER, ['OK', '', '', '']];
const check = (ladder: unknown) => run(TIER_LADDER_CHECK, [ladder]) as string[][];
/** Findings in short: "Error Gold: what was found". */
const findings = (ladder: unknown) =>
  check(ladder)
    .slice(1)
    .map(([severity, tier, finding]) => `${severity} ${tier}: ${finding}`);

it('finds nothing in the starting ladder, nor in a ladder of one tier', () => {
  expect(check(STARTING_LADDER)).toEqual(OK);
  expect(
    check([
      ['Tier', 'Min revenue'],
      ['Only', ''],
    ]),
  ).toEqual(OK);
  expect(
    check([
      ['Tier', 'Min revenue'],
      ['Only', 5],
      ['', ''],
    ]),
  ).toEqual(OK);
});

describe('errors', () => {
  it.each<[string, unknown[][], string[]]>([
    ['no tier', [['Tier', 'Min revenue']], ['Error : It has no tier.']],
    [
      'no column for the tier',
      [
        ['Name', 'Min revenue'],
        ['Gold', 5],
      ],
      ['Error : It has no Tier; found Name, Min revenue.'],
    ],
    [
      'no threshold column',
      [
        ['Tier', 'Base budget'],
        ['Gold', 5],
      ],
      ['Error : It has neither Min revenue nor Min referrals.'],
    ],
    [
      'no threshold column, which no tier can be blamed for',
      [
        ['Tier', 'Base budget'],
        ['Silver', 5],
        ['Gold', 6],
      ],
      ['Error : It has neither Min revenue nor Min referrals.'],
    ],
    [
      'no name',
      [
        ['Tier', 'Min revenue'],
        ['A', 1],
        ['', 2],
      ],
      ['Error : Row 3: the tier has no name.'],
    ],
    [
      'a repeated name',
      [
        ['Tier', 'Min revenue'],
        ['A', 1],
        ['a ', 2],
      ],
      ['Error A: A stands twice.'],
    ],
    [
      'not a number',
      [
        ['Tier', 'Min revenue', 'Base budget'],
        ['A', '1k', 5],
        ['B', 2, '#N/A'],
      ],
      [
        'Error A: Min revenue, row 2: "1k" is not a number.',
        'Error B: Base budget, row 3: the cell holds the error #N/A.',
      ],
    ],
    [
      'no way to match',
      [
        ['Tier', 'Min revenue', 'Match', 'Grace'],
        ['A', 1, 'most', 1.5],
      ],
      ['Error A: Match, row 2: "most" is no way to match.', 'Error A: Grace, row 2: 1.5 is not a whole number.'],
    ],
    [
      'downward',
      [
        ['Tier', 'Min revenue'],
        ['B', 200],
        ['A', 100],
      ],
      ["Error A: A's Min revenue 100 is below 200 of a lower tier."],
    ],
    [
      '0 above the lowest',
      [
        ['Tier', 'Min revenue', 'Min referrals'],
        ['A', 1, 1],
        ['B', 2, 0],
      ],
      ["Error B: B's Min referrals 0 is met by everyone."],
    ],
    [
      'none above the lowest',
      [
        ['Tier', 'Min revenue'],
        ['A', 1],
        ['B', ''],
      ],
      ['Error B: B has no threshold, and only the lowest tier may have none.'],
    ],
    [
      'below 0',
      [
        ['Tier', 'Min revenue'],
        ['A', -1],
      ],
      ["Error A: A's Min revenue -1 is below 0."],
    ],
    [
      'another threshold',
      [
        ['Tier', 'Min revenue', 'Min certified'],
        ['A', 1, 2],
      ],
      ['Error : Tiers are earned by Min revenue and Min referrals, not by "Min certified".'],
    ],
    [
      'equal thresholds',
      [
        ['Tier', 'Min revenue', 'Min referrals'],
        ['A', 100, 5],
        ['B', 100, 5],
      ],
      ['Error B: B has no threshold above those of A.'],
    ],
    [
      'one of the two, and no higher',
      [
        ['Tier', 'Min revenue', 'Min referrals'],
        ['A', 100, 5],
        ['B', 100, ''],
      ],
      ['Error B: B has no threshold above those of A.'],
    ],
    [
      'a way around the tier below',
      [
        ['Tier', 'Min revenue', 'Min referrals'],
        ['A', 100, ''],
        ['B', 100, 5],
      ],
      ['Error B: B has no threshold above those of A.'],
    ],
    [
      'both of lower thresholds that had to be met',
      [
        ['Tier', 'Min revenue', 'Min referrals', 'Match'],
        ['A', 100, 5, 'all'],
        ['B', 100, 5, 'all'],
      ],
      ['Error B: B has no threshold above those of A.'],
    ],
    [
      'one that alone was enough',
      [
        ['Tier', 'Min revenue', 'Min referrals', 'Match'],
        ['A', 100, 5, 'any'],
        ['B', 100, '', 'all'],
      ],
      ['Error B: B has no threshold above those of A.'],
    ],
    [
      'any of lower thresholds that had all to be met',
      [
        ['Tier', 'Min revenue', 'Min referrals', 'Match'],
        ['A', 100, 5, 'all'],
        ['B', 200, 5, 'any'],
      ],
      ['Error B: B has no threshold above those of A.'],
    ],
    [
      'a row past the ninth',
      [['Tier', 'Min revenue'], ...Array.from({ length: 9 }, (_one, i) => [`T${i}`, 2 ** i]), ['T9', 'x']],
      ['Error T9: Min revenue, row 11: "x" is not a number.', 'Advice : The ladder has 10 tiers.'],
    ],
    [
      'two headers',
      [
        ['Tier', 'Min revenue', 'min_revenue'],
        ['A', 1, 2],
      ],
      ['Error : Min revenue stands twice, as "Min revenue" in column 2 and "min_revenue" in column 3.'],
    ],
    [
      'a unit',
      [
        ['Tier', 'Min revenue (k)'],
        ['A', 1],
      ],
      ['Error : The header "Min revenue (k)" holds a unit.'],
    ],
  ])('%s', (_what, ladder, told) => {
    expect(findings(ladder)).toEqual(told);
  });

  it.each<[string, unknown[][]]>([
    [
      'one higher, one equal',
      [
        ['Tier', 'Min revenue', 'Min referrals'],
        ['A', 100, 5],
        ['B', 200, 5],
      ],
    ],
    [
      'both needed where one was enough',
      [
        ['Tier', 'Min revenue', 'Min referrals', 'Match'],
        ['A', 100, 5, 'any'],
        ['B', 100, 5, 'all'],
      ],
    ],
    [
      'another metric',
      [
        ['Tier', 'Min revenue', 'Min referrals'],
        ['A', 100, ''],
        ['B', '', 5],
      ],
    ],
    [
      'one more that is needed',
      [
        ['Tier', 'Min revenue', 'Min referrals', 'Match'],
        ['A', 100, '', 'all'],
        ['B', 100, 5, 'all'],
      ],
    ],
  ])('none: %s', (_what, ladder) => {
    expect(findings(ladder).filter((one) => one.startsWith('Error'))).toEqual([]);
  });
});

it('says how to mend it', () => {
  const ladder = (...tiers: unknown[][]) => check([['Tier', 'Min revenue', 'Base budget'], ...tiers]).slice(1);
  expect(ladder(['A', 100, ''], ['B', 100, ''])).toEqual([
    ['Error', 'B', 'B has no threshold above those of A.', 'Raise a threshold, or remove one of the two tiers.'],
  ]);
  expect(ladder(['A', 100, 0], ['B', 1000, 0], ['C', 1100, 5], ['D', 2200, 6], ['E', 4400, 7])).toEqual([
    ['Advice', '', 'The ladder has 5 tiers.', 'Partners keep up to four in mind: merge some.'],
    [
      'Advice',
      'B',
      'Min revenue 1000 is 10 times that of A.',
      'A step over 5 times is hard to climb: lower it, or add a tier between.',
    ],
    ['Advice', 'B', 'Base budget 0 is not above 0 of A.', 'Raise it, so that moving up pays.'],
    [
      'Advice',
      'C',
      'Min revenue 1100 is 1.1 times that of B.',
      'A step under 1.5 times hardly tells partners apart: raise it.',
    ],
  ]);
});

it('tells no second finding of what a first one explains', () => {
  const columns = ['Tier', 'Min revenue', 'Base budget'];
  // C is not idle beside B: B has to be mended first
  expect(findings([columns, ['A', 100, 1], ['B', 50, 2], ['C', 50, 3]])).toEqual([
    "Error B: B's Min revenue 50 is below 100 of a lower tier.",
    "Error C: C's Min revenue 50 is below 100 of a lower tier.",
  ]);
  // nor is C, while the tier below bears the name of another
  expect(findings([columns, ['A', 100, 1], ['a', 200, 2], ['C', 200, 3]])).toEqual([
    'Error A: A stands twice.',
    'Advice C: Min revenue 200 is 1 times that of A.',
  ]);
  expect(findings([columns, ['A', 100, 1], ['B', 100, 2], ['a', 200, 3]])).toEqual([
    'Error A: A stands twice.',
    'Error B: B has no threshold above those of A.',
  ]);
  // a cell that cannot be read is one finding, and no second one for its tier
  expect(findings([columns, ['A', 'x', 1], ['', 200, 2]])).toEqual([
    'Error A: Min revenue, row 2: "x" is not a number.',
    'Error : Row 3: the tier has no name.',
  ]);
  expect(findings([columns, ['', 100, 5], ['B', 200, 5]])).toEqual([
    'Error : Row 2: the tier has no name.',
    'Advice B: Base budget 5 is not above 5 of the tier below.',
  ]);
});

describe('advice', () => {
  const steps = (...revenue: number[]) => [['Tier', 'Min revenue'], ...revenue.map((one, i) => [`T${i + 1}`, one])];

  it.each([
    // thresholds, how many pieces of advice
    [steps(100, 500), 0], // 5 times is not over 5
    [steps(100, 501), 1],
    [steps(100, 150), 0], // 1.5 times is not under
    [steps(100, 149), 1],
    [steps(0.2, 0.3), 0], // as decimals
    [steps(0, 100), 0], // nothing is a multiple of 0
    [steps(100, 200, 300, 500), 0],
    [steps(100, 200, 300, 500, 900), 1], // more than four tiers
  ])('%j: %d', (ladder, count) => {
    expect(findings(ladder).filter((one) => one.startsWith('Advice'))).toHaveLength(count);
  });

  it('on budgets that do not rise', () => {
    expect(
      findings([
        ['Tier', 'Min revenue', 'Base budget'],
        ['A', 100, 0],
        ['B', 200, 0],
        ['C', 400, ''],
        ['D', 800, 10],
      ]),
    ).toMatchInlineSnapshot(`
      [
        "Advice B: Base budget 0 is not above 0 of A.",
      ]
    `);
  });

  it('measures a budget from the tier below that has one', () => {
    const advice = (...budgets: unknown[]) =>
      findings([['Tier', 'Min revenue', 'Base budget'], ...budgets.map((one, i) => [`T${i + 1}`, 100 * 2 ** i, one])]);
    expect(advice(5, '', 5)).toEqual(['Advice T3: Base budget 5 is not above 5 of T1.']); // boundary
    expect(advice(5, '', 6, '')).toEqual(['OK : ']);
    expect(advice('', 5, '', 4)).toEqual(['Advice T4: Base budget 4 is not above 5 of T2.']);
  });

  it('measures a step from the tier below that offers the same', () => {
    expect(
      findings([
        ['Tier', 'Min revenue', 'Min referrals'],
        ['A', 100, 2],
        ['B', 200, ''],
        ['C', 400, 11],
      ]),
    ).toMatchInlineSnapshot(`
      [
        "Advice C: Min referrals 11 is 5.5 times that of A.",
      ]
    `);
  });

  it('stands after errors', () => {
    const severities = check([
      ['Tier', 'Min revenue', 'Base budget'],
      ['A', 100, 5],
      ['B', 1000, 5],
      ['', 2000, 9],
    ]).map(([severity]) => severity);
    expect(severities).toEqual(['Severity', 'Error', 'Advice', 'Advice']);
  });
});
