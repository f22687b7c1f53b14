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

/** A file of theirs for a kind of rows, one of which cannot be read, and another column that serves for one of ours. */
interface Case {
  readonly template: string;
  readonly kind: string;
  readonly file: string;
  readonly rows: readonly string[];
  readonly columns: number;
  readonly problem: RegExp;
  /** What the first columns of the clean sheet then hold, and the third or fourth after the change. */
  readonly read: readonly unknown[][];
  readonly shown: readonly number[];
  readonly change: readonly [ours: string, theirs: string];
  readonly found: string;
  readonly changed: readonly unknown[][];
}

const CASES: readonly Case[] = [
  {
    template: 'Insert metric dashboard',
    kind: 'Survey',
    file: 'NPS export',
    rows: [
      'Partner account,Response date,NPS score,Second score',
      'Acme,2026-05-04,9,2',
      'Borealis,2026-05-05,eight,3',
      'Cobalt,2026-05-06,10,4',
    ],
    columns: 3,
    problem: /C3[\s\S]*eight/,
    shown: [0, 2],
    read: [
      ['Acme', 9],
      ['Borealis', ''],
      ['Cobalt', 10],
    ],
    change: ['Score', 'Second score'],
    found: '3 of 3 rows',
    changed: [
      ['Acme', 2],
      ['Borealis', 3],
      ['Cobalt', 4],
    ],
  },
  {
    template: 'Insert quarterly review',
    kind: 'MDF ledger',
    file: 'Fund claims',
    rows: [
      'Partner account,Claim date,Type,Claim amount,Fund request,Amount approved',
      'Acme,2026-01-05,accrue,5000,,4000',
      'Acme,2026-02-03,approve,2000,R1,1900',
      'Acme,2026-03-01,paid,1500,R1,1500',
    ],
    columns: 5,
    problem: /C4[\s\S]*paid/,
    shown: [0, 2, 3],
    read: [
      ['Acme', 'accrue', 5000],
      ['Acme', 'approve', 2000],
      ['Acme', '', ''],
    ],
    change: ['Amount', 'Amount approved'],
    found: '2 of 3 rows',
    changed: [
      ['Acme', 'accrue', 4000],
      ['Acme', 'approve', 1900],
      ['Acme', '', ''],
    ],
  },
];

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
  const field = sidebarOf(page).getByLabel(new RegExp(`^${label}( · optional)?$`));
  await field.waitFor(SLOW);
  const has = () => field.evaluate((one) => one === one.ownerDocument.activeElement);
  for (let presses = 0; presses < 40 && !(await has()); presses++) await page.keyboard.press('Tab');
  expect(await has()).toBe(true);
  await page.keyboard.type(text);
  await expect
    .poll(() => field.evaluate((one) => (one as HTMLSelectElement).selectedOptions[0]?.text), SLOW)
    .toBe(text);
}

/** Few sheets are buttons, many are one list; a person reaches either by Tab. */
async function chooseSheet(page: Page, name: string): Promise<void> {
  await expect.poll(() => sidebarText(page), SLOW).toContain(name);
  if ((await sidebarOf(page).getByLabel('Sheet', { exact: true }).count()) === 0) {
    await pressByKey(page, new RegExp(`^${name}`));
    return;
  }
  await chooseInField(page, 'Sheet', name);
  await pressByKey(page, /^Look at its columns/);
}

async function lookAndUse(page: Page, columns: number, found: string): Promise<void> {
  await pressByKey(page, new RegExp(`^Look at ${columns} columns`));
  await expect.poll(() => sidebarText(page), LONG).toContain(found);
  await pressByKey(page, /^Use /);
  await expect.poll(() => sidebarText(page), LONG).toContain('now come from');
  await settled(page);
}

it.each(CASES)(
  "a sheet of one's own for $kind is checked, read, read by another column, and left again, by keyboard alone",
  async ({ template, kind, file, rows, columns, problem, shown, read, change, found, changed }) => {
    const { page, wrongs, close } = await stand.open();
    const clean = () => rowsOf(page, `${kind} clean`, 6);
    const shownOf = async () => (await clean()).slice(1).map((row) => shown.map((at) => row[at]));
    const csv = path.join(folder, `${file}.csv`);
    await writeFile(csv, rows.join('\n'));
    await openFile(page, csv);
    await settled(page);
    await insertBy(page, template);
    const samples = await clean();

    await openSidebar(page, 'Use in this spreadsheet');
    await pressByKey(page, new RegExp(`^${kind} on a sheet here`));
    await chooseSheet(page, file);
    await pressByKey(page, new RegExp(`^Look at ${columns} columns`));
    await expect.poll(() => sidebarText(page), LONG).toContain('2 of 3 rows');
    expect(await sidebarText(page)).toMatch(problem);
    // nothing is written before it is confirmed
    expect(await clean()).toEqual(samples);
    await pressByKey(page, /^Back to the columns/);
    await lookAndUse(page, columns, '2 of 3 rows');
    expect(await shownOf()).toEqual(read);

    await pressByKey(page, /^Other rows/);
    await expect.poll(() => sidebarText(page), SLOW).toContain(`Read from ${file} now`);
    await pressByKey(page, new RegExp(`^${kind} on a sheet here`));
    await pressByKey(page, /^Change its columns/);
    await chooseInField(page, ...change);
    await lookAndUse(page, columns, found);
    expect(await shownOf()).toEqual(changed);

    await pressByKey(page, /^Undo/);
    await expect.poll(() => sidebarText(page), LONG).toContain(`The sheet ${kind} is read again.`);
    await settled(page);
    expect(await clean()).toEqual(samples);
    await close();
    expect(wrongs).toEqual([]);
  },
  240000,
);
