import { isMissing, labelAt } from '../../program/missing.ts';
import { isBlank } from '../../program/reading/cells.ts';
import { IS_BLANK } from '../../program/reading/findings.ts';
import { fold } from '../../program/reading/names.ts';
import { yesNoOf } from '../../program/reading/yes-no.ts';
import { type ColumnReader, leftOut, madeOf } from '../define.ts';
import { type Entries, entries, namedOnce, rules } from '../kinds/entries.ts';
import { knownNames, nameReader, unknownName } from '../kinds/names.ts';
import { notNegativeBounds, numberReader, shareBounds } from '../kinds/numbers.ts';
import { filledRows, maybe, needed } from '../kinds/table.ts';

const share = numberReader(shareBounds);

/** A share of 0 to 1, or yes or no; a blank is 0. A box that is not ticked fills no row. */
const doneReader: ColumnReader<Float64Array> = {
  make: share.make,
  read(cells, into, filled, look) {
    const { grid, at, from, height } = cells;
    for (let i = 0; i < height; i++) {
      const cell = (grid[from + i] as readonly unknown[])[at];
      const said = yesNoOf(cell, false);
      if (isBlank(cell) || cell === false) into[i] = 0;
      else if (said !== null) {
        into[i] = said ? 1 : 0;
        filled[i] = 1;
      } else {
        share.read({ grid, at, from: from + i, height: 1 }, into.subarray(i, i + 1), filled.subarray(i, i + 1), {
          ...look,
          place: () => look.place(i),
        });
      }
    }
  },
};

export const PRIORITIES = ['Critical', 'High', 'Medium'] as const;

// the enablement stack of the seed
const STACK: ReadonlyMap<string, string> = new Map([
  ['partner portal', 'Critical'],
  ['sales playbook', 'Critical'],
  ['integration docs', 'High'],
  ['co-brandable content', 'High'],
  ['demo environment', 'Medium'],
  ['certification program', 'Medium'],
]);

const assetColumns = { Asset: needed(nameReader), Done: needed(doneReader), Priority: maybe(nameReader) };

export const assets = entries(assetColumns);

const weightTable = rules(
  { Priority: needed(nameReader), Weight: needed(numberReader(notNegativeBounds)) },
  (table) => {
    const takeName = namedOnce(table, 'Priority', IS_BLANK);
    for (const i of filledRows(table.filled)) {
      takeName(i);
      if (isMissing(table.byHeader.Weight[i])) table.refuse(i, 'Weight', IS_BLANK, 'Enter a weight; 0 is fine.');
    }
  },
);

/** Weights by priority. */
export interface Weights {
  readonly names: readonly string[];
  readonly of: ReadonlyMap<string, number>;
}

const weightsFrom = (names: readonly string[], weights: readonly number[]): Weights => ({
  names,
  of: new Map(names.map((name, i) => [fold(name), weights[i] as number])),
});

/** A `weights` table: Priority, Weight. Left out: Critical 3, High 2, Medium 1. */
const givenWeights = madeOf(weightTable, ({ filled, byHeader }) => {
  const own = filledRows(filled);
  return weightsFrom(
    own.map((i) => labelAt(byHeader.Priority, i)),
    own.map((i) => byHeader.Weight[i] as number),
  );
});

export const weights = leftOut(givenWeights, () => weightsFrom(PRIORITIES, [3, 2, 1]));

export interface Asset {
  readonly name: string;
  readonly priority: string;
  readonly weight: number;
  readonly done: number;
}

/** The assets with their weights; an asset of the stack knows its priority by name. */
export function weighed({ filled, byHeader, refuse }: Entries<typeof assetColumns>, weights: Weights): Asset[] {
  const known = knownNames(weights.names);
  const found: Asset[] = [];
  for (const i of filledRows(filled)) {
    const name = labelAt(byHeader.Asset, i);
    const said = labelAt(byHeader.Priority, i);
    const priority = said === '' ? (STACK.get(fold(name)) ?? '') : said;
    const at = known.at.get(fold(priority));
    if (name === '') refuse(i, 'Asset', 'the asset has no name.');
    else if (priority === '')
      refuse(
        i,
        byHeader.Priority === null ? 'Asset' : 'Priority',
        `${name} has no priority.`,
        `Enter one of ${weights.names.join(', ')}.`,
      );
    else if (at === undefined) {
      const { found: what, fix } = unknownName(priority, 'a priority', weights.names);
      refuse(i, said === '' ? 'Asset' : 'Priority', what, fix);
    } else
      found.push({
        name,
        priority: weights.names[at] as string,
        weight: weights.of.get(fold(priority)) as number,
        done: byHeader.Done[i] as number,
      });
  }
  return found;
}

export const totalWeight = (given: readonly Asset[]): number => given.reduce((sum, { weight }) => sum + weight, 0);
