import { type FiscalQuarter, quarterOf, startOfQuarters, wholeQuarters } from '../../program/fiscal-quarter.ts';

/** A period that Settings can go on to. */
export interface NextPeriod {
  readonly from: number;
  readonly asOf: number;
  readonly what: string;
}

const YEAR = 4;

export const quarterName = ({ number, year }: FiscalQuarter): string => `Q${number} ${year}`;

const quarters = (count: number): string => (count === 1 ? 'one quarter' : `${count} quarters`);

/** Every period that ends with the next quarter and that people use; the first is as long as the one that is closed. */
export function nextPeriods(from: number, asOf: number, startMonth: number): readonly NextPeriod[] {
  const next = quarterOf(asOf + 1, startMonth);
  const length = wholeQuarters(from, asOf, startMonth);
  const wanted = [
    ...(length > 0 ? [{ count: length, what: `${quarters(length)}, as before` }] : []),
    { count: 1, what: 'one quarter' },
    { count: next.number, what: 'the fiscal year up to then' },
    { count: YEAR, what: quarters(YEAR) },
  ];
  return wanted
    .filter(({ count }, i) => wanted.findIndex((one) => one.count === count) === i)
    .map(({ count, what }) => ({ from: startOfQuarters(next, count, startMonth), asOf: next.last, what }));
}
