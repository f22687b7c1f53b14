import { beforeEach, describe, expect, it } from 'vitest';
import type { UndoResult } from '../../src/sidebar/api.ts';
import { atCalls, type Tried } from '../workbook/at-calls.ts';
import { Book } from '../workbook/book.ts';
import { others, template } from './in-hand.ts';
import { insertInto, previewOf, Steps } from './insert-steps.ts';

const JOURNAL = 'partnerbook.journal';

// every call of every step fails once, the calls dealt out among three spreadsheets, to see that nothing hangs on the locale
const SPREADSHEETS = [
  { locale: 'en_US', timeZone: 'America/Los_Angeles', first: 1 },
  { locale: 'de_DE', timeZone: 'Europe/Berlin', first: 2 },
  { locale: 'ja_JP', timeZone: 'Asia/Tokyo', first: 3 },
];
const DEALT = SPREADSHEETS.length;
// a run that is killed does the same in every locale, and takes longer to make good
const KILLED = 11;

let book: Book;
let before: string;

function open(locale: string, timeZone: string): void {
  book = new Book({ sheets: ['Roster of ours'], locale, timeZone, warm: true });
  book.put('Roster of ours', 1, [
    ['Name', 'Since'],
    ['Acme', '2024'],
  ]);
}

const isAsBefore = (step: number | string) => (call: number) => {
  if (book.properties[JOURNAL] !== undefined) book.ask({ kind: 'putBack' });
  expect(book.snapshot() === before, `step ${step}, call ${call}`).toBe(true);
};

/** A fault in every step of an insert; gives how many there were. */
function throughSteps(tried: Tried): number {
  const steps = new Steps(book, template.id);
  let faults = 0;
  for (let step: number | null = -1; step !== null; step = steps.next(step))
    faults += atCalls(book, tried, steps.request(step), isAsBefore(step));
  return faults;
}

describe.each(SPREADSHEETS)('in $locale, $timeZone', ({ locale, timeZone, first }) => {
  beforeEach(() => {
    open(locale, timeZone);
    before = book.snapshot();
  });

  it('is as it was after a fault at any call, at once or when it is put back', () => {
    expect(throughSteps({ how: 'failAt', first, by: DEALT })).toBeGreaterThan(100 / DEALT);
  });

  it('changes nothing when it is inserted again, and is gone without a trace when undone', () => {
    insertInto(book, template.id);
    const inserted = book.snapshot();
    const { nothingToDo } = previewOf(book, template.id);
    expect(nothingToDo).toBe(true);
    expect(new Steps(book, template.id).next(-1)).toBe(null);
    expect(book.snapshot() === inserted).toBe(true);
    expect(book.ask<UndoResult>({ kind: 'undo' }).kept).toEqual([]);
    expect(book.snapshot() === before).toBe(true);
  });
});

describe('a run that is killed', () => {
  beforeEach(() => {
    open('en_US', 'America/Los_Angeles');
    before = book.snapshot();
  });

  it('is put back between any two steps', () => {
    const steps = new Steps(book, template.id);
    for (let step: number | null = -1; step !== null; ) {
      step = steps.next(step);
      expect(book.properties[JOURNAL]).toBeDefined();
      const back = book.checkpoint();
      book.ask({ kind: 'putBack' });
      expect(book.snapshot() === before, `before step ${step}`).toBe(true);
      back();
    }
  });

  it('is put back at any call', () => {
    expect(throughSteps({ how: 'killAt', first: 1, by: KILLED })).toBeGreaterThan(100 / KILLED);
  });

  it('is put back when putting back was killed, and undone when undoing was', () => {
    const tried = { how: 'killAt', first: 1, by: KILLED } as const;
    const steps = new Steps(book, template.id);
    let step: number | null = -1;
    while (step !== null) step = steps.next(step);
    let kills = atCalls(book, tried, { kind: 'putBack' }, isAsBefore('putBack'));
    book.ask({ kind: 'finish', planHash: steps.planHash });
    kills += atCalls(book, tried, { kind: 'undo' }, (call) => {
      if (book.snapshot() !== before) book.ask({ kind: 'undo' });
      expect(book.snapshot() === before, `undo, call ${call}`).toBe(true);
    });
    expect(kills).toBeGreaterThan(100 / KILLED);
  });
});

/** What each step of an insert asks of the services. */
function counted(): { step: number; calls: number; charts: number; flushes: number }[] {
  const steps = new Steps(book, template.id);
  const found: ReturnType<typeof counted> = [];
  for (let step = steps.next(-1); step !== null; ) {
    const at: number = step;
    const charts = book.charts;
    book.host.calls.reset();
    step = steps.next(at);
    const { total, flushes } = book.host.calls;
    found.push({ step: at, calls: total, charts: book.charts - charts, flushes });
  }
  return found;
}

describe('service calls', () => {
  it.each([[[]], ...others.map((one) => [[one.id]])])('are at most 30 a sheet and 1 a chart, after %j', (first) => {
    open('en_US', 'Europe/Berlin');
    for (const one of first) insertInto(book, one);
    const found = counted();
    expect(found.length).toBeGreaterThan(2);
    expect(found.filter((one) => one.calls > 30 + one.charts || one.flushes !== 1)).toEqual([]);
    expect(found.reduce((sum, one) => sum + one.charts, 0)).toBe(
      template.sheets.reduce((sum, sheet) => sum + sheet.charts.length, 0),
    );
  });
});

describe.each(others.map((one) => one.id))('after %s', (first) => {
  beforeEach(() => {
    open('fr_FR', 'Europe/Berlin');
  });

  it('is undone, then the first; nothing is left of either', () => {
    const empty = book.snapshot();
    insertInto(book, first);
    const one = book.snapshot();
    insertInto(book, template.id);
    expect(book.ask<UndoResult>({ kind: 'undo' }).kept).toEqual([]);
    expect(book.snapshot() === one).toBe(true);
    expect(book.ask<UndoResult>({ kind: 'undo' }).kept).toEqual([]);
    expect(book.snapshot() === empty).toBe(true);
  });

  it('changes nothing when either is run again', () => {
    insertInto(book, first);
    insertInto(book, template.id);
    const both = book.snapshot();
    for (const one of [first, template.id]) {
      expect(previewOf(book, one).nothingToDo).toBe(true);
      expect(new Steps(book, one).next(-1)).toBe(null);
    }
    expect(book.snapshot() === both).toBe(true);
  });

  it('is put back after a fault at a call', () => {
    insertInto(book, first);
    before = book.snapshot();
    expect(throughSteps({ how: 'failAt', first: 2, by: KILLED })).toBeGreaterThan(40 / KILLED);
    expect(book.ask<UndoResult>({ kind: 'undo' }).kept).toEqual([]);
  });
});
