const DAY = 86400000;
const EPOCH = Date.UTC(1899, 11, 30);

/** A calendar day as a whole number: 30 December 1899 is 0, as in Sheets. */
export function dayOf(year: number, month: number, dayOfMonth: number): number {
  return Math.round((Date.UTC(year, month - 1, dayOfMonth) - EPOCH) / DAY);
}

/** The day in a text `yyyy-mm-dd`; NaN for any other text, and for a day that does not exist. */
export function dayOfIso(text: string): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  if (!match || Number(match[1]) < 1900) return Number.NaN;
  const day = dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
  return isoOfDay(day) === match[0] ? day : Number.NaN;
}

export const isoOfDay = (day: number): string => new Date(EPOCH + day * DAY).toISOString().slice(0, 10);

/** The same day of another month, or its last one where it is shorter. */
export function addMonths(day: number, months: number): number {
  const from = new Date(EPOCH + day * DAY);
  const last = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 0));
  const dayOfMonth = Math.min(from.getUTCDate(), last.getUTCDate());
  return dayOf(last.getUTCFullYear(), last.getUTCMonth() + 1, dayOfMonth);
}
