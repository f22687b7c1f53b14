import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sidebarTests } from './open-sidebar.ts';
import { tour } from './tour.ts';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(where: Document, options: object): Promise<{ readonly violations: readonly Violation[] }>;
}
interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe finds, one line a fault: by all of its rules, or by those named. */
async function faultsOf(page: Page, rules: readonly string[] = []): Promise<string[]> {
  if (rules.length === 0) await page.evaluate(axe);
  return page.evaluate(async (runOnly) => {
    const { run } = (window as unknown as { readonly axe: Axe }).axe;
    const { violations } = await run(document, runOnly.length > 0 ? { runOnly } : {});
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }, rules);
}

/** Buttons that break into two lines, targets under 24 px, and whatever is wider than the sidebar. */
const illFitting = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    for (const button of document.querySelectorAll<HTMLElement>('.button')) {
      if (button.offsetHeight > 40 || button.scrollWidth > button.clientWidth) found.push(`wraps: ${button.innerText}`);
    }
    for (const target of document.querySelectorAll<HTMLElement>(
      'button, input:not([type="checkbox"], [type="radio"]), .check, select, summary',
    ))
      if (target.offsetHeight < 24) found.push(`${target.offsetHeight} px high: ${target.innerText}`);
    for (const part of document.querySelectorAll('main, footer, header, body'))
      if (part.scrollWidth > part.clientWidth) found.push(`too wide: ${part.tagName}`);
    return found;
  });

const open = sidebarTests();

describe('every screen', () => {
  it.each(tour)('$name: no fault of access in light or dark, nothing wraps, nothing is cut off', async (stop) => {
    const { page } = await open(stop);
    await stop.go?.(page);
    await page.getByText(stop.shows).first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    expect(await illFitting(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await faultsOf(page, ['color-contrast'])).toEqual([]);
    await page.context().close();
  });
});
