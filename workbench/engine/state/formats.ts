import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderData,
  type IBorderStyleData,
  type ICellData,
  type IStyleData,
  type Nullable,
  type ObjectMatrix,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import { SetRangeValuesMutation, SetStyleCommand } from '@univerjs/sheets';
import type { Border, Edge as CellEdge, CellFormats, Edges, Rect } from '../../apps-script/backend.ts';
import { plainFormats } from '../../apps-script/grid/sheet.ts';
import { spilledOf } from '../cell-values.ts';
import { type Core, mapRect } from '../core.ts';

const ACROSS = { left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT } as const;
const DOWN = { top: VerticalAlign.TOP, middle: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM } as const;
const LINES = {
  solid: BorderStyleTypes.THIN,
  solid_medium: BorderStyleTypes.MEDIUM,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
} as const;

function nameOf<T extends string>(names: Readonly<Record<T, number>>, value: unknown, otherwise: T): T {
  return (Object.keys(names) as T[]).find((name) => names[name] === value) ?? otherwise;
}

type Readers = { [K in keyof CellFormats]: (style: IStyleData) => CellFormats[K] };

const READ: Readers = {
  numberFormat: (style) => style.n?.pattern ?? plainFormats.numberFormat,
  background: (style) => style.bg?.rgb ?? null,
  fontColor: (style) => style.cl?.rgb ?? null,
  fontWeight: (style) => (style.bl === BooleanNumber.TRUE ? 'bold' : 'normal'),
  fontStyle: (style) => (style.it === BooleanNumber.TRUE ? 'italic' : 'normal'),
  fontSize: (style) => style.fs ?? plainFormats.fontSize,
  fontFamily: (style) => style.ff ?? null,
  horizontalAlignment: (style) => nameOf({ ...ACROSS, general: -1 }, style.ht, 'general'),
  verticalAlignment: (style) => nameOf(DOWN, style.vt, 'bottom'),
  wrap: (style) => style.tb === WrapStrategy.WRAP,
};

/** null takes the property away. */
function styleOf<K extends keyof CellFormats>(key: K, value: CellFormats[K]): object {
  const plain = value === plainFormats[key];
  switch (key) {
    case 'numberFormat':
      return { n: plain ? null : { pattern: value } };
    case 'background':
      return { bg: value === null ? null : { rgb: value } };
    case 'fontColor':
      return { cl: value === null ? null : { rgb: value } };
    case 'fontWeight':
      return { bl: plain ? null : BooleanNumber.TRUE };
    case 'fontStyle':
      return { it: plain ? null : BooleanNumber.TRUE };
    case 'fontSize':
      return { fs: plain ? null : value };
    case 'fontFamily':
      return { ff: value };
    case 'horizontalAlignment':
      return { ht: plain ? null : ACROSS[value as keyof typeof ACROSS] };
    case 'verticalAlignment':
      return { vt: plain ? null : DOWN[value as keyof typeof DOWN] };
    default:
      return { tb: value ? WrapStrategy.WRAP : null };
  }
}

export function formats<K extends keyof CellFormats>(core: Core, rect: Rect, key: K): CellFormats[K][][] {
  const sheet = core.sheet(rect.sheet);
  const cells = sheet.getCellMatrix();
  const styles = core.workbook.getStyles();
  const spilled = key === 'numberFormat' ? spilledOf(core, core.idOf(rect.sheet)) : undefined;
  const read = READ[key];
  return mapRect(rect, (row, column) => {
    const own = styles.getStyleByCell(cells.getValue(row, column)) ?? {};
    // a date that spills brings its format along
    const coming = spilled && !own.n ? styles.getStyleByCell(spilled[row]?.[column]) : undefined;
    return read(coming ?? own);
  });
}

/** Takes properties that are null away, and puts the others in their place; borders edge by edge. */
function merged(style: IStyleData | undefined, change: object | null): IStyleData | null {
  if (!change) return null;
  const result: Record<string, unknown> = { ...style };
  for (const [key, value] of Object.entries(change)) {
    const next = key === 'bd' ? present({ ...style?.bd, ...value }) : value;
    if (next === null) delete result[key];
    else result[key] = next;
  }
  return Object.keys(result).length ? result : null;
}

function present(edges: Readonly<Record<string, unknown>>): object | null {
  const left = Object.entries(edges).filter(([, edge]) => edge !== null && edge !== undefined);
  return left.length ? Object.fromEntries(left) : null;
}

