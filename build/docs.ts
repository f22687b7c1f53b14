import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makePages, PAGES_FOLDER } from './pages.ts';
import { ROOT } from './root.ts';

/** Pages of functions that are no more. */
async function leftOver(made: Readonly<Record<string, string>>): Promise<string[]> {
  const names = await readdir(path.join(ROOT, PAGES_FOLDER)).catch(() => []);
  return names.map((name) => `${PAGES_FOLDER}/${name}`).filter((file) => !(file in made));
}

/** The committed files that are not what the definitions make. */
export async function staleFiles(): Promise<string[]> {
  const made = await makePages();
  const stale = await leftOver(made);
  for (const [file, text] of Object.entries(made)) {
    const committed = await readFile(path.join(ROOT, file), 'utf8').catch(() => null);
    if (committed !== text) stale.push(file);
  }
  return stale.sort();
}

export async function writePages(): Promise<void> {
  const made = await makePages();
  for (const file of await leftOver(made)) await rm(path.join(ROOT, file));
  for (const [file, text] of Object.entries(made)) {
    await mkdir(path.dirname(path.join(ROOT, file)), { recursive: true });
    await writeFile(path.join(ROOT, file), text);
  }
}
