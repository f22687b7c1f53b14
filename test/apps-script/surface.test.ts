import { describe, expect, it } from 'vitest';
import { classes } from '../../workbench/apps-script/classes.ts';
import { notEmulated } from '../../workbench/apps-script/not-emulated.ts';
import type { Method } from '../../workbench/apps-script/service-class.ts';
import { readReference } from './reference.ts';

const reference = readReference();

// the reference gives these no scope, yet in AuthMode.NONE they cannot be reached anyway
const methodsOf = (name: string) => reference.get(name) ?? new Map();

const plainTypes = (signature: string): string[] =>
  signature.split('|').map((overload) => overload.replace(/\[\]|\?/g, ''));

describe.each(classes.map((spec) => [spec.name, spec] as const))('%s', (name, spec) => {
  const google = methodsOf(name);

  it('has methods of Google only, with the types of its overloads', () => {
    expect(google.size).toBeGreaterThan(0);
    const wrong = Object.entries(spec.methods).flatMap(([method, { signature }]) => {
      const overloads = (google.get(method) ?? []).map((one: { types: string }) => one.types);
      if (overloads.length === 0) return [`${method}: not in the reference`];
      return plainTypes(signature)
        .filter((types) => !overloads.includes(types))
        .map(
          (types) => `${method}(${types}): the reference has ${overloads.map((one: string) => `(${one})`).join(' ')}`,
        );
    });
    expect(wrong).toEqual([]);
  });

  it('needs the scopes that Google needs', () => {
    const wrong = Object.entries(spec.methods as Record<string, Method<unknown>>).flatMap(([method, { scope }]) => {
      const scopes: string[] = (google.get(method) ?? [])[0]?.scopes ?? [];
      const fine =
        scope === null
          ? scopes.length === 0
          : scopes.includes(scope) && !(scope === 'spreadsheets' && scopes.length > 1);
      return fine ? [] : [`${method}: ${scope}, and the reference has ${scopes.join(' ') || 'none'}`];
    });
    expect(wrong).toEqual([]);
  });

  it('says of every other method of Google that the workbench has it not', () => {
    const missing = notEmulated(name);
    const has = new Set([...Object.keys(spec.methods), ...missing]);
    expect(Array.from(google.keys()).filter((method) => !has.has(method))).toEqual([]);
    expect(missing.filter((method) => !google.has(method) || method in spec.methods)).toEqual([]);
  });
});
