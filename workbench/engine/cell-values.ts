import { CellValueType, type ICellData, type IObjectMatrixPrimitiveType, type Nullable } from '@univerjs/core';
import { ERROR_TYPE_SET } from '@univerjs/engine-formula';
import type { CellInput, CellValue } from '../apps-script/backend.ts';
import type { Core } from './core.ts';
import { fromSheets } from './formula-text.ts';

/** The engine's names of errors that Sheets calls otherwise. */
const SHEETS_ERRORS: Readonly<Record<string, string>> = {
  '#SPILL!': '#REF!',
  '#CYCLE!': '#REF!',
  '#CALC!': '#N/A',
  '#GETTING_DATA': '#N/A',
};

export function errorName(engineName: string): string {
  return SHEETS_ERRORS[engineName] ?? engineName;
}

function looksLikeError(value: string): boolean {
  return value.startsWith('#') && ERROR_TYPE_SET.has(value as never);
}

export function isErrorText(value: unknown): value is string {
  return typeof value === 'string' && looksLikeError(value);
}

export type SpilledCells = IObjectMatrixPrimitiveType<Nullable<ICellData>> | undefined;

export function spilledOf(core: Core, sheetId: string): SpilledCells {
  return core.formulas.getArrayFormulaCellData()[core.unitId]?.[sheetId] as SpilledCells;
}

/** What stands in a cell, its own content before what spills over it. */
export function contentOf(cell: Nullable<ICellData>, spilled: Nullable<ICellData>): CellValue {
  const one = cell && cell.v !== undefined && cell.v !== null ? cell : (spilled ?? cell);
  if (!one) return null;
  if (one.p && (one.v === undefined || one.v === null)) return one.p.body?.dataStream.replace(/\r\n$/, '') ?? null;
  const value = one.v;
  if (value === undefined || value === null) return null;
  if (one.t === CellValueType.BOOLEAN) return value === 1 || value === true || value === 'TRUE';
  if (one.t !== CellValueType.FORCE_STRING && isErrorText(value)) return { error: errorName(value) };
  if (one.t === CellValueType.NUMBER && typeof value === 'string') return Number(value);
  return value;
}

const CLEARED = { f: null, si: null, p: null, custom: null } as const;

/** The engine's cell for what is to be written; formats stay. */
export function cellOf(input: CellInput, locale: string): ICellData {
  if (input.formula) return { ...CLEARED, f: fromSheets(input.formula, locale), v: null, t: null } as ICellData;
  const value = input.value ?? null;
  if (value === null || value === '') return { ...CLEARED, v: null, t: null } as ICellData;
  if (typeof value === 'boolean') return { ...CLEARED, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === 'number') return { ...CLEARED, v: value, t: CellValueType.NUMBER };
  if (typeof value === 'string') {
    // text that reads as a number or an error stays text
    const forced = looksLikeError(value) || (value.trim() !== '' && !Number.isNaN(Number(value)));
    return { ...CLEARED, v: value, t: forced ? CellValueType.FORCE_STRING : CellValueType.STRING };
  }
  return { ...CLEARED, v: value.error, t: CellValueType.STRING };
}
