/** The multiplier of a score from 0 to 100: two straight lines, from `low` over 1 at `neutral` to `high`. */
export const multiplierOf = (score: number, low: number, high: number, neutral: number): number =>
  score <= neutral
    ? Math.min(1, low + ((1 - low) * score) / neutral)
    : Math.min(high, 1 + ((high - 1) * (score - neutral)) / (100 - neutral));
