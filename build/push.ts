import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './root.ts';
import { checked, claspSettings, PLACEHOLDER_SCRIPT_ID } from './settings.ts';

const CLASP = path.join(ROOT, 'node_modules/@google/clasp/build/src/index.js');

/** The settings that clasp will read; its own variable names another file, such as the one of a second script. */
const settingsFile = (): string => path.resolve(ROOT, process.env.clasp_config_project ?? '.clasp.json');

function hasScript(): boolean {
  const file = settingsFile();
  return checked(claspSettings, file, readFileSync(file, 'utf8')).scriptId !== PLACEHOLDER_SCRIPT_ID;
}

// clasp alone knows where it keeps a log-in
function isLoggedIn(): boolean {
  const { stdout } = spawnSync(process.execPath, [CLASP, 'show-authorized-user', '--json'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return !/"loggedIn":\s*false/.test(stdout);
}

/** Why nothing can be pushed, and what to do; null when it can. */
function obstacle(): string | null {
  if (!hasScript())
    return `${path.basename(settingsFile())}: scriptId is still the placeholder. Put the id of your script there; npx clasp create-script makes one.`;
  if (!isLoggedIn()) return 'Nobody is logged in to Google. Run npx clasp login first.';
  return null;
}

/** Runs one command after the other, until one fails. */
function runAll(commands: readonly (readonly [string, ...string[]])[]): boolean {
  return commands.every(
    ([command, ...args]) =>
      spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' }).status === 0,
  );
}

/** A file that is wrong is an obstacle like any other. */
function told(): string | null {
  try {
    return obstacle();
  } catch (fault) {
    return (fault as Error).message;
  }
}

const found = told();
if (found) {
  console.error(`Nothing was pushed. ${found}`);
  process.exitCode = 1;
} else {
  const pushed = runAll([
    ['npm', 'run', 'check'],
    ['npm', 'test'],
    ['npm', 'run', 'build'],
    // without -f clasp skips a changed manifest, and says that all went well
    [process.execPath, CLASP, 'push', '-f'],
  ]);
  if (!pushed) process.exitCode = 1;
}
