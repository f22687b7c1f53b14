const SPLITTER = 134217729;

/** The rounding error of a product, so that `a * b` and it are exact together (Dekker). */
function productError(a: number, b: number, product: number): number {
  const aLarge = SPLITTER * a - (SPLITTER * a - a);
  const bLarge = SPLITTER * b - (SPLITTER * b - b);
  const aSmall = a - aLarge;
  const bSmall = b - bLarge;
  return aSmall * bSmall - (product - aLarge * bLarge - aSmall * bLarge - aLarge * bSmall);
}

/** A sum with its rounding error. */
interface Sum {
  readonly value: number;
  readonly error: number;
}

/** `a * b - c * d`, where the two products are close. */
function difference(a: number, b: number, c: number, d: Sum): number {
  const left = a * b;
  const right = c * d.value;
  return left - right + (productError(a, b, left) - productError(c, d.value, right) - c * d.error);
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

/** What to divide in whole units, and within which whole bounds. */
export interface Settlement {
  /** Not negative, and not below the sum of the floors. */
  readonly pool: number;
  /** NaN: the row takes no part. 0: it gets its floor. */
  readonly weights: Float64Array;
  readonly floors: Float64Array | null;
  /** Infinity where there is none; not below the floor. */
  readonly caps: Float64Array | null;
}

const FREE = 0;
const AT_FLOOR = 1;
const AT_CAP = 2;

class Division {
  readonly parts: Float64Array;
  private readonly weights: Float64Array;
  private readonly place: Uint8Array;

  constructor(private readonly given: Settlement) {
    this.weights = wholeWeights(given.weights);
    this.parts = new Float64Array(this.weights.length);
    this.place = new Uint8Array(this.weights.length);
  }

  private floor(i: number): number {
    return this.given.floors === null ? 0 : (this.given.floors[i] as number);
  }

  private cap(i: number): number {
    return this.given.caps === null ? Infinity : (this.given.caps[i] as number);
  }

  /** What the parts would add up to if each were `k` times its weight within its bounds. */
  private sumAt(k: number): number {
    let sum = 0;
    for (let i = 0; i < this.weights.length; i++) {
      const weight = this.weights[i] as number;
      if (weight >= 0) sum += Math.max(this.floor(i), Math.min(this.cap(i), k * weight));
    }
    return sum;
  }

  /** The factors at which a row leaves its floor or reaches its cap, in order. */
  private breakpoints(): Float64Array {
    const found: number[] = [];
    for (let i = 0; i < this.weights.length; i++) {
      const weight = this.weights[i] as number;
      if (!(weight > 0)) continue;
      if (this.floor(i) > 0) found.push(this.floor(i) / weight);
      if (this.cap(i) < Infinity) found.push(this.cap(i) / weight);
    }
    return Float64Array.from(found).sort();
  }

  /** Puts each row at its floor, at its cap, or between them, for the one factor that uses up the pool. */
  private bound(): void {
    const points = this.breakpoints();
    let low = 0;
    let high = points.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.sumAt(points[middle] as number) < this.given.pool) low = middle + 1;
      else high = middle;
    }
    const before = low === 0 ? 0 : (points[low - 1] as number);
    const after = low === points.length ? Infinity : (points[low] as number);
    for (let i = 0; i < this.weights.length; i++) {
      const weight = this.weights[i] as number;
      if (weight === 0 || (weight > 0 && this.floor(i) / weight >= after)) this.place[i] = AT_FLOOR;
      else if (weight > 0 && this.cap(i) / weight <= before) this.place[i] = AT_CAP;
    }
  }

  /** What is left for the free rows, and the sum of their weights. */
  private free(): { rest: number; total: Sum } {
    let rest = this.given.pool;
    let value = 0;
    let error = 0;
    for (let i = 0; i < this.weights.length; i++) {
      const weight = this.weights[i] as number;
      if (Number.isNaN(weight)) continue;
      if (this.place[i] === AT_FLOOR) rest -= this.floor(i);
      else if (this.place[i] === AT_CAP) rest -= this.cap(i);
      else {
        const next = value + weight;
        const added = next - value;
        error += value - (next - added) + (weight - added);
        value = next;
      }
    }
    return { rest, total: { value, error } };
  }

  /** The nearest doubles of two breakpoints can change places; a free row that is outside of its bounds goes to them. */
  private mend(rest: number, total: Sum): boolean {
    let changed = false;
    for (let i = 0; i < this.weights.length; i++) {
      const weight = this.weights[i] as number;
      if (this.place[i] !== FREE || Number.isNaN(weight)) continue;
      if (difference(rest, weight, this.floor(i), total) < 0) this.place[i] = AT_FLOOR;
      else if (this.cap(i) < Infinity && difference(rest, weight, this.cap(i), total) > 0) this.place[i] = AT_CAP;
      else continue;
      changed = true;
    }
    return changed;
  }

  /** Whole parts of the rest by weight; the units left over go to the largest remainders, first row first on a tie. */
  private share(rest: number, total: Sum): void {
    const remainders = new Float64Array(this.weights.length).fill(-1);
    let left = rest;
    for (let i = 0; i < this.weights.length; i++) {
      const weight = this.weights[i] as number;
      if (Number.isNaN(weight)) this.parts[i] = Number.NaN;
      else if (this.place[i] === AT_FLOOR) this.parts[i] = this.floor(i);
      else if (this.place[i] === AT_CAP) this.parts[i] = this.cap(i);
      else {
        let part = Math.floor((rest * weight) / total.value);
        let remainder = difference(rest, weight, part, total);
        for (; remainder < 0; part--) remainder = difference(rest, weight, part - 1, total);
        for (; remainder >= total.value; part++) remainder = difference(rest, weight, part + 1, total);
        this.parts[i] = part;
        remainders[i] = remainder;
        left -= part;
      }
    }
    this.handOut(left, remainders);
  }

  private handOut(left: number, remainders: Float64Array): void {
    if (left <= 0) return;
    const sorted = remainders.slice().sort();
    const least = sorted[sorted.length - left] as number;
    let ties = left;
    for (const remainder of remainders) if (remainder > least) ties--;
    for (let i = 0; i < remainders.length; i++) {
      const remainder = remainders[i] as number;
      if (remainder > least || (remainder === least && ties-- > 0)) (this.parts[i] as number)++;
    }
  }

  divide(): Float64Array {
    this.bound();
    let { rest, total } = this.free();
    while (this.mend(rest, total)) ({ rest, total } = this.free());
    this.share(total.value > 0 ? rest : 0, total);
    return this.parts;
  }
}

/**
 * Divides a pool: each part is the one factor k times its weight, within its floor and cap, in whole units.
 * They add up to the pool, or to what the caps of rows with a weight and the floors of the others allow.
 */
export function settle(given: Settlement): Float64Array {
  return new Division(given).divide();
}
