import { emptyQuarters, isBelowZero, runQuarters } from './quarter-model.ts';

/** Low, value and high of each assumption, and which are whole. */
export interface Ranges {
  readonly low: Float64Array;
  readonly value: Float64Array;
  readonly high: Float64Array;
  readonly whole: readonly boolean[];
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A draw from the triangle over low and high with its top at value. */
function triangular(low: number, value: number, high: number, random: number): number {
  const width = high - low;
  const left = (value - low) / width;
  if (random < left) return low + Math.sqrt(random * width * (value - low));
  return high - Math.sqrt((1 - random) * width * (high - value));
}

/** Figures of every trial, quarter by quarter: trial i of quarter t stands at t x trials + i. */
export interface Trials {
  readonly revenue: Float64Array;
  readonly contribution: Float64Array;
  /** In how many trials the cumulative contribution is at or above 0. */
  readonly above: Float64Array;
}

export function simulate({ low, value, high, whole }: Ranges, quarters: number, trials: number, seed: number): Trials {
  const random = randomFrom(seed);
  const drawn = new Float64Array(value.length);
  const run = emptyQuarters(quarters);
  const result = {
    revenue: new Float64Array(quarters * trials),
    contribution: new Float64Array(quarters * trials),
    above: new Float64Array(quarters),
  };
  for (let i = 0; i < trials; i++) {
    // every assumption takes its number, so that a range more or less leaves the others as they were
    for (let k = 0; k < drawn.length; k++) {
      const one = triangular(low[k] as number, value[k] as number, high[k] as number, random());
      drawn[k] = whole[k] ? Math.round(one) : one;
    }
    runQuarters(drawn, run);
    let cumulative = 0;
    for (let t = 0; t < quarters; t++) {
      const at = t * trials + i;
      result.revenue[at] = (run.fresh[t] as number) + (run.renewals[t] as number);
      result.contribution[at] = run.contribution[t] as number;
      cumulative += run.contribution[t] as number;
      if (!isBelowZero(cumulative)) result.above[t] = (result.above[t] as number) + 1;
    }
  }
  return result;
}

/** A percentile of sorted values, as PERCENTILE.INC has it. */
export function percentile(sorted: Float64Array, share: number): number {
  const at = share * (sorted.length - 1);
  const below = Math.floor(at);
  const first = sorted[below] as number;
  return below + 1 < sorted.length ? first + (at - below) * ((sorted[below + 1] as number) - first) : first;
}
