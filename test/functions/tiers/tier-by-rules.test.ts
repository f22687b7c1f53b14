import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExampleCell } from '../../../src/functions/page.ts';
import { TIER_BY_RULES } from '../../../src/functions/tiers/tier-by-rules.ts';
import programs from '../../fixtures/published-rules.json' with { type: 'json' };
import { answer, errorOf } from '../formula.ts';

type Grid = ExampleCell[][];
const one = (metrics: Record<string, ExampleCell>, rules: Grid) =>
  answer(TIER_BY_RULES, [Object.keys(metrics), Object.values(metrics)], rules);
const header = ['Tier', 'Path', 'Metric', 'Op', 'Value'];

describe.each(programs.map((program) => [program.program, program] as const))(
  '%s',
  (_name, { rules, cases, source }) => {
    it.each(cases.map(({ metrics, tier }) => [JSON.stringify(metrics), metrics, tier] as const))(
      `%s (${source})`,
      (_text, metrics, tier) => {
        // a metric that a case does not name is blank
        const all = Object.fromEntries(rules.map(([, , metric]) => [metric, '']));
        expect(one({ ...all, ...(metrics as Record<string, number>) }, [header, ...rules] as Grid)).toBe(tier);
      },
    );
  },
);

describe('a condition', () => {
  it.each([
    ['>=', 5, [4.99, 5], ['', 'T']],
    ['', 5, [4.99, 5], ['', 'T']],
    ['>', 5, [5, 5.01], ['', 'T']],
    ['<=', 5, [5.01, 5], ['', 'T']],
    ['<', 5, [5.01, 5, 4.99], ['', '', 'T']],
    // a Value of 0 is met at 0 itself
    ['<=', 0, [0.01, 0], ['', 'T']],
    ['<', 0, [0, -0.01], ['', 'T']],
    ['=', 0, [0.01, -0.01, 0], ['', '', 'T']],
    ['>', 0, [0, 0.01], ['', 'T']],
    ['>=', '$5.00', [4.99, 5], ['', 'T']], // a value written as text is a number too
    ['=', 5, [4, 5], ['', 'T']],
    ['<>', 5, [5, 4], ['', 'T']],
    ['=', 'EMEA', ['APAC', ' emea '], ['', 'T']],
    ['<>', 'EMEA', ['emea', 'APAC'], ['', 'T']],
    ['=', true, ['no', 'yes'], ['', 'T']],
    ['=', 'yes', [false, true], ['', 'T']],
    ['<>', 'yes', [true, false], ['', 'T']],
    // a sum of cents that misses the value in the last digit is the value
    ['>=', 10000, [9999.999999999998, 9999.99], ['T', '']],
    ['>', 0.3, [0.1 + 0.2, 0.31], ['', 'T']],
    ['<=', 0.3, [0.1 + 0.2, 0.31], ['T', '']],
    ['<', 10000, [9999.999999999998, 9999.99], ['', 'T']],
    ['=', 0.3, [0.1 + 0.2, 9999.999999999998, 0.29], ['T', '', '']],
    ['=', 10000, [9999.999999999998, 10000.01], ['T', '']],
    ['<>', 0.3, [0.1 + 0.2, 0.31, 0.29], ['', 'T', 'T']],
    ['>=', -0.3, [-0.1 - 0.2, -0.31], ['T', '']],
    ['<=', -10000, [-9999.999999999998, -9999.99], ['T', '']],
    ['>=', 0, [-0.01, 0], ['', 'T']],
  ] as const)('%s %s of %j', (op, value, values, tiers) => {
    const rules = [
      ['Tier', 'Metric', 'Op', 'Value'],
      ['T', 'm', op, value],
    ];
    // a second column keeps a row with FALSE from being blank
    const rows = values.map((cell, i) => [cell, i]);
    const also = [...rules, ['Never', 'n', '>', 100]];
    expect(answer(TIER_BY_RULES, [['m', 'n'], ...rows], also)).toEqual(tiers.map((tier) => [tier]));
  });

  it.each([
    ['>=', 0],
    ['<', 0],
    ['<>', 0],
    ['=', 0],
    ['<>', 'gold'],
    ['<>', 'yes'],
  ])('%s %s does not hold on a blank', (op, value) => {
    const rules = [
      ['Tier', 'Metric', 'Op', 'Value'],
      ['T', 'm', op, value],
      ['U', 'n', '', 9],
    ];
    expect(
      answer(
        TIER_BY_RULES,
        [
          ['m', 'n'],
          ['', 1],
        ],
        rules,
      ),
    ).toBe('');
  });
});

describe('Need', () => {
  const rules = [
    ['Tier', 'Metric', 'Value', 'Need'],
    ['T', 'a', 1, 2],
    ['T', 'b', 1, ''],
    ['T', 'c', 1, ''],
  ];
  it.each([
    [[1, 0, 0], ''],
    [[1, 0, 1], 'T'], // boundary
    [[1, 1, 1], 'T'],
  ] as const)('of two in three, %j gives %s', (values, tier) => {
    expect(answer(TIER_BY_RULES, [['a', 'b', 'c'], [...values]], rules)).toBe(tier);
  });
});

