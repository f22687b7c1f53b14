import { isBlank, isErrorCell } from '../../program/reading/cells.ts';
import { errorCellFinding, type Finding, numberFinding } from '../../program/reading/findings.ts';
import { numberOf } from '../../program/reading/number-text.ts';
import type { ColumnKind, ColumnReader, Look } from '../define.ts';

/** Bounds of a column of numbers, and the words for what lies outside of them. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
  readonly whole?: boolean;
  /** What to say of a number that is out of bounds. */
  outside(value: number): Finding;
  /** A number as an example in errors. */
  readonly example?: string;
}

const LARGEST = 1e12;

const notTooLarge = (value: number): Finding => ({
  found: `${value} is more than 1,000,000,000,000 in size.`,
  fix: 'Check its unit.',
});

export const amountBounds: Bounds = { low: -LARGEST, high: LARGEST, outside: notTooLarge };

export const notNegativeBounds: Bounds = {
  low: 0,
  high: LARGEST,
  outside: (value) => (value < 0 ? { found: `${value} is below 0.`, fix: 'Enter 0 or more.' } : notTooLarge(value)),
};

export const shareBounds: Bounds = {
  low: 0,
  high: 1,
  example: '0.25',
  outside: (value) =>
    value > 1 && value <= 100
      ? { found: `${value} is ${Number(`${value}e2`)}%.`, fix: `Enter ${Number(`${value}e-2`)} or ${value}%.` }
      : { found: `${value} is not a share from 0 to 1.`, fix: 'Enter 0.25 or 25%.' },
};

export const scoreBounds: Bounds = {
  low: 0,
  high: 100,
  example: '50',
  outside: (value) => ({ found: `${value} is not a score from 0 to 100.`, fix: 'Enter a number from 0 to 100.' }),
};

export const wholeBounds = (low: number, high: number): Bounds => ({
  low,
  high,
  whole: true,
  example: String(Math.max(low, Math.min(high, 2))),
  outside: (value) => ({
    found: `${value} is not a whole number from ${low} to ${high}.`,
    fix: 'Enter such a number.',
  }),
});

/** The number in a cell that holds none as such; NaN after a finding was reported. `currency` is what the column has shown so far. */
export function numberInCell(
  cell: unknown,
  bounds: Bounds,
  seen: { currency: string },
  tell: (finding: Finding) => void,
): number {
  if (isErrorCell(cell)) {
    tell(errorCellFinding(cell));
    return Number.NaN;
  }
  const found = typeof cell === 'string' ? numberOf(cell) : null;
  if (!found) {
    tell(numberFinding(cell, bounds.example));
    return Number.NaN;
  }
  if (found.currency !== '' && seen.currency !== '' && found.currency !== seen.currency) {
    tell({
      found: `it is in ${found.currency}, and one above is in ${seen.currency}.`,
      fix: 'Bring all to one currency.',
    });
    return Number.NaN;
  }
  if (found.currency !== '') seen.currency = found.currency;
  return withinBounds(found.value, bounds, tell);
}

export function withinBounds(value: number, bounds: Bounds, tell: (finding: Finding) => void): number {
  if (value >= bounds.low && value <= bounds.high && !(bounds.whole && value % 1 !== 0)) return value;
  tell(bounds.outside(value));
  return Number.NaN;
}

/** NaN stands for a blank. One loop serves every kind of number, so that it stays fast whichever ran before. */
export function numberReader(bounds: Bounds): ColumnReader<Float64Array> {
  const { low, high } = bounds;
  const whole = bounds.whole === true;
  return {
    make: (count) => new Float64Array(count),
    stretch: (one, count) => new Float64Array(count).fill(one[0] as number),
    read: ({ grid, at, from, count }, into, filled, look: Look) => {
      const seen = { currency: '' };
      for (let i = 0; i < count; i++) {
        const cell = (grid[from + i] as readonly unknown[])[at];
        if (typeof cell === 'number' && cell >= low && cell <= high && !(whole && cell % 1 !== 0)) {
          filled[i] = 1;
          into[i] = cell;
        } else if (cell === '' || isBlank(cell)) into[i] = Number.NaN;
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
  return { role: 'column', optional: false, type: 'number', reader: () => reader };
}

export const amounts = numbers(amountBounds);
export const notNegativeAmounts = numbers(notNegativeBounds);
export const shares = numbers(shareBounds);
export const scores = numbers(scoreBounds);
