import { HorizontalAlign, InterceptorEffectEnum, type Univer } from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';

const MARK = { size: 7, color: '#b3261e' };
// after the engine has marked the cell in its own way, in green at the left
const AFTER_ENGINE = 5;

/** An error stands in the middle of its cell, with a red corner at the right. */
export function markErrorsAsSheets(univer: Univer): void {
  const interceptors = univer.__getInjector().get(SheetInterceptorService);
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: 'errors-as-sheets',
    priority: AFTER_ENGINE,
    effect: InterceptorEffectEnum.Style,
    handler: (cell, _location, next) => {
      if (!cell?.markers?.tl || typeof cell.v !== 'string' || !cell.v.startsWith('#')) return next(cell);
      const interceptorStyle = { ...cell.interceptorStyle, ht: HorizontalAlign.CENTER };
      return next({ ...cell, interceptorStyle, markers: { tr: MARK } });
    },
  });
}
