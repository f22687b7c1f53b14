import type { Cell } from '../roster.ts';
import { column, gappy, money, oneOf, type RowCase, tableOf } from './case.ts';
import { type Filled, MOST, numberIn, type Rows, Wrong } from './cells.ts';

const HEADERS = ['Partner', 'Revenue', 'Certified', 'Deals', 'Region'];
const RULES: Cell[][] = [
  ['Tier', 'Path', 'Metric', 'Op', 'Value', 'Need'],
  ['Silver', '', 'Revenue', '>=', 10000, ''],
  ['Silver', 'by people', 'Certified', '>=', 2, ''],
  ['Gold', '', 'Revenue', '>=', 50000, 2],
  ['Gold', '', 'Certified', '>=', 5, ''],
  ['Gold', '', 'Region', '=', 'EMEA', ''],
  ['Platinum', '', 'Revenue', '>=', 200000, ''],
  ['Platinum', '', 'Deals', '>', 10, ''],
];
const POINTS: Cell[][] = [
  ['Metric', 'Points', 'Per', 'Whole', 'Cap', 'Category', 'Category cap'],
  ['Revenue', 5, 10000, true, 100, '', ''],
  ['Certified', 20, 10, false, '', 'People', 30],
  ['Deals', 2, 1, false, '', 'People', 30],
];
const WEIGHTS: Cell[][] = [
  ['Criterion', 'Weight', 'Target'],
  ['Certified', 3, 10],
  ['Deals', 2, 20],
  ['Revenue', 1, 100000],
];

const isText = (name: string): boolean => name === 'Region';

/** Reads the columns that are asked for, and marks the rows in which one of them is filled. */
function columnsIn(metrics: Rows, names: readonly string[], low: number) {
  const n = metrics.length - 1;
  const wrong = new Wrong();
  const filled = new Uint8Array(n);
  const numbers = new Map<string, Float64Array>();
  const texts = new Map<string, string[]>();
  const words = new Map<string, string[]>();
  for (const name of names) {
    const at = (metrics[0] as readonly Filled[]).indexOf(name);
    if (isText(name)) {
      const read: string[] = new Array(n);
      const told: string[] = new Array(n);
      for (let i = 0; i < n; i++) {
        const cell = metrics[i + 1]?.[at];
        told[i] = String(cell).trim();
        read[i] = cell === '' ? '' : String(cell).normalize('NFKC').trim().toUpperCase().toLowerCase();
        if (cell !== '') filled[i] = 1;
      }
      texts.set(name, read);
      words.set(name, told);
      continue;
    }
    const read = new Float64Array(n);
    for (let i = 0; i < n; i++) {
      const cell = metrics[i + 1]?.[at];
      read[i] = numberIn(cell, low, MOST, wrong, i);
      if (cell !== '') filled[i] = 1;
    }
    numbers.set(name, read);
  }
  wrong.refuse();
  let end = n;
  while (end > 0 && filled[end - 1] === 0) end--;
  return { numbers, texts, words, filled, end };
}

interface Condition {
  readonly metric: string;
  readonly op: string;
  readonly value: number;
  readonly word: string;
  readonly text: string;
  readonly numbers: Float64Array | undefined;
  readonly words: string[] | undefined;
  readonly texts: string[] | undefined;
}

interface Path {
  readonly conditions: Condition[];
  need: number;
}

function tiersIn(metrics: Rows) {
  const names = Array.from(new Set(RULES.slice(1).map((row) => String(row[2]))));
  const read = columnsIn(metrics, names, -MOST);
  const tiers: { name: string; paths: Map<string, Path> }[] = [];
  for (const [tier, path, metric, op, value, need] of RULES.slice(1) as [
    string,
    string,
    string,
    string,
    Cell,
    Cell,
  ][]) {
    let known = tiers.find((one) => one.name === tier);
    if (!known) {
      known = { name: tier, paths: new Map() };
      tiers.push(known);
    }
    const own = known.paths.get(path) ?? { conditions: [], need: Number.NaN };
    known.paths.set(path, own);
    own.conditions.push({
      metric,
      op,
      value: Number(value),
      word: String(value),
      text: String(value).toLowerCase(),
      numbers: read.numbers.get(metric),
      words: read.words.get(metric),
      texts: read.texts.get(metric),
    });
    if (need !== '') own.need = Number(need);
  }
  for (const { paths } of tiers)
    for (const path of paths.values()) if (Number.isNaN(path.need)) path.need = path.conditions.length;
  return { ...read, tiers: tiers.map(({ name, paths }) => ({ name, paths: Array.from(paths.values()) })) };
}

function holds({ op, value, text, numbers, texts }: Condition, i: number): boolean {
  if (texts) return texts[i] !== '' && texts[i] === text;
  const found = (numbers as Float64Array)[i] as number;
  return op === '>' ? found > value : found >= value;
}

function tierAt(tiers: readonly { readonly paths: readonly Path[] }[], i: number): number {
  for (let t = tiers.length - 1; t >= 0; t--)
    for (const { conditions, need } of (tiers[t] as { paths: readonly Path[] }).paths) {
      let held = 0;
      for (const condition of conditions) if (holds(condition, i)) held++;
      if (held >= need) return t;
    }
  return -1;
}

function tierByRulesByHand(metrics: Rows): unknown[][] {
  const { tiers, filled, end } = tiersIn(metrics);
  const out: unknown[][] = new Array(end);
  for (let i = 0; i < end; i++) out[i] = [filled[i] === 1 ? (tiers[tierAt(tiers, i)]?.name ?? '') : ''];
  return out;
}

