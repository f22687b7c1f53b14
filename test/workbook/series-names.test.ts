import { describe, expect, it } from 'vitest';
import { keyOf, type Listed, sheetNamesFor } from '../../src/workbook/series/names.ts';

const listed = (name: string, id = '', choice = name): Listed => ({ choice, name, id, tier: '', owner: '' });
const namesOf = (...partners: readonly Listed[]) =>
  partners.map((one) => sheetNamesFor('Review', partners).get(keyOf(one)));

describe('the name of a sheet', () => {
  it.each([
    ['Acme', 'Review Acme'],
    ["O'Brien & Sons", "Review O'Brien & Sons"],
    ['A/B: [test] *?\\', 'Review A B test'],
    ['two\nlines\tand  blanks ', 'Review two lines and blanks'],
    ["Jones'", 'Review Jones'],
    ['', 'Review (P-1)'],
    ['///', 'Review'],
    ['=SUM(A1)', 'Review =SUM(A1)'],
  ])('of "%s" is "%s"', (name, expected) => {
    expect(namesOf(listed(name, 'P-1', '(P-1)'))).toEqual([expected]);
  });

  it('is at most 100 characters, and ends in no half of one', () => {
    const [long] = namesOf(listed('x'.repeat(150), 'P-1'));
    expect(long).toBe(`Review ${'x'.repeat(93)}`);
    const [half] = namesOf(listed(`${'x'.repeat(92)}\u{1F600}`, 'P-1'));
    expect(half).toBe(`Review ${'x'.repeat(92)}`);
  });

  it('tells partners of one name apart by their IDs, whatever the case and the length', () => {
    expect(namesOf(listed('Acme', 'P-1'), listed('ACME', 'P-2'), listed('Bolt', 'P-3'))).toEqual([
      'Review Acme (P-1)',
      'Review ACME (P-2)',
      'Review Bolt',
    ]);
    const long = 'x'.repeat(120);
    const both = namesOf(listed(`${long}a`, 'P-1'), listed(`${long}b`, 'P-2'));
    expect(both).toEqual([`Review ${'x'.repeat(87)} (P-1)`, `Review ${'x'.repeat(87)} (P-2)`]);
    expect(both.every((name) => (name as string).length === 100)).toBe(true);
  });

  it('counts where even the ID does not tell', () => {
    expect(namesOf(listed('Acme', 'P:1'), listed('Acme', 'P/1'))).toEqual([
      'Review Acme (P 1)',
      'Review Acme (P 1) (2)',
    ]);
    expect(namesOf(listed('Acme', 'P-1'), listed('Acme', 'P-2'), listed('Acme (P-1)', 'P-3'))).toEqual([
      'Review Acme (P-1)',
      'Review Acme (P-2)',
      'Review Acme (P-1) (2)',
    ]);
  });
});
