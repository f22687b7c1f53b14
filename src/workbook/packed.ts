import type { Template, TemplateSheet } from '../../templates/schema.ts';

/** The digits of a reference, and how it begins. The build packs with the same. */
export const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
export const FAR = '~';
export const NEAR = '^';
/** The shortest piece that a reference stands for. */
export const SHORTEST = 5;

/**
 * Text in which a piece that stood before is a reference to it: `~` and how far back it stands in three digits, or `^`
 * and two; then how much longer than the shortest it is, in one digit, and another after the highest.
 */
export function unpacked(text: string): string {
  const out: string[] = [];
  let at = 0;
  const digits = (count: number): number => {
    let number = 0;
    for (const end = at + count; at < end; at++) number = number * DIGITS.length + DIGITS.indexOf(text.charAt(at));
    return number;
  };
  while (at < text.length) {
    const mark = text.charAt(at++);
    if (mark !== FAR && mark !== NEAR) {
      out.push(mark);
      continue;
    }
    let from = out.length - digits(mark === FAR ? 3 : 2);
    const longer = digits(1);
    const length = SHORTEST + longer + (longer === DIGITS.length - 1 ? digits(1) : 0);
    for (const end = from + length; from < end; from++) out.push(out[from] as string);
  }
  return out.join('');
}

/** Templates whose sheets stand once, however many of them share one: a sheet is its place among all. */
export interface SheetsOnce {
  readonly sheets: readonly TemplateSheet[];
  readonly templates: readonly (Omit<Template, 'sheets'> & { readonly sheets: readonly number[] })[];
}

export const withSheets = ({ sheets, templates }: SheetsOnce): readonly Template[] =>
  templates.map((template) => ({ ...template, sheets: template.sheets.map((at) => sheets[at] as TemplateSheet) }));
