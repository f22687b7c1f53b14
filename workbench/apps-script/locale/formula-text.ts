import { localeOf } from './locale.ts';

/** The formula as it stands in a spreadsheet of this locale, argument by argument; or what Sheets would not parse. */
export interface ParsedFormula {
  readonly text: string;
  readonly problem: string | null;
}

interface Scan {
  out: string;
  readonly open: string[];
  problem: string | null;
}

const CLOSES: Readonly<Record<string, string>> = { ')': '(', '}': '{' };

function code(scan: Scan, formula: string, at: number, separator: ',' | ';', locale: string): void {
  const mark = formula[at] as string;
  const say = (problem: string) => {
    scan.problem ??= problem;
  };
  if (mark === '(' || mark === '{') scan.open.push(mark);
  if (mark in CLOSES && scan.open.pop() !== CLOSES[mark]) say(`"${mark}" closes nothing`);
  const inBraces = scan.open.includes('{');
  if ((mark === ',' || mark === ';') && scan.open.length === 0) say(`"${mark}" stands outside of brackets`);
  if (separator === ';' && mark === ',')
    say(`in ${locale} a comma does not part arguments; write ";", which is read everywhere`);
  if (
    separator === ';' &&
    mark === '.' &&
    /\d/.test(formula[at + 1] ?? '') &&
    /[\d(;=+\-*/^&<>\s]/.test(formula[at - 1] ?? '')
  )
    say(`in ${locale} a number has a decimal comma; put the number into a cell`);
  scan.out += mark === ';' && !inBraces && scan.open.length > 0 ? separator : mark;
}

function scanned(formula: string, locale: string): ParsedFormula {
  const { separator } = localeOf(locale);
  const scan: Scan = { out: '', open: [], problem: null };
  for (let at = 0; at < formula.length; at++) {
    const mark = formula[at] as string;
    if (mark !== '"' && mark !== "'") {
      code(scan, formula, at, separator, locale);
      continue;
    }
    let end = formula.indexOf(mark, at + 1);
    while (end >= 0 && formula[end + 1] === mark) end = formula.indexOf(mark, end + 2);
    if (end < 0) return { text: formula, problem: `the ${mark} at place ${at + 1} is not closed` };
    scan.out += formula.slice(at, end + 1);
    at = end;
  }
  if (scan.open.length > 0) scan.problem ??= `"${scan.open[scan.open.length - 1]}" is not closed`;
  if (formula.replace(/^=/, '').trim() === '') scan.problem ??= 'it is empty';
  if (/[-+*/^&<>=,;(]\s*$/.test(formula)) scan.problem ??= 'it ends in the middle';
  return { text: scan.out, problem: scan.problem };
}

const known = new Map<string, ParsedFormula>();
const MOST_KNOWN = 50000;

export function parseFormula(formula: string, locale: string): ParsedFormula {
  const key = `${locale} ${formula}`;
  const found = known.get(key);
  if (found) return found;
  if (known.size > MOST_KNOWN) known.clear();
  const parsed = scanned(formula, locale);
  known.set(key, parsed);
  return parsed;
}

/** As Sheets gives a formula back: with the separator of the locale between its arguments. */
export const shownFormula = (formula: string, locale: string): string =>
  formula === '' ? '' : parseFormula(formula, locale).text;
