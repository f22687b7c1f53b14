import { describe, expect, it } from 'vitest';
import { totalsName } from '../../src/program/clean-totals.ts';
import { type Given, told } from './given-table.ts';

describe('the name of a row of totals', () => {
  it.each([
    ...['Total', 'TOTAL', 'Ｔｏｔａｌ', ' totals ', 'Grand total', 'Sub-total', 'Sum', 'Overall total'],
    ...['Gesamt', 'Gesamtergebnis', 'Teilergebnis', 'Zwischensumme'],
    ...['Total général', 'Sous-total', 'Somme', 'Suma total', 'Soma total'],
    ...['Totale', 'Totale complessivo', 'Totaal', 'Som'],
    ...['合計', '総計', '小計', '計'],
  ])('is %s, for sure', (name) => {
    expect(totalsName(name)).toBe('sure');
  });

  it.each([
    ...['Total (3 records)', 'Total(3)', 'Total [3] ', '* Total *', '# Total', '– Total –', '— Total —', '- Total -'],
    ...['Total:', 'Total：', 'Total...', '==Total==', 'Grand total (300 records)'],
  ])('is told through the marks around it: %s', (name) => {
    expect(totalsName(name)).toBe('sure');
  });

  it.each([
    ...['EMEA total', 'EMEA totals', 'EMEA subtotal', 'EMEA sub-totals', 'Nord Gesamt', 'Nord Summe'],
    ...['Nord Gesamtsumme', 'Nord Zwischensumme', 'Italia totale', 'Italia subtotale', 'Noord totaal'],
    ...['Noord subtotaal', '東京合計', '東京総計', '東京 小計', 'EMEA total (3 records)'],
    ...['Grand total EMEA', 'Grand totals EMEA', 'Subtotal EMEA', 'Sub-totals EMEA', 'Sous-total Nord'],
    ...['Zwischensumme Nord', 'Gesamtsumme Nord', 'Subtotale Italia', 'Subtotaal Noord', 'Totale generale Italia'],
    ...['Total general Norte', 'Total général Nord', 'Total geral Norte'],
  ])('may be that of a company where more stands in the row: %s', (name) => {
    expect(totalsName(name)).toBe('alone');
  });

  it.each([
    ...['Total EMEA', 'Totals EMEA', 'Totale Italia', 'Totaal Noord', 'Summe Nord', 'Somme Nord'],
    ...['Suma Norte', 'Soma Norte', 'Somma Italia', 'Total - EMEA', 'Total (EMEA) (APAC)', 'Total (EMEA', 'Total (3)x'],
  ])('takes the sum beside it to be one: %s', (name) => {
    expect(totalsName(name)).toBe('with the sum');
  });

  it.each([
    ...['Summit', 'Totally', 'Subtotally yours', 'Teetotal', 'EMEAtotal', 'Grandtotal EMEA', 'Sumas', '(Total)'],
    ...['EMEA total partners', 'The grand total wine', 'The total EMEA', '合計 5', 'Mein Gesamtsumme Haus', ''],
  ])('is not %s', (name) => {
    expect(totalsName(name)).toBe('no');
  });

  it('is at most 60 characters long, and a text', () => {
    expect(totalsName(`${'x'.repeat(54)} total`)).toBe('alone'); // boundary
    expect(totalsName(`${'x'.repeat(55)} total`)).toBe('no'); // boundary
    expect(totalsName(5)).toBe('no');
    expect(totalsName(true)).toBe('no');
  });
});

describe('an amount without a name is a sum', () => {
  const row = (amount: number, n: number): Given[] => [`D-${n}`, amount];
  const places = (...amounts: (number | readonly [sum: number])[]): string[] =>
    told('deals', [
      ['Deal', 'Amount'],
      ...amounts.map((one, n) => (typeof one === 'number' ? row(one, n) : ['', one[0]])),
    ]).map((one) => (one.includes('is the sum') ? 'sum' : one.split(': ')[1]) as string);
  const BLANK = 'it is blank. Every row needs one.';

  it.each<[string, (number | readonly [number])[], string]>([
    ['of three rows', [1, 2, 3, [6]], 'sum'], // boundary
    ['not of two', [1, 2, [3]], BLANK], // boundary
    ['to half a cent', [100, 200, 300, [600.004]], 'sum'],
    ['to half a cent, right at it', [5, -5, 0, [0.005]], 'sum'], // boundary
    ['not further off', [100, 200, 300, [600.006]], BLANK],
    ['not further off below', [100, 200, 300, [599.994]], BLANK],
    ['as exactly as a sum of large ones is', [3e11, 3e11, 3e11, [9e11 + 0.5]], 'sum'],
    ['not beyond that', [3e11, 3e11, 3e11, [9e11 + 1]], BLANK],
    ['of amounts below 0, as exactly', [-3e11, -3e11, -3e11, [-9e11 - 0.5]], 'sum'],
    ['not when it is 0', [5, -5, 0, [0]], BLANK],
  ])('%s', (_name, amounts, expected) => {
    expect(places(...amounts)).toEqual([expected]);
  });

  it('of the rows since the last one, when they are three, or of all', () => {
    expect(places(1, 2, 3, [6], 4, 5, [9])).toEqual(['sum', BLANK]);
    expect(places(1, 2, 3, [6], 4, 5, [15])).toEqual(['sum', 'sum']);
    expect(places(1, 2, 3, [6], 4, 5, 7, [16])).toEqual(['sum', 'sum']);
    expect(places(1, 2, 3, [6], 4, 5, 7, [22])).toEqual(['sum', 'sum']);
    // the sums themselves are in none
    expect(places(1, 2, 3, [6], [6], [12])).toEqual(['sum', 'sum', BLANK]);
  });
});
