/** What is found out about a function of a table. */
export interface Taken {
  readonly few: number;
  readonly many: number;
  /** The first call at the larger size, and the warm median. */
  readonly first: number;
  readonly ours: number;
  /** To a loop by hand; null where there is none. */
  readonly loop: number | null;
  /** At the larger size, to the smaller one and as many times as there are rows more. */
  readonly growth: number;
}
