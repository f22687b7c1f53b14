import { type Locale, localeOf } from './locale.ts';

/** What Sheets makes of a text that is typed into a cell. */
export type Reading =
  | 'text'
  | 'a formula'
  | 'a number'
  | 'a date'
  | 'a time'
  | 'a percentage'
  | 'an amount of money'
  | 'TRUE or FALSE'
  | 'an error value';

const ERRORS =
  /^#(N\/A|NV|REF!|BEZUG!|VALUE!|WERT!|DIV\/0!|NAME\?|NUM!|ZAHL!|NULL!|ERROR!|FEHLER!|SPILL!|VALEUR!|NOMBRE!|¡VALOR!|¡REF!|¿NOMBRE\?)$/i;
const MARKS = '[-/.\\s,]*';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

interface Patterns {
  readonly number: RegExp;
  readonly time: RegExp;
  readonly dates: readonly RegExp[];
  readonly words: ReadonlySet<string>;
  readonly currency: RegExp;
}

function patternsOf(locale: Locale): Patterns {
  const group = /\s/.test(locale.group) ? '[\\s\u00a0\u202f]' : `[${escaped(locale.group)}]`;
  const decimal = escaped(locale.decimal);
  const months = [...locale.months, ...locale.shortMonths, ...english.months, ...english.shortMonths]
    .map((one) => escaped(one.replace(/\.$/, '').toLowerCase()))
    .filter((one) => !/^\d/.test(one))
    .sort((a, b) => b.length - a.length)
    .join('|');
  const month = `(?:${months})\\.?`;
  const mark = `[-/${locale.dateMark === '.' ? '.' : ''}]`;
  const halves = [...locale.halves, 'am', 'pm', 'a', 'p']
    .filter((one) => one !== '')
    .map((one) => escaped(one.toLowerCase()));
  const half = `(?:\\s*(?:${halves.join('|')}))`;
  const timeMark = locale.timeMark === ':' ? ':' : `[:${escaped(locale.timeMark)}]`;
  const words = [...locale.currencyWords, 'usd', 'eur', 'gbp', 'jpy']
    .map((one) => escaped(one.toLowerCase()))
    .join('|');
  return {
    number: new RegExp(`^[-+]?(?:\\d+(?:${group}\\d{3})*|(?=${decimal}\\d))(?:${decimal}\\d*)?(?:e[-+]?\\d+)?$`),
    time: new RegExp(`^\\d{1,3}(?:${timeMark}\\d{1,2}(?:${timeMark}\\d{1,2}(?:[.,]\\d+)?)?${half}?|${half})$`),
    dates: [
      new RegExp(`^\\d{1,4}${mark}\\d{1,2}(?:${mark}\\d{1,4})?${mark === '[-/.]' ? '\\.?' : ''}$`),
      /^\d{4}[-/.]\d{1,2}([-/.]\d{1,2})?$/,
      /^\d{1,2}\.\d{1,2}\.\d{2,4}$/,
      new RegExp(`^(?:\\d{1,2}${MARKS})?${month}${MARKS}\\d{1,4}(?:${MARKS}\\d{2,4})?$`),
      new RegExp(`^\\d{1,2}${MARKS}(?:de\\s+)?${month}(?:${MARKS}(?:de\\s+)?\\d{2,4})?$`),
      new RegExp(`^\\d{4}${MARKS}${month}(?:${MARKS}\\d{1,2})?$`),
      /^(?:\d{2,4}|(?:令和|平成|昭和)\d{1,2})年(?:\d{1,2}月(?:\d{1,2}日)?)?$/,
      /^\d{1,2}月\d{1,2}日$/,
    ],
    words: new Set(['TRUE', 'FALSE', ...locale.booleans].map((one) => one.toLowerCase())),
    currency: new RegExp(`^([-+(]*)(?:\\p{Sc}|r\\$|${words})\\s?(.*)$|^(.*?)\\s?(?:\\p{Sc}|${words})(\\)?)$`, 'u'),
  };
}

const english = localeOf('en_US');
const patterns = new Map<string, Patterns>();

function patternsFor(name: string): Patterns {
  const known = patterns.get(name);
  if (known) return known;
  const made = patternsOf(localeOf(name));
  patterns.set(name, made);
  return made;
}

// a letter first, no digit, none of what could be a word for TRUE or an amount: most text is told at a glance
const SURELY_TEXT = /^[A-Za-z][^\p{N}%\p{Sc}]*$/u;

function valueReading(text: string, { number, time, dates, currency }: Patterns): Reading {
  const bare = /^\(.*\)$/.test(text) ? text.slice(1, -1).trim() : text;
  if (number.test(bare)) return 'a number';
  if (/^%|%$/.test(bare) && number.test(bare.replace(/^%\s?|\s?%$/g, ''))) return 'a percentage';
  if (dates.some((one) => one.test(text))) return 'a date';
  if (time.test(text)) return 'a time';
  const space = text.search(/[\sT]\d{1,2}:/);
  if (space > 0 && dates.some((one) => one.test(text.slice(0, space))) && time.test(text.slice(space + 1)))
    return 'a date';
  const money = currency.exec(bare);
  if (money) {
    const amount = money[2] ?? money[3] ?? '';
    if (number.test(amount.trim())) return 'an amount of money';
  }
  return 'text';
}

function read(text: string, found: Patterns): Reading {
  // full-width signs and digits are read as their plain ones
  const plain = text
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) & 15));
  const trimmed = plain.trim().toLowerCase();
  if (trimmed === '') return 'text';
  if (found.words.has(trimmed)) return 'TRUE or FALSE';
  if (SURELY_TEXT.test(trimmed) && SURELY_TEXT.test(text)) return 'text';
  if (ERRORS.test(trimmed)) return 'an error value';
  const value = valueReading(trimmed, found);
  if (value !== 'text') return value;
  return /^[=+\-@]/.test(trimmed) ? 'a formula' : 'text';
}

const readings = new Map<string, Reading>();
const MOST_KNOWN = 50000;

/** How Sheets reads `text` under a locale, when it is typed or set. A leading apostrophe is not looked at here. */
export function readingOf(text: string, locale: string): Reading {
  const key = `${locale} ${text}`;
  const known = readings.get(key);
  if (known) return known;
  if (readings.size > MOST_KNOWN) readings.clear();
  const reading = read(text, patternsFor(locale));
  readings.set(key, reading);
  return reading;
}
