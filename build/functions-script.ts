import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import type { DescribedFunction } from '../src/functions/page.ts';
import { type Bundle, bundle } from './bundle.ts';
import { SHORT_NAMES } from './short-names.ts';
import { CORE, stubOf } from './stubs.ts';

/** The catalogue with only these functions, whichever stand in the file. */
function catalogueOf(names: ReadonlySet<string>): Plugin {
  return {
    name: 'catalogue',
    setup({ onLoad }) {
      onLoad({ filter: /src[\\/]functions[\\/]catalogue\.ts$/ }, async ({ path }) => {
        const lines = (await readFile(path, 'utf8')).split('\n');
        const imports = lines.filter((line) => names.has(/^import \{ ([A-Z_]+) \} from/.exec(line)?.[1] ?? ''));
        return {
          contents: `${imports.join('\n')}\nexport const catalogue = [${[...names].join(', ')}];`,
          loader: 'ts',
        };
      });
    },
  };
}

/** functions.js: what every call of a formula loads. */
export async function buildFunctionsScript(pages: readonly DescribedFunction[], licence: string): Promise<Bundle> {
  // set by hand: esbuild's own way to export is half a kilobyte
  const entry = `import { callFunction } from './src/main.ts';\n${CORE} = callFunction;`;
  return bundle(entry, 'functions', {
    format: 'iife',
    // every formula call parses it: names go too, and the map leads back to the lines
    minify: true,
    mangleProps: new RegExp(`^(?:${SHORT_NAMES.join('|')})$`),
    plugins: [catalogueOf(new Set(pages.map(({ definition }) => definition.name)))],
    banner: { js: `${licence}\n'use strict';\nvar ${CORE};` },
    footer: { js: pages.map(stubOf).join('\n\n') },
  });
}
