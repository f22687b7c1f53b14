import { readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { afterAll } from 'vitest';
import { buildEngine, ENGINE_FILE } from '../../build/engine.ts';
import { ROOT } from '../../build/root.ts';
import type { CellInput, CellValue, Rect } from '../../workbench/apps-script/backend.ts';
import type { CustomFunctions, EngineBackend, EngineOptions } from '../../workbench/engine/engine.ts';
import type * as Bundle from '../../workbench/engine/node.ts';

const SOURCES = ['workbench/engine', 'workbench/apps-script'];

function newestSource(): number {
  const files = SOURCES.flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      path.join(ROOT, folder, file),
    ),
  );
  if (files.length === 0) throw new Error('The sources of the engine are not where the tests look for them.');
  return Math.max(...files.map((file) => statSync(file).mtimeMs));
}

/** The bundle that ships, built again when a source is newer. */
export async function loadEngine(): Promise<typeof Bundle> {
  const file = path.join(ROOT, 'dist/workbench/node', ENGINE_FILE);
  const built = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (built < newestSource()) await buildEngine();
  return createRequire(import.meta.url)(file);
}

const NONE: CustomFunctions = {
  names: [],
  call: () => null,
  makeDate: (ms) => new Date(ms),
};

/** The one engine of a test file; it is idle before it is disposed of. */
export async function openEngine(options: Partial<EngineOptions> = {}): Promise<EngineBackend> {
  const { createEngine } = await loadEngine();
  const engine = createEngine({ locale: 'en_US', timeZone: 'Europe/Berlin', functions: NONE, ...options });
  afterAll(async () => {
    await engine.settled();
    engine.dispose();
  });
  return engine;
}

export function at(row: number, column: number, rows = 1, columns = 1, sheet = 0): Rect {
  return { sheet, row, column, rows, columns };
}

export type Written = string | number | boolean | null;

/** Writes rows from a cell on; text that starts with = is a formula. */
export function put(engine: EngineBackend, row: number, column: number, rows: readonly Written[][], sheet = 0): void {
  const cells = rows.map((line) =>
    line.map((one): CellInput => (typeof one === 'string' && one.startsWith('=') ? { formula: one } : { value: one })),
  );
  engine.write(at(row, column, rows.length, rows[0]?.length ?? 0, sheet), cells);
}

export function valueAt(engine: EngineBackend, row: number, column: number, sheet = 0): CellValue {
  return engine.values(at(row, column, 1, 1, sheet))[0]?.[0] ?? null;
}

export function formulaAt(engine: EngineBackend, row: number, column: number, sheet = 0): string {
  return engine.formulas(at(row, column, 1, 1, sheet))[0]?.[0] ?? '';
}
