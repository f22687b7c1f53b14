/**
 * What the emulated Apps Script services stand on: a workbook that holds cells, formats and the rest, and knows nothing
 * of Google. Two of them exist: `grid` (no calculation; for thousands of fault, undo and idempotence tests) and `engine`
 * (Univer; for values and the browser). Rows and columns count from 0 here; the services above count from 1.
 */

/** An error value in a cell, such as #N/A. `message` is the text that Sheets shows on hover. */
export interface CellError {
  readonly error: string;
  readonly message?: string;
}
export type CellValue = number | string | boolean | null | CellError;

export interface CellInput {
  /** With its `=`; half-open ranges as typed (`B2:B`). */
  readonly formula?: string;
  /** Dates are serial numbers (30 Dec 1899 is 0) with a date format. null clears the content. */
  readonly value?: CellValue;
}

export interface Rect {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** One value for each cell, as Apps Script names them in its setters. */
export interface CellFormats {
  numberFormat: string;
  background: string | null;
  fontColor: string | null;
  fontWeight: 'normal' | 'bold';
  fontStyle: 'normal' | 'italic';
  fontSize: number;
  fontFamily: string | null;
  horizontalAlignment: 'left' | 'center' | 'right' | 'general';
  verticalAlignment: 'top' | 'middle' | 'bottom';
  wrap: boolean;
}

export interface Border {
  readonly top?: boolean;
  readonly left?: boolean;
  readonly bottom?: boolean;
  readonly right?: boolean;
  readonly vertical?: boolean;
  readonly horizontal?: boolean;
  readonly color: string;
  readonly style: 'solid' | 'solid_medium' | 'dotted' | 'dashed';
}

export interface Edge {
  readonly color: string;
  readonly style: Border['style'];
}

/** The lines around one cell. */
export interface Edges {
  readonly top?: Edge;
  readonly left?: Edge;
  readonly bottom?: Edge;
  readonly right?: Edge;
}

export interface SheetInfo {
  readonly id: number;
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly hidden: boolean;
  readonly gridlinesHidden: boolean;
  readonly tabColor: string | null;
}

export interface Validation {
  readonly criteria: string;
  readonly args: readonly (string | number | boolean | readonly string[] | Rect | null)[];
  readonly allowInvalid: boolean;
  readonly helpText: string | null;
}

export interface ConditionalRule {
  readonly ranges: readonly Rect[];
  /** Only formulas are used: `=$C5="Gold"`. */
  readonly formula: string;
  readonly background: string | null;
  readonly fontColor: string | null;
  readonly bold: boolean | null;
}

export interface NamedRange {
  readonly name: string;
  readonly rect: Rect;
}

export interface Chart {
  readonly id: string;
  readonly sheet: number;
  readonly type: string;
  readonly ranges: readonly Rect[];
  /** Anchor cell and offsets in pixels. */
  readonly row: number;
  readonly column: number;
  readonly offsetX: number;
  readonly offsetY: number;
  readonly width: number;
  readonly height: number;
  readonly headers: number;
  readonly options: Readonly<Record<string, unknown>>;
}

export interface Metadata {
  readonly id: number;
  /** null: the spreadsheet's own. */
  readonly sheet: number | null;
  readonly key: string;
  readonly value: string;
}

export interface Protection {
  readonly id: string;
  readonly rect: Rect | null;
  readonly sheet: number;
  readonly description: string;
  readonly warningOnly: boolean;
}

export interface Backend {
  readonly kind: 'grid' | 'engine';
  name: string;
  locale: string;
  timeZone: string;

  sheets(): readonly SheetInfo[];
  addSheet(name: string, index: number, rows: number, columns: number): number;
  removeSheet(sheet: number): void;
  renameSheet(sheet: number, name: string): void;
  moveSheet(sheet: number, index: number): void;
  setSheet(
    sheet: number,
    props: Partial<Pick<SheetInfo, 'frozenRows' | 'frozenColumns' | 'hidden' | 'gridlinesHidden' | 'tabColor'>>,
  ): void;
  insertRows(sheet: number, before: number, count: number): void;
  insertColumns(sheet: number, before: number, count: number): void;
  deleteRows(sheet: number, from: number, count: number): void;
  deleteColumns(sheet: number, from: number, count: number): void;
  columnWidths(sheet: number): readonly number[];
  setColumnWidths(sheet: number, from: number, count: number, width: number): void;
  setRowHeights(sheet: number, from: number, count: number, height: number): void;
  /** null where nobody has set one. */
  rowHeights(sheet: number): readonly (number | null)[];

  /** Values as they are now: calculated, spilled, error. The grid backend gives null for a formula's cell. */
  values(rect: Rect): CellValue[][];
  /** '' where there is no formula. */
  formulas(rect: Rect): string[][];
  /** null in an entry leaves that cell alone. */
  write(rect: Rect, cells: readonly (readonly (CellInput | null)[])[]): void;
  clearContents(rect: Rect): void;
  clearFormats(rect: Rect): void;
  /** Contents, formats, validations and notes, moved without parsing. */
  copy(from: Rect, to: Rect, what: 'contents' | 'formats' | 'all'): void;
  /** Last row and column that hold something, from 0; -1 when the sheet is empty. Spilled cells count. */
  lastCell(sheet: number): { readonly row: number; readonly column: number };

  formats<K extends keyof CellFormats>(rect: Rect, key: K): CellFormats[K][][];
  setFormats<K extends keyof CellFormats>(rect: Rect, key: K, values: readonly (readonly CellFormats[K][])[]): void;
  setBorder(rect: Rect, border: Border | null): void;
  borders(rect: Rect): (Edges | null)[][];
  /** Where the results of one formula stand in several cells, its own included. The grid backend calculates none. */
  spills(sheet: number): readonly Rect[];
  notes(rect: Rect): string[][];
  setNotes(rect: Rect, notes: readonly (readonly string[])[]): void;
  validations(rect: Rect): (Validation | null)[][];
  setValidations(rect: Rect, rules: readonly (readonly (Validation | null)[])[]): void;
  conditionalRules(sheet: number): readonly ConditionalRule[];
  setConditionalRules(sheet: number, rules: readonly ConditionalRule[]): void;

  names(): readonly NamedRange[];
  setName(name: string, rect: Rect): void;
  removeName(name: string): void;

  charts(sheet: number): readonly Chart[];
  addChart(chart: Omit<Chart, 'id'>): string;
  updateChart(chart: Chart): void;
  removeChart(id: string): void;

  metadata(): readonly Metadata[];
  addMetadata(entry: Omit<Metadata, 'id'>): number;
  setMetadata(id: number, value: string): void;
  removeMetadata(id: number): void;

  protections(sheet: number): readonly Protection[];
  addProtection(entry: Omit<Protection, 'id'>): string;
  removeProtection(id: string): void;

  active(): {
    readonly sheet: number;
    readonly row: number;
    readonly column: number;
    readonly rows: number;
    readonly columns: number;
  };
  activate(rect: Rect): void;

  /** Waits until nothing is calculating. The grid backend returns at once. */
  settled(): Promise<void>;
  /** Everything above as one plain value, in a fixed order, for "as it was before" comparisons. */
  snapshot(): unknown;
  dispose(): void;
}
