/** Whether a number is not there: NaN stands for a blank in every flat array. */
export const isMissing = (value: number | undefined): boolean => Number.isNaN(value);

/** A number of a column that may not be there. */
export const numberAt = (column: ArrayLike<number> | null | undefined, i: number): number =>
  column ? (column[i] as number) : Number.NaN;

interface Named {
  readonly ids: Int32Array;
  readonly labels: readonly string[];
}

/** A name of a column that may not be there; '' for a blank. */
export const labelAt = (names: Named | null, i: number): string => names?.labels[names.ids[i] as number] ?? '';

/** Its id; -1 for a blank. */
export const idAt = (names: Named | null, i: number): number => (names ? (names.ids[i] as number) : -1);
