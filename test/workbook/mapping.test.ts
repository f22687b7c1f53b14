import { beforeEach, describe, expect, it } from 'vitest';
import type { Answer, Home, Mapping, Problems, Replies } from '../../src/sidebar/api.ts';
import { Book } from './book.ts';

let book: Book;
const ask = (request: unknown): Answer => book.answer(request);
const value = <T>(request: unknown): T => {
  const reply = ask(request);
  if (!reply.ok) throw new Error(reply.message);
  return reply.value as T;
};

const ROSTER_COLUMNS = [
  { ours: 'Partner', theirs: 'partner' },
  { ours: 'Type', theirs: 'Type' },
];
const roster = (columns = ROSTER_COLUMNS) => ({ data: 'partners', sheetId: 1, headerRow: 3, columns });
const useRoster = (columns = ROSTER_COLUMNS) =>
  value<Replies['useMapping']>({ kind: 'useMapping', ...roster(columns) });
const kindsRead = () => value<Home>({ kind: 'home' }).workbook.kinds;

function insert(template: string): void {
  const answers = { from: null, asOf: null, sampleData: true };
  const { planHash } = value<{ planHash: string }>({ kind: 'preview', template, answers });
  let next = value<{ next: number | null }>({ kind: 'begin', template, answers, planHash }).next;
  while (next !== null) next = value<{ next: number | null }>({ kind: 'step', planHash, step: next }).next;
  value({ kind: 'finish', planHash });
}

let empty: string;

beforeEach(() => {
  book = new Book({ sheets: ["Kim's roster"] });
  book.put("Kim's roster", 1, [
    ['Partner export, October'],
    [],
    ['partner', 'SIGNED ON', 'Type', 'Fans', 'ARR (USD)'],
    ['Acme', '', 'Reseller', 3, 1200],
    ['Birch', '', 'OEM', 4, 'fifty'],
  ]);
  empty = book.snapshot();
  insert('tier-sheet');
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
      'Revenue < ARR (USD)',
    ]);
    expect(mapping.columns.find((one) => one.ours === 'Partner')?.examples).toEqual(['Acme', 'Birch']);
  });

  it('is read in place, and never written', () => {
    const theirs = book.cells("Kim's roster");
    const reply = useRoster();
    expect(reply.place).toMatchObject({ sheetName: 'Partners clean', a1: 'A3' });
    expect(book.at('Partners clean', 'A3').formula).toBe(
      "=CLEAN_TABLE('Kim''s roster'!A3:E;\"partners\";PB_map_partners)",
    );
    expect(book.at('Settings', 'J4').value).toBe('');
    expect(book.at('Settings', 'J5').value).toBe('partner');
    expect(book.cells("Kim's roster")).toBe(theirs);
  });

  it('is not read while a needed column has nothing', () => {
    const before = book.snapshot();
    for (const kind of ['checkMapping', 'useMapping']) {
      expect(ask({ kind, ...roster([{ ours: 'Type', theirs: 'Type' }]) })).toMatchObject({
        message: 'Nothing stands for Partner.',
      });
      expect(ask({ kind, ...roster([{ ours: 'Partner', theirs: 'Vendor' }]) })).toMatchObject({
        message: 'Row 3 of "Kim\'s roster" has no header "Vendor".',
      });
    }
    expect(book.snapshot()).toBe(before);
  });

  it('can be any kind that the template reads, as the home screen is told', () => {
    const { kinds } = value<Home>({ kind: 'home' }).workbook;
    expect(kinds).toEqual([
      { kind: 'partners', label: 'Partners', reads: null },
      { kind: 'deals', label: 'Deals', reads: null },
    ]);
    for (const { kind } of kinds)
      expect(value<Mapping>({ kind: 'suggestMapping', data: kind, sheetId: 1 }).kind).toBe(kind);
  });

  it('is offered among the sheets; our calculated ones are not', () => {
    const { sheets } = value<{ sheets: { name: string }[] }>({ kind: 'sheets' });
    expect(sheets.map((sheet) => sheet.name)).toEqual(["Kim's roster", 'Partners', 'Deals']);
  });
});

