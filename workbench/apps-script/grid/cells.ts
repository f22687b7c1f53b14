import type {
  Border,
  CellFormats,
  CellInput,
  CellValue,
  ConditionalRule,
  Edge,
  Edges,
  Rect,
  Validation,
} from '../backend.ts';
import type { Layer } from './layer.ts';
import { carryFormula } from './references.ts';
import { COLUMN_WIDTH, formatKeys, type GridSheet, layersOf, plainFormats } from './sheet.ts';

function readRect<T>(rect: Rect, read: (row: number, column: number) => T): T[][] {
  const out: T[][] = [];
  for (let r = 0; r < rect.rows; r++) {
    const line: T[] = [];
    for (let c = 0; c < rect.columns; c++) line.push(read(rect.row + r, rect.column + c));
    out.push(line);
  }
  return out;
}

function edgesOf(border: Border): Edges | null {
  const line: Edge = { color: border.color, style: border.style };
  const edges: Edges = {
    ...(border.top || border.horizontal ? { top: line } : {}),
    ...(border.bottom || border.horizontal ? { bottom: line } : {}),
    ...(border.left || border.vertical ? { left: line } : {}),
    ...(border.right || border.vertical ? { right: line } : {}),
  };
  return Object.keys(edges).length > 0 ? edges : null;
}

/** The cells of a grid workbook: what stands in them and how they look. */
export class GridCells {
  protected list: GridSheet[] = [];

  protected sheet(id: number): GridSheet {
    const found = this.list.find((one) => one.id === id);
    if (!found) throw new Error(`There is no sheet with the id ${id}.`);
    return found;
  }

  protected inside(rect: Rect): GridSheet {
    const sheet = this.sheet(rect.sheet);
    if (
      rect.row < 0 ||
      rect.column < 0 ||
      rect.row + rect.rows > sheet.rows ||
      rect.column + rect.columns > sheet.columns
    )
      throw new Error(`The range ${JSON.stringify(rect)} is outside of the sheet "${sheet.name}".`);
    return sheet;
  }

  columnWidths(id: number): readonly number[] {
    const sheet = this.sheet(id);
    return Array.from({ length: sheet.columns }, (_one, column) => sheet.widths[column] ?? COLUMN_WIDTH);
  }

  setColumnWidths(id: number, from: number, count: number, width: number): void {
    const { widths } = this.sheet(id);
    for (let column = from; column < from + count; column++) widths[column] = width;
  }

  setRowHeights(id: number, from: number, count: number, height: number): void {
    const { heights } = this.sheet(id);
    for (let row = from; row < from + count; row++) heights[row] = height;
  }

  rowHeights(id: number): (number | null)[] {
    const sheet = this.sheet(id);
    return Array.from({ length: sheet.rows }, (_one, row) => sheet.heights[row] ?? null);
  }

  spills(_sheet: number): readonly Rect[] {
    return [];
  }

  values(rect: Rect): CellValue[][] {
    const { content } = this.inside(rect);
    return readRect(rect, (row, column) => content.get(row, column)?.value ?? null);
  }

  formulas(rect: Rect): string[][] {
    const { content } = this.inside(rect);
    return readRect(rect, (row, column) => content.get(row, column)?.formula ?? '');
  }

  write(rect: Rect, cells: readonly (readonly (CellInput | null)[])[]): void {
    const { content } = this.inside(rect);
    for (let r = 0; r < rect.rows; r++) {
      const line = cells[r] as readonly (CellInput | null)[];
      for (let c = 0; c < rect.columns; c++) {
        const input = line[c];
        if (!input) continue;
        const formula = input.formula ?? '';
        const value = formula === '' ? (input.value ?? null) : null;
        const empty = formula === '' && (value === null || value === '');
        content.set(rect.row + r, rect.column + c, empty ? undefined : { value, formula });
      }
    }
  }

  private clear(rect: Rect, layer: Layer<unknown>): void {
    for (let row = rect.row; row < rect.row + rect.rows; row++)
      for (let column = rect.column; column < rect.column + rect.columns; column++) layer.set(row, column, undefined);
  }

  clearContents(rect: Rect): void {
    this.clear(rect, this.inside(rect).content as Layer<unknown>);
  }

  clearFormats(rect: Rect): void {
    const sheet = this.inside(rect);
    for (const key of formatKeys) this.clear(rect, sheet.formats[key] as Layer<unknown>);
    this.clear(rect, sheet.borders as Layer<unknown>);
  }

