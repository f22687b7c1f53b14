import { type Cell, TableFault } from '../../program/clean-columns.ts';
import { isBlank } from '../../program/reading/cells.ts';
import { type Calendar, isDate } from '../calendar.ts';
import { leftOut, type Refuse, type SettingKind, tableOf } from '../define.ts';
import { asGrid } from '../kinds/table.ts';

/** A range as it stands; a date is its day number, and told apart from a number in `dates`. */
export interface RawTable {
  readonly cells: Cell[][];
  readonly dates: boolean[][];
}

const NOTHING: RawTable = { cells: [], dates: [] };

function rawOf(grid: readonly (readonly unknown[])[], calendar: Calendar): RawTable {
  const dates: boolean[][] = [];
  const cells = grid.map((row, r) => {
    const isDay: boolean[] = [];
    dates[r] = isDay;
    return row.map((cell, c): Cell => {
      if (!isDate(cell)) return isBlank(cell) ? '' : (cell as Cell);
      if (Number.isNaN(cell.getTime())) return String(cell);
      isDay[c] = true;
      return calendar.dayOf(cell);
    });
  });
  return { cells, dates };
}

export const rawTable = tableOf((given, name, report, calendar) => rawOf(asGrid(given, name, report), calendar));
export const mapping = leftOut(rawTable, () => NOTHING);

/** A table that cannot be read as such is a finding about the argument that is to blame. */
export function orRefuse<T>(
  read: () => T,
  refuse: Refuse<{ table: typeof rawTable; kind: SettingKind<string>; columns: typeof mapping }>,
): T | null {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof TableFault)) throw error;
    refuse(error.argument, null, error.found, error.fix);
    return null;
  }
}
