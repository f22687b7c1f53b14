import type { TemplateSource } from '../schema.ts';

type Block = TemplateSource['sheets'][number]['blocks'][number];

/** The grey line under the title of an answer: period, fiscal year, currency. */
export const SUBTITLE =
  '=TEXT(@from;"d mmm yyyy")&" to "&TEXT(@as_of;"d mmm yyyy")&" \u00B7 FY "&@fiscal_year&" \u00B7 "&@currency';

/** A figure with its label above and a comparison below. */
export function keyFigure(
  id: string,
  at: string,
  label: string,
  value: string,
  format: string,
  below: readonly ({ formula: string } | string)[],
  belowStyle: string | string[],
): Block {
  return {
    id,
    at: `${at}4`,
    about: label,
    kind: 'output',
    lines: [
      { cells: [label], style: 'mute' },
      { cells: [{ formula: value }], style: `key ${format}` },
      { cells: below.slice(), style: belowStyle },
    ],
  };
}
