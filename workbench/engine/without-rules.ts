import { generateRandomId } from '@univerjs/core';
import { RegisterOtherFormulaService } from '@univerjs/engine-formula';
import type { Core } from './core.ts';

/** Where nobody looks, formulas of conditional formats and validations are kept but not calculated for each cell. */
export function withoutRules(core: Core): void {
  const service = core.injector.get(RegisterOtherFormulaService);
  service.registerFormulaWithRange = () => generateRandomId(8);
}
