import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { policyFor, scriptsIn } from './web-policy.ts';

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const WEB = path.join(ROOT, 'workbench', 'web');
const ADDON = path.join(ROOT, 'dist', 'addon');
/** Every file of the add-on that the workbench runs. */
const ADDON_FILES = ['functions.js', 'addon.js', 'sidebar.html', 'appsscript.json'] as const;

async function bundlePage(outDir: string): Promise<void> {
  await build({
    entryPoints: [
      { in: path.join(WEB, 'main.ts'), out: 'app' },
      { in: path.join(WEB, 'look', 'app.css'), out: 'app' },
    ],
    outdir: outDir,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.svg': 'dataurl', '.woff2': 'dataurl', '.png': 'dataurl' },
    legalComments: 'linked',
    logLevel: 'warning',
  });
}

/** The script that stands in front of the sidebar's own, as a file of its own: the page's policy knows it by its hash. */
async function bundleShim(): Promise<string> {
  const result = await build({
    entryPoints: [path.join(WEB, 'sidebar', 'run-shim.ts')],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    logLevel: 'warning',
  });
  return (result.outputFiles[0] as { text: string }).text.trim();
}

async function readAddon(): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const name of ADDON_FILES) {
    const file = path.join(ADDON, name);
    files[name] = await readFile(file, 'utf8').catch(() => {
      throw new Error(`${path.relative(ROOT, file)}: not there. Build the add-on first: npm run build.`);
    });
  }
  return files;
}

/** Builds the workbench to static files that any server can give, and that ask no other host for anything. */
export async function buildWeb(outDir = 'dist/workbench/web'): Promise<void> {
  const out = path.resolve(ROOT, outDir);
  await rm(out, { recursive: true, force: true });
  await mkdir(path.join(out, 'addon'), { recursive: true });
  const addon = await readAddon();
  const [shim] = await Promise.all([bundleShim(), bundlePage(out)]);
  await writeFile(path.join(out, 'sidebar-shim.js'), shim);
  for (const name of ADDON_FILES) await copyFile(path.join(ADDON, name), path.join(out, 'addon', name));
  const page = await readFile(path.join(WEB, 'index.html'), 'utf8');
  const inline = [shim, addon['functions.js'], addon['addon.js'], ...scriptsIn(addon['sidebar.html'] as string)];
  await writeFile(path.join(out, 'index.html'), page.replace('%POLICY%', policyFor(inline as string[])));
}
