import { type Locale, localeOf } from '../apps-script/locale/locale.ts';
import { doubt, type Reading, TEXT, value } from './reading.ts';

const DAY = 86400000;
const EPOCH = Date.UTC(1899, 11, 30);

/** The serial of a day; null for one that does not exist. */
function serialOf(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const made = new Date(time);
  const exists = made.getUTCFullYear() === year && made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
  return exists && year >= 1900 ? Math.round((time - EPOCH) / DAY) : null;
}

const iso = (serial: number): string => new Date(EPOCH + serial * DAY).toISOString().slice(0, 10);
const fullYear = (text: string): number =>
  text.length > 2 ? Number(text) : Number(text) + (Number(text) < 30 ? 2000 : 1900);

/** Day and month in the letters of a format that shows them as they are written: "3/31" is m/d, "03/31" mm/dd. */
function lettersOf(letter: string, text: string, beside: string, usual: 1 | 2): string {
  const both = text.length === 2 && beside.length === 2;
  const zeros = text[0] === '0' || (both && beside[0] === '0');
  return letter.repeat(zeros || (both && usual === 2) ? 2 : 1);
}

const yearLetters = (text: string): string => (text.length > 2 ? 'yyyy' : 'yy');

interface Clock {
  /** Share of a day. */
  readonly share: number;
  readonly format: string;
}

const NO_CLOCK: Clock = { share: 0, format: '' };
// an offset says where the clock stood; the day that was written is kept
const CLOCK =
  /^(T|,?\s+)(\d{1,2}):(\d{2})(?::(\d{2})([.,]\d+)?)?(\s*[ap]\.?\s?m\.?)?(\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2}))?$/i;

/** The clock in the letters of a format; what is no part of it stands in quotes, so that the cell shows the file's own text. */
function clockFormat([, gap, hours, , seconds, fraction = '', half = '', offset = '']: RegExpExecArray): string {
  const zeros = /^[.,]0+$/.test(fraction) ? fraction : '';
  const literal = `${zeros}${offset}`;
  return [
    gap === ' ' ? ' ' : `"${gap}"`,
    `${(hours as string)[0] === '0' || (gap === 'T' && (hours as string).length === 2) ? 'hh' : 'h'}:mm`,
    seconds ? ':ss' : '',
    half ? ' AM/PM' : '',
    literal ? `"${literal}"` : '',
  ].join('');
}

function clockOf(text: string): Clock | null {
  if (text === '') return NO_CLOCK;
  const match = CLOCK.exec(text);
  if (!match) return null;
  const half = match[6]?.trim()[0]?.toLowerCase();
  const hours = Number(match[2]);
  const [minutes, seconds] = [Number(match[3]), Number(match[4] ?? 0)];
  if (minutes > 59 || seconds > 59 || hours > (half ? 12 : 23) || (half && hours === 0)) return null;
  const hour = half ? (hours % 12) + (half === 'p' ? 12 : 0) : hours;
  return { share: (hour * 3600 + minutes * 60 + seconds) / 86400, format: clockFormat(match) };
}

const at = (serial: number, clock: Clock, format: string, other: string | null = null): Reading =>
  value(serial + clock.share, `${format}${clock.format}`, {
    other: other === null ? null : { kind: 'date', reading: other },
  });

const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(.*)$/;
const NUMERIC = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(.*)$/;
const EAST_ASIAN = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/;
const MONTH = /^(\d{4})[-/](\d{2})$/;
const NO_YEAR = /^(\d{1,2})([-/.])(\d{1,2})\.?$/;

/** Day, month and year in the order of the locale; the other order where it cannot be that one. */
function numeric(match: RegExpExecArray, locale: Locale): Reading {
  const [, first, mark, second, last, rest] = match as unknown as [string, string, string, string, string, string];
  const clock = clockOf(rest);
  if (!clock) return TEXT;
  const year = fullYear(last);
  const dayFirst = serialOf(year, Number(second), Number(first));
  const monthFirst = serialOf(year, Number(first), Number(second));
  if (dayFirst === null && monthFirst === null) return TEXT;
  const ownIsDay = locale.dateOrder !== 'mdy';
  const own = ownIsDay ? dayFirst : monthFirst;
  const other = ownIsDay ? monthFirst : dayFirst;
  const readings = [own, other].filter((one): one is number => one !== null).map(iso);
  // points part day and month wherever they are used, and a locale that begins with the year reads neither
  const strange = (mark === '.' && !ownIsDay) || !/y$/.test(locale.dateOrder);
  if (own === null) return doubt('another locale', readings, { shows: 'date' });
  if (strange)
    return doubt(own === other || other === null ? 'another locale' : 'two readings', [...new Set(readings)]);
  const usual = ownIsDay ? 2 : 1;
  const parts = ownIsDay
    ? [lettersOf('d', first, second, usual), lettersOf('m', second, first, usual)]
    : [lettersOf('m', first, second, usual), lettersOf('d', second, first, usual)];
  const format = [...parts, yearLetters(last)].join(mark);
  return at(own, clock, format, other === null || other === own ? null : iso(other));
}

