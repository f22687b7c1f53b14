import { page as comarketingBudget } from './comarketing/comarketing-budget.ts';
import { page as mdfAllocate } from './comarketing/mdf-allocate.ts';
import { page as pipelinePotential } from './comarketing/pipeline-potential.ts';
import { page as strategicValue } from './comarketing/strategic-value.ts';
import { page as certificationStatus } from './enablement/certification-status.ts';
import { page as cleanTable } from './hygiene/clean-table.ts';
import { page as rowProblems } from './hygiene/row-problems.ts';
import { page as partnerSummary } from './metrics/partner-summary.ts';
import type { DescribedFunction } from './page.ts';
import { page as partnerTier } from './tiers/partner-tier.ts';
import { page as tierGap } from './tiers/tier-gap.ts';
import { page as tierLadderCheck } from './tiers/tier-ladder-check.ts';
import { page as tierMix } from './tiers/tier-mix.ts';
import { page as tierReview } from './tiers/tier-review.ts';
import { page as tierValue } from './tiers/tier-value.ts';

/** The words about every function, by family; the build and the tests read them, and nothing that ships does. */
export const pages: readonly (DescribedFunction & { readonly family: Family })[] = [
  { family: 'Tiers', ...partnerTier },
  { family: 'Tiers', ...tierGap },
  { family: 'Tiers', ...tierValue },
  { family: 'Tiers', ...tierReview },
  { family: 'Tiers', ...tierMix },
  { family: 'Tiers', ...tierLadderCheck },
  { family: 'Co-marketing and MDF', ...comarketingBudget },
  { family: 'Co-marketing and MDF', ...pipelinePotential },
  { family: 'Co-marketing and MDF', ...strategicValue },
  { family: 'Co-marketing and MDF', ...mdfAllocate },
  { family: 'Metrics', ...partnerSummary },
  { family: 'Enablement', ...certificationStatus },
  { family: 'Data hygiene', ...cleanTable },
  { family: 'Data hygiene', ...rowProblems },
];

export const families = ['Tiers', 'Co-marketing and MDF', 'Metrics', 'Enablement', 'Data hygiene'] as const;
export type Family = (typeof families)[number];
