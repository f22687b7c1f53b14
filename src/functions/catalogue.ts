import { CAMPAIGN_FUNNEL } from './comarketing/campaign-funnel.ts';
import { COMARKETING_BUDGET } from './comarketing/comarketing-budget.ts';
import { MDF_ALLOCATE } from './comarketing/mdf-allocate.ts';
import { MDF_LEDGER } from './comarketing/mdf-ledger.ts';
import { MDF_REIMBURSEMENT } from './comarketing/mdf-reimbursement.ts';
import { MDF_ROI } from './comarketing/mdf-roi.ts';
import { PIPELINE_POTENTIAL } from './comarketing/pipeline-potential.ts';
import { STRATEGIC_VALUE } from './comarketing/strategic-value.ts';
import type { Definition } from './define.ts';
import { CERTIFICATION_STATUS } from './enablement/certification-status.ts';
import { ENABLEMENT_GAPS } from './enablement/enablement-gaps.ts';
import { ENABLEMENT_SCORE } from './enablement/enablement-score.ts';
import { ANTI_PATTERN_CHECK } from './health/anti-pattern-check.ts';
import { CLEAN_TABLE } from './hygiene/clean-table.ts';
import { ROW_PROBLEMS } from './hygiene/row-problems.ts';
import { MARKETPLACE_NET } from './marketplace/marketplace-net.ts';
import { METRIC_STATUS } from './metrics/metric-status.ts';
import { PARTNER_ACTIVATION_RATE } from './metrics/partner-activation-rate.ts';
import { PARTNER_CONCENTRATION } from './metrics/partner-concentration.ts';
import { PARTNER_INFLUENCED_SHARE } from './metrics/partner-influenced-share.ts';
import { PARTNER_NPS } from './metrics/partner-nps.ts';
import { PARTNER_SOURCED_SHARE } from './metrics/partner-sourced-share.ts';
import { PARTNER_SUMMARY } from './metrics/partner-summary.ts';
import { PROGRAM_METRICS } from './metrics/program-metrics.ts';
import { TIME_TO_FIRST_DEAL } from './metrics/time-to-first-deal.ts';
import { PROGRAM_BREAKEVEN } from './modelling/program-breakeven.ts';
import { PROGRAM_FORECAST } from './modelling/program-forecast.ts';
import { PROGRAM_SENSITIVITY } from './modelling/program-sensitivity.ts';
import { PROGRAM_SIMULATE } from './modelling/program-simulate.ts';
import { ATTRIBUTION } from './revenue/attribution.ts';
import { ATTRIBUTION_COMPARE } from './revenue/attribution-compare.ts';
import { COMMISSION } from './revenue/commission.ts';
import { COMMISSION_CLAWBACK } from './revenue/commission-clawback.ts';
import { COMMISSION_SCHEDULE } from './revenue/commission-schedule.ts';
import { COMMISSION_STATEMENT } from './revenue/commission-statement.ts';
import { LIABILITY_ROLLFORWARD } from './revenue/liability-rollforward.ts';
import { RESELLER_PRICE } from './revenue/reseller-price.ts';
import { REVENUE_SPLIT } from './revenue/revenue-split.ts';
import { DEAL_REGISTRATION_STATUS } from './strategy/deal-registration-status.ts';
import { PARTNER_QUADRANT } from './strategy/partner-quadrant.ts';
import { PARTNER_SCORE } from './strategy/partner-score.ts';
import { PARTNER_STAGE } from './strategy/partner-stage.ts';
import { PARTNER_TYPE_PROFILE } from './strategy/partner-type-profile.ts';
import { TIME_TO_VALUE } from './strategy/time-to-value.ts';
import { PARTNER_POINTS } from './tiers/partner-points.ts';
import { PARTNER_TIER } from './tiers/partner-tier.ts';
import { TIER_BY_RULES } from './tiers/tier-by-rules.ts';
import { TIER_GAP } from './tiers/tier-gap.ts';
import { TIER_LADDER_CHECK } from './tiers/tier-ladder-check.ts';
import { TIER_MIGRATION } from './tiers/tier-migration.ts';
import { TIER_MIX } from './tiers/tier-mix.ts';
import { TIER_REVIEW } from './tiers/tier-review.ts';
import { TIER_RULES_GAP } from './tiers/tier-rules-gap.ts';
import { TIER_VALUE } from './tiers/tier-value.ts';

/** What the functions of one family share is made when one of them is first asked for, and each when it is. */
export type Family = readonly (() => Definition)[];

/** Every function that ships. A test compares this list with the files. */
export const catalogue: readonly (() => Family)[] = [
  () => [
    () => CAMPAIGN_FUNNEL,
    () => COMARKETING_BUDGET,
    () => MDF_ALLOCATE,
    () => MDF_LEDGER,
    () => MDF_REIMBURSEMENT,
    () => MDF_ROI,
    () => PIPELINE_POTENTIAL,
    () => STRATEGIC_VALUE,
  ],
  () => [() => CERTIFICATION_STATUS, () => ENABLEMENT_GAPS, () => ENABLEMENT_SCORE],
  () => [() => ANTI_PATTERN_CHECK],
  () => [() => CLEAN_TABLE, () => ROW_PROBLEMS],
  () => [() => MARKETPLACE_NET],
  () => [
    () => METRIC_STATUS,
    () => PARTNER_ACTIVATION_RATE,
    () => PARTNER_CONCENTRATION,
    () => PARTNER_INFLUENCED_SHARE,
    () => PARTNER_NPS,
    () => PARTNER_SOURCED_SHARE,
    () => PARTNER_SUMMARY,
    () => PROGRAM_METRICS,
    () => TIME_TO_FIRST_DEAL,
  ],
  () => [() => PROGRAM_BREAKEVEN, () => PROGRAM_FORECAST, () => PROGRAM_SENSITIVITY, () => PROGRAM_SIMULATE],
  () => [
    () => ATTRIBUTION,
    () => ATTRIBUTION_COMPARE,
    () => COMMISSION,
    () => COMMISSION_CLAWBACK,
    () => COMMISSION_SCHEDULE,
    () => COMMISSION_STATEMENT,
    () => LIABILITY_ROLLFORWARD,
    () => RESELLER_PRICE,
    () => REVENUE_SPLIT,
  ],
  () => [
    () => DEAL_REGISTRATION_STATUS,
    () => PARTNER_QUADRANT,
    () => PARTNER_SCORE,
    () => PARTNER_STAGE,
    () => PARTNER_TYPE_PROFILE,
    () => TIME_TO_VALUE,
  ],
  () => [
    () => PARTNER_POINTS,
    () => PARTNER_TIER,
    () => TIER_BY_RULES,
    () => TIER_GAP,
    () => TIER_LADDER_CHECK,
    () => TIER_MIGRATION,
    () => TIER_MIX,
    () => TIER_REVIEW,
    () => TIER_RULES_GAP,
    () => TIER_VALUE,
  ],
];
