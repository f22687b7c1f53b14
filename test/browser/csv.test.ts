import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Opened, openStand, type Stand } from './open-page.ts';
import { goTo, openFile, SLOW, settled, valuesAt } from './person.ts';
import { insertTierSheet, LONG, openSidebar, pressByKey, sidebarText } from './sidebar.ts';

const MESSY = [
  '\uFEFFPartner roster;;;',
  '',
  'Partner;Revenue;Referrals;Signed on',
  'Acme GmbH;12500;31;2022-02-01',
  'Délta;1.234,56;22;03/04/2023',
  'Cobalt;007;#N/A;2023-05-13',
  'Total;13735;61;',
].join('\r\n');

// a title above the header, headers of their own, a blank line and a totals row
const ROSTER = [
  'Partners 2026;;',
  'Company;Revenue;Referrals',
  'Acme GmbH;262400;31',
  'Borealis;61000;21',
  'Cobalt;fifty;8',
  ';;',
  'Délta;4200;3',
  'Total;327600;63',
].join('\n');

let stand: Stand;
let opened: Opened;
let folder: string;

beforeAll(async () => {
  stand = await openStand();
  folder = await mkdtemp(path.join(tmpdir(), 'partnerbook-csv-'));
}, 120000);

afterAll(async () => {
  await stand?.close();
  await rm(folder, { recursive: true, force: true });
});

async function fileOf(name: string, content: string | Uint8Array): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, content);
  return file;
}

const panel = (page: Page): Promise<string> => page.locator('.panel').innerText();

const names = (page: Page) => page.evaluate(() => window.partnerbookWorkbench.backend?.sheets().map((one) => one.name));

/** The partners of the output; what is left out keeps its name there. */
const namesOfPartners = (page: Page): Promise<unknown[]> => columnOf(page, 'Tiers', 'Partner');

/** What stands below a header on a sheet, without the blanks. */
function columnOf(page: Page, sheetName: string, header: string): Promise<unknown[]> {
  return page.evaluate(
    ({ sheetName, header }) => {
      const { backend } = window.partnerbookWorkbench;
      const sheet = backend?.sheets().find((one) => one.name === sheetName)?.id;
      if (!backend || sheet === undefined) throw new Error(`There is no sheet ${sheetName}.`);
      const last = backend.lastCell(sheet);
      const rows = backend.values({ sheet, row: 0, column: 0, rows: last.row + 1, columns: last.column + 1 });
      const top = rows.findIndex((row) => row.includes(header));
      const column = rows[top]?.indexOf(header) ?? -1;
      return rows.slice(top + 1).flatMap((row) => (row[column] ? [row[column]] : []));
    },
    { sheetName, header },
  );
}

describe.each([
  ['', null],
  ['?locale=de_DE&timeZone=Asia/Tokyo', 1234.56],
])('a CSV, opened with "%s"', (query, read) => {
  beforeEach(async () => {
    opened = await stand.open(query);
  }, 60000);

  afterEach(async () => {
    const { wrongs } = opened;
    await opened.close();
    expect(wrongs).toEqual([]);
  });

  it('stands on a sheet of its own name, and what is in doubt is listed and kept', async () => {
    const { page } = opened;
    await openFile(page, await fileOf('My partners.csv', MESSY));
    await expect.poll(() => panel(page), SLOW).toContain('Opened: My partners');
    await settled(page);
    expect(await names(page)).toEqual(['Roster', 'My partners']);
    const rows = await valuesAt(page, 'A1', 'D7');
    expect(rows[0]?.[0]).toBe('Partner roster');
    expect(rows[3]?.slice(0, 3)).toEqual(['Acme GmbH', 12500, 31]);
    expect(rows[5]?.[1]).toBe('007');
    expect(rows[5]?.[2]).toMatchObject({ error: '#N/A' });
    // under its own locale the number is one; under another it stays text, with its reading
    expect(rows[4]?.[1]).toBe(read ?? '1.234,56');
    const words = await panel(page);
    expect(words).toMatch(/B6\s+“?007/);
    if (read === null) expect(words).toMatch(/B5[\s\S]*1234.56/);
  }, 60000);

  it('feeds the tier sheet, mapped by its headers, with its problems by cell', async () => {
    const { page } = opened;
    await openFile(page, await fileOf('Roster 2026.csv', ROSTER));
    await expect.poll(() => names(page), SLOW).toContain('Roster 2026');
    await settled(page);
    await insertTierSheet(page);
    await openSidebar(page, 'Use in this spreadsheet');
    await pressByKey(page, /^Partners on a sheet here/);
    await pressByKey(page, /^Roster 2026/);
    await pressByKey(page, /^Look at \d+ columns/);
    await expect.poll(() => sidebarText(page), LONG).toContain('3 of 5 rows');
    await pressByKey(page, /^Use Roster 2026/);
    await expect.poll(() => sidebarText(page), LONG).toContain('Partners now come from Roster 2026');
    // one row has a word where its revenue should stand
    expect(await sidebarText(page)).toMatch(/B5[\s\S]*fifty/);
    await settled(page);
    expect(await namesOfPartners(page)).toEqual(['Acme GmbH', 'Borealis', 'Cobalt', 'Délta', 'Total']);
    expect(await columnOf(page, 'Tiers', 'Earned')).toEqual(['Platinum', 'Gold', 'Registered']);
    expect((await columnOf(page, 'Tiers', 'Budget'))[0]).toBe(50000);
  }, 120000);

  it('jumps from the list to the cell', async () => {
    const { page } = opened;
    await openFile(page, await fileOf('jump.csv', MESSY));
    await page.locator('.panel').getByRole('button', { name: 'B6' }).click();
    await expect
      .poll(() => page.evaluate(() => window.partnerbookWorkbench.backend?.active()), SLOW)
      .toMatchObject({ row: 5, column: 1 });
  }, 60000);

  it('is taken when it is dropped on the page', async () => {
    const { page } = opened;
    const transfer = await page.evaluateHandle((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'dropped.csv', { type: 'text/csv' }));
      return data;
    }, MESSY);
    await page.dispatchEvent('#sheet', 'dragenter', { dataTransfer: transfer });
    expect(await page.locator('#drop').isVisible()).toBe(true);
    await page.dispatchEvent('#sheet', 'drop', { dataTransfer: transfer });
    await expect.poll(() => names(page), SLOW).toEqual(['Roster', 'dropped']);
    expect(await page.locator('#drop').isVisible()).toBe(false);
  }, 60000);

  it('is refused in plain words when it is none, and the workbook is as it was', async () => {
    const { page } = opened;
    await goTo(page, 'A3');
    await openFile(page, await fileOf('book.csv', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0])));
    const message = page.locator('.message-card');
    await expect
      .poll(() => message.innerText(), SLOW)
      .toMatch(/book\.csv is .*not a CSV.*The workbook is as it was\./s);
    expect(await names(page)).toEqual(['Roster']);
  }, 60000);
});
