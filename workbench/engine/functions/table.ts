import type { FunctionTable } from '../start.ts';
import { type CallingLater, customFunction } from './custom.ts';

/** The custom functions, and our own of the built-in ones: a later class of the same name replaces an earlier. */
export function functionTable(names: readonly string[], later: CallingLater): FunctionTable {
  return names.map((name) => [customFunction(name, later), name] as const);
}
