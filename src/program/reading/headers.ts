import { isBlank } from './cells.ts';
import { fold } from './names.ts';
import { isCurrency } from './number-text.ts';

/** The form in which headers are the same: case, blanks, `_` and `-` do not count. */
export const plainHeader = (text: string): string => fold(text).replace(/[\s_-]+/g, '');

const BRACKET = /^(.*\S)\s*\(([^()]*)\)\s*$/;

export interface Header {
  readonly text: string;
  readonly plain: string;
  /** The currency in a closing bracket, as it stands there; '' where there is none. */
  readonly currency: string;
  /** The header without a closing bracket that names no currency; '' where there is none. */
  readonly beforeUnit: string;
}

export function headerOf(cell: unknown): Header {
  const text = isBlank(cell) ? '' : String(cell).trim();
  const bracket = BRACKET.exec(text);
  if (!bracket) return { text, plain: plainHeader(text), currency: '', beforeUnit: '' };
  const inside = (bracket[2] as string).trim();
  const currency = isCurrency(inside) ? inside : inside.toUpperCase();
  if (isCurrency(currency)) return { text, plain: plainHeader(bracket[1] as string), currency, beforeUnit: '' };
  return { text, plain: plainHeader(text), currency: '', beforeUnit: plainHeader(bracket[1] as string) };
}

const ROWS_BELOW = 5;

/** The row, from 2 to 5, that holds all the names which row 1 lacks; 0 when none does. */
export function rowWithNames(grid: readonly (readonly unknown[])[], wanted: readonly string[]): number {
  for (let r = 1; r < Math.min(grid.length, ROWS_BELOW); r++) {
    const plain = (grid[r] as readonly unknown[]).map((cell) => headerOf(cell).plain);
    if (wanted.every((name) => plain.includes(plainHeader(name)))) return r + 1;
  }
  return 0;
}

const LISTED = 12;

export function listedHeaders(headers: readonly Header[]): string {
  const texts = headers.map((one) => one.text).filter((text) => text !== '');
  return texts.length === 0 ? 'no header' : texts.slice(0, LISTED).join(', ');
}
