import { page as campaignFunnel } from './comarketing/campaign-funnel.ts';
import { page as comarketingBudget } from './comarketing/comarketing-budget.ts';
import { page as mdfAllocate } from './comarketing/mdf-allocate.ts';
import { page as mdfLedger } from './comarketing/mdf-ledger.ts';
import { page as mdfReimbursement } from './comarketing/mdf-reimbursement.ts';
import { page as mdfRoi } from './comarketing/mdf-roi.ts';
import { page as pipelinePotential } from './comarketing/pipeline-potential.ts';
import { page as strategicValue } from './comarketing/strategic-value.ts';
import { page as certificationStatus } from './enablement/certification-status.ts';
import { page as enablementGaps } from './enablement/enablement-gaps.ts';
import { page as enablementScore } from './enablement/enablement-score.ts';
import { page as antiPatternCheck } from './health/anti-pattern-check.ts';
import { page as cleanTable } from './hygiene/clean-table.ts';
import { page as rowProblems } from './hygiene/row-problems.ts';
import { page as marketplaceNet } from './marketplace/marketplace-net.ts';
import { page as metricStatus } from './metrics/metric-status.ts';
import { page as partnerActivationRate } from './metrics/partner-activation-rate.ts';
import { page as partnerConcentration } from './metrics/partner-concentration.ts';
import { page as partnerInfluencedShare } from './metrics/partner-influenced-share.ts';
import { page as partnerNps } from './metrics/partner-nps.ts';
import { page as partnerSourcedShare } from './metrics/partner-sourced-share.ts';
import { page as partnerSummary } from './metrics/partner-summary.ts';
import { page as programMetrics } from './metrics/program-metrics.ts';
import { page as timeToFirstDeal } from './metrics/time-to-first-deal.ts';
import { page as programBreakeven } from './modelling/program-breakeven.ts';
import { page as programForecast } from './modelling/program-forecast.ts';
import { page as programSensitivity } from './modelling/program-sensitivity.ts';
import { page as programSimulate } from './modelling/program-simulate.ts';
import type { DescribedFunction } from './page.ts';
import { page as attribution } from './revenue/attribution.ts';
import { page as attributionCompare } from './revenue/attribution-compare.ts';
import { page as commission } from './revenue/commission.ts';
import { page as commissionClawback } from './revenue/commission-clawback.ts';
import { page as commissionSchedule } from './revenue/commission-schedule.ts';
import { page as commissionStatement } from './revenue/commission-statement.ts';
import { page as liabilityRollforward } from './revenue/liability-rollforward.ts';
import { page as resellerPrice } from './revenue/reseller-price.ts';
import { page as revenueSplit } from './revenue/revenue-split.ts';
import { page as dealRegistrationStatus } from './strategy/deal-registration-status.ts';
import { page as partnerQuadrant } from './strategy/partner-quadrant.ts';
import { page as partnerScore } from './strategy/partner-score.ts';
import { page as partnerStage } from './strategy/partner-stage.ts';
import { page as partnerTypeProfile } from './strategy/partner-type-profile.ts';
import { page as timeToValue } from './strategy/time-to-value.ts';
import { page as partnerPoints } from './tiers/partner-points.ts';
import { page as partnerTier } from './tiers/partner-tier.ts';
import { page as tierByRules } from './tiers/tier-by-rules.ts';
import { page as tierGap } from './tiers/tier-gap.ts';
import { page as tierLadderCheck } from './tiers/tier-ladder-check.ts';
import { page as tierMigration } from './tiers/tier-migration.ts';
import { page as tierMix } from './tiers/tier-mix.ts';
import { page as tierReview } from './tiers/tier-review.ts';
import { page as tierRulesGap } from './tiers/tier-rules-gap.ts';
import { page as tierValue } from './tiers/tier-value.ts';

/** The words about every function, by family; the build and the tests read them, and nothing that ships does. */
export const pages: readonly (DescribedFunction & { readonly family: Family })[] = [
  { family: 'Tiers', ...partnerPoints },
  { family: 'Tiers', ...partnerTier },
  { family: 'Tiers', ...tierByRules },
  { family: 'Tiers', ...tierGap },
  { family: 'Tiers', ...tierLadderCheck },
  { family: 'Tiers', ...tierMigration },
  { family: 'Tiers', ...tierMix },
  { family: 'Tiers', ...tierReview },
  { family: 'Tiers', ...tierRulesGap },
  { family: 'Tiers', ...tierValue },
  { family: 'Co-marketing and MDF', ...campaignFunnel },
  { family: 'Co-marketing and MDF', ...comarketingBudget },
  { family: 'Co-marketing and MDF', ...mdfAllocate },
  { family: 'Co-marketing and MDF', ...mdfLedger },
  { family: 'Co-marketing and MDF', ...mdfReimbursement },
  { family: 'Co-marketing and MDF', ...mdfRoi },
  { family: 'Co-marketing and MDF', ...pipelinePotential },
  { family: 'Co-marketing and MDF', ...strategicValue },
  { family: 'Strategy', ...dealRegistrationStatus },
  { family: 'Strategy', ...partnerQuadrant },
  { family: 'Strategy', ...partnerScore },
  { family: 'Strategy', ...partnerStage },
  { family: 'Strategy', ...partnerTypeProfile },
  { family: 'Strategy', ...timeToValue },
  { family: 'Metrics', ...metricStatus },
  { family: 'Metrics', ...partnerActivationRate },
  { family: 'Metrics', ...partnerConcentration },
  { family: 'Metrics', ...partnerInfluencedShare },
  { family: 'Metrics', ...partnerNps },
  { family: 'Metrics', ...partnerSourcedShare },
  { family: 'Metrics', ...partnerSummary },
  { family: 'Metrics', ...programMetrics },
  { family: 'Metrics', ...timeToFirstDeal },
  { family: 'Enablement', ...certificationStatus },
  { family: 'Enablement', ...enablementGaps },
  { family: 'Enablement', ...enablementScore },
  { family: 'Marketplace', ...marketplaceNet },
  { family: 'Revenue', ...attribution },
  { family: 'Revenue', ...attributionCompare },
  { family: 'Revenue', ...commission },
  { family: 'Revenue', ...commissionClawback },
  { family: 'Revenue', ...commissionSchedule },
  { family: 'Revenue', ...commissionStatement },
  { family: 'Revenue', ...liabilityRollforward },
  { family: 'Revenue', ...resellerPrice },
  { family: 'Revenue', ...revenueSplit },
  { family: 'Modelling', ...programBreakeven },
  { family: 'Modelling', ...programForecast },
  { family: 'Modelling', ...programSensitivity },
  { family: 'Modelling', ...programSimulate },
  { family: 'Health', ...antiPatternCheck },
  { family: 'Data hygiene', ...cleanTable },
  { family: 'Data hygiene', ...rowProblems },
];

export const families = [
  'Tiers',
  'Co-marketing and MDF',
  'Strategy',
  'Metrics',
  'Enablement',
  'Marketplace',
  'Revenue',
  'Modelling',
  'Health',
  'Data hygiene',
] as const;
export type Family = (typeof families)[number];
