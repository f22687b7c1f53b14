import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { buildSidebar } from '../../build/sidebar.ts';
import type { Answer, Request } from '../../src/sidebar/api.ts';
import { launchBrowser } from '../browser/browser.ts';
import { well } from './replies.ts';
import { sampleIndex } from './sample-index.ts';

const ADDRESS = 'http://sidebar.test/';

type Handlers = { [K in Request['kind']]?: (request: Extract<Request, { kind: K }>) => unknown };

export interface Sidebar {
  readonly page: Page;
  /** Every request that reached the server, in order. */
  readonly requests: Request[];
  /** Puts another answer over that of one kind of request. */
  answer(handlers: Handlers): void;
  requested(kind: Request['kind']): Request[];
}

export interface Opened {
  readonly screen?: string;
  readonly handlers?: Handlers;
}

/** A refusal of the server, as its answer carries it. */
export class Refusal {
  readonly answer: Answer;
  constructor(code: string, message: string, fix: string) {
    this.answer = { ok: false, code, message, fix };
  }
}

/** What google.script.run gives to the page: JSON both ways, an answer or a fault, and no promise. */
const fakeGoogle = () => {
  type Done = (value: unknown) => void;
  const runner = (success: Done, failure: Done): unknown => ({
    withSuccessHandler: (handler: Done) => runner(handler, failure),
    withFailureHandler: (handler: Done) => runner(success, handler),
    partnerbookCall: (request: unknown) => {
      const reply = (window as unknown as { serverReply(request: string): Promise<string> }).serverReply;
      void reply(JSON.stringify(request)).then((text) => {
        const { answer, fault } = JSON.parse(text);
        if (fault === undefined) success(answer);
        else failure(new Error(fault));
      });
    },
  });
  const ignore = () => undefined;
  Object.assign(window, { google: { script: { run: runner(ignore, ignore) } } });
};

/** Opens the built sidebar in a real browser, at the width that Sheets gives it. */
export function sidebarTests(): (opened?: Opened) => Promise<Sidebar> {
  let browser: Browser;
  let html: string;
  beforeAll(async () => {
    [browser, html] = await Promise.all([launchBrowser(), buildSidebar(sampleIndex)]);
  }, 60000);
  afterAll(() => browser.close());
  return async ({ screen = 'home', handlers = {} } = {}) => {
    const context = await browser.newContext({
      viewport: { width: 300, height: 700 },
      colorScheme: 'light',
    });
    const page = await context.newPage();
    page.setDefaultTimeout(15000);
    const requests: Request[] = [];
    let now: Handlers = { ...well, ...handlers };
    page.on('pageerror', (fault) => {
      throw fault;
    });
    await page.exposeFunction('serverReply', async (text: string) => {
      const request: Request = JSON.parse(text);
      requests.push(request);
      try {
        const value = await (now[request.kind] as (request: Request) => unknown)(request);
        return JSON.stringify({ answer: value instanceof Refusal ? value.answer : { ok: true, value } });
      } catch (fault) {
        return JSON.stringify({ fault: (fault as Error).message });
      }
    });
    await page.addInitScript(fakeGoogle);
    await context.route('**/*', (route) =>
      route.request().url() === ADDRESS
        ? route.fulfill({
            contentType: 'text/html',
            body: html.replace('data-screen="home"', `data-screen="${screen}"`),
          })
        : route.abort(),
    );
    await page.goto(ADDRESS);
    return {
      page,
      requests,
      answer: (more) => {
        now = { ...now, ...more };
      },
      requested: (kind) => requests.filter((request) => request.kind === kind),
    };
  };
}
