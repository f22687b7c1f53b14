/** "1 sheet", "10 sheets". */
export const counted = (count: number, one: string, locale = 'en_US'): string =>
  `${shownNumber(count, locale)} ${one}${count === 1 ? '' : 's'}`;

export const shownNumber = (value: number, locale: string): string =>
  value.toLocaleString(/^[a-z]{2,3}(_[A-Z]{2})?$/.test(locale) ? locale.replace('_', '-') : 'en-US');

/** A moment in the time zone of the spreadsheet: "24 Nov 2026, 14:32". */
export const shownMoment = (iso: string, timeZone: string): string =>
  new Date(iso).toLocaleString('en-GB', { timeZone, dateStyle: 'medium', timeStyle: 'short' });

/** An ISO day as "24 Nov 2026"; any other text as it is. */
export function shownDay(text: string): string {
  const day = new Date(/^\d{4}-\d{2}-\d{2}$/.test(text) ? text : Number.NaN);
  return Number.isNaN(day.getTime()) ? text : day.toUTCString().slice(5, 16).replace(/^0/, '');
}

/** "1 Oct 2025 to 30 Sep 2026". */
export const shownPeriod = (of: { readonly from: string; readonly asOf: string }): string =>
  `${shownDay(of.from)} to ${shownDay(of.asOf)}`;

/** "a, b and c". */
export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1]}`;

/** A cell as a formula names it: Partners!C14, 'My rows'!C14. */
export const shownPlace = (place: { readonly sheetName: string; readonly a1: string }): string =>
  `${/^[A-Za-z_]\w*$/.test(place.sheetName) ? place.sheetName : `'${place.sheetName.split("'").join("''")}'`}!${place.a1}`;
