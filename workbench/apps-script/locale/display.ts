import { addLocale, format, isDateFormat } from 'numfmt';
import type { CellValue } from '../backend.ts';
import { localeOf } from './locale.ts';

const added = new Map<string, string>();

function tagOf(name: string): string {
  const known = added.get(name);
  if (known) return known;
  const locale = localeOf(name);
  const tag = name.split('_').join('-');
  addLocale(
    {
      decimal: locale.decimal,
      group: locale.group,
      mmm: locale.shortMonths.slice(),
      mmmm: locale.months.slice(),
      ddd: locale.shortDays.slice(),
      dddd: locale.days.slice(),
      ampm: locale.halves[0] === '' ? ['AM', 'PM'] : locale.halves.slice(),
      bool: locale.booleans.slice(),
    },
    tag,
  );
  added.set(name, tag);
  return tag;
}

const dateFormats = new Map<string, boolean>();

/** Dates, times and durations: what a script gets as a Date. */
export function isDatePattern(pattern: string): boolean {
  const known = dateFormats.get(pattern);
  if (known !== undefined) return known;
  const date = isDateFormat(pattern);
  dateFormats.set(pattern, date);
  return date;
}

/** A cell as people see it. */
export function displayed(value: CellValue, pattern: string, locale: string): string {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'boolean') return localeOf(locale).booleans[value ? 0 : 1];
  if (typeof value === 'string' && !pattern.includes('@')) return value;
  return String(format(pattern, value, { locale: tagOf(locale), leap1900: false, dateErrorThrows: false }));
}
