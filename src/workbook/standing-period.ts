import type { Period } from '../sidebar/api.ts';
import type { Shared } from './shared.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** The day in a cell as ISO, or what else stands there as it is shown. */
export function shownDayIn(range: Range, timeZone: string): string {
  const value: unknown = range.getValue();
  return Object.prototype.toString.call(value) === '[object Date]'
    ? Utilities.formatDate(value as Date, timeZone, 'yyyy-MM-dd')
    : range.getDisplayValue();
}

/** The period of a Settings sheet that another template has added; null: the answers of the insert count. */
export function standingPeriod(spreadsheet: Spreadsheet, shared: Shared | undefined): Period | null {
  const ranges = spreadsheet.getNamedRanges();
  const at = (place: string) => ranges.find((one) => one.getName() === shared?.names[place])?.getRange();
  const from = at('from');
  const asOf = at('as_of');
  if (!from || !asOf) return null;
  const timeZone = spreadsheet.getSpreadsheetTimeZone();
  const sheet = from.getSheet();
  return {
    from: shownDayIn(from, timeZone),
    asOf: shownDayIn(asOf, timeZone),
    place: { sheetId: sheet.getSheetId(), sheetName: sheet.getName(), a1: from.getA1Notation() },
  };
}
