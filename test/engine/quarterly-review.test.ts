import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CellValue } from '../../workbench/apps-script/backend.ts';
import { Session } from '../../workbench/headless/session.ts';
import { at, loadEngine, put, valueAt, type Written } from './engine-bundle.ts';

// days as serial numbers
const [JULY, AUGUST_20, SEPTEMBER] = [46204, 46254, 46295];
const CHOICE = [2, 0] as const;

let book: Session;

const id = (name: string) => book.backend.sheets().find((sheet) => sheet.name === name)?.id ?? -1;
const values = (name: string, row: number, column: number, rows: number, columns: number): CellValue[][] =>
  book.backend.values(at(row - 1, column - 1, rows, columns, id(name)));
const review = (row: number, column: number) => valueAt(book.backend, row - 1, column - 1, id('Review'));
const list = (row: number, rows: number, columns: number) =>
  values('Review', row, 1, rows, columns).filter((line) => line[0] !== '');

async function type(name: string, row: number, column: number, rows: readonly Written[][]): Promise<void> {
  put(book.backend, row - 1, column - 1, rows, id(name));
  await book.backend.settled();
}
const choose = (partner: string) => type('Review', CHOICE[0] + 1, CHOICE[1] + 1, [[partner]]);
const checksOff = () =>
  values('Checks', 1, 1, 60, 5)
    .filter((row) => (row[4] === 'Error' || row[4] === 'Alert') && row[3] !== 0)
    .map((row) => row[0]);

beforeAll(async () => {
  await loadEngine();
  book = new Session('en_US', 'Europe/Berlin');
  const template = 'quarterly-review';
  const answers = { from: null, asOf: null, sampleData: true };
  const { planHash } = book.ask({ kind: 'preview', template, answers });
  let { next } = book.ask({ kind: 'begin', template, answers, planHash });
  while (next !== null) ({ next } = book.ask({ kind: 'step', planHash, step: next }));
  book.ask({ kind: 'finish', planHash });
  await book.backend.settled();
}, 120000);

afterAll(() => book?.close());

describe('the review of the first sample partner', () => {
  it('says whose it is, of which quarter, and where the partner stands', () => {
    expect(review(1, 1)).toBe('Alder Cloud');
    expect(review(2, 1)).toBe('Quarterly review Q3 2026 \u00B7 1 Jul 2026 to 30 Sep 2026 \u00B7 USD');
    expect([review(5, 1), review(6, 1), review(6, 2)]).toEqual([70700, -7100, 65000]);
    expect([review(5, 4), review(6, 4), review(6, 5)]).toEqual(['Gold', 34700, 'to Platinum']);
    expect([review(5, 6), review(6, 6)]).toEqual([2, 5]);
  });

  it('begins with the actions of last time, and what became of them', () => {
    expect(list(10, 6, 7).map((line) => [line[0], line[6]])).toEqual([
      ['Publish the story of Tidewell Bank', '\u2713 Done'],
      ['Webinar for freight companies', '\u2713 Done'],
      ['Certify two solution engineers', '\u25BC Late'],
      ['Two referrals a month from the services team', '\u25CB Open'],
      ['Price list for the public sector', '\u25CB Open'],
    ]);
  });

  it('adds up to the deals: this quarter and the one before, by metric', () => {
    const deals = values('Deals', 4, 1, 300, 14).filter((deal) => deal[2] === 'SAMPLE-01');
    const won = (from: number, to: number, roles: readonly string[]) =>
      deals
        .filter((deal) => deal[10] === true && roles.includes(String(deal[3])))
        .filter((deal) => Number(deal[9]) >= from && Number(deal[9]) <= to)
        .map((deal) => Number(deal[5]));
    const sum = (amounts: readonly number[]) => amounts.reduce((all, one) => all + one, 0);
    const both = ['Sourced', 'Influenced'];
    const april = 46113;
    expect(values('Review', 18, 2, 4, 2)).toEqual([
      [sum(won(JULY, SEPTEMBER, both)), sum(won(april, JULY - 1, both))],
      [sum(won(JULY, SEPTEMBER, ['Sourced'])), sum(won(april, JULY - 1, ['Sourced']))],
      [sum(won(JULY, SEPTEMBER, ['Influenced'])), sum(won(april, JULY - 1, ['Influenced']))],
      [won(JULY, SEPTEMBER, both).length, won(april, JULY - 1, both).length],
    ]);
    // eight quarters hold all that was won in two years
    expect(sum(values('Review', 45, 12, 8, 1).map(([amount]) => Number(amount)))).toBe(sum(won(0, SEPTEMBER, both)));
  });

  it('lists the wins, the largest first, and the joint actions with an owner on both sides', () => {
    expect(list(27, 5, 6).map((line) => [line[0], line[5]])).toEqual([
      ['Cresthill School 9', 39800],
      ['Tidewell Bank 3', 30900],
    ]);
    const joint = list(56, 6, 7);
    expect(joint).toHaveLength(4);
    for (const line of joint) expect([line[4], line[5]].every((owner) => typeof owner === 'string')).toBe(true);
  });

  it('shows funds that are credited, reserved, paid, expired or available', () => {
    const [credited, ...used] = values('Review', 37, 10, 5, 1).map(([amount]) => Number(amount));
    expect(used.reduce((all, one) => all + one, 0)).toBe(credited);
    expect(credited).toBeGreaterThan(0);
  });
});

