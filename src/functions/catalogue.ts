import { COMARKETING_BUDGET } from './comarketing/comarketing-budget.ts';
import { MDF_ALLOCATE } from './comarketing/mdf-allocate.ts';
import { PIPELINE_POTENTIAL } from './comarketing/pipeline-potential.ts';
import { STRATEGIC_VALUE } from './comarketing/strategic-value.ts';
import type { Definition } from './define.ts';
import { CERTIFICATION_STATUS } from './enablement/certification-status.ts';
import { CLEAN_TABLE } from './hygiene/clean-table.ts';
import { ROW_PROBLEMS } from './hygiene/row-problems.ts';
import { PARTNER_SUMMARY } from './metrics/partner-summary.ts';
import { PARTNER_TIER } from './tiers/partner-tier.ts';
import { TIER_GAP } from './tiers/tier-gap.ts';
import { TIER_LADDER_CHECK } from './tiers/tier-ladder-check.ts';
import { TIER_MIX } from './tiers/tier-mix.ts';
import { TIER_REVIEW } from './tiers/tier-review.ts';
import { TIER_VALUE } from './tiers/tier-value.ts';

/** Every function that ships, by name. A test compares this list with the files. */
export const catalogue: readonly Definition[] = [
  CERTIFICATION_STATUS,
  CLEAN_TABLE,
  COMARKETING_BUDGET,
  MDF_ALLOCATE,
  PARTNER_SUMMARY,
  PARTNER_TIER,
  PIPELINE_POTENTIAL,
  ROW_PROBLEMS,
  STRATEGIC_VALUE,
  TIER_GAP,
  TIER_LADDER_CHECK,
  TIER_MIX,
  TIER_REVIEW,
  TIER_VALUE,
];
