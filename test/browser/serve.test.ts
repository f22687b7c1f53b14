import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { type Served, serve } from '../../workbench/serve.ts';

let folder: string;
let served: Served | null = null;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'partnerbook-serve-'));
  await mkdir(path.join(folder, 'pages'));
  await writeFile(path.join(folder, 'secret.txt'), 'not for the page');
  await writeFile(path.join(folder, 'pages', 'index.html'), '<p>page</p>');
});

afterEach(async () => {
  await served?.close();
  served = null;
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const start = async (port: number) => {
  served = await serve({ port, open: false, folder: path.join(folder, 'pages') });
  return served;
};

/** Without the tidying that fetch does to an address. */
const statusOf = (url: string, rawPath: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    request({ hostname, port, path: rawPath }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on('error', reject)
      .end();
  });

it('gives the page on this machine alone', async () => {
  const { url } = await start(0);
  expect(new URL(url).hostname).toBe('127.0.0.1');
  const answer = await fetch(url);
  expect(await answer.text()).toBe('<p>page</p>');
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect((await fetch(`${url}missing.js`)).status).toBe(404);
});

it('gives nothing from outside its folder, and survives a broken address', async () => {
  const { url } = await start(0);
  for (const rawPath of ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/%', '//x'])
    expect(await statusOf(url, rawPath), rawPath).toBe(404);
  expect((await fetch(url)).status).toBe(200);
});

it('takes the next port when the first is taken', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  const { url } = await start(port);
  expect(Number(new URL(url).port)).toBeGreaterThan(port);
  await new Promise((resolve) => other.close(resolve));
});
