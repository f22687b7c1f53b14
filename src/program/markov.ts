import { type Journeys, OPEN, WON } from './touches.ts';

/**
 * The inverse of a square matrix, row by row (Gauss and Jordan).
 * No row needs to change places: 1 stands against steps that are together 1 at most, and every chain ends.
 */
function inverse(matrix: Float64Array, size: number): Float64Array {
  const left = matrix.slice();
  const right = new Float64Array(size * size);
  for (let i = 0; i < size; i++) right[i * size + i] = 1;
  for (let c = 0; c < size; c++) {
    const by = left[c * size + c] as number;
    for (let j = 0; j < size; j++) {
      left[c * size + j] = (left[c * size + j] as number) / by;
      right[c * size + j] = (right[c * size + j] as number) / by;
    }
    for (let r = 0; r < size; r++) {
      const times = left[r * size + c] as number;
      if (r === c || times === 0) continue;
      for (let j = 0; j < size; j++) {
        left[r * size + j] = (left[r * size + j] as number) - times * (left[c * size + j] as number);
        right[r * size + j] = (right[r * size + j] as number) - times * (right[c * size + j] as number);
      }
    }
  }
  return right;
}

/** How often partners follow each other, begin, and end a deal that is won; repeats in a row are one. */
function chain({ deals, start, partner, partners }: Journeys) {
  const steps = new Float64Array(partners * partners);
  const begins = new Float64Array(partners);
  const wins = new Float64Array(partners);
  const leaves = new Float64Array(partners);
  for (let d = 0; d < deals.rows; d++) {
    const end = start[d + 1] as number;
    if (deals.state[d] === OPEN || start[d] === end) continue;
    let before = partner[start[d] as number] as number;
    begins[before] = (begins[before] as number) + 1;
    for (let k = (start[d] as number) + 1; k < end; k++) {
      const now = partner[k] as number;
      if (now === before) continue;
      steps[before * partners + now] = (steps[before * partners + now] as number) + 1;
      leaves[before] = (leaves[before] as number) + 1;
      before = now;
    }
    leaves[before] = (leaves[before] as number) + 1;
    if (deals.state[d] === WON) wins[before] = (wins[before] as number) + 1;
  }
  return { steps, begins, wins, leaves };
}

/**
 * Removal effects: what share of wins is lost when all that would go to a partner is lost.
 * With N = (I - Q)^-1 a partner is met with chance (begin N)k / Nkk, and from there a deal is won with chance xk.
 */
export function removalEffects(journeys: Journeys): Float64Array {
  const { partners } = journeys;
  const { steps, begins, wins, leaves } = chain(journeys);
  const matrix = new Float64Array(partners * partners);
  for (let i = 0; i < partners; i++) {
    const out = Math.max(1, leaves[i] as number);
    for (let j = 0; j < partners; j++)
      matrix[i * partners + j] = (i === j ? 1 : 0) - (steps[i * partners + j] as number) / out;
  }
  const visits = inverse(matrix, partners);
  const effects = new Float64Array(partners);
  for (let k = 0; k < partners; k++) {
    let met = 0;
    let won = 0;
    for (let i = 0; i < partners; i++) {
      met += (begins[i] as number) * (visits[i * partners + k] as number);
      won += ((visits[k * partners + i] as number) * (wins[i] as number)) / Math.max(1, leaves[i] as number);
    }
    effects[k] = (met / (visits[k * partners + k] as number)) * won;
  }
  return effects;
}
