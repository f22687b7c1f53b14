/**
 * How a formula is spelled. Inside the engine: `,` between arguments, `.` for decimals, and half-open ranges closed at
 * the engine's last row or column (`B2:B` is B2:B1048576), so that its own moving of references works on them. People
 * and scripts see what Sheets shows: `B2:B`, and the separators of the spreadsheet's locale.
 */
export const ENGINE_ROWS = 1048576;
export const ENGINE_COLUMNS = 16384;
const LAST_COLUMN = 'XFD';
/** Rows inserted or deleted since move the closed end a little; anything this far down means "to the end". */
export const OPEN_ROW = 1000000;
export const OPEN_COLUMN = 16000;

const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;
const OPEN_DOWN = /(?<![A-Za-z0-9_.$:])(\$?[A-Za-z]{1,3}\$?[1-9]\d*):(\$?)([A-Za-z]{1,3})(?![A-Za-z0-9_.$(!])/g;
const OPEN_RIGHT = /(?<![A-Za-z0-9_.$:])(\$?[A-Za-z]{1,3}\$?[1-9]\d*):(\$?[1-9]\d*)(?![A-Za-z0-9_.$(!])/g;
const CLOSED_DOWN = /(\$?[A-Za-z]{1,3}\$?[1-9]\d*):(\$?[A-Za-z]{1,3})\$?(\d{7,})(?!\d)/g;
const CLOSED_RIGHT = /(\$?[A-Za-z]{1,3}\$?[1-9]\d*):\$?(XF[A-D]|X[A-E][A-Z])(\$?[1-9]\d*)(?![\d(])/g;

/** Locales whose decimal sign is a comma, by language; the exceptions by region follow. */
const COMMA_LANGUAGES = new Set(
  'az be bg bs ca cs da de el es et eu fi fr gl hr hu hy id is it ka kk lt lv mk nb nl nn no pl pt ro ru sk sl sq sr sv tr uk uz vi'.split(
    ' ',
  ),
);
const POINT_LOCALES = new Set([
  'de_CH',
  'de_LI',
  'es_MX',
  'es_US',
  'es_PR',
  'es_GT',
  'es_HN',
  'es_NI',
  'es_PA',
  'es_SV',
]);

export function hasDecimalComma(locale: string): boolean {
  const name = locale.replace('-', '_');
  return COMMA_LANGUAGES.has(name.split('_')[0] ?? '') && !POINT_LOCALES.has(name);
}

/** Applies `change` to what stands outside quotes. */
function outsideQuotes(text: string, change: (part: string) => string): string {
  let from = 0;
  let result = '';
  for (const match of text.matchAll(QUOTED)) {
    result += change(text.slice(from, match.index)) + match[0];
    from = match.index + match[0].length;
  }
  return result + change(text.slice(from));
}

export function closeRanges(formula: string): string {
  if (!formula.includes(':')) return formula;
  return outsideQuotes(formula, (part) =>
    part
      .replace(
        OPEN_DOWN,
        (_, start: string, dollar: string, column: string) => `${start}:${dollar}${column}${ENGINE_ROWS}`,
      )
      .replace(OPEN_RIGHT, (_, start: string, row: string) => `${start}:${LAST_COLUMN}${row}`),
  );
}

export function openRanges(formula: string): string {
  if (!formula.includes(':')) return formula;
  return outsideQuotes(formula, (part) =>
    part
      .replace(CLOSED_DOWN, (whole, start: string, column: string, row: string) =>
        Number(row) >= OPEN_ROW ? `${start}:${column}` : whole,
      )
      .replace(CLOSED_RIGHT, (_, start: string, __: string, row: string) => `${start}:${row}`),
  );
}

/** Walks the parts outside quotes with the depth of `{`, which decides what a separator means. */
function mapCharacters(
  formula: string,
  change: (character: string, inBraces: boolean, index: number) => string,
): string {
  let braces = 0;
  let quote = '';
  let result = '';
  for (let i = 0; i < formula.length; i++) {
    const character = formula[i] as string;
    if (quote) {
      if (character === quote) quote = '';
      result += character;
    } else if (character === '"' || character === "'") {
      quote = character;
      result += character;
    } else {
      if (character === '{') braces++;
      if (character === '}') braces--;
      result += change(character, braces > 0, i);
    }
  }
  return result;
}

const isDigit = (character: string | undefined) => character !== undefined && character >= '0' && character <= '9';

/** The number that ends or starts here is a literal, not the row of a reference: A1,2 is two arguments in en_US. */
function isDecimal(formula: string, index: number): boolean {
  if (!isDigit(formula[index + 1])) return false;
  let start = index;
  while (start > 0 && isDigit(formula[start - 1])) start--;
  return start < index && !/[A-Za-z_$.]/.test(formula[start - 1] ?? '');
}

/** As typed by a person or a script under `locale`; `;` separates arguments in every locale. */
export function fromSheets(formula: string, locale: string): string {
  const comma = hasDecimalComma(locale);
  const plain = mapCharacters(formula, (character, inBraces, index) => {
    if (comma && character === ',' && isDecimal(formula, index)) return '.';
    if (character === ';' && !inBraces) return ',';
    if (comma && character === '\\' && inBraces) return ',';
    return character;
  });
  return closeRanges(plain);
}

/** As Sheets shows it under `locale`. */
export function toSheets(formula: string, locale: string): string {
  const open = openRanges(formula);
  if (!hasDecimalComma(locale)) return open;
  return mapCharacters(open, (character, inBraces, index) => {
    if (character === '.' && isDecimal(open, index)) return ',';
    if (character === ',') return inBraces ? '\\' : ';';
    return character;
  });
}

/**
 * What may be done to any formula on its way into the engine, in every locale: doing it twice changes nothing. Ends
 * that inserted or deleted rows have moved go back to the last row, beyond which the engine moves no reference.
 */
export function toEngine(formula: string): string {
  const plain = formula.includes(';')
    ? mapCharacters(formula, (character, inBraces) => (character === ';' && !inBraces ? ',' : character))
    : formula;
  return closeRanges(openRanges(plain));
}
