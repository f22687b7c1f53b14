/** A seeded generator: the same figures on every machine. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

export type Cell = number | string | boolean;
export type Column = Cell[][];

export interface Roster {
  readonly revenue: Column;
  readonly referrals: Column;
  readonly pipeline: Column;
  readonly strategic: Column;
}

/** A roster as people have it: figures over four orders of magnitude, and one row in fifty left blank. */
export function roster(rows: number): Roster {
  const next = seeded(7);
  const out: Roster = { revenue: [], referrals: [], pipeline: [], strategic: [] };
  for (let i = 0; i < rows; i++) {
    const blank = next() < 0.02;
    out.revenue.push([blank ? '' : Math.round(Math.exp(next() * 14) * 100) / 100]);
    out.referrals.push([blank ? '' : Math.floor(next() * 30)]);
    out.pipeline.push([0.5 + next() * 1.5]);
    out.strategic.push([0.8 + next() * 0.7]);
  }
  return out;
}

export const LADDER: Cell[][] = [
  ['Tier', 'Min revenue', 'Min referrals', 'Base budget'],
  ['Registered', '', '', 0],
  ['Silver', 10000, 5, 2000],
  ['Gold', 50000, 20, 10000],
  ['Platinum', 200000, '', 50000],
];
