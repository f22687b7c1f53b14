/** From where on a threshold counts as reached: a hair below it, which a sum of cents may miss. */
export const reachedAt = (threshold: number): number => threshold * (1 - 1e-12);
