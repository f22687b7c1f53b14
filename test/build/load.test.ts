import { describe, expect, it } from 'vitest';
import { ADDON, ANSWERER, buildAddonScripts, SERVER, TRIGGERS } from '../../build/addon-scripts.ts';
import { CORE } from '../../build/stubs.ts';
import { pages } from '../../src/functions/pages.ts';
import { actions } from '../../src/menus/actions.ts';
import { templates } from '../../templates/index.ts';
import { addonJs, bareContext, functionsJs, type Globals, load, run, SERVICES, serverScript } from './built.ts';

const orders = [
  ['functions.js first', [functionsJs, addonJs]],
  ['addon.js first', [addonJs, functionsJs]],
] as const;

/** Google's answer where there is no screen, such as in a cell. */
const noScreen = {
  getUi: () => {
    throw new Error('Cannot call SpreadsheetApp.getUi() from this context.');
  },
};

describe.each(orders)('loaded with %s', (_order, scripts) => {
  it('touches no service, and leaves only its declarations behind', () => {
    const { globals, touched } = bareContext();
    const before = Object.getOwnPropertyNames(globals);
    load(globals, scripts);
    expect(touched).toEqual([]);
    const added = Object.getOwnPropertyNames(globals).filter((name) => !before.includes(name));
    const functions = pages.map(({ definition }) => definition.name);
    const handlers = actions.map(({ functionName }) => functionName);
    expect(added.sort()).toEqual([CORE, ADDON, ANSWERER, SERVER, ...TRIGGERS, ...handlers, ...functions].sort());
    for (const name of added) if (name !== CORE) expect(typeof globals[name]).toBe('function');
  });

  it.each(TRIGGERS)('builds the menu in %s where nothing else is allowed', (trigger) => {
    const items: string[][] = [];
    let shown = 0;
    const menu = {
      addItem: (...item: string[]) => {
        items.push(item);
        return menu;
      },
      addToUi: () => shown++,
    };
    const { globals, touched } = bareContext({ SpreadsheetApp: { getUi: () => ({ createAddonMenu: () => menu }) } });
    load(globals, scripts);
    run(globals, trigger, { authMode: 'NONE' });
    expect(items).toEqual(actions.map(({ label, functionName }) => [label, functionName]));
    for (const [, handler] of items) expect(typeof globals[handler as string]).toBe('function');
    expect([shown, touched]).toEqual([1, []]);
  });

  it.each([SERVER, ...TRIGGERS])('throws from %s in a cell, before anything else', (name) => {
    const { globals, touched } = bareContext({ SpreadsheetApp: noScreen });
    load(globals, scripts);
    expect(() => run(globals, name, { kind: 'home' })).toThrow('Cannot call SpreadsheetApp.getUi() from this context.');
    expect(touched).toEqual([]);
  });

  it.each(actions.map(({ functionName }) => functionName))('throws from the menu’s %s in a cell', (name) => {
    const output = { setTitle: () => output, getContent: () => '', setContent: () => output };
    const { globals, touched } = bareContext({
      SpreadsheetApp: noScreen,
      HtmlService: { createHtmlOutputFromFile: () => output },
    });
    load(globals, scripts);
    expect(() => run(globals, name)).toThrow('Cannot call SpreadsheetApp.getUi() from this context.');
    expect(touched).toEqual([]);
  });
});

describe('what answers the sidebar', () => {
  // from a context of its own, as the sidebar gets it
  const plain = (answer: unknown): unknown => JSON.parse(JSON.stringify(answer));
  const ask = (globals: Globals, kind: string) => plain(run(globals, SERVER, { kind }));
  const getUi = () => ({});

  it('is made when the sidebar first asks, and once', () => {
    const evaluated: string[] = [];
    const { globals } = bareContext({
      SpreadsheetApp: { getUi },
      HtmlService: {
        createTemplateFromFile: (name: string) => ({
          evaluate: () => {
            evaluated.push(name);
            load(globals, [serverScript]);
          },
        }),
      },
    });
    load(globals, [functionsJs, addonJs]);
    for (let i = 0; i < 2; i++) expect(ask(globals, 'nothing')).toMatchObject({ ok: false });
    expect(evaluated).toEqual(['server']);
  });

  it('gives the same answers as a part of addon.js', async () => {
    const { files } = await buildAddonScripts(templates, [], '', 'script');
    const inScript = bareContext({ SpreadsheetApp: { getUi } }).globals;
    load(inScript, [functionsJs, files['addon.js'] as string]);
    const inPage = bareContext({ SpreadsheetApp: { getUi } }).globals;
    load(inPage, [functionsJs, addonJs, serverScript]);
    for (const kind of ['nothing', 'home']) expect(ask(inScript, kind)).toEqual(ask(inPage, kind));
  });
});

describe('the bare context itself', () => {
  it('runs no text as code', () => {
    const { globals } = bareContext();
    expect(() => load(globals, ['eval("1")'])).toThrow(/Code generation from strings disallowed/);
  });

  it.each(SERVICES)('tells that %s was touched', (name) => {
    const { globals, touched } = bareContext();
    expect(() => load(globals, [`${name}.anything`])).toThrow(`${name} was touched`);
    expect(touched).toEqual([name]);
  });
});
