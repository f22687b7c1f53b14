import type { Page } from 'playwright-core';
import { expect, vi } from 'vitest';

/** A reply that waits until the test lets it go. */
export function held<T>(value: T) {
  let release: () => void = () => undefined;
  const waits = new Promise<T>((resolve) => {
    release = () => resolve(value);
  });
  return { waits, release: () => release() };
}

export const shows = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();

/** The first line of what has the focus, or its label; nothing has it when it lies on the page as a whole. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement as HTMLElement | null;
    if (at === null || at === document.body) return '';
    // the text of a choice is that of all it offers
    const named = at.matches('select, input') ? at.getAttribute('aria-label') : null;
    return named ?? (at.closest('label') ?? at).innerText.split('\n')[0] ?? '';
  });

export const focusIs = (page: Page, text: string) => vi.waitFor(async () => expect(await focused(page)).toBe(text));

export async function tabTo(page: Page, name: string): Promise<void> {
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press('Tab');
    if ((await focused(page)) === name) return;
  }
  throw new Error(`Tab never came to "${name}".`);
}

/** Time for a request that should not come. */
export const quiet = (page: Page) => page.waitForTimeout(250);

export const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).first().click();

/** A press on a button that is off, which a real pointer can make and playwright would not. */
export const pressAnyway = (page: Page, name: string) =>
  page.getByRole('button', { name }).first().click({ force: true });
