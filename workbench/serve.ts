import { spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const HOST = '127.0.0.1';
const FIRST_PORT = 8123;
const MOST_PORTS = 50;
const PAGES = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'dist', 'workbench', 'web');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

export interface ServeOptions {
  /** The first port to try; the PORT of the environment, else 8123, unless said otherwise. */
  readonly port?: number;
  /** Opens a browser where there is a display; true unless said otherwise. */
  readonly open?: boolean;
  readonly folder?: string;
}

export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

/** The path that is asked for; null when it cannot be read as one. */
function pathOf(address: string): string | null {
  try {
    return decodeURIComponent(address.split(/[?#]/)[0] as string);
  } catch (fault) {
    if (fault instanceof URIError) return null;
    throw fault;
  }
}

function fileOf(folder: string, request: IncomingMessage): string | null {
  const asked = pathOf(request.url ?? '/');
  if (asked === null) return null;
  const file = path.join(folder, asked.endsWith('/') ? `${asked}index.html` : asked);
  // no way out of the folder
  return file.startsWith(folder + path.sep) ? file : null;
}

async function give(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const file = fileOf(folder, request);
  const found = file ? await stat(file).catch(() => null) : null;
  if (!file || !found?.isFile()) {
    response.writeHead(404, { 'Content-Type': TYPES['.txt'] }).end('Not found.');
    return;
  }
  response.writeHead(200, {
    'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    'Content-Length': found.size,
    // a new build must be seen on reload
    'Cache-Control': 'no-cache',
  });
  createReadStream(file).pipe(response);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

async function listenOnFree(server: Server, first: number): Promise<number> {
  for (let port = first; port < first + MOST_PORTS; port++) {
    try {
      await listen(server, port);
      // port 0 asks the system for any free one
      return (server.address() as AddressInfo).port;
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw fault;
    }
  }
  throw new Error(`Ports ${first} to ${first + MOST_PORTS - 1} are all taken. Set PORT to a free one.`);
}

function portOf(asked: number | undefined): number {
  if (asked !== undefined) return asked;
  const text = process.env.PORT;
  if (!text) return FIRST_PORT;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new Error(`PORT: expected a whole number from 1 to 65535, got "${text}".`);
}

const OPENERS: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
  linux: ['xdg-open'],
};

function hasDisplay(): boolean {
  if (process.env.CI) return false;
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function openBrowser(url: string): void {
  const [command, ...args] = OPENERS[process.platform] ?? ['xdg-open'];
  const child = spawn(command as string, [...args, url], { stdio: 'ignore', detached: true });
  child.on('error', () => console.log('No browser could be opened. Open the address yourself.'));
  child.unref();
}

/** Serves the built workbench on this machine alone, and prints where. */
export async function serve({ port, open = true, folder = PAGES }: ServeOptions = {}): Promise<Served> {
  const server = createServer((request, response) => {
    give(path.resolve(folder), request, response).catch((fault: unknown) => {
      console.error(fault);
      response.destroy();
    });
  });
  const url = `http://${HOST}:${await listenOnFree(server, portOf(port))}/`;
  console.log(`Partnerbook workbench: ${url}`);
  if (open && hasDisplay()) openBrowser(url);
  return {
    url,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
