import type { CellFormats, CellValue, ConditionalRule, Validation } from '../backend.ts';
import { Layer } from './layer.ts';

export type FormatLayers = { [K in keyof CellFormats]: Layer<CellFormats[K]> };

/** What Sheets gives a cell that nobody has formatted. */
export const plainFormats: CellFormats = {
  numberFormat: 'General',
  background: null,
  fontColor: null,
  fontWeight: 'normal',
  fontStyle: 'normal',
  fontSize: 10,
  fontFamily: null,
  horizontalAlignment: 'general',
  verticalAlignment: 'bottom',
  wrap: false,
};

export const formatKeys = Object.keys(plainFormats) as (keyof CellFormats)[];

export interface Content {
  readonly value: CellValue;
  readonly formula: string;
}

export const COLUMN_WIDTH = 100;
export const ROW_HEIGHT = 21;

export interface GridSheet {
  readonly id: number;
  name: string;
  rows: number;
  columns: number;
  frozenRows: number;
  frozenColumns: number;
  hidden: boolean;
  gridlinesHidden: boolean;
  tabColor: string | null;
  widths: (number | undefined)[];
  heights: (number | undefined)[];
  readonly content: Layer<Content>;
  readonly formats: FormatLayers;
  readonly borders: Layer<string>;
  readonly notes: Layer<string>;
  readonly validations: Layer<Validation>;
  rules: ConditionalRule[];
}

export function newSheet(id: number, name: string, rows: number, columns: number): GridSheet {
  const formats = {} as Record<keyof CellFormats, Layer<unknown>>;
  for (const key of formatKeys) formats[key] = new Layer<unknown>();
  return {
    id,
    name,
    rows,
    columns,
    frozenRows: 0,
    frozenColumns: 0,
    hidden: false,
    gridlinesHidden: false,
    tabColor: null,
    widths: [],
    heights: [],
    content: new Layer<Content>(),
    formats: formats as FormatLayers,
    borders: new Layer<string>(),
    notes: new Layer<string>(),
    validations: new Layer<Validation>(),
    rules: [],
  };
}

export function layersOf(sheet: GridSheet): Layer<unknown>[] {
  const layers: unknown[] = [sheet.content, sheet.borders, sheet.notes, sheet.validations];
  for (const key of formatKeys) layers.push(sheet.formats[key]);
  return layers as Layer<unknown>[];
}

/** A sheet of its own with the same in it. */
export function copyOf(sheet: GridSheet): GridSheet {
  const formats = {} as Record<keyof CellFormats, Layer<unknown>>;
  for (const key of formatKeys) formats[key] = (sheet.formats[key] as Layer<unknown>).copy();
  return {
    ...sheet,
    widths: sheet.widths.slice(),
    heights: sheet.heights.slice(),
    content: sheet.content.copy(),
    formats: formats as FormatLayers,
    borders: sheet.borders.copy(),
    notes: sheet.notes.copy(),
    validations: sheet.validations.copy(),
  };
}

const listOf = <T>(layer: Layer<T>): (readonly [number, number, T])[] => {
  const out: (readonly [number, number, T])[] = [];
  layer.each((value, row, column) => out.push([row, column, value]));
  return out;
};

const sizesOf = (sizes: readonly (number | undefined)[]): (readonly [number, number])[] => {
  const out: (readonly [number, number])[] = [];
  sizes.forEach((size, at) => {
    if (size !== undefined) out.push([at, size]);
  });
  return out;
};

/** Everything of a sheet as plain values in a fixed order. */
export function plainSheet(sheet: GridSheet): Record<string, unknown> {
  const formats: Record<string, unknown> = {};
  for (const key of formatKeys) {
    const list = listOf(sheet.formats[key] as Layer<unknown>);
    if (list.length > 0) formats[key] = list;
  }
  return {
    id: sheet.id,
    name: sheet.name,
    rows: sheet.rows,
    columns: sheet.columns,
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    hidden: sheet.hidden,
    gridlinesHidden: sheet.gridlinesHidden,
    tabColor: sheet.tabColor,
    widths: sizesOf(sheet.widths),
    heights: sizesOf(sheet.heights),
    cells: listOf(sheet.content).map(([row, column, cell]) => [row, column, cell.formula || cell.value]),
    formats,
    borders: listOf(sheet.borders),
    notes: listOf(sheet.notes),
    validations: listOf(sheet.validations),
    rules: sheet.rules,
  };
}
