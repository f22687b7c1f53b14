import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome', 'microsoft-edge'];

const PLACES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'].flatMap((folder) =>
    NAMES.map((name) => path.join(folder, name)),
  ),
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      path.join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      path.join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]),
};

const FLAGS = [
  '--no-first-run',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
];

export const NO_BROWSER = [
  'No browser was found for the browser tests.',
  'Install Google Chrome or Chromium, or set CHROME_PATH to the program of one.',
].join(' ');

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function installed(): string | undefined {
  const onPath = (process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
  return [...onPath, ...(PLACES[process.platform] ?? [])].find(canRun);
}

interface Program {
  readonly executablePath: string;
  readonly args: readonly string[];
}

/** The Chromium that comes from npm, for a Linux without a browser. */
async function fromNpm(): Promise<Program> {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error(NO_BROWSER);
  // with this the package brings the system libraries that a bare Linux lacks
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs20.x';
  const { default: packed } = await import('@sparticuz/chromium');
  return { executablePath: await packed.executablePath(), args: packed.args };
}

async function findProgram(): Promise<Program> {
  const asked = process.env.CHROME_PATH;
  if (asked && !canRun(asked)) throw new Error(`CHROME_PATH: expected a program that can be run, got "${asked}".`);
  const found = asked || installed();
  return found ? { executablePath: found, args: [] } : fromNpm();
}

/** CHROME_PATH first, then an installed Chrome or Chromium, then the one that comes from npm. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, args } = await findProgram();
  // Chromium's own sandbox refuses to run as root
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath, args: [...args, ...FLAGS, ...asRoot] });
}
