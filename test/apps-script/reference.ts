import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** One overload of a method as Google's reference has it: its types, and one of the scopes that it needs. */
export interface Overload {
  readonly types: string;
  readonly scopes: readonly string[];
}
export type Reference = ReadonlyMap<string, ReadonlyMap<string, readonly Overload[]>>;

const folder = dirname(createRequire(import.meta.url).resolve('gas-types-detailed/package.json'));

/** Interfaces and their methods that are not deprecated, from one of the package's declaration files. */
function readFile(name: string, into: Map<string, Map<string, Overload[]>>): void {
  const text = readFileSync(join(folder, `google-apps-script.${name}.d.ts`), 'utf8');
  for (const part of text.split(/\n {4}(?=interface )/).slice(1)) {
    const methods = new Map<string, Overload[]>();
    for (const [, comment, method] of part.matchAll(/\/\*\*([\s\S]*?)\*\/\s*(\w+)\(/g)) {
      // only the line of the address holds the types as Google names them
      const types = /reference\/\S+#\w+\(([^)]*)\)/.exec(comment as string);
      if (!types) continue;
      const scopes = Array.from(
        (comment as string).matchAll(/googleapis\.com\/auth\/([\w.]+)/g),
        (one) => one[1] as string,
      );
      const known = methods.get(method as string) ?? [];
      methods.set(method as string, [...known, { types: types[1] as string, scopes }]);
    }
    into.set(/^interface (\w+)/.exec(part)?.[1] as string, methods);
  }
}

export function readReference(): Reference {
  const reference = new Map<string, Map<string, Overload[]>>();
  for (const name of ['charts', 'spreadsheet', 'base', 'html', 'properties', 'lock', 'utilities', 'script'])
    readFile(name, reference);
  return reference;
}
