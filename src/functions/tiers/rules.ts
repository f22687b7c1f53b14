import { isMissing, labelAt, numberAt } from '../../program/missing.ts';
import { IS_BLANK } from '../../program/reading/findings.ts';
import { fold, shown } from '../../program/reading/names.ts';
import { numberOf } from '../../program/reading/number-text.ts';
import { yesNoOf } from '../../program/reading/yes-no.ts';
import { passedAt, reachedAt } from '../../program/threshold.ts';
import { ALWAYS, type Condition, OPS, type Op, type Path, type RuledTier } from '../../program/tier-rules.ts';
import { isDate } from '../calendar.ts';
import { type Entries, rules } from '../kinds/entries.ts';
import { nameReader, unknownName } from '../kinds/names.ts';
import { amountBounds, numberReader, wholeBounds } from '../kinds/numbers.ts';
import { cellReader, type RowTable } from '../kinds/row-table.ts';
import { filledRows, maybe, needed } from '../kinds/table.ts';

const MOST_CONDITIONS = 1000;

const columns = {
  Tier: needed(nameReader),
  Metric: needed(nameReader),
  Path: maybe(nameReader),
  Op: maybe(nameReader),
  Value: maybe(cellReader),
  Need: maybe(numberReader(wholeBounds(1, MOST_CONDITIONS))),
};

type Rules = Entries<typeof columns>;

/** A `rules` table: Tier, Metric, Path, Op, Value, Need. */
export const tierRules = rules(columns);

const numbers = numberReader(amountBounds);

/** A value as it is told: yes and no are the same however they are written. */
function wordOf(cell: unknown, asYesNo: boolean): string {
  const said = asYesNo ? yesNoOf(cell) : null;
  return said === null ? String(cell).trim() : said ? 'yes' : 'no';
}

const numberIn = (cell: unknown): number =>
  typeof cell === 'number' ? cell : typeof cell === 'string' ? (numberOf(cell)?.value ?? NaN) : NaN;

/** Reads each column of the metrics once, as numbers or as text. */
class Metrics {
  private readonly asNumbers = new Map<number, Float64Array>();
  private readonly asCells = new Map<number, unknown[]>();

  constructor(readonly table: RowTable) {}

  numbers(at: number): Float64Array {
    const known = this.asNumbers.get(at) ?? this.table.read(at, numbers);
    this.asNumbers.set(at, known);
    return known;
  }

  words(at: number, asYesNo: boolean): string[] {
    const known = this.asCells.get(at) ?? this.table.read(at, cellReader);
    this.asCells.set(at, known);
    return known.map((cell) => wordOf(cell, asYesNo));
  }
}

function conditionIn(rules: Rules, i: number, metrics: Metrics): Condition | null {
  const { byHeader, refuse } = rules;
  const metric = labelAt(byHeader.Metric, i);
  const said = labelAt(byHeader.Op, i);
  const cell = byHeader.Value === null ? '' : byHeader.Value[i];
  const value = numberIn(cell);
  const bounds = { value, low: reachedAt(value), high: passedAt(value) };
  const nothing = { metric, ...bounds, word: '', text: '', numbers: null, words: null, texts: null };
  if (metric === '' && said === '' && cell === '') return { ...nothing, op: ALWAYS };
  const op = said === '' ? '>=' : OPS.find((one) => one === said);
  if (metric === '') {
    refuse(i, 'Metric', 'it is blank beside an Op or a Value.', 'Enter a metric.');
    return null;
  }
  const at = metrics.table.find(metric);
  if (at < 0) {
    const { found, fix } = unknownName(metric, 'a column of metrics', metrics.table.named);
    refuse(i, 'Metric', found, fix);
  } else if (op === undefined)
    refuse(i, 'Op', `${shown(said)} is no comparison.`, `Enter one of ${OPS.join(' ')}, with an apostrophe before =.`);
  else if (cell === '') refuse(i, 'Value', IS_BLANK, 'Enter what the metric is compared with.');
  else if (isDate(cell)) refuse(i, 'Value', 'a date is no value here.', 'Enter a number, a name, or yes or no.');
  else if (!isMissing(value)) return { ...nothing, op, numbers: metrics.numbers(at) };
  else if (op !== '=' && op !== '<>')
    refuse(i, 'Value', `${shown(cell)} is not a number.`, 'Enter one, or compare with = or <>.');
  else {
    const asYesNo = yesNoOf(cell) !== null;
    const word = wordOf(cell, asYesNo);
    const words = metrics.words(at, asYesNo);
    return { ...nothing, op: op as Op, word, text: fold(word), words, texts: words.map(fold) };
  }
  return null;
}

interface Open {
  readonly name: string;
  readonly first: number;
  readonly conditions: Condition[];
  need: number;
}

/** Tiers lowest first, by first appearance, with the conditions on the given metrics. */
export function compileRules(rules: Rules, table: RowTable): RuledTier[] {
  const { byHeader, filled, refuse } = rules;
  const metrics = new Metrics(table);
  const tiers = new Map<string, { name: string; paths: Map<string, Open> }>();
  for (const i of filledRows(filled)) {
    const name = labelAt(byHeader.Tier, i);
    if (name === '') refuse(i, 'Tier', 'the tier has no name.');
    const condition = conditionIn(rules, i, metrics);
    const tier = tiers.get(fold(name)) ?? { name, paths: new Map<string, Open>() };
    tiers.set(fold(name), tier);
    const path = fold(labelAt(byHeader.Path, i));
    const open = tier.paths.get(path) ?? { name: path, first: i, conditions: [], need: NaN };
    tier.paths.set(path, open);
    if (condition) open.conditions.push(condition);
    const need = numberAt(byHeader.Need, i);
    if (!isMissing(need) && !isMissing(open.need) && need !== open.need)
      refuse(i, 'Need', `it is ${need}, and ${open.need} above in the same path.`, 'Enter one of the two.');
    if (!isMissing(need)) open.need = need;
  }
  return Array.from(tiers.values(), ({ name, paths }) => ({
    name,
    paths: Array.from(paths.values(), ({ first, conditions, need }): Path => {
      if (need > conditions.length)
        refuse(
          first,
          'Need',
          `it is ${need}, and the path has ${conditions.length} conditions.`,
          'Lower it, or add some.',
        );
      return { conditions, need: isMissing(need) ? conditions.length : need };
    }),
  }));
}
