import type { ICellData, IObjectMatrixPrimitiveType, Nullable } from '@univerjs/core';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import type { CellInput, CellValue, Rect } from '../../apps-script/backend.ts';
import { cellOf, contentOf, spilledOf } from '../cell-values.ts';
import { type Core, mapRect } from '../core.ts';
import { toSheets } from '../formula-text.ts';
import { spillsOf } from '../patches/cell-lookup.ts';

type Matrix = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

/** Sets cells by one mutation for the whole rectangle. */
export function setCells(core: Core, rect: Rect, cellAt: (row: number, column: number) => ICellData | null): void {
  const cellValue: Record<number, Record<number, ICellData>> = {};
  let some = false;
  for (let row = rect.row; row < rect.row + rect.rows; row++) {
    const line: Record<number, ICellData> = {};
    for (let column = rect.column; column < rect.column + rect.columns; column++) {
      const cell = cellAt(row, column);
      if (!cell) continue;
      line[column] = cell;
      some = true;
    }
    cellValue[row] = line;
  }
  if (some) core.run(SetRangeValuesMutation.id, rect.sheet, { cellValue: cellValue as Matrix });
}

export function values(core: Core, rect: Rect): CellValue[][] {
  const cells = core.sheet(rect.sheet).getCellMatrix();
  const spilled = spilledOf(core, core.idOf(rect.sheet));
  return mapRect(rect, (row, column) => contentOf(cells.getValue(row, column), spilled?.[row]?.[column]));
}

export function formulas(core: Core, rect: Rect): string[][] {
  const cells = core.sheet(rect.sheet).getCellMatrix();
  const sheetId = core.idOf(rect.sheet);
  return mapRect(rect, (row, column) => {
    const cell = cells.getValue(row, column);
    if (!cell?.f && !cell?.si) return '';
    const formula = cell.f || core.formulas.getFormulaStringByCell(row, column, sheetId, core.unitId);
    return formula ? toSheets(formula, core.locale) : '';
  });
}

export function write(core: Core, rect: Rect, cells: readonly (readonly (CellInput | null)[])[]): void {
  setCells(core, rect, (row, column) => {
    const input = cells[row - rect.row]?.[column - rect.column];
    return input ? cellOf(input, core.locale) : null;
  });
}

export function clearContents(core: Core, rect: Rect): void {
  setCells(core, rect, () => cellOf({ value: null }, core.locale));
}

export function lastCell(core: Core, sheet: number): { row: number; column: number } {
  let row = -1;
  let column = -1;
  const see = (r: number, c: number) => {
    row = Math.max(row, r);
    column = Math.max(column, c);
  };
  core
    .sheet(sheet)
    .getCellMatrix()
    .forValue((r, c, cell) => {
      if (cell && (cell.f || cell.si || cell.p || (cell.v !== undefined && cell.v !== null && cell.v !== '')))
        see(r, c);
    });
  const spilled = spilledOf(core, core.idOf(sheet)) ?? {};
  for (const r of Object.keys(spilled)) {
    for (const [c, cell] of Object.entries(spilled[Number(r)] ?? {})) {
      const value = (cell as Nullable<ICellData>)?.v;
      if (value !== undefined && value !== null && value !== '') see(Number(r), Number(c));
    }
  }
  return { row, column };
}

/** Formulas whose results stand in more cells than one. */
export function spills(core: Core, sheet: number): Rect[] {
  const ranges = core.formulas.getArrayFormulaRange()[core.unitId]?.[core.idOf(sheet)];
  return spillsOf(ranges as never)
    .map((one) => core.rectOf(sheet, one))
    .filter((one) => one.rows * one.columns > 1);
}
