import { beforeEach, describe, expect, it } from 'vitest';
import type { Answers, Preview, StepResult } from '../../src/sidebar/api.ts';
import { Book } from './book.ts';

const ANSWERS: Answers = { from: null, asOf: null, sampleData: true };
const JOURNAL = 'partnerbook.journal';

const spreadsheets = [
  { locale: 'en_US', timeZone: 'America/Los_Angeles' },
  { locale: 'de_DE', timeZone: 'Europe/Berlin' },
  { locale: 'ja_JP', timeZone: 'Asia/Tokyo' },
];

describe.each(spreadsheets)('a tier sheet in $locale, $timeZone', ({ locale, timeZone }) => {
  let book: Book;
  let planHash: string;
  let before: string;

  beforeEach(() => {
    book = new Book({ sheets: ['Roster of ours'], locale, timeZone });
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
  function settles(step: number): boolean {
    try {
      return book.answer(request(step)).ok;
    } catch (fault) {
      expect(String(fault)).toBe('Exception: Service Spreadsheets failed while accessing document.');
      return false;
    }
  }

  it('is as it was after a fault at any call, at once or when it is put back', () => {
    let faults = 0;
    for (let step: number | null = -1; step !== null; step = next(step)) {
      const back = book.checkpoint();
      for (let call = 1; ; call++) {
        book.host.failAt = call;
        const done = settles(step);
        const reached = book.host.failAt === null;
        book.host.failAt = null;
        if (!reached) {
          expect(done).toBe(true);
          break;
        }
        faults++;
        if (book.properties[JOURNAL] !== undefined) book.ask({ kind: 'putBack' });
        expect(book.snapshot(), `step ${step}, call ${call}`).toBe(before);
        back();
      }
      back();
    }
    expect(faults).toBeGreaterThan(300);
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
});
