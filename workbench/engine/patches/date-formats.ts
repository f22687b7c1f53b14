import type { ICellData, IStyleData, Nullable } from '@univerjs/core';
import { FormulaRuntimeService } from '@univerjs/engine-formula';
import { defaultDatePattern } from '../dates-in-cells.ts';

/** The engine's formats for results that are dates; Sheets has one for each locale. */
const ENGINE_DATES: Readonly<Record<string, boolean>> = { 'yyyy/mm/dd;@': false, 'yyyy/mm/dd hh:mm': true };

/** The locale of each workbook, as it is when something is calculated. */
export const localesByWorkbook = new Map<string, () => string>();

interface Runtime {
  readonly currentUnitId: string;
  _getValueObjectOfRuntimeData(value: unknown): Nullable<ICellData>;
}

const runtime = FormulaRuntimeService.prototype as unknown as Runtime;
const cellOf = runtime._getValueObjectOfRuntimeData;

runtime._getValueObjectOfRuntimeData = function (this: Runtime, value) {
  const cell = cellOf.call(this, value);
  const style = cell?.s as IStyleData | undefined;
  const withTime = ENGINE_DATES[style?.n?.pattern ?? ''];
  const locale = localesByWorkbook.get(this.currentUnitId);
  if (!cell || withTime === undefined || !locale) return cell;
  return { ...cell, s: { ...style, n: { pattern: defaultDatePattern(locale(), withTime) } } };
};
