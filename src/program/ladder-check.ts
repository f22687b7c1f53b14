import { isOpen, type Tier } from './ladder.ts';

/** Something to know about one tier, or about the whole ladder where `tier` is -1. */
export interface LadderRemark {
  readonly tier: number;
  readonly found: string;
  readonly fix: string;
}

const metrics = [
  { column: 'Min revenue', of: (tier: Tier) => tier.minRevenue },
  { column: 'Min referrals', of: (tier: Tier) => tier.minReferrals },
] as const;

type Metric = (typeof metrics)[number];

const offered = (tier: Tier): Metric[] => metrics.filter(({ of }) => !Number.isNaN(of(tier)));

/** Whether each partner who meets `below` meets `tier` too, so that nobody is ever in `below`. */
function swallows(tier: Tier, below: Tier): boolean {
  if (isOpen(tier)) return true;
  if (isOpen(below)) return false;
  const covers = ({ of }: Metric) => of(tier) <= of(below);
  const [own, others] = [offered(tier), offered(below)];
  if (!tier.all) return below.all ? others.some(covers) : others.every(covers);
  return own.every(covers) && (below.all || others.length === 1);
}

/** Whether no threshold lies above those of the tier below; asking for both where one was enough is a step too. */
function addsNothing(tier: Tier, below: Tier): boolean {
  if (tier.all && !below.all && offered(tier).length > 1) return false;
  return offered(tier).every(({ of }) => of(tier) <= of(below));
}

/** Tiers that a ladder could do without, because they never make a difference. */
export function idleTiers(tiers: readonly Tier[]): LadderRemark[] {
  const found: LadderRemark[] = [];
  tiers.forEach((tier, i) => {
    const below = tiers[i - 1];
    if (!below) return;
    if (!swallows(tier, below) && !addsNothing(tier, below)) return;
    found.push({
      tier: i,
      found: `${tier.name} has no threshold above those of ${below.name}.`,
      fix: 'Raise a threshold, or remove one of the two tiers.',
    });
  });
  return found;
}

const MOST_TIERS = 4;
const WIDEST_STEP = 5;
const NARROWEST_STEP = 1.5;
const NEARLY = 1e-9;

function stepAdvice(tiers: readonly Tier[], { column, of }: Metric): LadderRemark[] {
  const found: LadderRemark[] = [];
  let below: Tier | null = null;
  tiers.forEach((tier, i) => {
    const least = of(tier);
    if (Number.isNaN(least)) return;
    const factor = below === null ? Number.NaN : least / of(below);
    const what = `${column} ${least} is ${Number(factor.toPrecision(4))} times that of ${below?.name}.`;
    if (factor > WIDEST_STEP + NEARLY && factor < Infinity)
      found.push({
        tier: i,
        found: what,
        fix: 'A step over 5 times is hard to climb: lower it, or add a tier between.',
      });
    if (factor < NARROWEST_STEP - NEARLY)
      found.push({ tier: i, found: what, fix: 'A step under 1.5 times hardly tells partners apart: raise it.' });
    below = tier;
  });
  return found;
}

/** What works, and could be better. */
export function ladderAdvice(tiers: readonly Tier[]): LadderRemark[] {
  const found: LadderRemark[] = [];
  if (tiers.length > MOST_TIERS)
    found.push({
      tier: -1,
      found: `The ladder has ${tiers.length} tiers.`,
      fix: 'Partners keep up to four in mind: merge some.',
    });
  for (const metric of metrics) found.push(...stepAdvice(tiers, metric));
  tiers.forEach((tier, i) => {
    const below = tiers[i - 1];
    if (below && tier.baseBudget <= below.baseBudget)
      found.push({
        tier: i,
        found: `Base budget ${tier.baseBudget} is not above ${below.baseBudget} of ${below.name}.`,
        fix: 'Raise it, so that moving up pays.',
      });
  });
  return found.sort((a, b) => a.tier - b.tier);
}
