/** Touches of deals as they came; -1 stands for what is not known. */
export interface Touches {
  readonly rows: number;
  readonly deal: Int32Array;
  readonly partner: Int32Array;
  readonly date: Float64Array;
  readonly milestone: Int32Array;
}

export const LEAD = 0;
export const OPPORTUNITY = 1;
export const CLOSE = 2;
export const REGISTERED = 3;

export const LOST = 0;
export const WON = 1;
export const OPEN = 2;

/** Deals with what they won and when they closed; NaN where it is not known. */
export interface TouchedDeals {
  readonly rows: number;
  readonly state: Uint8Array;
  readonly amount: Float64Array;
  readonly closedOn: Float64Array;
}

/** The touches that count, deal by deal: those of deal d stand from start[d] up to start[d + 1], by date, then row. */
export interface Journeys {
  readonly deals: TouchedDeals;
  readonly start: Int32Array;
  readonly partner: Int32Array;
  readonly date: Float64Array;
  readonly milestone: Int32Array;
  /** Partners in the order of their first touch, counted or not. */
  readonly partners: number;
}

const SMALL = 24;

/** Sorts a stretch of positions by date; positions come in the order of rows, which equal dates keep. */
function sortByDate(at: Int32Array, from: number, to: number, date: Float64Array): void {
  if (to - from > SMALL) {
    const sorted = Array.from(at.subarray(from, to)).sort((a, b) => (date[a] as number) - (date[b] as number));
    at.set(sorted, from);
    return;
  }
  for (let i = from + 1; i < to; i++) {
    const one = at[i] as number;
    const day = date[one] as number;
    let j = i - 1;
    for (; j >= from && (date[at[j] as number] as number) > day; j--) at[j + 1] = at[j] as number;
    at[j + 1] = one;
  }
}

/** Leaves out touches of unknown and open deals, after the close, and before the days of the lookback. */
export function journeysOf(touches: Touches, deals: TouchedDeals, lookback: number | null, partners: number): Journeys {
  const { deal, date } = touches;
  const start = new Int32Array(deals.rows + 1);
  const counts = new Uint8Array(touches.rows);
  for (let i = 0; i < touches.rows; i++) {
    const d = deal[i] as number;
    if (d < 0 || deals.state[d] === OPEN) continue;
    const closed = deals.closedOn[d] as number;
    const day = date[i] as number;
    if (day > closed || (lookback !== null && day < closed - lookback)) continue;
    counts[i] = 1;
    start[d + 1] = (start[d + 1] as number) + 1;
  }
  for (let d = 0; d < deals.rows; d++) start[d + 1] = (start[d + 1] as number) + (start[d] as number);
  const at = new Int32Array(start[deals.rows] as number);
  const next = start.slice();
  for (let i = 0; i < touches.rows; i++) {
    if (counts[i] === 0) continue;
    const d = deal[i] as number;
    at[next[d] as number] = i;
    next[d] = (next[d] as number) + 1;
  }
  for (let d = 0; d < deals.rows; d++) sortByDate(at, start[d] as number, start[d + 1] as number, date);
  const partner = new Int32Array(at.length);
  const day = new Float64Array(at.length);
  const milestone = new Int32Array(at.length);
  for (let k = 0; k < at.length; k++) {
    const i = at[k] as number;
    partner[k] = touches.partner[i] as number;
    day[k] = date[i] as number;
    milestone[k] = touches.milestone[i] as number;
  }
  return { deals, start, partner, date: day, milestone, partners };
}
