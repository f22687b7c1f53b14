import { beforeEach, describe, expect, it } from 'vitest';
import type { Answer, Home, Mapping } from '../../src/sidebar/api.ts';
import { Book } from './book.ts';

let book: Book;
const ask = (request: unknown): Answer => book.answer(request);
const value = <T>(request: unknown): T => {
  const reply = ask(request);
  if (!reply.ok) throw new Error(reply.message);
  return reply.value as T;
};

beforeEach(() => {
  book = new Book({ sheets: ["Kim's roster"] });
  book.put("Kim's roster", 1, [
    ['Partner export, October'],
    [],
    ['partner', 'SIGNED ON', 'Type', 'Fans'],
    ['Acme', '', 'Reseller', 3],
    ['Birch', '', 'OEM', 4],
  ]);
  const answers = { from: null, asOf: null, sampleData: true };
  const { planHash } = value<{ planHash: string }>({ kind: 'preview', template: 'tier-sheet', answers });
  let next = value<{ next: number | null }>({ kind: 'begin', template: 'tier-sheet', answers, planHash }).next;
  while (next !== null) next = value<{ next: number | null }>({ kind: 'step', planHash, step: next }).next;
  value({ kind: 'finish', planHash });
});

describe('a sheet of the person', () => {
  it('has its headers found under a title, and its columns suggested', () => {
    const mapping = value<Mapping>({ kind: 'suggestMapping', data: 'partners', sheetId: 1 });
    expect(mapping.headerRow).toBe(3);
    expect(mapping.missing).toEqual([]);
    expect(mapping.columns.filter((one) => one.theirs !== null).map((one) => `${one.ours} < ${one.theirs}`)).toEqual([
      'Partner < partner',
      'Type < Type',
      'Signed on < SIGNED ON',
    ]);
    expect(mapping.columns.find((one) => one.ours === 'Partner')?.examples).toEqual(['Acme', 'Birch']);
  });

  it('is read in place, and never written', () => {
    const theirs = book.cells("Kim's roster");
    const reply = value<{ place: { sheetName: string; a1: string } }>({
      kind: 'useMapping',
      data: 'partners',
      sheetId: 1,
      headerRow: 3,
      columns: [
        { ours: 'Partner', theirs: 'partner' },
        { ours: 'Type', theirs: 'Type' },
      ],
    });
    expect(reply.place).toMatchObject({ sheetName: 'Partners clean', a1: 'A3' });
    expect(book.at('Partners clean', 'A3').formula).toBe(
      "=CLEAN_TABLE('Kim''s roster'!A3:D;\"partners\";PB_map_partners)",
    );
    expect(book.at('Settings', 'J4').value).toBe('');
    expect(book.at('Settings', 'J5').value).toBe('partner');
    expect(book.cells("Kim's roster")).toBe(theirs);
  });

  it('is not read while a needed column has nothing', () => {
    const before = book.snapshot();
    expect(
      ask({
        kind: 'useMapping',
        data: 'partners',
        sheetId: 1,
        headerRow: 3,
        columns: [{ ours: 'Type', theirs: 'Type' }],
      }),
    ).toMatchObject({ message: 'Nothing stands for Partner.' });
    expect(
      ask({
        kind: 'useMapping',
        data: 'partners',
        sheetId: 1,
        headerRow: 3,
        columns: [{ ours: 'Partner', theirs: 'Vendor' }],
      }),
    ).toMatchObject({ message: 'Row 3 of "Kim\'s roster" has no header "Vendor".' });
    expect(book.snapshot()).toBe(before);
  });

  it('can be any kind that the template reads, as the home screen is told', () => {
    const { kinds } = value<Home>({ kind: 'home' }).workbook;
    expect(kinds).toEqual([
      { kind: 'partners', label: 'Partners' },
      { kind: 'deals', label: 'Deals' },
    ]);
    for (const { kind } of kinds)
      expect(value<Mapping>({ kind: 'suggestMapping', data: kind, sheetId: 1 }).kind).toBe(kind);
  });

  it('is offered among the sheets; our calculated ones are not', () => {
    const { sheets } = value<{ sheets: { name: string }[] }>({ kind: 'sheets' });
    expect(sheets.map((sheet) => sheet.name)).toEqual(["Kim's roster", 'Partners', 'Deals']);
  });
});
