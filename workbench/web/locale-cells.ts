import {
  CellValueType,
  type ICellData,
  InterceptorEffectEnum,
  isDefaultFormat,
  type Nullable,
  type Univer,
} from '@univerjs/core';
import { INTERCEPTOR_POINT, InterceptCellContentPriority, SheetInterceptorService } from '@univerjs/sheets';
import { SheetsNumfmtCellContentController } from '@univerjs/sheets-numfmt';
import { displayed } from '../apps-script/locale/display.ts';

type NumberLocale = Parameters<SheetsNumfmtCellContentController['setNumfmtLocal']>[0];

/** Numbers without a format of their own follow the locale too; the engine leaves them as JavaScript writes them. */
export function showNumbersIn(univer: Univer, locale: () => string): void {
  const interceptors = univer.__getInjector().get(SheetInterceptorService);
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: 'plain-numbers-by-locale',
    priority: InterceptCellContentPriority.NUMFMT + 1,
    effect: InterceptorEffectEnum.Value,
    handler: (cell, location, next) => {
      if (!cell || typeof cell.v !== 'number' || cell.t === CellValueType.BOOLEAN) return next(cell);
      const style = location.workbook.getStyles().getStyleByCell(cell as Nullable<ICellData>);
      if (!isDefaultFormat(style?.n?.pattern)) return next(cell);
      return next({ ...cell, v: displayed(cell.v, 'General', locale()), t: CellValueType.NUMBER });
    },
  });
}

/** Formats of numbers and dates are shown as the locale writes them. */
export function useNumberLocale(univer: Univer, locale: string): void {
  const language = locale.slice(0, 2) as NumberLocale;
  univer.__getInjector().get(SheetsNumfmtCellContentController).setNumfmtLocal(language);
}
