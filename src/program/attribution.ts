import { removalEffects } from './markov.ts';
import { plain, unitsOf } from './rounding.ts';
import { CLOSE, type Journeys, LEAD, OPPORTUNITY, REGISTERED, WON } from './touches.ts';

export const MODELS = [
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
] as const;
export type Model = (typeof MODELS)[number];

/** Shares of the places of a journey, and of all touches that bear none of them. */
interface Places {
  readonly first: number;
  readonly last: number;
  readonly milestones: readonly (readonly [milestone: number, share: number])[];
  readonly rest: number;
}

const PLACES: Partial<Record<Model, Places>> = {
  first_last: { first: 0.4, last: 0.4, milestones: [], rest: 0.2 },
  first_lead: { first: 0.4, last: 0, milestones: [[LEAD, 0.4]], rest: 0.2 },
  w_shaped: {
    first: 0.3,
    last: 0,
    milestones: [
      [LEAD, 0.3],
      [OPPORTUNITY, 0.3],
    ],
    rest: 0.1,
  },
  full_path: {
    first: 0.225,
    last: 0,
    milestones: [
      [LEAD, 0.225],
      [OPPORTUNITY, 0.225],
      [CLOSE, 0.225],
    ],
    rest: 0.1,
  },
};

/** Writes the weight of each touch from `from` to `to` into `weights`; they need not add up to 1. */
type Weigh = (journeys: Journeys, from: number, to: number, weights: Float64Array) => void;

function only(at: (journeys: Journeys, from: number, to: number) => number): Weigh {
  return (journeys, from, to, weights) => {
    for (let k = from; k < to; k++) weights[k - from] = 0;
    weights[at(journeys, from, to) - from] = 1;
  };
}

function firstWith({ milestone }: Journeys, from: number, to: number, wanted: number): number {
  for (let k = from; k < to; k++) if (milestone[k] === wanted) return k;
  return -1;
}

function sourcing(journeys: Journeys, from: number, to: number): number {
  const registered = firstWith(journeys, from, to, REGISTERED);
  const lead = registered >= 0 ? registered : firstWith(journeys, from, to, LEAD);
  return lead >= 0 ? lead : from;
}

/** What a place or the rest lacks goes to the others in proportion, because weights need not add up to 1. */
function byPlaces({ first, last, milestones, rest }: Places): Weigh {
  return (journeys, from, to, weights) => {
    for (let k = from; k < to; k++) weights[k - from] = 0;
    weights[0] = first;
    if (last > 0) weights[to - 1 - from] = (weights[to - 1 - from] as number) + last;
    for (const [milestone, share] of milestones) {
      const at = firstWith(journeys, from, to, milestone);
      if (at >= 0) weights[at - from] = (weights[at - from] as number) + share;
    }
    let others = 0;
    for (let k = 0; k < to - from; k++) if (weights[k] === 0) others++;
    for (let k = 0; k < to - from; k++) if (weights[k] === 0) weights[k] = rest / others;
  };
}

function byDecay(halfLife: number): Weigh {
  return ({ date }, from, to, weights) => {
    const last = date[to - 1] as number;
    for (let k = from; k < to; k++) weights[k - from] = 2 ** (((date[k] as number) - last) / halfLife);
  };
}

/** Each distinct partner once: its first touch bears the part. */
function byPartner(partners: number): Weigh {
  const seen = new Int32Array(partners).fill(-1);
  return ({ partner }, from, to, weights) => {
    for (let k = from; k < to; k++) {
      const at = partner[k] as number;
      weights[k - from] = seen[at] === from ? 0 : 1;
      seen[at] = from;
    }
  };
}

const byTouch: Weigh = (_journeys, from, to, weights) => weights.fill(1, 0, to - from);

function weighBy(model: Model, halfLife: number, partners: number): Weigh {
  if (model === 'first') return only((_journeys, from) => from);
  if (model === 'last') return only((_journeys, _from, to) => to - 1);
  if (model === 'sourced') return only(sourcing);
  if (model === 'time_decay') return byDecay(halfLife);
  if (model === 'shapley') return byPartner(partners);
  const places = PLACES[model];
  return places ? byPlaces(places) : byTouch;
}

