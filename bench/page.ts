import type { Browser } from 'playwright-core';
import { launchBrowser, NO_BROWSER } from '../test/browser/browser.ts';
import { serve } from '../workbench/serve.ts';
import { held, skipped } from './figures.ts';
import { awaited, medianOf } from './timing.ts';

async function openBrowser(): Promise<Browser | null> {
  try {
    return await launchBrowser();
  } catch (fault) {
    if (fault instanceof Error && fault.message === NO_BROWSER) return null;
    throw fault;
  }
}

/** From the address to a page that takes keys, in a context without anything kept from before. */
async function usable(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-US',
    timezoneId: 'UTC',
  });
  const page = await context.newPage();
  const took = await awaited(async () => {
    await page.goto(url);
    await page.evaluate(() => window.partnerbookWorkbench.ready);
  });
  await context.close();
  return took;
}

console.log('The page in a real browser: wall clock.');
const browser = await openBrowser();
if (browser === null) skipped(`The page was not measured. ${NO_BROWSER}`);
else {
  const served = await serve({ port: 0, open: false });
  held('the page usable; median of 5', (await medianOf(5, () => usable(browser, served.url))) / 1000, 3, 's');
  await browser.close();
  await served.close();
}
