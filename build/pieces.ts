/** A part of a text that stays as it is, by its offsets there, or words that are new. */
export type Piece = string | { readonly start: number; readonly end: number };

/** A place in a text, by its offset, and where it comes from: source, line, column. */
interface Origin {
  readonly offset: number;
  readonly source: number;
  readonly line: number;
  readonly column: number;
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Numbers as source maps write them: five bits a digit, the sign last. */
function numbersIn(text: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  let shift = 0;
  for (const letter of text) {
    const digit = DIGITS.indexOf(letter);
    value += (digit & 31) << shift;
    shift += 5;
    if (digit & 32) continue;
    numbers.push(value & 1 ? -(value >> 1) : value >> 1);
    value = 0;
    shift = 0;
  }
  return numbers;
}

function written(number: number): string {
  let rest = number < 0 ? (-number << 1) | 1 : number << 1;
  let text = '';
  do {
    text += DIGITS.charAt((rest & 31) | (rest > 31 ? 32 : 0));
    rest >>= 5;
  } while (rest > 0);
  return text;
}

function originsIn(text: string, mappings: string): Origin[] {
  const origins: Origin[] = [];
  const at = [0, 0, 0, 0];
  let lineStart = 0;
  for (const line of mappings.split(';')) {
    at[0] = 0;
    for (const segment of line.split(',')) {
      numbersIn(segment).forEach((step, i) => {
        if (i < 4) at[i] = (at[i] as number) + step;
      });
      const [column, source, sourceLine, sourceColumn] = at as [number, number, number, number];
      if (segment !== '') origins.push({ offset: lineStart + column, source, line: sourceLine, column: sourceColumn });
    }
    lineStart = text.indexOf('\n', lineStart) + 1;
  }
  return origins;
}

/** Origins by ascending offset, as a source map writes them. */
function mappingsOf(text: string, origins: readonly Origin[]): string {
  let before: Origin = { offset: 0, source: 0, line: 0, column: 0 };
  let next = 0;
  let lineStart = 0;
  return text
    .split('\n')
    .map((line) => {
      const lineEnd = lineStart + line.length;
      const segments: string[] = [];
      let column = 0;
      for (; next < origins.length && (origins[next] as Origin).offset <= lineEnd; next++) {
        const origin = origins[next] as Origin;
        const steps = [origin.source - before.source, origin.line - before.line, origin.column - before.column];
        segments.push([origin.offset - lineStart - column, ...steps].map(written).join(''));
        column = origin.offset - lineStart;
        before = origin;
      }
      lineStart = lineEnd + 1;
      return segments.join(',');
    })
    .join(';');
}

/** The pieces in their order, with a source map that still leads to where each came from. */
export function joined(text: string, map: string, pieces: readonly Piece[]): { text: string; map: string } {
  const sourceMap = JSON.parse(map) as { readonly mappings: string };
  const origins = originsIn(text, sourceMap.mappings);
  const moved: Origin[] = [];
  let out = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      out += piece;
      continue;
    }
    const shift = out.length - piece.start;
    for (const origin of origins)
      if (origin.offset >= piece.start && origin.offset < piece.end)
        moved.push({ ...origin, offset: origin.offset + shift });
    out += text.slice(piece.start, piece.end);
  }
  return { text: out, map: JSON.stringify({ ...sourceMap, names: [], mappings: mappingsOf(out, moved) }) };
}
