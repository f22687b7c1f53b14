import { BUDGET_CASES } from './budgets.ts';
import type { RowCase } from './case.ts';
import { METRIC_CASES } from './metrics.ts';
import { REVENUE_CASES } from './revenue.ts';
import { RULE_CASES } from './rules.ts';
import { STRATEGY_CASES } from './strategy.ts';
import { TIER_CASES } from './tiers.ts';

export const EVERY_CASE: readonly RowCase[] = [
  ...TIER_CASES,
  ...RULE_CASES,
  ...BUDGET_CASES,
  ...STRATEGY_CASES,
  ...METRIC_CASES,
  ...REVENUE_CASES,
];
