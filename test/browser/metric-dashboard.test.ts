import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStand, type Stand } from './open-page.ts';
import { SLOW, settled } from './person.ts';
import { insertBy, insertTierSheet, openSidebar, pressByKey, sidebarText } from './sidebar.ts';

let stand: Stand;

beforeAll(async () => {
  stand = await openStand();
}, 120000);

afterAll(() => stand?.close());

const sheetNames = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window.partnerbookWorkbench.backend?.sheets() ?? []).map((one) => one.name));

const snapshot = (page: Page): Promise<string> =>
  page.evaluate(() => JSON.stringify(window.partnerbookWorkbench.backend?.snapshot()));

it('the metric dashboard is inserted beside the tier sheet, and taken away again', async () => {
  const { page, wrongs, close } = await stand.open('?locale=de_DE&timeZone=Asia/Tokyo');
  await insertTierSheet(page);
  const before = await snapshot(page);
  await openSidebar(page, 'Insert metric dashboard');
  await expect.poll(() => sidebarText(page), SLOW).toContain('rows below those of Settings, Checks, Guide, Log');
  await insertBy(page, 'Insert metric dashboard');
  expect(await sheetNames(page)).toEqual(expect.arrayContaining(['Tiers', 'Metrics', 'Metric workings']));
  expect((await sheetNames(page)).filter((name) => name.startsWith('Settings'))).toEqual(['Settings']);
  const charts = page.locator('.chart');
  await expect.poll(() => charts.count(), SLOW).toBe(3);
  await expect.poll(() => charts.first().getAttribute('aria-label'), SLOW).toMatch(/Sourced/);
  await openSidebar(page, 'Open');
  await expect.poll(() => sidebarText(page), SLOW).toContain('All checks are fine');
  expect(await sidebarText(page)).toMatch(/Partner tiers[\s\S]*Program metrics/);

  await openSidebar(page, 'Undo last insert');
  await pressByKey(page, /^Take away/);
  await expect.poll(() => sidebarText(page), SLOW).toMatch(/5 sheets taken away/);
  await settled(page);
  expect(await snapshot(page)).toBe(before);
  await close();
  expect(wrongs).toEqual([]);
}, 240000);
