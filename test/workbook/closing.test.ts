import { beforeEach, describe, expect, it } from 'vitest';
import { dayOfIso, isoOfDay } from '../../src/program/reading/days.ts';
import type { ClosingPreview, Home, StepResult } from '../../src/sidebar/api.ts';
import { ClosingBook, METRICS, TIERS } from './closing-book.ts';

let book: ClosingBook;

const days = { from: '2026-07-01', asOf: '2026-09-30', sampleData: false };
const SETTINGS = { fiscal: 7, from: 8, asOf: 9, closed: 10 } as const;

const setting = (row: keyof typeof SETTINGS, value: string | number) => {
  const label = String(book.at('Settings', `A${SETTINGS[row]}`).value);
  book.put('Settings', SETTINGS[row], [[label, typeof value === 'string' ? dayOfIso(value) : value]]);
};
const period = () =>
  (['from', 'asOf', 'closed'] as const).map((row) => isoOfDay(Number(book.at('Settings', `B${SETTINGS[row]}`).value)));
const blocked = (): ClosingPreview['blocked'] => book.preview().blocked;

beforeEach(() => {
  book = new ClosingBook();
  book.insert(TIERS, days);
});

describe('closing a quarter', () => {
  it('says what it does, then does exactly that', () => {
    const shown = book.preview();
    expect(shown).toMatchObject({
      quarter: 'Q3 2026',
      period: { from: '2026-07-01', asOf: '2026-09-30' },
      summary: 'Adds 2 sheets; changes the period on Settings, and nothing else.',
      checks: [],
      blocked: null,
    });
    expect(shown.periods).toEqual([
      { from: '2026-10-01', asOf: '2026-12-31', what: 'one quarter, as before' },
      { from: '2026-01-01', asOf: '2026-12-31', what: 'the fiscal year up to then' },
    ]);
    const before = new Map(book.sheetNames.map((name) => [name, book.cells(name)]));
    book.close();
    expect(book.sheetNames.slice(before.size)).toEqual(['Tiers Q3 2026', 'Closed quarters']);
    const changed = [...before].filter(([name, cells]) => book.cells(name) !== cells).map(([name]) => name);
    const told = shown.sheets.filter((sheet) => sheet.action === 'change').map((sheet) => sheet.name);
    expect(changed.sort()).toEqual([...told].sort());
    expect(period()).toEqual(['2026-10-01', '2026-12-31', '2026-12-31']);
  });

  it('writes a row to Log, a check to Checks, links to Guide, and shows the sheet that was shown', () => {
    const active = book.backend.active().sheet;
    book.close();
    expect(book.at('Log', 'D5').value).toBe('Closed Q3 2026');
    expect(book.cells('Guide')).toContain('Closed Q3 2026');
    expect(book.cells('Checks')).toContain('Q3 2026: data still give the kept figures');
    expect(book.backend.active().sheet).toBe(active);
  });

  it('keeps values of figures and no formula but that of its own chip', () => {
    book.fix('Tiers', 8, 1, 12345);
    book.fix('Tiers', 8, 3, '2-3');
    book.close();
    expect(book.at('Tiers Q3 2026', 'B9')).toEqual({ value: 12345, formula: '' });
    expect(book.at('Tiers Q3 2026', 'D9')).toEqual({ value: '2-3', formula: '' });
    const [, , formulas] = JSON.parse(book.cells('Tiers Q3 2026')) as [string, unknown, string[][]];
    expect(formulas.flat().filter(Boolean)).toEqual(['=PB_closed_off']);
  });

  it('goes on quarter by quarter, each with its own names and sheets', () => {
    book.close();
    book.calculate();
    book.close();
    expect(period()).toEqual(['2027-01-01', '2027-03-31', '2027-03-31']);
    expect(book.sheetNames.slice(-3)).toEqual(['Tiers Q3 2026', 'Closed quarters', 'Tiers Q4 2026']);
    const own = book.backend.names().filter((one) => one.name.includes('_closed'));
    expect(new Set(own.map((one) => one.name)).size).toBe(own.length);
    expect(own.filter((one) => one.name.startsWith('PB_closed_off'))).toHaveLength(2);
  });

  it('stands on the home screen as the last that can be undone, and the period is that of Settings', () => {
    book.close();
    const { workbook, lastInsert } = book.ask<Home>({ kind: 'home' });
    expect(workbook.templates).toMatchObject([{ id: TIERS, period: '2026-10-01 to 2026-12-31' }]);
    expect(lastInsert).toEqual({
      title: 'Closing of Q3 2026',
      sheets: ['Tiers Q3 2026', 'Closed quarters'],
      goesBack: { from: '2026-07-01', asOf: '2026-09-30' },
    });
  });

  it('lets a template be inserted afterwards, with the period that Settings has come to', () => {
    book.close();
    book.insert(METRICS);
    const closed = book.snapshot();
    expect(book.preview()).toMatchObject({ quarter: 'Q4 2026', blocked: null });
    expect(book.undo().removed).toContain('Metrics');
    book.insert(METRICS);
    expect(book.sheetNames).toContain('Metrics');
    expect(closed).toContain('Tiers Q3 2026');
  });
});

