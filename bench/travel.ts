import { pages } from '../src/functions/pages.ts';
import type { builtFunctions } from './built.ts';

function asArgument(arg: unknown): unknown {
  if (Array.isArray(arg)) return arg.map((row) => (row as unknown[]).map(asArgument));
  if (typeof arg !== 'object' || arg === null) return arg;
  return 'date' in arg ? new Date(`${(arg as { date: string }).date}T00:00:00Z`) : undefined;
}

const CALLS = 300;

/** Other functions go down the road first, as on a sheet: code that has seen one function only is faster than it will be. */
export function travel(functions: ReturnType<typeof builtFunctions>, but: readonly string[], most = 1000): number {
  const others = pages.filter((one) => !but.includes(one.definition.name)).slice(0, most);
  for (const { definition, page } of others)
    for (const example of page.examples.filter((one) => one.result !== undefined)) {
      const args = example.args.map((arg) => asArgument(arg));
      for (let i = 0; i < CALLS; i++) functions[definition.name]?.(...args);
    }
  return others.length;
}
