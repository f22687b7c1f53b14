import { CommandType, IResourceLoaderService, type IWorkbookData } from '@univerjs/core';
import { IFunctionService } from '@univerjs/engine-formula';
import { SetSelectionsOperation, SetWorksheetActiveOperation, SheetsSelectionsService } from '@univerjs/sheets';
import type {
  Backend,
  Border,
  CellFormats,
  CellInput,
  Chart,
  ConditionalRule,
  Metadata,
  Protection,
  Rect,
  Validation,
} from '../apps-script/backend.ts';
import { Calculation } from './calculation.ts';
import { Core } from './core.ts';
import { showAsSheets } from './display.ts';
import type { EngineBackend, EngineOptions } from './engine.ts';
import type { CallingLater } from './functions/custom.ts';
import { Messages } from './functions/messages.ts';
import { functionTable } from './functions/table.ts';
import { VolatileCells } from './functions/volatile.ts';
import { whyUnknown } from './name-message.ts';
import { plainWorkbook } from './snapshot.ts';
import { whyBlocked } from './spill-message.ts';
import { openWorkbook, startUniver } from './start.ts';
import * as cells from './state/cells.ts';
import * as rules from './state/conditional-rules.ts';
import { copyRect } from './state/copy.ts';
import { Extras, type SavedExtras } from './state/extras.ts';
import * as looks from './state/formats.ts';
import * as named from './state/names.ts';
import * as noted from './state/notes.ts';
import * as tabs from './state/sheets.ts';
import * as checks from './state/validations.ts';
import { withoutRules } from './without-rules.ts';
import './patches/array-literals.ts';
import { localesByWorkbook } from './patches/date-formats.ts';
import './patches/open-references.ts';
import './patches/caches.ts';
import './patches/cell-lookup.ts';
import { forgetWorkbook } from './patches/calculation-order.ts';
import { CIRCULAR_MESSAGE, isCircular } from './patches/circular.ts';
import './patches/text-literals.ts';
import './patches/whole-lines.ts';

interface Saved extends Partial<IWorkbookData> {
  readonly custom?: { extras?: SavedExtras };
}

export class EngineWorkbook implements EngineBackend {
  readonly kind = 'engine';
  readonly univer: ReturnType<typeof startUniver>['univer'];
  readonly api: ReturnType<typeof startUniver>['api'];
  private readonly core: Core;
  private readonly extras: Extras;
  private readonly messages = new Messages();
  private readonly calculation: Calculation;

  constructor(options: EngineOptions) {
    const later: CallingLater = { current: null };
    const { univer, api } = startUniver(options, functionTable(options.functions.names, later));
    const saved = options.snapshot as Saved | undefined;
    const unitId = openWorkbook(api, options.name ?? saved?.name ?? 'Untitled spreadsheet', saved);
    this.univer = univer;
    this.api = api;
    this.core = new Core(univer, unitId, options.locale, options.timeZone);
    localesByWorkbook.set(unitId, () => this.core.locale);
    this.extras = new Extras(this.core);
    if (saved?.custom?.extras) this.extras.open(saved.custom.extras);
    const volatile = new VolatileCells(this.core.formulas, unitId);
    later.current = { home: this.core, functions: options.functions, messages: this.messages, volatile };
    this.calculation = new Calculation(this.core, () => volatile.forget());
    showAsSheets(this.core);
    if (!options.plugins?.length) withoutRules(this.core);
  }

  get name(): string {
    return this.core.workbook.name;
  }

  set name(name: string) {
    this.core.workbook.setName(name);
  }

  get locale(): string {
    return this.core.locale;
  }

  /** Formulas do not change with the locale: they are only spelled otherwise. */
  set locale(locale: string) {
    this.core.locale = locale;
  }

  get timeZone(): string {
    return this.core.timeZone;
  }

  set timeZone(timeZone: string) {
    this.core.timeZone = timeZone;
    this.calculation.all();
  }

  sheets = () => tabs.sheets(this.core);
  addSheet = (name: string, index: number, rows: number, columns: number) =>
    tabs.addSheet(this.core, name, index, rows, columns);
  removeSheet = (sheet: number) => tabs.removeSheet(this.core, sheet);
  renameSheet = (sheet: number, name: string) => tabs.renameSheet(this.core, sheet, name);
  moveSheet = (sheet: number, index: number) => tabs.moveSheet(this.core, sheet, index);
  setSheet = (sheet: number, props: tabs.SheetProps) => tabs.setSheet(this.core, sheet, props);
  insertRows = (sheet: number, before: number, count: number) => tabs.insertRows(this.core, sheet, before, count);
  insertColumns = (sheet: number, before: number, count: number) => tabs.insertColumns(this.core, sheet, before, count);
  deleteRows = (sheet: number, from: number, count: number) => tabs.deleteRows(this.core, sheet, from, count);
  deleteColumns = (sheet: number, from: number, count: number) => tabs.deleteColumns(this.core, sheet, from, count);
  columnWidths = (sheet: number) => tabs.columnWidths(this.core, sheet);
  setColumnWidths = (sheet: number, from: number, count: number, width: number) =>
    tabs.setColumnWidths(this.core, sheet, from, count, width);
  setRowHeights = (sheet: number, from: number, count: number, height: number) =>
    tabs.setRowHeights(this.core, sheet, from, count, height);
  rowHeights = (sheet: number) => tabs.rowHeights(this.core, sheet);

  values(rect: Rect) {
    return cells.values(this.core, rect).map((row, r) =>
      row.map((value, c) => {
        if (value === null || typeof value !== 'object') return value;
        const message = this.messageAt(rect.sheet, rect.row + r, rect.column + c);
        return message === null ? value : { ...value, message };
      }),
    );
  }

