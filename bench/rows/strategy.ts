import { AS_OF, column, dateIn, dayNumber, FIRST, gappy, money, oneOf, type RowCase } from './case.ts';
import {
  type Filled,
  filledRows,
  Known,
  MOST,
  monthsAfter,
  numberIn,
  type Rows,
  Wrong,
  wholeIn,
  Zone,
} from './cells.ts';

const TYPES: readonly (readonly [string, string, string, number, number])[] = [
  ['Technology/Integration', 'Expand functionality', 'Active integrations', 3, 6],
  ['Affiliate', 'Lead generation', 'Referred revenue', 1, 3],
  ['Reseller/Channel', 'Sales extension', 'Partner-sourced ARR', 6, 12],
  ['Strategic Alliance', 'Market expansion', 'Co-sold deals', 6, 18],
  ['OEM/White-label', 'Revenue diversification', 'Embedded revenue', 12, 24],
];
const TYPE_NAMES = TYPES.map(([name]) => name);
const NOW = dayNumber(AS_OF);

function middleOf(values: Float64Array): number {
  const sorted = values.filter((value) => value > 0).sort();
  const upper = sorted[sorted.length >> 1] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[(sorted.length >> 1) - 1] as number) + upper) / 2;
}

function quadrantByHand(revenue: Rows, scores: Rows): unknown[][] {
  const n = filledRows(revenue, scores);
  const wrong = new Wrong();
  const sold = new Float64Array(n);
  const value = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    sold[i] = numberIn(revenue[i]?.[0], -MOST, MOST, wrong, i);
    value[i] = numberIn(scores[i]?.[0], -MOST, MOST, wrong, i);
  }
  wrong.refuse();
  const [least, lowest] = [middleOf(sold), middleOf(value)];
  const out: unknown[][] = new Array(n);
  for (let i = 0; i < n; i++) {
    const [revenueOf, scoreOf] = [sold[i] as number, value[i] as number];
    if (Number.isNaN(revenueOf) || Number.isNaN(scoreOf)) out[i] = [''];
    else if (scoreOf >= lowest) out[i] = [revenueOf >= least ? 'Strategic Alliances' : 'Technology Partners'];
    else out[i] = [revenueOf >= least ? 'Channel Partners' : 'Affiliate Partners'];
  }
  return out;
}

function stageByHand(partner: Rows, signedOn: Rows, firstOn: Rows, deals: Rows, activeOn: Rows): unknown[][] {
  const zone = new Zone();
  const n = filledRows(partner, signedOn, firstOn, deals, activeOn);
  const wrong = new Wrong();
  const out: unknown[][] = new Array(n);
  for (let i = 0; i < n; i++) {
    const signed = zone.dayIn(signedOn[i]?.[0], wrong, i);
    const first = zone.dayIn(firstOn[i]?.[0], wrong, i);
    const won = numberIn(deals[i]?.[0], 0, MOST, wrong, i);
    const active = zone.dayIn(activeOn[i]?.[0], wrong, i);
    if (partner[i]?.[0] === '') {
      out[i] = [''];
      continue;
    }
    let last = signed;
    if (first > last && first <= NOW) last = first;
    if (active > last && active <= NOW) last = active;
    if (!(signed <= NOW)) out[i] = ['Identify'];
    else if (last < NOW - 90) out[i] = ['Review'];
    else if (!(first <= NOW) && !(won > 0)) out[i] = ['Activate'];
    else out[i] = [won >= 10 ? 'Expand' : 'Scale'];
  }
  wrong.refuse();
  return out;
}

function profileByHand(type: Rows): unknown[][] {
  const known = new Known(TYPE_NAMES);
  const n = filledRows(type);
  const wrong = new Wrong();
  const out: unknown[][] = new Array(n);
  for (let i = 0; i < n; i++) {
    const at = known.at(type[i]?.[0], wrong, i);
    if (at < 0) out[i] = ['', '', '', '', ''];
    else {
      const [, goal, metric, min, max] = TYPES[at] as (typeof TYPES)[number];
      out[i] = [goal, metric, `${min}-${max} months`, min, max];
    }
  }
  wrong.refuse();
  return out;
}

function valueTimeByHand(type: Rows, signedOn: Rows, valueOn: Rows): unknown[][] {
  const known = new Known(TYPE_NAMES);
  const zone = new Zone();
  const n = filledRows(type, signedOn, valueOn);
  const wrong = new Wrong();
  const out: unknown[][] = new Array(n);
  for (let i = 0; i < n; i++) {
    const at = known.at(type[i]?.[0], wrong, i);
    const signed = zone.dayIn(signedOn[i]?.[0], wrong, i);
    const first = zone.dayIn(valueOn[i]?.[0], wrong, i);
    if (at < 0 || !(signed <= NOW)) {
      out[i] = [''];
      continue;
    }
    const [, , , min, max] = TYPES[at] as (typeof TYPES)[number];
    if (!(first <= NOW)) out[i] = [NOW > monthsAfter(signed, max) ? 'Overdue' : 'Waiting'];
    else if (first < monthsAfter(signed, min)) out[i] = ['Early'];
    else out[i] = [first > monthsAfter(signed, max) ? 'Late' : 'On time'];
  }
  wrong.refuse();
  return out;
}

