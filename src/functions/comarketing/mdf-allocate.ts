import { numberAt } from '../../program/missing.ts';
import { amountOf, unitsDown, unitsOf, unitsUp } from '../../program/rounding.ts';
import { settle, tooFine } from '../../program/settle.ts';
import { define, describe, finite, optional, type Refuse } from '../define.ts';
import { amountBounds, type Bounds, notNegativeAmounts } from '../kinds/numbers.ts';
import { decimals, number } from '../kinds/options.ts';

const poolBounds: Bounds = { ...amountBounds, example: '50000' };

const kinds = {
  pool: number(poolBounds),
  weights: notNegativeAmounts,
  floors: optional(notNegativeAmounts),
  caps: optional(notNegativeAmounts),
  decimals: decimals(2),
};

type Kinds = typeof kinds;
type Column = Float64Array | null;

interface Rows {
  readonly weights: Float64Array;
  readonly floors: Column;
  readonly caps: Column;
}

/** In whole units; a blank floor is 0, a blank cap none, and a row without a weight has neither. */
function inUnits(values: Column, { weights }: Rows, blank: number, round: (value: number) => number): Column {
  if (values === null) return null;
  return weights.map((weight, i) => {
    const value = values[i] as number;
    return Number.isNaN(weight) || Number.isNaN(value) ? blank : round(value);
  });
}

const sum = (values: Column): number => (values === null ? 0 : values.reduce((total, value) => total + value, 0));

function refuseCaps(given: Rows, floors: Column, caps: Column, decimals: number, refuse: Refuse<Kinds>): boolean {
  if (floors === null || caps === null) return false;
  let any = false;
  floors.forEach((least, i) => {
    if (least <= (caps[i] as number)) return;
    any = true;
    const [floor, cap] = [numberAt(given.floors, i), numberAt(given.caps, i)];
    if (cap < floor) refuse('caps', i, `${cap} is below its floor of ${floor}.`, 'Raise the cap, or lower the floor.');
    else
      refuse('caps', i, `no amount with ${decimals} decimals lies between ${floor} and ${cap}.`, 'Move one of them.');
  });
  return any;
}

function refuseFloors(given: Rows, floors: Column, pool: number, decimals: number, refuse: Refuse<Kinds>): boolean {
  const units = unitsOf(pool, decimals);
  if (sum(floors) <= units) return false;
  const total = amountOf(sum(floors), decimals);
  let exact = 0;
  given.weights.forEach((weight, i) => {
    if (weight >= 0) exact += numberAt(given.floors, i) || 0;
  });
  // a sum of many floors is off in its last digits
  if (exact > pool * (1 + 1e-12))
    refuse('floors', null, `they add up to ${total}, above the pool of ${pool}.`, 'Lower them, or raise the pool.');
  else
    refuse(
      'floors',
      null,
      `only rounded up to ${decimals} decimals do they pass the pool: ${total} against ${amountOf(units, decimals)}.`,
      `Enter floors with ${decimals} decimals.`,
    );
  return true;
}

function refuseWeights(weights: Float64Array, pool: number, refuse: Refuse<Kinds>): boolean {
  if (pool === 0 || weights.some((weight) => weight > 0) || !weights.some((weight) => weight === 0)) return false;
  refuse('weights', null, 'all are 0, so nothing says how to divide the pool.', 'Enter a weight above 0.');
  return true;
}

function refusePool(pool: number, decimals: number, refuse: Refuse<Kinds>): boolean {
  const finding = tooFine(pool, decimals);
  if (finding) refuse('pool', null, finding.found, finding.fix);
  return finding !== null;
}

export const MDF_ALLOCATE = define({
  name: 'MDF_ALLOCATE',
  kinds,
  isChecked: true,
  rowLoop({ pool, decimals }, given, n, _filled, out, refuse) {
    // a negative pool is divided as the positive one
    const size = Math.abs(pool);
    const rows: Rows = { weights: given.weights.subarray(0, n), floors: given.floors, caps: given.caps };
    const floors = inUnits(given.floors, rows, 0, (value) => unitsUp(value, decimals));
    const caps = inUnits(given.caps, rows, Infinity, (value) => unitsDown(value, decimals));
    const refused = [
      refusePool(size, decimals, refuse),
      refuseCaps(rows, floors, caps, decimals, refuse),
      refuseFloors(rows, floors, size, decimals, refuse),
      refuseWeights(rows.weights, size, refuse),
    ];
    if (refused.includes(true)) return;
    const parts = settle({ pool: unitsOf(size, decimals), weights: rows.weights, floors, caps });
    const sign = pool < 0 ? -1 : 1;
    for (let i = 0; i < n; i++) {
      const part = parts[i] as number;
      out[i] = part >= 0 ? [finite(sign * amountOf(part, decimals))] : [''];
    }
  },
});

