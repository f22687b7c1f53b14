import type { Program } from 'acorn';
import { describe, expect, it } from 'vitest';
import { makeAddon } from '../../build/addon.ts';
import { ADDON, ANSWERER, buildAddonScripts, SERVER, TRIGGERS } from '../../build/addon-scripts.ts';
import { FIRST_FUNCTIONS } from '../../build/first-functions.ts';
import { buildFunctionsScript } from '../../build/functions-script.ts';
import { CORE } from '../../build/stubs.ts';
import { pages } from '../../src/functions/pages.ts';
import { actions } from '../../src/menus/actions.ts';
import type { Template } from '../../templates/schema.ts';
import { addon, addonJs, functionsJs, serverScript, sidebarHtml } from './built.ts';
import { everyNode, freeNames, parseScript, textsIn, topLevelNames } from './script-tree.ts';

const firstPages = pages.filter(({ definition }) => FIRST_FUNCTIONS.includes(definition.name));
const firstFunctionsJs = (await buildFunctionsScript(firstPages, '')).text;

const scripts = [
  ['functions.js', functionsJs],
  ['addon.js', addonJs],
] as const;
const everyScript = [...scripts, ['server.html', serverScript]] as const;

/** What Apps Script's V8 has at ES2019, without what runs text as code. */
const BUILT_IN = [
  ...['Array', 'Boolean', 'Date', 'Error', 'JSON', 'Map', 'Math', 'Number', 'Object', 'Promise', 'Proxy', 'Reflect'],
  ...['RangeError', 'RegExp', 'Set', 'String', 'Symbol', 'TypeError', 'WeakMap', 'WeakSet', 'Infinity', 'NaN'],
  ...['undefined', 'isFinite', 'isNaN', 'parseFloat', 'parseInt', 'decodeURIComponent', 'encodeURIComponent'],
  ...['Float64Array', 'Int32Array', 'Uint8Array', 'Uint32Array', 'ArrayBuffer', 'DataView'],
];
/** The services that two scopes allow, and that the rooms may name. */
const SERVICES_USED = ['SpreadsheetApp', 'HtmlService', 'PropertiesService', 'LockService', 'Utilities'];

const REACHING_OUT = [
  ...['UrlFetchApp', 'MailApp', 'GmailApp', 'DriveApp', 'Jdbc', 'fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'],
  ...['sendBeacon', 'importScripts', 'RTCPeerConnection', 'WebTransport', 'Worker', 'SharedWorker'],
];

/** Names, keys and texts in a script that reach another machine, however they are written. */
function reachingOut(program: Program): string[] {
  const found = new Set<string>(textsIn(program));
  for (const node of everyNode(program)) if (node.type === 'Identifier') found.add(node.name as string);
  return REACHING_OUT.filter((name) => found.has(name));
}

const sidebarScripts = [...sidebarHtml.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text]) => text as string);

describe('the analysis itself', () => {
  it.each([
    ['fetch(1)', ['fetch']],
    ['if (typeof window === "undefined") {}', ['window']],
    ['var a = {b: 1, c() { return this.b }}; a.b; a[d]', ['d']],
    ['function f({a, b: [c] = []}, ...rest) { return a + c + rest + arguments.length + later } var later', []],
    ['for (const x of [1]) x; x', ['x']],
    ['try {} catch (fault) { fault } fault', ['fault']],
    ['{ let inner = 1 } inner; { var outer = 1 } outer', ['inner']],
    ['(class Own { make() { return Own } }); (function me() { return me }); me', ['me']],
    ['out: for (;;) break out', []],
    ['switch (1) { case 1: let s; default: s } s', ['s']],
    ['var {k = other} = {}; k', ['other']],
  ])('finds the names that nothing declares in %s', (text, names) => {
    expect(freeNames(parseScript(text))).toEqual(names);
  });

  it.each(['10n', 'a ||= b', 'class A { b = 1 }', 'class A { #b() {} }', 'import("a")', 'a ??= 1'])(
    'refuses %s, which Apps Script may not parse',
    (text) => {
      expect(() => parseScript(text)).toThrow(SyntaxError);
    },
  );

  it.each(['fetch(1)', 'window.fetch(1)', 'window["fetch"](1)', 'new XMLHttpRequest()', 'navigator.sendBeacon(1)'])(
    'sees that %s reaches out',
    (text) => {
      expect(reachingOut(parseScript(text))).toHaveLength(1);
    },
  );
});

