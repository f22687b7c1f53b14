import { columnNumber } from '../../apps-script/grid/references.ts';

/** Cells of one sheet, counted from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

const CORNERS = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i;

/** `B2:C9` or `$B$2`; null for what is no such area. */
export function areaOf(text: string): Area | null {
  const match = CORNERS.exec(text);
  if (!match) return null;
  const [, left = '', top, right = left, bottom = top] = match;
  const row = Number(top) - 1;
  const column = columnNumber(left);
  return { row, column, rows: Number(bottom) - row, columns: columnNumber(right) - column + 1 };
}

/** What of an area lies on a sheet of this size, or null. */
export function within({ row, column, ...area }: Area, size: { rows: number; columns: number }): Area | null {
  const rows = Math.min(area.rows, size.rows - row);
  const columns = Math.min(area.columns, size.columns - column);
  return row >= 0 && column >= 0 && rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** Areas of the same rows that touch become one. */
export function joinedAcross<T extends Area>(areas: readonly T[]): T[] {
  const joined: T[] = [];
  const open = new Map<string, number>();
  for (const area of areas) {
    const at = open.get(`${area.row} ${area.rows} ${area.column}`);
    const last = at === undefined ? undefined : joined[at];
    const place = at ?? joined.length;
    const next = last ? { ...last, columns: last.columns + area.columns } : area;
    joined[place] = next;
    open.set(`${area.row} ${area.rows} ${next.column + next.columns}`, place);
  }
  return joined;
}

/** The cells of a grid by what stands in them, joined downwards and then across; null stands in no area. */
export function areasOf<T>(
  grid: readonly (readonly (T | null)[])[],
  keyOf: (one: T) => string,
): Map<string, { readonly value: T; areas: Area[] }> {
  const groups = new Map<string, { readonly value: T; areas: Area[] }>();
  const keys = new Map<T, string>();
  grid[0]?.forEach((_one, column) => {
    for (let row = 0; row < grid.length; row++) {
      const value = grid[row]?.[column];
      if (value === null || value === undefined) continue;
      const key = keys.get(value) ?? keyOf(value);
      keys.set(value, key);
      const group = groups.get(key) ?? { value, areas: [] };
      groups.set(key, group);
      const last = group.areas.at(-1);
      if (last && last.column === column && last.row + last.rows === row)
        group.areas[group.areas.length - 1] = { ...last, rows: last.rows + 1 };
      else group.areas.push({ row, column, rows: 1, columns: 1 });
    }
  });
  for (const group of groups.values()) group.areas = joinedAcross(group.areas);
  return groups;
}