describe('a mapping', () => {
  const WITH_REVENUE = [...ROSTER_COLUMNS, { ours: 'Revenue', theirs: 'ARR (USD)' }];

  it('is checked by cell before anything is written', () => {
    const before = book.snapshot();
    const found = value<Replies['checkMapping']>({ kind: 'checkMapping', ...roster(WITH_REVENUE) });
    expect(found).toMatchObject({ rows: 2, leftOut: 1, problems: { total: 1 } });
    expect(found.problems.problems[0]).toMatchObject({
      place: { sheetName: "Kim's roster", a1: 'E5' },
      column: 'ARR (USD)',
      found: '"fifty" is not a number.',
    });
    expect(book.snapshot()).toBe(before);
    expect(useRoster(WITH_REVENUE).problems).toEqual(found.problems);
  });

  it('is remembered: what is read now is told, and its columns stand there when it is changed', () => {
    useRoster([{ ours: 'Partner', theirs: 'Type' }]);
    expect(kindsRead()[0]).toEqual({
      kind: 'partners',
      label: 'Partners',
      reads: { sheetId: 1, name: "Kim's roster" },
    });
    const { columns, headerRow } = value<Mapping>({ kind: 'suggestMapping', data: 'partners', sheetId: 1 });
    expect(headerRow).toBe(3);
    expect(columns.filter((one) => one.theirs !== null)).toMatchObject([
      { ours: 'Partner', theirs: 'Type', how: 'chosen', examples: ['Reseller', 'OEM'] },
    ]);
    // another sheet has nothing to remember
    const other = value<Mapping>({ kind: 'suggestMapping', data: 'partners', sheetId: book.sheet('Deals').id });
    expect(other.columns.some((one) => one.how === 'chosen')).toBe(false);
  });

  it('is changed later, to other columns or another sheet', () => {
    useRoster();
    useRoster([{ ours: 'Partner', theirs: 'partner' }]);
    expect(book.at('Settings', 'J6').value).toBe('');
    const { id } = book.add('Second', 1);
    book.put('Second', 1, [['Vendor'], ['Zed']]);
    value({
      kind: 'useMapping',
      data: 'partners',
      sheetId: id,
      headerRow: 1,
      columns: [{ ours: 'Partner', theirs: 'Vendor' }],
    });
    expect(book.at('Partners clean', 'A3').formula).toBe('=CLEAN_TABLE(Second!A1:A;"partners";PB_map_partners)');
    expect(kindsRead()[0]?.reads).toEqual({ sheetId: id, name: 'Second' });
  });

  it('is undone: the clean formula, the columns and the amount are as they were', () => {
    book.add('CRM', 1);
    book.put('CRM', 1, [
      ['Deal name', 'Sourced by', 'Closed amount'],
      ['D1', 'Acme', 900],
    ]);
    const before = book.snapshot();
    useRoster();
    value({
      kind: 'useMapping',
      data: 'deals',
      sheetId: book.sheet('CRM').id,
      headerRow: 1,
      columns: [
        { ours: 'Deal', theirs: 'Deal name' },
        { ours: 'Amount', theirs: 'Closed amount' },
      ],
    });
    expect(book.at('Checks', 'B9').formula).toBe('=SUM(CRM!C2:C)');
    const { reads } = value<Replies['undoMapping']>({ kind: 'undoMapping', data: 'partners' });
    expect(reads.name).toBe('Partners');
    value({ kind: 'undoMapping', data: 'deals' });
    expect(book.snapshot()).toBe(before);
  });

  it('is undone when the sheet that it read is gone, and cannot be when ours is', () => {
    const { id } = book.add('Second', 1);
    const before = book.snapshot();
    book.put('Second', 1, [['Vendor'], ['Zed']]);
    const columns = [{ ours: 'Partner', theirs: 'Vendor' }];
    value({ kind: 'useMapping', data: 'partners', sheetId: id, headerRow: 1, columns });
    book.backend.removeSheet(id);
    expect(kindsRead()[0]?.reads).toEqual({ sheetId: null, name: 'a sheet that is gone' });
    value({ kind: 'undoMapping', data: 'partners' });
    expect(book.at('Partners clean', 'A3').formula).toBe('=CLEAN_TABLE(Partners!A3:U;"partners";PB_map_partners)');
    expect(kindsRead()[0]?.reads).toBe(null);
    expect(before).not.toBe(book.snapshot());
    book.backend.removeSheet(book.sheet('Partners').id);
    expect(ask({ kind: 'undoMapping', data: 'partners' })).toMatchObject({
      message: 'The sheet of Partnerbook for these rows is gone.',
    });
  });

  it('goes with the insert that is undone: the person typed none of it', () => {
    useRoster(WITH_REVENUE);
    expect(value<Replies['undo']>({ kind: 'undo' }).kept).toEqual([]);
    expect(book.snapshot()).toBe(empty);
  });

  it('leaves a formula that the person put in its place', () => {
    book.put('Partners clean', 3, [['=MINE()']]);
    expect(kindsRead()[0]?.reads).toBe(null);
    const { kept } = value<Replies['undo']>({ kind: 'undo' });
    expect(kept.map((one) => one.place.a1)).toContain('A3');
  });
});

