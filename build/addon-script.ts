import path from 'node:path';
import type { Plugin } from 'esbuild';
import { shared } from '../src/functions/hygiene/shared.ts';
import { actions } from '../src/menus/actions.ts';
import { everyWord } from '../src/program/column-words-all.ts';
import type { Template } from '../templates/schema.ts';
import { type Bundle, bundle } from './bundle.ts';
import { packed, sheetsOnce } from './pack.ts';
import { ROOT } from './root.ts';
import { CORE } from './stubs.ts';

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

const SHARED = ['clean', 'clean-columns', 'data-kinds', 'reading/days'].map((name) => `src/program/${name}.ts`);

/** These modules stand in functions.js already; what is asked of them and not in hygiene/shared.ts stops the build. */
const fromCore: Plugin = {
  name: 'shared',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^\.{1,2}\// }, ({ path: named, resolveDir }) => {
      const file = path.relative(ROOT, path.join(resolveDir, named)).split(path.sep).join('/');
      return SHARED.includes(file) ? { path: 'functions.js', namespace: 'shared' } : null;
    });
    onLoad({ filter: /./, namespace: 'shared' }, () => ({
      contents: `export const { ${Object.keys(shared).join(', ')} } = ${CORE}.shared();`,
    }));
  },
};

/** The words about columns are for people at the sidebar: packed, a formula call reads them as one text. */
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
    `  var PARTNERBOOK_TEMPLATES = ${quoted(packed(sheetsOnce(templates)))};`,
    // functions.js may stand after this file, so its names are looked up when they are asked for
    `  var PARTNERBOOK_FUNCTIONS = function () { return { ${functionNames.join(', ')} }; };`,
  ];
  const after = [`  ${ADDON}.made = module.exports;`, `  return ${ADDON}.made;`, '}'];
  const topLevel = [...[...TRIGGERS, ...handlers].map(wrapper), server];
  return bundle("export * from './src/addon.ts';", 'addon', {
    format: 'cjs',
    // a formula call parses it too, and runs none of it; the map leads back to the lines
    minify: true,
    plugins: [fromCore, packedWords],
    banner: { js: before.join('\n') },
    footer: { js: [...after, ...topLevel].join('\n') },
  });
}
