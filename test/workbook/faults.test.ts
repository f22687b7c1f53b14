import { beforeEach, describe, expect, it } from 'vitest';
import type { Answers, Preview, StepResult } from '../../src/sidebar/api.ts';
import { Book } from './book.ts';

const ANSWERS: Answers = { from: null, asOf: null, sampleData: true };
const JOURNAL = 'partnerbook.journal';

// every call fails once in the first of them; the others try every fifth, to see that nothing hangs on the locale
const spreadsheets = [
  { locale: 'en_US', timeZone: 'America/Los_Angeles', every: 1 },
  { locale: 'de_DE', timeZone: 'Europe/Berlin', every: 5 },
  { locale: 'ja_JP', timeZone: 'Asia/Tokyo', every: 5 },
];
// a run that is killed does the same in every locale, and takes longer to make good
const KILLED = 4;

describe.each(spreadsheets)('a tier sheet in $locale, $timeZone', ({ locale, timeZone, every }) => {
  let book: Book;
  let planHash: string;
  let before: string;

  beforeEach(() => {
    book = new Book({ sheets: ['Roster of ours'], locale, timeZone, warm: true });
    book.put('Roster of ours', 1, [
      ['Name', 'Since'],
      ['Acme', '2024'],
    ]);
    before = book.snapshot();
    planHash = book.ask<Preview>({ kind: 'preview', template: 'tier-sheet', answers: ANSWERS }).planHash;
  });

  /** The requests of one insert, in their order: -1 begins, the others fill a sheet each. */
  const request = (step: number) =>
    step < 0 ? { kind: 'begin', template: 'tier-sheet', answers: ANSWERS, planHash } : { kind: 'step', planHash, step };

  const next = (step: number): number | null => book.ask<StepResult>(request(step)).next;

  function insert(): void {
    for (let step: number | null = -1; step !== null; ) step = next(step);
    book.ask({ kind: 'finish', planHash });
  }

  /** False when the server refuses, or when the request does not get as far as the server. */
  function settles(asked: unknown): boolean {
    try {
      return book.answer(asked).ok;
    } catch (fault) {
      expect(String(fault)).toMatch(/^Exception: (Service Spreadsheets failed|Exceeded maximum execution time)/);
      return false;
    }
  }

  /** Tries a request with a fault at its first call, and so on to its last, each time from where it began; gives their number. */
  function atCalls(how: 'failAt' | 'killAt', step: number, asked: unknown, after: (call: number) => void): number {
    const back = book.checkpoint();
    for (let call = 1; ; call += step) {
      book.host[how] = call;
      const done = settles(asked);
      const reached = book.host[how] === null;
      book.host[how] = null;
      if (!reached) {
        expect(done).toBe(true);
        back();
        return Math.floor((call - 1) / step);
      }
      after(call);
      back();
    }
  }

  const isAsBefore = (step: number | string) => (call: number) => {
    if (book.properties[JOURNAL] !== undefined) book.ask({ kind: 'putBack' });
    expect(book.snapshot(), `step ${step}, call ${call}`).toBe(before);
  };

  it('is as it was after a fault at any call, at once or when it is put back', () => {
    let faults = 0;
    for (let step: number | null = -1; step !== null; step = next(step))
      faults += atCalls('failAt', every, request(step), isAsBefore(step));
    expect(faults).toBeGreaterThan(300 / every);
  }, 120000);

  it('is put back when the run was killed between any two steps', () => {
    for (let step: number | null = -1; step !== null; ) {
      step = next(step);
      expect(book.properties[JOURNAL]).toBeDefined();
      const back = book.checkpoint();
      book.ask({ kind: 'putBack' });
      expect(book.snapshot(), `before step ${step}`).toBe(before);
      back();
    }
  });

  it('takes at most 30 service calls a sheet and 1 a chart, and one flush a sheet', () => {
    const counted: { step: number; calls: number; charts: number; flushes: number }[] = [];
    for (let step: number | null = next(-1); step !== null; ) {
      const at: number = step;
      const charts = book.charts;
      book.host.calls.reset();
      step = next(at);
      const { total, flushes } = book.host.calls;
      counted.push({ step: at, calls: total, charts: book.charts - charts, flushes });
    }
    expect(counted.length).toBe(10);
    expect(counted.filter((one) => one.calls > 30 + one.charts || one.flushes !== 1)).toEqual([]);
    expect(counted.some((one) => one.charts > 0)).toBe(true);
  });

  it('changes nothing when it is inserted again, and is gone without a trace when undone', () => {
    insert();
    const inserted = book.snapshot();
    const shown = book.ask<Preview>({ kind: 'preview', template: 'tier-sheet', answers: ANSWERS });
    expect(shown.nothingToDo).toBe(true);
    planHash = shown.planHash;
    expect(next(-1)).toBe(null);
    expect(book.snapshot()).toBe(inserted);
    book.ask({ kind: 'undo' });
    expect(book.snapshot()).toBe(before);
  });

  if (every > 1) return;

  it('is put back when the run was killed at any call, in an insert or in putting back', () => {
    let kills = 0;
    for (let step: number | null = -1; step !== null; step = next(step))
      kills += atCalls('killAt', KILLED, request(step), isAsBefore(step));
    kills += atCalls('killAt', KILLED, { kind: 'putBack' }, isAsBefore('putBack'));
    expect(kills).toBeGreaterThan(300 / KILLED);
  }, 120000);

  it('is gone when an undo that was killed at any call is done again', () => {
    insert();
    const kills = atCalls('killAt', KILLED, { kind: 'undo' }, (call) => {
      if (book.snapshot() !== before) book.ask({ kind: 'undo' });
      expect(book.snapshot(), `call ${call}`).toBe(before);
    });
    expect(kills).toBeGreaterThan(100 / KILLED);
  }, 120000);
});
