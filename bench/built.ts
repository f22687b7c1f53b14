import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';

type Call = (...args: readonly unknown[]) => unknown;

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

export const source = (file: string): string => readFileSync(at(`dist/addon/${file}`), 'utf8');

// what the calendar asks of Google; the bench's own days are in UTC
Object.assign(globalThis, {
  SpreadsheetApp: { getActive: () => ({ getSpreadsheetTimeZone: () => 'UTC' }) },
  Utilities: { formatDate: () => '+0000' },
});

/** The functions of the built add-on, as a cell calls them. */
export function builtFunctions(): Record<string, Call> {
  const text = source('functions.js');
  const names = Array.from(text.matchAll(/^function ([A-Z][A-Z0-9_]*)\(/gm), (match) => match[1] as string);
  vm.runInThisContext(text, { filename: 'functions.js' });
  return Object.fromEntries(names.map((name) => [name, (globalThis as unknown as Record<string, Call>)[name] as Call]));
}
