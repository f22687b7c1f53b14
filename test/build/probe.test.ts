import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { buildProbe } from '../../build/probe/probe.ts';
import { probes } from '../../build/probe/probes.ts';
import { pages } from '../../src/functions/pages.ts';
import { addon, bareContext, load, run } from './built.ts';
import { parseScript } from './script-tree.ts';

it('is the add-on as it ships, and a file with the probe beside it', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'partnerbook-'));
  try {
    const shipped = path.join(folder, 'addon');
    mkdirSync(shipped);
    for (const [name, text] of Object.entries(addon.files)) writeFileSync(path.join(shipped, name), text);
    const out = path.join(folder, 'probe');
    await buildProbe(shipped, out);
    expect(readdirSync(out).sort()).toEqual([...Object.keys(addon.files), 'probe.js'].sort());
    for (const [name, text] of Object.entries(addon.files))
      expect(readFileSync(path.join(out, name), 'utf8')).toBe(text);
    const probe = readFileSync(path.join(out, 'probe.js'), 'utf8');
    expect(parseScript(probe).body.length).toBeGreaterThan(2);
    const { globals, touched } = bareContext();
    load(globals, [probe]);
    expect(JSON.parse(run(globals, 'PROBE', 1, '') as string)).toHaveLength(2);
    expect(touched).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

it('asks by functions that there are', () => {
  expect(probes.length).toBeGreaterThan(5);
  const names = ['PROBE', 'PROBE_RESULT', ...pages.map(({ definition }) => definition.name)];
  const called = probes.flatMap(({ formula }) => formula.match(/\b[A-Z]+(?:_[A-Z]+)+(?=\()|\bPROBE(?=\()/g) ?? []);
  expect(called.length).toBeGreaterThanOrEqual(probes.length);
  expect(called.filter((name) => !names.includes(name))).toEqual([]);
});
