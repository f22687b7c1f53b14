/** The point between `from` and `to`, exact at both ends and never beyond them. */
const between = (from: number, to: number, share: number): number =>
  Math.min(to, Math.max(from, from * (1 - share) + to * share));

/** The multiplier of a score from 0 to 100: two straight lines, from `low` over 1 at `neutral` to `high`. */
export const multiplierOf = (score: number, low: number, high: number, neutral: number): number =>
  score <= neutral ? between(low, 1, score / neutral) : between(1, high, (score - neutral) / (100 - neutral));
