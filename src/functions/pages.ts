import { page as comarketingBudget } from './comarketing/comarketing-budget.ts';
import { page as mdfLedger } from './comarketing/mdf-ledger.ts';
import { page as metricStatus } from './metrics/metric-status.ts';
import { page as partnerActivationRate } from './metrics/partner-activation-rate.ts';
import { page as partnerConcentration } from './metrics/partner-concentration.ts';
import { page as partnerInfluencedShare } from './metrics/partner-influenced-share.ts';
import { page as partnerNps } from './metrics/partner-nps.ts';
import { page as partnerSourcedShare } from './metrics/partner-sourced-share.ts';
import { page as timeToFirstDeal } from './metrics/time-to-first-deal.ts';
import type { DescribedFunction } from './page.ts';
import { page as partnerQuadrant } from './strategy/partner-quadrant.ts';
import { page as partnerStage } from './strategy/partner-stage.ts';
import { page as partnerTypeProfile } from './strategy/partner-type-profile.ts';
import { page as timeToValue } from './strategy/time-to-value.ts';
import { page as partnerTier } from './tiers/partner-tier.ts';
import { page as tierMigration } from './tiers/tier-migration.ts';

/** The words about every function, by family; the build and the tests read them, and nothing that ships does. */
export const pages: readonly (DescribedFunction & { readonly family: Family })[] = [
  { family: 'Tiers', ...partnerTier },
  { family: 'Tiers', ...tierMigration },
  { family: 'Co-marketing and MDF', ...comarketingBudget },
  { family: 'Co-marketing and MDF', ...mdfLedger },
  { family: 'Strategy', ...partnerQuadrant },
  { family: 'Strategy', ...partnerStage },
  { family: 'Strategy', ...partnerTypeProfile },
  { family: 'Strategy', ...timeToValue },
  { family: 'Metrics', ...metricStatus },
  { family: 'Metrics', ...partnerActivationRate },
  { family: 'Metrics', ...partnerConcentration },
  { family: 'Metrics', ...partnerInfluencedShare },
  { family: 'Metrics', ...partnerNps },
  { family: 'Metrics', ...partnerSourcedShare },
  { family: 'Metrics', ...timeToFirstDeal },
];

export const families = ['Tiers', 'Co-marketing and MDF', 'Strategy', 'Metrics'] as const;
export type Family = (typeof families)[number];
