import { type Filled, Known, MOST, Numbered, numberIn, type Rows, Wrong, Zone } from '../rows/cells.ts';
import { settledByHand, sharesOfPlaces } from './credits.ts';
import { removalEffectsByHand } from './dense-markov.ts';

const MODELS = [
  'first',
  'last',
  'linear',
  'first_last',
  'first_lead',
  'w_shaped',
  'full_path',
  'time_decay',
  'markov',
  'shapley',
  'sourced',
];
const MARKOV = 8;
const MILESTONES = ['Lead', 'Opportunity', 'Close', 'Registered'];
const HALF_LIFE = 7;

interface Deals {
  readonly count: number;
  readonly rowOf: Map<Filled | undefined, number>;
  readonly amount: Float64Array;
  readonly won: Uint8Array;
  readonly closed: Float64Array;
}

function readDeals(deals: Rows, wrong: Wrong): Deals {
  const count = deals.length - 1;
  const names = new Numbered();
  const known = new Known(['yes', 'no']);
  const zone = new Zone();
  const read: Deals = {
    count,
    rowOf: new Map(),
    amount: new Float64Array(count),
    won: new Uint8Array(count),
    closed: new Float64Array(count),
  };
  for (let i = 0; i < count; i++) {
    const [name, amount, won, closed] = deals[i + 1] as readonly Filled[];
    if (names.at(name) !== i) wrong.add(i, 'has no name of its own');
    read.rowOf.set(name, i);
    read.amount[i] = numberIn(amount, -MOST, MOST, wrong, i);
    read.won[i] = won === true ? 1 : won === false ? 0 : 1 - known.at(won, wrong, i);
    if (read.won[i] === 1 && Number.isNaN(read.amount[i])) wrong.add(i, 'has no amount');
    read.closed[i] = zone.dayIn(closed, wrong, i);
  }
  return read;
}

/** The touches of each deal by date, then row, deal by deal. */
function readTouches(touches: Rows, deals: Deals, wrong: Wrong) {
  const count = touches.length - 1;
  const partners = new Numbered();
  const milestones = new Known(MILESTONES);
  const zone = new Zone();
  const deal = new Int32Array(count);
  const partner = new Int32Array(count);
  const date = new Float64Array(count);
  const milestone = new Int32Array(count);
  const start = new Int32Array(deals.count + 1);
  for (let i = 0; i < count; i++) {
    const row = touches[i + 1] as readonly Filled[];
    const at = deals.rowOf.get(row[0]) ?? -1;
    partner[i] = partners.at(row[1]);
    date[i] = zone.dayIn(row[2], wrong, i);
    milestone[i] = milestones.at(row[3], wrong, i);
    if (row[0] === '' || partner[i] === -1 || Number.isNaN(date[i])) wrong.add(i, 'lacks a deal, partner or date');
    const counts = at >= 0 && !((date[i] as number) > (deals.closed[at] as number));
    deal[i] = counts ? at : -1;
    if (counts) start[at + 1] = (start[at + 1] as number) + 1;
  }
  for (let d = 0; d < deals.count; d++) start[d + 1] = (start[d + 1] as number) + (start[d] as number);
  const order = new Int32Array(start[deals.count] as number);
  const next = start.slice();
  for (let i = 0; i < count; i++) {
    const d = deal[i] as number;
    if (d < 0) continue;
    // put where its date belongs among those that came before
    let k = next[d] as number;
    next[d] = k + 1;
    for (; k > (start[d] as number) && (date[order[k - 1] as number] as number) > (date[i] as number); k--)
      order[k] = order[k - 1] as number;
    order[k] = i;
  }
  return {
    start,
    labels: partners.labels,
    partner: Int32Array.from(order, (i) => partner[i] as number),
    date: Float64Array.from(order, (i) => date[i] as number),
    milestone: Int32Array.from(order, (i) => milestone[i] as number),
  };
}

/** Credits of every model in one pass over the deals. */
export function compareByHand(touches: Rows, deals: Rows): unknown[][] {
  const wrong = new Wrong();
  const given = readDeals(deals, wrong);
  const { start, labels, partner, date, milestone } = readTouches(touches, given, wrong);
  wrong.refuse();
  const credits = MODELS.map(() => new Float64Array(labels.length));
  const [first, last, linear, , , , , decay, , shapley, sourced] = credits as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const places = sharesOfPlaces(credits.slice(3, 7));
  const stamp = new Int32Array(labels.length).fill(-1);
  const weights: number[] = [];
  let touched = 0;
  let untouched = 0;
  let left = 0;
  const add = (to: Float64Array, at: number, amount: number): void => {
    to[at] = (to[at] as number) + amount;
  };
  for (let d = 0; d < given.count; d++) {
    if (given.won[d] !== 1) continue;
    const [from, to, amount] = [start[d] as number, start[d + 1] as number, given.amount[d] as number];
    if (from === to) {
      untouched += amount;
      left++;
      continue;
    }
    touched += amount;
    add(first, partner[from] as number, amount);
    add(last, partner[to - 1] as number, amount);
    let [lead, opportunity, close, registered] = [-1, -1, -1, -1];
    let distinct = 0;
    let sum = 0;
    for (let k = from; k < to; k++) {
      const at = partner[k] as number;
      add(linear, at, amount / (to - from));
      if (milestone[k] === 0 && lead < 0) lead = k;
      else if (milestone[k] === 1 && opportunity < 0) opportunity = k;
      else if (milestone[k] === 2 && close < 0) close = k;
      else if (milestone[k] === 3 && registered < 0) registered = k;
      weights[k - from] = 2 ** (((date[k] as number) - (date[to - 1] as number)) / HALF_LIFE);
      sum += weights[k - from] as number;
      if (stamp[at] !== d) distinct++;
      stamp[at] = d;
    }
    for (let k = from; k < to; k++) {
      const at = partner[k] as number;
      add(decay, at, (amount / sum) * (weights[k - from] as number));
      if (stamp[at] === d) add(shapley, at, amount / distinct);
      stamp[at] = -1;
    }
    add(sourced, partner[registered >= 0 ? registered : lead >= 0 ? lead : from] as number, amount);
    places(partner, from, to, amount, lead, opportunity, close);
  }
  const effects = removalEffectsByHand({ start, partner, won: given.won, partners: labels.length });
  const all = effects.reduce((total, effect) => total + effect, 0);
  credits[MARKOV] = Float64Array.from(effects, (effect) => (touched * effect) / all);
  const settled = credits.map((credit) => settledByHand(credit, untouched, touched + untouched));
  const rows = labels
    .map((name, at) => [name, ...settled.map((one) => one[at])])
    .sort((a, b) => (String(a[0]).toLowerCase() < String(b[0]).toLowerCase() ? -1 : 1));
  if (left > 0) rows.push(['Unattributed', ...settled.map((one) => one[labels.length])]);
  return [['Partner', ...MODELS], ...rows];
}
