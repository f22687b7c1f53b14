import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
export const messy = (name: string): string => path.join(ROOT, 'test', 'fixtures', 'messy', name);

export interface Ended {
  readonly code: number | null;
  readonly said: string;
}

/** Runs the command as npm does: its own process, which builds first what is stale. */
export function workbook(...args: string[]): Promise<Ended> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'build/workbook.ts', ...args], { cwd: ROOT });
  let said = '';
  const hear = (part: Buffer) => {
    said += part.toString();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, said }));
  });
}
