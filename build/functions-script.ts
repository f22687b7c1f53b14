import { readFile } from 'node:fs/promises';
import { type Plugin, transform } from 'esbuild';
import { catalogue } from '../src/functions/catalogue.ts';
import type { DescribedFunction } from '../src/functions/page.ts';
import { type Bundle, bundle, SCRIPT } from './bundle.ts';
import { nearUse } from './near-use.ts';
import { joined } from './pieces.ts';
import { SHORT_NAMES } from './short-names.ts';
import { CORE, stubOf } from './stubs.ts';

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
  const near = joined(flat.text, flat.map, nearUse(flat.text, 'catalogue'));
  const inlineMap = `//# sourceMappingURL=data:application/json;base64,${Buffer.from(near.map).toString('base64')}`;
  const { code, map } = await transform(`${near.text}${inlineMap}`, {
    ...SCRIPT,
    sourcefile: 'dist/maps/functions.js',
    format: 'iife',
    // every formula call parses it: names go too, and the map leads back to the lines
    minify: true,
    sourcemap: 'external',
    banner: `${licence}\n'use strict';\nvar ${CORE};`,
    footer: pages.map((one) => stubOf(one, places.get(one.definition.name) as readonly [number, number])).join('\n\n'),
  });
  return { text: code, map, inputs: flat.inputs };
}
