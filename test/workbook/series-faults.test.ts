import { beforeEach, describe, expect, it } from 'vitest';
import type { Home, Preview, SeriesChoice, SeriesPreview, SeriesResult, StepResult } from '../../src/sidebar/api.ts';
import { atCalls, settles } from './at-calls.ts';
import { Book } from './book.ts';
import { smallAddon } from './small-review.ts';

const JOURNAL = 'partnerbook.series';
const GOLD: SeriesChoice = { by: 'tier', value: 'Gold' };

const files = await smallAddon();

const NAMES = ['Review Acme', 'Review Cog', 'Review Eve'];

let book: Book;
let planHash: string;
let inserted: string;

const next = (at: number) => book.ask<StepResult>({ kind: 'stepSeries', planHash, step: at }).next;
const end = () => book.ask<SeriesResult>({ kind: 'endSeries', planHash });
const begun = () => book.properties[JOURNAL] !== undefined;
const waits = () => book.ask<Home>({ kind: 'home' }).waiting;
const reviews = () => book.sheetNames.filter((name) => name.startsWith('Review '));

const withoutIds = (key: string, value: unknown) => (['id', 'sheet', 'sheetId'].includes(key) ? undefined : value);

/** All of a sheet, its charts, state and protection; ids are left out, for a sheet that was made again has others. */
function allOf(name: string): string {
  const { id } = book.sheet(name);
  const { sheets, charts, metadata, protections } = book.backend.snapshot() as Record<
    string,
    { id: number; sheet: number; value: string }[]
  >;
  const on = (list: readonly { sheet: number }[] = []) => list.filter((one) => one.sheet === id);
  const states = on(metadata).map((one) => JSON.parse((one as unknown as { value: string }).value));
  return JSON.stringify([sheets?.filter((one) => one.id === id), on(charts), states, on(protections)], withoutIds);
}

let full: Readonly<Record<string, string>>;

/** Every review that stands is whole, and they are the first of the list. */
function areWhole(where: string, count?: number): void {
  const standing = reviews();
  expect(standing, where).toEqual(NAMES.slice(0, count ?? standing.length));
  for (const name of standing) expect(allOf(name), `${where}, ${name}`).toBe(full[name]);
}

function goOn(): void {
  const from = waits()?.step;
  for (let at: number | null = from === undefined || from === NAMES.length ? null : from; at !== null; ) at = next(at);
  end();
}

beforeEach(() => {
  book = new Book({ sheets: ['Mine'], files, warm: true });
  const answers = { from: null, asOf: null, sampleData: true };
  const template = 'small-review';
  const { planHash: hash } = book.ask<Preview>({ kind: 'preview', template, answers });
  let at = book.ask<StepResult>({ kind: 'begin', template, answers, planHash: hash }).next;
  while (at !== null) at = book.ask<StepResult>({ kind: 'step', planHash: hash, step: at }).next;
  book.ask({ kind: 'finish', planHash: hash });
  inserted = book.snapshot();
  planHash = book.ask<SeriesPreview>({ kind: 'previewSeries', of: GOLD }).planHash;
  const back = book.checkpoint();
  book.ask({ kind: 'beginSeries', of: GOLD, planHash });
  for (let step: number | null = 0; step !== null; ) step = next(step);
  full = Object.fromEntries(NAMES.map((name) => [name, allOf(name)]));
  back();
});

/** The requests of a series in their order, each after those before it. */
function eachRequest(try_: (asked: Record<string, unknown>, step: number) => void): void {
  try_({ kind: 'beginSeries', of: GOLD, planHash }, 0);
  book.ask({ kind: 'beginSeries', of: GOLD, planHash });
  for (let step = 0; step < NAMES.length; step++) {
    try_({ kind: 'stepSeries', planHash, step }, step);
    next(step);
  }
  try_({ kind: 'endSeries', planHash }, NAMES.length);
}

describe('a series in which a call fails', () => {
  it('has only whole reviews at once, keeps them, goes on, and is undone without a trace', () => {
    let faults = 0;
    eachRequest((asked, step) => {
      faults += atCalls(book, { how: 'failAt' }, asked, (call) => {
        const where = `${asked.kind} ${step}, call ${call}`;
        areWhole(where, waits()?.made);
        expect(reviews().length, where).toBeGreaterThanOrEqual(step);
        if (!begun() && step < NAMES.length) book.ask({ kind: 'beginSeries', of: GOLD, planHash });
        if (begun()) goOn();
        areWhole(where, NAMES.length);
        expect(begun(), where).toBe(false);
        book.ask({ kind: 'undo' });
        expect(book.snapshot(), where).toBe(inserted);
      });
    });
    expect(faults).toBeGreaterThan(150);
  }, 120000);
});

