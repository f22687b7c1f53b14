import type { Locale } from '../apps-script/locale/locale.ts';
import { doubt, type Reading, TEXT, type ValueReading, value } from './reading.ts';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const BLANKS = '[\\s\\u00a0\\u202f]';

interface Patterns {
  /** Digits in groups of three or in one run, and decimals, as the locale writes them. */
  readonly own: RegExp;
  readonly currency: RegExp;
  readonly decimal: string;
}

const known = new Map<string, Patterns>();

function patternsOf(locale: Locale): Patterns {
  const found = known.get(locale.name);
  if (found) return found;
  const group = /\s/.test(locale.group)
    ? BLANKS
    : /['\u2019]/.test(locale.group)
      ? "['\\u2019]"
      : escaped(locale.group);
  const decimal = escaped(locale.decimal);
  const codes = [
    'USD',
    'EUR',
    'GBP',
    'JPY',
    'CHF',
    'CAD',
    'AUD',
    'BRL',
    'INR',
    'SEK',
    'NOK',
    'DKK',
    'PLN',
    'CNY',
    'MXN',
  ];
  const mark = `[A-Z]{0,2}\\$|\\p{Sc}|${[...codes, ...locale.currencyWords].map(escaped).join('|')}`;
  const made: Patterns = {
    own: new RegExp(`^(\\d{1,3}(?:${group}\\d{3})+|\\d+|(?=${decimal}\\d))(?:${decimal}(\\d*))?$`),
    currency: new RegExp(`^(${mark})${BLANKS}*|${BLANKS}*(${mark})$`, 'u'),
    decimal: locale.decimal,
  };
  known.set(locale.name, made);
  return made;
}

interface Bare {
  readonly digits: string;
  readonly negative: boolean;
  readonly brackets: boolean;
  readonly percent: boolean;
  readonly currency: string;
  /** The mark as a format shows it, blank included. */
  readonly before: string;
  readonly after: string;
}

/** Takes off sign, brackets, percent and one currency mark; null where a second one stands. */
function bare(text: string, currency: RegExp): Bare {
  let rest = text;
  let negative = false;
  let brackets = false;
  let percent = false;
  let [mark, before, after] = ['', '', ''];
  for (;;) {
    const found: RegExpExecArray | null = mark === '' ? currency.exec(rest) : null;
    if (found) {
      mark = (found[1] ?? found[2]) as string;
      if (found[1]) before = found[0];
      else after = found[0];
      rest = found[1] ? rest.slice(found[0].length) : rest.slice(0, found.index);
    } else if (!negative && /^\(.*\)$/.test(rest)) {
      brackets = true;
      negative = true;
      rest = rest.slice(1, -1);
    } else if (!negative && /^[-\u2212]/.test(rest)) {
      negative = true;
      rest = rest.slice(1);
    } else if (!negative && /[-\u2212]$/.test(rest)) {
      negative = true;
      rest = rest.slice(0, -1);
    } else if (!percent && /%$/.test(rest)) {
      percent = true;
      rest = rest.slice(0, -1);
    } else break;
    rest = rest.trim();
  }
  return { digits: rest, negative, brackets, percent, currency: mark, before, after };
}

const MOST_DIGITS = 15;
const quoted = (mark: string): string => (mark === '' ? '' : `"${mark.replace(/"/g, '')}"`);

function formatOf(part: Bare, grouped: boolean, decimals: number, plain: boolean): string | null {
  if (plain && part.currency === '' && !part.percent && !grouped && !part.brackets) return null;
  const whole = grouped ? '#,##0' : '0';
  const body = decimals > 0 ? `${whole}.${'0'.repeat(Math.min(decimals, 10))}` : whole;
  const shown = `${quoted(part.before)}${body}${part.percent ? '%' : ''}${quoted(part.after)}`;
  return part.brackets ? `${shown};(${shown})` : part.negative && part.before ? `${shown};-${shown}` : shown;
}

function signed(part: Bare, digits: string): number {
  // dividing the decimal text keeps 12.3% at 0.123
  const size = Number(part.percent ? `${digits}e-2` : digits);
  return part.negative && size !== 0 ? -size : size;
}

// what a comma and a point may mean where they part three digits
const THREES = /^(\d{1,3})([.,])(\d{3})$/;

/** The two numbers that such digits may be, as plain digits: separator as thousands, and as decimals. */
function bothWays(part: Bare, found: RegExpExecArray): readonly [number, number] {
  return [signed(part, `${found[1]}${found[3]}`), signed(part, `${found[1]}.${found[3]}`)];
}

/** Digits as another locale writes them, where they can be nothing else. */
function elsewhere(digits: string, decimal: string): string | null {
  const other = decimal === ',' ? '.' : ',';
  const [own, foreign] = [escaped(decimal), escaped(other)];
  // both separators, the foreign one last; or the foreign one with other than three digits behind it
  if (new RegExp(`^\\d{1,3}(?:${own}\\d{3})+${foreign}\\d+$`).test(digits))
    return digits.split(decimal).join('').replace(other, '.');
  if (new RegExp(`^\\d*${foreign}(?:\\d{1,2}|\\d{4,})$`).test(digits)) return digits.replace(other, '.');
  if (new RegExp(`^\\d{1,3}(?:${own}\\d{3}){2,}$`).test(digits)) return digits.split(decimal).join('');
  return null;
}

function ownNumber(part: Bare, match: RegExpExecArray, decimal: string): Reading {
  const whole = (match[1] ?? '').replace(/\D/g, '');
  const decimals = match[2] ?? '';
  const grouped = match[1] !== whole;
  if (/^0\d/.test(whole) && part.currency === '' && !part.percent)
    return doubt('leading zeros', [String(Number(whole)), part.digits]);
  if (whole.length > MOST_DIGITS) return doubt('long number', [Number(whole).toPrecision(MOST_DIGITS), part.digits]);
  const of = signed(part, `${whole === '' ? '0' : whole}${decimals === '' ? '' : `.${decimals}`}`);
  const plain =
    !decimals.endsWith('0') && whole !== '' && !(match[2] === '') && whole.length + decimals.length <= MOST_DIGITS;
  const format = formatOf(part, grouped, decimals.length, plain);
  const threes = THREES.exec(part.digits);
  const doubtful = threes !== null && Number(threes[1]) !== 0;
  const made = (more: Partial<ValueReading>): ValueReading => value(of, format, { currency: part.currency, ...more });
  if (!doubtful) return made({ proves: decimals !== '' || (grouped && part.digits.split(/\D/).length > 2) });
  const ways = bothWays(part, threes);
  // a group as the locale writes it is one; the locale's decimal before three digits may be another's group
  if (threes[2] !== decimal) return made({ other: { kind: 'number', reading: String(ways[1]) } });
  return doubt('two readings', ways.map(String), { settled: made({}) });
}

const SUFFIX = /^(-?[\d.,]+)\s?(k|m|bn|b)$/i;
const SIZES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, b: 1e9, bn: 1e9 };

