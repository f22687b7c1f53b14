import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from './root.ts';

const SOURCES = ['src', 'templates', 'build', 'workbench', 'appsscript.json', 'package.json', 'package-lock.json'];

async function newest(file: string): Promise<number> {
  const found = await stat(file);
  if (!found.isDirectory()) return found.mtimeMs;
  const names = await readdir(file);
  const times = await Promise.all(names.map((name) => newest(path.join(file, name))));
  return Math.max(found.mtimeMs, ...times);
}

/** Whether a built file is missing, or older than anything that it is made from. */
export async function isStale(built: readonly string[]): Promise<boolean> {
  const times = await Promise.all(
    built.map((file) =>
      stat(path.join(ROOT, file)).then(
        ({ mtimeMs }) => mtimeMs,
        () => 0,
      ),
    ),
  );
  const sources = await Promise.all(SOURCES.map((name) => newest(path.join(ROOT, name))));
  return Math.min(...times) < Math.max(...sources);
}