describe('a series that is killed', () => {
  it.each(['gone on with', 'ended'] as const)(
    'at any call can be %s: half a review goes, whole ones stay',
    (how) => {
      let kills = 0;
      eachRequest((asked, step) => {
        kills += atCalls(book, { how: 'killAt' }, asked, (call) => {
          const where = `${asked.kind} ${step}, call ${call}`;
          if (begun() && how === 'ended') expect(end().made, where).toBe(reviews().length);
          else if (begun()) goOn();
          areWhole(where, how === 'ended' || !begun() ? undefined : NAMES.length);
          expect(reviews().length, where).toBeGreaterThanOrEqual(how === 'ended' ? step : 0);
          expect(begun(), where).toBe(false);
          if (reviews().length > 0) book.ask({ kind: 'undo' });
          expect(book.snapshot(), where).toBe(inserted);
        });
      });
      expect(kills).toBeGreaterThan(150);
    },
    120000,
  );

  it('while it is ended after a kill can be ended again', () => {
    book.ask({ kind: 'beginSeries', of: GOLD, planHash });
    next(0);
    book.host.killAt = 30;
    expect(settles(book, { kind: 'stepSeries', planHash, step: 1 })).toBe(false);
    book.host.killAt = null;
    expect(book.sheetNames).toContain('Review Cog');
    const kills = atCalls(book, { how: 'killAt' }, { kind: 'endSeries', planHash }, (call) => {
      if (begun()) end();
      areWhole(`call ${call}`, 1);
    });
    expect(kills).toBeGreaterThan(10);
  });

  it('and into whose half review the person has typed keeps that, and makes the others', () => {
    book.ask({ kind: 'beginSeries', of: GOLD, planHash });
    next(0);
    // after its cells, before the end of its step
    book.host.killAt = 34;
    expect(settles(book, { kind: 'stepSeries', planHash, step: 1 })).toBe(false);
    book.host.killAt = null;
    book.put('Review Cog', 7, [['', 'mine']]);
    goOn();
    expect(book.at('Review Cog', 'B7').value).toBe('mine');
    expect(book.metadataOf('Review Cog')).toEqual([]);
    expect(reviews().sort()).toEqual(NAMES);
    book.ask({ kind: 'undo' });
    expect(reviews()).toEqual(['Review Cog']);
  });

  it('before its sheet was marked leaves what the person has put there alone', () => {
    book.ask({ kind: 'beginSeries', of: GOLD, planHash });
    let call = 1;
    for (const back = book.checkpoint(); !reviews().includes('Review Acme'); call++) {
      back();
      book.host.killAt = call;
      settles(book, { kind: 'stepSeries', planHash, step: 0 });
      book.host.killAt = null;
    }
    expect(book.metadataOf('Review Acme')).toEqual([]);
    book.put('Review Acme', 1, [['mine'], [], ['Tier'], ['of mine']]);
    const mine = book.cells('Review Acme');
    expect(next(0)).toBe(1);
    expect(book.cells('Review Acme')).toBe(mine);
    expect(waits()).toMatchObject({ made: 0, step: 1 });
  });

  it('in its undo is gone when that is done again', () => {
    book.ask({ kind: 'beginSeries', of: GOLD, planHash });
    goOn();
    const kills = atCalls(book, { how: 'killAt' }, { kind: 'undo' }, (call) => {
      if (reviews().length > 0) book.ask({ kind: 'undo' });
      expect(book.snapshot(), `call ${call}`).toBe(inserted);
    });
    expect(kills).toBeGreaterThan(30);
  });
});

describe('service calls', () => {
  it('are at most 60 a partner, with one flush, however many stand already', () => {
    book.ask({ kind: 'beginSeries', of: GOLD, planHash });
    const counted = NAMES.map((_name, step) => {
      book.host.calls.reset();
      next(step);
      return { calls: book.host.calls.total, flushes: book.host.calls.flushes };
    });
    expect(counted.filter((one) => one.calls > 60 || one.flushes !== 1)).toEqual([]);
    expect(new Set(counted.map((one) => one.calls)).size).toBe(1);
  });
});
