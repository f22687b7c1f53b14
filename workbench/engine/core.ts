import {
  type ICommandService as CommandService,
  ICommandService,
  type Injector,
  type IRange,
  IUniverInstanceService,
  type Univer,
  UniverInstanceType,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import type { Rect } from '../apps-script/backend.ts';

/** What every part of the engine stands on: the workbook, its services, and the numbers of its sheets. */
export class Core {
  readonly injector: Injector;
  readonly commands: CommandService;
  readonly formulas: FormulaDataModel;
  /** Sheets that the page's own UI added have ids of letters; the services want numbers. */
  private readonly numbers = new Map<string, number>();

  constructor(
    readonly univer: Univer,
    readonly unitId: string,
    public locale: string,
    public timeZone: string,
  ) {
    this.injector = univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
    this.formulas = this.injector.get(FormulaDataModel);
  }

  get workbook(): Workbook {
    const found = this.injector
      .get(IUniverInstanceService)
      .getUnit<Workbook>(this.unitId, UniverInstanceType.UNIVER_SHEET);
    if (!found) throw new Error('The workbook is closed.');
    return found;
  }

  numberOf(id: string): number {
    if (/^\d+$/.test(id)) return Number(id);
    const known = this.numbers.get(id);
    if (known !== undefined) return known;
    const next = this.freeNumber();
    this.numbers.set(id, next);
    return next;
  }

  freeNumber(): number {
    const used = [
      ...this.numbers.values(),
      ...this.workbook.getSheets().map((sheet) => Number(sheet.getSheetId()) || 0),
    ];
    return Math.max(0, ...used) + 1;
  }

  idOf(sheet: number): string {
    for (const [id, number] of this.numbers) if (number === sheet) return id;
    return String(sheet);
  }

  sheet(sheet: number): Worksheet {
    const found = this.workbook.getSheetBySheetId(this.idOf(sheet));
    if (!found) throw new Error(`There is no sheet with the id ${sheet}.`);
    return found;
  }

  /** Runs a command or mutation on a sheet. */
  run(id: string, sheet: number, params: object): void {
    this.execute(id, { unitId: this.unitId, subUnitId: this.idOf(sheet), ...params });
  }

  execute(id: string, params: object): void {
    if (!this.commands.syncExecuteCommand(id, params)) throw new Error(`The spreadsheet refused ${id}.`);
  }

  rangeOf(rect: Rect): IRange {
    return {
      startRow: rect.row,
      startColumn: rect.column,
      endRow: rect.row + rect.rows - 1,
      endColumn: rect.column + rect.columns - 1,
    };
  }

  rectOf(sheet: number, range: IRange): Rect {
    const { startRow, startColumn } = range;
    const whole = this.sheet(sheet);
    const endRow = Number.isNaN(range.endRow) ? whole.getRowCount() - 1 : range.endRow;
    const endColumn = Number.isNaN(range.endColumn) ? whole.getColumnCount() - 1 : range.endColumn;
    const row = startRow || 0;
    const column = startColumn || 0;
    return { sheet, row, column, rows: endRow - row + 1, columns: endColumn - column + 1 };
  }
}

/** Calls back for each cell of a rectangle, with its place in it. */
export function mapRect<T>(rect: Rect, at: (row: number, column: number) => T): T[][] {
  return Array.from({ length: rect.rows }, (_, r) =>
    Array.from({ length: rect.columns }, (_, c) => at(rect.row + r, rect.column + c)),
  );
}
