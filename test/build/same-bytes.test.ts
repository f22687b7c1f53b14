import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { makeAddon } from '../../build/addon.ts';
import { ROOT } from '../../build/root.ts';
import { addon } from './built.ts';

const SOURCES = ['src', 'templates', 'build', 'tsconfig.json', 'package.json', 'appsscript.json'];

it('gives the same bytes twice', async () => {
  expect((await makeAddon()).files).toEqual(addon.files);
});

it('gives the same bytes in a copy of the folder', () => {
  const copy = mkdtempSync(path.join(tmpdir(), 'partnerbook-'));
  try {
    for (const name of [...SOURCES, 'workbench'])
      cpSync(path.join(ROOT, name), path.join(copy, name), { recursive: true });
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules'));
    const call = `import('./build/addon.ts').then(({ buildAddon }) => buildAddon())`;
    execFileSync(process.execPath, ['--import', 'tsx', '-e', call], { cwd: copy, stdio: 'pipe' });
    for (const [name, text] of Object.entries(addon.files))
      expect(readFileSync(path.join(copy, 'dist/addon', name), 'utf8') === text, name).toBe(true);
    for (const [name, text] of Object.entries(addon.maps))
      expect(readFileSync(path.join(copy, 'dist/maps', name), 'utf8') === text, name).toBe(true);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}, 60000);