it('always holds where a row names a tier alone', () => {
  const rules = [
    ['Tier', 'Metric', 'Value'],
    ['Registered', '', ''],
    ['Silver', 'a', 5],
  ];
  expect(answer(TIER_BY_RULES, [['a'], [4], [5]], rules)).toEqual([['Registered'], ['Silver']]);
});

it('takes the highest tier, even where a lower one is missed', () => {
  const rules = [
    ['Tier', 'Metric', 'Value'],
    ['Low', 'a', 5],
    ['High', 'b', 5],
  ];
  expect(one({ a: 1, b: 5 }, rules)).toBe('High');
});

it('refuses rules that say nothing sure', () => {
  expect(
    errorOf(
      TIER_BY_RULES,
      [['a'], [1]],
      [
        ['Tier', 'Metric', 'Op', 'Value', 'Need'],
        ['', 'a', '', 1, ''],
        ['T', '', '', 5, ''],
        ['T', 'a', '=>', 5, 9],
        ['T', 'a', '', 'many', 8],
        ['T', 'a', '', '', ''],
      ],
    ),
  ).toBe(
    [
      'TIER_BY_RULES rules, row 2 (Tier): the tier has no name. Enter one.',
      'rules, row 3 (Metric): it is blank beside an Op or a Value. Enter a metric.',
      'rules, row 4 (Op): "=>" is no comparison. Enter one of >= > <= < = <>, with an apostrophe before =.',
      'rules, row 5 (Value): "many" is not a number. Enter one, or compare with = or <>.',
      'rules, row 5 (Need): it is 8, and 9 above in the same path. Enter one of the two.',
      'And 2 more.',
    ].join('\n'),
  );
  expect(
    errorOf(
      TIER_BY_RULES,
      [['a'], [1]],
      [
        ['Tier', 'Metric', 'Value', 'Need'],
        ['T', 'a', 1, 2],
      ],
    ),
  ).toBe('TIER_BY_RULES rules, row 2 (Need): it is 2, and the path has 1 conditions. Lower it, or add some.');
  expect(
    errorOf(
      TIER_BY_RULES,
      [
        ['a', 'A '],
        [1, 2],
      ],
      [
        ['Tier', 'Metric', 'Value'],
        ['T', 'a', 1],
      ],
    ),
  ).toBe('TIER_BY_RULES metrics, row 1: "a" stands twice, in columns 1 and 2. Rename one.');
});

it.each<[string, ExampleCell[]]>([
  ['Metric): it is blank beside an Op or a Value. Enter a metric.', ['T', '', '>', '']],
  ['Metric): it is blank beside an Op or a Value. Enter a metric.', ['T', '', '', 5]],
  ['Metric): "Revenu" is not a column of metrics. Did you mean Revenue? Known: Revenue.', ['T', 'Revenu', '', 5]],
  ['Value): it is blank. Enter what the metric is compared with.', ['T', 'Revenue', '>', '']],
  [
    'Value): a date is no value here. Enter a number, a name, or yes or no.',
    ['T', 'Revenue', '=', { date: '2026-01-01' }],
  ],
])('refuses a rule: %s', (told, rule) => {
  const rules = [['Tier', 'Metric', 'Op', 'Value'], rule];
  expect(errorOf(TIER_BY_RULES, [['Revenue'], [1]], rules)).toBe(`TIER_BY_RULES rules, row 2 (${told}`);
});

it('asks for the value of a rule where the rules have no such column', () => {
  const rules = [
    ['Tier', 'Metric'],
    ['T', 'a'],
  ];
  expect(errorOf(TIER_BY_RULES, [['a'], [1]], rules)).toBe(
    'TIER_BY_RULES rules, row 2 (Value): it is blank. Enter what the metric is compared with.',
  );
});

it('refuses text in a metric that is compared as a number', () => {
  expect(
    errorOf(
      TIER_BY_RULES,
      [['a'], ['12k']],
      [
        ['Tier', 'Metric', 'Value'],
        ['T', 'a', 1],
      ],
    ),
  ).toBe('TIER_BY_RULES metrics, row 2 (a): "12k" is not a number. Enter digits only, such as 12000.');
});

// scope: criteria that only ask for more
it('never lowers a tier when a metric grows', () => {
  const names = ['', 'A', 'B', 'C'];
  const level = fc.integer({ min: 0, max: 20 });
  const rule = fc.tuple(fc.constantFrom('A', 'B', 'C'), fc.constantFrom('', 'x'), fc.constantFrom('a', 'b'), level);
  fc.assert(
    fc.property(fc.array(rule, { minLength: 1, maxLength: 8 }), level, level, level, (given, a, b, more) => {
      const sorted = [...given].sort((x, y) => (x[0] < y[0] ? -1 : x[0] > y[0] ? 1 : 0));
      const rules = [['Tier', 'Path', 'Metric', 'Value'], ...sorted] as Grid;
      const also = [...rules, ['C', 'never', 'a', 999], ['C', 'never', 'b', 999]] as Grid;
      const rank = (one: unknown) => names.indexOf(one as string);
      const tier = (x: number) =>
        rank(
          answer(
            TIER_BY_RULES,
            [
              ['a', 'b'],
              [x, b],
            ],
            also,
          ),
        );
      expect(tier(a + more)).toBeGreaterThanOrEqual(tier(a));
    }),
  );
});