/**
 * Sets looks only. A workbook has few styles and many cells: each change of a style is worked out once, and the engine
 * is told at the end, with a trigger that says that no value changed, so that no spill is dropped.
 */
function setStyles(core: Core, rect: Rect, styleAt: (row: number, column: number) => object | null): void {
  const cells = core.sheet(rect.sheet).getCellMatrix();
  const styles = core.workbook.getStyles();
  const done = new Map<string, string | null>();
  const next = (cell: Nullable<ICellData>, change: object | null): string | null => {
    const key = `${typeof cell?.s === 'string' ? cell.s : JSON.stringify(cell?.s)}|${JSON.stringify(change)}`;
    const known = done.get(key);
    if (known !== undefined) return known;
    const style = merged(styles.getStyleByCell(cell) ?? undefined, change);
    const id = style && styles.setValue(style);
    done.set(key, id ?? null);
    return id ?? null;
  };
  for (let row = rect.row; row < rect.row + rect.rows; row++) {
    for (let column = rect.column; column < rect.column + rect.columns; column++) {
      const cell = cells.getValue(row, column);
      const style = next(cell, styleAt(row, column));
      if (style) cells.setValue(row, column, { ...cell, s: style });
      else if (cell) setPlain(cells, row, column, cell);
    }
  }
  core.run(SetRangeValuesMutation.id, rect.sheet, { cellValue: {}, trigger: SetStyleCommand.id });
}

function setPlain(cells: ObjectMatrix<Nullable<ICellData>>, row: number, column: number, cell: ICellData): void {
  const { s: _, ...rest } = cell;
  if (Object.keys(rest).length) cells.setValue(row, column, rest);
  else cells.realDeleteValue(row, column);
}

export function setFormats<K extends keyof CellFormats>(
  core: Core,
  rect: Rect,
  key: K,
  values: readonly (readonly CellFormats[K][])[],
): void {
  setStyles(core, rect, (row, column) => {
    const value = values[row - rect.row]?.[column - rect.column];
    return styleOf(key, value === undefined ? plainFormats[key] : value);
  });
}

export function clearFormats(core: Core, rect: Rect): void {
  setStyles(core, rect, () => null);
}

type Edge = 't' | 'l' | 'b' | 'r';

export function setBorder(core: Core, rect: Rect, border: Border | null): void {
  const line = border && { s: LINES[border.style], cl: { rgb: border.color } };
  const bottom = rect.row + rect.rows - 1;
  const right = rect.column + rect.columns - 1;
  const edge = (on: boolean | undefined): IBorderStyleData | null | undefined => {
    if (!line || on === false) return null;
    return on ? line : undefined;
  };
  setStyles(core, rect, (row, column) => {
    const edges: Record<Edge, IBorderStyleData | null | undefined> = {
      t: edge(row === rect.row ? border?.top : border?.horizontal),
      b: edge(row === bottom ? border?.bottom : border?.horizontal),
      l: edge(column === rect.column ? border?.left : border?.vertical),
      r: edge(column === right ? border?.right : border?.vertical),
    };
    const given = Object.entries(edges).filter(([, one]) => one !== undefined);
    return { bd: Object.fromEntries(given) as IBorderData };
  });
}

/** What of a cell's look is no format of the list: its borders, for "as it was before" comparisons. */
export function bordersText(core: Core, sheet: number, row: number, column: number): string {
  const style = core.workbook.getStyles().getStyleByCell(core.sheet(sheet).getCellMatrix().getValue(row, column));
  const edges = Object.entries(style?.bd ?? {}).filter(([, edge]) => edge);
  return edges.length ? JSON.stringify(edges.sort()) : '';
}

const SIDES = { t: 'top', l: 'left', b: 'bottom', r: 'right' } as const;

export function borders(core: Core, rect: Rect): (Edges | null)[][] {
  const cells = core.sheet(rect.sheet).getCellMatrix();
  const styles = core.workbook.getStyles();
  return mapRect(rect, (row, column) => {
    const lines = styles.getStyleByCell(cells.getValue(row, column))?.bd;
    if (!lines) return null;
    const edges: Record<string, CellEdge> = {};
    for (const key of ['t', 'l', 'b', 'r'] as const) {
      const line = lines[key];
      if (line) edges[SIDES[key]] = { color: line.cl?.rgb ?? '#000000', style: nameOf(LINES, line.s, 'solid') };
    }
    return Object.keys(edges).length > 0 ? edges : null;
  });
}
