import { cleanRows, rowProblems } from '../../src/program/clean.ts';
import { type Cell, TableFault } from '../../src/program/clean-columns.ts';
import { dayOfIso } from '../../src/program/reading/days.ts';

export interface Day {
  readonly day: string;
}
export type Given = Cell | Day;
export const day = (iso: string): Day => ({ day: iso });

function parts(table: readonly (readonly Given[])[]): { cells: Cell[][]; dates: boolean[][] } {
  const isDay = (cell: Given): cell is Day => typeof cell === 'object';
  return {
    cells: table.map((row) => row.map((cell) => (isDay(cell) ? dayOfIso(cell.day) : cell))),
    dates: table.map((row) => row.map(isDay)),
  };
}

export const told = (kind: string, table: readonly (readonly Given[])[], mapping: Cell[][] = []): string[] => {
  const { cells, dates } = parts(table);
  return rowProblems(cells, kind, mapping, dates).map(
    (one) => `${one.row},${one.column} ${one.header}: ${one.found} ${one.fix}`,
  );
};

/** The clean rows as records, blanks left out. */
export const clean = (kind: string, table: readonly (readonly Given[])[], mapping: Cell[][] = []) => {
  const { cells, dates } = parts(table);
  const { header, rows } = cleanRows(cells, kind, mapping, dates);
  return rows.map((row) =>
    Object.fromEntries(row.map((cell, i) => [header[i], cell]).filter(([, cell]) => cell !== '')),
  );
};

export const fault = (kind: string, table: readonly (readonly Given[])[], mapping: Cell[][] = []): string => {
  try {
    clean(kind, table, mapping);
  } catch (thrown) {
    if (thrown instanceof TableFault) return thrown.message;
    throw thrown;
  }
  return 'no fault';
};
