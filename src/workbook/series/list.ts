import type { SeriesChoice, SeriesChoices } from '../../sidebar/api.ts';
import { areaOf } from '../address.ts';
import { FIRST_ROW } from '../plan.ts';
import type { Inserted } from '../sources.ts';
import { keyOf, type Listed } from './names.ts';

/** Who is listed, or why that cannot be told now. */
export type Reading = { readonly listed: readonly Listed[] } | { readonly message: string; readonly fix: string };

const COLUMNS = ['choice', 'name', 'id', 'tier', 'owner'] as const;
const ERROR = /^#(N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|ERROR!)$/;

/** Reads the partners where formulas have listed them. They are calculated: right after an insert they may not stand yet. */
export function readListed({ template, own, sheet }: Inserted): Reading {
  const { series } = template;
  if (!series) return { listed: [] };
  const lastRow = FIRST_ROW + (own[0]?.state.base.capacity ?? 0) - 1;
  const read: Partial<Record<(typeof COLUMNS)[number], string[]>> = {};
  for (const column of COLUMNS) {
    const at = series.columns[column];
    const from = sheet(at.sheet);
    if (!from)
      return {
        message: 'A sheet that lists the partners is gone.',
        fix: `Undo the last insert, then insert "${template.title}" again.`,
      };
    const { row, column: first, rows } = areaOf(at.range.split('{end}').join(String(lastRow)), lastRow);
    const values = from.getRange(row, first, Math.min(rows, from.getMaxRows() - row + 1), 1).getValues();
    const texts = values.map((line) => String(line[0]));
    const name = from.getName();
    if (texts.some((text) => /^Loading/.test(text)))
      return {
        message: `${name} is still being calculated.`,
        fix: 'Wait until no cell shows Loading, then look again.',
      };
    const wrong = texts.findIndex((text) => ERROR.test(text));
    if (wrong >= 0)
      return { message: `${name}, row ${row + wrong} shows ${texts[wrong]}.`, fix: 'Mend it, then look again.' };
    read[column] = texts;
  }
  const { choice, name, id, tier, owner } = read as Record<(typeof COLUMNS)[number], string[]>;
  const seen = new Set<string>();
  const listed: Listed[] = [];
  choice.forEach((text, i) => {
    const one: Listed = {
      choice: text,
      name: name[i] ?? '',
      id: id[i] ?? '',
      tier: tier[i] ?? '',
      owner: owner[i] ?? '',
    };
    if (text === '' || seen.has(keyOf(one))) return;
    seen.add(keyOf(one));
    listed.push(one);
  });
  if (listed.length === 0)
    return {
      message: 'No partner is listed yet.',
      fix: 'If it was just inserted, wait until its formulas have calculated, then look again.',
    };
  return { listed };
}

function counted(values: readonly string[]): { value: string; partners: number }[] {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  return Array.from(counts, ([value, partners]) => ({ value, partners }));
}

export const choicesOf = (listed: readonly Listed[]): SeriesChoices => ({
  all: listed.length,
  tiers: counted(listed.map((one) => one.tier)),
  owners: counted(listed.map((one) => one.owner)).sort((one, other) => (one.value < other.value ? -1 : 1)),
});

export const chosenFrom = (listed: readonly Listed[], of: SeriesChoice): readonly Listed[] =>
  of.by === 'all' ? listed : listed.filter((one) => one[of.by as 'tier' | 'owner'] === of.value);

/** "all partners", "tier Gold", "owner Ana". */
export const wordsOf = (of: SeriesChoice): string => (of.by === 'all' ? 'all partners' : `${of.by} ${of.value}`);
