import type { DescribedFunction } from '../src/functions/page.ts';
import { type Bundle, bundle } from './bundle.ts';
import { SHORT_NAMES } from './short-names.ts';
import { CORE, stubOf } from './stubs.ts';

/** functions.js: what every call of a formula loads. */
export async function buildFunctionsScript(pages: readonly DescribedFunction[], licence: string): Promise<Bundle> {
  // set by hand: esbuild's own way to export is half a kilobyte
  const entry = `import { callFunction } from './src/main.ts';\n${CORE} = callFunction;`;
  return bundle(entry, 'functions', {
    format: 'iife',
    // every formula call parses it: names go too, and the map leads back to the lines
    minify: true,
    mangleProps: new RegExp(`^(?:${SHORT_NAMES.join('|')})$`),
    banner: { js: `${licence}\n'use strict';\nvar ${CORE};` },
    footer: { js: pages.map(stubOf).join('\n\n') },
  });
}
