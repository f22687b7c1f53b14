import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { ADDON_FILES } from '../workbench/apps-script/addon-files.ts';
import { scriptOf } from '../workbench/apps-script/scriptlets.ts';
import { plainFields } from './engine.ts';
import { ROOT } from './root.ts';
import { policyFor, scriptsIn } from './web-policy.ts';

const WEB = path.join(ROOT, 'workbench', 'web');
const ADDON = path.join(ROOT, 'dist', 'addon');

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
    plugins: [plainFields],
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

type Files = Readonly<Record<string, string>>;

async function readAddon(): Promise<Files> {
  const files: Record<string, string> = {};
  for (const name of ADDON_FILES) {
    const file = path.join(ADDON, name);
    files[name] = await readFile(file, 'utf8').catch(() => {
      throw new Error(`${path.relative(ROOT, file)}: not there. Build the add-on first: npm run build.`);
    });
  }
  return files;
}

/**
 * Builds the workbench to static files that any server can give, and that ask no other host for anything. The add-on
 * is the one in dist/addon, unless its files are handed in; while those are made, the page is bundled.
 */
export async function buildWeb(outDir = 'dist/workbench/web', given?: Files | Promise<Files>): Promise<void> {
  const out = path.resolve(ROOT, outDir);
  await rm(out, { recursive: true, force: true });
  await mkdir(path.join(out, 'addon'), { recursive: true });
  const [addon, shim] = await Promise.all([given ?? readAddon(), bundleShim(), bundlePage(out)]);
  const textOf = (name: string) => addon[name] as string;
  const page = await readFile(path.join(WEB, 'index.html'), 'utf8');
  const scripts = [textOf('functions.js'), textOf('addon.js'), scriptOf(textOf('server.html'))];
  const inline = [shim, ...scripts, ...scriptsIn(textOf('sidebar.html'))];
  await writeFile(path.join(out, 'sidebar-shim.js'), shim);
  await writeFile(path.join(out, 'index.html'), page.replace('%POLICY%', policyFor(inline)));
  // the texts that were read: the policy knows them by their hash
  for (const name of ADDON_FILES) await writeFile(path.join(out, 'addon', name), textOf(name));
}
