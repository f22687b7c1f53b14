import { describe, expect, it } from 'vitest';
import credit from '../fixtures/published-attribution.json' with { type: 'json' };
import published from '../fixtures/published-cases.json' with { type: 'json' };
import { result } from './in-the-sources.ts';

const cases = [...published.cases, ...credit.cases];

type Wanted = number | string | object;

/** A figure that the source gives to some digits is met within them. */
function expectResult(found: unknown, wanted: Wanted, within: number): void {
  if (Array.isArray(wanted) && Array.isArray(found)) {
    expect(found).toHaveLength(wanted.length);
    for (const [i, one] of wanted.entries()) expectResult(found[i], one, within);
  } else if (typeof wanted === 'number' && within > 0)
    expect(Math.abs((found as number) - wanted)).toBeLessThan(within);
  else expect(found).toEqual(wanted);
}

it('there are cases, each with its source', () => {
  expect(published.cases.length).toBeGreaterThan(50);
  expect(credit.cases.length).toBeGreaterThan(20);
  for (const { source } of cases) expect(source).toMatch(/https?:|derived|collection/);
});

describe.each(cases.map((one) => [one.id, one] as const))('%s', (_id, one) => {
  it(`${one.says} (${one.source})`, () => {
    const { formula, result: wanted } = one;
    if (typeof wanted === 'object' && !Array.isArray(wanted) && 'error' in wanted) {
      expect(() => result(formula)).toThrow(wanted.error as string);
      return;
    }
    expectResult(result(formula), wanted, 'within' in one ? (one.within as number) : 0);
  });
});
