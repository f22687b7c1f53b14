/** From where on a threshold counts as reached: a hair below it, which a sum of cents may miss. */
export const reachedAt = (threshold: number): number => threshold - 1e-12 * Math.abs(threshold);

/** Above what one that is not to be passed counts as passed: a hair above it. */
export const passedAt = (threshold: number): number => threshold + 1e-12 * Math.abs(threshold);

/** What stands after a further amount: 0 where a refund of all that was sold takes a hair more. */
export function standing(before: number, amount: number): number {
  const after = before + amount;
  return after < 0 && before >= reachedAt(-amount) ? 0 : after;
}
