import type { Plugin } from 'esbuild';
import { actions } from '../src/menus/actions.ts';
import { everyWord } from '../src/program/column-words-all.ts';
import type { Template } from '../templates/schema.ts';
import { bundle } from './bundle.ts';
import { packed, sheetsOnce } from './pack.ts';
import { ROOT } from './root.ts';

/** The menu and what its items do; it ends in `_`, which Google keeps from cells and from the sidebar. */
export const ADDON = 'partnerbookAddon_';

/** Makes the part of the add-on that answers the sidebar, once. */
export const ANSWERER = 'partnerbookServer_';

/** The one function that the sidebar may call. */
export const SERVER = 'partnerbookCall';

export const TRIGGERS = ['onOpen', 'onInstall'] as const;

/**
 * Where the part that answers the sidebar stands: in a page whose scriptlet Google runs when we ask for it, so that no
 * formula call parses it; or in addon.js, should Google not take it (docs/verify-on-sheets.md, which says how to see).
 */
type ServerPlace = 'page' | 'script';
const SERVER_PLACE: ServerPlace = 'page';

/** The page, without its ending. */
const SERVER_PAGE = 'server';

/** ASCII as a literal in single quotes: JSON is full of double ones. */
const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;

const wrapper = (name: string): string => `function ${name}() {\n  return ${ADDON}().${name}();\n}`;

// in a cell, where every top-level function of an add-on can be called, the first line throws
const server = `function ${SERVER}(request) {
  SpreadsheetApp.getUi();
  return ${ANSWERER}().answerCall(request);
}`;

const answerer = (make: string): string => `function ${ANSWERER}() {
  if (!${ANSWERER}.made) ${make};
  return ${ANSWERER}.made;
}`;

/** The words about columns are for people at the sidebar: packed, they are a quarter as long. */
const packedWords: Plugin = {
  name: 'words',
  setup({ onLoad }) {
    onLoad({ filter: /src[\\/]program[\\/]column-words-all\.ts$/ }, () => ({
      contents: [
        "import { unpacked } from './src/workbook/packed.ts';",
        'let words;',
        `export const everyWord = () => words || (words = JSON.parse(unpacked(${quoted(packed(everyWord()))})));`,
      ].join('\n'),
      resolveDir: ROOT,
    }));
  },
};

/** The part that answers the sidebar, as a statement that any script can hold. */
function bundleServer(
  templates: readonly Template[],
  functionNames: readonly string[],
  licence: string,
  [before, after]: readonly [string, string],
) {
  const data = [
    `${before}${licence}`,
    '(function () {',
    `  'use strict';`,
    '  var module = { exports: {} };',
    `  var PARTNERBOOK_TEMPLATES = ${quoted(packed(sheetsOnce(templates)))};`,
    // functions.js may stand after this file, so its names are looked up when they are asked for
    `  var PARTNERBOOK_FUNCTIONS = function () { return { ${functionNames.join(', ')} }; };`,
  ];
  return bundle("export * from './src/server.ts';", 'server', {
    format: 'cjs',
    // the map leads back to the lines
    minify: true,
    plugins: [packedWords],
    // HtmlService takes // inside a template literal of a page for a comment
    supported: { 'template-literal': false },
    banner: { js: data.join('\n') },
    footer: { js: [`  ${ANSWERER}.made = module.exports;`, `})();${after}`].join('\n') },
  });
}

/** The menu: nothing of it runs until a trigger or a menu item asks for it. */
function bundleMenu(licence: string) {
  const handlers = actions.map(({ functionName }) => functionName);
  const before = [
    licence,
    `function ${ADDON}() {`,
    `  'use strict';`,
    `  if (${ADDON}.made) return ${ADDON}.made;`,
    '  var module = { exports: {} };',
  ];
  const after = [`  ${ADDON}.made = module.exports;`, `  return ${ADDON}.made;`, '}'];
  const topLevel = [...[...TRIGGERS, ...handlers].map(wrapper), server];
  return bundle("export * from './src/addon.ts';", 'addon', {
    format: 'cjs',
    minify: true,
    banner: { js: before.join('\n') },
    footer: { js: [...after, ...topLevel].join('\n') },
  });
}

/** A page that is one scriptlet: Google runs it where it is evaluated, and shows nothing. */
function scriptlet(text: string): string {
  if (/\?>|<\?|`/.test(text.slice(2, -2)))
    throw new Error('server.html: a scriptlet mark or a backtick stands in the script.');
  return text;
}

export interface AddonScripts {
  /** Built files by name. */
  readonly files: Readonly<Record<string, string>>;
  readonly maps: Readonly<Record<string, string>>;
  readonly inputs: readonly string[];
}

/** addon.js, and the page with what answers the sidebar. */
export async function buildAddonScripts(
  templates: readonly Template[],
  functionNames: readonly string[],
  licence: string,
  place: ServerPlace = SERVER_PLACE,
): Promise<AddonScripts> {
  const inPage = place === 'page';
  const [menu, answers] = await Promise.all([
    bundleMenu(licence),
    bundleServer(templates, functionNames, licence, inPage ? ['<? ', ' ?>'] : ['', '']),
  ]);
  const make = inPage ? `HtmlService.createTemplateFromFile('${SERVER_PAGE}').evaluate()` : `{\n${answers.text}}`;
  return {
    files: {
      'addon.js': `${menu.text}${answerer(make)}\n`,
      // whoever reads the built files finds it either way
      [`${SERVER_PAGE}.html`]: inPage ? scriptlet(answers.text.trim()) : '',
    },
    maps: { 'addon.js.map': menu.map, ...(inPage ? { [`${SERVER_PAGE}.html.map`]: answers.map } : {}) },
    inputs: [...menu.inputs, ...answers.inputs],
  };
}
