import type { compare } from '../timing.ts';
import type { RowCase } from './case.ts';

type Compared = ReturnType<typeof compare>;

/** What is found out about a function over rows. */
export interface Sizes {
  readonly few: Compared;
  readonly some: Compared;
  readonly many: Compared;
  /** At the most rows, to four times a quarter of them. */
  readonly growth: number;
}

/** As many cells as one formula may fill. */
export const MOST_CELLS = 400000;

export const rowsOf = ({ width }: RowCase, cells: number): number => Math.floor(cells / Math.max(1, width) / 4) * 4;
