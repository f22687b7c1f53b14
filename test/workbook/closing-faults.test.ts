import { beforeEach, describe, expect, it } from 'vitest';
import type { StepResult } from '../../src/sidebar/api.ts';
import { atCalls } from './at-calls.ts';
import { ClosingBook, METRICS, REVIEW, TIERS } from './closing-book.ts';

const JOURNAL = 'partnerbook.journal';

let book: ClosingBook;
let before: string;
let planHash: string;
let from: string;

beforeEach(() => {
  book = new ClosingBook();
  book.insert(TIERS, { sampleData: false });
  book.insert(METRICS, { sampleData: false });
  before = book.snapshot();
  const shown = book.preview();
  planHash = shown.planHash;
  from = shown.periods[0]?.from as string;
});

const request = (step: number) =>
  step < 0 ? { kind: 'beginClosing', from, why: '', planHash } : { kind: 'step', planHash, step };

const next = (step: number): number | null => book.ask<StepResult>(request(step)).next;

const isAsBefore = (step: number | string) => (call: number) => {
  if (book.properties[JOURNAL] !== undefined) book.ask({ kind: 'putBack' });
  expect(book.snapshot(), `step ${step}, call ${call}`).toBe(before);
};

describe('closing a quarter', () => {
  it('is as it was after a fault at any call, at once or when it is put back', () => {
    let faults = 0;
    for (let step: number | null = -1; step !== null; step = next(step))
      faults += atCalls(book, { how: 'failAt', by: step < 0 ? 20 : 3 }, request(step), isAsBefore(step));
    expect(faults).toBeGreaterThan(70);
  }, 300000);

  it('is put back when the run was killed between any two steps', () => {
    let kills = 0;
    for (let step: number | null = -1; step !== null; kills++) {
      step = next(step);
      expect(book.properties[JOURNAL]).toBeDefined();
      const back = book.checkpoint();
      book.ask({ kind: 'putBack' });
      expect(book.snapshot(), `before step ${step}`).toBe(before);
      back();
    }
    expect(kills).toBe(8);
  });

  it('is put back when the run was killed at any call, in closing or in putting back', () => {
    let kills = 0;
    for (let step: number | null = -1; step !== null; step = next(step))
      kills += atCalls(book, { how: 'killAt', by: step < 0 ? 30 : 7 }, request(step), isAsBefore(step));
    kills += atCalls(book, { how: 'killAt', by: 60 }, { kind: 'putBack' }, isAsBefore('putBack'));
    expect(kills).toBeGreaterThan(40);
  }, 300000);

  it('is gone when an undo that was killed at any call is done again', () => {
    book.close();
    const kills = atCalls(book, { how: 'killAt', by: 11 }, { kind: 'undo' }, (call) => {
      if (book.snapshot() !== before) book.undo();
      expect(book.snapshot(), `call ${call}`).toBe(before);
    });
    expect(kills).toBeGreaterThan(20);
  }, 300000);

  it('takes at most 30 service calls a sheet and 1 a chart, and one flush a step', () => {
    book.insert(REVIEW, { sampleData: false });
    planHash = book.preview().planHash;
    const counted: { step: number; calls: number; charts: number; flushes: number }[] = [];
    for (let step: number | null = next(-1); step !== null; ) {
      const at: number = step;
      const charts = book.charts;
      book.host.calls.reset();
      step = next(at);
      const { total, flushes } = book.host.calls;
      counted.push({ step: at, calls: total, charts: book.charts - charts, flushes });
    }
    expect(counted).toHaveLength(8);
    expect(counted.filter((one) => one.calls > 30 + one.charts || one.flushes !== 1)).toEqual([]);
    expect(counted.reduce((sum, one) => sum + one.charts, 0)).toBe(7);
  });
});
