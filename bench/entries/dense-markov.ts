interface Paths {
  /** Touches of deal d stand from start[d] up to start[d + 1]. */
  readonly start: Int32Array;
  readonly partner: Int32Array;
  readonly won: Uint8Array;
  readonly partners: number;
}

/** Solves a dense system in place: rows of `size` figures and the right side (Gauss, with the largest pivot). */
function solve(rows: Float64Array[], size: number): Float64Array {
  for (let c = 0; c < size; c++) {
    let pivot = c;
    for (let r = c + 1; r < size; r++)
      if (Math.abs(rows[r]?.[c] as number) > Math.abs(rows[pivot]?.[c] as number)) pivot = r;
    [rows[c], rows[pivot]] = [rows[pivot] as Float64Array, rows[c] as Float64Array];
    const top = rows[c] as Float64Array;
    for (let r = c + 1; r < size; r++) {
      const row = rows[r] as Float64Array;
      const times = (row[c] as number) / (top[c] as number);
      if (times === 0) continue;
      for (let j = c; j <= size; j++) row[j] = (row[j] as number) - times * (top[j] as number);
    }
  }
  const found = new Float64Array(size);
  for (let r = size - 1; r >= 0; r--) {
    const row = rows[r] as Float64Array;
    let sum = row[size] as number;
    for (let j = r + 1; j < size; j++) sum -= (row[j] as number) * (found[j] as number);
    found[r] = sum / (row[r] as number);
  }
  return found;
}

/** By definition: the chance of a win with all partners, and again without each of them. */
export function removalEffectsByHand({ start, partner, won, partners }: Paths): number[] {
  // the last state is where every deal begins
  const size = partners + 1;
  const steps = Array.from({ length: size }, () => new Float64Array(size));
  const wins = new Float64Array(size);
  const leaves = new Float64Array(size);
  const add = (row: Float64Array, at: number): void => {
    row[at] = (row[at] as number) + 1;
  };
  for (let d = 0; d + 1 < start.length; d++) {
    const [from, to] = [start[d] as number, start[d + 1] as number];
    if (from === to) continue;
    let before = partners;
    for (let k = from; k < to; k++) {
      const now = partner[k] as number;
      if (now === before) continue;
      add(steps[before] as Float64Array, now);
      add(leaves, before);
      before = now;
    }
    add(leaves, before);
    if (won[d] === 1) add(wins, before);
  }
  const chance = (without: number): number => {
    const rows = Array.from({ length: size }, (_row, i) => {
      const out = Math.max(1, leaves[i] as number);
      const row = new Float64Array(size + 1);
      for (let j = 0; j < size; j++)
        row[j] = (i === j ? 1 : 0) - (j === without || i === without ? 0 : (steps[i]?.[j] as number) / out);
      row[size] = i === without ? 0 : (wins[i] as number) / out;
      return row;
    });
    return solve(rows, size)[partners] as number;
  };
  const all = chance(-1);
  return Array.from({ length: partners }, (_partner, k) => all - chance(k));
}
