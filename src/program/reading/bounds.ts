import { isErrorCell } from './cells.ts';
import { errorCellFinding, type Finding, numberFinding } from './findings.ts';
import { numberOf } from './number-text.ts';

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
    found: value % 1 === 0 ? `${value} is not from ${low} to ${high}.` : `${value} is not a whole number.`,
    fix: `Enter a whole number from ${low} to ${high}.`,
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
  tell(Number.isNaN(value) ? numberFinding(value, bounds.example) : bounds.outside(value));
  return Number.NaN;
}
