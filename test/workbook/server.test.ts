import { beforeEach, describe, expect, it } from 'vitest';
import { Book } from './book.ts';

let book: Book;
beforeEach(() => {
  book = new Book();
});

const refused = {
  ok: false,
  code: 'request',
  message: 'The sidebar sent a request that this version does not know.',
  fix: 'Close the sidebar and open it again. Nothing was changed.',
};

describe('a request', () => {
  it.each([
    ['nothing', null],
    ['a list', [{ kind: 'home' }]],
    ['an unknown kind', { kind: 'deleteAll' }],
    ['a kind that every object has', { kind: 'constructor' }],
    ['one key too many', { kind: 'home', more: 1 }],
    ['a key of the prototype', JSON.parse('{"kind":"home","__proto__":{"a":1}}')],
    ['a key too few', { kind: 'goTo' }],
    ['a wrong type', { kind: 'problems', limit: '10' }],
    ['a fraction', { kind: 'problems', limit: 1.5 }],
    [
      'a text that is too long',
      { kind: 'insertFormula', place: { sheetId: 1, a1: 'A1' }, formula: '='.padEnd(9000, '1'), replace: true },
    ],
    [
      'too deep',
      { kind: 'preview', template: 'tier-sheet', answers: { from: { a: { b: 1 } }, asOf: null, sampleData: true } },
    ],
  ])('of %s is refused, and no cell is touched', (_what, request) => {
    const before = book.snapshot();
    expect(book.answer(request)).toEqual(refused);
    expect(book.snapshot()).toBe(before);
  });

  it('throws where there is no user interface, as in a cell', () => {
    expect(() => book.host.callFromCell('partnerbookCall', ['home'])).toThrow(
      'Exception: Cannot call SpreadsheetApp.getUi() from this context.',
    );
  });
});

describe('what the server says', () => {
  it('when somebody else holds the lock', () => {
    book.lock();
    expect(book.answer({ kind: 'undo' })).toMatchObject({
      code: 'busy',
      message: 'Somebody else is changing this spreadsheet with Partnerbook.',
    });
  });

  it.each([
    ["We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.", 'accounts'],
    ['Authorization is required to perform that action.', 'accounts'],
    ['You do not have permission to access the requested document.', 'access'],
    ['Something new.', 'fault'],
  ])('to %s', (message, code) => {
    book.failWith(message);
    expect(book.answer({ kind: 'home' })).toMatchObject({ ok: false, code });
  });

  it('about an empty spreadsheet', () => {
    expect(book.answer({ kind: 'home' })).toMatchObject({
      ok: true,
      value: { interrupted: null, lastInsert: null, access: 'edit', separator: ',', workbook: { checks: 'none' } },
    });
  });

  it('names the templates when one is not known', () => {
    expect(
      book.answer({ kind: 'preview', template: 'tier', answers: { from: null, asOf: null, sampleData: true } }),
    ).toMatchObject({
      message: 'There is no template "tier".',
      fix: 'Choose one of: tier-sheet, metric-dashboard, quarterly-review.',
    });
  });
});

describe('a formula from the sidebar', () => {
  const place = { sheetId: 1, a1: 'G2' };
  const insert = (formula: string, replace = false) => book.answer({ kind: 'insertFormula', place, formula, replace });

  it('goes into the cell with the separator of the locale', () => {
    book.backend.locale = 'de_DE';
    expect(insert('=PARTNER_TIER(B2:B, C2:C)')).toMatchObject({ ok: true });
    expect(book.at('Sheet1', 'G2').formula).toBe('=PARTNER_TIER(B2:B; C2:C)');
  });

  it('replaces nothing unless it is told to', () => {
    book.put('Sheet1', 2, [['', '', '', '', '', '', 'mine']]);
    expect(insert('=PARTNER_TIER(B2:B)')).toMatchObject({ code: 'filled', message: 'G2 holds "mine".' });
    expect(book.at('Sheet1', 'G2').value).toBe('mine');
    expect(insert('=PARTNER_TIER(B2:B)', true)).toMatchObject({ ok: true });
  });

  it('is one of ours', () => {
    expect(insert('=IMPORTDATA("https://example.org")')).toMatchObject({ code: 'formula' });
    expect(book.at('Sheet1', 'G2').formula).toBe('');
  });
});
