import type { ScriptContext } from './context.ts';

/** Of any realm: a record inherits from the root of its realm's objects, and from nothing else. */
function isRecord(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** What passes google.script.run: numbers, booleans, text, null, and lists and records of those. Says where it does not. */
function illegal(value: unknown, path: string, within: readonly unknown[]): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return null;
  if (typeof value === 'number') return Number.isFinite(value) ? null : path;
  if (typeof value !== 'object' || within.includes(value)) return path;
  const inside = [...within, value];
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) {
      const found = illegal(value[i], `${path}[${i}]`, inside);
      if (found) return found;
    }
    return null;
  }
  if (!isRecord(value)) return path;
  for (const [key, one] of Object.entries(value)) {
    const found = illegal(one, `${path}.${key}`, inside);
    if (found) return found;
  }
  return null;
}

/** A copy, as the other side gets it: undefined in a list becomes null, a property that is undefined is left out. */
export function passed(context: ScriptContext, value: unknown, name: string, json: JSON): unknown {
  const path = illegal(value, name, []);
  if (path !== null) throw context.exception(`Failed due to illegal value in property: ${path}`);
  return value === undefined ? undefined : json.parse(JSON.stringify(value));
}
