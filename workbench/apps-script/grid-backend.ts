import type { Backend, Chart, Metadata, NamedRange, Protection, Rect, SheetInfo } from './backend.ts';
import { GridCells } from './grid/cells.ts';
import { dropFromFormula, renameInFormula, type Shift, shiftFormula, shiftRect } from './grid/references.ts';
import { type Content, copyOf, layersOf, newSheet, plainSheet } from './grid/sheet.ts';

const isRect = (value: unknown): value is Rect => typeof value === 'object' && value !== null && 'sheet' in value;

/** A workbook that holds everything and calculates nothing. */
export class GridBackend extends GridCells implements Backend {
  readonly kind = 'grid';
  name = 'Untitled spreadsheet';
  locale: string;
  timeZone: string;
  private named: NamedRange[] = [];
  /** Names whose sheet is gone: Sheets keeps them, and they refer to nothing. */
  private brokenNames: readonly string[] = [];
  private chartList: Chart[] = [];
  private metadataList: Metadata[] = [];
  private protectionList: Protection[] = [];
  private selection: Rect;
  private nextId = 1;

  constructor(locale = 'en_US', timeZone = 'Europe/Berlin', sheetNames: readonly string[] = ['Sheet1']) {
    super();
    this.locale = locale;
    this.timeZone = timeZone;
    sheetNames.forEach((name, index) => {
      this.addSheet(name, index, 1000, 26);
    });
    this.selection = { sheet: this.list[0]?.id ?? 0, row: 0, column: 0, rows: 1, columns: 1 };
  }

  sheets(): readonly SheetInfo[] {
    return this.list.map((one) => ({
      id: one.id,
      name: one.name,
      rows: one.rows,
      columns: one.columns,
      frozenRows: one.frozenRows,
      frozenColumns: one.frozenColumns,
      hidden: one.hidden,
      gridlinesHidden: one.gridlinesHidden,
      tabColor: one.tabColor,
    }));
  }

  addSheet(name: string, index: number, rows: number, columns: number): number {
    const sheet = newSheet(this.nextId++, name, rows, columns);
    this.list.splice(index, 0, sheet);
    return sheet.id;
  }

  removeSheet(id: number): void {
    const sheet = this.sheet(id);
    const at = this.list.indexOf(sheet);
    this.list.splice(at, 1);
    const lost = this.named.filter((one) => one.rect.sheet === id).map((one) => one.name);
    this.brokenNames = [...this.brokenNames, ...lost];
    this.named = this.named.filter((one) => one.rect.sheet !== id);
    this.chartList = this.chartList.filter((one) => one.sheet !== id);
    this.metadataList = this.metadataList.filter((one) => one.sheet !== id);
    this.protectionList = this.protectionList.filter((one) => one.sheet !== id);
    const name = sheet.name.toLowerCase();
    this.eachFormula((formula) =>
      formula.includes('!') && formula.toLowerCase().includes(name) ? dropFromFormula(formula, sheet.name) : formula,
    );
    const next = this.list[Math.min(at, this.list.length - 1)];
    if (this.selection.sheet === id && next)
      this.selection = { sheet: next.id, row: 0, column: 0, rows: 1, columns: 1 };
  }

  renameSheet(id: number, name: string): void {
    const sheet = this.sheet(id);
    const before = sheet.name;
    sheet.name = name;
    this.eachFormula((formula) => renameInFormula(formula, before, name));
  }

  moveSheet(id: number, index: number): void {
    const sheet = this.sheet(id);
    this.list.splice(this.list.indexOf(sheet), 1);
    this.list.splice(index, 0, sheet);
  }

  setSheet(id: number, props: Parameters<Backend['setSheet']>[1]): void {
    Object.assign(this.sheet(id), props);
  }

  /** Formulas of cells and of conditional rules, on every sheet. */
  private eachFormula(change: (formula: string, home: string) => string): void {
    for (const sheet of this.list) {
      sheet.content.map((cell): Content => {
        if (cell.formula === '') return cell;
        const formula = change(cell.formula, sheet.name);
        return formula === cell.formula ? cell : { value: cell.value, formula };
      });
      sheet.rules = sheet.rules.map((rule) => ({ ...rule, formula: change(rule.formula, sheet.name) }));
    }
  }

  private shifted(id: number, shift: Shift): void {
    const on = this.sheet(id).name;
    const place = <R extends Rect>(rect: R): R | null => (rect.sheet === id ? shiftRect(rect, shift) : rect);
    const places = (rects: readonly Rect[]): Rect[] => rects.map(place).filter((one): one is Rect => one !== null);
    this.eachFormula((formula, home) => shiftFormula(formula, home, on, shift));
    this.named = this.named.flatMap((one) => {
      const rect = place(one.rect);
      return rect ? [{ ...one, rect }] : [];
    });
    this.chartList = this.chartList.map((chart) => {
      const anchor = place({ sheet: chart.sheet, row: chart.row, column: chart.column, rows: 1, columns: 1 });
      const { row, column } =
        anchor ?? (shift.axis === 'row' ? { ...chart, row: shift.at } : { ...chart, column: shift.at });
      return { ...chart, row, column, ranges: places(chart.ranges) };
    });
    this.protectionList = this.protectionList.flatMap((one) => {
      const rect = one.rect && place(one.rect);
      return one.rect && !rect ? [] : [{ ...one, rect }];
    });
    for (const sheet of this.list) {
      sheet.rules = sheet.rules
        .map((rule) => ({ ...rule, ranges: places(rule.ranges) }))
        .filter((rule) => rule.ranges.length);
      sheet.validations.map((rule) =>
        rule.args.some(isRect) ? { ...rule, args: rule.args.map((arg) => (isRect(arg) ? place(arg) : arg)) } : rule,
      );
    }
    if (this.selection.sheet === id)
      this.selection = place(this.selection) ?? { ...this.selection, rows: 1, columns: 1 };
  }

