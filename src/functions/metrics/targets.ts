import { isMissing, labelAt } from '../../program/missing.ts';
import { fold } from '../../program/reading/names.ts';
import { passedAt, reachedAt } from '../../program/threshold.ts';
import { columnOf, leftOut, madeOf, type SettingKind } from '../define.ts';
import { namedOnce, numberOrShare, rules } from '../kinds/entries.ts';
import { knownReader, nameReader, unknownName } from '../kinds/names.ts';
import { amountBounds, numberReader } from '../kinds/numbers.ts';
import { filledRows, maybe, needed } from '../kinds/table.ts';

export type Better = 'higher' | 'lower' | 'within';

/** What a metric should be. A bound that is not set is NaN. */
export interface Target {
  readonly metric: string;
  readonly low: number;
  readonly high: number;
  readonly better: Better;
  /** A share, of which a value above 1 is a slip of the unit. */
  readonly share?: boolean;
}

const TIME_TO_FIRST_DEAL = 'Time to first deal';

const higher = (metric: string, low: number, share = false): Target => ({
  metric,
  low,
  high: NaN,
  better: 'higher',
  share,
});
const within = (metric: string, low: number, high: number): Target => ({
  metric,
  low,
  high,
  better: 'within',
  share: true,
});

// the six metrics and the listing figures of the seed
export const STARTING_TARGETS: readonly Target[] = [
  within('Partner-sourced revenue', 0.2, 0.3),
  within('Partner-influenced revenue', 0.4, 0.5),
  higher('Partner activation rate', 0.6, true),
  higher('Partner NPS', 50),
  { metric: TIME_TO_FIRST_DEAL, low: NaN, high: 90, better: 'lower' },
  higher('Views per month', 1000),
  higher('Install rate', 0.05, true),
  higher('Listing activation rate', 0.4, true),
  higher('Rating', 4),
  higher('Reviews', 20),
];

/** The status of a value that is there. Only time to first deal is missed right at its target. */
export function statusOf({ metric, low, high, better }: Target, value: number): string {
  if (better === 'within')
    return value < reachedAt(low) ? 'Below range' : value > passedAt(high) ? 'Above range' : 'In range';
  if (better === 'higher') return value >= reachedAt(low) ? 'Met' : 'Missed';
  const strict = fold(metric) === fold(TIME_TO_FIRST_DEAL);
  return (strict ? value < reachedAt(high) : value <= passedAt(high)) ? 'Met' : 'Missed';
}

/** Targets and where a name leads; `Partner` before a name may be dropped. */
export interface Targets {
  readonly targets: readonly Target[];
  readonly at: ReadonlyMap<string, number>;
}

const PARTNER = /^partner[\s-]+/;

function indexed(targets: readonly Target[]): Targets {
  const at = new Map<string, number>();
  for (const [i, { metric }] of targets.entries()) at.set(fold(metric), i);
  targets.forEach(({ metric }, i) => {
    const bare = fold(metric).replace(PARTNER, '');
    for (const other of [bare, `partner ${bare}`, `partner-${bare}`]) if (!at.has(other)) at.set(other, i);
  });
  return { targets, at };
}

const bound = numberReader(amountBounds);
const table = rules({
  Metric: needed(nameReader),
  'Target min': maybe(bound),
  'Target max': maybe(bound),
  Better: maybe(nameReader),
});

const WORDS: readonly Better[] = ['higher', 'lower', 'within'];

/** A `targets` table: Metric, Target min, Target max, Better. Left out, it is the seed's. */
const givenTargets = madeOf(table, (given, _name, report) => {
  const { byHeader, filled, refuse } = given;
  report.throwIfAny();
  const read: Target[] = [];
  const starting = indexed(STARTING_TARGETS).at;
  const takeName = namedOnce(given, 'Metric', 'the metric has no name.');
  for (const i of filledRows(filled)) {
    const metric = labelAt(byHeader.Metric, i);
    takeName(i);
    const { share = false } = STARTING_TARGETS[starting.get(fold(metric)) ?? -1] ?? {};
    const low = numberOrShare(given, i, 'Target min', share);
    const high = numberOrShare(given, i, 'Target max', share);
    const said = labelAt(byHeader.Better, i);
    const meant: Better = isMissing(high) ? 'higher' : isMissing(low) ? 'lower' : 'within';
    const better = said === '' ? meant : WORDS.find((word) => word === fold(said));
    const unknown = better === undefined ? unknownName(said, 'a way to be better', WORDS) : null;
    if (unknown) refuse(i, 'Better', unknown.found, unknown.fix);
    else if (better === 'within' ? !(low <= high) : isMissing(low) && isMissing(high))
      refuse(
        i,
        'Target min',
        'Target min and Target max are not a target.',
        'Enter one, or both for within, the lower first.',
      );
    // a single target serves in whichever of the two columns it stands
    const least = isMissing(low) ? high : low;
    const most = isMissing(high) ? low : high;
    read.push({ metric, low: least, high: most, better: better as Better, share });
  }
  report.throwIfAny();
  return indexed(read);
});

export const targets: SettingKind<Targets> = leftOut(givenTargets, () => indexed(STARTING_TARGETS));

/** A column of metric names: positions among the targets. */
export const metricNames = columnOf('text', (settings) => {
  const { targets: known, at } = (settings as { readonly targets: Targets }).targets;
  return knownReader({ names: known.map((one) => one.metric), at }, 'a metric with a target');
});
