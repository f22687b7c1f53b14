import { describe, expect, it } from 'vitest';
import { asTyped } from '../../src/workbook/as-typed.ts';
import { resolveFormula, sameSpelling, separated } from '../../src/workbook/formula.ts';

const names = {
  sheets: { tiers: 'Tiers (2)', settings: 'Settings' },
  places: {
    ladder: { sheet: 'settings', range: 'A3:G9', name: 'PB_ladder' },
    as_of: { sheet: 'settings', range: 'B9', name: null },
  },
};

describe('a formula of a template', () => {
  it('names sheets as they are called, places by name or address, and its own sheet by nothing', () => {
    expect(resolveFormula('=SUM(#tiers!A4:A{end};@ladder;@as_of)', 'checks', names, 253)).toBe(
      "=SUM('Tiers (2)'!A4:A253;PB_ladder;Settings!$B$9)",
    );
    expect(resolveFormula('=#tiers!A4+@as_of', 'settings', names, 253)).toBe("='Tiers (2)'!A4+$B$9");
  });

  it('leaves text in quotes alone', () => {
    expect(resolveFormula('="@ladder "&@as_of', 'settings', names, 9)).toBe('="@ladder "&$B$9');
  });

  it('refuses a name that is not there', () => {
    expect(() => resolveFormula('=@budget', 'tiers', names, 9)).toThrow('No place is called "budget"');
  });
});

describe('separators', () => {
  it.each([
    ['=PARTNER_TIER(B2:B, C2:C)', ';', '=PARTNER_TIER(B2:B; C2:C)'],
    ['=PARTNER_TIER(B2:B; C2:C)', ',', '=PARTNER_TIER(B2:B, C2:C)'],
    ['=IF(A1="a, b", \'x, y\'!A1, {1,2;3,4})', ';', '=IF(A1="a, b"; \'x, y\'!A1; {1,2;3,4})'],
  ] as const)('%s with %s is %s', (formula, separator, expected) => {
    expect(separated(formula, separator)).toBe(expected);
  });

  it('do not make two formulas different', () => {
    expect(sameSpelling('=sum(A1, "a, b")')).toBe(sameSpelling('=SUM(A1;"a, b")'));
    expect(sameSpelling('=SUM(A1;"a")')).not.toBe(sameSpelling('=SUM(A1;"A")'));
  });
});

it('text of a person never becomes a formula', () => {
  expect(asTyped('=HYPERLINK("x")').startsWith("'")).toBe(true);
});
