import type { Written } from '../../engine/engine-bundle.ts';

/** A cell of a sheet, or of a named range, which moves when a setting is added above it. Rows and columns count from 1. */
export type Spot = ({ readonly sheet: string } | { readonly named: string }) & {
  readonly row: number;
  readonly column: number;
};

/** What somebody may type over a cell, and the check that tells it. */
export interface Fault {
  readonly check: string;
  readonly at: Spot;
  readonly value: Written;
  /** Other checks that such a cell turns on as well, since it feeds them. */
  readonly also?: readonly string[];
}

/** The check of every workbook, first on Checks. */
export const periodIsOpen: Fault = {
  check: 'The period is closed',
  at: { named: 'PB_closed', row: 1, column: 1 },
  value: 46000,
};
