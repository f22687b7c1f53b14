/** The assumptions of a program, in this order. */
export const START = 0;
export const RECRUITS = 1;
export const ACTIVATION = 2;
export const QUARTERS_TO_ACTIVATE = 3;
export const CHURN = 4;
export const RAMP = 5;
export const DEALS_EACH = 6;
export const DEAL = 7;
export const MARGIN = 8;
export const COMMISSION_RATE = 9;
export const MDF_EACH = 10;
export const FIXED = 11;
export const RENEWAL = 12;
export const RENEWAL_COMMISSION = 13;
export const RECRUIT_COST = 14;

/** What a program does quarter by quarter; one array a figure. */
export interface Quarters {
  readonly active: Float64Array;
  readonly deals: Float64Array;
  readonly fresh: Float64Array;
  readonly renewals: Float64Array;
  readonly contribution: Float64Array;
}

export const emptyQuarters = (count: number): Quarters => ({
  active: new Float64Array(count),
  deals: new Float64Array(count),
  fresh: new Float64Array(count),
  renewals: new Float64Array(count),
  contribution: new Float64Array(count),
});

const A_YEAR = 4;

/** Runs the model into `into`. Partners at start are ramped; a recruit of quarter s is active from s + L on. */
export function runQuarters(given: ArrayLike<number>, into: Quarters): void {
  const { active, deals, fresh, renewals, contribution } = into;
  const recruits = given[RECRUITS] as number;
  const wait = given[QUARTERS_TO_ACTIVATE] as number;
  const stay = 1 - (given[CHURN] as number);
  const ramp = Math.max(1, given[RAMP] as number);
  const each = given[DEALS_EACH] as number;
  const deal = given[DEAL] as number;
  const margin = given[MARGIN] as number;
  const commission = given[COMMISSION_RATE] as number;
  const mdf = given[MDF_EACH] as number;
  const renewal = given[RENEWAL] as number;
  const renewalCommission = given[RENEWAL_COMMISSION] as number;
  const fixed = (given[FIXED] as number) + recruits * (given[RECRUIT_COST] as number);
  let atStart = given[START] as number;
  // what is left of a quarter's recruits at the age that comes next
  let cohort = recruits * (given[ACTIVATION] as number);
  let recruited = 0;
  let ramped = 0;
  for (let t = 0; t < active.length; t++) {
    if (t >= wait) {
      recruited += cohort;
      ramped += cohort * Math.min(1, (t - wait + 1) / ramp);
      cohort *= stay;
    }
    active[t] = atStart + recruited;
    deals[t] = each * (atStart + ramped);
    fresh[t] = (deals[t] as number) * deal;
    const last = t - A_YEAR;
    renewals[t] = last < 0 ? 0 : renewal * ((fresh[last] as number) + (renewals[last] as number));
    const sold = fresh[t] as number;
    const renewed = renewals[t] as number;
    contribution[t] =
      (sold + renewed) * margin - sold * commission - renewed * renewalCommission - (active[t] as number) * mdf - fixed;
    atStart *= stay;
  }
}

/** The last cumulative contribution. */
export const totalContribution = ({ contribution }: Quarters): number =>
  contribution.reduce((sum, one) => sum + one, 0);

// far below a cent: what binary fractions leave over is not a loss
const NOISE = 1e-6;

export const isBelowZero = (cumulative: number): boolean => cumulative < -NOISE;
