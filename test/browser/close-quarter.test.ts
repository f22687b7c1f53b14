import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStand, type Stand } from './open-page.ts';
import { SLOW, settled } from './person.ts';
import { insertTierSheet, openSidebar, pressByKey, sidebarText } from './sidebar.ts';

let stand: Stand;

beforeAll(async () => {
  stand = await openStand();
}, 120000);

afterAll(() => stand?.close());

const sheetNames = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window.partnerbookWorkbench.backend?.sheets() ?? []).map((one) => one.name));

/** What a spill leaves blank may be an empty text or nothing; both are shown as blank. */
const snapshot = (page: Page): Promise<string> =>
  page.evaluate(() =>
    JSON.stringify(window.partnerbookWorkbench.backend?.snapshot(), (key, value) =>
      key === 'values' ? (value as unknown[][]).filter((cell) => cell[2] !== '') : value,
    ),
  );

/** Cells of column B of Settings: from, as of, last closed. */
const period = (page: Page) =>
  page.evaluate(() => {
    const backend = window.partnerbookWorkbench.backend;
    const sheet = backend?.sheets().find((one) => one.name === 'Settings')?.id ?? -1;
    return backend?.values({ sheet, row: 7, column: 1, rows: 3, columns: 1 }).flat();
  });

it('a quarter is closed by keyboard, its checks are fine, and it is undone', async () => {
  const { page, wrongs, close } = await stand.open('');
  await insertTierSheet(page);
  const before = await snapshot(page);
  await openSidebar(page, 'Close the quarter');
  await expect.poll(() => sidebarText(page), SLOW).toContain('The figures of 1 Oct 2025 to 30 Sep 2026 are kept');
  expect(await sidebarText(page)).toContain('Adds 2 sheets; changes the period on Settings, and nothing else.');
  await pressByKey(page, /^Close Q3 2026/);
  await expect.poll(() => sidebarText(page), SLOW).toContain('Settings now shows 1 Jan 2026 to 31 Dec 2026.');
  await settled(page);
  expect(await sheetNames(page)).toEqual(expect.arrayContaining(['Tiers Q3 2026', 'Closed quarters']));
  // 1 January 2026, 31 December 2026
  expect(await period(page)).toEqual([46023, 46387, 46387]);
  await pressByKey(page, /^Tiers Q3 2026$/);
  await expect.poll(() => page.locator('.chart').count(), SLOW).toBe(2);
  await openSidebar(page, 'Open');
  await expect.poll(() => sidebarText(page), SLOW).toContain('All checks are fine');
  expect(await sidebarText(page)).toContain('2026-01-01 to 2026-12-31');

  await openSidebar(page, 'Undo last insert');
  await expect.poll(() => sidebarText(page), SLOW).toContain('Settings goes back to 1 Oct 2025 to 30 Sep 2026.');
  await pressByKey(page, /^Take away/);
  await expect.poll(() => sidebarText(page), SLOW).toContain('2 sheets taken away, 3 ranges put back as before');
  await settled(page);
  expect(await snapshot(page)).toBe(before);
  await close();
  expect(wrongs).toEqual([]);
}, 240000);
