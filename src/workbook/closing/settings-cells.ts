import { dayOfIso } from '../../program/reading/days.ts';
import type { Place } from '../../sidebar/api.ts';
import { Failure } from '../failure.ts';
import type { Closing, PeriodCells, SettingsCell } from './closing.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

const PLACES = ['from', 'as_of', 'closed'] as const;

/** Where the period stands, by its named ranges; null: one of them is gone. */
export function periodRanges(
  spreadsheet: Spreadsheet,
  names: Readonly<Record<string, string>>,
): PeriodCells<Range> | null {
  const ranges = spreadsheet.getNamedRanges();
  const at = (place: string) => ranges.find((one) => one.getName() === names[place])?.getRange() ?? null;
  const [from, as_of, closed] = PLACES.map(at);
  return from && as_of && closed ? { from, as_of, closed } : null;
}

/** The day in a cell; NaN: there is none. */
export function dayIn(value: unknown, timeZone: string): number {
  return Object.prototype.toString.call(value) === '[object Date]'
    ? dayOfIso(Utilities.formatDate(value as Date, timeZone, 'yyyy-MM-dd'))
    : Number.NaN;
}

function contentOf(range: Range, timeZone: string): SettingsCell {
  const formula = range.getFormula();
  if (formula !== '') return { formula };
  const value: unknown = range.getValue();
  const day = dayIn(value, timeZone);
  if (!Number.isNaN(day)) return day;
  return typeof value === 'number' ? value : String(value);
}

export function periodContents(ranges: PeriodCells<Range>, timeZone: string): PeriodCells<SettingsCell> {
  return {
    from: contentOf(ranges.from, timeZone),
    as_of: contentOf(ranges.as_of, timeZone),
    closed: contentOf(ranges.closed, timeZone),
  };
}

const same = (one: SettingsCell, other: SettingsCell): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Sets the period of Settings to the next one; it must hold what it held when the closing began. */
export function advance(spreadsheet: Spreadsheet, closing: Closing, names: Readonly<Record<string, string>>): void {
  const ranges = periodRanges(spreadsheet, names);
  const there = ranges && periodContents(ranges, spreadsheet.getSpreadsheetTimeZone());
  if (!ranges || !there || PLACES.some((place) => !same(there[place], closing.before[place])))
    throw new Failure(
      'changed',
      'The period on Settings was changed while the quarter was closed.',
      'Everything was put back. Look again, then close it.',
    );
  for (const place of PLACES) ranges[place].setValue(closing.after[place]);
}

/** Puts the period back that stood before; a cell that was changed since stays, and is listed. */
export function goBack(
  spreadsheet: Spreadsheet,
  closing: Closing,
  names: Readonly<Record<string, string>>,
): { readonly restored: readonly string[]; readonly kept: readonly Place[] } {
  const ranges = periodRanges(spreadsheet, names);
  if (!ranges) return { restored: [], kept: [] };
  const there = periodContents(ranges, spreadsheet.getSpreadsheetTimeZone());
  const restored: string[] = [];
  const kept: Place[] = [];
  for (const place of PLACES) {
    const range = ranges[place];
    const before = closing.before[place];
    if (same(there[place], before)) continue;
    const sheet = range.getSheet();
    const a1 = range.getA1Notation();
    if (!same(there[place], closing.after[place])) {
      kept.push({ sheetId: sheet.getSheetId(), sheetName: sheet.getName(), a1 });
      continue;
    }
    if (typeof before === 'object') range.setFormula(before.formula);
    else range.setValue(before);
    restored.push(`${sheet.getName()}!${a1}`);
  }
  return { restored, kept };
}