  formulas = (rect: Rect) => cells.formulas(this.core, rect);
  write = (rect: Rect, input: readonly (readonly (CellInput | null)[])[]) => cells.write(this.core, rect, input);
  clearContents = (rect: Rect) => cells.clearContents(this.core, rect);
  clearFormats = (rect: Rect) => looks.clearFormats(this.core, rect);
  lastCell = (sheet: number) => cells.lastCell(this.core, sheet);

  copy(from: Rect, to: Rect, what: 'contents' | 'formats' | 'all'): void {
    copyRect(this.core, from, to, what);
  }

  formats = <K extends keyof CellFormats>(rect: Rect, key: K) => looks.formats(this.core, rect, key);
  setFormats = <K extends keyof CellFormats>(rect: Rect, key: K, values: readonly (readonly CellFormats[K][])[]) =>
    looks.setFormats(this.core, rect, key, values);
  setBorder = (rect: Rect, border: Border | null) => looks.setBorder(this.core, rect, border);
  borders = (rect: Rect) => looks.borders(this.core, rect);
  spills = (sheet: number) => cells.spills(this.core, sheet);
  notes = (rect: Rect) => noted.notes(this.core, rect);
  setNotes = (rect: Rect, texts: readonly (readonly string[])[]) => noted.setNotes(this.core, rect, texts);
  validations = (rect: Rect) => checks.validations(this.core, rect);
  setValidations = (rect: Rect, all: readonly (readonly (Validation | null)[])[]) =>
    checks.setValidations(this.core, rect, all);
  conditionalRules = (sheet: number) => rules.conditionalRules(this.core, sheet);
  setConditionalRules = (sheet: number, all: readonly ConditionalRule[]) =>
    rules.setConditionalRules(this.core, sheet, all);

  names = () => named.names(this.core);
  setName = (name: string, rect: Rect) => named.setName(this.core, name, rect);
  removeName = (name: string) => named.removeName(this.core, name);

  charts = (sheet: number) => this.extras.charts.filter((one) => one.sheet === sheet);
  addChart = (chart: Omit<Chart, 'id'>) => this.extras.addChart(chart);
  updateChart = (chart: Chart) => this.extras.updateChart(chart);
  removeChart = (id: string) => this.extras.removeChart(id);
  metadata = () => this.extras.metadata;
  addMetadata = (entry: Omit<Metadata, 'id'>) => this.extras.addMetadata(entry);
  setMetadata = (id: number, value: string) => this.extras.setMetadata(id, value);
  removeMetadata = (id: number) => this.extras.removeMetadata(id);
  protections = (sheet: number) => this.extras.protections.filter((one) => one.sheet === sheet);
  addProtection = (entry: Omit<Protection, 'id'>) => this.extras.addProtection(entry);
  removeProtection = (id: string) => this.extras.removeProtection(id);

  active(): ReturnType<Backend['active']> {
    const sheet = this.core.numberOf(this.core.workbook.getActiveSheet().getSheetId());
    const range = this.core.injector.get(SheetsSelectionsService).getCurrentLastSelection()?.range;
    return range ? this.core.rectOf(sheet, range) : { sheet, row: 0, column: 0, rows: 1, columns: 1 };
  }

  activate(rect: Rect): void {
    const range = this.core.rangeOf(rect);
    const { startRow, startColumn } = range;
    const primary = {
      actualRow: startRow,
      actualColumn: startColumn,
      startRow,
      startColumn,
      endRow: startRow,
      endColumn: startColumn,
      isMerged: false,
      isMergedMainCell: false,
    };
    this.core.run(SetWorksheetActiveOperation.id, rect.sheet, {});
    this.core.run(SetSelectionsOperation.id, rect.sheet, { selections: [{ range, primary, style: null }] });
  }

  settled = () => this.calculation.settled();
  quiet = () => this.calculation.quiet();
  onSettled = (listener: () => void) => this.calculation.onSettled(listener);
  calculationTime = () => this.calculation.took;

  messageAt(sheet: number, row: number, column: number): string | null {
    const [[value] = []] = cells.values(this.core, { sheet, row, column, rows: 1, columns: 1 });
    if (value === null || typeof value !== 'object') return null;
    const sheetId = this.core.idOf(sheet);
    if (value.error === '#ERROR!') return this.messages.get(sheetId, row, column);
    if (value.error === '#NAME?') return whyUnknown(this.core, sheetId, row, column);
    if (isCircular({ unitId: this.core.unitId, subUnitId: sheetId, row, column })) return CIRCULAR_MESSAGE;
    return whyBlocked(this.core, sheetId, row, column);
  }

  knows = (functionName: string) => this.core.injector.get(IFunctionService).hasExecutor(functionName.toUpperCase());

  onChanged(listener: () => void): () => void {
    const heard = this.core.commands.onCommandExecuted(({ type }) => {
      if (type === CommandType.MUTATION) listener();
    });
    const stop = this.extras.onChange(listener);
    return () => {
      heard.dispose();
      stop();
    };
  }

  snapshot = () => plainWorkbook(this.core, this);

  save(): unknown {
    const saved = this.core.injector.get(IResourceLoaderService).saveUnit<IWorkbookData>(this.core.unitId);
    return { ...saved, custom: { ...saved?.custom, extras: this.extras.save() } };
  }

  dispose(): void {
    this.calculation.close();
    localesByWorkbook.delete(this.core.unitId);
    forgetWorkbook(this.core.unitId);
    this.univer.dispose();
  }
}