interface Months {
  readonly pattern: string;
  readonly numbers: ReadonlyMap<string, { readonly month: number; readonly format: string }>;
}

const plainMonth = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\.$/, '');
const knownMonths = new Map<string, Months>();

function monthsOf(locale: Locale): Months {
  const found = knownMonths.get(locale.name);
  if (found) return found;
  const numbers = new Map<string, { month: number; format: string }>();
  for (const one of [locale, localeOf('en_US')]) {
    one.months.forEach((name, i) => {
      if (!numbers.has(plainMonth(name))) numbers.set(plainMonth(name), { month: i + 1, format: 'mmmm' });
    });
    one.shortMonths.forEach((name, i) => {
      if (!numbers.has(plainMonth(name))) numbers.set(plainMonth(name), { month: i + 1, format: 'mmm' });
    });
  }
  numbers.set('sept', { month: 9, format: 'mmm' });
  const names = [...numbers.keys()].filter((name) => !/^\d/.test(name)).sort((a, b) => b.length - a.length);
  const made: Months = { pattern: `(${names.join('|')})\\.?`, numbers };
  knownMonths.set(locale.name, made);
  return made;
}

const patterns = new Map<string, { readonly dayFirst: RegExp; readonly monthFirst: RegExp }>();

/** "31 Mar 2026", "31. März 2026", "31 de marzo de 2026", "Mar 31, 2026", "31-Mar-26". */
function withName(text: string, locale: Locale): Reading {
  const months = monthsOf(locale);
  let made = patterns.get(locale.name);
  if (!made) {
    const gap = '([-\\s/.]{1,2}|\\s+de\\s+)';
    made = {
      dayFirst: new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?${gap}${months.pattern}[,]?${gap}(\\d{4}|\\d{2})(\\D.*)?$`, 'i'),
      monthFirst: new RegExp(`^${months.pattern}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(\\D.*)?$`, 'i'),
    };
    patterns.set(locale.name, made);
  }
  const day = made.dayFirst.exec(text);
  const month = day ? null : made.monthFirst.exec(text);
  const match = day ?? month;
  if (!match) return TEXT;
  const parts = day
    ? { day: day[1], name: day[3], year: day[5], rest: day[6] }
    : { day: match[2], name: match[1], year: match[3], rest: match[4] };
  const named = months.numbers.get(plainMonth(parts.name as string));
  const clock = clockOf(parts.rest ?? '');
  const serial = named ? serialOf(fullYear(parts.year as string), named.month, Number(parts.day)) : null;
  if (!named || !clock || serial === null) return TEXT;
  const days = (parts.day as string)[0] === '0' ? 'dd' : 'd';
  const years = yearLetters(parts.year as string);
  const dashed = day?.[2] === '-' ? '-' : ' ';
  return at(
    serial,
    clock,
    day ? `${days}${dashed}${named.format}${dashed}${years}` : `${named.format} ${days}, ${years}`,
  );
}

/** A date as the locale writes it, with its format; or why it is left as text. */
export function readDate(text: string, locale: Locale): Reading {
  if (text.length < 3 || text.length > 40 || !/\d/.test(text)) return TEXT;
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) {
    const [, year, mark, month, day, rest] = yearFirst as unknown as string[];
    const serial = serialOf(Number(year), Number(month), Number(day));
    const clock = clockOf(rest as string);
    if (serial === null || !clock) return TEXT;
    const format = [
      'yyyy',
      lettersOf('m', month as string, day as string, 2),
      lettersOf('d', day as string, month as string, 2),
    ];
    return at(serial, clock, format.join(mark));
  }
  const match = NUMERIC.exec(text);
  if (match) return numeric(match, locale);
  const east = EAST_ASIAN.exec(text);
  if (east) {
    const serial = serialOf(Number(east[1]), Number(east[2]), Number(east[3]));
    return serial === null ? TEXT : value(serial, 'yyyy"年"m"月"d"日"');
  }
  const month = MONTH.exec(text);
  if (month) {
    const serial = serialOf(Number(month[1]), Number(month[2]), 1);
    return serial === null ? TEXT : doubt('part of a date', [iso(serial), text]);
  }
  const noYear = NO_YEAR.exec(text);
  if (noYear && noYear[2] !== '.') {
    const dayFirst = serialOf(2024, Number(noYear[3]), Number(noYear[1])) !== null;
    const monthFirst = serialOf(2024, Number(noYear[1]), Number(noYear[3])) !== null;
    return dayFirst || monthFirst ? doubt('part of a date', ['a day without its year', text]) : TEXT;
  }
  return /\p{L}/u.test(text) ? withName(text, locale) : TEXT;
}
