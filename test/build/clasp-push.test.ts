import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROOT } from '../../build/root.ts';
import { addon } from './built.ts';

interface ScriptFile {
  readonly name: string;
  readonly type: string;
  readonly source: string;
}

const SCRIPT_ID = '1'.repeat(57);
const folder = mkdtempSync(path.join(tmpdir(), 'partnerbook-'));
const asked: string[] = [];
let pushed: readonly ScriptFile[] = [];

/** Google's side of a push: what the script holds, and what it is to hold. */
function answer(request: IncomingMessage, response: ServerResponse): void {
  let body = '';
  // a letter of several bytes may come in two parts
  request.setEncoding('utf8');
  request.on('data', (part) => {
    body += part;
  });
  request.on('end', () => {
    asked.push(`${request.method} ${request.url}`);
    if (request.method === 'PUT') pushed = (JSON.parse(body) as { files: ScriptFile[] }).files;
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify({ scriptId: SCRIPT_ID, files: pushed }));
  });
}

const server = createServer(answer);
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const LOGGED_IN = {
  tokens: {
    default: {
      type: 'authorized_user',
      client_id: 'nobody',
      client_secret: 'nothing',
      refresh_token: 'nothing',
      access_token: 'for-the-test',
      // far away, so that no token is asked for
      expiry_date: 4102444800000,
    },
  },
};

function claspPush(): Promise<number | null> {
  const settings = JSON.parse(readFileSync(path.join(ROOT, '.clasp.json'), 'utf8')) as Record<string, unknown>;
  mkdirSync(path.join(folder, 'dist/addon'), { recursive: true });
  mkdirSync(path.join(folder, 'dist/maps'), { recursive: true });
  for (const [name, text] of Object.entries(addon.files)) writeFileSync(path.join(folder, 'dist/addon', name), text);
  for (const [name, text] of Object.entries(addon.maps)) writeFileSync(path.join(folder, 'dist/maps', name), text);
  writeFileSync(path.join(folder, '.clasp.json'), JSON.stringify({ ...settings, scriptId: SCRIPT_ID }));
  writeFileSync(path.join(folder, 'nobody.json'), JSON.stringify(LOGGED_IN));
  const { port } = server.address() as AddressInfo;
  const loopback = path.join(ROOT, 'test/fixtures/clasp-on-loopback.mjs');
  const clasp = path.join(ROOT, 'node_modules/@google/clasp/build/src/index.js');
  const child = spawn(
    process.execPath,
    ['--import', loopback, clasp, '-A', path.join(folder, 'nobody.json'), 'push', '-f'],
    { cwd: folder, env: { ...process.env, SCRIPT_API: `http://127.0.0.1:${port}/` }, stdio: 'ignore' },
  );
  return new Promise((resolve) => child.on('exit', resolve));
}

it('pushes the five files of the add-on as they are, and nothing else', async () => {
  expect(await claspPush()).toBe(0);
  expect(asked.at(-1)).toContain(`PUT /v1/projects/${SCRIPT_ID}/content`);
  const files = new Map(pushed.map(({ name, type, source }) => [`${name} ${type}`, source]));
  expect([...files.keys()].sort()).toEqual([
    'addon SERVER_JS',
    'appsscript JSON',
    'functions SERVER_JS',
    'server HTML',
    'sidebar HTML',
  ]);
  expect(files.get('functions SERVER_JS')).toBe(addon.files['functions.js']);
  expect(files.get('addon SERVER_JS')).toBe(addon.files['addon.js']);
  expect(files.get('server HTML')).toBe(addon.files['server.html']);
  expect(files.get('sidebar HTML')).toBe(addon.files['sidebar.html']);
  expect(files.get('appsscript JSON')).toBe(addon.files['appsscript.json']);
}, 60000);
