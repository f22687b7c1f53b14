import { isOpen, metrics, type Tier } from './ladder.ts';
import { plain } from './rounding.ts';

/** Something to know about one tier, or about the whole ladder where `tier` is -1. */
export interface LadderRemark {
  readonly tier: number;
  readonly found: string;
  readonly fix: string;
}

type Metric = (typeof metrics)[number];

const offered = (tier: Tier): Metric[] => metrics.filter(({ of }) => !Number.isNaN(of(tier)));

/** Whether `tier` asks for nothing more than `below`, or lets in whoever meets it, so that one of the two is idle. */
function isIdle(tier: Tier, below: Tier): boolean {
  const covers = ({ of }: Metric) => of(tier) <= of(below);
  const [own, others] = [offered(tier), offered(below)];
  // asking for both where one was enough is a step too
  if (own.every(covers)) return !tier.all || below.all || own.length < 2;
  if (tier.all || isOpen(below)) return false;
  return below.all ? others.some(covers) : others.every(covers);
}

/** Tiers that a ladder could do without, because they never make a difference. */
export function idleTiers(tiers: readonly Tier[]): LadderRemark[] {
  const found: LadderRemark[] = [];
  tiers.forEach((tier, i) => {
    const below = tiers[i - 1];
    if (!below || !isIdle(tier, below)) return;
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

const nameOf = (below: Tier | null): string => below?.name || 'the tier below';

function stepAdvice(tiers: readonly Tier[], { column, of }: Metric): LadderRemark[] {
  const found: LadderRemark[] = [];
  let below: Tier | null = null;
  tiers.forEach((tier, i) => {
    const least = of(tier);
    if (Number.isNaN(least)) return;
    const factor = below === null ? Number.NaN : plain(least / of(below));
    const what = `${column} ${least} is ${Number(factor.toPrecision(4))} times that of ${nameOf(below)}.`;
    if (factor > WIDEST_STEP && factor < Infinity)
      found.push({
        tier: i,
        found: what,
        fix: 'A step over 5 times is hard to climb: lower it, or add a tier between.',
      });
    if (factor < NARROWEST_STEP)
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
  let below: Tier | null = null;
  tiers.forEach((tier, i) => {
    if (Number.isNaN(tier.baseBudget)) return;
    if (below && tier.baseBudget <= below.baseBudget)
      found.push({
        tier: i,
        found: `Base budget ${tier.baseBudget} is not above ${below.baseBudget} of ${nameOf(below)}.`,
        fix: 'Raise it, so that moving up pays.',
      });
    below = tier;
  });
  return found.sort((a, b) => a.tier - b.tier);
}
