import { columnLetters, columnNumber } from './grid/references.ts';

const A1 =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.$])(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?![\p{L}\p{N}_.(!])|(?<=:)(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_.(!$])|(?<![\p{L}\p{N}_.$:])(\$?)([A-Za-z]{1,3})(?=:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.(!]))/gu;
const R1C1 =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.])(?:R(\[-?\d+\]|\d+)?)?C(\[-?\d+\]|\d+)?(?![\p{L}\p{N}_.(!])/gu;

const step = (letter: string, fixed: boolean, value: number, home: number): string =>
  letter + (fixed ? String(value + 1) : `[${value - home}]`);

/** `row` and `column` of the cell that holds the formula, from 0. */
export function toR1C1(formula: string, row: number, column: number): string {
  return formula.replace(A1, (all, fixedColumn, letters, fixedRow, digits, lastFixed, last, firstFixed, first) => {
    const alone = last ?? first;
    if (alone !== undefined) return step('C', (lastFixed ?? firstFixed) === '$', columnNumber(alone), column);
    if (letters === undefined) return all;
    return (
      step('R', fixedRow === '$', Number(digits) - 1, row) +
      step('C', fixedColumn === '$', columnNumber(letters), column)
    );
  });
}

function lineOf(text: string | undefined, home: number): { readonly fixed: boolean; readonly line: number } {
  if (text === undefined) return { fixed: false, line: home };
  return text.startsWith('[')
    ? { fixed: false, line: home + Number(text.slice(1, -1)) }
    : { fixed: true, line: Number(text) - 1 };
}

/** Null where a reference leaves the sheet. */
export function fromR1C1(formula: string, row: number, column: number): string | null {
  let outside = false;
  const text = formula.replace(R1C1, (all: string, rows: string | undefined, columns: string | undefined) => {
    if (all.startsWith('"') || all.startsWith("'")) return all;
    const across = lineOf(columns, column);
    const down = lineOf(rows, row);
    if (across.line < 0 || down.line < 0) outside = true;
    const letters = (across.fixed ? '$' : '') + columnLetters(Math.max(0, across.line));
    return all.startsWith('C') ? letters : `${letters}${down.fixed ? '$' : ''}${down.line + 1}`;
  });
  return outside ? null : text;
}
