import { beforeEach, describe, expect, it } from 'vitest';
import type {
  Answers,
  Home,
  Preview,
  SeriesChoice,
  SeriesPreview,
  SeriesResult,
  StepResult,
  UndoResult,
} from '../../src/sidebar/api.ts';
import { Book } from './book.ts';
import { ROSTER, smallAddon } from './small-review.ts';

const ANSWERS: Answers = { from: null, asOf: null, sampleData: true };
const JOURNAL = 'partnerbook.series';
const ALL: SeriesChoice = { by: 'all', value: '' };
const GOLD: SeriesChoice = { by: 'tier', value: 'Gold' };

const files = await smallAddon();

let book: Book;
let inserted: string;

const preview = (of: SeriesChoice) => book.ask<SeriesPreview>({ kind: 'previewSeries', of });
const begin = (of: SeriesChoice): string => {
  const { planHash } = preview(of);
  expect(book.ask<StepResult>({ kind: 'beginSeries', of, planHash }).next).toBe(0);
  return planHash;
};
const step = (planHash: string, at: number) => book.ask<StepResult>({ kind: 'stepSeries', planHash, step: at });
const end = (planHash: string) => book.ask<SeriesResult>({ kind: 'endSeries', planHash });

/** Makes a series as the sidebar does, or its first steps; gives its hash. */
function make(of: SeriesChoice, steps = Number.POSITIVE_INFINITY): string {
  const planHash = begin(of);
  for (let at: number | null = 0; at !== null && at < steps; ) at = step(planHash, at).next;
  return planHash;
}

const whole = (of: SeriesChoice) => end(make(of));
const reviews = () => book.sheetNames.filter((name) => name.startsWith('Review'));

function insert(): void {
  const template = 'small-review';
  const { planHash } = book.ask<Preview>({ kind: 'preview', template, answers: ANSWERS });
  let { next } = book.ask<StepResult>({ kind: 'begin', template, answers: ANSWERS, planHash });
  while (next !== null) next = book.ask<StepResult>({ kind: 'step', planHash, step: next }).next;
  book.ask({ kind: 'finish', planHash });
}

beforeEach(() => {
  book = new Book({ sheets: ['Mine'], files, warm: true });
  insert();
  inserted = book.snapshot();
});

