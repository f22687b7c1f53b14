import type { Finding } from './reading/findings.ts';
import { unitsOf } from './rounding.ts';

// the largest whole number up to which each has its own double
const MOST_UNITS = 2 ** 53;

/** Why an amount cannot be divided into units so small. */
export const tooFine = (amount: number, decimals: number): Finding | null =>
  Math.abs(unitsOf(amount, decimals)) <= MOST_UNITS
    ? null
    : { found: `${amount} has no exact amount with ${decimals} decimals.`, fix: 'Ask for fewer decimals.' };

const SPLITTER = 134217729;

/** The rounding error of a product, so that `a * b` and it are exact together (Dekker). */
function productError(a: number, b: number, product: number): number {
  const aLarge = SPLITTER * a - (SPLITTER * a - a);
  const bLarge = SPLITTER * b - (SPLITTER * b - b);
  const aSmall = a - aLarge;
  const bSmall = b - bLarge;
  return aSmall * bSmall - (product - aLarge * bLarge - aSmall * bLarge - aLarge * bSmall);
}

/** `a * b - c * d`, where the two products are close. */
function difference(a: number, b: number, c: number, d: number): number {
  const left = a * b;
  const right = c * d;
  return left - right + (productError(a, b, left) - productError(c, d, right));
}

const MOST_DECIMALS = 9;
const EXACT = 2 ** 52;

/** Weights as whole numbers where they have few decimals, because 0.1 and 0.2 do not add up to 0.3 otherwise. */
function wholeWeights(weights: Float64Array): Float64Array {
  let scale = 1;
  let decimals = 0;
  let sum = 0;
  for (const weight of weights) {
    if (!(weight > 0)) continue;
    sum += weight;
    while (Math.round(weight * scale) / scale !== weight) {
      if (++decimals > MOST_DECIMALS) return weights;
      scale = 10 ** decimals;
    }
  }
  if (scale === 1 || sum * scale >= EXACT) return weights;
  return weights.map((weight) => Math.round(weight * scale));
}

const SHELVES = 1024;

/** The `rank`-th largest of values from 0 to below `end`; others are negative. Only the shelf that holds it is sorted. */
function largest(values: Float64Array, rank: number, end: number): number {
  const shelfOf = (value: number): number => Math.floor((value / end) * SHELVES);
  const counts = new Int32Array(SHELVES + 1);
  for (const value of values) {
    const shelf = shelfOf(value);
    if (value >= 0) counts[shelf] = (counts[shelf] as number) + 1;
  }
  let shelf = SHELVES;
  let above = 0;
  while (above + (counts[shelf] as number) < rank) above += counts[shelf--] as number;
  const shelved = values.filter((value) => value >= 0 && shelfOf(value) === shelf).sort();
  return shelved[shelved.length - (rank - above)] as number;
}

/** What to divide in whole units, and within which whole bounds. */
export interface Settlement {
  /** Not negative, not too fine, and not below the sum of the floors. */
  readonly pool: number;
  /** NaN: the row takes no part. 0: it gets its floor. */
  readonly weights: Float64Array;
  readonly floors: Float64Array | null;
  /** Infinity where there is none; not below the floor. */
  readonly caps: Float64Array | null;
}

const FREE = 0;
const BOUND = 1;
const APART = 2;

/**
 * Divides a pool: each part is the one factor k times its weight, within its floor and cap, in whole units.
 * They add up to the pool, or to what the caps of rows with a weight and the floors of the others allow.
 */
export function settle({ pool, weights: given, floors, caps }: Settlement): Float64Array {
  const weights = wholeWeights(given);
  const count = weights.length;
  const parts = new Float64Array(count);
  const places = new Uint8Array(count);
  const weightOf = (i: number): number => weights[i] as number;
  const floorOf = (i: number): number => (floors === null ? 0 : (floors[i] as number));
  const capOf = (i: number): number => (caps === null ? Infinity : (caps[i] as number));
  // what is left for the free rows, and the sum of their weights with its rounding error
  let rest = pool;
  let total = 0;
  let error = 0;

  const bind = (i: number, part: number): void => {
    places[i] = BOUND;
    parts[i] = part;
  };

  /** What the parts would add up to if each were `k` times its weight within its bounds. */
  function sumAt(k: number): number {
    let sum = 0;
    for (let i = 0; i < count; i++)
      if (weightOf(i) >= 0) sum += Math.max(floorOf(i), Math.min(capOf(i), k * weightOf(i)));
    return sum;
  }

  /** The factors at which a row leaves its floor or reaches its cap, in order. */
  function breakpoints(): Float64Array {
    const found = new Float64Array(2 * count);
    let length = 0;
    for (let i = 0; i < count; i++) {
      if (!(weightOf(i) > 0)) continue;
      if (floorOf(i) > 0) found[length++] = floorOf(i) / weightOf(i);
      if (capOf(i) < Infinity) found[length++] = capOf(i) / weightOf(i);
    }
    return found.subarray(0, length).sort();
  }

  /** Binds the rows that stand at their floor or cap for the one factor that uses up the pool. */
  function bindRows(): void {
    const points = breakpoints();
    let low = 0;
    let high = points.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sumAt(points[middle] as number) < pool) low = middle + 1;
      else high = middle;
    }
    const before = low === 0 ? 0 : (points[low - 1] as number);
    const after = low === points.length ? Infinity : (points[low] as number);
    for (let i = 0; i < count; i++) {
      const weight = weightOf(i);
      if (Number.isNaN(weight)) {
        places[i] = APART;
        parts[i] = weight;
      } else if (weight === 0 || floorOf(i) / weight >= after) bind(i, floorOf(i));
      else if (capOf(i) / weight <= before) bind(i, capOf(i));
    }
  }

  function addUp(): void {
    for (let i = 0; i < count; i++)
      if (places[i] === BOUND) rest -= parts[i] as number;
      else if (places[i] === FREE) {
        const next = total + weightOf(i);
        const added = next - total;
        error += total - (next - added) + (weightOf(i) - added);
        total = next;
      }
  }

  /** How far a part lies below the exact share, times the sum of weights. */
  const remainderOf = (i: number, part: number): number => difference(rest, weightOf(i), part, total) - part * error;

  /**
   * Whole parts of the rest by weight; the units left over go to the largest remainders, first row first on a tie.
   * Where quotients are nearly one, a free row may be a hair outside of its bounds: its remainder is then nearly
   * the whole or nearly nothing, and the unit that it gets or does not get puts it back.
   */
  function share(): void {
    const remainders = new Float64Array(count).fill(-1);
    let left = rest;
    for (let i = 0; i < count; i++) {
      if (places[i] !== FREE) continue;
      let part = Math.floor((rest * weightOf(i)) / total);
      let remainder = remainderOf(i, part);
      while (remainder < 0) remainder = remainderOf(i, --part);
      while (remainder >= total) remainder = remainderOf(i, ++part);
      parts[i] = part;
      remainders[i] = remainder;
      left -= part;
    }
    if (left <= 0) return;
    const least = largest(remainders, left, total);
    let ties = left;
    for (const remainder of remainders) if (remainder > least) ties--;
    remainders.forEach((remainder, i) => {
      if (remainder > least || (remainder === least && ties-- > 0)) parts[i] = (parts[i] as number) + 1;
    });
  }

  bindRows();
  addUp();
  if (total > 0) share();
  return parts;
}
