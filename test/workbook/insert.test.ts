import { beforeEach, describe, expect, it } from 'vitest';
import type { Answers, InsertResult, Preview, StepResult, UndoResult } from '../../src/sidebar/api.ts';
import { Book } from './book.ts';

const ANSWERS: Answers = { from: null, asOf: null, sampleData: true };

const ask = <T>(request: unknown): T => book.ask<T>(request);

const previewed = (answers = ANSWERS) => ask<Preview>({ kind: 'preview', template: 'tier-sheet', answers });

function insert(
  steps = Number.POSITIVE_INFINITY,
  after: (step: number) => void = () => undefined,
): InsertResult | null {
  const { planHash } = previewed();
  let next = ask<StepResult>({ kind: 'begin', template: 'tier-sheet', answers: ANSWERS, planHash }).next;
  for (let done = 0; next !== null; done++) {
    if (done >= steps) return null;
    after(next);
    next = ask<StepResult>({ kind: 'step', planHash, step: next }).next;
  }
  return ask<InsertResult>({ kind: 'finish', planHash });
}

let book: Book;

beforeEach(() => {
  book = new Book({ sheets: ['Roster of ours'] });
  book.put('Roster of ours', 1, [
    ['Name', 'Since'],
    ['Acme', '2024'],
  ]);
});

describe('an insert', () => {
  it('shows what it adds, then adds exactly that', () => {
    const shown = previewed();
    expect(shown.summary).toBe('Adds 10 sheets and 33 names; changes nothing else.');
    insert();
    expect(book.sheetNames).toEqual(['Roster of ours', ...shown.sheets.map((sheet) => sheet.name)]);
    expect(book.backend.names().map((name) => name.name)).toEqual(shown.names);
    expect(book.backend.active().sheet).toBe(book.sheet('Tiers').id);
  });

  it('leaves a sheet of the same name alone and takes the next free one', () => {
    book.add('tiers', 1);
    book.put('tiers', 1, [['mine']]);
    insert();
    expect(book.at('tiers', 'A1').value).toBe('mine');
    expect(book.at('Tiers (2)', 'A1').value).toBe('Partner tiers');
    expect(book.at('Checks', 'B23').formula).toContain("'Tiers (2)'!");
  });
});

describe('what goes wrong', () => {
  it('is offered to be put back when the run was killed between two steps', () => {
    const before = book.snapshot();
    insert(4);
    const home = ask<{ interrupted: { title: string; step: string } }>({ kind: 'home' });
    expect(home.interrupted).toMatchObject({ title: 'Partner tiers', step: 'Checks' });
    expect(() => insert()).toThrow('blocked: An insert of "Partner tiers" was interrupted. Put it back first.');
    ask({ kind: 'putBack' });
    expect(book.snapshot()).toBe(before);
  });

  it('stops when somebody types into a sheet that is not filled yet', () => {
    expect(() => insert(9, (step) => step === 2 && book.put('Partners', 1, [['mine']]))).toThrow(
      'Something was typed into "Partners" before it was filled.',
    );
    expect(book.sheetNames).toEqual(['Roster of ours', 'Partners']);
    expect(book.at('Partners', 'A1').value).toBe('mine');
  });

  it('changes nothing of a sheet that a later version made', () => {
    insert();
    const [entry] = book.metadataOf('Tiers');
    if (entry) book.backend.setMetadata(entry.id, entry.value.replace('"v":2', '"v":9'));
    const before = book.snapshot();
    expect(() => ask({ kind: 'undo' })).toThrow('version: Tiers: made by a later version of Partnerbook.');
    expect(previewed().blocked?.message).toBe('Tiers: made by a later version of Partnerbook.');
    expect(book.snapshot()).toBe(before);
  });
});

describe('undo', () => {
  it('leaves the spreadsheet as it was before', () => {
    const before = book.snapshot();
    insert();
    const result = ask<UndoResult>({ kind: 'undo' });
    expect(result.kept).toEqual([]);
    expect(result.removed.length).toBe(10);
    expect(book.snapshot()).toBe(before);
  });

  it('keeps what the person has typed since, and lists it', () => {
    insert();
    book.put('Partners', 5, [['P-900', 'Zenith Lane']]);
    const result = ask<UndoResult>({ kind: 'undo' });
    expect(result.kept.map((one) => `${one.place.sheetName}!${one.place.a1}`)).toEqual(['Partners!A5', 'Partners!B5']);
    expect(book.sheetNames).toEqual(['Roster of ours', 'Partners']);
    expect(book.at('Partners', 'B3').value).toBe('Partner');
    expect(book.at('Partners', 'B5').value).toBe('Zenith Lane');
    expect(book.at('Partners', 'B6').value).toBe('');
    expect(book.metadataOf('Partners')).toEqual([]);
  });

  it('keeps a formula of the person, and one that was put over ours', () => {
    insert();
    book.put('Log', 9, [['=1+1']]);
    book.put('Tiers', 5, [['=41+1']]);
    const result = ask<UndoResult>({ kind: 'undo' });
    expect(result.kept.map((one) => `${one.place.sheetName}!${one.place.a1}`)).toEqual(['Tiers!A5', 'Log!A9']);
    expect(book.at('Tiers', 'A5').formula).toBe('=41+1');
    expect(book.at('Tiers', 'A9').formula).toBe('');
    expect(book.chartsOn('Tiers')).toBe(0);
    expect(book.backend.names()).toEqual([]);
  });

  it('leaves a copy that the person made of a sheet of ours', () => {
    insert();
    const { id } = book.add('Copy of Tiers', 1);
    const whole = { sheet: book.sheet('Tiers').id, row: 0, column: 0, rows: 1000, columns: 26 };
    book.backend.copy(whole, { ...whole, sheet: id }, 'all');
    for (const { key, value } of book.metadataOf('Tiers')) book.backend.addMetadata({ sheet: id, key, value });
    ask({ kind: 'undo' });
    expect(book.sheetNames).toEqual(['Roster of ours', 'Copy of Tiers']);
  });
});

describe('samples', () => {
  it('leave with one click; a row that the person changed stays whole and is listed', () => {
    insert();
    book.put('Partners', 7, [['SAMPLE-04', 'Mine now']]);
    const result = ask<{ removed: number; kept: { sheetName: string; a1: string }[] }>({ kind: 'clearSample' });
    expect(result.removed).toBe(339);
    expect(result.kept).toMatchObject([{ sheetName: 'Partners', a1: 'B7' }]);
    expect(book.at('Partners', 'A7').value).toBe('SAMPLE-04');
    expect(book.at('Partners', 'U7').value).toBe('Sample');
    expect(book.at('Partners', 'B8').value).toBe('');
    expect(book.at('Deals', 'A4').value).toBe('');
    expect(book.at('Deals', 'A3').value).toBe('Deal');
  });
});
