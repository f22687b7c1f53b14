import { describe, expect, it } from 'vitest';
import { mistakesIn, shifted } from '../../src/sidebar/ui/formulas/mistakes.ts';
import { typedRange } from '../../src/sidebar/ui/formulas/ranges.ts';
import { byFamily, search } from '../../src/sidebar/ui/formulas/search.ts';
import { formulaOf, inLocale } from '../../src/sidebar/ui/formulas/spelling.ts';
import { selectedRange, triedArgument } from '../../src/sidebar/ui/formulas/tried.ts';
import type { IndexedFunction } from '../../src/sidebar/ui/function-index.ts';
import { sampleIndex } from './sample-index.ts';

const names = (query: string) => search(sampleIndex, query).map((one) => one.name);

describe('the search', () => {
  it.each([
    // typed                 first                others
    ['PARTNER_TIER', 'PARTNER_TIER'],
    ['partner tier', 'PARTNER_TIER'],
    ['=mdf_allocate', 'MDF_ALLOCATE'],
    ['budget', 'COMARKETING_BUDGET'],
    ['gold', 'PARTNER_TIER'],
    ['divide a fund', 'MDF_ALLOCATE'],
    ['gap', 'TIER_GAP'],
  ])('for "%s" puts %s first', (typed, first) => {
    expect(names(typed)[0]).toBe(first);
  });

  it('finds nothing where one of the words fits nothing', () => {
    expect(names('tier zebra')).toEqual([]);
  });

  it('lists all of them by family, in the order of the index, when nothing is typed', () => {
    expect(byFamily(search(sampleIndex, ' ')).map(([family, all]) => [family, all.length])).toEqual([
      ['Tiers', 2],
      ['Co-marketing and MDF', 2],
    ]);
  });
});

describe('a range as typed', () => {
  it.each([
    // typed                 sheet        first row, last row, columns
    ['B2', null, 2, 2, 1],
    ['b2:b', null, 2, null, 1],
    ['$B$2:$D$40', null, 2, 40, 3],
    ['B:B', null, 1, null, 1],
    ['Partners!E2:E40', 'Partners', 2, 40, 1],
    ["'Bob''s rows'!AA2:AB", "Bob's rows", 2, null, 2],
  ])('%s', (typed, sheet, firstRow, lastRow, columns) => {
    const range = typedRange(typed);
    expect(range).toMatchObject({ sheet, firstRow, lastRow });
    expect((range?.lastColumn ?? 0) - (range?.firstColumn ?? 0) + 1).toBe(columns);
  });

  it.each(['', 'B', '12', 'SUM(B2:B4)', '"B2"', 'PB_ladder', 'B2:', 'B0', '2:5', 'A1+B2', "'open!B2"])(
    '%s is none',
    (typed) => {
      expect(typedRange(typed)).toBeNull();
    },
  );
});

const partnerTier = sampleIndex[0] as IndexedFunction;
const cell = { sheetName: 'Partners', column: 16, row: 2 };
const found = (fields: string[], separator: ',' | ';' = ',', at = cell) =>
  mistakesIn(partnerTier.parameters, fields, separator, at).map((one) =>
    one ? [one.message, one.cure].filter(Boolean).join(' Use ') : '',
  );

