import type { Page } from 'playwright-core';
import { settled } from './person.ts';

/** Takes a picture of the page as it stands. */
export async function shoot(page: Page, file: string): Promise<void> {
  // away from the cells, so that nothing is hovered
  await page.mouse.move(640, 5);
  await page.waitForTimeout(1200);
  await page.screenshot({ path: `${file}.png` });
  console.log(`${file}.png`);
}

export async function show(page: Page, sheet: string): Promise<void> {
  await page.evaluate((name) => {
    const { backend } = window.partnerbookWorkbench;
    const found = backend?.sheets().find((one) => one.name === name);
    if (!backend || !found) throw new Error(`no sheet ${name}`);
    backend.activate({ sheet: found.id, row: 0, column: 0, rows: 1, columns: 1 });
  }, sheet);
  await settled(page);
}

export async function closePanels(page: Page): Promise<void> {
  const close = page.locator('button.close:visible');
  while ((await close.count()) > 0) await close.first().click();
}
