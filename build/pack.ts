import { DIGITS, MARK, SHORTEST, type SheetsOnce } from '../src/workbook/packed.ts';
import type { Template, TemplateSheet } from '../templates/schema.ts';

const BASE = DIGITS.length;
const FARTHEST = BASE ** 3 - 1;
const LONGEST = SHORTEST + BASE - 1;
// more would be slower, and hardly shorter
const CANDIDATES = 48;

const reference = (back: number, length: number): string =>
  MARK +
  [Math.floor(back / BASE ** 2), Math.floor(back / BASE) % BASE, back % BASE, length - SHORTEST]
    .map((digit) => DIGITS.charAt(digit))
    .join('');

function matchLength(text: string, at: number, before: number): number {
  let length = 0;
  while (length < LONGEST && at + length < text.length && text[before + length] === text[at + length]) length++;
  return length;
}

function longest(
  text: string,
  at: number,
  places: readonly number[],
): { readonly back: number; readonly length: number } {
  let back = 0;
  let length = 0;
  for (const before of places.slice(-CANDIDATES).reverse()) {
    if (at - before > FARTHEST) break;
    const found = matchLength(text, at, before);
    if (found > length) [back, length] = [at - before, found];
  }
  return { back, length };
}

/** Data as JSON in ASCII, in which a piece that stood before is a reference to it. */
export function packed(value: unknown): string {
  const text = JSON.stringify(value).replace(
    /[^\x20-\x7d]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const seen = new Map<string, number[]>();
  let out = '';
  for (let at = 0; at < text.length; ) {
    const { back, length } = longest(text, at, seen.get(text.slice(at, at + SHORTEST)) ?? []);
    const taken = length > SHORTEST - 1 ? length : 1;
    out += taken > 1 ? reference(back, taken) : text[at];
    for (const end = at + taken; at < end; at++) {
      const piece = text.slice(at, at + SHORTEST);
      const places = seen.get(piece);
      if (places) places.push(at);
      else seen.set(piece, [at]);
    }
  }
  return out;
}

/** Templates share sheets, sample rows and all: each stands once. */
export function sheetsOnce(templates: readonly Template[]): SheetsOnce {
  const sheets = new Map<string, { readonly at: number; readonly sheet: TemplateSheet }>();
  const placeOf = (sheet: TemplateSheet): number => {
    const text = JSON.stringify(sheet);
    const known = sheets.get(text) ?? { at: sheets.size, sheet };
    sheets.set(text, known);
    return known.at;
  };
  const placed = templates.map((template) => ({ ...template, sheets: template.sheets.map(placeOf) }));
  return { sheets: [...sheets.values()].map((one) => one.sheet), templates: placed };
}
