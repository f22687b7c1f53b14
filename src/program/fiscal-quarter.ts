import { dayOfIso, isoOfDay } from './reading/days.ts';

/** A quarter of a fiscal year, which is named after the year in which it ends. */
export interface FiscalQuarter {
  readonly first: number;
  readonly last: number;
  /** 1 to 4. */
  readonly number: number;
  readonly year: number;
}

const MONTHS = 12;
const LENGTH = 3;

/** The quarter in which a day lies; the fiscal year starts in `startMonth`, 1 is January. */
export function quarterOf(day: number, startMonth: number): FiscalQuarter {
  const iso = isoOfDay(day);
  const month = Number(iso.slice(0, 4)) * MONTHS + Number(iso.slice(5, 7)) - 1;
  const shifted = month - (startMonth - 1);
  const inYear = shifted % MONTHS;
  const first = month - (inYear % LENGTH);
  return {
    first: monthStart(first),
    last: monthStart(first + LENGTH) - 1,
    number: Math.floor(inYear / LENGTH) + 1,
    year: Math.floor(shifted / MONTHS) + (startMonth > 1 ? 1 : 0),
  };
}

function monthStart(month: number): number {
  const inYear = (month % MONTHS) + 1;
  return dayOfIso(`${Math.floor(month / MONTHS)}-${inYear < 10 ? '0' : ''}${inYear}-01`);
}

/** The first day of so many quarters that end with this one. */
export function startOfQuarters(last: FiscalQuarter, count: number, startMonth: number): number {
  let { first } = last;
  for (let left = count; left > 1; left--) first = quarterOf(first - 1, startMonth).first;
  return first;
}

/** How many whole quarters a period is; 0: it is not whole ones. */
export function wholeQuarters(from: number, asOf: number, startMonth: number): number {
  let count = 0;
  let day = from;
  while (day <= asOf) {
    const quarter = quarterOf(day, startMonth);
    if (quarter.first !== day || quarter.last > asOf) return 0;
    count++;
    day = quarter.last + 1;
  }
  return count;
}
