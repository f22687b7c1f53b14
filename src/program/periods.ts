import { dayOf, isoOfDay } from './reading/days.ts';

export type PeriodKind = 'month' | 'quarter' | 'year';
const MONTHS: Readonly<Record<PeriodKind, number>> = { month: 1, quarter: 3, year: 12 };

/** Months since the year 0 of the first month of the calendar period that holds a day. */
function firstMonth(day: number, kind: PeriodKind): number {
  const [year, month] = isoOfDay(day).split('-').map(Number) as [number, number];
  const months = year * 12 + month - 1;
  return months - (months % MONTHS[kind]);
}

/** A number for the calendar period of a day; later periods have higher ones. */
export const periodOf = (day: number, kind: PeriodKind): number => firstMonth(day, kind) / MONTHS[kind];

/** The last day of the calendar period of a day. */
export function endOfPeriod(day: number, kind: PeriodKind): number {
  const next = firstMonth(day, kind) + MONTHS[kind];
  return dayOf(Math.floor(next / 12), (next % 12) + 1, 1) - 1;
}
