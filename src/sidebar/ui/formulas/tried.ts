import type { Request, TriedArgument } from '../../api.ts';
import { typedRange } from './ranges.ts';
import type { Separator } from './spelling.ts';

const NAMED = /^[A-Za-z_][A-Za-z0-9_.]*$/;
const TEXT = /^"((?:[^"]|"")*)"$/;
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;
const HUNDRED = 100;

function numberOf(typed: string, separator: Separator): number | null {
  const isShare = typed.endsWith('%');
  const digits = (isShare ? typed.slice(0, -1) : typed).trim();
  const plain = separator === ';' ? digits.replace(',', '.') : digits;
  if (!NUMBER.test(plain)) return null;
  return isShare ? Number(plain) / HUNDRED : Number(plain);
}

/** What is typed into a field as something that can be tried; null for a formula inside the formula. */
export function triedArgument(typed: string, separator: Separator): TriedArgument | null {
  const text = typed.trim();
  if (text === '') return {};
  const quoted = TEXT.exec(text);
  if (quoted) return { value: (quoted[1] as string).replace(/""/g, '"') };
  if (/^(true|false)$/i.test(text)) return { value: text.toLowerCase() === 'true' };
  const number = numberOf(text, separator);
  if (number !== null) return { value: number };
  return typedRange(text) || NAMED.test(text) ? { range: text } : null;
}

/** What to ask the server, or null where a field holds what only the sheet can work out. */
export function triedRequest(
  name: string,
  fields: readonly string[],
  separator: Separator,
  sheetId: number,
): Extract<Request, { kind: 'tryFormula' }> | null {
  const given: TriedArgument[] = [];
  for (const field of fields) {
    const argument = triedArgument(field, separator);
    if (argument === null) return null;
    given.push(argument);
  }
  return { kind: 'tryFormula', sheetId, name, arguments: given };
}

/** A range that was selected, as it is typed into a formula on the sheet `home`. */
export function selectedRange(
  { sheetId, sheetName, a1 }: { readonly sheetId: number; readonly sheetName: string; readonly a1: string },
  home: number | null,
): string {
  if (sheetId === home) return a1;
  const isPlain = /^[A-Za-z_][A-Za-z0-9_]*$/.test(sheetName);
  return `${isPlain ? sheetName : `'${sheetName.split("'").join("''")}'`}!${a1}`;
}