describe('what it hangs on', () => {
  beforeEach(() => choose('Alder Cloud'));

  it('is another partner, with nothing of the first one', async () => {
    await choose('Basalt Software');
    expect([review(1, 1), review(3, 13), review(5, 1)]).toEqual(['Basalt Software', 'SAMPLE-02', 13200]);
    expect(JSON.stringify(values('Review', 1, 1, 63, 13))).not.toContain('Tidewell Bank 3');
    expect(checksOff()).toEqual([]);
  });

  it('is the first partner in program where none is chosen', async () => {
    await choose('');
    expect(review(1, 1)).toBe('Alder Cloud');
    expect(checksOff()).toEqual([]);
  });

  it('says to choose one where there is none of that name, in no figure', async () => {
    await choose('Nobody');
    expect(review(1, 1)).toBe('Choose a partner');
    expect(
      values('Review', 18, 2, 6, 5)
        .flat()
        .every((value) => value === '' || value === 'No target'),
    ).toBe(true);
    expect(checksOff()).toEqual(['The partner on Review is in program']);
  });

  it('is the day on Settings: within the quarter, the quarter before stays whole', async () => {
    await type('Settings', 9, 2, [[AUGUST_20]]);
    expect(review(2, 1)).toBe('Quarterly review Q3 2026 \u00B7 1 Jul 2026 to 20 Aug 2026 \u00B7 USD');
    expect([review(18, 2), review(18, 3)]).toEqual([30900, 77800]);
    expect(review(42, 9)).toBe('Expires in 90 days');
    // a fiscal year that begins in August has its first quarter then
    await type('Settings', 7, 2, [[8]]);
    expect(review(17, 2)).toBe('Q1 2027');
    await type('Settings', 7, 2, [[1]]);
    await type('Settings', 9, 2, [[SEPTEMBER]]);
    expect(checksOff()).toEqual([]);
  });
});

it('says of each block that its data is not there', async () => {
  const partner = Array.from({ length: 21 }, (_one, i): Written => (i === 1 ? 'New partner' : null));
  await type('Partners', 44, 1, [partner]);
  await choose('New partner');
  expect([review(8, 3), review(16, 3), review(25, 3)]).toEqual([
    'No action is kept from last time.',
    'No goal is kept for this quarter: add it to Goals.',
    'No deal was won in the quarter.',
  ]);
  expect([review(35, 3), review(35, 11), review(43, 3), review(54, 3)]).toEqual([
    'No deal is open.',
    'No entry is kept in MDF ledger.',
    'No goal is kept for the quarter to come: add it to Goals.',
    'No new action is kept yet: add it to Actions.',
  ]);
  expect(
    values('Review', 1, 1, 63, 13)
      .flat()
      .filter((value) => typeof value === 'object' && value !== null),
  ).toEqual([]);
  expect(checksOff()).toEqual([]);
});

it('goes to the partner: no note, and no score, note or figure of others', () => {
  const text = JSON.stringify([
    book.backend.notes(at(0, 0, 63, 14, id('Review'))),
    book.backend.formulas(at(0, 0, 63, 13, id('Review'))),
  ]);
  expect(text).not.toMatch(/Partners clean'!\$?[R-U]\$?\d/);
  expect(
    book.backend
      .notes(at(0, 0, 63, 14, id('Review')))
      .flat()
      .filter((note) => note !== ''),
  ).toEqual([]);
});
