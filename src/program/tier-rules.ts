import { isMissing, numberAt } from './missing.ts';
import { plain, roundedDifference } from './rounding.ts';
import { reachedAt } from './threshold.ts';
import { decimalsOf } from './units.ts';

export const ALWAYS = 'always';
export type Op = '>=' | '>' | '<=' | '<' | '=' | '<>' | typeof ALWAYS;
export const OPS: readonly Op[] = ['>=', '>', '<=', '<', '=', '<>'];

/** One condition of a path, with the values of its metric by partner. */
export interface Condition {
  readonly metric: string;
  readonly op: Op;
  /** NaN where the value is a name or yes or no. */
  readonly value: number;
  /** From where to where a number counts as the value: a sum of cents may miss it in the last digit. */
  readonly low: number;
  readonly high: number;
  /** What it is then, as it is told and as it is compared. */
  readonly word: string;
  readonly text: string;
  /** NaN for a blank. */
  readonly numbers: Float64Array | null;
  /** The same of each partner; '' for a blank. */
  readonly words: readonly string[] | null;
  readonly texts: readonly string[] | null;
}

export interface Path {
  /** How many of the conditions must hold. */
  readonly need: number;
  readonly conditions: readonly Condition[];
}

/** A tier is earned by one path that holds. */
export interface RuledTier {
  readonly name: string;
  readonly paths: readonly Path[];
}

const textAt = (texts: readonly string[] | null, i: number): string => (texts as readonly string[])[i] as string;

const isBlankIn = ({ numbers, texts }: Condition, i: number): boolean =>
  numbers !== null ? isMissing(numbers[i]) : textAt(texts, i) === '';

/** A condition on a blank does not hold. */
export function holds(condition: Condition, i: number): boolean {
  const { op, low, high, text, numbers, texts } = condition;
  if (op === ALWAYS) return true;
  if (isBlankIn(condition, i)) return false;
  if (numbers === null) return (textAt(texts, i) === text) === (op === '=');
  const found = numbers[i] as number;
  if (op === '>=') return found >= low;
  if (op === '>') return found > high;
  if (op === '<=') return found <= high;
  if (op === '<') return found < low;
  return (found >= low && found <= high) === (op === '=');
}

function pathHolds({ need, conditions }: Path, i: number): boolean {
  let held = 0;
  for (const condition of conditions) if (holds(condition, i)) held++;
  return held >= need;
}

/** The highest tier with a path that holds; -1 when there is none. */
export function ruledTierOf(tiers: readonly RuledTier[], i: number): number {
  for (let t = tiers.length - 1; t >= 0; t--)
    for (const path of (tiers[t] as RuledTier).paths) if (pathHolds(path, i)) return t;
  return -1;
}

/** By how much the one is above the other, with the decimals that the two have. */
const apart = (more: number, less: number): number =>
  roundedDifference(more, less, decimalsOf(Float64Array.of(more, less))) || more - less;

const told = (value: number): number => apart(value, 0);

/** How far a value is from a condition, over the size of what is asked. */
function shortfall(condition: Condition, i: number): number {
  const { op, value, numbers } = condition;
  if (numbers === null || op === '<>' || isBlankIn(condition, i)) return 1;
  const away = Math.abs(value - (numbers[i] as number));
  return value === 0 ? away : away / Math.abs(value);
}

const SMALL = 1000;

function inWords(condition: Condition, i: number): string {
  const { metric, op, value, numbers, words } = condition;
  const blank = isBlankIn(condition, i);
  const now = blank ? 'now blank' : `now ${numbers === null ? textAt(words, i) : told(numbers[i] as number)}`;
  const wanted = numbers === null ? condition.word : told(value);
  if (op === '>=' && !(blank && value <= 0)) {
    const has = blank ? 0 : numberAt(numbers, i);
    const of = Math.abs(value) < SMALL ? ` (${told(has)} of ${wanted})` : '';
    return `${metric}: ${apart(value, has)} more${of}`;
  }
  if (op === '<=' && !blank) return `${metric}: ${apart(numberAt(numbers, i), value)} less (${now})`;
  const what = {
    '>=': 'at least',
    '>': 'above',
    '<': 'below',
    '<=': 'at most',
    '=': 'must be',
    '<>': 'must not be',
    always: '',
  };
  return `${metric}: ${what[op]} ${wanted} (${now})`;
}

export interface RulesGap {
  readonly missing: number;
  readonly words: string;
}

/** What is missing on the nearest path of a tier: fewest conditions, then least total shortfall, then first. */
export function gapTo({ paths }: RuledTier, i: number): RulesGap {
  let best: { missing: number; far: number; short: readonly Condition[] } | null = null;
  for (const { need, conditions } of paths) {
    const open = conditions.filter((condition) => !holds(condition, i));
    const missing = need - (conditions.length - open.length);
    // where not all are needed, the nearest ones
    const nearest =
      missing < open.length
        ? [...open].sort((a, b) => plain(shortfall(a, i)) - plain(shortfall(b, i))).slice(0, missing)
        : open;
    const far = nearest.reduce((sum, condition) => sum + shortfall(condition, i), 0);
    if (best === null || missing < best.missing || (missing === best.missing && far < reachedAt(best.far)))
      best = { missing, far, short: open.filter((condition) => nearest.includes(condition)) };
  }
  const { missing, short } = best as NonNullable<typeof best>;
  return { missing, words: short.map((one) => inWords(one, i)).join('; ') };
}
