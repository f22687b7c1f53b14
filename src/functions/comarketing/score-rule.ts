import { multiplierOf } from '../../program/multiplier.ts';
import { finite, type ResultRows } from '../define.ts';
import { number } from '../kinds/options.ts';

const LARGEST = 1000;

/** Multiplier at a score of 0: it lowers a budget, or leaves it. */
export const low = (fallback: number) =>
  number(
    {
      low: 0,
      high: 1,
      example: '0.5',
      outside: (value) => ({ found: `${value} is not from 0 to 1.`, fix: 'A low score cannot raise a budget.' }),
    },
    fallback,
  );

/** Multiplier at a score of 100: it raises a budget, or leaves it. */
export const high = (fallback: number) =>
  number(
    {
      low: 1,
      high: LARGEST,
      example: '2',
      outside: (value) => ({
        found: `${value} is not from 1 to ${LARGEST}.`,
        fix: 'A high score cannot lower a budget.',
      }),
    },
    fallback,
  );

/** The score that changes nothing. */
export const neutral = number(
  {
    low: Number.MIN_VALUE,
    high: 100 - 1e-9,
    example: '50',
    outside: (value) => ({ found: `${value} is not between 0 and 100.`, fix: 'Enter a score such as 50.' }),
  },
  50,
);

interface Lines {
  readonly low: number;
  readonly high: number;
  readonly neutral: number;
}

/** One multiplier per score; a blank score has none. */
export function scoreRows(scores: Float64Array, { low, high, neutral }: Lines, n: number, out: ResultRows): void {
  for (let i = 0; i < n; i++) {
    const multiplier = multiplierOf(scores[i] as number, low, high, neutral);
    out[i] = multiplier >= 0 ? [finite(multiplier)] : [''];
  }
}
