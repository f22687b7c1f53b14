import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../build/root.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'partnerbook-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** npm run push, with the settings and the log-in of a person who has neither. */
function push(scriptId: string | null): { readonly code: number | null; readonly said: string } {
  const env: NodeJS.ProcessEnv = { ...process.env, clasp_config_auth: path.join(folder, 'nobody.json') };
  if (scriptId !== null) {
    env.clasp_config_project = path.join(folder, '.clasp.json');
    writeFileSync(env.clasp_config_project, JSON.stringify({ scriptId, rootDir: 'dist/addon' }));
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'build/push.ts'], {
    cwd: ROOT,
    env,
    encoding: 'utf8',
  });
  return { code: status, said: `${stdout}${stderr}` };
}

describe('npm run push', () => {
  it('says that the script id is the placeholder, and pushes nothing', () => {
    const { code, said } = push(null);
    expect(said).toBe(
      'Nothing was pushed. .clasp.json: scriptId is still the placeholder. Put the id of your script there; npx clasp create-script makes one.\n',
    );
    expect(code).toBe(1);
  });

  it('says that nobody is logged in, and pushes nothing', () => {
    const { code, said } = push('1'.repeat(57));
    expect(said).toBe('Nothing was pushed. Nobody is logged in to Google. Run npx clasp login first.\n');
    expect(code).toBe(1);
  });

  it('says what is wrong with the settings', () => {
    const { code, said } = push('short');
    expect(said).toMatch(/^Nothing was pushed\. .*\.clasp\.json: .*exactly 57 characters.*at scriptId\n$/s);
    expect(code).toBe(1);
  });
});