describe('a mistake that can be seen without reading the sheet', () => {
  it.each([
    // revenue      referrals          what stands at referrals
    ['B2:B', 'C2:C', ''],
    ['B2:B', '5', ''],
    ['B2:B', 'C2', ''],
    ['B2:B', 'E2:E40', '39 rows, but revenue goes on to the last row. Use E2:E'],
    ['B2:B', 'Deals!E2:E2', ''],
    ['B2:B999', 'E2:E40', '39 rows, but revenue has 998. Use E2:E999'],
    ['B2:B40', 'E2:E', 'Goes on to the last row, but revenue has 39 rows. Use E2:E40'],
    ['B2:B', 'E3:E', 'Starts in row 3, but revenue in row 2. Use E2:E'],
    ['B2:B', 'E2:F', '2 columns, but revenue has 1. Use E2:E'],
    ['B2:B', '', 'Is empty. Use C2:C'],
    ['B2:B', '=C2:C', 'Leave out the = here. Use C2:C'],
    ['B2:B', 'C2:C, D2:D', 'This is more than one value. Put "D2:D" into the next field.'],
    ['B2:B', 'SUM(C2, C3', 'A ( is not closed.'],
    ['B2:B', 'SUM(C2, C3))', 'There is a ) too many.'],
    ['B2:B', '"five', 'A " is not closed.'],
    ['B2:B', 'IF(C2>1, "a,b", 0)', ''],
    ['B2:B', 'C40:C2', 'The range runs upward. Write its first row first.'],
    ['B2:B', '0,5', '"0,5" is not a number in this spreadsheet. Use 0.5'],
  ])('%s and %s', (revenue, referrals, expected) => {
    expect(found([revenue, referrals])[1]).toBe(expected);
  });

  it('is not seen in a table of another height, nor in an option that is left out', () => {
    expect(found(['B2:B', 'C2:C', 'Settings!A5:F9', ''])).toEqual(['', '', '', '']);
  });

  it('is seen in an optional range of another height', () => {
    expect(found(['B2:B40', 'C2:C40', '', 'D2:D41'])[3]).toBe('40 rows, but revenue has 39. Use D2:D40');
  });

  it('is a cell within its own range, but not the same cell of another sheet', () => {
    const lies = 'The chosen cell lies in this range. Choose a cell beside it.';
    expect(found(['P1:P', '5'])[0]).toBe(lies);
    expect(found(['partners!P1:P', '5'])[0]).toBe(lies);
    expect(found(['Deals!P1:P', '5'])[0]).toBe('');
  });

  it('reads decimals as the locale does', () => {
    expect(found(['B2:B', '0,5'], ';')[1]).toBe('');
    expect(found(['B2:B', '0.5'], ';')[1]).toBe('"0.5" is not a number in this spreadsheet. Use 0,5');
    expect(found(['B2:B', 'C2:C; D2:D'], ';')[1]).toBe('This is more than one value. Put "D2:D" into the next field.');
    expect(found(['B2:B', 'C2,D2'], ';')[1]).toBe('"," is not used here. Put one value or range into each field.');
  });

  it('warns where the rows of the result would not stand beside their rows', () => {
    const shift = (row: number, fields: string[], byRow = true) =>
      shifted({ ...partnerTier, byRow }, fields, { ...cell, row });
    expect(shift(5, ['B2:B', 'C2:C'])).toBe('revenue begins in row 2, the result in row 5. Choose a cell in row 2.');
    expect(shift(2, ['B2:B', 'C2:C'])).toBeNull();
    expect(shift(5, ['Deals!B2:B', 'Deals!C2:C'])).toBeNull();
    expect(shift(5, ['1000', '5'])).toBeNull();
    expect(shift(5, ['B2:B', 'C2:C'], false)).toBeNull();
  });
});

describe('an argument that is tried', () => {
  it.each([
    ['B2:B', { range: 'B2:B' }],
    ["'My rows'!B2:C40", { range: "'My rows'!B2:C40" }],
    ['PB_ladder', { range: 'PB_ladder' }],
    ['"say ""Gold"""', { value: 'say "Gold"' }],
    ['true', { value: true }],
    ['-12.5', { value: -12.5 }],
    ['25%', { value: 0.25 }],
    [' ', {}],
    ['SUM(B2:B)', null],
    ['B2*2', null],
    ['{1; 2}', null],
  ])('%s', (typed, argument) => {
    expect(triedArgument(typed, ',')).toEqual(argument);
  });

  it('is read as the locale writes decimals', () => {
    expect(triedArgument('0,25', ';')).toEqual({ value: 0.25 });
    expect(triedArgument('0,25', ',')).toBeNull();
  });

  it('is a range of its own sheet without the name, of another with it', () => {
    const selected = { sheetId: 3, sheetName: "Bob's deals", a1: 'E2:E' };
    expect(selectedRange(selected, 3)).toBe('E2:E');
    expect(selectedRange(selected, 4)).toBe("'Bob''s deals'!E2:E");
    expect(selectedRange({ ...selected, sheetName: 'Deals' }, null)).toBe('Deals!E2:E');
  });
});

describe('a formula', () => {
  it.each([
    // fields                          with ,                    with ;
    [['B2:B', 'C2:C', '', ''], '=F(B2:B, C2:C)', '=F(B2:B; C2:C)'],
    [['B2:B', ' ', 'D2:D'], '=F(B2:B, , D2:D)', '=F(B2:B; ; D2:D)'],
    [['B2:B', '"a, b"'], '=F(B2:B, "a, b")', '=F(B2:B; "a, b")'],
  ])('of %j', (fields, comma, semicolon) => {
    expect(formulaOf('F', fields, ',')).toBe(comma);
    expect(formulaOf('F', fields, ';')).toBe(semicolon);
  });

  it('holds decimals as fractions where the comma is decimal, so that no locale reads two arguments', () => {
    expect(formulaOf('F', ['0,25'], ';')).toBe('=F(25/100)');
    expect(formulaOf('F', ['-1,5'], ';')).toBe('=F(-15/10)');
    expect(formulaOf('F', ['B2*1,05'], ';')).toBe('=F(B2*(105/100))');
    expect(formulaOf('F', ['"1,5"'], ';')).toBe('=F("1,5")');
    expect(formulaOf('F', ['0.25'], ',')).toBe('=F(0.25)');
  });

  it('of the reference is shown as the locale spells it', () => {
    const formula = '=F({"Tier, old", 1.5; "Gold", 2}, \'My, rows\'!A1, 0.5)';
    expect(inLocale(formula, ',')).toBe(formula);
    expect(inLocale(formula, ';')).toBe('=F({"Tier, old"\\ 1,5; "Gold"\\ 2}; \'My, rows\'!A1; 0,5)');
  });
});
