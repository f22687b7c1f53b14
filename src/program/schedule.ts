import { reachedAt } from './threshold.ts';

/** Bands of a rate, lowest first: each from its `from` on, inclusive. Below the first the rate is 0. */
export interface Bands {
  readonly from: Float64Array;
  readonly rate: Float64Array;
  /** Where each one is reached: a hair below its `from`, which a sum of cents may miss. */
  readonly reached: Float64Array;
  /** What is earned in all bands below each one. */
  readonly below: Float64Array;
}

export type Mode = 'marginal' | 'retroactive' | 'each';

export function compileBands(from: Float64Array, rate: Float64Array): Bands {
  const below = new Float64Array(from.length);
  for (let k = 1; k < from.length; k++)
    below[k] = (below[k - 1] as number) + ((from[k] as number) - (from[k - 1] as number)) * (rate[k - 1] as number);
  return { from, rate, below, reached: from.map(reachedAt) };
}

/** The band that an amount has reached; -1 below the first. */
function bandAt({ reached }: Bands, amount: number): number {
  let k = reached.length - 1;
  while (k >= 0 && amount < (reached[k] as number)) k--;
  return k;
}

export function rateAt(bands: Bands, amount: number): number {
  const k = bandAt(bands, amount);
  return k < 0 ? 0 : (bands.rate[k] as number);
}

/** Each part at its own rate. */
export function marginal(bands: Bands, amount: number): number {
  const k = bandAt(bands, amount);
  if (k < 0) return 0;
  return (bands.below[k] as number) + (amount - (bands.from[k] as number)) * (bands.rate[k] as number);
}

/** All of it at the rate that is reached. */
export const retroactive = (bands: Bands, amount: number): number => amount * rateAt(bands, amount);

/** What a cumulative amount has earned. */
export const earnedBy = (mode: Mode): ((bands: Bands, amount: number) => number) =>
  mode === 'marginal' ? marginal : retroactive;