function weighed(journeys: Journeys, weigh: Weigh): Float64Array {
  const { deals, start, partner } = journeys;
  let longest = 0;
  for (let d = 0; d < deals.rows; d++) longest = Math.max(longest, (start[d + 1] as number) - (start[d] as number));
  const weights = new Float64Array(longest);
  const credits = new Float64Array(journeys.partners);
  for (let d = 0; d < deals.rows; d++) {
    const from = start[d] as number;
    const to = start[d + 1] as number;
    if (deals.state[d] !== WON || from === to) continue;
    weigh(journeys, from, to, weights);
    let sum = 0;
    for (let k = 0; k < to - from; k++) sum += weights[k] as number;
    const each = (deals.amount[d] as number) / sum;
    for (let k = from; k < to; k++) {
      const at = partner[k] as number;
      credits[at] = (credits[at] as number) + each * (weights[k - from] as number);
    }
  }
  return credits;
}

/** Won amounts, with a touch and without. */
export interface WonAmounts {
  readonly touched: number;
  readonly untouched: number;
  readonly untouchedDeals: number;
}

export function wonAmounts({ deals, start }: Journeys): WonAmounts {
  let touched = 0;
  let untouched = 0;
  let untouchedDeals = 0;
  for (let d = 0; d < deals.rows; d++) {
    if (deals.state[d] !== WON) continue;
    if (start[d + 1] !== start[d]) touched += deals.amount[d] as number;
    else {
      untouched += deals.amount[d] as number;
      untouchedDeals++;
    }
  }
  return { touched, untouched, untouchedDeals };
}

/** Exact credits by partner. */
function creditsBy(model: Model, journeys: Journeys, halfLife: number, { touched }: WonAmounts): Float64Array {
  if (model !== 'markov') return weighed(journeys, weighBy(model, halfLife, journeys.partners));
  const effects = removalEffects(journeys);
  const sum = effects.reduce((all, one) => all + one, 0);
  return effects.map((effect) => (sum === 0 ? 0 : (touched * effect) / sum));
}

const CENTS = 2;
// remainders nearer to each other than this are a tie
const TIE = 1e6;

/** Whole cents that add up to those of the total, by largest remainder; the first one first on a tie. */
function settled(credits: Float64Array, total: number): Float64Array {
  const sign = total < 0 ? -1 : 1;
  const exact = credits.map((credit) => sign * credit * 10 ** CENTS);
  const parts = exact.map(Math.floor);
  const remainder = (i: number) => Math.round(((exact[i] as number) - (parts[i] as number)) * TIE);
  let left = sign * total - parts.reduce((sum, part) => sum + part, 0);
  const order = Array.from(exact.keys()).sort((a, b) => remainder(b) - remainder(a));
  for (let k = 0; left > 0; k++, left--) {
    const at = order[k % order.length] as number;
    parts[at] = (parts[at] as number) + 1;
  }
  return parts.map((part) => sign * part);
}

/** Credits in whole cents by partner, what is unattributed last. They add up to the won amount. */
export function attribute(model: Model, journeys: Journeys, halfLife: number): { units: Float64Array; total: number } {
  const won = wonAmounts(journeys);
  const credits = new Float64Array(journeys.partners + 1);
  credits.set(creditsBy(model, journeys, halfLife, won));
  credits[journeys.partners] = won.untouched;
  const total = unitsOf(plain(won.touched + won.untouched), CENTS);
  return { units: settled(credits, total), total };
}

/** In how many won deals each partner has a touch. */
export function dealsTouched({ deals, start, partner, partners }: Journeys): Float64Array {
  const count = new Float64Array(partners);
  const seen = new Int32Array(partners).fill(-1);
  for (let d = 0; d < deals.rows; d++) {
    if (deals.state[d] !== WON) continue;
    for (let k = start[d] as number; k < (start[d + 1] as number); k++) {
      const at = partner[k] as number;
      if (seen[at] === d) continue;
      seen[at] = d;
      count[at] = (count[at] as number) + 1;
    }
  }
  return count;
}
