import { cp, rm, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';

const STUBS = ['PROBE', 'PROBE_RESULT']
  .map(
    (name) => `/**
 * Development build only: see docs/verify-on-sheets.md.
 * @customfunction
 */
function ${name}() {
  return PartnerbookProbe.${name}.apply(null, arguments);
}`,
  )
  .join('\n\n');

/** The add-on as it ships, and beside it a file with the probe. */
export async function buildProbe(addon: string, out: string): Promise<void> {
  await rm(out, { recursive: true, force: true });
  await cp(addon, out, { recursive: true });
  const bundle = await build({
    entryPoints: ['src/probe.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'PartnerbookProbe',
    target: 'es2019',
    charset: 'ascii',
  });
  await writeFile(`${out}/probe.js`, `${bundle.outputFiles[0]?.text}\n${STUBS}\n`);
}
