import type { Template, TemplateSheet } from '../../templates/schema.ts';

/** The digits of a reference, and how it begins. The build packs with the same. */
export const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
export const MARK = '~';
/** The shortest piece that a reference stands for. */
export const SHORTEST = 6;

const digit = (text: string, at: number): number => DIGITS.indexOf(text.charAt(at));

/** Text in which a piece that stood before is `~`, how far back it stands (three digits), and its length (one). */
export function unpacked(text: string): string {
  const out: string[] = [];
  for (let i = 0; i < text.length; i++) {
    if (text.charAt(i) !== MARK) {
      out.push(text.charAt(i));
      continue;
    }
    let from = out.length - ((digit(text, i + 1) * 62 + digit(text, i + 2)) * 62 + digit(text, i + 3));
    for (let left = digit(text, i + 4) + SHORTEST; left > 0; left--) out.push(out[from++] as string);
    i += 4;
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
