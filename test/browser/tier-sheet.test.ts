import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Opened, openStand, type Stand } from './open-page.ts';
import { SLOW, settled } from './person.ts';
import { insertTierSheet, LONG, openSidebar, pressByKey, sidebarText } from './sidebar.ts';

let stand: Stand;
let opened: Opened;

beforeAll(async () => {
  stand = await openStand();
}, 120000);

afterAll(() => stand?.close());

const sheetNames = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window.partnerbookWorkbench.backend?.sheets() ?? []).map((one) => one.name));

const snapshot = (page: Page): Promise<string> =>
  page.evaluate(() => JSON.stringify(window.partnerbookWorkbench.backend?.snapshot()));

/** Errors that stand anywhere in the workbook. */
const errors = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { backend } = window.partnerbookWorkbench;
    if (!backend) throw new Error('The page is not ready.');
    return backend.sheets().flatMap(({ id, name }) => {
      const last = backend.lastCell(id);
      const all = backend.values({ sheet: id, row: 0, column: 0, rows: last.row + 1, columns: last.column + 1 });
      return all.flat().flatMap((value) => (value && typeof value === 'object' ? [`${name}: ${value.error}`] : []));
    });
  });

describe.each([[''], ['?locale=de_DE&timeZone=Asia/Tokyo']])('the tier sheet, opened with "%s"', (query) => {
  beforeEach(async () => {
    opened = await stand.open(query);
  }, 60000);

  afterEach(async () => {
    const { wrongs } = opened;
    await opened.close();
    expect(wrongs).toEqual([]);
  });

  it('is inserted by keyboard alone, changes nothing when inserted again, and is undone', async () => {
    const { page } = opened;
    const before = await snapshot(page);
    await insertTierSheet(page);
    expect(await sheetNames(page)).toEqual(expect.arrayContaining(['Roster', 'Tiers', 'Settings', 'Checks', 'Log']));
    expect(await errors(page)).toEqual([]);
    await expect.poll(() => page.locator('.chart').first().getAttribute('aria-label'), SLOW).toMatch(/Silver \d+/);

    const after = await snapshot(page);
    await openSidebar(page, 'Insert tier sheet');
    await expect.poll(() => sidebarText(page), SLOW).toMatch(/stands already|changes nothing|nothing to/i);
    await settled(page);
    expect(await snapshot(page)).toBe(after);

    await openSidebar(page, 'Undo last insert');
    await pressByKey(page, /^Take away/);
    await expect.poll(() => sidebarText(page), LONG).toMatch(/\d+ sheets? taken away/);
    await settled(page);
    expect(await sheetNames(page)).toEqual(['Roster']);
    expect(await snapshot(page)).toBe(before);
  }, 240000);

  it('offers to put back what was killed between two steps', async () => {
    const { page } = opened;
    const before = await snapshot(page);
    await openSidebar(page, 'Insert tier sheet');
    await pressByKey(page, /^Insert \d+ sheets$/);
    await expect.poll(() => sidebarText(page), { ...LONG, interval: 20 }).toMatch(/Step [3-9] of/);
    await page.getByRole('button', { name: 'Close Partnerbook' }).click();
    await settled(page);
    expect((await sheetNames(page)).length).toBeGreaterThan(1);

    await openSidebar(page, 'Open');
    await expect.poll(() => sidebarText(page), LONG).toContain('An insert was interrupted');
    await pressByKey(page, /^Put back/);
    await expect.poll(() => sheetNames(page), LONG).toEqual(['Roster']);
    await settled(page);
    expect(await snapshot(page)).toBe(before);
  }, 240000);
});
