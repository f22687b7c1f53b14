import { isBlank, isErrorCell } from '../../program/reading/cells.ts';
import { dayOfIso } from '../../program/reading/days.ts';
import { dateFinding, errorCellFinding, type Finding } from '../../program/reading/findings.ts';
import { type Calendar, isDate } from '../calendar.ts';
import { type ColumnReader, columnOf } from '../define.ts';

/** The day in a filled cell; NaN after a finding was told. */
export function dayInCell(cell: unknown, calendar: Calendar, tell: (finding: Finding) => void): number {
  if (isDate(cell) && !Number.isNaN(cell.getTime())) return calendar.dayOf(cell);
  const day = typeof cell === 'string' ? dayOfIso(cell) : Number.NaN;
  if (Number.isNaN(day)) tell(isErrorCell(cell) ? errorCellFinding(cell) : dateFinding(cell));
  return day;
}

export const dayReader: ColumnReader<Float64Array> = {
  make: (count) => new Float64Array(count),
  read({ grid, at, from, height }, into, filled, look) {
    for (let i = 0; i < height; i++) {
      const cell = (grid[from + i] as readonly unknown[])[at];
      if (isBlank(cell)) into[i] = Number.NaN;
      else {
        filled[i] = 1;
        into[i] = dayInCell(cell, look.calendar, (finding) => look.report.add(look.place(i), finding));
      }
    }
  },
};

/** A column of dates as day numbers; a blank is NaN. */
export const days = columnOf('date', () => dayReader);
