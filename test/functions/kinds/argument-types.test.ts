import { expect, it } from 'vitest';
import { page as comarketingBudget } from '../../../src/functions/comarketing/comarketing-budget.ts';
import type { Kind } from '../../../src/functions/define.ts';
import { page as partnerConcentration } from '../../../src/functions/metrics/partner-concentration.ts';
import { page as partnerStage } from '../../../src/functions/strategy/partner-stage.ts';
import { page as partnerTier } from '../../../src/functions/tiers/partner-tier.ts';
import { page as tierValue } from '../../../src/functions/tiers/tier-value.ts';

const PAGES = [comarketingBudget, partnerConcentration, partnerStage, partnerTier, tierValue];

it.each([
  ['PARTNER_TIER', 'revenue', 'number'],
  ['PARTNER_TIER', 'tiers', 'range'],
  ['PARTNER_TIER', 'signed', 'yes or no, or a date'],
  ['COMARKETING_BUDGET', 'tier_or_base', 'text or number'],
  ['TIER_VALUE', 'tier', 'text'],
  ['TIER_VALUE', 'column', 'text'],
  ['PARTNER_STAGE', 'partner', 'text'],
  ['PARTNER_STAGE', 'signed_on', 'date'],
  ['PARTNER_STAGE', 'as_of', 'date'],
  ['PARTNER_STAGE', 'expand_deals', 'number'],
  ['PARTNER_CONCENTRATION', 'partner', 'text'],
  ['PARTNER_CONCENTRATION', 'measure', 'text'],
])('the help card of %s says what %s takes: %s', (name, argument, type) => {
  const kinds = PAGES.find(({ definition }) => definition.name === name)?.definition.kinds;
  expect((kinds as unknown as Record<string, Kind>)[argument]?.type).toBe(type);
});
