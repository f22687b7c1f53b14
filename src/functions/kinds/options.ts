import { isErrorCell } from '../../program/reading/cells.ts';
import { errorCellFinding, type Finding } from '../../program/reading/findings.ts';
import { fold } from '../../program/reading/names.ts';
import type { Calendar } from '../calendar.ts';
import type { SettingKind } from '../define.ts';
import type { Report } from '../errors.ts';
import { dayInCell } from './days.ts';
import { nameIn, notAName, unknownName } from './names.ts';
import { type Bounds, numberInCell, wholeBounds, withinBounds } from './numbers.ts';

/** One value; without a default it must be given. */
export function one<T>(
  type: string,
  fallback: T | undefined,
  read: (value: unknown, tell: (finding: Finding) => never, calendar: Calendar) => T,
): SettingKind<T> {
  return {
    role: 'option',
    optional: fallback !== undefined,
    type,
    read(given, name, report: Report, calendar) {
      if (given === undefined) return fallback as T;
      const tell = (finding: Finding): never => report.stop(name, finding);
      if (Array.isArray(given)) return tell({ found: 'it takes one value, not a range.', fix: 'Give one cell.' });
      return read(given, tell, calendar);
    },
  };
}

/** One number; without a default it must be given. */
export const number = (bounds: Bounds, fallback?: number): SettingKind<number> =>
  one('number', fallback, (value, tell) =>
    typeof value === 'number' ? withinBounds(value, bounds, tell) : numberInCell(value, bounds, { currency: '' }, tell),
  );

export const whole = (low: number, high: number, fallback?: number): SettingKind<number> =>
  number(wholeBounds(low, high), fallback);

/** Decimals that an amount is rounded to. */
export const decimals = (fallback: number): SettingKind<number> => whole(0, 6, fallback);

/** One day, as a day number. */
export const day: SettingKind<number> = one<number>('date', undefined, (value, tell, calendar) =>
  dayInCell(value, calendar, tell),
);

/** One of a few fixed words. */
export function word<W extends string>(words: readonly W[], fallback?: W): SettingKind<W> {
  return one('text', fallback, (value, tell) => {
    const said = fold(textIn(value, tell));
    return (
      words.find((known) => fold(known) === said) ?? tell(unknownName(String(value), 'one of the words here', words))
    );
  });
}

/** The text in a cell that names something. */
export function textIn(value: unknown, tell: (finding: Finding) => never): string {
  if (isErrorCell(value)) return tell(errorCellFinding(value));
  return nameIn(value) ?? tell(notAName(value));
}

/** One text, as it stands. */
export const label: SettingKind<string> = one<string>('text', undefined, textIn);
