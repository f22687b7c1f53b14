/** Only in the development build that docs/verify-on-sheets.md speaks of: tells how Sheets calls a function, and what it makes of results. */

function told(value: unknown): unknown {
  if (value === undefined) return { type: 'undefined' };
  if (value === null) return { type: 'null' };
  if (Array.isArray(value)) return value.map(told);
  if (Object.prototype.toString.call(value) === '[object Date]')
    return { type: 'Date', value: (value as Date).getTime() };
  if (typeof value === 'number' && value - value !== 0) return { type: 'number', value: String(value) };
  return { type: typeof value, value };
}

/** Every argument with its type, as JSON: `[{"type":"string","value":""}]`. */
export function PROBE(...args: readonly unknown[]): string {
  return JSON.stringify(args.map(told));
}

// keyed by the word that the probe sheet passes in
const results: Readonly<Record<string, () => unknown>> = {
  undefined: () => undefined,
  null: () => null,
  nan: () => Number.NaN,
  infinity: () => Number.POSITIVE_INFINITY,
  'negative zero': () => -0,
  object: () => ({ a: 1 }),
  'one row': () => [1, 2, 3],
  ragged: () => [[1, 2], [3]],
  'date at midnight': () => [[new Date(Date.UTC(2026, 0, 1))]],
  'text of an error': () => '#N/A',
  throw: () => {
    throw new Error('PROBE row 7: the first line.\nThe second line.');
  },
  'hundred thousand': () => Array.from({ length: 100000 }, (_value, i) => [i, i, i, i]),
};

/** Gives back one kind of odd result, by its name. */
export function PROBE_RESULT(kind: string): unknown {
  const make = Object.keys(results).includes(kind) ? results[kind] : undefined;
  if (!make) throw new Error(`PROBE_RESULT knows: ${Object.keys(results).join(', ')}.`);
  return make();
}
