import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExampleCell } from '../../../src/functions/page.ts';
import { TIER_BY_RULES } from '../../../src/functions/tiers/tier-by-rules.ts';
import { TIER_RULES_GAP } from '../../../src/functions/tiers/tier-rules-gap.ts';
import { answer, rowsOf } from '../formula.ts';

const header = ['Tier', 'Path', 'Metric', 'Op', 'Value', 'Need'];
const gap = (values: Record<string, ExampleCell>, ...rules: ExampleCell[][]) =>
  rowsOf(TIER_RULES_GAP, [Object.keys(values), Object.values(values)], [header, ...rules])[0];

describe('what is missing', () => {
  it.each([
    ['>=', 5, 2, 'm: 3 more (2 of 5)'],
    ['>=', 1000, 400, 'm: 600 more'], // boundary: counts from 1000 on are amounts
    ['>=', 999, 400, 'm: 599 more (400 of 999)'], // boundary
    ['>=', 0.3, 0.1, 'm: 0.2 more (0.1 of 0.3)'],
    ['>=', 0.3, 0.3 - 0.1, 'm: 0.1 more (0.2 of 0.3)'],
    ['>=', 123456789987.65, 123456789000, 'm: 987.65 more'], // large figures have no digits to spare
    ['>=', 123456789012345, 1, 'm: 123456789012344 more'],
    ['>=', -100, -150, 'm: 50 more (-150 of -100)'],
    ['>', 5, 5, 'm: above 5 (now 5)'],
    ['>', 0.3, 0.1 + 0.2, 'm: above 0.3 (now 0.3)'],
    ['<=', 5, 7, 'm: 2 less (now 7)'],
    ['<=', 5, 5.1, 'm: 0.1 less (now 5.1)'],
    ['=', 1234567890123, 7, 'm: must be 1234567890123 (now 7)'],
    ['<', 5, 5, 'm: below 5 (now 5)'],
    ['=', 'gold', 'Silver', 'm: must be gold (now Silver)'],
    ['<>', 'gold', 'Gold', 'm: must not be gold (now Gold)'],
    ['=', ' LATAM ', 'Emea ', 'm: must be LATAM (now Emea)'], // each as its own table spells it
    ['=', 'gold', 1, 'm: must be gold (now 1)'], // 1 is a yes only where yes or no is asked for
    ['=', 'yes', 0, 'm: must be yes (now no)'],
    ['=', 'TRUE', 'Maybe', 'm: must be yes (now Maybe)'],
  ])('for %s %s, with %s', (op, value, now, words) => {
    expect(gap({ m: now }, ['T', '', 'm', op, value, ''])).toEqual(['T', 1, words]);
  });
  it('of a blank is the whole', () => {
    const never = ['U', '', 'n', '', 99, ''];
    expect(gap({ m: '', n: 1 }, ['T', '', 'm', '<=', 5, ''], never)).toEqual(['T', 1, 'm: at most 5 (now blank)']);
    expect(gap({ m: '', n: 1 }, ['T', '', 'm', '>=', 5, ''], never)).toEqual(['T', 1, 'm: 5 more (0 of 5)']);
  });
  it.each([-100, 0])('of a blank is told as the value, where that is %d: nothing is short of it', (value) => {
    const never = ['U', '', 'm', '', 99, ''];
    expect(gap({ m: 1, n: '' }, ['T', '', 'n', '>=', value, ''], never)).toEqual([
      'T',
      1,
      `n: at least ${value} (now blank)`,
    ]);
  });
  it('is nothing of a value that a sum of cents misses in the last digit', () => {
    expect(gap({ m: 9999.999999999998 }, ['T', '', 'm', '', 10000, ''])).toEqual(['', '', '']);
  });
});

