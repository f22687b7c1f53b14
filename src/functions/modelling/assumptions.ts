import { isMissing, numberAt } from '../../program/missing.ts';
import {
  amountBounds,
  notNegativeBounds,
  shareBounds,
  wholeBounds,
  withinBounds,
} from '../../program/reading/bounds.ts';
import { IS_BLANK } from '../../program/reading/findings.ts';
import type { Ranges } from '../../program/simulation.ts';
import { madeOf, type SettingKind } from '../define.ts';
import { type Entries, entries, namedOnce } from '../kinds/entries.ts';
import { knownNames, knownReader } from '../kinds/names.ts';
import { numberReader } from '../kinds/numbers.ts';
import { whole } from '../kinds/options.ts';
import { filledRows, maybe, needed } from '../kinds/table.ts';

const MOST_QUARTERS = 400;
const wholeQuarters = wholeBounds(0, MOST_QUARTERS);

interface Assumption {
  readonly name: string;
  readonly bounds: typeof shareBounds;
  readonly optional?: true;
}

// in the order of the quarter model
export const ASSUMPTIONS: readonly Assumption[] = [
  { name: 'Active partners at start', bounds: notNegativeBounds },
  { name: 'Recruits per quarter', bounds: notNegativeBounds },
  { name: 'Activation rate', bounds: shareBounds },
  { name: 'Quarters to activate', bounds: wholeQuarters },
  { name: 'Quarterly churn', bounds: shareBounds },
  { name: 'Ramp quarters', bounds: wholeQuarters },
  { name: 'Deals per active partner', bounds: notNegativeBounds },
  { name: 'Average deal', bounds: notNegativeBounds },
  { name: 'Gross margin', bounds: shareBounds },
  { name: 'Commission rate', bounds: shareBounds },
  { name: 'MDF per active partner', bounds: notNegativeBounds },
  { name: 'Fixed cost per quarter', bounds: notNegativeBounds },
  { name: 'Renewal rate per year', bounds: shareBounds, optional: true },
  { name: 'Commission rate on renewals', bounds: shareBounds, optional: true },
  { name: 'Cost per recruit', bounds: notNegativeBounds, optional: true },
];

const KNOWN = knownNames(ASSUMPTIONS.map((one) => one.name));
const number = numberReader(amountBounds);

const assumptionColumns = {
  Assumption: needed(knownReader(KNOWN, 'an assumption')),
  Value: needed(number),
  Low: maybe(number),
  High: maybe(number),
};

function checkRow({ byHeader, refuse }: Entries<typeof assumptionColumns>, i: number): void {
  const { bounds } = ASSUMPTIONS[byHeader.Assumption[i] as number] as Assumption;
  const within = (header: 'Value' | 'Low' | 'High') => {
    const given = numberAt(byHeader[header], i);
    if (!isMissing(given)) withinBounds(given, bounds, ({ found, fix }) => refuse(i, header, found, fix));
    return given;
  };
  const value = within('Value');
  if (isMissing(value)) refuse(i, 'Value', IS_BLANK, 'Enter it; 0 is fine.');
  if (within('Low') > value) refuse(i, 'Low', 'it is above Value.', 'Enter Low, Value and High in that order.');
  if (within('High') < value) refuse(i, 'High', 'it is below Value.', 'Enter Low, Value and High in that order.');
}

const table = entries(assumptionColumns, (read) => {
  const takeName = namedOnce(read, 'Assumption', 'the row names no assumption.', KNOWN.names);
  for (const i of filledRows(read.filled)) if (takeName(i)) checkRow(read, i);
});

/** The assumptions in the order of the model; what Low or High was left blank is NaN in `given`. */
export interface Assumptions extends Ranges {
  readonly isGiven: readonly boolean[];
  readonly givenLow: Float64Array;
  readonly givenHigh: Float64Array;
}

export const isWhole = (k: number): boolean => (ASSUMPTIONS[k] as Assumption).bounds.whole === true;
export const isShare = (k: number): boolean => (ASSUMPTIONS[k] as Assumption).bounds === shareBounds;

/** An `assumptions` table: Assumption, Value, Low, High. */
export const assumptions: SettingKind<Assumptions> = madeOf(table, ({ filled, byHeader: read }, name, report) => {
  const blank = () => new Float64Array(ASSUMPTIONS.length).fill(NaN);
  const [value, givenLow, givenHigh] = [blank(), blank(), blank()];
  for (const i of filledRows(filled)) {
    // where a name was refused it is -1, and there nothing is kept
    const at = read.Assumption[i] as number;
    value[at] = read.Value[i] as number;
    givenLow[at] = numberAt(read.Low, i);
    givenHigh[at] = numberAt(read.High, i);
  }
  const isGiven = Array.from(value, (one) => !isMissing(one));
  const missing = ASSUMPTIONS.filter((one, k) => !isGiven[k] && !one.optional).map((one) => one.name);
  if (missing.length > 0 && report.isEmpty)
    report.stop(name, { found: `it has no ${missing.join(', ')}.`, fix: 'Add a row for each.' });
  const all = value.map((one) => (isMissing(one) ? 0 : one));
  const or = (some: Float64Array) => all.map((one, k) => (isMissing(some[k]) ? one : (some[k] as number)));
  return {
    value: all,
    low: or(givenLow),
    high: or(givenHigh),
    whole: ASSUMPTIONS.map((_one, k) => isWhole(k)),
    isGiven,
    givenLow,
    givenHigh,
  };
});

export const quarters = whole(1, MOST_QUARTERS, 12);
