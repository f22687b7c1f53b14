import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Opened, openStand, type Stand } from './open-page.ts';
import { chooseByKey, goTo, insertColumnBefore, SLOW, settled, typeIn } from './person.ts';
import { openSidebar, sidebarText } from './sidebar.ts';

let stand: Stand;
let opened: Opened;

beforeAll(async () => {
  stand = await openStand();
}, 120000);

afterAll(() => stand?.close());

beforeEach(async () => {
  opened = await stand.open();
}, 60000);

afterEach(async () => {
  const { wrongs } = opened;
  await opened.close();
  expect(wrongs).toEqual([]);
});

const focused = (page: Page) => page.evaluate(() => document.activeElement?.firstChild?.textContent);

describe('the menu bar', () => {
  it('is reached, walked and left by key', async () => {
    const { page } = opened;
    await page.keyboard.press('F10');
    expect(await focused(page)).toBe('File');
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toBe('Extensions');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe('Partnerbook');
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toBe('Open');
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toBe('Help');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('Partnerbook');
    await page.keyboard.press('ArrowLeft');
    expect(await focused(page)).toBe('New');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('menu').count()).toBe(0);
    await page.keyboard.type('7');
    await page.keyboard.press('Enter');
    await settled(page);
    const typed = await page.evaluate(() =>
      window.partnerbookWorkbench.backend?.values({ sheet: 0, row: 1, column: 4, rows: 1, columns: 1 }),
    );
    expect(typed).toEqual([[7]]);
  }, 60000);

  it.each([['NONE'], ['LIMITED'], ['FULL']])(
    'holds the items of the add-on when opened as %s',
    async (mode) => {
      const { page } = opened;
      await page.locator('#switch-openedAs').selectOption(mode);
      await chooseByKey(page, 'Extensions', 'Partnerbook', 'Help');
      await expect.poll(() => sidebarText(page), SLOW).not.toBe('');
    },
    60000,
  );
});

describe('the switches', () => {
  it('show the numbers of the sheet as its locale writes them, and keep themselves in the address', async () => {
    const { page } = opened;
    await page.locator('#switch-locale').selectOption('de_DE');
    await page.locator('#switch-timeZone').selectOption('Asia/Tokyo');
    expect(page.url()).toContain('locale=de_DE&timeZone=Asia%2FTokyo');
    expect(await page.locator('#hint').innerText()).toContain('=PARTNER_TIER(B2:B; C2:C)');
    await typeIn(page, 'G2', '1.234,5');
    await typeIn(page, 'G3', '31.12.2025');
    await typeIn(page, 'G4', '=G2*2+0,5');
    const values = await page.evaluate(() =>
      window.partnerbookWorkbench.backend?.values({ sheet: 0, row: 1, column: 6, rows: 3, columns: 1 }),
    );
    expect(values).toEqual([[1234.5], [46022], [2469.5]]);
  }, 60000);
});

describe('a chart', () => {
  it('is drawn over the cells, follows an inserted column and redraws on an edit', async () => {
    const { page } = opened;
    await page.evaluate(() => {
      const { backend } = window.partnerbookWorkbench;
      if (!backend) throw new Error('The page is not ready.');
      backend.addChart({
        sheet: 0,
        type: 'BAR',
        ranges: [{ sheet: 0, row: 0, column: 0, rows: 4, columns: 2 }],
        row: 3,
        column: 6,
        offsetX: 0,
        offsetY: 0,
        width: 360,
        height: 180,
        headers: 1,
        options: { title: 'Revenue by partner', hAxis: { title: 'USD', minValue: 0 } },
      });
    });
    await typeIn(page, 'B2', '1000');
    const chart = page.locator('.chart');
    const label = () => chart.getAttribute('aria-label');
    await expect
      .poll(label, SLOW)
      .toBe('Chart. Revenue by partner: Acme GmbH 1,000; Borealis 184,900; Cobalt Ltd 96,200.');
    const before = (await chart.boundingBox())?.x as number;
    expect(await chart.innerText()).toContain('184,900');
    await insertColumnBefore(page, 'B2');
    await typeIn(page, 'C2', '2000');
    await expect.poll(label, SLOW).toContain('Acme GmbH');
    await expect.poll(async () => (await chart.boundingBox())?.x, SLOW).toBeGreaterThan(before + 50);
  }, 60000);

  it('scrolls with the sheet', async () => {
    const { page } = opened;
    await page.evaluate(() => {
      window.partnerbookWorkbench.backend?.addChart({
        sheet: 0,
        type: 'COLUMN',
        ranges: [{ sheet: 0, row: 0, column: 0, rows: 4, columns: 2 }],
        row: 9,
        column: 6,
        offsetX: 0,
        offsetY: 0,
        width: 360,
        height: 180,
        headers: 1,
        options: { title: 'Revenue' },
      });
    });
    await typeIn(page, 'H2', '1');
    const chart = page.locator('.chart');
    const before = (await chart.boundingBox())?.y as number;
    await page.mouse.move(300, 500);
    await page.mouse.wheel(0, 96);
    await expect.poll(async () => (await chart.boundingBox())?.y, SLOW).toBeLessThan(before - 50);
  }, 60000);
});

interface Finding {
  readonly id: string;
  readonly impact?: string | null;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe finds serious or worse. */
async function audit(run: (source: string) => Promise<unknown>): Promise<string[]> {
  const { violations } = (await run(axe.source)) as { violations: readonly Finding[] };
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

describe('the page and the sidebar', () => {
  it('hold to the rules of accessibility', async () => {
    const { page } = opened;
    await goTo(page, 'A3');
    await page.keyboard.press('F10');
    await page.keyboard.press('Enter');
    const onPage = await audit((source) =>
      page.evaluate(`${source}; axe.run({ include: [['.top'], ['.hint'], ['.dock'], ['.message']] })`),
    );
    expect(onPage).toEqual([]);
    await openSidebar(page, 'Open');
    await expect.poll(() => sidebarText(page), SLOW).toContain('In this spreadsheet');
    const frame = page
      .frames()
      .find((one) => one.parentFrame() === page.mainFrame() && one.name() === '' && one.url() === 'about:srcdoc');
    if (!frame) throw new Error('The sidebar is not open.');
    const inSidebar = await audit((source) => frame.evaluate(`${source}; axe.run(document)`));
    expect(inSidebar).toEqual([]);
  }, 60000);
});
