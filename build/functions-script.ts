import type { DescribedFunction } from '../src/functions/page.ts';
import { type Bundle, bundle } from './bundle.ts';
import { CORE, stubOf } from './stubs.ts';

/** functions.js: what every call of a formula loads. */
export async function buildFunctionsScript(pages: readonly DescribedFunction[], licence: string): Promise<Bundle> {
  return bundle('src/main.ts', 'functions', {
    format: 'iife',
    globalName: CORE,
    // every formula call parses it: names go too, and the map leads back to the lines
    minify: true,
    banner: { js: licence },
    footer: { js: pages.map(stubOf).join('\n\n') },
  });
}
