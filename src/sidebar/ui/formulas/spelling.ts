export type Separator = ',' | ';';

/** Rewrites what stands outside of quotes; sheet names in single quotes are left alone too. */
function outsideText(formula: string, rewrite: (code: string) => string): string {
  return formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"']+/g, (part) =>
    part.startsWith('"') || part.startsWith("'") ? part : rewrite(part),
  );
}

/** A formula of the reference, written with `,` and a decimal point, as this locale spells it. */
export function inLocale(formula: string, separator: Separator): string {
  if (separator === ',') return formula;
  let depth = 0;
  return outsideText(formula, (code) => {
    let out = '';
    for (const mark of code.replace(/(\d)\.(?=\d)/g, '$1\u0000')) {
      if (mark === '{') depth++;
      if (mark === '}') depth--;
      if (mark === ',') out += depth > 0 ? '\\' : ';';
      else out += mark === '\u0000' ? ',' : mark;
    }
    return out;
  });
}

/** A decimal as a fraction of whole numbers, which every locale reads alike: 0,25 is 25/100. */
const fraction = (whole: string, decimals: string): string =>
  `${Number(whole + decimals)}/1${'0'.repeat(decimals.length)}`;

/** What a person has typed into one field, as a formula that no locale misreads. */
function argumentText(typed: string, separator: Separator): string {
  if (separator === ',') return typed;
  const alone = /^(-?)(\d+),(\d+)$/.exec(typed);
  if (alone) return alone[1] + fraction(alone[2] as string, alone[3] as string);
  return outsideText(typed, (code) =>
    code.replace(/(\d+),(\d+)/g, (_all, whole: string, decimals: string) => `(${fraction(whole, decimals)})`),
  );
}

/** Fields that are left empty at the end are left out; between others nothing stands for them. */
export function formulaOf(name: string, fields: readonly string[], separator: Separator): string {
  const typed = fields.map((field) => argumentText(field.trim(), separator));
  while (typed.length > 0 && typed[typed.length - 1] === '') typed.pop();
  return `=${name}(${typed.join(`${separator} `)})`;
}
