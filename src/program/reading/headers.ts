import { isBlank } from './cells.ts';
import type { Finding } from './findings.ts';
import { fold, shown } from './names.ts';
import { isCurrency, MARKS } from './number-text.ts';

/** The form in which headers are the same: case, blanks, `_` and `-` do not count. */
export const plainHeader = (text: string): string => fold(text).replace(/[\s_-]+/g, '');

const BRACKET = /^(.*\S)\s*\(([^()]*)\)\s*$/;

export interface Header {
  readonly text: string;
  readonly plain: string;
  /** The currency in a closing bracket, by its code where its mark has one; '' where there is none. */
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
  const before = plainHeader(bracket[1] as string);
  if (isCurrency(currency)) return { text, plain: before, currency: MARKS[currency] ?? currency, beforeUnit: '' };
  return { text, plain: plainHeader(text), currency: '', beforeUnit: before };
}

const LISTED = 12;

export function listedHeaders(headers: readonly Header[]): string {
  const texts = headers.map((one) => one.text).filter((text) => text !== '');
  return texts.length === 0 ? 'no header' : texts.slice(0, LISTED).join(', ');
}

export const unitFinding = ({ text }: Header, name: string): Finding => ({
  found: `the header ${shown(text)} holds a unit.`,
  fix: `Give the figures in full and call the column ${name}.`,
});

export function twiceFinding(name: string, headers: readonly Header[], at: number, again: number): Finding {
  const [first, second] = [at, again].map((i) => `${shown((headers[i] as Header).text)} in column ${i + 1}`);
  return { found: `${name} stands twice, as ${first} and ${second}.`, fix: 'Rename one.' };
}

const ROWS_BELOW = 5;

/** What is missing in the first row, what was found there, and the row from 2 to 5 that holds what is missing, if any. */
export function missingFinding(cells: readonly (readonly unknown[])[], missing: readonly string[]): Finding {
  const [headers, ...below] = cells.slice(0, ROWS_BELOW).map((row) => row.map(headerOf));
  const wanted = missing.map((name) => headerOf(name).plain);
  const at = below.findIndex((row) => wanted.every((plain) => row.some((header) => header.plain === plain)));
  return {
    found: `it has no ${missing.join(', ')}; found ${listedHeaders(headers || [])}.`,
    fix: at < 0 ? 'Add what is missing, or rename a column.' : `Row ${at + 2} holds them: begin the range there.`,
  };
}