describe('a series', () => {
  it('says what it makes, for whom, and that nothing else changes; and does that', () => {
    const shown = preview(GOLD);
    expect(shown).toMatchObject({
      title: 'Reviews',
      summary: 'Makes 3 sheets. Changes nothing else.',
      blocked: null,
      nothingToDo: false,
      choices: {
        all: 5,
        tiers: [
          { value: 'Gold', partners: 3 },
          { value: 'Silver', partners: 1 },
        ],
        owners: [
          { value: 'Ana', partners: 3 },
          { value: 'Ben', partners: 2 },
        ],
      },
    });
    expect(shown.sheets).toEqual([
      { name: 'Review Acme', action: 'add', what: 'Gold, Ana' },
      { name: 'Review Cog', action: 'add', what: 'Gold, Ben' },
      { name: 'Review Eve', action: 'add', what: 'Gold, Ana' },
    ]);
    expect(book.snapshot()).toBe(inserted);
    const result = whole(GOLD);
    expect(result).toMatchObject({ title: 'Reviews, tier Gold', made: 3, left: 0, passed: [] });
    expect(result.links.map((one) => one.label)).toEqual(['Review Acme', 'Review Cog', 'Review Eve']);
    expect(book.sheetNames).toEqual(['Mine', 'Review', 'Review Acme', 'Review Cog', 'Review Eve', 'Roster']);
  });

  it('makes full reviews, each of its own partner, who is fixed', () => {
    whole({ by: 'owner', value: 'Ben' });
    for (const name of ['Cog', 'Dyn']) {
      const sheet = `Review ${name}`;
      expect(book.at(sheet, 'A1').value).toBe('Small review');
      expect(book.at(sheet, 'B2').value).toBe(name);
      expect(book.at(sheet, 'B3').formula).toBe('=INDEX(Roster!D4:D53;MATCH($B$2;Roster!A4:A53;0))');
      expect(book.at(sheet, 'B4').formula).toBe('=INDEX(PB_roster;MATCH(B2;Roster!A4:A53;0);COUNT(E1)+1)');
      expect(book.chartsOn(sheet)).toBe(1);
      const { id } = book.sheet(sheet);
      const at = { sheet: id, row: 1, column: 1, rows: 1, columns: 1 };
      expect(book.backend.validations(at)[0]?.[0]).toMatchObject({ args: [[name], true], allowInvalid: false });
      expect(book.backend.protections(id)).toMatchObject([{ warningOnly: true }]);
      expect(book.sheet(sheet)).toMatchObject({ frozenRows: 2, gridlinesHidden: true });
    }
    expect(book.at('Review', 'B3').formula).toContain('MATCH(PB_partner;');
  });

  it('keeps the person on the sheet and the cells where they are', () => {
    book.backend.activate({ sheet: book.sheet('Mine').id, row: 4, column: 1, rows: 2, columns: 1 });
    const before = book.backend.active();
    whole(ALL);
    expect(book.backend.active()).toEqual(before);
  });

  it('changes nothing when it is made again, and makes only what is missing', () => {
    whole(GOLD);
    const before = book.snapshot();
    const again = preview(GOLD);
    expect(again).toMatchObject({
      nothingToDo: true,
      summary: 'Makes nothing; 3 stand already, and stay. Changes nothing else.',
    });
    expect(book.ask<StepResult>({ kind: 'beginSeries', of: GOLD, planHash: again.planHash }).next).toBe(null);
    expect(book.snapshot()).toBe(before);
    expect(preview(ALL).summary).toBe('Makes 2 sheets; 3 stand already, and stay. Changes nothing else.');
    const acme = book.cells('Review Acme');
    expect(whole(ALL)).toMatchObject({ made: 2, left: 0 });
    expect(book.cells('Review Acme')).toBe(acme);
    expect(reviews()).toHaveLength(6);
  });

  it('knows a review by its partner when its sheet has another name', () => {
    whole(GOLD);
    book.backend.renameSheet(book.sheet('Review Acme').id, 'QBR Acme');
    expect(preview(GOLD)).toMatchObject({ nothingToDo: true });
    expect(preview(GOLD).sheets[0]).toEqual({ name: 'QBR Acme', action: 'keep', what: 'stands already' });
  });

  it('leaves a sheet of the person that has the name, and says so', () => {
    book.add('review acme', 0);
    book.put('review acme', 1, [['mine']]);
    const shown = preview(GOLD);
    expect(shown.summary).toBe('Makes 2 sheets; 1 name is taken by your own sheets. Changes nothing else.');
    expect(shown.sheets[0]).toEqual({
      name: 'Review Acme',
      action: 'keep',
      what: 'not made: a sheet of yours has this name',
    });
    expect(whole(GOLD)).toMatchObject({ made: 2, left: 0 });
    expect(book.at('review acme', 'A1').value).toBe('mine');
  });

  it.each(['Review Cog', 'review cog'])('passes by "%s", which the person has made on the way', (name) => {
    const planHash = begin(GOLD);
    step(planHash, 0);
    book.add(name, 0);
    book.put(name, 1, [['mine']]);
    expect(step(planHash, 1)).toEqual({ next: 2, done: 'Review Cog was left: a sheet of yours has this name.' });
    step(planHash, 2);
    expect(end(planHash)).toMatchObject({ made: 2, left: 0, passed: ['Review Cog'] });
    expect(book.at(name, 'A1').value).toBe('mine');
  });

  it('is of the person when the person has duplicated it', () => {
    whole(GOLD);
    const [{ key, value }] = book.metadataOf('Review Acme') as unknown as [{ key: string; value: string }];
    book.backend.addMetadata({ sheet: book.add('Copy of Review Acme', 0).id, key, value });
    book.ask({ kind: 'undo' });
    expect(book.sheetNames).toEqual(['Copy of Review Acme', 'Mine', 'Review', 'Roster']);
  });
});

