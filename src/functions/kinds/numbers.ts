import {
  amountBounds,
  type Bounds,
  notNegativeBounds,
  numberInCell,
  scoreBounds,
  shareBounds,
  withinBounds,
} from '../../program/reading/bounds.ts';
import { isBlank } from '../../program/reading/cells.ts';
import type { Finding } from '../../program/reading/findings.ts';
import { type ColumnKind, type ColumnReader, columnOf, type Look } from '../define.ts';

export {
  amountBounds,
  type Bounds,
  notNegativeBounds,
  numberInCell,
  scoreBounds,
  shareBounds,
  wholeBounds,
  withinBounds,
} from '../../program/reading/bounds.ts';

/** NaN stands for a blank. One loop serves every kind of number, so that it stays fast whichever ran before. */
export function numberReader(bounds: Bounds): ColumnReader<Float64Array> {
  const { low, high } = bounds;
  const whole = bounds.whole === true;
  return {
    make: (count) => new Float64Array(count),
    read({ grid, at, from, height }, into, filled, look: Look) {
      const seen = { currency: look.currency ?? '' };
      for (let i = 0; i < height; i++) {
        const cell = (grid[from + i] as readonly unknown[])[at];
        if (typeof cell === 'number' && cell >= low && cell <= high && !(whole && cell % 1 !== 0)) {
          filled[i] = 1;
          into[i] = cell;
        } else if (isBlank(cell)) into[i] = Number.NaN;
        else {
          filled[i] = 1;
          const tell = (finding: Finding) => look.report.add(look.place(i), finding);
          into[i] =
            typeof cell === 'number' ? withinBounds(cell, bounds, tell) : numberInCell(cell, bounds, seen, tell);
        }
      }
    },
  };
}

/** A column of numbers within bounds; a blank is NaN. */
export function numbers(bounds: Bounds): ColumnKind<Float64Array> {
  const reader = numberReader(bounds);
  return columnOf('number', () => reader);
}

export const amounts = numbers(amountBounds);
export const notNegativeAmounts = numbers(notNegativeBounds);
export const shares = numbers(shareBounds);
export const scores = numbers(scoreBounds);