describe('the period', () => {
  it.each([
    ['2025-10-01', '2026-09-30', 1, 'Q3 2026', '2026-01-01', '2026-12-31'],
    ['2026-07-01', '2026-09-30', 7, 'Q1 2027', '2026-10-01', '2026-12-31'],
    ['2025-11-01', '2026-01-31', 2, 'Q4 2026', '2026-02-01', '2026-04-30'],
    ['2023-09-01', '2023-11-30', 12, 'Q4 2023', '2023-12-01', '2024-02-29'],
  ])('%s to %s of a year that starts in month %d is %s, then %s to %s', (from, asOf, start, quarter, next, last) => {
    setting('from', from);
    setting('asOf', asOf);
    setting('fiscal', start);
    expect(book.close().quarter).toBe(quarter);
    expect(period().slice(0, 2)).toEqual([next, last]);
  });

  it('is a choice where it is no whole quarters', () => {
    setting('from', '2026-08-15');
    expect(book.preview().periods.map((one) => [one.from, one.what])).toEqual([
      ['2026-10-01', 'one quarter'],
      ['2026-01-01', 'the fiscal year up to then'],
    ]);
    book.close('', '2026-01-01');
    expect(period()[0]).toBe('2026-01-01');
  });

  it('never lets the last closed day go back', () => {
    setting('closed', '2027-03-31');
    book.close();
    expect(period()[2]).toBe('2027-03-31');
  });

  it.each([
    ['America/Los_Angeles', 'en_US'],
    ['Europe/Berlin', 'de_DE'],
    ['Asia/Tokyo', 'ja_JP'],
    ['Pacific/Auckland', 'fr_FR'],
    ['America/Sao_Paulo', 'pt_BR'],
    ['Europe/Istanbul', 'tr_TR'],
  ])('is the same days in %s, %s', (timeZone, locale) => {
    book = new ClosingBook({ timeZone, locale });
    book.insert(TIERS, days);
    const before = book.snapshot();
    expect(book.close().quarter).toBe('Q3 2026');
    expect(period()).toEqual(['2026-10-01', '2026-12-31', '2026-12-31']);
    expect(book.undo().kept).toEqual([]);
    expect(book.snapshot()).toBe(before);
  });
});

