import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { CellValue } from '../../workbench/apps-script/backend.ts';

/** A machine with much else to do may take its time. */
export const SLOW = { timeout: 20000 };

const lastClicked = new WeakMap<Page, string>();
const DOUBLE_CLICK = 700;

/** Clicks a cell that is on the screen. */
export async function goTo(page: Page, a1: string): Promise<void> {
  // two clicks on one cell in a row would be a double click, and open its editor
  if (lastClicked.get(page) === a1) await page.waitForTimeout(DOUBLE_CLICK);
  lastClicked.set(page, a1);
  const { x, y } = await centreOf(page, a1);
  await page.mouse.click(x, y);
  await expect.poll(() => activeCell(page), SLOW).toEqual(positionOf(a1));
}

function activeCell(page: Page): Promise<{ row: number; column: number } | undefined> {
  return page.evaluate(() => {
    const { row, column } = window.partnerbookWorkbench.backend?.active() ?? {};
    return row === undefined || column === undefined ? undefined : { row, column };
  });
}

export async function typeIn(page: Page, a1: string, text: string): Promise<void> {
  await goTo(page, a1);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await settled(page);
}

export async function settled(page: Page): Promise<void> {
  await page.evaluate(() => window.partnerbookWorkbench.backend?.settled());
}

function positionOf(a1: string): { readonly row: number; readonly column: number } {
  const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(a1) as unknown as [string, string, string];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

/** What stands in a range of the shown sheet, read from the workbook and not from the screen. */
export async function valuesAt(page: Page, from: string, to: string): Promise<CellValue[][]> {
  const start = positionOf(from);
  const end = positionOf(to);
  return page.evaluate(
    ({ start, end }) => {
      const backend = window.partnerbookWorkbench.backend;
      if (!backend) throw new Error('The page is not ready.');
      const rows = end.row - start.row + 1;
      const columns = end.column - start.column + 1;
      return backend.values({ ...start, rows, columns, sheet: backend.active().sheet });
    },
    { start, end },
  );
}

/** Chooses from a menu with the keyboard alone. */
export async function chooseByKey(page: Page, ...labels: readonly string[]): Promise<void> {
  const [menu, ...rest] = labels;
  await page.getByRole('menuitem', { name: menu as string, exact: true }).focus();
  await page.keyboard.press('Enter');
  for (const label of rest) {
    for (let presses = 0; presses < 20; presses++) {
      const here = await page.evaluate(() => document.activeElement?.firstChild?.textContent);
      if (here === label) break;
      await page.keyboard.press('ArrowDown');
    }
    expect(await page.evaluate(() => document.activeElement?.firstChild?.textContent)).toBe(label);
    await page.keyboard.press('Enter');
  }
}

/** Opens a file from the menu. */
export async function openFile(page: Page, file: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    chooseByKey(page, 'File', 'Open CSV or Excel...'),
  ]);
  await chooser.setFiles(file);
}

/** Where a cell stands on the screen. */
export async function centreOf(page: Page, a1: string): Promise<{ x: number; y: number }> {
  return page.evaluate(({ row, column }) => {
    const centre = window.partnerbookWorkbench.centreOf?.(row, column);
    if (!centre) throw new Error('The page is not ready.');
    return centre;
  }, positionOf(a1));
}

/** Right-clicks a cell and chooses to insert a column at its left. */
export async function insertColumnBefore(page: Page, a1: string): Promise<void> {
  await goTo(page, a1);
  const { x, y } = await centreOf(page, a1);
  const insert = page.getByText('Insert', { exact: true }).filter({ visible: true }).first();
  await expect
    .poll(async () => {
      if (await insert.isVisible()) return true;
      await page.mouse.click(x, y, { button: 'right' });
      // a second click would close a menu that is slow to come
      await insert.waitFor({ state: 'visible', timeout: 4000 }).catch(() => undefined);
      return insert.isVisible();
    }, SLOW)
    .toBe(true);
  await insert.hover();
  // beside the number in the middle of the entry
  await page.getByText('cols left').click({ position: { x: 15, y: 14 } });
  await settled(page);
}

/** The message on the card beside a cell, or null when no card is shown. */
export async function errorCard(page: Page): Promise<string | null> {
  const card = page.locator('.error-card');
  return (await card.isVisible()) ? card.innerText() : null;
}

/** The text of a cell as its editor shows it, taken over the clipboard. */
export async function editorText(page: Page, a1: string): Promise<string> {
  await goTo(page, a1);
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await page.keyboard.press('F2');
  const copied = async () => {
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Control+C');
    return (await page.evaluate(() => navigator.clipboard.readText())).trim();
  };
  await expect.poll(copied, SLOW).not.toBe('');
  await page.keyboard.press('Escape');
  return page.evaluate(() => navigator.clipboard.readText()).then((text) => text.trim());
}
