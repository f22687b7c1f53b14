import { actions } from '../src/menus/actions.ts';
import type { Template } from '../templates/schema.ts';
import { type Bundle, bundle } from './bundle.ts';
import { packed } from './pack.ts';

/** Everything of the add-on but the functions; it ends in `_`, which Google keeps from cells and from the sidebar. */
export const ADDON = 'partnerbookAddon_';

/** The one function that the sidebar may call. */
export const SERVER = 'partnerbookCall';

export const TRIGGERS = ['onOpen', 'onInstall'] as const;

/** ASCII as a literal in single quotes: JSON is full of double ones. */
const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;

const wrapper = (name: string): string => `function ${name}() {\n  return ${ADDON}().${name}();\n}`;

// in a cell, where every top-level function of an add-on can be called, the first line throws
const server = `function ${SERVER}(request) {
  SpreadsheetApp.getUi();
  return ${ADDON}().${SERVER}(request);
}`;

/** addon.js: nothing of it runs until a menu, a trigger or the sidebar asks for it. */
export async function buildAddonScript(
  templates: readonly Template[],
  functionNames: readonly string[],
  licence: string,
): Promise<Bundle> {
  const handlers = actions.map(({ functionName }) => functionName);
  const before = [
    licence,
    `function ${ADDON}() {`,
    `  'use strict';`,
    `  if (${ADDON}.made) return ${ADDON}.made;`,
    '  var module = { exports: {} };',
    `  var PARTNERBOOK_TEMPLATES = ${quoted(packed(templates))};`,
    // functions.js may stand after this file, so its names are looked up when they are asked for
    `  var PARTNERBOOK_FUNCTIONS = function () { return { ${functionNames.join(', ')} }; };`,
  ];
  const after = [`  ${ADDON}.made = module.exports;`, `  return ${ADDON}.made;`, '}'];
  const topLevel = [...[...TRIGGERS, ...handlers].map(wrapper), server];
  return bundle("export * from './src/addon.ts';", 'addon', {
    format: 'cjs',
    // a formula call parses it too, and runs none of it; the map leads back to the lines
    minify: true,
    banner: { js: before.join('\n') },
    footer: { js: [...after, ...topLevel].join('\n') },
  });
}
