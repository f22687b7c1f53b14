import { isBlank, isErrorCell } from '../../program/reading/cells.ts';
import { errorCellFinding } from '../../program/reading/findings.ts';
import { type ColumnReader, columnOf } from '../define.ts';

const reader: ColumnReader<Uint8Array> = {
  make: (count) => new Uint8Array(count),
  read({ grid, at, from, height }, into, filled, look) {
    for (let i = 0; i < height; i++) {
      const cell = (grid[from + i] as readonly unknown[])[at];
      if (isBlank(cell)) continue;
      into[i] = 1;
      filled[i] = 1;
      if (isErrorCell(cell)) look.report.add(look.place(i), errorCellFinding(cell));
    }
  },
};

/** A column of which only matters whether something stands in it: 1 or 0. */
export const present = columnOf('text', () => reader);
