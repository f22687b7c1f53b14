import { idAt, isMissing, labelAt, numberAt } from '../../program/missing.ts';
import { IS_BLANK } from '../../program/reading/findings.ts';
import { define, describe, type SettingKind } from '../define.ts';
import { rules } from '../kinds/entries.ts';
import { nameReader, unknownName } from '../kinds/names.ts';
import { amountBounds, notNegativeBounds, numberReader } from '../kinds/numbers.ts';
import { type RowTable, rowTable } from '../kinds/row-table.ts';
import { filledRows, maybe, needed } from '../kinds/table.ts';
import { YES, yesNoReader } from '../kinds/yes-no.ts';

const amount = numberReader(amountBounds);
const LEAST_UNIT = 1e-9;
const bound = numberReader(notNegativeBounds);

const points = rules(
  {
    Metric: needed(nameReader),
    Points: needed(amount),
    Per: maybe(bound),
    Whole: maybe(yesNoReader({})),
    Cap: maybe(bound),
    Category: maybe(nameReader),
    'Category cap': maybe(bound),
    Min: maybe(amount),
  },
  ({ filled, byHeader: { Metric, Points, Per, Category, 'Category cap': cap }, refuse }) => {
    const caps = new Map<number, number>();
    for (const i of filledRows(filled)) {
      if (Metric.ids[i] === -1) refuse(i, 'Metric', 'the row names no metric.');
      if (isMissing(Points[i])) refuse(i, 'Points', IS_BLANK, 'Enter the points of one unit.');
      if (numberAt(Per, i) < LEAST_UNIT) refuse(i, 'Per', `it is ${numberAt(Per, i)}.`, 'Enter the size of one unit.');
      const own = numberAt(cap, i);
      const category = idAt(Category, i);
      if (isMissing(own)) continue;
      if (category === -1) refuse(i, 'Category cap', 'the row has no Category.', 'Enter one, or use Cap.');
      else if (caps.has(category) && caps.get(category) !== own)
        refuse(i, 'Category cap', `it is ${own}, and ${caps.get(category)} above.`, 'Enter one of the two.');
      else caps.set(category, own);
    }
  },
);

const WHOLE_UNITS = 1e-9;
const orNone = (column: Float64Array | null, i: number, none: number): number => {
  const value = numberAt(column, i);
  return isMissing(value) ? none : value;
};

interface Item {
  readonly values: Float64Array;
  readonly each: number;
  readonly per: number;
  readonly whole: boolean;
  readonly cap: number;
  /** -1 where there is none. */
  readonly category: number;
  readonly min: number;
}

type Points = typeof points extends SettingKind<infer T> ? T : never;

function itemsOf(metrics: RowTable, { filled, byHeader, refuse }: Points): Item[] {
  const { Metric, Points, Per, Whole, Cap, Category, Min } = byHeader;
  const read = new Map<number, Float64Array>();
  const items: Item[] = [];
  for (const i of filledRows(filled)) {
    const name = labelAt(Metric, i);
    const at = metrics.find(name);
    if (at < 0) {
      const { found, fix } = unknownName(name, 'a column of metrics', metrics.named);
      refuse(i, 'Metric', found, fix);
      continue;
    }
    const values = read.get(at) ?? metrics.read(at, amount);
    read.set(at, values);
    items.push({
      values,
      each: Points[i] as number,
      per: orNone(Per, i, 1),
      whole: numberAt(Whole, i) === YES,
      cap: orNone(Cap, i, Infinity),
      category: idAt(Category, i),
      min: orNone(Min, i, NaN),
    });
  }
  return items;
}

function capsOf({ rows, byHeader: { Category, 'Category cap': cap } }: Points): Float64Array {
  const caps = new Float64Array(Category?.labels.length ?? 0).fill(Infinity);
  for (let i = 0; i < rows; i++) {
    const category = idAt(Category, i);
    if (category >= 0) caps[category] = Math.min(caps[category] as number, orNone(cap, i, Infinity));
  }
  return caps;
}

function earned({ each, per, whole, cap }: Item, value: number): number {
  const units = value / per;
  // a hair below a whole number is the noise of binary fractions
  return Math.min(cap, (whole ? Math.trunc(units + Math.sign(units) * WHOLE_UNITS) : units) * each);
}

