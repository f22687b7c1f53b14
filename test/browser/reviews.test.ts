import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStand, type Stand } from './open-page.ts';
import { SLOW, settled, valuesAt } from './person.ts';
import { insertBy, LONG, openSidebar, pressByKey, sidebarOf, sidebarText } from './sidebar.ts';

// sample partners of that tier
const SILVER = 16;

let stand: Stand;

beforeAll(async () => {
  stand = await openStand();
}, 120000);

afterAll(() => stand?.close());

const reviews = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    (window.partnerbookWorkbench.backend?.sheets() ?? [])
      .map((one) => one.name)
      .filter((name) => name.startsWith('Review ') && !/^Review (lists|workings)$/.test(name)),
  );

const shownSheet = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const { backend } = window.partnerbookWorkbench;
    return backend?.sheets().find((one) => one.id === backend.active().sheet)?.name;
  });

const snapshot = (page: Page): Promise<string> =>
  page.evaluate(() => JSON.stringify(window.partnerbookWorkbench.backend?.snapshot()));

/** Presses Tab until the field has the focus. */
async function tabTo(page: Page, label: string): Promise<void> {
  const field = sidebarOf(page).getByLabel(label, { exact: true });
  await field.waitFor(SLOW);
  for (let presses = 0; presses < 40; presses++) {
    if (await field.evaluate((one) => one === one.ownerDocument.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to "${label}".`);
}

async function chooseSilver(page: Page): Promise<void> {
  await tabTo(page, 'All 39 partners');
  await page.keyboard.press('ArrowDown');
  await tabTo(page, 'Tier');
  await page.keyboard.press('ArrowDown');
}

it('reviews of a tier are made, stopped, gone on with after the sidebar was closed, and undone, by keyboard alone', async () => {
  const { page, wrongs, close } = await stand.open();
  await insertBy(page, 'Insert quarterly review');
  const before = await snapshot(page);

  await openSidebar(page, 'Make reviews');
  await expect.poll(() => sidebarText(page), SLOW).toContain('Makes 39 sheets. Changes nothing else.');
  await chooseSilver(page);
  await expect.poll(() => sidebarText(page), SLOW).toContain(`Makes ${SILVER} sheets. Changes nothing else.`);
  expect(await snapshot(page)).toBe(before);
  await pressByKey(page, new RegExp(`^Make ${SILVER} sheets$`));
  // a page that calculates hears a key between two sheets
  await pressByKey(page, /^Stop$/);
  await expect.poll(() => sidebarText(page), LONG).toMatch(/Stopped: \d+ of 16 made/);
  await settled(page);
  const made = await reviews(page);
  expect(await sidebarText(page)).toContain(`Stopped: ${made.length} of ${SILVER} made`);
  expect(made.length).toBeLessThan(SILVER);
  expect(await shownSheet(page)).toBe('Review');

  await page.getByRole('button', { name: 'Close Partnerbook' }).click();
  await openSidebar(page, 'Open');
  await expect.poll(() => sidebarText(page), SLOW).toContain(`${made.length} of ${SILVER} made`);
  await pressByKey(page, /^Go on$/);
  await expect.poll(() => sidebarText(page), LONG).toContain(`${SILVER} sheets made`);
  await settled(page);
  expect((await reviews(page)).slice(0, made.length)).toEqual(made);
  expect(await reviews(page)).toHaveLength(SILVER);

  const last = (await reviews(page)).pop() as string;
  await pressByKey(page, new RegExp(`^${last}$`));
  await expect.poll(() => shownSheet(page), SLOW).toBe(last);
  const name = last.replace('Review ', '');
  await expect
    .poll(() => valuesAt(page, 'A1', 'A3'), SLOW)
    .toEqual([[name], [expect.stringMatching(/^Quarterly review/)], [name]]);
  await expect.poll(() => page.locator('.chart').count(), SLOW).toBe(2);

  const after = await snapshot(page);
  await openSidebar(page, 'Make reviews');
  await chooseSilver(page);
  await expect.poll(() => sidebarText(page), SLOW).toContain(`Makes nothing; ${SILVER} stand already, and stay.`);
  expect(await snapshot(page)).toBe(after);

  await openSidebar(page, 'Undo last insert');
  await pressByKey(page, new RegExp(`^Take away ${SILVER} sheets$`));
  await expect.poll(() => sidebarText(page), LONG).toContain(`${SILVER} sheets taken away`);
  await settled(page);
  expect(await reviews(page)).toEqual([]);
  await close();
  expect(wrongs).toEqual([]);
}, 300000);