/** How far a value is from a condition, over the size of what is asked. */
function farFrom({ value, numbers }: Condition, i: number): number {
  const found = numbers?.[i] ?? Number.NaN;
  return !Number.isNaN(found) ? Math.abs(value - found) / value : 1;
}

const plain = (value: number): string => String(Number(value.toPrecision(12)));
const cents = (value: number): string => String(Math.round(value * 100) / 100);

function said({ metric, op, value, word, numbers, words }: Condition, i: number): string {
  const found = numbers?.[i] ?? Number.NaN;
  if (words) return `${metric}: must be ${word} (now ${words[i] || 'blank'})`;
  if (op === '>') return `${metric}: above ${plain(value)} (now ${!Number.isNaN(found) ? plain(found) : 'blank'})`;
  const has = !Number.isNaN(found) ? found : 0;
  return `${metric}: ${cents(value - has)} more${value < 1000 ? ` (${plain(has)} of ${plain(value)})` : ''}`;
}

function rulesGapByHand(metrics: Rows): unknown[][] {
  const { tiers, filled, end } = tiersIn(metrics);
  const out: unknown[][] = new Array(end);
  for (let i = 0; i < end; i++) {
    const next = filled[i] === 1 ? tiers[tierAt(tiers, i) + 1] : undefined;
    if (!next) {
      out[i] = ['', '', ''];
      continue;
    }
    let missing = Number.POSITIVE_INFINITY;
    let far = 0;
    let short: Condition[] = [];
    for (const { conditions, need } of next.paths) {
      const open = conditions.filter((condition) => !holds(condition, i));
      const lacks = need - (conditions.length - open.length);
      let nearest = open;
      if (lacks < open.length) {
        const order = open.slice().sort((a, b) => farFrom(a, i) - farFrom(b, i));
        nearest = open.filter((one) => order.indexOf(one) < lacks);
      }
      let sum = 0;
      for (const one of nearest) sum += farFrom(one, i);
      if (lacks < missing || (lacks === missing && sum < far)) [missing, far, short] = [lacks, sum, nearest];
    }
    out[i] = [next.name, missing, short.map((one) => said(one, i)).join('; ')];
  }
  return out;
}

function pointsByHand(metrics: Rows): unknown[][] {
  const names = POINTS.slice(1).map((row) => String(row[0]));
  const { numbers, filled, end } = columnsIn(metrics, names, -MOST);
  const items = (POINTS.slice(1) as [string, number, number, boolean, Cell, string, Cell][]).map(
    ([metric, each, per, whole, cap, category, most]) => ({
      values: numbers.get(metric) as Float64Array,
      each,
      per,
      whole,
      cap: cap === '' ? Number.POSITIVE_INFINITY : Number(cap),
      category,
      most: Number(most),
    }),
  );
  const categoryCap = items.find(({ category }) => category !== '')?.most ?? Number.POSITIVE_INFINITY;
  const out: unknown[][] = new Array(end);
  for (let i = 0; i < end; i++) {
    if (filled[i] === 0) {
      out[i] = [''];
      continue;
    }
    let total = 0;
    let people = 0;
    for (const { values, each, per, whole, cap, category } of items) {
      const value = values[i] as number;
      if (Number.isNaN(value)) continue;
      const units = value / per;
      const earned = Math.min(cap, (whole ? Math.trunc(units + Math.sign(units) * 1e-9) : units) * each);
      if (category === '') total += earned;
      else people += earned;
    }
    out[i] = [total + Math.min(categoryCap, people)];
  }
  return out;
}

function scoreByHand(scores: Rows): unknown[][] {
  const criteria = WEIGHTS.slice(1) as [string, number, number][];
  const names = criteria.map(([name]) => name);
  const { numbers, filled, end } = columnsIn(scores, names, 0);
  const read = criteria.map(([name, weight, target]) => ({
    values: numbers.get(name) as Float64Array,
    weight,
    target,
  }));
  const out: unknown[][] = new Array(end);
  for (let i = 0; i < end; i++) {
    let sum = 0;
    let of = 0;
    for (const { values, weight, target } of read) {
      const value = values[i] as number;
      if (Number.isNaN(value)) continue;
      sum += weight * 100 * Math.min(1, value / target);
      of += weight;
    }
    out[i] = [filled[i] === 0 || of === 0 ? '' : sum / of];
  }
  return out;
}

function metricsOf(rows: number): Filled[][] {
  const [partner, revenue] = [column(rows, 41, (_next, i) => `Partner ${i}`), gappy(rows, 42, money)];
  const certified = gappy(rows, 43, (next) => Math.floor(next() * 12));
  const deals = gappy(rows, 44, (next) => Math.floor(next() * 25));
  return tableOf(HEADERS, [partner, revenue, certified, deals, gappy(rows, 45, oneOf(['EMEA', 'APAC', 'AMER']))]);
}

const ruleCase = (name: string, width: number, rules: Cell[][], byHand: (metrics: Rows) => unknown): RowCase => ({
  name,
  most: 3,
  width,
  make: (rows) => {
    const metrics = metricsOf(rows);
    return { args: [metrics, rules], byHand: () => byHand(metrics) };
  },
});

export const RULE_CASES: readonly RowCase[] = [
  ruleCase('TIER_BY_RULES', 1, RULES, tierByRulesByHand),
  ruleCase('TIER_RULES_GAP', 3, RULES, rulesGapByHand),
  ruleCase('PARTNER_POINTS', 1, POINTS, pointsByHand),
  ruleCase('PARTNER_SCORE', 1, WEIGHTS, scoreByHand),
];
