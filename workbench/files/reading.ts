/** What a text in a file is under the locale of the workbook. */
export type Reading = TextReading | ValueReading | DoubtReading;

export interface TextReading {
  readonly is: 'text';
}

export interface ValueReading {
  readonly is: 'value';
  readonly value: number | boolean | { readonly error: string };
  /** The number format under which it shows as it stands in the file; null: the general one. */
  readonly format: string | null;
  /** The currency beside it, as it stands in the file; '' where there is none. */
  readonly currency: string;
  /** Why it may be another value in a file that was written elsewhere, and what it would be there. */
  readonly other: { readonly kind: 'number' | 'date'; readonly reading: string } | null;
  /** True when it shows that the file is written as the locale writes numbers. */
  readonly proves: boolean;
}

export interface DoubtReading {
  readonly is: 'doubt';
  readonly why: Why;
  readonly readings: readonly string[];
  /** The value under the locale, for a column whose other cells settle the doubt. */
  readonly settled: ValueReading | null;
  /** It can only have been written elsewhere: numbers, or dates, of this file are not those of the locale. */
  readonly shows: 'number' | 'date' | null;
}

/** Why something that looks like a number or a date stays text. */
export type Why =
  | 'two readings'
  | 'another locale'
  | 'part of a date'
  | 'leading zeros'
  | 'long number'
  | 'a code'
  | 'a mark'
  | 'two currencies';

export const TEXT: TextReading = { is: 'text' };

export const doubt = (why: Why, readings: readonly string[], more: Partial<DoubtReading> = {}): DoubtReading => ({
  is: 'doubt',
  why,
  readings,
  settled: null,
  shows: null,
  ...more,
});

export const value = (
  of: ValueReading['value'],
  format: string | null,
  more: Partial<ValueReading> = {},
): ValueReading => ({
  is: 'value',
  value: of,
  format,
  currency: '',
  other: null,
  proves: false,
  ...more,
});