  insertRows(id: number, before: number, count: number): void {
    const sheet = this.sheet(id);
    for (const layer of layersOf(sheet)) layer.insertRows(before, count);
    if (before < sheet.heights.length) sheet.heights.splice(before, 0, ...new Array<undefined>(count));
    sheet.rows += count;
    if (before < sheet.frozenRows) sheet.frozenRows += count;
    this.shifted(id, { axis: 'row', at: before, count });
  }

  insertColumns(id: number, before: number, count: number): void {
    const sheet = this.sheet(id);
    for (const layer of layersOf(sheet)) layer.insertColumns(before, count);
    if (before < sheet.widths.length) sheet.widths.splice(before, 0, ...new Array<undefined>(count));
    sheet.columns += count;
    if (before < sheet.frozenColumns) sheet.frozenColumns += count;
    this.shifted(id, { axis: 'column', at: before, count });
  }

  deleteRows(id: number, from: number, count: number): void {
    const sheet = this.sheet(id);
    for (const layer of layersOf(sheet)) layer.deleteRows(from, count);
    sheet.heights.splice(from, count);
    sheet.rows -= count;
    sheet.frozenRows -= Math.max(0, Math.min(sheet.frozenRows, from + count) - from);
    this.shifted(id, { axis: 'row', at: from, count: -count });
  }

  deleteColumns(id: number, from: number, count: number): void {
    const sheet = this.sheet(id);
    for (const layer of layersOf(sheet)) layer.deleteColumns(from, count);
    sheet.widths.splice(from, count);
    sheet.columns -= count;
    sheet.frozenColumns -= Math.max(0, Math.min(sheet.frozenColumns, from + count) - from);
    this.shifted(id, { axis: 'column', at: from, count: -count });
  }

  names(): readonly NamedRange[] {
    return this.named;
  }

  setName(name: string, rect: Rect): void {
    this.inside(rect);
    this.brokenNames = this.brokenNames.filter((one) => one !== name);
    const at = this.named.findIndex((one) => one.name.toLowerCase() === name.toLowerCase());
    if (at >= 0) this.named[at] = { name, rect };
    else this.named = [...this.named, { name, rect }];
  }

  removeName(name: string): void {
    this.named = this.named.filter((one) => one.name !== name);
  }

  charts(id: number): readonly Chart[] {
    return this.chartList.filter((one) => one.sheet === id);
  }

  addChart(chart: Omit<Chart, 'id'>): string {
    const id = `chart${this.nextId++}`;
    this.chartList.push({ ...chart, id });
    return id;
  }

  updateChart(chart: Chart): void {
    this.chartList = this.chartList.map((one) => (one.id === chart.id ? chart : one));
  }

  removeChart(id: string): void {
    this.chartList = this.chartList.filter((one) => one.id !== id);
  }

  metadata(): readonly Metadata[] {
    return this.metadataList;
  }

  addMetadata(entry: Omit<Metadata, 'id'>): number {
    const id = this.nextId++;
    this.metadataList.push({ ...entry, id });
    return id;
  }

  setMetadata(id: number, value: string): void {
    this.metadataList = this.metadataList.map((one) => (one.id === id ? { ...one, value } : one));
  }

  removeMetadata(id: number): void {
    this.metadataList = this.metadataList.filter((one) => one.id !== id);
  }

  protections(id: number): readonly Protection[] {
    return this.protectionList.filter((one) => one.sheet === id);
  }

  addProtection(entry: Omit<Protection, 'id'>): string {
    const id = `protection${this.nextId++}`;
    this.protectionList.push({ ...entry, id });
    return id;
  }

  removeProtection(id: string): void {
    this.protectionList = this.protectionList.filter((one) => one.id !== id);
  }

  active(): Rect {
    return this.selection;
  }

  activate(rect: Rect): void {
    this.inside(rect);
    this.selection = rect;
  }

  async settled(): Promise<void> {}

  snapshot(): unknown {
    return {
      name: this.name,
      locale: this.locale,
      timeZone: this.timeZone,
      sheets: this.list.map(plainSheet),
      names: this.named,
      brokenNames: this.brokenNames,
      charts: this.chartList,
      metadata: this.metadataList,
      protections: this.protectionList,
      active: this.selection,
    };
  }

  /** Remembers the workbook as it is; the function that it gives puts it back, any number of times. */
  checkpoint(): () => void {
    const list = this.list.map(copyOf);
    const { name, locale, timeZone, selection, brokenNames } = this;
    const kept = [this.named, this.chartList, this.metadataList, this.protectionList] as const;
    const [named, charts, metadata, protections] = kept.map((one) => one.slice()) as unknown as typeof kept;
    return () => {
      Object.assign(this, { name, locale, timeZone, selection, brokenNames });
      this.list = list.map(copyOf);
      this.named = named.slice();
      this.chartList = charts.slice();
      this.metadataList = metadata.slice();
      this.protectionList = protections.slice();
    };
  }

  dispose(): void {
    this.list = [];
  }
}