describe('a kind that only one of two templates reads', () => {
  const survey = { data: 'survey', headerRow: 1, columns: [] as { ours: string; theirs: string }[] };

  beforeEach(() => {
    insert('metric-dashboard');
    book.add('NPS export', 1);
    book.put('NPS export', 1, [
      ['Partner account', 'Response date', 'NPS score'],
      ['Acme', 46204, 9],
      ['Birch', 46205, 11],
    ]);
  });

  it.each([['tier-sheet first'], ['metric-dashboard first']])('is read, listed and undone (%s)', (order) => {
    if (order === 'metric-dashboard first') {
      value({ kind: 'undo' });
      value({ kind: 'undo' });
      insert('metric-dashboard');
      insert('tier-sheet');
    }
    const sheetId = book.sheet('NPS export').id;
    const before = book.snapshot();
    const { columns, missing } = value<Mapping>({ kind: 'suggestMapping', data: 'survey', sheetId });
    expect(missing).toEqual([]);
    expect(columns.map((one) => one.theirs)).toEqual(['Partner account', 'Response date', 'NPS score']);
    const chosen = columns.map(({ ours, theirs }) => ({ ours, theirs: theirs ?? '' }));
    value({ kind: 'useMapping', ...survey, sheetId, columns: chosen });
    expect(book.at('Survey clean', 'A3').formula).toBe('=CLEAN_TABLE(\'NPS export\'!A1:C;"survey";PB_map_survey)');
    expect(kindsRead().map((one) => [one.kind, one.reads?.name ?? null])).toEqual([
      ['partners', null],
      ['deals', null],
      ['survey', 'NPS export'],
    ]);
    const { problems } = value<Problems>({ kind: 'problems', limit: 10 });
    expect(problems.map((one) => [one.kind, one.place.a1])).toEqual([
      // a plain number is no date on a sheet without a date format
      ['survey', 'B2'],
      ['survey', 'B3'],
      ['survey', 'C3'],
    ]);
    value({ kind: 'undoMapping', data: 'survey' });
    expect(book.snapshot()).toBe(before);
  });

  it('is not offered once its template is undone', () => {
    value({ kind: 'undo' });
    expect(kindsRead().map((one) => one.kind)).toEqual(['partners', 'deals']);
    expect(ask({ kind: 'undoMapping', data: 'survey' })).toMatchObject({
      message: '"survey" is not a kind of rows that a template here reads.',
      fix: 'Choose one of: partners, deals.',
    });
  });
});

it('reads the fund claims of a partner system as the ledger, tells them by cell, and leaves them again', () => {
  insert('quarterly-review');
  const { id: sheetId } = book.add('Fund claims', 1);
  book.put('Fund claims', 1, [
    ['Account Name', 'Claim Date', 'Entry Type', 'Claim Amount', 'Claim Name', 'POP received', 'Approver Name'],
    ['Acme', '2026-01-05', 'accrue', 5000, '', '', ''],
    ['Acme', '2026-02-03', 'approve', 2000, 'CL-1', '', 'Kim'],
    ['Acme', '2026-03-01', 'Paid', 1500, 'CL-1', 'Invoice', 'Kim'],
    ['Total', '', '', 8500, '', '', ''],
  ]);
  const before = book.snapshot();
  expect(kindsRead().map((one) => one.label)).toEqual(['Partners', 'Deals', 'MDF ledger', 'Actions', 'Goals']);
  const { columns, missing } = value<Mapping>({ kind: 'suggestMapping', data: 'ledger', sheetId });
  expect(missing).toEqual([]);
  const chosen = columns.map(({ ours, theirs }) => ({ ours, theirs: theirs ?? '' }));
  const choice = { data: 'ledger', sheetId, headerRow: 1, columns: chosen };
  const checked = value<Replies['checkMapping']>({ kind: 'checkMapping', ...choice });
  expect(checked).toMatchObject({ rows: 4, leftOut: 2 });
  expect(checked.problems.problems.map((one) => `${one.place.a1} ${one.found}`)).toEqual([
    'C4 "Paid" is not one of accrue, adjust, approve, pay or release.',
    'A5 "Total" is a row of totals.',
  ]);
  expect(book.snapshot()).toBe(before);
  value({ kind: 'useMapping', ...choice });
  expect(book.at('MDF ledger clean', 'A3').formula).toBe('=CLEAN_TABLE(\'Fund claims\'!A1:G;"ledger";PB_map_ledger)');
  value({ kind: 'undoMapping', data: 'ledger' });
  expect(book.snapshot()).toBe(before);
});
