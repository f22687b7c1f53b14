import { labelAt } from '../../program/missing.ts';
import { fold } from '../../program/reading/names.ts';
import { columnOf, leftOut, madeOf } from '../define.ts';
import { namedOnce, rules } from '../kinds/entries.ts';
import { type KnownNames, knownNames, knownReader, nameReader } from '../kinds/names.ts';
import { numberReader, wholeBounds } from '../kinds/numbers.ts';
import { filledRows, needed } from '../kinds/table.ts';

export const FIELDS = ['Type', 'Goal', 'Key metric', 'Time to value', 'Min months', 'Max months'] as const;

/** Type, goal, key metric, and the months from signing to value: the seed's five. */
export const STARTING_TYPES: readonly (readonly [string, string, string, number, number])[] = [
  ['Technology/Integration', 'Expand functionality', 'Active integrations', 3, 6],
  ['Affiliate', 'Lead generation', 'Referred revenue', 1, 3],
  ['Reseller/Channel', 'Sales extension', 'Partner-sourced ARR', 6, 12],
  ['Strategic Alliance', 'Market expansion', 'Co-sold deals', 6, 18],
  ['OEM/White-label', 'Revenue diversification', 'Embedded revenue', 12, 24],
];

/** A type is known by its whole name, and else by what stands on either side of a stroke in it. */
function knownTypes(names: readonly string[]): KnownNames {
  const at = new Map(knownNames(names).at);
  names.forEach((name, i) => {
    for (const side of name.split('/')) if (!at.has(fold(side))) at.set(fold(side), i);
  });
  return { names, at };
}

export const typeReader = (names: readonly string[]) => knownReader(knownTypes(names), 'a type of partner');

export const startingType = columnOf('text', () => typeReader(STARTING_TYPES.map(([name]) => name)));

export interface TypeMonths {
  readonly names: readonly string[];
  readonly min: readonly number[];
  readonly max: readonly number[];
}

const months = numberReader(wholeBounds(0, 600));
const table = rules({ Type: needed(nameReader), 'Min months': needed(months), 'Max months': needed(months) });

/** A `types` table: Type, Min months, Max months. Left out, it is the seed's. */
const givenTypes = madeOf(table, (given, _name, report): TypeMonths => {
  const { byHeader, filled, refuse } = given;
  report.throwIfAny();
  const read = { names: [] as string[], min: [] as number[], max: [] as number[] };
  const takeName = namedOnce(given, 'Type', 'the type has no name.');
  for (const i of filledRows(filled)) {
    const min = byHeader['Min months'][i] as number;
    const max = byHeader['Max months'][i] as number;
    takeName(i);
    if (!(min <= max)) refuse(i, 'Max months', 'Min and Max months are not a range.', 'Enter both, the lower first.');
    read.names.push(labelAt(byHeader.Type, i));
    read.min.push(min);
    read.max.push(max);
  }
  report.throwIfAny();
  return read;
});

export const types = leftOut(
  givenTypes,
  (): TypeMonths => ({
    names: STARTING_TYPES.map((one) => one[0]),
    min: STARTING_TYPES.map((one) => one[3]),
    max: STARTING_TYPES.map((one) => one[4]),
  }),
);

/** A column of types: positions in the `types` of the call. */
export const typeNames = columnOf('text', (settings) =>
  typeReader((settings as { readonly types: TypeMonths }).types.names),
);
