import { beforeAll, expect, it } from 'vitest';
import type { SeriesChoice } from '../../src/sidebar/api.ts';
import type { CellValue } from '../../workbench/apps-script/backend.ts';
import { openWorkbook, type Workbook } from './workbook.ts';

const GOLD: SeriesChoice = { by: 'tier', value: 'Gold' };
const MADE = 3;
// 1 July and 30 September 2026, as serial numbers
const JULY = 46204;
const SEPTEMBER = 46295;

let workbook: Workbook;
let made: readonly string[];

const page = (name: string): CellValue[][] => workbook.values(name, 1, 1, 64, 13);

beforeAll(async () => {
  workbook = await openWorkbook();
  await workbook.insert('quarterly-review');
}, 120000);

it('lists partners by the tier that they have, as calculated, and by their owner', () => {
  const { choices, blocked } = workbook.ask({ kind: 'previewSeries', of: GOLD });
  expect(blocked).toBe(null);
  const sum = (groups: typeof choices.tiers) => groups.reduce((all, one) => all + one.partners, 0);
  // one sample partner has left the program
  expect(choices.all).toBe(39);
  expect(sum(choices.tiers)).toBe(39);
  expect(sum(choices.owners)).toBe(39);
  expect(choices.tiers.map((one) => one.value).sort()).toEqual(['Gold', 'Registered', 'Silver']);
});

it('makes reviews that are calculated, each of its own partner', async () => {
  const { planHash, sheets } = workbook.ask({ kind: 'previewSeries', of: GOLD });
  made = sheets.slice(0, MADE).map((sheet) => sheet.name);
  workbook.ask({ kind: 'beginSeries', of: GOLD, planHash });
  for (let step = 0; step < MADE; step++) workbook.ask({ kind: 'stepSeries', planHash, step });
  expect(workbook.ask({ kind: 'endSeries', planHash })).toMatchObject({ made: MADE, left: sheets.length - MADE });
  await workbook.settled();
  const deals = workbook.values('Deals', 4, 1, 300, 11);
  for (const name of made) {
    const cells = page(name);
    const id = cells[2]?.[12];
    const won = deals.filter(
      (deal) => deal[2] === id && deal[10] === true && ['Sourced', 'Influenced'].includes(`${deal[3]}`),
    );
    const ofQuarter = won.filter((deal) => Number(deal[9]) >= JULY && Number(deal[9]) <= SEPTEMBER);
    expect(cells[17]?.slice(0, 2)).toEqual(['Revenue', ofQuarter.reduce((all, deal) => all + Number(deal[5]), 0)]);
    expect(cells[0]?.[0]).toBe(name.replace('Review ', ''));
  }
  expect(workbook.errors()).toEqual([]);
}, 60000);

it('shows on each what Review shows when its partner is chosen there', async () => {
  for (const name of made) {
    await workbook.type('Review', 3, 1, [[page(name)[2]?.[0] as string]]);
    expect(page('Review')).toEqual(page(name));
  }
}, 60000);

it('leaves the reviews of the others alone when Review shows another partner', async () => {
  const before = made.map((name) => JSON.stringify(page(name)));
  await workbook.type('Review', 3, 1, [['']]);
  expect(made.map((name) => JSON.stringify(page(name)))).toEqual(before);
});

it('is undone without a trace on the sheets that stay', async () => {
  const before = JSON.stringify(page('Review'));
  expect(workbook.ask({ kind: 'undo' })).toMatchObject({ removed: made, kept: [], left: 0 });
  await workbook.settled();
  expect(JSON.stringify(page('Review'))).toBe(before);
});
