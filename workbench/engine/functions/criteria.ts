import { getNumfmtParseValueFilter } from '@univerjs/core';
import { Fault, keyOf, type Plain } from './columns.ts';

/** One condition of COUNTIF and its family. */
export interface Criterion {
  /** The key that it looks for, when it is a plain equality; the index then answers it. */
  readonly key?: Plain;
  test(value: Plain): boolean;
}

/** Dates and amounts; anything else is not worth the slow parser. */
const BEGINS_AS_NUMBER = /^[-+(]?\s?[$€£¥]?\s?\d/;

const OPERATOR = /^(<>|>=|<=|=|>|<)/;

/** A number as people write it in a criterion: with a point or a comma, a percent sign, or as a date. */
function numberIn(text: string): number | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const plain = Number(/^[-+]?\d+,\d+$/.test(trimmed) ? trimmed.replace(',', '.') : trimmed);
  if (!Number.isNaN(plain)) return /^[-+.\d]/.test(trimmed) ? plain : null;
  const parsed = BEGINS_AS_NUMBER.test(trimmed) ? getNumfmtParseValueFilter(trimmed) : null;
  return parsed && typeof parsed.v === 'number' ? parsed.v : null;
}

function operandOf(text: string): Plain {
  const number = numberIn(text);
  if (number !== null) return number;
  if (/^true$/i.test(text)) return true;
  if (/^false$/i.test(text)) return false;
  return text;
}

/** Text with wildcards, as an expression for the whole of a cell; null without any. */
function patternOf(text: string): RegExp | null {
  if (!/[*?~]/.test(text)) return null;
  const source = text.replace(/~[*?~]|[\s\S]/g, (part) => {
    if (part === '*') return '[\\s\\S]*';
    if (part === '?') return '[\\s\\S]';
    return (part.length > 1 ? part.slice(1) : part).replace(/[.+^${}()|[\]\\*?]/g, '\\$&');
  });
  return new RegExp(`^${source}$`, 'i');
}

function equalTo(operand: Plain): Criterion {
  const pattern = typeof operand === 'string' ? patternOf(operand) : null;
  if (pattern) return { test: (value) => typeof value === 'string' && pattern.test(value) };
  const key = keyOf(operand);
  return { key, test: (value) => keyOf(value) === key };
}

const collator = new Intl.Collator(undefined, { sensitivity: 'accent' });

/** Numbers are compared with numbers and text with text; whatever is of another kind does not fit. */
function ordered(operator: string, operand: Plain): Criterion {
  const fits = (order: number) =>
    order === 0 ? operator.endsWith('=') : operator.startsWith('<') ? order < 0 : order > 0;
  if (typeof operand === 'number') return { test: (value) => typeof value === 'number' && fits(value - operand) };
  if (typeof operand === 'string') {
    return { test: (value) => typeof value === 'string' && fits(collator.compare(value, operand)) };
  }
  return { test: (value) => typeof value === 'boolean' && fits(Number(value) - Number(operand)) };
}

const isEmpty: Criterion = { key: null, test: (value) => value === null };

function fromText(text: string): Criterion {
  if (text === '') return { test: (value) => value === null || value === '' };
  const operator = OPERATOR.exec(text)?.[0];
  if (!operator) return equalTo(operandOf(text));
  const rest = text.slice(operator.length);
  if (rest === '') {
    if (operator === '=') return isEmpty;
    return operator === '<>' ? { test: (value) => value !== null } : { test: () => false };
  }
  const operand = operandOf(rest);
  if (operator === '=') return equalTo(operand);
  if (operator !== '<>') return ordered(operator, operand);
  const equal = equalTo(operand);
  return { test: (value) => !equal.test(value) };
}

export function criterionOf(value: Plain): Criterion {
  if (typeof value === 'string') return fromText(value);
  // an empty cell as a criterion looks for zeros
  if (value === null) return equalTo(0);
  if (value instanceof Fault) return { key: value, test: (cell) => cell === value };
  return equalTo(value);
}