describe('what stands in the way is said, and nothing is changed:', () => {
  const refused = (message: string, fix: RegExp) => {
    const before = book.snapshot();
    expect(blocked()).toMatchObject({ message, fix: expect.stringMatching(fix) });
    expect(book.answer({ kind: 'beginClosing', from: '2026-10-01', why: '', planHash: 'x' })).toMatchObject({
      ok: false,
      code: 'blocked',
      message,
    });
    expect(book.snapshot()).toBe(before);
  };

  it('nothing of ours', () => {
    book = new ClosingBook();
    refused('No template with figures of a quarter stands in this spreadsheet.', /Insert one first/);
  });

  it('a day that is not the end of a quarter', () => {
    setting('asOf', '2026-09-29');
    refused('The as-of day 2026-09-29 is not the last day of a fiscal quarter.', /Set it to 2026-09-30/);
    expect(book.preview().place).toMatchObject({ sheetName: 'Settings', a1: 'B9' });
  });

  it.each([
    ['asOf', 'soon', '"soon" is not a day.'],
    ['fiscal', 13, 'The fiscal year starts in month "13".'],
    ['from', '2026-10-05', 'The first day is after the as-of day.'],
  ] as const)('%s: %s', (row, value, message) => {
    if (value === 'soon') book.put('Settings', SETTINGS[row], [['As of', value]]);
    else setting(row, value);
    refused(message, /./);
  });

  it('a quarter that is closed already, or one before it', () => {
    book.close();
    book.calculate();
    setting('from', '2026-07-01');
    setting('asOf', '2026-09-30');
    refused('Q3 2026 is closed already.', /Tiers Q3 2026/);
    setting('from', '2026-04-01');
    setting('asOf', '2026-06-30');
    refused('Q3 2026, which is later, is closed already.', /later quarter/);
  });

  it('a figure that still calculates', () => {
    book.fix('Tiers', 8, 1, 'Loading...');
    refused('Tiers!B9 still calculates.', /Wait a few seconds/);
  });

  it('a figure that is an error', () => {
    book.fix('Tier workings', 3, 1, '#REF!');
    refused('Tier workings!B4 shows #REF!.', /Mend it/);
  });

  it('a figure that was typed over', () => {
    book.fix('Tiers', 4, 6, 0);
    book.backend.write({ sheet: book.sheet('Tiers').id, row: 4, column: 6, rows: 1, columns: 1 }, [[{ value: 5 }]]);
    refused('Tiers!G5 no longer holds its formula.', /Put its formula back/);
  });

  it('a check that still calculates, and one of the kind Error', () => {
    const row = 13;
    const kinds = book.backend.values({ sheet: book.sheet('Checks').id, row, column: 4, rows: 20, columns: 1 });
    const error = row + kinds.findIndex(([kind]) => kind === 'Error');
    book.fix('Checks', error, 3, 'Loading...');
    refused('Checks still calculate.', /Wait a few seconds/);
    book.fix('Checks', error, 3, 1);
    const says = book.at('Checks', `A${error + 1}`).value;
    refused(`A check is off: ${says}.`, /Mend what it says/);
    expect(book.preview().place?.a1).toBe(`D${error + 1}`);
  });

  it('a sheet that is missing', () => {
    book.backend.removeSheet(book.sheet('Log').id);
    refused('Log of this template is missing here.', /Undo/);
  });

  it('a run that was interrupted', () => {
    const { planHash, periods } = book.preview();
    book.ask({ kind: 'beginClosing', from: periods[0]?.from, why: '', planHash });
    expect(blocked()).toEqual({ message: '"Closing of Q3 2026" was interrupted.', fix: 'Put it back first.' });
    expect(book.ask<Home>({ kind: 'home' }).interrupted).toMatchObject({ title: 'Closing of Q3 2026', closing: true });
    book.ask({ kind: 'putBack' });
    expect(book.sheetNames).not.toContain('Tiers Q3 2026');
  });
});

