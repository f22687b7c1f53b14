import { isBlank, isErrorCell } from '../../program/reading/cells.ts';
import { dayOfIso } from '../../program/reading/days.ts';
import { errorCellFinding, yesNoFinding } from '../../program/reading/findings.ts';
import { yesNoOf } from '../../program/reading/yes-no.ts';
import { isDate } from '../calendar.ts';
import { type ColumnKind, type ColumnReader, columnOf } from '../define.ts';

export const NO = 0;
export const YES = 1;
export const NOT_SAID = 2;

interface Reading {
  /** Won, Lost and the like count too. */
  readonly alsoWon?: boolean;
  /** A date counts as yes. */
  readonly alsoDate?: boolean;
}

/** NO, YES or NOT_SAID for a blank. FALSE fills no row: it is what an unticked box holds. */
export function yesNoReader({ alsoWon = false, alsoDate = false }: Reading): ColumnReader<Uint8Array> {
  return {
    make: (count) => new Uint8Array(count),
    read({ grid, at, from, height }, into, filled, look) {
      for (let i = 0; i < height; i++) {
        const cell = (grid[from + i] as readonly unknown[])[at];
        if (cell === false) into[i] = NO;
        else if (isBlank(cell)) into[i] = NOT_SAID;
        else {
          filled[i] = 1;
          const isDay = alsoDate && (isDate(cell) || (typeof cell === 'string' && dayOfIso(cell) > 0));
          const said = isDay ? true : yesNoOf(cell, alsoWon);
          into[i] = said ? YES : NO;
          if (said === null)
            look.report.add(
              look.place(i),
              isErrorCell(cell) ? errorCellFinding(cell) : yesNoFinding(cell, alsoWon, alsoDate),
            );
        }
      }
    },
  };
}

const reader = yesNoReader({ alsoDate: true });

export const yesOrDate: ColumnKind<Uint8Array> = {
  ...columnOf('yes or no, or a date', () => reader),
  falseIsBlank: true,
};
