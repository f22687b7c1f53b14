import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { it } from 'vitest';
import { openStand } from './open-page.ts';
import { goTo, settled, typeIn } from './person.ts';
import { insertBy, insertTierSheet, openSidebar } from './sidebar.ts';

const FOLDER = 'docs/images';

async function shoot(page: Page, name: string): Promise<void> {
  // away from the cells, so that nothing is hovered
  await page.mouse.move(640, 5);
  await page.waitForTimeout(1200);
  await page.screenshot({ path: `${FOLDER}/${name}.png` });
  console.log(`${FOLDER}/${name}.png`);
}

async function show(page: Page, sheet: string): Promise<void> {
  await page.evaluate((name) => {
    const { backend } = window.partnerbookWorkbench;
    const found = backend?.sheets().find((one) => one.name === name);
    if (!backend || !found) throw new Error(`no sheet ${name}`);
    backend.activate({ sheet: found.id, row: 0, column: 0, rows: 1, columns: 1 });
  }, sheet);
  await settled(page);
}

async function closePanels(page: Page): Promise<void> {
  const close = page.locator('button.close:visible');
  while ((await close.count()) > 0) await close.first().click();
}

// the pictures of the README and the docs, taken from what runs today: npm run pictures
it('takes the pictures', { timeout: 300000 }, async () => {
  const stand = await openStand();
  await mkdir(FOLDER, { recursive: true });
  const { page, close } = await stand.open();
  await typeIn(page, 'E2', '=PARTNER_TIER(B2:B, C2:C)');
  await goTo(page, 'E2');
  await shoot(page, 'formula');
  await insertTierSheet(page);
  await openSidebar(page, 'Open');
  await shoot(page, 'sidebar');
  await closePanels(page);
  const names = { Tiers: 'tier-sheet', Settings: 'settings', Checks: 'checks' };
  for (const [sheet, name] of Object.entries(names)) {
    await show(page, sheet);
    await shoot(page, name);
  }
  await insertBy(page, 'Insert metric dashboard');
  await closePanels(page);
  for (const [sheet, name] of Object.entries({
    Metrics: 'metric-dashboard',
    'Metrics by quarter': 'metrics-by-quarter',
  })) {
    await show(page, sheet);
    await shoot(page, name);
  }
  await insertBy(page, 'Insert quarterly review');
  await closePanels(page);
  await show(page, 'Review');
  await shoot(page, 'quarterly-review');
  await close();
  await stand.close();
});