function certificateByHand(certifiedOn: Rows, validity: Rows): unknown[][] {
  const zone = new Zone();
  const n = filledRows(certifiedOn, validity);
  const wrong = new Wrong();
  const out: unknown[][] = new Array(n);
  for (let i = 0; i < n; i++) {
    const certified = zone.dayIn(certifiedOn[i]?.[0], wrong, i);
    const months = wholeIn(validity[i]?.[0], 0, 1200, wrong, i);
    if (Number.isNaN(certified) && Number.isNaN(months)) out[i] = ['', ''];
    else if (!(certified <= NOW)) out[i] = ['Missing', ''];
    else if (Number.isNaN(months)) out[i] = ['', ''];
    else {
      const expires = monthsAfter(certified, months);
      const left = expires - NOW;
      out[i] = [left < 0 ? 'Expired' : left <= 60 ? 'Expires soon' : 'Valid', zone.dateOf(expires)];
    }
  }
  wrong.refuse();
  return out;
}

interface Goal {
  readonly names: readonly string[];
  readonly low: number;
  readonly high: number;
  readonly better: 'higher' | 'lower' | 'within';
  readonly isShare: boolean;
}

const GOALS: readonly Goal[] = [
  { names: ['Partner-sourced revenue'], low: 0.2, high: 0.3, better: 'within', isShare: true },
  { names: ['Partner activation rate', 'Activation rate'], low: 0.6, high: 0, better: 'higher', isShare: true },
  { names: ['Partner NPS', 'NPS'], low: 50, high: 0, better: 'higher', isShare: false },
  { names: ['Time to first deal'], low: 0, high: 90, better: 'lower', isShare: false },
  { names: ['Rating'], low: 4, high: 0, better: 'higher', isShare: false },
];
const SPELLINGS = GOALS.flatMap(({ names }, at) => names.map((name) => ({ name, at })));

function statusByHand(metric: Rows, values: Rows): unknown[][] {
  const known = new Known(SPELLINGS.map(({ name }) => name));
  const n = filledRows(metric, values);
  const wrong = new Wrong();
  const out: unknown[][] = new Array(n);
  for (let i = 0; i < n; i++) {
    const at = known.at(metric[i]?.[0], wrong, i);
    const value = numberIn(values[i]?.[0], -MOST, MOST, wrong, i);
    if (at < 0) {
      out[i] = [''];
      continue;
    }
    const { low, high, better, isShare } = GOALS[(SPELLINGS[at] as { at: number }).at] as Goal;
    if (isShare && value > 1) wrong.add(i, 'is no share');
    if (Number.isNaN(value)) out[i] = ['No data'];
    else if (better === 'within') out[i] = [value < low ? 'Below range' : value > high ? 'Above range' : 'In range'];
    else out[i] = [(better === 'higher' ? value >= low : value < high) ? 'Met' : 'Missed'];
  }
  wrong.refuse();
  return out;
}

const typeColumn = (rows: number, seed: number) => column(rows, seed, oneOf(TYPE_NAMES));
const laterIn = (from: number, days: number) => (next: () => number) =>
  new Date(FIRST + (from + Math.floor(next() * days)) * 86400000);

export const STRATEGY_CASES: readonly RowCase[] = [
  {
    name: 'PARTNER_QUADRANT',
    most: 3,
    width: 1,
    make: (rows) => {
      const revenue = gappy(rows, 71, money);
      const scores = gappy(rows, 72, (next) => Math.round(next() * 1000) / 10);
      return { args: [revenue, scores], byHand: () => quadrantByHand(revenue, scores) };
    },
  },
  {
    name: 'PARTNER_STAGE',
    most: 3,
    width: 1,
    make: (rows) => {
      const partner = column(rows, 73, (_next, i) => `Partner ${i}`);
      const [signed, first] = [gappy(rows, 74, dateIn(900)), gappy(rows, 75, laterIn(300, 800))];
      const deals = gappy(rows, 76, (next) => Math.floor(next() * 20));
      const active = gappy(rows, 77, laterIn(800, 300));
      return {
        args: [partner, signed, first, deals, active, AS_OF],
        byHand: () => stageByHand(partner, signed, first, deals, active),
      };
    },
  },
  {
    name: 'PARTNER_TYPE_PROFILE',
    most: 3,
    width: 5,
    make: (rows) => {
      const type = typeColumn(rows, 78);
      return { args: [type], byHand: () => profileByHand(type) };
    },
  },
  {
    name: 'TIME_TO_VALUE',
    most: 3,
    width: 1,
    make: (rows) => {
      const [type, signed] = [typeColumn(rows, 79), gappy(rows, 80, dateIn(900))];
      const first = gappy(rows, 81, laterIn(200, 900));
      return { args: [type, signed, first, AS_OF], byHand: () => valueTimeByHand(type, signed, first) };
    },
  },
  {
    name: 'CERTIFICATION_STATUS',
    most: 3,
    width: 2,
    make: (rows) => {
      const certified = gappy(rows, 82, dateIn(1100));
      const validity: Filled[][] = column(rows, 83, oneOf([12, 24, 36]));
      return { args: [certified, validity, AS_OF], byHand: () => certificateByHand(certified, validity) };
    },
  },
  {
    name: 'METRIC_STATUS',
    most: 3,
    width: 1,
    make: (rows) => {
      const metric = column(rows, 84, oneOf(SPELLINGS.map(({ name }) => name)));
      const value = gappy(rows, 85, (next) => Math.round(next() * 100) / 100);
      return { args: [metric, value], byHand: () => statusByHand(metric, value) };
    },
  },
];
