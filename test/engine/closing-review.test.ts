import { beforeAll, describe, expect, it } from 'vitest';
import { ClosingWorkbook } from './closing-workbook.ts';
import { at, put } from './engine-bundle.ts';

const FIGURES = ['Review', 'Review workings'];
const CHECK = 'Q2 2026: data still give the kept figures';

let book: ClosingWorkbook;

beforeAll(async () => {
  book = await ClosingWorkbook.open();
}, 60000);

describe('the quarterly review of a closed quarter', () => {
  it('leaves the figures of a fresh insert with the next one, and keeps its page', async () => {
    await book.insert('quarterly-review', '2025-10-01', '2026-09-30');
    const fresh = book.figures(FIGURES);
    book.ask({ kind: 'undo' });
    await book.insert('quarterly-review', '2025-07-01', '2026-06-30');
    const page = book.values('Review', 62, 13).slice(2);
    expect(await book.close()).toBe('Q2 2026');
    expect(book.checksOff()).toEqual([]);
    for (const name of FIGURES) expect(book.figures(FIGURES)[name], name).toEqual(fresh[name]);
    expect(book.values('Review Q2 2026', 62, 13).slice(2)).toEqual(page);
    expect(book.engine.charts(book.id('Review Q2 2026'))).toHaveLength(2);
  }, 240000);

  it('has a check of its own, which turns on when a deal of it changes', async () => {
    const deals = book.values('Deals', 300, 14);
    const row = deals.findIndex((deal) => deal[10] === true && deal[3] === 'Sourced' && Number(deal[9]) < 46200);
    const closedOn = Number(deals[row]?.[9]);
    expect(closedOn).toBeGreaterThanOrEqual(45839);
    put(book.engine, row, 5, [[Number(deals[row]?.[5]) + 50]], book.id('Deals'));
    await book.engine.settled();
    expect(book.checksOff()).toEqual([CHECK]);
    expect(book.engine.values(at(0, 11, 1, 1, book.id('Review Q2 2026')))).toEqual([[1]]);
  }, 60000);
});
