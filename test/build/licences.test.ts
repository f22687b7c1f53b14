import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../build/root.ts';

const PERMISSIVE = /^\(?(?:MIT|Apache-2\.0|ISC|BSD-[23]-Clause|0BSD|Unlicense|CC0-1\.0)(?: OR [\w.-]+\)?)?$/;
const APACHE = /^\s*Apache License\s+Version 2\.0/;

interface Locked {
  readonly dev?: boolean;
  readonly optional?: boolean;
}

const lock = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')) as {
  packages: Readonly<Record<string, Locked>>;
};

/** The packages that ship or serve the workbench; those for other machines than this one are not here. */
const shipped = Object.entries(lock.packages)
  .filter(([place, { dev }]) => place !== '' && !dev)
  .map(([place, { optional }]) => ({ place, optional, folder: path.join(ROOT, place) }))
  .filter(({ optional, folder }) => !optional || existsSync(folder));

function licenceOf(folder: string): string {
  const { license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { license?: string };
  if (license) return license;
  // a package may name none, and bring the text
  const file = path.join(folder, 'LICENSE');
  return existsSync(file) && APACHE.test(readFileSync(file, 'utf8')) ? 'Apache-2.0' : 'none';
}

describe('the licences', () => {
  it('of what ships are permissive', () => {
    expect(shipped.length).toBeGreaterThan(50);
    const others = shipped.map(({ place, folder }) => `${place}: ${licenceOf(folder)}`);
    expect(others.filter((one) => !PERMISSIVE.test(one.slice(one.indexOf(': ') + 2)))).toEqual([]);
  });

  it('are told apart', () => {
    for (const one of ['GPL-3.0-only', 'AGPL-3.0', 'LGPL-2.1', 'SEE LICENSE IN LICENSE', 'UNLICENSED', 'none'])
      expect(one).not.toMatch(PERMISSIVE);
    for (const one of ['MIT', 'Apache-2.0', '(MIT OR GPL-3.0)']) expect(one).toMatch(PERMISSIVE);
  });

  it('of the project is Apache-2.0', () => {
    expect(readFileSync(path.join(ROOT, 'LICENSE'), 'utf8')).toMatch(APACHE);
  });
});
