import { absolute, quoted } from './address.ts';

export interface PlaceNames {
  /** Sheet names by key. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly places: Readonly<
    Record<string, { readonly sheet: string; readonly range: string; readonly name: string | null }>
  >;
}

/** Splits a formula into what stands outside and inside of quotes, so that only code is rewritten. */
function outsideText(formula: string, rewrite: (code: string) => string): string {
  let out = '';
  let start = 0;
  for (let i = 0; i < formula.length; i++) {
    const mark = formula[i];
    if (mark !== '"' && mark !== "'") continue;
    let end = formula.indexOf(mark, i + 1);
    while (end >= 0 && formula[end + 1] === mark) end = formula.indexOf(mark, end + 2);
    if (end < 0) break;
    out += rewrite(formula.slice(start, i)) + formula.slice(i, end + 1);
    start = end + 1;
    i = end;
  }
  return out + rewrite(formula.slice(start));
}

/** Fills in a template's formula: `#key!` is a sheet, `@name` a place, `{end}` the last row of the capacity. */
export function resolveFormula(formula: string, on: string, names: PlaceNames, lastRow: number): string {
  return outsideText(formula, (code) =>
    code
      .replace(/\{end\}/g, String(lastRow))
      .replace(/#([a-z_]+)!/g, (_all, key: string) => {
        const name = names.sheets[key];
        if (name === undefined) throw new Error(`No sheet has the key "${key}" (in ${formula}).`);
        return key === on ? '' : `${quoted(name)}!`;
      })
      .replace(/@([a-z_]+)/g, (_all, key: string) => {
        const place = names.places[key];
        if (!place) throw new Error(`No place is called "${key}" (in ${formula}).`);
        if (place.name !== null) return place.name;
        const address = absolute(place.range);
        return place.sheet === on ? address : `${quoted(names.sheets[place.sheet] as string)}!${address}`;
      }),
  );
}

/** A repeated line's formula: `{r}` is its own row, `{w}` the row of the same partner on the calculated sheets. */
export const atRow = (formula: string, row: number, working: number): string =>
  outsideText(formula, (code) => code.replace(/\{r\}/g, String(row)).replace(/\{w\}/g, String(working)));

/** The same formula with the separator of the sheet's locale between its arguments. */
export function separated(formula: string, separator: ',' | ';'): string {
  return outsideText(formula, (code) => inCode(code, separator));
}

// a comma inside braces parts columns, a semicolon there parts rows: neither is an argument's separator
function inCode(code: string, separator: string): string {
  let depth = 0;
  let out = '';
  for (const mark of code) {
    if (mark === '{') depth++;
    if (mark === '}') depth--;
    out += depth === 0 && (mark === ',' || mark === ';') ? separator : mark;
  }
  return out;
}

/** One spelling of formulas that differ only in separators, blanks and case: Sheets gives back its own spelling. */
export const sameSpelling = (formula: string): string =>
  outsideText(formula, (code) => code.replace(/[,;]/g, ';').replace(/\s+/g, '').toUpperCase());