describe('alerts', () => {
  const alert = (): string => {
    const rows = book.backend.values({ sheet: book.sheet('Checks').id, row: 0, column: 0, rows: 60, columns: 5 });
    const at = rows.findIndex((row) => row[4] === 'Alert' && row[0] !== 'The period is closed');
    book.fix('Checks', at, 3, 1);
    return String(rows[at]?.[0]);
  };

  it('need a written reason, which stands in Log as it was typed', () => {
    const says = alert();
    const shown = book.preview();
    expect(shown.checks.map((one) => one.says)).toEqual([says]);
    const from = shown.periods[0]?.from as string;
    const begin = { kind: 'beginClosing', from, planHash: shown.planHash };
    const before = book.snapshot();
    expect(book.answer({ ...begin, why: '  ' })).toMatchObject({ ok: false, code: 'why', message: '1 check is off.' });
    expect(book.snapshot()).toBe(before);
    book.rest(book.ask<StepResult>({ ...begin, why: '=1+1' }).next, shown.planHash);
    expect(book.at('Log', 'E5')).toEqual({ value: '=1+1', formula: '' });
  });
});

describe('a second run by accident', () => {
  it('is refused: the figures that were shown are not those any more', () => {
    const { planHash, periods } = book.preview();
    const begin = { kind: 'beginClosing', from: periods[0]?.from, why: '', planHash };
    book.rest(book.ask<StepResult>(begin).next, planHash);
    book.calculate();
    const closed = book.snapshot();
    expect(book.answer(begin)).toMatchObject({ ok: false });
    expect(book.snapshot()).toBe(closed);
  });

  it('is refused when a figure has changed since it was shown, and between two steps', () => {
    const { planHash, periods } = book.preview();
    const begin = { kind: 'beginClosing', from: periods[0]?.from, why: '', planHash };
    book.fix('Tiers', 8, 1, 7);
    expect(book.answer(begin)).toMatchObject({ ok: false, code: 'changed' });
    const again = book.preview().planHash;
    const before = book.snapshot();
    book.ask({ ...begin, planHash: again });
    book.fix('Tiers', 8, 1, 8);
    expect(book.answer({ kind: 'step', planHash: again, step: 0 })).toMatchObject({
      code: 'changed',
      message: 'The figures on "Tiers" changed while the quarter was closed.',
    });
    book.fix('Tiers', 8, 1, 7);
    expect(book.snapshot()).toBe(before);
  });

  it('is put back when somebody sets another period meanwhile', () => {
    const { planHash, periods, steps } = book.preview();
    let next = book.ask<StepResult>({ kind: 'beginClosing', from: periods[0]?.from, why: '', planHash }).next;
    while (next !== null && next < steps.length - 1)
      next = book.ask<StepResult>({ kind: 'step', planHash, step: next }).next;
    setting('asOf', '2026-06-30');
    expect(book.answer({ kind: 'step', planHash, step: next })).toMatchObject({ code: 'changed' });
    expect(period()[1]).toBe('2026-06-30');
    expect(book.sheetNames).not.toContain('Closed quarters');
  });
});

describe('undo of a closing', () => {
  it('leaves cells that were changed since, on what is kept and on Settings, and lists them', () => {
    book.fix('Tiers', 8, 1, 100);
    book.close();
    book.put('Tiers Q3 2026', 9, [['', 'mine']]);
    book.put('Closed quarters', 40, [['my note']]);
    setting('asOf', '2027-06-30');
    const { kept, removed, restored } = book.undo();
    expect(kept.map(({ place }) => `${place.sheetName}!${place.a1}`).sort()).toEqual([
      'Closed quarters!A40',
      'Settings!B9',
      'Tiers Q3 2026!B9',
    ]);
    expect(removed).toEqual([]);
    expect(restored).toEqual(['Settings!B8', 'Settings!B10']);
    expect(book.at('Tiers Q3 2026', 'B9').value).toBe('mine');
    expect(period()).toEqual(['2026-07-01', '2027-06-30', '2026-09-30']);
  });

  it('puts back a formula that stood for the first day', () => {
    book.put('Settings', SETTINGS.from, [['From', '=PB_as_of']]);
    book.fix('Settings', SETTINGS.from - 1, 1, dayOfIso('2026-07-01'));
    const { formula } = book.at('Settings', 'B8');
    book.close();
    expect(book.at('Settings', 'B8').formula).toBe('');
    book.undo();
    expect(book.at('Settings', 'B8').formula).toBe(formula);
  });
});
