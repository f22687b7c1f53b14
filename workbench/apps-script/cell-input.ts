import type { CellInput, CellValue, Rect, Validation } from './backend.ts';
import type { ScriptContext } from './context.ts';
import { instantOfSerial } from './dates.ts';
import { columnLetters } from './grid/references.ts';
import { isDatePattern } from './locale/display.ts';
import { parseFormula } from './locale/formula-text.ts';
import { readingOf } from './locale/typed-text.ts';
import { isDate } from './signatures.ts';

const MOST_CHARACTERS = 50000;

export const cellName = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** Checks that a grid of a setter is as large as its range, in Google's words. */
export function checkSize(context: ScriptContext, rect: Rect, values: readonly (readonly unknown[])[]): void {
  if (values.length !== rect.rows)
    throw context.exception(
      `The number of rows in the data does not match the number of rows in the range. The data has ${values.length} but the range has ${rect.rows}.`,
    );
  for (const line of values) {
    if (line.length !== rect.columns)
      throw context.exception(
        `The number of columns in the data does not match the number of columns in the range. The data has ${line.length} but the range has ${rect.columns}.`,
      );
  }
}

export function checkFormula(context: ScriptContext, formula: string, method: string): void {
  const { locale } = context.backend;
  const { problem } = parseFormula(formula, locale);
  if (problem !== null)
    throw context.refusal(
      `${method}: "${formula.slice(0, 200)}" would show #ERROR! (Formula parse error): ${problem}.`,
    );
}

const shown = (value: unknown): string => {
  if (isDate(value)) return 'a Date';
  if (Array.isArray(value)) return 'an array';
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
};

function textInput(context: ScriptContext, text: string, method: string, where: string, pattern: string): CellInput {
  if (text.length > MOST_CHARACTERS)
    throw context.exception('Your input contains more than the maximum of 50000 characters in a single cell.');
  if (text.charAt(0) === '=') {
    // plain text cells show a formula's text in place of its result
    if (pattern === '@')
      throw context.refusal(
        `${method}: the formula at ${where} would stay text, because the cell is formatted as text.`,
      );
    checkFormula(context, text, method);
    return { formula: text };
  }
  if (text === '') return { value: null };
  if (text.charAt(0) === "'") return { value: text.slice(1) };
  if (pattern === '@') return { value: text };
  const { locale } = context.backend;
  const reading = readingOf(text, locale);
  if (reading !== 'text')
    throw context.refusal(
      `${method} would turn ${JSON.stringify(text)} at ${where} into ${reading} in ${locale}; write it with a leading apostrophe.`,
    );
  return { value: text };
}

/** What a script writes into a cell. Stricter than Google: nothing that it would silently change or drop. */
export function inputOf(
  context: ScriptContext,
  value: unknown,
  method: string,
  row: number,
  column: number,
  pattern: string,
): CellInput {
  const where = cellName(row, column);
  if (typeof value === 'string') return textInput(context, value, method, where, pattern);
  if (typeof value === 'boolean') return { value };
  if (typeof value === 'number' && Number.isFinite(value)) return { value };
  throw context.refusal(
    `${method} got ${shown(value)} for ${where}; write a number, text or true and false, a date as its serial number with a date format.`,
  );
}

const inList = (rule: Validation, value: CellValue): boolean =>
  ((rule.args[0] as readonly string[] | undefined) ?? []).includes(String(value));

function refused(rule: Validation, value: CellValue, pattern: string): boolean {
  if (value === null || value === '') return false;
  const [least, most] = rule.args as readonly [number, number];
  if (rule.criteria === 'VALUE_IN_LIST') return !inList(rule, value);
  if (rule.criteria === 'NUMBER_BETWEEN') return typeof value !== 'number' || value < least || value > most;
  if (rule.criteria === 'CHECKBOX')
    return rule.args.length > 0 ? !rule.args.includes(value as string) : typeof value !== 'boolean';
  if (rule.criteria === 'DATE_IS_VALID_DATE') return typeof value !== 'number' || !isDatePattern(pattern);
  return false;
}

/** Sheets refuses a script's value where a rule rejects it, as it does a person's. */
export function checkAgainst(
  context: ScriptContext,
  rule: Validation | null,
  input: CellInput,
  row: number,
  column: number,
  pattern: string,
): void {
  if (!rule || rule.allowInvalid || input.formula !== undefined) return;
  if (refused(rule, input.value ?? null, pattern))
    throw context.exception(
      `The data you entered in cell ${cellName(row, column)} violates the data validation rules set on this cell.`,
    );
}

/** What a script reads from a cell. */
export function scriptValue(context: ScriptContext, value: CellValue, pattern: string): unknown {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value !== 'number' || !isDatePattern(pattern)) return value;
  const RealmDate = context.realm.globals.Date as DateConstructor;
  return new RealmDate(instantOfSerial(value, context.backend.timeZone).getTime());
}
