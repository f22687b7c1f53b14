import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sidebarTests } from './open-sidebar.ts';
import { type Stop, tour } from './tour.ts';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds, one line a fault. */
async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { run } = (window as unknown as { axe: { run(where: Document): Promise<AxeResult> } }).axe;
    interface AxeResult {
      readonly violations: { readonly id: string; readonly nodes: { readonly html: string }[] }[];
    }
    const { violations } = await run(document);
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}

/** Buttons that break into two lines, targets under 24 px, and whatever is wider than the sidebar. */
const illFitting = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    for (const button of document.querySelectorAll<HTMLElement>('.button')) {
      if (button.offsetHeight > 40 || button.scrollWidth > button.clientWidth) found.push(`wraps: ${button.innerText}`);
    }
    for (const target of document.querySelectorAll<HTMLElement>(
      'button, input:not([type="checkbox"]), select, summary',
    ))
      if (target.offsetHeight < 24) found.push(`${target.offsetHeight} px high: ${target.innerText}`);
    for (const part of document.querySelectorAll('main, footer, header, body'))
      if (part.scrollWidth > part.clientWidth) found.push(`too wide: ${part.tagName}`);
    return found;
  });

const open = sidebarTests();

async function arrive(stop: Stop, dark: boolean): Promise<Page> {
  const { page } = await open({ ...stop, dark });
  await stop.go?.(page);
  await page.getByText(stop.shows).first().waitFor();
  return page;
}

describe.each([
  ['light', false],
  ['dark', true],
])('in %s', (_look, dark) => {
  it.each(tour)('$name: no fault of access, nothing wraps, nothing is cut off', async (stop) => {
    const page = await arrive(stop, dark);
    expect(await faultsOf(page)).toEqual([]);
    expect(await illFitting(page)).toEqual([]);
    await page.context().close();
  });
});
