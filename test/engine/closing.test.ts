import { beforeAll, describe, expect, it } from 'vitest';
import { ClosingWorkbook } from './closing-workbook.ts';
import { at, put } from './engine-bundle.ts';

let book: ClosingWorkbook;

const FIGURES = ['Tiers', 'Metrics', 'Tier workings', 'Metric workings', 'Metrics by quarter'];

/** What is kept of a sheet: all but the chip, and the words below it. */
function withoutChip(name: string): unknown[][] {
  const rows = book.values(name, 260, 26);
  for (const row of rows.slice(0, 2)) row[9] = '';
  return rows;
}

async function startAt(from: string, asOf: string): Promise<void> {
  await book.insert('tier-sheet', from, asOf);
  await book.insert('metric-dashboard', from, asOf);
}

const undo = () => book.ask({ kind: 'undo' });

beforeAll(async () => {
  book = await ClosingWorkbook.open();
}, 60000);

describe('three quarters, closed one after the other', () => {
  let fresh: Record<string, unknown[][]>;
  let first: Record<string, unknown[][]>;
  let firstTiers: unknown[][];
  const quarters: string[] = [];

  beforeAll(async () => {
    await startAt('2026-07-01', '2026-09-30');
    fresh = book.figures(FIGURES);
    undo();
    undo();
    await startAt('2025-10-01', '2025-12-31');
    first = book.figures(FIGURES);
    firstTiers = withoutChip('Tiers');
    for (let i = 0; i < 3; i++) {
      quarters.push(await book.close());
      expect(book.checksOff()).toEqual([]);
    }
  }, 240000);

  it('leave the figures of a fresh insert with the period that they come to', () => {
    expect(quarters).toEqual(['Q4 2025', 'Q1 2026', 'Q2 2026']);
    expect(first).not.toEqual(fresh);
    for (const name of FIGURES) expect(book.figures(FIGURES)[name], name).toEqual(fresh[name]);
  });

  it('keep what stood when they were closed', () => {
    expect(withoutChip('Tiers Q4 2025')).toEqual(firstTiers);
    expect(
      book.engine
        .formulas(at(2, 0, 258, 26, book.id('Tiers Q4 2025')))
        .flat()
        .filter(Boolean),
    ).toEqual([]);
    expect(book.engine.charts(book.id('Metrics Q1 2026'))).toHaveLength(3);
  });

  it('list their key figures, and what the data give for them', () => {
    const rows = book.values('Closed quarters', 25, 10).slice(3, 21);
    expect(new Set(rows.map((row) => row[0]))).toEqual(new Set(quarters));
    expect(rows.map((row) => row[6])).toEqual(rows.map((row) => row[7]));
    expect(rows.filter((row) => Number(row[6]) > 0)).toHaveLength(18);
    expect(rows.map((row) => row[8])).toEqual(rows.map(() => 0));
  });

  it('have a check that turns on when data of a closed quarter change, and no other', async () => {
    const deals = book.values('Deals', 300, 14);
    const row = deals.findIndex((one) => one[10] === true && one[3] === 'Sourced' && inQuarter(one[9]));
    const amount = Number(deals[row]?.[5]);
    const kept = book.values('Tiers Q1 2026', 260, 8);
    put(book.engine, row, 5, [[amount + 700]], book.id('Deals'));
    await book.engine.settled();
    expect(book.checksOff()).toEqual(['Q1 2026: data still give the kept figures']);
    const differences = book
      .values('Closed quarters', 25, 9)
      .filter((one) => typeof one[8] === 'number' && one[8] !== 0);
    expect(differences.map((one) => [one[0], one[5], one[8]])).toEqual([
      ['Q1 2026', 'Sourced revenue', -700],
      ['Q1 2026', 'Sourced revenue', -700],
      ['Q1 2026', 'All won revenue', -700],
    ]);
    expect(book.values('Tiers Q1 2026', 1, 10)[0]?.[9]).toBe(1);
    expect(book.values('Tiers Q1 2026', 260, 8)).toEqual(kept);
    expect(book.ask({ kind: 'previewClosing', from: null }).checks.map((one) => one.says)).toEqual(book.checksOff());
    put(book.engine, row, 5, [[amount]], book.id('Deals'));
    await book.engine.settled();
    expect(book.checksOff()).toEqual([]);
  }, 60000);

  it('are undone, the last one first', async () => {
    expect(undo()).toMatchObject({ removed: ['Tiers Q2 2026', 'Metrics Q2 2026'], kept: [] });
    undo();
    expect(undo().removed).toEqual(['Tiers Q4 2025', 'Metrics Q4 2025', 'Closed quarters']);
    await book.engine.settled();
    for (const name of FIGURES) expect(book.figures(FIGURES)[name], name).toEqual(first[name]);
    expect(book.checksOff()).toEqual([]);
  }, 60000);
});

// 1 January to 31 March 2026
const inQuarter = (closedOn: unknown) => Number(closedOn) >= 46023 && Number(closedOn) <= 46112;
