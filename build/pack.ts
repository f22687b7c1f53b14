import { DIGITS, FAR, NEAR, SHORTEST, type SheetsOnce } from '../src/workbook/packed.ts';
import type { Template, TemplateSheet } from '../templates/schema.ts';

const BASE = DIGITS.length;
const HIGHEST = BASE - 1;
const NEAREST = BASE ** 2;
const FARTHEST = BASE ** 3 - 1;
const LONGEST = SHORTEST + HIGHEST + HIGHEST;
// more would be slower, and hardly shorter
const CANDIDATES = 48;

/** A piece that stood before: how far back, how long, and how much shorter the text gets. */
interface Match {
  readonly back: number;
  readonly length: number;
  readonly gain: number;
}

const NONE: Match = { back: 0, length: 1, gain: 0 };

const digits = (number: number, count: number): string =>
  Array.from({ length: count }, (_one, i) => DIGITS.charAt(Math.floor(number / BASE ** (count - 1 - i)) % BASE)).join(
    '',
  );

function reference({ back, length }: Match): string {
  const longer = length - SHORTEST;
  const size = longer < HIGHEST ? digits(longer, 1) : digits(HIGHEST, 1) + digits(longer - HIGHEST, 1);
  return (back < NEAREST ? NEAR + digits(back, 2) : FAR + digits(back, 3)) + size;
}

const cost = (back: number, length: number): number => (back < NEAREST ? 4 : 5) + (length - SHORTEST < HIGHEST ? 0 : 1);

function matchLength(text: string, at: number, before: number): number {
  let length = 0;
  while (length < LONGEST && at + length < text.length && text[before + length] === text[at + length]) length++;
  return length;
}

/** A text, and where in it each short piece stood so far. */
class Seen {
  private readonly places = new Map<string, number[]>();
  constructor(private readonly text: string) {}

  private piece(at: number): string {
    return this.text.slice(at, at + SHORTEST);
  }

  add(at: number): void {
    const places = this.places.get(this.piece(at));
    if (places) places.push(at);
    else this.places.set(this.piece(at), [at]);
  }

  best(at: number): Match {
    let best = NONE;
    for (const before of (this.places.get(this.piece(at)) ?? []).slice(-CANDIDATES).reverse()) {
      const back = at - before;
      if (back > FARTHEST) break;
      const length = matchLength(this.text, at, before);
      if (length < SHORTEST) continue;
      const gain = length - cost(back, length);
      if (gain > best.gain) best = { back, length, gain };
    }
    return best;
  }
}

/** Data as JSON in ASCII, in which a piece that stood before is a reference to it. */
export function packed(value: unknown): string {
  // the two marks are no part of the text
  const text = JSON.stringify(value).replace(
    /[^\x20-\x7d]|\^/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const seen = new Seen(text);
  let out = '';
  for (let at = 0; at < text.length; ) {
    let match = seen.best(at);
    seen.add(at);
    // a longer piece may begin with the next letter
    if (match.gain > 0 && seen.best(at + 1).gain > match.gain) match = NONE;
    out += match.gain > 0 ? reference(match) : text[at];
    for (let i = at + 1; i < at + match.length; i++) seen.add(i);
    at += match.length;
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
