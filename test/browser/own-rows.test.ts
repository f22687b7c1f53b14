import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStand, type Stand } from './open-page.ts';
import { openFile, SLOW, settled } from './person.ts';
import { insertBy, LONG, openSidebar, pressByKey, sidebarOf, sidebarText } from './sidebar.ts';

let stand: Stand;
let folder: string;

beforeAll(async () => {
  stand = await openStand();
  folder = await mkdtemp(path.join(tmpdir(), 'partnerbook-own-rows-'));
}, 120000);

afterAll(async () => {
  await stand?.close();
  await rm(folder, { recursive: true, force: true });
});

const SURVEY = [
  'Partner account,Response date,NPS score,Second score',
  'Acme,2026-05-04,9,2',
  'Borealis,2026-05-05,eight,3',
  'Cobalt,2026-05-06,10,4',
].join('\n');

/** What stands on a sheet from row 3 on, in some of its columns. */
const rowsOf = (page: Page, sheetName: string, columns: number): Promise<unknown[][]> =>
  page.evaluate(
    ({ sheetName, columns }) => {
      const { backend } = window.partnerbookWorkbench;
      const sheet = backend?.sheets().find((one) => one.name === sheetName)?.id;
      if (!backend || sheet === undefined) throw new Error(`There is no sheet ${sheetName}.`);
      return backend
        .values({ sheet, row: 2, column: 0, rows: 8, columns })
        .map((row) => row.map((value) => value ?? ''))
        .filter((row) => row.some((value) => value !== ''));
    },
    { sheetName, columns },
  );

/** Goes to a choice by Tab, and chooses by its first letters, as a person without a pointer does. */
async function chooseInField(page: Page, label: string, text: string): Promise<void> {
  const field = sidebarOf(page).getByLabel(label, { exact: true });
  await field.waitFor(SLOW);
  const has = () => field.evaluate((one) => one === one.ownerDocument.activeElement);
  for (let presses = 0; presses < 40 && !(await has()); presses++) await page.keyboard.press('Tab');
  expect(await has()).toBe(true);
  await page.keyboard.type(text);
  await expect
    .poll(() => field.evaluate((one) => (one as HTMLSelectElement).selectedOptions[0]?.text), SLOW)
    .toBe(text);
}

async function lookAndUse(page: Page, columns: number, found: string): Promise<void> {
  await pressByKey(page, new RegExp(`^Look at ${columns} columns`));
  await expect.poll(() => sidebarText(page), LONG).toContain(found);
  await pressByKey(page, /^Use /);
  await expect.poll(() => sidebarText(page), LONG).toContain('now come from');
  await settled(page);
}

it('a sheet of answers is checked, read, read by another column, and left again, by keyboard alone', async () => {
  const { page, wrongs, close } = await stand.open();
  const file = path.join(folder, 'NPS export.csv');
  await writeFile(file, SURVEY);
  await openFile(page, file);
  await settled(page);
  await insertBy(page, 'Insert metric dashboard');
  const samples = await rowsOf(page, 'Survey clean', 4);

  await openSidebar(page, 'Use in this spreadsheet');
  await pressByKey(page, /^Survey on a sheet here/);
  await pressByKey(page, /^NPS export/);
  await pressByKey(page, /^Look at 3 columns/);
  await expect.poll(() => sidebarText(page), LONG).toContain('2 of 3 rows');
  expect(await sidebarText(page)).toMatch(/C3[\s\S]*eight/);
  // nothing is written before it is confirmed
  expect(await rowsOf(page, 'Survey clean', 4)).toEqual(samples);
  await pressByKey(page, /^Back to the columns/);
  await lookAndUse(page, 3, '2 of 3 rows');
  const read = await rowsOf(page, 'Survey clean', 3);
  expect(read.slice(1).map((row) => [row[0], row[2]])).toEqual([
    ['Acme', 9],
    ['Borealis', ''],
    ['Cobalt', 10],
  ]);

  await pressByKey(page, /^Other rows/);
  await expect.poll(() => sidebarText(page), SLOW).toContain('Read from NPS export now');
  await pressByKey(page, /^Survey on a sheet here/);
  await pressByKey(page, /^Change its columns/);
  await chooseInField(page, 'Score', 'Second score');
  await lookAndUse(page, 3, '3 of 3 rows');
  expect((await rowsOf(page, 'Survey clean', 3)).slice(1).map((row) => row[2])).toEqual([2, 3, 4]);

  await pressByKey(page, /^Undo/);
  await expect.poll(() => sidebarText(page), LONG).toContain('The sheet Survey is read again.');
  await settled(page);
  expect(await rowsOf(page, 'Survey clean', 4)).toEqual(samples);
  await close();
  expect(wrongs).toEqual([]);
}, 240000);
