import { BooleanNumber, Direction, type IRange } from '@univerjs/core';
import {
  InsertColByRangeCommand,
  InsertRowByRangeCommand,
  InsertSheetCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  RemoveSheetCommand,
  SetFrozenMutation,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetColWidthMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderMutation,
  SetWorksheetRowHeightMutation,
  ToggleGridlinesMutation,
} from '@univerjs/sheets';
import type { SheetInfo } from '../../apps-script/backend.ts';
import type { Core } from '../core.ts';

export function sheets(core: Core): SheetInfo[] {
  return core.workbook.getSheets().map((sheet) => {
    const config = sheet.getConfig();
    return {
      id: core.numberOf(sheet.getSheetId()),
      name: sheet.getName(),
      rows: sheet.getRowCount(),
      columns: sheet.getColumnCount(),
      frozenRows: Math.max(0, config.freeze?.ySplit ?? 0),
      frozenColumns: Math.max(0, config.freeze?.xSplit ?? 0),
      hidden: config.hidden === BooleanNumber.TRUE,
      gridlinesHidden: config.showGridlines === BooleanNumber.FALSE,
      tabColor: config.tabColor || null,
    };
  });
}

export function addSheet(core: Core, name: string, index: number, rows: number, columns: number): number {
  const id = core.freeNumber();
  const sheet = { id: String(id), name, rowCount: rows, columnCount: columns };
  core.execute(InsertSheetCommand.id, { unitId: core.unitId, index, sheet });
  return id;
}

export function removeSheet(core: Core, sheet: number): void {
  core.run(RemoveSheetCommand.id, sheet, {});
}

export function renameSheet(core: Core, sheet: number, name: string): void {
  core.run(SetWorksheetNameCommand.id, sheet, { name });
}

export function moveSheet(core: Core, sheet: number, index: number): void {
  const fromOrder = core.workbook.getSheets().findIndex((one) => one.getSheetId() === core.idOf(sheet));
  core.run(SetWorksheetOrderMutation.id, sheet, { fromOrder, toOrder: index });
}

export type SheetProps = Partial<
  Pick<SheetInfo, 'frozenRows' | 'frozenColumns' | 'hidden' | 'gridlinesHidden' | 'tabColor'>
>;

export function setSheet(core: Core, sheet: number, props: SheetProps): void {
  if (props.frozenRows !== undefined || props.frozenColumns !== undefined) {
    const now = core.sheet(sheet).getConfig().freeze;
    const ySplit = props.frozenRows ?? Math.max(0, now?.ySplit ?? 0);
    const xSplit = props.frozenColumns ?? Math.max(0, now?.xSplit ?? 0);
    const startRow = ySplit > 0 ? ySplit : -1;
    core.run(SetFrozenMutation.id, sheet, { ySplit, xSplit, startRow, startColumn: xSplit > 0 ? xSplit : -1 });
  }
  if (props.hidden !== undefined) core.run(SetWorksheetHideMutation.id, sheet, { hidden: flag(props.hidden) });
  if (props.gridlinesHidden !== undefined) {
    core.run(ToggleGridlinesMutation.id, sheet, { showGridlines: flag(!props.gridlinesHidden) });
  }
  if (props.tabColor !== undefined) core.run(SetTabColorMutation.id, sheet, { color: props.tabColor ?? '' });
}

function flag(value: boolean): BooleanNumber {
  return value ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

function rowsRange(core: Core, sheet: number, from: number, count: number): IRange {
  const endColumn = core.sheet(sheet).getColumnCount() - 1;
  return { startRow: from, endRow: from + count - 1, startColumn: 0, endColumn };
}

function columnsRange(core: Core, sheet: number, from: number, count: number): IRange {
  return { startRow: 0, endRow: core.sheet(sheet).getRowCount() - 1, startColumn: from, endColumn: from + count - 1 };
}

/** What follows (references, names, rules) is worked out for the active sheet, whichever gains or loses its rows. */
function whileActive(core: Core, sheet: number, change: () => void): void {
  const before = core.numberOf(core.workbook.getActiveSheet().getSheetId());
  const elsewhere = before !== sheet;
  if (elsewhere) core.run(SetWorksheetActiveOperation.id, sheet, {});
  try {
    change();
  } finally {
    if (elsewhere) core.run(SetWorksheetActiveOperation.id, before, {});
  }
}

export function insertRows(core: Core, sheet: number, before: number, count: number): void {
  const direction = before < core.sheet(sheet).getRowCount() ? Direction.UP : Direction.DOWN;
  const range = rowsRange(core, sheet, before, count);
  whileActive(core, sheet, () => core.run(InsertRowByRangeCommand.id, sheet, { range, direction }));
}

export function insertColumns(core: Core, sheet: number, before: number, count: number): void {
  const direction = before < core.sheet(sheet).getColumnCount() ? Direction.LEFT : Direction.RIGHT;
  const range = columnsRange(core, sheet, before, count);
  whileActive(core, sheet, () => core.run(InsertColByRangeCommand.id, sheet, { range, direction }));
}

export function deleteRows(core: Core, sheet: number, from: number, count: number): void {
  const range = rowsRange(core, sheet, from, count);
  whileActive(core, sheet, () => core.run(RemoveRowByRangeCommand.id, sheet, { range }));
}

export function deleteColumns(core: Core, sheet: number, from: number, count: number): void {
  const range = columnsRange(core, sheet, from, count);
  whileActive(core, sheet, () => core.run(RemoveColByRangeCommand.id, sheet, { range }));
}

export function columnWidths(core: Core, sheet: number): number[] {
  const one = core.sheet(sheet);
  return Array.from({ length: one.getColumnCount() }, (_, column) => one.getColumnWidth(column));
}

export function setColumnWidths(core: Core, sheet: number, from: number, count: number, width: number): void {
  core.run(SetWorksheetColWidthMutation.id, sheet, {
    ranges: [columnsRange(core, sheet, from, count)],
    colWidth: width,
  });
}

export function setRowHeights(core: Core, sheet: number, from: number, count: number, height: number): void {
  core.run(SetWorksheetRowHeightMutation.id, sheet, {
    ranges: [rowsRange(core, sheet, from, count)],
    rowHeight: height,
  });
}

export function rowHeights(core: Core, sheet: number): (number | null)[] {
  const one = core.sheet(sheet);
  const { rowData } = one.getConfig();
  return Array.from({ length: one.getRowCount() }, (_, row) => rowData?.[row]?.h ?? null);
}
