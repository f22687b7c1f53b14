/** What a locale of Sheets (`de_DE`) means for numbers, dates and formulas. */
export interface Locale {
  readonly name: string;
  readonly decimal: string;
  readonly group: string;
  /** Between the arguments of a formula. */
  readonly separator: ',' | ';';
  readonly dateOrder: string;
  readonly dateMark: string;
  readonly timeMark: string;
  readonly months: readonly string[];
  readonly shortMonths: readonly string[];
  readonly days: readonly string[];
  readonly shortDays: readonly string[];
  readonly halves: readonly [string, string];
  /** The words for TRUE and FALSE; those are read in every locale. */
  readonly booleans: readonly [string, string];
  /** Currency signs that are letters, as this locale writes them. */
  readonly currencyWords: readonly string[];
}

const booleans: Readonly<Record<string, readonly [string, string]>> = {
  bg: ['ИСТИНА', 'ЛОЖЬ'],
  cs: ['PRAVDA', 'NEPRAVDA'],
  da: ['SAND', 'FALSK'],
  de: ['WAHR', 'FALSCH'],
  es: ['VERDADERO', 'FALSO'],
  fi: ['TOSI', 'EPÄTOSI'],
  fr: ['VRAI', 'FAUX'],
  hu: ['IGAZ', 'HAMIS'],
  it: ['VERO', 'FALSO'],
  nb: ['SANN', 'USANN'],
  nl: ['WAAR', 'ONWAAR'],
  no: ['SANN', 'USANN'],
  pl: ['PRAWDA', 'FAŁSZ'],
  pt: ['VERDADEIRO', 'FALSO'],
  ru: ['ИСТИНА', 'ЛОЖЬ'],
  sk: ['PRAVDA', 'NEPRAVDA'],
  sv: ['SANT', 'FALSKT'],
  tr: ['DOĞRU', 'YANLIŞ'],
  uk: ['ІСТИНА', 'ХИБНІСТЬ'],
};

const currencyWords: Readonly<Record<string, readonly string[]>> = {
  cs: ['Kč'],
  da: ['kr', 'kr.'],
  de: ['CHF'],
  hu: ['Ft'],
  nb: ['kr'],
  no: ['kr'],
  pl: ['zł'],
  pt: ['R$'],
  ro: ['lei'],
  sv: ['kr'],
};

const partOf = (parts: readonly Intl.DateTimeFormatPart[], type: string): string =>
  parts.find((one) => one.type === type)?.value ?? '';

function namesOf(tag: string, options: Intl.DateTimeFormatOptions, part: string, dates: readonly number[]): string[] {
  const format = new Intl.DateTimeFormat(tag, {
    timeZone: 'UTC',
    calendar: 'gregory',
    numberingSystem: 'latn',
    ...options,
  });
  return dates.map((date) => partOf(format.formatToParts(date), part));
}

const MONTHS = Array.from({ length: 12 }, (_one, month) => Date.UTC(2023, month, 15));
// 1 January 2023 was a Sunday
const DAYS = Array.from({ length: 7 }, (_one, day) => Date.UTC(2023, 0, 1 + day));

/** As they stand in a date; where that is a mere number, as they stand alone. */
function monthsOf(tag: string, month: 'long' | 'short'): string[] {
  const inDates = namesOf(tag, { month, day: 'numeric' }, 'month', MONTHS);
  if (!/^\d/.test(inDates[0] as string)) return inDates;
  const format = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn', month });
  return MONTHS.map((one) => format.format(one));
}

function made(name: string): Locale {
  const tag = name.split('_').join('-');
  const numbers = new Intl.NumberFormat(tag, { numberingSystem: 'latn' }).formatToParts(-1234567.5);
  const decimal = numbers.find((one) => one.type === 'decimal')?.value ?? '.';
  const basic = { timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn' } as const;
  const date = new Intl.DateTimeFormat(tag, { ...basic, year: 'numeric', month: 'numeric', day: 'numeric' });
  const dateParts = date.formatToParts(MONTHS[4]);
  const time = new Intl.DateTimeFormat(tag, { ...basic, hour: 'numeric', minute: '2-digit' }).formatToParts(0);
  const language = name.split('_')[0] as string;
  const day = { weekday: 'long' } as const;
  return {
    name,
    decimal,
    group: numbers.find((one) => one.type === 'group')?.value ?? (decimal === ',' ? '.' : ','),
    separator: decimal === ',' ? ';' : ',',
    dateOrder: dateParts.map((one) => ({ year: 'y', month: 'm', day: 'd' })[one.type as 'year'] ?? '').join(''),
    dateMark: partOf(dateParts, 'literal').trim() || '/',
    timeMark: partOf(time, 'literal').trim() || ':',
    months: monthsOf(tag, 'long'),
    shortMonths: monthsOf(tag, 'short'),
    days: namesOf(tag, day, 'weekday', DAYS),
    shortDays: namesOf(tag, { weekday: 'short' }, 'weekday', DAYS),
    halves: [0, 43200000].map((hour) =>
      partOf(
        new Intl.DateTimeFormat(tag, { ...basic, hour: 'numeric', hour12: true }).formatToParts(hour),
        'dayPeriod',
      ),
    ) as [string, string],
    booleans: booleans[language] ?? ['TRUE', 'FALSE'],
    currencyWords: currencyWords[language] ?? [],
  };
}

const known = new Map<string, Locale>();

export function localeOf(name: string): Locale {
  const found = known.get(name);
  if (found) return found;
  const locale = made(name);
  known.set(name, locale);
  return locale;
}

/** A locale as Sheets names it, or null. */
export function knownLocale(name: string): string | null {
  if (!/^[a-z]{2,3}(_[A-Z]{2})?$/.test(name)) return null;
  return Intl.NumberFormat.supportedLocalesOf(name.split('_').join('-')).length > 0 ? name : null;
}
