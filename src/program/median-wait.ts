import { isMissing } from './missing.ts';
/** How long each one was followed, in days, and whether what was waited for came on that day. */
export interface Followed {
  readonly days: Float64Array;
  readonly came: Uint8Array;
  readonly count: number;
}

const EVEN = 1e-12;

/**
 * The median wait where some still wait (Kaplan-Meier): the first day on which fewer than half are left.
 * What comes on a day counts before a wait that ends on it. NaN when half is not reached.
 */
export function medianWait({ days, came, count }: Followed): number {
  // a day and what ended on it in one number, so that they sort without asking for each other
  const ends = new Float64Array(count);
  for (let i = 0; i < count; i++) ends[i] = 2 * (days[i] as number) + (came[i] as number);
  ends.sort();
  let left = 1;
  // the day on which exactly half were left: the median lies between it and the next
  let half = NaN;
  for (let i = 0; i < count; ) {
    const day = Math.floor((ends[i] as number) / 2);
    const atRisk = count - i;
    let events = 0;
    for (; i < count && (ends[i] as number) < 2 * day + 2; i++) events += (ends[i] as number) - 2 * day;
    if (events === 0) continue;
    if (!isMissing(half)) return (half + day) / 2;
    left *= 1 - events / atRisk;
    if (Math.abs(left - 0.5) <= EVEN) half = day;
    else if (left < 0.5) return day;
  }
  return half;
}
