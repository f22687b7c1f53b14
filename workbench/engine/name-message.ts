import { IFunctionService } from '@univerjs/engine-formula';
import type { Core } from './core.ts';

const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'!?/g;
const CALLED = /(?<![A-Za-z0-9_.])([A-Za-z_][A-Za-z0-9_.]*)\s*\(/g;

/** The function of a formula that nobody knows, in Sheets' words; null when all are known. */
export function whyUnknown(core: Core, sheetId: string, row: number, column: number): string | null {
  const formula = core.formulas.getFormulaStringByCell(row, column, sheetId, core.unitId);
  if (!formula) return null;
  const functions = core.injector.get(IFunctionService);
  for (const [, name = ''] of formula.replace(QUOTED, '').matchAll(CALLED)) {
    const known = functions.hasExecutor(name.toUpperCase()) || /^(LET|LAMBDA)$/i.test(name);
    if (!known) return `Unknown function: '${name}'.`;
  }
  return null;
}
