import { type ICellData, InterceptorEffectEnum, type Nullable } from '@univerjs/core';
import {
  AFTER_CELL_EDIT,
  INTERCEPTOR_POINT,
  type ISetRangeValuesMutationParams,
  SetRangeValuesMutation,
  SheetInterceptorService,
} from '@univerjs/sheets';
import { errorName, isErrorText, spilledOf } from './cell-values.ts';
import type { Core } from './core.ts';
import { fromSheets, toEngine } from './formula-text.ts';

/** After the engine has put a spilled value into a cell, before number formats are applied. */
const AFTER_SPILL = 99;

/** What people see and type, against what the engine holds. */
export function showAsSheets(core: Core): void {
  const interceptors = core.injector.get(SheetInterceptorService);
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: 'as-sheets-shows',
    priority: AFTER_SPILL,
    effect: InterceptorEffectEnum.Value | InterceptorEffectEnum.Style,
    handler: (cell, location, next) => {
      if (location.unitId !== core.unitId) return next(cell);
      const spilled = spilledOf(core, location.subUnitId)?.[location.row]?.[location.col];
      return next(spilled || isErrorText(cell?.v) ? (shown(core, cell, spilled) as typeof cell) : cell);
    },
  });
  interceptors.writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    id: 'formula-as-the-engine-spells',
    priority: AFTER_SPILL,
    handler: (cell, _, next) => next(cell?.f ? { ...cell, f: fromSheets(cell.f, core.locale) } : cell),
  });
  core.commands.beforeCommandExecuted(({ id, params }) => {
    if (id === SetRangeValuesMutation.id) closeFormulas(params as ISetRangeValuesMutationParams);
  });
}

function shown(core: Core, cell: Nullable<ICellData>, spilled: Nullable<ICellData>): Nullable<ICellData> {
  const result: ICellData = { ...cell };
  // the engine shows a blank that spilled as 0
  if (spilled && spilled.v === null && spilled.t === undefined) {
    delete result.v;
    delete result.t;
  }
  if (isErrorText(result.v)) result.v = errorName(result.v);
  const styles = core.workbook.getStyles();
  const own = styles.getStyleByCell(result);
  const coming = styles.getStyleByCell(spilled)?.n;
  if (coming && !own?.n) result.s = { ...own, n: coming };
  return result;
}

/** Whatever the way a formula comes in (editor, paste, fill, undo), its open ranges are closed. */
function closeFormulas(params: ISetRangeValuesMutationParams): void {
  for (const row of Object.values(params.cellValue ?? {})) {
    for (const cell of Object.values(row ?? {}) as Nullable<ICellData>[]) {
      if (cell?.f) cell.f = toEngine(cell.f);
    }
  }
}
