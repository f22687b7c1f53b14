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
import { areaOf } from '../../src/workbook/address.ts';
import { planCopy } from '../../src/workbook/series/plan.ts';
import { templates } from '../../templates/index.ts';
import type { Template } from '../../templates/schema.ts';
import { Book } from './book.ts';

const ANSWERS: Answers = { from: null, asOf: null, sampleData: true };
const GOLD: SeriesChoice = { by: 'tier', value: 'Gold' };
const LISTED = [
  ['Acme', 'Gold', 'Ana'],
  ["O'Brien, Ltd.", 'Gold', 'Ben'],
  ['Cog', 'Silver', 'Ben'],
] as const;

const review = templates.find((one) => one.series) as Template;
const series = review.series as NonNullable<Template['series']>;

let book: Book;

function insert(template: string): void {
  const { planHash } = book.ask<Preview>({ kind: 'preview', template, answers: ANSWERS });
  let { next } = book.ask<StepResult>({ kind: 'begin', template, answers: ANSWERS, planHash });
  while (next !== null) next = book.ask<StepResult>({ kind: 'step', planHash, step: next }).next;
  book.ask({ kind: 'finish', planHash });
}

/** Without a calculation nobody is listed: what the formulas would give is put in their place. */
function list(): void {
  const columns = { choice: 0, name: 0, id: -1, tier: 1, owner: 2 } as const;
  for (const [column, at] of Object.entries(columns)) {
    const { sheet, range } = series.columns[column as keyof typeof columns];
    const name = review.sheets.find((one) => one.key === sheet)?.name as string;
    const { row, column: first } = areaOf(range.replace('{end}', '9'), 9);
    LISTED.forEach((line, i) => {
      const value = line[at as 0] ?? `P-${i + 1}`;
      book.backend.write({ sheet: book.sheet(name).id, row: row - 1 + i, column: first - 1, rows: 1, columns: 1 }, [
        [{ value }],
      ]);
    });
  }
}

function begin(): string {
  const { planHash } = book.ask<SeriesPreview>({ kind: 'previewSeries', of: GOLD });
  book.ask({ kind: 'beginSeries', of: GOLD, planHash });
  return planHash;
}

const step = (planHash: string, at: number) => book.ask<StepResult>({ kind: 'stepSeries', planHash, step: at });

function whole(): SeriesResult {
  const planHash = begin();
  for (let at: number | null = 0; at !== null; ) at = step(planHash, at).next;
  return book.ask({ kind: 'endSeries', planHash });
}

beforeEach(() => {
  book = new Book({ sheets: ['Mine'], warm: true });
});

describe('the reviews of a tier', () => {
  beforeEach(() => {
    insert(review.id);
    list();
  });

  it('take at most 60 service calls a partner and one flush, with their charts', () => {
    const planHash = begin();
    for (const at of [0, 1]) {
      book.host.calls.reset();
      step(planHash, at);
      expect(book.host.calls.total).toBeLessThanOrEqual(60);
      expect(book.host.calls.flushes).toBe(1);
    }
    expect(book.chartsOn('Review Acme')).toBe(book.chartsOn('Review'));
    expect(book.chartsOn('Review')).toBeGreaterThan(0);
  });

  it('are the Review, cell by cell, but for the partner', () => {
    const before = book.snapshot();
    expect(whole()).toMatchObject({ made: 2, left: 0 });
    const { column, row } = areaOf(series.cell, 1);
    const differ = (name: string) => {
      const texts = ['Review', name].map((one) => JSON.parse(book.cells(one)) as [string, unknown[][], string[][]]);
      const [own, copy] = texts as [(typeof texts)[0], (typeof texts)[0]];
      return own[1].flatMap((line, r) =>
        line.flatMap((value, c) =>
          value === copy[1][r]?.[c] && own[2][r]?.[c] === copy[2][r]?.[c] ? [] : [[r + 1, c + 1, copy[1][r]?.[c]]],
        ),
      );
    };
    // the partner on Review is a sample: one that is in the list of this test
    expect(differ('Review Acme')).toEqual([[row, column, 'Acme']]);
    expect(differ("Review O'Brien, Ltd.")).toEqual([[row, column, "O'Brien, Ltd."]]);
    book.ask({ kind: 'undo' });
    expect(book.snapshot()).toBe(before);
  });

  it('are undone after what was inserted later, and before what stood before', () => {
    whole();
    insert('tier-sheet');
    const title = () => book.ask<Home>({ kind: 'home' }).lastInsert?.title;
    const undone: (string | undefined)[] = [];
    for (let left = 3; left > 0; left--) {
      undone.push(title());
      book.ask<UndoResult>({ kind: 'undo' });
    }
    expect(undone).toEqual(['Partner tiers', 'Reviews, tier Gold', review.title]);
    expect(book.sheetNames.filter((name) => name.startsWith('Review '))).not.toContain('Review Acme');
  });

  it('are no roster and no sheet to read rows from', () => {
    whole();
    const { sheets } = book.ask<{ sheets: { name: string }[] }>({ kind: 'sheets' });
    expect(sheets.map((one) => one.name)).not.toContain('Review Acme');
  });
});

describe('every template with a series', () => {
  it('has its input in one cell, which no formula reaches by a name, and reads of other sheets what is there for all', () => {
    const { plan, sheet } = planCopy(
      review,
      {
        answers: ANSWERS,
        seen: { sheetNames: [], definedNames: [], capacity: 250, instance: 1, today: '2026-11-25' },
      },
      'Review Acme',
      'Acme',
    );
    expect(sheet.name).toBe('Review Acme');
    const onCopy = Object.keys(review.places).filter((place) => review.places[place]?.sheet === series.sheet);
    for (const place of onCopy) expect(plan.allNames[place]).toBeUndefined();
    const formulas = plan.sheets
      .filter((one) => one.key !== series.sheet && one.role === 'calc')
      .flatMap((one) => one.blocks.flatMap((block) => block.lines.flatMap((line) => line.cells)))
      .map((cell) => JSON.stringify(cell));
    expect(formulas.length).toBeGreaterThan(20);
    expect(formulas.filter((text) => text.includes("'Review Acme'!"))).toEqual([]);
  });
});
