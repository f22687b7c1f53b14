import type { IRange } from '@univerjs/core';
import {
  InsertColCommand,
  InsertRowCommand,
  MoveColsCommand,
  MoveRowsCommand,
  RemoveColCommand,
  RemoveRowCommand,
} from '@univerjs/sheets';
import { UpdateFormulaController } from '@univerjs/sheets-formula';
import { ENGINE_COLUMNS, ENGINE_ROWS } from '../formula-text.ts';

/**
 * A column that is inserted or deleted reaches as far down as any reference does, not only to the last row of the
 * sheet: else the engine does not move the references to half-open ranges.
 */
interface Command {
  readonly id: string;
  readonly params?: object;
}

const COLUMNS: readonly string[] = [InsertColCommand.id, RemoveColCommand.id, MoveColsCommand.id];
const ROWS: readonly string[] = [InsertRowCommand.id, RemoveRowCommand.id, MoveRowsCommand.id];
const RANGES = ['range', 'fromRange', 'toRange'] as const;

function widened(command: Command): Command {
  const columns = COLUMNS.includes(command.id);
  if (!command.params || (!columns && !ROWS.includes(command.id))) return command;
  const whole = columns ? { startRow: 0, endRow: ENGINE_ROWS - 1 } : { startColumn: 0, endColumn: ENGINE_COLUMNS - 1 };
  const params = { ...command.params } as Partial<Record<(typeof RANGES)[number], IRange>>;
  for (const name of RANGES) if (params[name]) params[name] = { ...params[name], ...whole };
  return { ...command, params };
}

const controller = UpdateFormulaController.prototype as unknown as { _getUpdateFormula(command: Command): unknown };
const update = controller._getUpdateFormula;

controller._getUpdateFormula = function (command) {
  return update.call(this, widened(command));
};
