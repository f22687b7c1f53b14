import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import { minify } from 'uglify-js';
import { catalogue } from '../src/functions/catalogue.ts';
import type { DescribedFunction } from '../src/functions/page.ts';
import { type Bundle, bundle } from './bundle.ts';
import { nearUse } from './near-use.ts';
import { joined } from './pieces.ts';
import { SHORT_NAMES } from './short-names.ts';
import { CORE, stubOf } from './stubs.ts';
import { textsOnce } from './texts-once.ts';

/** The catalogue with only these functions, whichever stand in the file. */
function catalogueOf(names: ReadonlySet<string>): Plugin {
  const kept = (text: string, name: string): string => (names.has(name) ? text : '');
  return {
    name: 'catalogue',
    setup({ onLoad }) {
      onLoad({ filter: /src[\\/]functions[\\/]catalogue\.ts$/ }, async ({ path }) => {
        const text = await readFile(path, 'utf8');
        const contents = text
          .replace(/^import \{ ([A-Z_]+) \} from .*$/gm, kept)
          .replace(/\(\) => ([A-Z_]+)(?:,|(?=\]))/g, kept);
        return { contents, loader: 'ts' };
      });
    },
  };
}

/** Where the catalogue with only these functions holds each: its family, and its place there. */
function placesOf(names: ReadonlySet<string>): Map<string, readonly [number, number]> {
  const places = new Map<string, readonly [number, number]>();
  catalogue.forEach((family, i) => {
    const listed = family().map((make) => make().name);
    for (const [place, name] of listed.filter((one) => names.has(one)).entries()) places.set(name, [i, place]);
  });
  return places;
}

/** The core in fewer words: every call of a formula parses it. UglifyJS leaves fewer than esbuild, and joins variables. */
function minified(text: string, map: string, licence: string): { readonly code: string; readonly map: string } {
  const made = minify(
    { 'dist/maps/functions.js': text },
    {
      module: false,
      compress: { pure_getters: true },
      output: { ascii_only: true, preamble: licence },
      sourceMap: { content: JSON.parse(map) },
    },
  );
  if (made.error) throw made.error;
  return made;
}

/** functions.js: what every call of a formula loads. */
export async function buildFunctionsScript(pages: readonly DescribedFunction[], licence: string): Promise<Bundle> {
  const names = new Set(pages.map(({ definition }) => definition.name));
  const places = placesOf(names);
  // set by hand: esbuild's own way to export is half a kilobyte
  const entry = `import { callFunction } from './src/main.ts';\n${CORE} = callFunction;`;
  const flat = await bundle(entry, 'functions', {
    format: 'esm',
    minifySyntax: true,
    define: { 'Number.NaN': 'NaN' },
    inject: ['src/functions/short-globals.ts'],
    mangleProps: new RegExp(`^(?:${SHORT_NAMES.join('|')})$`),
    plugins: [catalogueOf(names)],
  });
  const head = `'use strict';\nvar ${CORE};\n(function () {\n`;
  const near = joined(flat.text, flat.map, [head, ...nearUse(flat.text, 'catalogue'), '})();']);
  const short = minified(near.text, near.map, licence);
  const core = joined(short.code, short.map, textsOnce(short.code));
  const stubs = pages.map((one) => stubOf(one, places.get(one.definition.name) as readonly [number, number]));
  return { text: `${core.text}\n${stubs.join('\n')}\n`, map: core.map, inputs: flat.inputs };
}
