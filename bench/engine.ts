import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { CellInput } from '../workbench/apps-script/backend.ts';
import type * as Bundle from '../workbench/engine/node.ts';
import type { Cell } from './roster.ts';

const FILE = fileURLToPath(new URL('../dist/workbench/node/engine.cjs', import.meta.url));

/** A workbook of the bundle that ships, with one function of a cell; no add-on. */
export function openEngine(name: string, call: (...args: readonly unknown[]) => unknown): Bundle.EngineBackend {
  const { createEngine } = createRequire(import.meta.url)(FILE) as typeof Bundle;
  return createEngine({
    locale: 'en_US',
    timeZone: 'UTC',
    functions: { names: [name], call: (_name, args) => call(...args), makeDate: (ms) => new Date(ms) },
  });
}

/** Writes rows from a cell on; text that starts with = is a formula. */
export function put(
  engine: Bundle.EngineBackend,
  sheet: number,
  row: number,
  column: number,
  cells: readonly (readonly Cell[])[],
): void {
  const inputs = cells.map((line) =>
    line.map((one): CellInput => (typeof one === 'string' && one.startsWith('=') ? { formula: one } : { value: one })),
  );
  const rect = { sheet, row, column, rows: cells.length, columns: cells[0]?.length ?? 0 };
  engine.write(rect, inputs);
}

export function valueAt(engine: Bundle.EngineBackend, sheet: number, row: number, column: number): unknown {
  return engine.values({ sheet, row, column, rows: 1, columns: 1 })[0]?.[0] ?? null;
}

/** A figure about a wrong answer is worth nothing. */
export function demand(what: string, found: unknown, wanted: unknown): void {
  if (found !== wanted) throw new Error(`${what}: expected ${String(wanted)}, found ${JSON.stringify(found)}.`);
}
