import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PEAK = fileURLToPath(new URL('./peak.ts', import.meta.url));

/** A script of ours as npm runs it: a process of its own, which opens no browser. */
export function run(script: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', '--import', PEAK, script, ...args], {
    cwd: ROOT,
    env: { ...process.env, CI: '1', ...env },
    // the last one is where it leaves the peak of its memory
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
}

export interface Ended {
  readonly code: number | null;
  readonly said: string;
  /** The most memory that it held, in MB. */
  readonly peak: number;
}

/** Waits until a process has ended. */
export function ended(child: ChildProcess): Promise<Ended> {
  const [, out, fault, peak] = child.stdio;
  let said = '';
  let kilobytes = '';
  for (const stream of [out, fault]) stream?.on('data', (part: Buffer) => (said += part.toString()));
  peak?.on('data', (part: Buffer) => (kilobytes += part.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, said, peak: Number(kilobytes) / 1024 }));
  });
}

/** Waits until a process says something, and gives the rest of that line. */
export function heard(child: ChildProcess, words: string): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (part: Buffer) => {
      said += part.toString();
      const at = said.indexOf(words);
      if (at >= 0 && said.includes('\n', at)) resolve(said.slice(at + words.length).split('\n')[0] as string);
    });
    child.stderr?.on('data', (part: Buffer) => (said += part.toString()));
    child.on('error', reject);
    child.on('close', () => reject(new Error(`It ended without "${words}": ${said}`)));
  });
}