describe.each(everyScript)('%s', (name, text) => {
  it('is a script that Apps Script parses', () => {
    expect(parseScript(text).body.length).toBeGreaterThan(name === 'server.html' ? 0 : 3);
  });

  it('names nothing that Apps Script does not have', () => {
    const ours = scripts.flatMap(([, one]) => topLevelNames(parseScript(one)));
    const allowed = [
      ...BUILT_IN,
      ...(name === 'functions.js' ? ['SpreadsheetApp', 'Utilities'] : SERVICES_USED),
      ...ours,
    ];
    expect(freeNames(parseScript(text)).filter((one) => !allowed.includes(one))).toEqual([]);
  });

  it('reaches no other machine', () => {
    expect(reachingOut(parseScript(text))).toEqual([]);
  });

  it('holds no sentence of a page outside of the comments', () => {
    const texts = textsIn(parseScript(text));
    const sentences = pages.flatMap(({ page }) =>
      [
        ...[page.summary, page.whenElse, page.returns, page.rule, page.limits, page.source, page.rounding ?? ''],
        ...Object.values(page.params).flatMap((one) => [one.text, one.blank]),
        ...page.examples.map((one) => one.says),
      ]
        .flatMap((one) => one.split(/(?<=[.:])\s+/))
        .filter((one) => one.length > 30),
    );
    expect(sentences.length).toBeGreaterThan(pages.length * 8);
    const leaked = sentences.filter((one) => texts.some((held) => held.includes(one)));
    expect(leaked, 'mark describe() as /* @__PURE__ */, and call nothing in the page').toEqual([]);
  });
});

describe('the whole project', () => {
  it('declares what it must, and nothing else', () => {
    const declared = scripts.flatMap(([, text]) => topLevelNames(parseScript(text)));
    const functions = pages.map(({ definition }) => definition.name);
    const handlers = actions.map(({ functionName }) => functionName);
    expect([...declared].sort()).toEqual(
      [CORE, ADDON, ANSWERER, SERVER, ...TRIGGERS, ...handlers, ...functions].sort(),
    );
  });

  it('hides its own names from cells and from the sidebar', () => {
    expect([CORE, ADDON, ANSWERER].filter((name) => !name.endsWith('_'))).toEqual([]);
  });

  it('asks for the screen first in the one function that the sidebar may call', () => {
    const server = parseScript(addonJs).body.find(
      (one) => one.type === 'FunctionDeclaration' && one.id.name === SERVER,
    );
    const [first] = server?.type === 'FunctionDeclaration' ? server.body.body : [];
    expect(first && addonJs.slice(first.start, first.end)).toBe('SpreadsheetApp.getUi();');
  });

  it('is made of our own sources alone', async () => {
    const { inputs } = await makeAddon();
    expect(inputs.length).toBeGreaterThan(30);
    expect(inputs.filter((file) => !file.startsWith('src/'))).toEqual([]);
  });

  it.each([
    ['functions.js with the first functions', firstFunctionsJs, 60],
    ['functions.js', functionsJs, 130],
    // every formula call parses it too
    ['addon.js', addonJs, 6],
    ['server.html', addon.files['server.html'] as string, 200],
  ])('keeps %s within its size', (_name, text, most) => {
    expect(Buffer.byteLength(text) / 1024).toBeLessThanOrEqual(most);
  });
});

describe('server.html', () => {
  const page = addon.files['server.html'] as string;

  it('is one scriptlet, and shows nothing', () => {
    expect(page.match(/<\?|\?>/g)).toEqual(['<?', '?>']);
    expect(page).toMatch(/^<\? \/\* Partnerbook [^*]+\*\/\n\(function \(\) \{[\s\S]*\}\)\(\); \?>$/);
  });

  it('is a part of addon.js where the build is told so', async () => {
    const { files } = await buildAddonScripts([], [], '', 'script');
    expect(files['server.html']).toBe('');
    expect(files['addon.js']).not.toContain('HtmlService.createTemplateFromFile');
  });

  it('stops the build at a scriptlet mark in its texts', async () => {
    const marked = { id: '<?' } as unknown as Template;
    await expect(buildAddonScripts([{ ...marked, sheets: [] }], [], '')).rejects.toThrow(
      'server.html: a scriptlet mark or a backtick stands in the script.',
    );
  });
});

describe('sidebar.html', () => {
  it('has one script, and it parses', () => {
    expect(sidebarScripts).toHaveLength(1);
    for (const text of sidebarScripts) expect(parseScript(text).body.length).toBeGreaterThan(0);
  });

  it('reaches no other machine, and turns no text into HTML', () => {
    for (const text of sidebarScripts) expect(reachingOut(parseScript(text))).toEqual([]);
    expect(sidebarHtml).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write/);
    expect(sidebarHtml).not.toMatch(/<(?:link|img|iframe|object|embed)\b|\bsrc\s*=|url\(|@import/i);
  });

  it('has no template literal, in which HtmlService takes // for a comment', () => {
    for (const text of sidebarScripts)
      for (const node of everyNode(parseScript(text))) expect(node.type).not.toBe('TemplateLiteral');
  });
});
