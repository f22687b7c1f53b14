import { LexerTreeBuilder } from '@univerjs/engine-formula';

/**
 * An array literal may hold ranges and formulas in Sheets: `{A2:A3; B2:B3}` stands one under the other. The engine
 * takes them for text, so they are calculated as VSTACK and HSTACK; the cell keeps what was typed. A text with a comma
 * in it too: the engine would part it there.
 */
const CONSTANT = /^\s*(?:[-+]?\d+(?:\.\d+)?(?:E[-+]?\d+)?%?|"(?:[^",;]|"")*"|TRUE|FALSE|#[A-Z/0!?]+)?\s*$/i;

interface Part {
  readonly text: string;
  /** `,` or `;` after it; '' for the last. */
  readonly mark: string;
}

/** Splits at separators of the outermost level. */
function partsOf(inside: string): Part[] {
  const parts: Part[] = [];
  let depth = 0;
  let quote = '';
  let text = '';
  for (const character of inside) {
    if (quote) {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if ('({'.includes(character)) depth++;
    else if (')}'.includes(character)) depth--;
    else if (depth === 0 && (character === ',' || character === ';')) {
      parts.push({ text, mark: character });
      text = '';
      continue;
    }
    text += character;
  }
  parts.push({ text, mark: '' });
  return parts;
}

/** Where the brace at `start` closes, or -1. */
function closing(formula: string, start: number): number {
  let depth = 0;
  let quote = '';
  for (let i = start; i < formula.length; i++) {
    const character = formula[i] as string;
    if (quote) {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '{') depth++;
    else if (character === '}' && --depth === 0) return i;
  }
  return -1;
}

function stacked(inside: string): string {
  const parts = partsOf(inside);
  if (parts.every((part) => CONSTANT.test(part.text))) return `{${inside}}`;
  const lines: string[][] = [[]];
  for (const part of parts) {
    lines[lines.length - 1]?.push(withoutLiterals(part.text.trim()));
    if (part.mark === ';') lines.push([]);
  }
  const rows = lines.map((line) => (line.length === 1 ? (line[0] as string) : `HSTACK(${line.join(',')})`));
  return rows.length === 1 ? (rows[0] as string) : `VSTACK(${rows.join(',')})`;
}

export function withoutLiterals(formula: string): string {
  if (!formula.includes('{')) return formula;
  let result = '';
  let quote = '';
  for (let i = 0; i < formula.length; i++) {
    const character = formula[i] as string;
    const end = !quote && character === '{' ? closing(formula, i) : -1;
    if (end > i) {
      result += stacked(formula.slice(i + 1, end));
      i = end;
      continue;
    }
    if (quote) {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    result += character;
  }
  return result;
}

const build = LexerTreeBuilder.prototype.treeBuilder;

LexerTreeBuilder.prototype.treeBuilder = function (formula, ...rest) {
  return build.call(this, withoutLiterals(formula), ...rest);
};
