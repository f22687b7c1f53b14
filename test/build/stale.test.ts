import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../build/root.ts';
import { isStale } from '../../build/stale.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'partnerbook-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A built file of some hours from now, as the build names it. */
function built(name: string, hours: number): string {
  const file = path.join(folder, name);
  writeFileSync(file, '');
  const time = Date.now() / 1000 + hours * 3600;
  utimesSync(file, time, time);
  return path.relative(ROOT, file);
}

describe('what was built', () => {
  it('is fresh when it is newer than every source', async () => {
    expect(await isStale([built('new', 1), built('newer', 2)])).toBe(false);
  });

  it('is stale when one of it is older than a source, or missing', async () => {
    expect(await isStale([built('new', 1), built('old', -24 * 365 * 50)])).toBe(true);
    expect(await isStale([built('new', 1), path.relative(ROOT, path.join(folder, 'missing'))])).toBe(true);
  });
});