export const PARTNER_POINTS = define({
  name: 'PARTNER_POINTS',
  kinds: { metrics: rowTable, points },
  makeTable({ metrics, points: given }) {
    const items = itemsOf(metrics, given);
    const caps = capsOf(given);
    const sums = new Float64Array(caps.length);
    return metrics.each(1, (row) => {
      sums.fill(0);
      let total = 0;
      for (const item of items) {
        const value = item.values[row] as number;
        if (!isMissing(item.min) && !(value >= item.min)) return [0];
        if (isMissing(value)) continue;
        if (item.category < 0) total += earned(item, value);
        else sums[item.category] = (sums[item.category] as number) + earned(item, value);
      }
      for (let c = 0; c < caps.length; c++) total += Math.min(caps[c] as number, sums[c] as number);
      return [total];
    });
  },
});

const POINTS = [
  ['Metric', 'Points', 'Per', 'Whole', 'Cap'],
  ['Certified', 20, 10, '', 20],
  ['Revenue', 5, 100, true, ''],
];

// marked pure, so that the words do not ship
export const page = /* @__PURE__ */ describe(PARTNER_POINTS, {
  summary: 'Adds up the points that partners earn by several metrics, with caps.',
  tasks: ['score partners', 'place partners in tiers'],
  whenElse: 'Use PARTNER_SCORE for a score of 0 to 100 against targets, and TIER_BY_RULES to turn points into tiers.',
  params: {
    metrics: {
      text: 'Table with a header and one row for each partner; a column for each metric of points.',
      blank: 'A blank earns 0; a row that is blank in all metrics stays blank.',
      sample: 'Metrics!A3:H',
    },
    points: {
      text: 'Table with Metric, Points, and if you need them Per (size of one unit), Whole (only complete units), Cap, Category, Category cap, Min.',
      blank: 'A blank Per is 1, a blank Whole no; blank caps and Min set no limit.',
      sample: 'Settings!A120:H130',
    },
  },
  returns: 'The points of each row of metrics.',
  rule: 'Points of a metric are its value over Per times Points, at most Cap. Metrics of one category are added up, at most Category cap. A value below its Min, or blank, makes the total 0. Values below 0 take points away.',
  formula: 'points = min(Cap, value ÷ Per × Points)',
  rounding: 'Not rounded; with Whole only complete units count.',
  examples: [
    {
      kind: 'basic',
      says: 'Seven of ten certifications, and 250 of revenue in whole hundreds',
      args: [
        [
          ['Certified', 'Revenue'],
          [7, 250],
        ],
        POINTS,
      ],
      result: 24,
      source: '7 ÷ 10 × 20 = 14; two complete hundreds × 5 = 10',
    },
    {
      kind: 'roster',
      says: 'The cap of a metric, a blank and a blank row',
      args: [
        [
          ['Partner', 'Certified', 'Revenue'],
          ['Acme', 15, 99],
          ['', '', ''],
          ['Cora', '', 100],
        ],
        POINTS,
      ],
      result: [[20], [''], [5]],
    },
    {
      kind: 'edge',
      says: 'Every metric must be above 0, else nothing counts',
      args: [
        [
          ['Adds', 'Usage'],
          [10, 0],
        ],
        [
          ['Metric', 'Points', 'Cap', 'Min'],
          ['Adds', 2, 20, 1],
          ['Usage', 1, 30, 1],
        ],
      ],
      result: 0,
    },
    {
      kind: 'blank',
      says: 'No partner',
      args: [
        [
          ['Certified', 'Revenue'],
          ['', ''],
        ],
        POINTS,
      ],
      result: '',
    },
    {
      kind: 'error',
      says: 'A metric that is no column',
      args: [
        [
          ['Certified', 'Sales'],
          [1, 2],
        ],
        POINTS,
      ],
      error: 'PARTNER_POINTS points, row 3 (Metric): "Revenue" is not a column of metrics. Known: Certified, Sales.',
    },
  ],
  limits: 'Points do not expire by themselves: give metrics of the period that counts.',
  builtIn: '=MIN(20, B2 / 10 * 20) + MIN(30, INT(C2 / 100) * 5)',
  related: ['TIER_BY_RULES', 'PARTNER_SCORE'],
  source: 'Points with caps by metric and by category, as published partner programs have them.',
});
