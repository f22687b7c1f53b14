import { beforeEach, describe, expect, it } from 'vitest';
import { buildAddonScripts } from '../../build/addon-scripts.ts';
import type { Answers, Home, Preview, StepResult, UndoResult } from '../../src/sidebar/api.ts';
import { templates } from '../../templates/index.ts';
import type { Template } from '../../templates/schema.ts';
import { addon } from '../build/built.ts';
import { Book } from './book.ts';

const ANSWERS: Answers = { from: null, asOf: null, sampleData: true };
const FIRST = 'metric-dashboard';
const SECOND = 'second-dashboard';

/** Two templates that read one kind of rows which not every workbook has: the survey. */
const first = templates.find((one) => one.id === FIRST) as Template;
const second: Template = { ...first, id: SECOND, mark: 'second', title: 'Second dashboard' };
const scripts = await buildAddonScripts([first, second], [], '');
const files = { ...addon.files, ...scripts.files };

let book: Book;

const preview = (template: string) => book.ask<Preview>({ kind: 'preview', template, answers: ANSWERS });

function insert(template: string): void {
  const { planHash } = preview(template);
  let { next } = book.ask<StepResult>({ kind: 'begin', template, answers: ANSWERS, planHash });
  while (next !== null) next = book.ask<StepResult>({ kind: 'step', planHash, step: next }).next;
  book.ask({ kind: 'finish', planHash });
}

const counted = (words: string): number => book.cells('Checks').split(words).length - 1;
const names = () => book.backend.names().map((one) => one.name);

beforeEach(() => {
  book = new Book({ sheets: ['Mine'], files, warm: true });
});

describe('a kind that another template has brought', () => {
  it('is found: its sheets, its table of columns and its count of rows stand once', () => {
    insert(FIRST);
    const shown = preview(SECOND);
    expect(shown.sheets.filter((one) => one.action === 'keep').map((one) => one.name)).toEqual(
      expect.arrayContaining(['Survey', 'Survey clean']),
    );
    expect(shown.names.filter((name) => /map|clean/.test(name))).toEqual([]);
    expect(counted('Rows of Survey')).toBe(1);
    insert(SECOND);
    expect(counted('Rows of Survey')).toBe(1);
    expect(names().filter((name) => name.startsWith('PB_map_survey'))).toEqual(['PB_map_survey']);
    expect(book.cells('Settings').split('Columns of Survey')).toHaveLength(2);
    expect(book.at('Metrics by quarter (2)', 'B15').formula).toContain("'Survey clean'!$A3:$D");
  });

  it.each([
    [FIRST, SECOND],
    [SECOND, FIRST],
  ])('stays when the second one is undone, and goes with the first (%s, then %s)', (one, other) => {
    const empty = book.snapshot();
    insert(one);
    const stood = book.snapshot();
    insert(other);
    expect(book.ask<UndoResult>({ kind: 'undo' }).kept).toEqual([]);
    expect(book.snapshot()).toBe(stood);
    expect(book.ask<UndoResult>({ kind: 'undo' }).kept).toEqual([]);
    expect(book.snapshot()).toBe(empty);
  });

  it('is read from a sheet of the person by both, and is undone with the one that brought it', () => {
    insert(FIRST);
    insert(SECOND);
    book.put('Mine', 1, [
      ['Account name', 'Date', 'NPS score'],
      ['Acme', 46000, 9],
    ]);
    book.ask({
      kind: 'useMapping',
      data: 'survey',
      sheetId: book.sheet('Mine').id,
      headerRow: 1,
      columns: [
        { ours: 'Partner ID', theirs: 'Account name' },
        { ours: 'Date', theirs: 'Date' },
        { ours: 'Score', theirs: 'NPS score' },
      ],
    });
    const read = () => book.ask<Home>({ kind: 'home' }).workbook.kinds.find((one) => one.kind === 'survey')?.reads;
    expect(read()).toMatchObject({ name: 'Mine' });
    expect(book.ask<UndoResult>({ kind: 'undo' }).kept).toEqual([]);
    // it came with the first, which stands
    expect(read()).toMatchObject({ name: 'Mine' });
    expect(book.ask<UndoResult>({ kind: 'undo' }).kept).toEqual([]);
    expect(book.sheetNames).toEqual(['Mine']);
  });

  it('says so when the name of its columns is gone', () => {
    insert(FIRST);
    book.backend.removeName('PB_map_survey');
    expect(() => preview(SECOND)).toThrow('names: The named range PB_map_survey of Survey clean is gone.');
  });
});
