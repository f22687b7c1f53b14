/** A number written as text, read only where every locale reads it alike. */
export interface NumberInText {
  readonly value: number;
  /** The currency beside it: its code, or its mark where that is no single code's; '' when there is none. */
  readonly currency: string;
}

export interface DoubtfulNumber {
  /** With the comma or point as a thousands separator, and as a decimal one. */
  readonly readings: readonly [number, number];
}

const CODES =
  'AED ARS AUD BGN BRL CAD CHF CLP CNY COP CZK DKK EGP EUR GBP HKD HUF IDR ILS INR JPY KES KRW MAD MXN MYR NGN NOK NZD PEN PHP PLN QAR RON RSD SAR SEK SGD THB TRY TWD UAH USD UYU VND ZAR';
/** The codes of marks that are those of one currency. */
export const MARKS: Readonly<Record<string, string>> = {
  $: 'USD',
  US$: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  '₩': 'KRW',
};
const MARK = `[A-Z]{0,2}\\$|[€£¥₹₩₽₺₪₫₴₦₱฿]|kr|zł|Kč|Ft|${CODES.split(' ').join('|')}`;
const BEFORE = new RegExp(`^(?:${MARK})`);
const AFTER = new RegExp(`(?:${MARK})$`);

/** True when a bracket in a header names nothing but a currency: `Amount (USD)`. */
export const isCurrency = (text: string): boolean => new RegExp(`^(?:${MARK})$`).test(text.trim());

interface Bare {
  readonly digits: string;
  readonly negative: boolean;
  readonly percent: boolean;
  readonly currency: string;
}

/** Takes off one currency mark, one minus or one pair of brackets, and a closing percent sign, in whatever order they stand. */
function bare(text: string): Bare | null {
  let rest = text.trim();
  let currency = '';
  let negative = false;
  let percent = false;
  for (;;) {
    const mark = currency === '' ? (BEFORE.exec(rest) ?? AFTER.exec(rest)) : null;
    if (mark) {
      currency = MARKS[mark[0]] ?? mark[0];
      rest = mark.index === 0 ? rest.slice(mark[0].length) : rest.slice(0, mark.index);
    } else if (!negative && /^\(.*\)$/.test(rest)) {
      negative = true;
      rest = rest.slice(1, -1);
    } else if (!negative && /^[-\u2212]/.test(rest)) {
      negative = true;
      rest = rest.slice(1);
    } else if (!negative && /[-\u2212]$/.test(rest)) {
      negative = true;
      rest = rest.slice(0, -1);
    } else if (!percent && rest.endsWith('%')) {
      percent = true;
      rest = rest.slice(0, -1);
    } else break;
    rest = rest.trim();
  }
  return /^[\d.,]*\d$/.test(rest) ? { digits: rest, negative, percent, currency } : null;
}

function signed(part: Bare, digits: string): number {
  // dividing the decimal text keeps 12.3% at 0.123
  const size = part.percent ? Number(`${digits}e-2`) : Number(digits);
  return part.negative && size !== 0 ? -size : size;
}

const IN_DOUBT = /^(\d{1,3})[.,](\d{3})$/;

function plainDigits(digits: string): string | null {
  if (/^\d+$/.test(digits)) return digits;
  if (/^\d*[.,]\d+$/.test(digits)) {
    const doubt = IN_DOUBT.exec(digits);
    return doubt && Number(doubt[1]) !== 0 ? null : digits.replace(',', '.');
  }
  if (/^\d{1,3}(,\d{3})+\.\d+$/.test(digits)) return digits.split(',').join('');
  if (/^\d{1,3}(\.\d{3})+,\d+$/.test(digits)) return digits.split('.').join('').replace(',', '.');
  if (/^\d{1,3}(,\d{3}){2,}$/.test(digits)) return digits.split(',').join('');
  if (/^\d{1,3}(\.\d{3}){2,}$/.test(digits)) return digits.split('.').join('');
  return null;
}

/** The number that a text is for sure, or null. */
export function numberOf(text: string): NumberInText | null {
  const part = bare(text);
  const digits = part && plainDigits(part.digits);
  return part && digits !== null ? { value: signed(part, digits as string), currency: part.currency } : null;
}

/** The two numbers that a text such as `12,500` may be, or null when it is no number at all. */
export function doubtIn(text: string): DoubtfulNumber | null {
  const part = bare(text);
  const doubt = part && IN_DOUBT.exec(part.digits);
  if (!part || !doubt || Number(doubt[1]) === 0) return null;
  return { readings: [signed(part, `${doubt[1]}${doubt[2]}`), signed(part, `${doubt[1]}.${doubt[2]}`)] };
}

/** The number in a text; NaN when it cannot be read for sure. */
export function numberInText(text: string): number {
  const found = numberOf(text);
  return found ? found.value : Number.NaN;
}
