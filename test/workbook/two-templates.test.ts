import { beforeEach, describe, expect, it } from 'vitest';
import type { Answers, Home, Preview, StepResult, UndoResult } from '../../src/sidebar/api.ts';
import { Book } from './book.ts';

const ANSWERS: Answers = { from: null, asOf: null, sampleData: true };
const TIERS = 'tier-sheet';
const METRICS = 'metric-dashboard';

let book: Book;

const preview = (template: string) => book.ask<Preview>({ kind: 'preview', template, answers: ANSWERS });

/** The requests of one insert: -1 begins, the others are a sheet each. */
const request = (template: string, planHash: string, step: number) =>
  step < 0 ? { kind: 'begin', template, answers: ANSWERS, planHash } : { kind: 'step', planHash, step };

function insert(template: string): void {
  const { planHash } = preview(template);
  for (let step: number | null = -1; step !== null; ) {
    step = book.ask<StepResult>(request(template, planHash, step)).next;
  }
  book.ask({ kind: 'finish', planHash });
}

/** The first row of a named range, from 1. */
const topOf = (name: string): number =>
  1 + (book.backend.names().find((one) => one.name === name)?.rect.row ?? Number.NaN);

const names = () => book.backend.names().map((name) => name.name);

beforeEach(() => {
  book = new Book({ sheets: ['Roster of ours'], warm: true });
});

describe('a second template', () => {
  it('says what it adds, what it writes below, and what it keeps; and does that', () => {
    insert(TIERS);
    const [settings, partners] = [book.cells('Settings'), book.cells('Partners')];
    const shown = preview(METRICS);
    expect(shown.summary).toBe(
      'Adds 5 sheets and 6 names, and rows below those of Settings, Checks, Guide, Log; changes nothing else.',
    );
    const named = (action: string) => shown.sheets.filter((one) => one.action === action).map((one) => one.name);
    expect(named('add')).toEqual(['Metrics', 'Survey', 'Survey clean', 'Metrics by quarter', 'Metric workings']);
    expect(named('change')).toEqual(['Settings', 'Checks', 'Guide', 'Log']);
    expect(named('keep')).toEqual(['Partners', 'Deals', 'Partners clean', 'Deals clean']);
    const before = names();
    insert(METRICS);
    expect(book.sheetNames).toHaveLength(16);
    expect(names().filter((name) => !before.includes(name))).toEqual(shown.names);
    expect(book.cells('Partners')).toBe(partners);
    const [, values] = JSON.parse(settings) as [string, unknown[][]];
    const [, now] = JSON.parse(book.cells('Settings')) as [string, unknown[][]];
    expect(now.slice(0, values.length)).toEqual(values);
    expect(now.length).toBeGreaterThan(values.length);
    expect(book.backend.active().sheet).toBe(book.sheet('Metrics').id);
  });

  it('says whose period counts, and offers samples where a data sheet is added', () => {
    expect(preview(TIERS)).toMatchObject({ period: null, samples: true });
    insert(METRICS);
    const row = topOf('PB_from');
    const place = { sheetId: book.sheet('Settings').id, sheetName: 'Settings', a1: `B${row}` };
    book.put('Settings', row, [
      ['From', 46023],
      ['As of', 'soon'],
    ]);
    expect(preview(TIERS)).toMatchObject({ period: { from: '2026-01-01', asOf: 'soon', place }, samples: false });
    book.backend.removeSheet(book.sheet('Deals').id);
    expect(preview(TIERS)).toMatchObject({ period: { place }, samples: true });
  });

  it('stands beside the first on the home screen', () => {
    insert(TIERS);
    insert(METRICS);
    const { workbook, lastInsert } = book.ask<Home>({ kind: 'home' });
    expect(workbook.templates.map((one) => [one.title, one.place.sheetName])).toEqual([
      ['Partner tiers', 'Tiers'],
      ['Program metrics', 'Metrics'],
    ]);
    expect(lastInsert).toEqual({
      title: 'Program metrics',
      sheets: ['Metrics', 'Survey', 'Survey clean', 'Metrics by quarter', 'Metric workings'],
    });
  });

  it('finds shared sheets under other names, and what moved on them', () => {
    insert(TIERS);
    book.backend.renameSheet(book.sheet('Settings').id, 'Assumptions');
    book.backend.insertRows(book.sheet('Assumptions').id, 6, 2);
    insert(METRICS);
    expect(book.at('Metrics by quarter', 'B6').formula).toBe('=PB_as_of');
    expect(book.at('Metrics', 'E9').formula).toMatch(/^=IF\(INDEX\(Assumptions!\$B\$\d+:\$B\$\d+/);
    book.ask({ kind: 'undo' });
    expect(book.sheetNames).toContain('Assumptions');
    expect(book.sheetNames).not.toContain('Metrics');
  });

  it('reads a sheet of the person that the first one was pointed at', () => {
    book.put('Roster of ours', 1, [['Partner'], ['Acme']]);
    insert(TIERS);
    insert(METRICS);
    book.ask({
      kind: 'useMapping',
      data: 'partners',
      sheetId: 1,
      headerRow: 1,
      columns: [{ ours: 'Partner', theirs: 'Partner' }],
    });
    expect(book.at('Partners clean', 'A3').formula).toBe(
      '=CLEAN_TABLE(\'Roster of ours\'!A1:A;"partners";PB_map_partners)',
    );
    expect(book.ask<{ removed: number }>({ kind: 'clearSample' }).removed).toBe(428);
  });

  it('leaves what the person typed into its rows, and lists it', () => {
    insert(TIERS);
    const settings = book.cells('Settings');
    insert(METRICS);
    const top = topOf('PB_settings_metrics');
    book.put('Settings', top + 2, [['Days in which an active partner was active', 90]]);
    const { kept } = book.ask<UndoResult>({ kind: 'undo' });
    expect(kept.map((one) => one.place.sheetName)).toEqual(['Settings']);
    expect(book.cells('Settings')).not.toBe(settings);
  });

  it('says so when a name that it needs is gone', () => {
    insert(TIERS);
    book.backend.removeName('PB_as_of');
    expect(() => preview(METRICS)).toThrow('names: The named range PB_as_of of Settings is gone.');
  });
});

it('stops when somebody types where it is about to write', () => {
  insert(TIERS);
  const { planHash, sheets } = preview(METRICS);
  const step = (at: number) => book.ask<StepResult>(request(METRICS, planHash, at)).next;
  const settings = sheets.findIndex((one) => one.name === 'Settings');
  let at: number | null = step(-1);
  while (at !== null && at < settings) at = step(at);
  const top = topOf('PB_settings_metrics');
  book.put('Settings', top + 1, [['mine']]);
  expect(() => step(settings)).toThrow('Something was typed into "Settings" before it was filled.');
  expect(book.at('Settings', `A${top + 1}`).value).toBe('mine');
  expect(book.sheetNames).not.toContain('Metrics');
});
