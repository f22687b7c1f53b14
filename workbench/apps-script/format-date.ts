import { zoneOffset } from './dates.ts';
import { localeOf } from './locale/locale.ts';

type Field = (wall: Date, length: number, offset: number, zone: string) => string;

const padded = (value: number, length: number): string => String(value).padStart(length, '0');

function zoneText(offset: number, colon: boolean): string {
  const minutes = Math.round(Math.abs(offset) / 60000);
  const sign = offset < 0 ? '-' : '+';
  return `${sign}${padded(Math.floor(minutes / 60), 2)}${colon ? ':' : ''}${padded(minutes % 60, 2)}`;
}

const english = localeOf('en_US');

/** The letters of a date pattern as Java reads them; names are in English. */
const fields: Readonly<Record<string, Field>> = {
  y: (wall, length) => (length === 2 ? padded(wall.getUTCFullYear() % 100, 2) : padded(wall.getUTCFullYear(), length)),
  M: (wall, length) => {
    const month = wall.getUTCMonth();
    if (length >= 4) return english.months[month] as string;
    return length === 3 ? (english.shortMonths[month] as string) : padded(month + 1, length);
  },
  d: (wall, length) => padded(wall.getUTCDate(), length),
  E: (wall, length) => (length >= 4 ? english.days : english.shortDays)[wall.getUTCDay()] as string,
  H: (wall, length) => padded(wall.getUTCHours(), length),
  k: (wall, length) => padded(wall.getUTCHours() || 24, length),
  K: (wall, length) => padded(wall.getUTCHours() % 12, length),
  h: (wall, length) => padded(wall.getUTCHours() % 12 || 12, length),
  m: (wall, length) => padded(wall.getUTCMinutes(), length),
  s: (wall, length) => padded(wall.getUTCSeconds(), length),
  S: (wall, length) => padded(wall.getUTCMilliseconds(), length),
  a: (wall) => (wall.getUTCHours() < 12 ? 'AM' : 'PM'),
  u: (wall, length) => padded(wall.getUTCDay() || 7, length),
  Z: (_wall, _length, offset) => zoneText(offset, false),
  X: (_wall, length, offset) => (offset === 0 ? 'Z' : zoneText(offset, length >= 3).slice(0, length === 1 ? 3 : 6)),
  z: (_wall, _length, offset, zone) => (offset === 0 ? zone : `GMT${zoneText(offset, true)}`),
};

function offsetIn(instant: number, zone: string): number | null {
  const fixed = /^GMT([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (fixed) return (fixed[1] === '-' ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3] ?? 0)) * 60000;
  try {
    return zoneOffset(instant, zone);
  } catch (fault) {
    // a zone that nobody knows
    if (fault instanceof RangeError) return null;
    throw fault;
  }
}

/** Null for a zone or a date that is none. */
export function formatDate(date: Date, zone: string, pattern: string): string | null {
  const instant = date.getTime();
  if (Number.isNaN(instant)) return null;
  const offset = offsetIn(instant, zone);
  if (offset === null) return null;
  const wall = new Date(instant + offset);
  return pattern.replace(
    /'((?:[^']|'')*)'|([A-Za-z])\2*/g,
    (all: string, quoted: string | undefined, letter: string) => {
      if (quoted !== undefined) return quoted === '' ? "'" : quoted.split("''").join("'");
      const field = fields[letter];
      if (!field) throw new Error(`The date pattern letter "${letter}" is not known here.`);
      return field(wall, all.length, offset, zone);
    },
  );
}