describe('the nearest path', () => {
  it('has the fewest missing conditions, wherever it stands', () => {
    const two = [
      ['T', 'two', 'a', '', 10, ''],
      ['T', 'two', 'b', '', 10, ''],
    ];
    const one = ['T', 'one', 'c', '', 100, ''];
    for (const rules of [
      [...two, one],
      [one, ...two],
    ])
      expect(gap({ a: 9, b: 9, c: 1 }, ...rules)).toEqual(['T', 1, 'c: 99 more (1 of 100)']);
  });
  it('then the least shortfall relative to what is asked', () => {
    const rules = [
      ['T', 'far', 'a', '', 10, ''],
      ['T', 'near', 'b', '', 1000000, ''],
    ];
    expect(gap({ a: 5, b: 900000 }, ...rules)).toEqual(['T', 1, 'b: 100000 more']);
  });
  it('lacks the whole of what must not be', () => {
    const rules = [
      ['T', 'not', 'a', '<>', 5, ''],
      ['T', 'half', 'b', '', 10, ''],
    ];
    expect(gap({ a: 5, b: 5 }, ...rules)).toEqual(['T', 1, 'b: 5 more (5 of 10)']);
  });
  it('lacks what is below 0 where 0 is asked for', () => {
    const rules = [
      ['T', 'half', 'b', '', 10, ''],
      ['T', 'zero', 'a', '', 0, ''],
    ];
    expect(gap({ a: -0.4, b: 5 }, ...rules)).toEqual(['T', 1, 'a: 0.4 more (-0.4 of 0)']); // 0.4 against 0.5
    expect(gap({ a: -0.6, b: 5 }, ...rules)).toEqual(['T', 1, 'b: 5 more (5 of 10)']);
  });
  it('then the first', () => {
    const rules = [
      ['T', 'first', 'a', '', 10, ''],
      ['T', 'second', 'b', '', 20, ''],
    ];
    expect(gap({ a: 5, b: 10 }, ...rules)).toEqual(['T', 1, 'a: 5 more (5 of 10)']);
  });
  it('is not the one that the last digit of a fraction makes nearer', () => {
    const rules = [
      ['T', 'first', 'a', '', 3, ''],
      ['T', 'second', 'b', '', 0.3, ''],
    ];
    // a third of each is missing
    expect(gap({ a: 2, b: 0.2 }, ...rules)).toEqual(['T', 1, 'a: 1 more (2 of 3)']);
    expect(gap({ a: 2, b: 0.201 }, ...rules)).toEqual(['T', 1, 'b: 0.099 more (0.201 of 0.3)']);
    const oneOfTwo = [
      ['T', '', 'a', '', 3, 1],
      ['T', '', 'b', '', 0.3, ''],
    ];
    expect(gap({ a: 2, b: 0.2 }, ...oneOfTwo)).toEqual(['T', 1, 'a: 1 more (2 of 3)']);
  });
  it('tells the nearest conditions where not all are needed', () => {
    const rules = [
      ['T', '', 'a', '', 10, 2],
      ['T', '', 'b', '', 10, ''],
      ['T', '', 'c', '', 10, ''],
    ];
    expect(gap({ a: 1, b: 9, c: 10 }, ...rules)).toEqual(['T', 1, 'b: 1 more (9 of 10)']);
  });
});

it('tells all that is missing, in the order of the rules', () => {
  const rules = [
    ['All', '', '', '', '', ''],
    ['T', '', 'a', '', 10, ''],
    ['T', '', 'b', '', 20, ''],
  ];
  expect(gap({ a: 4, b: 19 }, ...rules)).toEqual(['T', 2, 'a: 6 more (4 of 10); b: 1 more (19 of 20)']);
});

it('is three blanks at the top', () => {
  expect(gap({ m: 5 }, ['T', '', 'm', '', 5, ''])).toEqual(['', '', '']);
});

// scope: two tiers that ask for more of two metrics
it('names the tier right above that of TIER_BY_RULES', () => {
  const level = fc.integer({ min: 0, max: 12 });
  fc.assert(
    fc.property(level, level, (a, b) => {
      const rules = [
        ['Tier', 'Metric', 'Value'],
        ['Low', 'a', 3],
        ['High', 'a', 8],
        ['High', 'b', 8],
      ];
      const now = ['', 'Low', 'High'].indexOf(
        answer(
          TIER_BY_RULES,
          [
            ['a', 'b'],
            [a, b],
          ],
          rules,
        ) as string,
      );
      expect(
        rowsOf(
          TIER_RULES_GAP,
          [
            ['a', 'b'],
            [a, b],
          ],
          rules,
        )[0]?.[0],
      ).toBe(['Low', 'High', ''][now]);
    }),
  );
});
