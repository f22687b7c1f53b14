import { LifecycleService, LifecycleStages, type Univer } from '@univerjs/core';
import { SheetsSelectionsService } from '@univerjs/sheets';
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

/** Puts the keyboard back on the cells. */
export function focusGrid(univer: Univer): void {
  univer.__getInjector().get(ILayoutService).focus();
}
