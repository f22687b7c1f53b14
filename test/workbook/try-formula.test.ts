import { beforeEach, describe, expect, it } from 'vitest';
import { Book } from './book.ts';

let book: Book;
beforeEach(() => {
  book = new Book({ sheets: ['Roster', "Bob's"] });
  book.put('Roster', 1, [
    ['Partner', 'Revenue', 'Referrals'],
    ['Acme', 60000, 3],
    ['Borealis', 12000, 0],
    ['', '', ''],
    ['Cobalt', 500, 7],
    ['Delta', 250000, 1],
  ]);
  book.put("Bob's", 1, [['12k-15k']]);
});

const sheetId = 1;
const tier = (...given: object[]) =>
  book.answer({ kind: 'tryFormula', sheetId, name: 'PARTNER_TIER', arguments: given });

describe('a formula that is tried', () => {
  it('shows what the cell would, beside the names of its rows, and writes nothing', () => {
    const before = book.snapshot();
    expect(tier({ range: 'B2:B' }, { range: 'Roster!C2:C' })).toEqual({
      ok: true,
      value: {
        rows: [['Gold'], ['Silver'], [''], ['Silver']],
        labels: ['Acme', 'Borealis', '', 'Cobalt'],
        more: 1,
        error: null,
      },
    });
    expect(book.snapshot()).toBe(before);
  });

  it('takes values, names and what is left out', () => {
    book.backend.setName('mine', { sheet: 1, row: 4, column: 1, rows: 1, columns: 1 });
    const rows = (...given: object[]) =>
      (book.ask as (request: object) => unknown)({
        kind: 'tryFormula',
        sheetId,
        name: 'PARTNER_TIER',
        arguments: given,
      });
    expect(rows({ range: 'mine' }, { value: 5 })).toMatchObject({ rows: [['Silver']], labels: [], more: 0 });
    expect(rows({ value: 9999.99 }, {})).toMatchObject({ rows: [['Registered']] });
    expect(rows({ value: 9999.99 }, { value: 0 }, {}, { value: false })).toMatchObject({ rows: [['']] });
  });

  it('shows days as days of the spreadsheet', () => {
    book.backend.timeZone = 'Asia/Tokyo';
    book.backend.write({ sheet: 1, row: 7, column: 0, rows: 1, columns: 1 }, [[{ value: 46023 }]]);
    book.backend.setFormats({ sheet: 1, row: 7, column: 0, rows: 1, columns: 1 }, 'numberFormat', [['yyyy-mm-dd']]);
    const given = [{ range: 'A8' }, { value: 12 }, { value: '2026-06-30' }];
    expect(book.answer({ kind: 'tryFormula', sheetId, name: 'CERTIFICATION_STATUS', arguments: given })).toMatchObject({
      ok: true,
      value: { rows: [['Valid', '2027-01-01']] },
    });
  });

  it('shows the text of its error', () => {
    expect(tier({ range: "'Bob''s'!A1" }, { value: 1 })).toMatchObject({
      ok: true,
      value: { rows: [], error: 'PARTNER_TIER revenue: "12k-15k" is not a number. Enter digits only, such as 12000.' },
    });
  });

  it.each([
    [
      'a range of no sheet',
      { range: 'Gone!B2:B' },
      '"Gone!B2:B" is no range of this spreadsheet. Write it as Partners!B2:B.',
    ],
    ['no range', { range: 'R1C1 x' }, '"R1C1 x" is no range of this spreadsheet. Write it as Partners!B2:B.'],
  ])('refuses %s', (_what, argument, told) => {
    const answer = tier(argument, { value: 1 });
    expect(answer.ok ? '' : `${answer.message} ${answer.fix}`).toBe(told);
  });

  it('reads no more cells than a look is worth', () => {
    book.backend.insertRows(1, 5, 100000);
    expect(tier({ range: 'B2:B' }, { range: 'C2:C' })).toMatchObject({ ok: false, code: 'large' });
  });

  it('runs functions of ours only', () => {
    for (const name of ['onOpen', 'partnerbookCall', 'constructor', 'PARTNER_TIERS'])
      expect(book.answer({ kind: 'tryFormula', sheetId, name, arguments: [] })).toMatchObject({
        ok: false,
        code: 'formula',
      });
  });
});

describe('what is selected', () => {
  it.each([
    [1, 1, 3, 1, 'B2:B4'],
    [1, 1, 1, 1, 'B2'],
    [1, 1, 999, 2, 'B2:C'],
  ])('from row %i and column %i on, %i by %i, is %s', (row, column, rows, columns, a1) => {
    book.backend.activate({ sheet: 1, row, column, rows, columns });
    expect(book.answer({ kind: 'selection' })).toEqual({ ok: true, value: { sheetId: 1, sheetName: 'Roster', a1 } });
  });
});
