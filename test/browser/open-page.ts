import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { makeAddon } from '../../build/addon.ts';
import { ROOT } from '../../build/root.ts';
import { isStale } from '../../build/stale.ts';
import { buildWeb } from '../../build/web.ts';
import { type Served, serve } from '../../workbench/serve.ts';
import { launchBrowser } from './browser.ts';

export const SIZE = { width: 1280, height: 800 };

export interface Opened {
  readonly page: Page;
  /** Everything that must not happen: console errors, faults of the page, requests to another host. */
  readonly wrongs: readonly string[];
  close(): Promise<void>;
}

export interface Stand {
  open(query?: string): Promise<Opened>;
  close(): Promise<void>;
}

/** The workbench as npm run build has left it; where a source is newer, one made in a folder that is taken away again. */
async function pageFolder(): Promise<{ readonly folder: string; remove(): Promise<void> }> {
  const built = 'dist/workbench/web';
  if (!(await isStale([`${built}/index.html`, `${built}/app.js`])))
    return { folder: path.join(ROOT, built), remove: async () => undefined };
  const folder = await mkdtemp(path.join(tmpdir(), 'partnerbook-web-'));
  const { files } = await makeAddon();
  await buildWeb(folder, files);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Serves the workbench and starts a browser; one for each test file. */
export async function openStand(): Promise<Stand> {
  const { folder, remove } = await pageFolder();
  const served = await serve({ port: 0, open: false, folder });
  const browser = await launchBrowser();
  return {
    open: (query = '') => openPage(browser, served, query),
    async close() {
      await browser.close();
      await served.close();
      await remove();
    },
  };
}

async function openPage(browser: Browser, served: Served, query: string): Promise<Opened> {
  const context = await browser.newContext({ viewport: SIZE, locale: 'en-US', timezoneId: 'UTC' });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  const wrongs: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') wrongs.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (fault) => wrongs.push(`fault: ${fault.message}`));
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== new URL(served.url).origin) wrongs.push(`request: ${request.url()}`);
  });
  await page.goto(served.url + query);
  await page.evaluate(() => window.partnerbookWorkbench.ready);
  return { page, wrongs, close: () => context.close() };
}