// marked pure, so that the words do not ship
export const page = /* @__PURE__ */ describe(MDF_ALLOCATE, {
  summary: 'Divides a pool of market development funds by weight, within floors and caps, to the cent.',
  tasks: ['divide an MDF pool', 'allocate a budget'],
  whenElse: 'Use COMARKETING_BUDGET for budgets that follow from the tier and need not keep to a total.',
  params: {
    pool: {
      text: 'Amount to divide. A negative one, such as a cut, is divided as the positive one, and the parts are negative.',
      blank: 'It must be given.',
      sample: 'B1',
    },
    weights: {
      text: 'Weight of each partner, such as revenue or a score. Only their proportion counts.',
      blank: 'A blank takes no part and stays blank. A weight of 0 gets its floor.',
      sample: 'C2:C',
    },
    floors: {
      text: 'Least amount of each partner with a weight.',
      blank: 'A blank, or left out: 0.',
      sample: 'D2:D',
    },
    caps: {
      text: 'Highest amount of each partner.',
      blank: 'A blank, or left out: none.',
      sample: 'E2:E',
    },
    decimals: { text: 'Decimals of the parts, 0 to 6.', blank: 'Left out: 2.', sample: '2' },
  },
  returns: 'The part of each row, in the currency of the pool. Together they are the pool, unless the caps leave some.',
  rule: 'Each part is one factor times its weight, moved to its floor or cap where it lies outside; the one factor is chosen so that the parts add up to the pool. Where caps leave something, it is not given out: the sum is what the caps of rows with a weight and the floors of the others allow. Floors above the pool, a cap below its floor, and weights that are all 0 are errors.',
  formula: 'part = min(cap, max(floor, k × weight)), with k such that the parts add up to the pool',
  rounding:
    'The pool is rounded first, half away from zero; floors are rounded up and caps down. Each part is then rounded down, and what is left over goes unit by unit to the largest remainders, first row first on a tie.',
  examples: [
    {
      kind: 'basic',
      says: 'A hundred among three equals',
      args: [100, [[1], [1], [1]]],
      result: [[33.34], [33.33], [33.33]],
    },
    {
      kind: 'roster',
      says: 'By score, each at least 10,000 and at most 60,000',
      args: [100000, [[80], [15], [5]], 10000, 60000],
      result: [[60000], [30000], [10000]],
      source: 'k = 2,000: 160,000 is capped at 60,000; 30,000; 10,000 is the floor',
    },
    {
      kind: 'edge',
      says: 'Caps leave 40,000 of the pool',
      args: [100000, [[1], [1], [1]], { skipped: true }, 20000],
      result: [[20000], [20000], [20000]],
    },
    {
      kind: 'edge',
      says: 'A cut is divided like a pool',
      args: [-100, [[1], [1], [1]]],
      result: [[-33.34], [-33.33], [-33.33]],
    },
    {
      kind: 'blank',
      says: 'A partner without a weight takes no part',
      args: [90, [[2], [''], [1]]],
      result: [[60], [''], [30]],
    },
    {
      kind: 'error',
      says: 'Floors that the pool cannot pay',
      args: [10000, [[1], [1], [1]], 5000],
      error: 'MDF_ALLOCATE floors: they add up to 15000, above the pool of 10000. Lower them, or raise the pool.',
    },
  ],
  limits: 'At most 400,000 rows a call. The parts of one pool stand in one call: two calls settle apart.',
  builtIn: '=ROUND(B$1 * C2 / SUM(C$2:C), 2)\nWithout floors and caps; it may miss the pool by some cents.',
  related: ['COMARKETING_BUDGET', 'PIPELINE_POTENTIAL', 'STRATEGIC_VALUE'],
  source: 'Division by largest remainder: a common rule of apportionment. Floors and caps: definitions of Partnerbook.',
});
