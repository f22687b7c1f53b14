import { describe, expect, it } from 'vitest';
import { formulaOf } from '../../build/formula-text.ts';
import { pages } from '../../src/functions/pages.ts';
import { result } from './in-the-sources.ts';

// what reads guides and cases reads every formula of the reference as the function does
describe.each(pages.map((one) => [one.definition.name, one] as const))('%s', (name, { page }) => {
  it.each(page.examples.map((one) => [one.says, one] as const))('%s', (_says, example) => {
    const formula = formulaOf(name, example);
    if (example.error !== undefined) expect(() => result(formula)).toThrow(new Error(example.error));
    else expect(result(formula)).toEqual(example.result);
  });
});

it('works out what stands around a function', () => {
  const sheets = {
    Deals: [
      ['Partner', 'Amount'],
      ['a', 10],
      ['b', 2.5],
    ],
  };
  expect(result('=SUM(Deals!B2:B)*2-1', sheets)).toBe(24);
  expect(result('={1, 2; 3, 4}*10', sheets)).toEqual([[10, 20], [30, 40]]); // biome-ignore format: rows
  expect(result('=INDEX(Deals!A1:B3, 3, 1)&"!"', sheets)).toBe('b!');
  expect(result('=(1+2)*-3')).toBe(-9);
  expect(() => result('=SUM(Deal!B2)', sheets)).toThrow('There is no sheet Deal, only Deals.');
  expect(() => result('=SUM(1')).toThrow('is due');
});
