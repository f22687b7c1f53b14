import {
  ICommandService,
  IUniverInstanceService,
  LifecycleService,
  LifecycleStages,
  type Univer,
  UniverInstanceType,
  type Workbook,
} from '@univerjs/core';
import {
  type IRemoveSheetMutationParams,
  RemoveSheetMutation,
  SetWorksheetActiveOperation,
  SheetsSelectionsService,
} from '@univerjs/sheets';
import { CellAlertManagerService, HoverManagerService, IEditorBridgeService } from '@univerjs/sheets-ui';
import { ILayoutService } from '@univerjs/ui';
import type { CellAt } from './error-card.ts';

// the engine's own card says "Value error", whatever the function said
const ENGINE_CARD = 'SHEET_FORMULA_ALERT';

/** The engine's card for error cells stays away: ours says the message. */
export function silenceEngineCard(univer: Univer): void {
  const alerts = univer.__getInjector().get(CellAlertManagerService);
  const show = alerts.showAlert.bind(alerts);
  alerts.showAlert = (alert) => {
    if (alert.key !== ENGINE_CARD) show(alert);
  };
}

/** Calls back with the cell under the pointer, null when there is none. */
export function onHover(univer: Univer, hovered: (cell: CellAt | null) => void): void {
  univer
    .__getInjector()
    .get(HoverManagerService)
    .currentCell$.subscribe((cell) => hovered(cell ? { row: cell.location.row, column: cell.location.col } : null));
}

/** Calls back with the active cell whenever it moves. */
export function onSelect(univer: Univer, selected: (cell: CellAt | null) => void): void {
  univer
    .__getInjector()
    .get(SheetsSelectionsService)
    .selectionChanged$.subscribe((selections) => {
      const primary = selections?.at(-1)?.primary;
      selected(primary ? { row: primary.actualRow, column: primary.actualColumn } : null);
    });
}

/** Calls back when a cell begins or ends to be edited. */
export function onEditing(univer: Univer, changed: (isEditing: boolean) => void): void {
  univer
    .__getInjector()
    .get(IEditorBridgeService)
    .visible$.subscribe(({ visible }) => changed(visible));
}

/** Resolves when the cells are drawn and may be typed into. */
export function rendered(univer: Univer): Promise<void> {
  return univer.__getInjector().get(LifecycleService).onStage(LifecycleStages.Rendered);
}

/** Shows a neighbour before the shown sheet is removed: the engine draws a sheet that is gone, and fails. */
export function leaveSheetBeforeItGoes(univer: Univer, workbookId: string): void {
  const commands = univer.__getInjector().get(ICommandService);
  const workbooks = univer.__getInjector().get(IUniverInstanceService);
  commands.beforeCommandExecuted(({ id, params }) => {
    if (id !== RemoveSheetMutation.id) return;
    const { subUnitId } = params as IRemoveSheetMutationParams;
    const workbook = workbooks.getUnit<Workbook>(workbookId, UniverInstanceType.UNIVER_SHEET);
    if (workbook?.getActiveSheet().getSheetId() !== subUnitId) return;
    const shown = workbook.getUnhiddenWorksheets();
    const at = shown.indexOf(subUnitId);
    const neighbour = shown[at + 1] ?? shown[at - 1];
    if (!neighbour) return;
    commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId: workbookId, subUnitId: neighbour });
  });
}

/** Puts the keyboard back on the cells. */
export function focusGrid(univer: Univer): void {
  univer.__getInjector().get(ILayoutService).focus();
}
