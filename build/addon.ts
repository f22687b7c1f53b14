import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pages } from '../src/functions/pages.ts';
import { templates } from '../templates/index.ts';
import { buildAddonScripts } from './addon-scripts.ts';
import { indexOf } from './function-index.ts';
import { buildFunctionsScript } from './functions-script.ts';
import { ROOT } from './root.ts';
import { checked, manifest } from './settings.ts';
import { buildSidebar } from './sidebar.ts';

/** Every file of dist/addon by its name, and the maps that stay here. */
export interface Addon {
  readonly files: Readonly<Record<string, string>>;
  readonly maps: Readonly<Record<string, string>>;
  /** Every source that went into the scripts. */
  readonly inputs: readonly string[];
}

async function licenceLine(): Promise<string> {
  const { version } = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8')) as { version: string };
  return `/* Partnerbook ${version}, Apache-2.0 */`;
}

/** Makes what is pushed to Apps Script, in memory. */
export async function makeAddon(): Promise<Addon> {
  const licence = await licenceLine();
  const manifestText = await readFile(path.join(ROOT, 'appsscript.json'), 'utf8');
  checked(manifest, 'appsscript.json', manifestText);
  const names = pages.map(({ definition }) => definition.name).sort();
  const [functions, addon, html] = await Promise.all([
    buildFunctionsScript(pages, licence),
    buildAddonScripts(templates, names, licence),
    buildSidebar(indexOf(pages)),
  ]);
  return {
    files: {
      'functions.js': functions.text,
      ...addon.files,
      'sidebar.html': html,
      'appsscript.json': manifestText,
    },
    maps: { 'functions.js.map': functions.map, ...addon.maps },
    inputs: [...functions.inputs, ...addon.inputs],
  };
}

async function writeAll(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(path.join(folder, name), text)));
}

/** Writes dist/addon, which clasp pushes, and dist/maps, which stays; it gives what is in dist/addon. */
export async function buildAddon(): Promise<Addon['files']> {
  const { files, maps } = await makeAddon();
  await writeAll(path.join(ROOT, 'dist/addon'), files);
  await writeAll(path.join(ROOT, 'dist/maps'), maps);
  return files;
}