describe('what stands in the way', () => {
  const blocked = () => preview(ALL).blocked;

  it('nothing is inserted', () => {
    book.ask({ kind: 'undo' });
    expect(blocked()).toEqual({
      message: 'No review stands in this spreadsheet yet.',
      fix: 'Insert the quarterly review first.',
    });
    expect(book.answer({ kind: 'beginSeries', of: ALL, planHash: '' })).toMatchObject({ ok: false, code: 'blocked' });
  });

  it('formulas that still calculate', () => {
    book.put('Roster', 5, [['Loading...']]);
    expect(blocked()).toEqual({
      message: 'Roster is still being calculated.',
      fix: 'Wait until no cell shows Loading, then look again.',
    });
  });

  it('an error where the partners are listed', () => {
    book.backend.write({ sheet: book.sheet('Roster').id, row: 4, column: 3, rows: 1, columns: 1 }, [
      [{ value: { error: '#REF!' } as never }],
    ]);
    expect(blocked()).toMatchObject({ message: 'Roster, row 5 shows #REF!.' });
  });

  it('nobody is listed', () => {
    for (let row = 4; row < 9; row++) book.put('Roster', row, [['', '', '', '', '']]);
    expect(blocked()).toMatchObject({ message: 'No partner is listed yet.' });
  });

  it('more sheets than a spreadsheet holds', () => {
    for (let i = 0; i < 193; i++) book.add(`Tab ${i}`, 0);
    expect(preview(GOLD).blocked).toBe(null);
    expect(blocked()).toEqual({
      message: '196 sheets and 5 more: Sheets holds at most 200.',
      fix: 'Choose one tier or one owner.',
    });
  });

  it('a list that has changed since it was shown', () => {
    const { planHash } = preview(GOLD);
    book.put('Roster', 5, [['Bolt', 'Bolt', 'P-2', 'Gold', 'Ana']]);
    expect(book.answer({ kind: 'beginSeries', of: GOLD, planHash })).toMatchObject({ ok: false, code: 'changed' });
    expect(book.properties[JOURNAL]).toBeUndefined();
  });

  it('an insert that was interrupted; and a series stands in the way of inserts and of undo', () => {
    make(GOLD, 1);
    const words = 'Reviews, tier Gold: 1 of 3 stand, and the rest waits.';
    expect(blocked()).toMatchObject({ message: words });
    expect(book.answer({ kind: 'undo' })).toMatchObject({ ok: false, code: 'blocked', message: words });
    const shown = book.ask<Preview>({ kind: 'preview', template: 'small-review', answers: ANSWERS });
    expect(shown.blocked).toMatchObject({ message: words });
  });

  it('a later version of Partnerbook', () => {
    whole(GOLD);
    const [entry] = book.metadataOf('Review Acme') as unknown as [{ id: number; value: string }];
    book.backend.setMetadata(entry.id, entry.value.replace(/^\{"v":1/, '{"v":2'));
    expect(blocked()).toMatchObject({ message: 'Review Acme: made by a later version of Partnerbook.' });
    expect(book.answer({ kind: 'undo' })).toMatchObject({ ok: false, code: 'version' });
  });
});

describe('a series that was stopped', () => {
  it('waits on the first screen, and goes on from where it was', () => {
    const planHash = make(GOLD, 2);
    const { waiting, interrupted } = book.ask<Home>({ kind: 'home' });
    expect(interrupted).toBe(null);
    expect(waiting).toMatchObject({ title: 'Reviews, tier Gold', planHash, made: 2, step: 2 });
    expect(waiting?.sheets).toEqual(['Review Acme', 'Review Cog', 'Review Eve']);
    expect(step(planHash, 2).next).toBe(null);
    expect(end(planHash)).toMatchObject({ made: 3, left: 0 });
    expect(book.ask<Home>({ kind: 'home' })).toMatchObject({
      waiting: null,
      workbook: { series: { title: 'Reviews', made: 3 } },
    });
  });

  it('keeps what was made when it is ended, and makes the rest another time; undo takes all of it', () => {
    expect(end(make(GOLD, 2))).toMatchObject({ made: 2, left: 1 });
    expect(reviews()).toEqual(['Review', 'Review Acme', 'Review Cog']);
    expect(preview(GOLD).summary).toBe('Makes 1 sheet; 2 stand already, and stay. Changes nothing else.');
    whole(GOLD);
    expect(book.ask<Home>({ kind: 'home' }).lastInsert).toEqual({
      title: 'Reviews, tier Gold',
      sheets: ['Review Acme', 'Review Cog', 'Review Eve'],
    });
    expect(book.ask<UndoResult>({ kind: 'undo' })).toMatchObject({ kept: [], left: 0 });
    expect(book.snapshot()).toBe(inserted);
  });

  it('does no step twice, and none out of turn', () => {
    const planHash = make(GOLD, 1);
    expect(book.answer({ kind: 'stepSeries', planHash, step: 0 })).toMatchObject({
      code: 'step',
      fix: 'Go on with step 2 of 3.',
    });
    expect(book.answer({ kind: 'stepSeries', planHash: 'other', step: 1 })).toMatchObject({ code: 'noRun' });
    step(planHash, 1);
    step(planHash, 2);
    expect(book.answer({ kind: 'stepSeries', planHash, step: 3 })).toMatchObject({ code: 'step' });
  });

  it('says so when a sheet that it reads has another name, keeps what was made, and can be ended', () => {
    const planHash = make(GOLD, 1);
    const before = book.snapshot();
    book.backend.renameSheet(book.sheet('Roster').id, 'People');
    expect(book.answer({ kind: 'stepSeries', planHash, step: 1 })).toMatchObject({
      ok: false,
      message: 'Review Cog could not be made: the sheet "Roster" is gone or has another name.',
      fix: '1 of 3 stand, and stay. End it, then make the rest.',
    });
    book.backend.renameSheet(book.sheet('People').id, 'Roster');
    expect(book.snapshot()).toBe(before);
    expect(end(planHash)).toMatchObject({ made: 1, left: 2 });
  });
});

describe('undo', () => {
  it('takes the last series, then the one before it, then the template', () => {
    whole(GOLD);
    const gold = book.snapshot();
    whole(ALL);
    expect(book.ask<UndoResult>({ kind: 'undo' }).removed).toEqual(['Review Bolt', 'Review Dyn']);
    expect(book.snapshot()).toBe(gold);
    expect(book.ask<UndoResult>({ kind: 'undo' }).removed).toHaveLength(3);
    expect(book.snapshot()).toBe(inserted);
    book.ask({ kind: 'undo' });
    expect(book.sheetNames).toEqual(['Mine']);
  });

  it('keeps what the person has typed into a review, and lists it', () => {
    whole(GOLD);
    book.put('Review Cog', 6, [['', 'We meet in May']]);
    const { removed, kept } = book.ask<UndoResult>({ kind: 'undo' });
    expect(removed).toEqual(['Review Acme', 'Review Eve']);
    expect(kept.map((one) => [one.place.sheetName, one.place.a1])).toEqual([['Review Cog', 'B6']]);
    expect(book.at('Review Cog', 'B6').value).toBe('We meet in May');
    expect(book.at('Review Cog', 'B3').formula).toBe('');
    expect(book.metadataOf('Review Cog')).toEqual([]);
    expect(book.ask<Home>({ kind: 'home' }).lastInsert?.title).toBe('Small review');
  });

  it('takes a long series away in parts', async () => {
    const many = Array.from({ length: 25 }, (_one, i) => [`N${i}`, `N${i}`, `P-${i}`, 'Gold', 'Ana'] as const);
    book = new Book({ sheets: ['Mine'], files: await smallAddon(many), warm: true });
    insert();
    const before = book.snapshot();
    expect(whole(ALL)).toMatchObject({ made: 25 });
    const left = [1, 2, 3].map(() => book.ask<UndoResult>({ kind: 'undo' }).left);
    expect(left).toEqual([15, 5, 0]);
    expect(book.snapshot()).toBe(before);
  });
});

describe('two partners of one name', () => {
  it('have a sheet each, told apart by ID', async () => {
    const files = await smallAddon([...ROSTER, ['Acme (P-9)', 'Acme', 'P-9', 'Silver', "O'Neil"]]);
    book = new Book({ sheets: ['Mine'], files });
    insert();
    whole(ALL);
    expect(reviews()).toContain('Review Acme (P-1)');
    expect(book.at('Review Acme (P-9)', 'B2').value).toBe('Acme (P-9)');
    expect(preview({ by: 'owner', value: "O'Neil" })).toMatchObject({ nothingToDo: true });
  });
});