  copy(from: Rect, to: Rect, what: 'contents' | 'formats' | 'all'): void {
    const source = this.inside(from);
    const target = this.inside(to);
    const pick = (sheet: GridSheet): Layer<unknown>[] => {
      const [content, borders, notes, validations, ...formats] = layersOf(sheet) as Layer<unknown>[];
      if (what === 'contents') return [content as Layer<unknown>];
      if (what === 'formats') return [borders as Layer<unknown>, ...formats];
      return [content, borders, notes, validations, ...formats] as Layer<unknown>[];
    };
    const targets = pick(target);
    pick(source).forEach((layer, i) => {
      const block = readRect(from, (row, column) => layer.get(row, column));
      for (let r = 0; r < to.rows; r++)
        for (let c = 0; c < to.columns; c++)
          targets[i]?.set(to.row + r, to.column + c, block[r % from.rows]?.[c % from.columns]);
    });
    if (what !== 'formats') this.carry(from, to);
  }

  /** Relative references of copied formulas read as many cells further on as they were moved. */
  private carry(from: Rect, to: Rect): void {
    const { content } = this.sheet(to.sheet);
    for (let r = 0; r < to.rows; r++) {
      for (let c = 0; c < to.columns; c++) {
        const cell = content.get(to.row + r, to.column + c);
        if (!cell?.formula) continue;
        const rows = to.row + r - (from.row + (r % from.rows));
        const columns = to.column + c - (from.column + (c % from.columns));
        content.set(to.row + r, to.column + c, { value: null, formula: carryFormula(cell.formula, rows, columns) });
      }
    }
  }

  lastCell(id: number): { readonly row: number; readonly column: number } {
    let lastRow = -1;
    let lastColumn = -1;
    this.sheet(id).content.each((_cell, row, column) => {
      lastRow = Math.max(lastRow, row);
      lastColumn = Math.max(lastColumn, column);
    });
    return { row: lastRow, column: lastColumn };
  }

  formats<K extends keyof CellFormats>(rect: Rect, key: K): CellFormats[K][][] {
    const layer = this.inside(rect).formats[key] as Layer<CellFormats[K]>;
    return readRect(rect, (row, column) => layer.get(row, column) ?? plainFormats[key]);
  }

  setFormats<K extends keyof CellFormats>(rect: Rect, key: K, values: readonly (readonly CellFormats[K][])[]): void {
    const layer = this.inside(rect).formats[key] as Layer<CellFormats[K]>;
    const plain = plainFormats[key];
    for (let r = 0; r < rect.rows; r++)
      for (let c = 0; c < rect.columns; c++) {
        const value = values[r]?.[c] as CellFormats[K];
        layer.set(rect.row + r, rect.column + c, value === plain ? undefined : value);
      }
  }

  setBorder(rect: Rect, border: Border | null): void {
    const layer = this.inside(rect).borders;
    const text = border === null ? undefined : JSON.stringify(border);
    for (let r = 0; r < rect.rows; r++)
      for (let c = 0; c < rect.columns; c++) layer.set(rect.row + r, rect.column + c, text);
  }

  /** As the last border that was set on the cell said; inner lines stand on both sides. */
  borders(rect: Rect): (Edges | null)[][] {
    const { borders } = this.inside(rect);
    return readRect(rect, (row, column) => {
      const text = borders.get(row, column);
      return text === undefined ? null : edgesOf(JSON.parse(text) as Border);
    });
  }

  notes(rect: Rect): string[][] {
    const { notes } = this.inside(rect);
    return readRect(rect, (row, column) => notes.get(row, column) ?? '');
  }

  setNotes(rect: Rect, values: readonly (readonly string[])[]): void {
    const { notes } = this.inside(rect);
    for (let r = 0; r < rect.rows; r++)
      for (let c = 0; c < rect.columns; c++) notes.set(rect.row + r, rect.column + c, values[r]?.[c] || undefined);
  }

  validations(rect: Rect): (Validation | null)[][] {
    const { validations } = this.inside(rect);
    return readRect(rect, (row, column) => validations.get(row, column) ?? null);
  }

  setValidations(rect: Rect, rules: readonly (readonly (Validation | null)[])[]): void {
    const { validations } = this.inside(rect);
    for (let r = 0; r < rect.rows; r++)
      for (let c = 0; c < rect.columns; c++) validations.set(rect.row + r, rect.column + c, rules[r]?.[c] ?? undefined);
  }

  conditionalRules(id: number): readonly ConditionalRule[] {
    return this.sheet(id).rules;
  }

  setConditionalRules(id: number, rules: readonly ConditionalRule[]): void {
    this.sheet(id).rules = rules.slice();
  }
}