/** A number of which a mark or a code is part: listed, and left as it stands. */
function marked(text: string): Reading {
  const science = /^([+-]?\d+(?:\.\d+)?)e([+-]?\d+)$/i.exec(text);
  if (science) {
    const number = Number(text);
    if (!Number.isFinite(number)) return TEXT;
    return (science[1] as string).includes('.') && Math.abs(number) < 1e15
      ? value(number, null)
      : doubt('a code', [String(number), text]);
  }
  const short = SUFFIX.exec(text.replace(/^[$€£]\s?/, ''));
  if (short && !/[.,].*[.,]/.test(short[1] as string)) {
    const size = SIZES[(short[2] as string).toLowerCase()] as number;
    return doubt('a mark', [String(Number((Number((short[1] as string).replace(',', '.')) * size).toPrecision(12)))]);
  }
  const points = /^(-?\d+(?:[.,]\d+)?)\s?bps$/i.exec(text);
  if (points) return doubt('a mark', [String(Number(`${(points[1] as string).replace(',', '.')}e-4`))]);
  return TEXT;
}

/** A number, percentage or amount of money as the locale writes it; or why it is left as text. */
export function readNumber(text: string, locale: Locale): Reading {
  if (!/\d/.test(text)) return TEXT;
  const { own, currency, decimal } = patternsOf(locale);
  // a plus or an apostrophe was typed to keep it as it is
  const kept = /^[+'](?=.)/.exec(text);
  if (kept) {
    const rest = readNumber(text.slice(1).trim(), locale);
    if (rest.is === 'text') return TEXT;
    return doubt('a code', [...(rest.is === 'value' ? [String(rest.value)] : rest.readings), text]);
  }
  const part = bare(text, currency);
  const match = own.exec(part.digits);
  if (match && part.digits !== '') return ownNumber(part, match, decimal);
  const foreign = elsewhere(part.digits, decimal);
  if (foreign !== null) return doubt('another locale', [String(signed(part, foreign))], { shows: 'number' });
  const threes = THREES.exec(part.digits);
  if (threes && Number(threes[1]) !== 0) return doubt('two readings', bothWays(part, threes).map(String));
  return marked(text);
}
