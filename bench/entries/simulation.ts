/** The quarter model and its trials in one tight loop, with the same generator. */

const NAMES = [
  'Active partners at start',
  'Recruits per quarter',
  'Activation rate',
  'Quarters to activate',
  'Quarterly churn',
  'Ramp quarters',
  'Deals per active partner',
  'Average deal',
  'Gross margin',
  'Commission rate',
  'MDF per active partner',
  'Fixed cost per quarter',
  'Renewal rate per year',
  'Commission rate on renewals',
  'Cost per recruit',
];
const LOW = [40, 4, 0.4, 1, 0.02, 2, 0.4, 8000, 0.7, 0.1, 300, 60000, 0.7, 0.02, 800];
const VALUE = [50, 8, 0.6, 1, 0.04, 4, 0.6, 12000, 0.75, 0.15, 500, 80000, 0.8, 0.05, 1000];
const HIGH = [60, 12, 0.8, 3, 0.08, 6, 0.9, 20000, 0.8, 0.2, 800, 90000, 0.9, 0.08, 1500];
const isWhole = (k: number): boolean => k === 3 || k === 5;

export const ASSUMPTIONS = [
  ['Assumption', 'Low', 'Value', 'High'],
  ...NAMES.map((name, k) => [name, LOW[k] as number, VALUE[k] as number, HIGH[k] as number]),
];

function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

interface Run {
  readonly revenue: Float64Array;
  readonly contribution: Float64Array;
}

/** One trial into place `at` of each quarter, `stride` apart. */
function trial(given: Float64Array, quarters: number, { revenue, contribution }: Run, at: number, stride: number) {
  const [start, recruits, activation, wait, churn, ramp, each, deal, margin, rate, mdf, fixed, renew, again, cost] =
    given as unknown as number[] as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
  const stay = 1 - churn;
  const months = Math.max(1, ramp);
  const standing = fixed + recruits * cost;
  let cohort = recruits * activation;
  let [old, fresh, ramped] = [start, 0, 0];
  for (let t = 0; t < quarters; t++) {
    if (t >= wait) {
      fresh += cohort;
      ramped += cohort * Math.min(1, (t - wait + 1) / months);
      cohort *= stay;
    }
    const sold = each * (old + ramped) * deal;
    const renewed = t < 4 ? 0 : renew * (revenue[(t - 4) * stride + at] as number);
    revenue[t * stride + at] = sold + renewed;
    contribution[t * stride + at] =
      (sold + renewed) * margin - sold * rate - renewed * again - (old + fresh) * mdf - standing;
    old *= stay;
  }
}

const percentile = (sorted: Float64Array, share: number): number => {
  const at = share * (sorted.length - 1);
  const below = Math.floor(at);
  const first = sorted[below] as number;
  return below + 1 < sorted.length ? first + (at - below) * ((sorted[below + 1] as number) - first) : first;
};

export function simulateByHand(quarters: number, trials: number, seed: number): unknown[][] {
  const random = generator(seed);
  const drawn = new Float64Array(NAMES.length);
  const run = { revenue: new Float64Array(quarters * trials), contribution: new Float64Array(quarters * trials) };
  const above = new Float64Array(quarters);
  for (let i = 0; i < trials; i++) {
    for (let k = 0; k < NAMES.length; k++) {
      const [low, value, high] = [LOW[k] as number, VALUE[k] as number, HIGH[k] as number];
      const chance = random();
      const width = high - low;
      const one =
        chance < (value - low) / width
          ? low + Math.sqrt(chance * width * (value - low))
          : high - Math.sqrt((1 - chance) * width * (high - value));
      drawn[k] = isWhole(k) ? Math.round(one) : one;
    }
    trial(drawn, quarters, run, i, trials);
    let sum = 0;
    for (let t = 0; t < quarters; t++) {
      sum += run.contribution[t * trials + i] as number;
      if (sum >= -1e-6) above[t] = (above[t] as number) + 1;
    }
  }
  const forecast = { revenue: new Float64Array(quarters), contribution: new Float64Array(quarters) };
  trial(Float64Array.from(VALUE), quarters, forecast, 0, 1);
  const rows = Array.from({ length: quarters }, (_row, t) => {
    const spread = (all: Float64Array) => {
      const sorted = all.subarray(t * trials, (t + 1) * trials).sort();
      return [0.1, 0.5, 0.9].map((share) => percentile(sorted, share));
    };
    return [
      t + 1,
      ...spread(run.revenue),
      ...spread(run.contribution),
      forecast.contribution[t],
      (above[t] as number) / trials,
    ];
  });
  const header = ['Quarter', 'Revenue P10', 'Revenue P50', 'Revenue P90'];
  const rest = ['Contribution P10', 'Contribution P50', 'Contribution P90', 'Forecast'];
  return [[...header, ...rest, 'Chance cumulative is at or above 0'], ...rows];
}
