import type { Template } from '../../../templates/schema.ts';

/** A cell of Settings as it stood: a formula, a day number, or what else was typed. */
export type SettingsCell = number | string | { readonly formula: string };

export interface PeriodCells<T> {
  readonly from: T;
  readonly as_of: T;
  readonly closed: T;
}

/** All that the plan of a closed quarter is made of, beside what the workbook holds. Days are day numbers. */
export interface Closing {
  /** "Q3 2026". */
  readonly quarter: string;
  readonly from: number;
  readonly asOf: number;
  /** Why it is closed although alerts are on; '' when none is. */
  readonly why: string;
  /** What Settings held, and what it holds afterwards. */
  readonly before: PeriodCells<SettingsCell>;
  readonly after: PeriodCells<number>;
  readonly of: readonly Closed[];
}

/** A template whose figures are kept. */
export interface Closed {
  readonly template: string;
  readonly version: number;
  /** What its sheets were called, and its key totals, both in the order of the template. */
  readonly sheets: readonly string[];
  readonly totals: readonly number[];
}

/** Fingerprints of values by row and by column: a cell whose row and column both differ has been changed. */
export interface Digest {
  readonly rows: number;
  readonly columns: number;
  /** So many rows share a fingerprint. */
  readonly group: number;
  readonly byRow: string;
  readonly byColumn: string;
  /** Of the values that our own cells stand in for, one after the other. */
  readonly under: string;
}

export const CLOSING_ID = 'closed-quarter';
export const CLOSING_VERSION = 1;

export const titleOf = ({ quarter }: Closing): string => `Closing of ${quarter}`;

/** The templates of a closing; null: this Partnerbook does not have one of them. */
export function closedTemplates(closing: Closing, templates: readonly Template[]): readonly Template[] | null {
  const found = closing.of.map((one) =>
    templates.find(({ id, version }) => id === one.template && version === one.version),
  );
  return found.every((one) => one !== undefined) ? (found as Template[]) : null;
}
