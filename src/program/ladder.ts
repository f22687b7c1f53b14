import { reachedAt } from './threshold.ts';

/** One step of a tier ladder. A threshold that is not offered is NaN. */
export interface Tier {
  readonly name: string;
  readonly minRevenue: number;
  readonly minReferrals: number;
  /** All offered thresholds must be met, not any of them. */
  readonly all: boolean;
  /** Per fiscal year; NaN where the ladder has none. */
  readonly baseBudget: number;
  /** Reviews in a row that a partner may stand below this tier. */
  readonly grace: number;
}

export interface LadderFinding {
  /** Position on the ladder, from 0. */
  readonly tier: number;
  /** The column that it is about. */
  readonly column: 'Tier' | 'Min revenue' | 'Min referrals' | 'Match' | 'Base budget' | 'Grace';
  readonly found: string;
  readonly fix: string;
}

/** The name of the tier at a place; '' where there is none. */
export const tierNameAt = (tiers: readonly { readonly name: string }[], at: number): string => tiers[at]?.name ?? '';

export const isOpen = (tier: Tier): boolean => Number.isNaN(tier.minRevenue) && Number.isNaN(tier.minReferrals);

export const metrics = [
  { column: 'Min revenue', of: (tier: Tier) => tier.minRevenue },
  { column: 'Min referrals', of: (tier: Tier) => tier.minReferrals },
] as const;

/** What makes a ladder give wrong tiers: each finding is an error in every function that places partners on it. */
export function thresholdFindings(tiers: readonly Tier[]): LadderFinding[] {
  const found: LadderFinding[] = [];
  for (const { column, of } of metrics) {
    let highest = Number.NaN;
    tiers.forEach((tier, i) => {
      const least = of(tier);
      if (least < 0)
        found.push({
          tier: i,
          column,
          found: `${tier.name}'s ${column} ${least} is below 0.`,
          fix: 'Enter 0 or more.',
        });
      else if (least === 0 && i > 0)
        found.push({
          tier: i,
          column,
          found: `${tier.name}'s ${column} 0 is met by everyone:`,
          fix: 'leave it blank.',
        });
      else if (least < highest)
        found.push({
          tier: i,
          column,
          found: `${tier.name}'s ${column} ${least} is below ${highest} of a lower tier.`,
          fix: 'The ladder runs downward: put the lowest tier first.',
        });
      if (!(least <= highest) && !Number.isNaN(least)) highest = least;
    });
  }
  tiers.forEach((tier, i) => {
    if (i > 0 && isOpen(tier))
      found.push({
        tier: i,
        column: 'Min revenue',
        found: `${tier.name} has no threshold, and only the lowest tier may have none.`,
        fix: 'Enter Min revenue or Min referrals.',
      });
  });
  return found.sort((a, b) => a.tier - b.tier);
}

/** The highest tier that the figures meet; -1 when they meet none. A missing figure is NaN and meets no threshold. */
export function tierOf(tiers: readonly Tier[], revenue: number, referrals: number): number {
  for (let i = tiers.length - 1; i >= 0; i--) if (meets(tiers[i] as Tier, revenue, referrals)) return i;
  return -1;
}

export function meets(tier: Tier, revenue: number, referrals: number): boolean {
  if (!tier.all) return revenue >= reachedAt(tier.minRevenue) || referrals >= tier.minReferrals || isOpen(tier);
  return (
    (Number.isNaN(tier.minRevenue) || revenue >= reachedAt(tier.minRevenue)) &&
    (Number.isNaN(tier.minReferrals) || referrals >= tier.minReferrals)
  );
}
