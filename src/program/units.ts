import { isMissing } from './missing.ts';

const MOST_DECIMALS = 9;
// whole numbers add up exactly below this
const MOST = 9e15;

/** Decimals at which all amounts are whole, so that they add up exactly; at most nine, and fewer for very large totals. */
export function decimalsOf(amounts: Float64Array): number {
  let decimals = 0;
  let scale = 1;
  let total = 0;
  for (let i = 0; i < amounts.length; i++) {
    const amount = amounts[i] as number;
    if (isMissing(amount)) continue;
    total += Math.abs(amount);
    while (decimals < MOST_DECIMALS && Math.round(amount * scale) / scale !== amount) scale = 10 ** ++decimals;
  }
  while (decimals > 0 && total * 10 ** decimals > MOST) decimals--;
  return decimals;
}
