import type { FrameLocator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { chooseByKey, SLOW, settled } from './person.ts';

export const LONG = { timeout: 90000 };

export const sidebarOf = (page: Page): FrameLocator => page.frameLocator('.panel iframe');

/** The words of the sidebar's screen. */
export const sidebarText = (page: Page): Promise<string> => sidebarOf(page).locator('body').innerText();

export async function openSidebar(page: Page, entry: string): Promise<void> {
  await chooseByKey(page, 'Extensions', 'Partnerbook', entry);
  await expect.poll(() => sidebarText(page), SLOW).not.toBe('');
}

/** Presses Tab until a button of the sidebar has the focus, then Enter. No pointer is used. */
export async function pressByKey(page: Page, name: RegExp): Promise<void> {
  const button = sidebarOf(page).getByRole('button', { name }).first();
  await button.waitFor(SLOW);
  await expect.poll(() => button.isEnabled(), SLOW).toBe(true);
  for (let presses = 0; presses < 40; presses++) {
    if (await button.evaluate((one) => one === one.ownerDocument.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  expect(await button.evaluate((one) => one === one.ownerDocument.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
}

/** Inserts the tier sheet with its sample rows, by keyboard alone. */
export const insertTierSheet = (page: Page): Promise<void> => insertBy(page, 'Insert tier sheet');

export async function insertBy(page: Page, entry: string): Promise<void> {
  await openSidebar(page, entry);
  await pressByKey(page, /^Insert \d+ sheets$/);
  await expect.poll(() => sidebarText(page), LONG).toContain('Go to');
  await settled(page);
}
