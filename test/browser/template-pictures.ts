import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findLibreOffice } from '../../build/libreoffice.ts';
import { hasPdftoppm, NOT_PRINTED, printed } from '../../build/printed-pages.ts';
import { ROOT } from '../../build/root.ts';
import { actions } from '../../src/menus/actions.ts';
import { templates } from '../../templates/index.ts';
import type { Template } from '../../templates/schema.ts';
import { openStand, SIZE, type Stand } from './open-page.ts';
import { closePanels, shoot, show } from './picture.ts';
import { insertBy } from './sidebar.ts';

// menus, formula bar and tabs above and below the cells, and a margin
const AROUND = 260;

let stand: Stand;

beforeAll(async () => {
  stand = await openStand();
}, 120000);

afterAll(() => stand?.close());

const outputsOf = (template: Template): string[] =>
  template.sheets.filter((sheet) => sheet.role === 'output').map((sheet) => sheet.name);

const fileName = (sheet: string, what: string): string => `${sheet.toLowerCase().replace(/ /g, '-')}-${what}`;

/** How large the shown sheet is, in pixels: its filled cells and its charts. */
const sizeOf = (page: Page): Promise<{ width: number; height: number }> =>
  page.evaluate(() => {
    const { backend } = window.partnerbookWorkbench;
    if (!backend) throw new Error('The page is not ready.');
    const { sheet } = backend.active();
    const end = backend.lastCell(sheet);
    const values = backend.values({ sheet, row: 0, column: 0, rows: end.row + 1, columns: end.column + 1 });
    // a formula that fills a column shows nothing below its last row
    const shown = values.map((row) => row.some((value) => value !== null && value !== ''));
    const last = { row: shown.lastIndexOf(true), column: end.column };
    const sum = (sizes: readonly (number | null)[], count: number, usual: number) =>
      Array.from({ length: count }, (_one, i) => sizes[i] ?? usual).reduce((all, one) => all + one, 0);
    const [heights, widths] = [backend.rowHeights(sheet), backend.columnWidths(sheet)];
    const charts = backend.charts(sheet);
    return {
      height: Math.max(
        sum(heights, last.row + 1, 21),
        ...charts.map((one) => sum(heights, one.row, 21) + one.offsetY + one.height),
      ),
      width: Math.max(
        sum(widths, last.column + 1, 100),
        ...charts.map((one) => sum(widths, one.column, 100) + one.offsetX + one.width),
      ),
    };
  });

/** The first screen of each answer, and the whole of it. */
async function onScreen(template: Template, folder: string): Promise<void> {
  const action = actions.find((one) => one.template === template.id);
  if (!action) throw new Error(`No entry of the menu inserts ${template.id}.`);
  const { page, close } = await stand.open();
  await insertBy(page, action.label);
  await closePanels(page);
  for (const sheet of outputsOf(template)) {
    await page.setViewportSize(SIZE);
    await show(page, sheet);
    await shoot(page, path.join(folder, fileName(sheet, '1-first-screen')));
    const { width, height } = await sizeOf(page);
    await page.setViewportSize({ width: Math.max(SIZE.width, width + 90), height: height + AROUND });
    await show(page, sheet);
    await shoot(page, path.join(folder, fileName(sheet, '2-whole-sheet')));
  }
  await close();
}

/** The workbook as the command line writes it. */
function excelFile(template: string): Uint8Array {
  const folder = mkdtempSync(path.join(tmpdir(), 'partnerbook-pictures-'));
  const file = path.join(folder, 'made.xlsx');
  try {
    const args = ['--import', 'tsx', 'build/workbook.ts', template, '--out', file];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
    if (status !== 0) throw new Error(`The workbook of ${template} was not made clean.\n${stdout}${stderr}`);
    return new Uint8Array(readFileSync(file));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// the pictures of docs/templates, for its pages: npm run pictures, then npm run docs
it.each(templates.map((one) => [one.id, one] as const))('pictures %s', { timeout: 600000 }, async (id, template) => {
  const folder = path.join(ROOT, 'docs/templates', id);
  mkdirSync(folder, { recursive: true });
  await onScreen(template, folder);
  const soffice = findLibreOffice();
  if (soffice === null || !hasPdftoppm()) {
    console.log(NOT_PRINTED);
    return;
  }
  const bytes = excelFile(id);
  for (const sheet of outputsOf(template)) {
    const pages = printed(soffice, bytes, sheet, path.join(folder, fileName(sheet, '3-printed')));
    expect(pages).toBeGreaterThan(0);
    console.log(`${id}: ${sheet} prints on ${pages} pages`);
  }
});
