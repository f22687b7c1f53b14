import { partnerSummaryColumns } from '../../src/program/partner-summary-columns.ts';
import { letters } from './data-sheets.ts';
import { TIER_COLUMNS } from './tier-columns.ts';

/** Where what stands on Review workings, so that Review finds it: one row per partner, and the quarters beside. */

/** Quarters of the chart; the last one ends on the as-of day. */
export const QUARTERS = 8;
export const LAST_MDF = 8;

const column = (at: number): string => letters(at);
/** Choice, told apart by, key, benefits, benefits of the next tier. */
const OWN = partnerSummaryColumns.length + TIER_COLUMNS.length + 1;
const SUMS = OWN + 6;
/** Quarters before the two last ones show what was sourced and influenced alone. */
const EARLIER = QUARTERS - 2;
const BEFORE = SUMS + 2 * EARLIER;
const NOW = BEFORE + partnerSummaryColumns.length;
const MDF = NOW + partnerSummaryColumns.length + 1;
const TIME = MDF + LAST_MDF + 1;

export const own = { choice: column(OWN), apart: column(OWN + 1), key: column(OWN + 2) } as const;
export const benefits = { now: column(OWN + 3), next: column(OWN + 4) } as const;
export const sourcedIn = (quarter: number): string =>
  quarter < EARLIER ? column(SUMS + 2 * quarter) : summaryIn(quarter - EARLIER, 1);
export const influencedIn = (quarter: number): string =>
  quarter < EARLIER ? column(SUMS + 2 * quarter + 1) : summaryIn(quarter - EARLIER, 2);
/** A column of PARTNER_SUMMARY over the quarter before (0) or the last one (1). */
export const summaryIn = (which: number, at: number): string => column((which === 0 ? BEFORE : NOW) + at);
/** A column of MDF_LEDGER: Partner, Credited, Reserved, Paid, Expired, Available, Expiring soon. */
export const mdfIn = (at: number): string => column(MDF + at);
/** A column of the quarters: Back, First day, Ends on, Last day, Month, Quarter, Fiscal year, Name. */
export const timeIn = (at: number): string => column(TIME + at);
export const COLUMNS = TIME + 7;
/** Columns between blocks, where nothing stands. */
export const GAPS = [OWN + 5, MDF - 1, TIME - 1];

export const FIRST_QUARTER_ROW = 4;
export const rowOfQuarter = (quarter: number): number => FIRST_QUARTER_ROW + quarter;
