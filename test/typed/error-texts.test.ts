import { expect, it } from 'vitest';
import { result } from './in-the-sources.ts';

// what people mistype in a table of rules, and rows that lack what they need; word for word
it.each([
  [
    '=COMARKETING_BUDGET("Gold", 1, 1, , {"Factor", "Low", "High"; "Strategic value", 0.5, 2; "strategic VALUE", 1, 2})',
    'COMARKETING_BUDGET limits, row 3 (Factor): Strategic value stands twice. Remove one.',
  ],
  [
    '=ENABLEMENT_SCORE({"Asset", "Done", "Priority"; "Deck", 1, "High"}, {"Priority", "Weight"; "", 3; "High", 2})',
    'ENABLEMENT_SCORE weights, row 2 (Priority): it is blank. Enter one.',
  ],
  [
    '=METRIC_STATUS("NPS", 40, {"Metric", "Target min", "Better"; "", 50, "higher"; "NPS", 50, "higher"})',
    'METRIC_STATUS targets, row 2 (Metric): the metric has no name. Enter one.',
  ],
  [
    '=TIER_BY_RULES({"Revenue"; 5}, {"Tier", "Metric", "Value"; "Silver", "Revenue", DATE(2026, 1, 31)})',
    'TIER_BY_RULES rules, row 2 (Value): a date is no value here. Enter a number, a name, or yes or no.',
  ],
  [
    '=MDF_LEDGER({"Partner", "Date", "Type", "Amount"; "", DATE(2026, 1, 1), "accrue", 10}, DATE(2026, 6, 30))',
    'MDF_LEDGER entries, row 2 (Partner): the entry names no partner. Enter one.',
  ],
  [
    '=MDF_LEDGER({"Partner", "Date", "Type", "Amount"; "Acme", DATE(2026, 1, 1), "accrue", -10; "Acme", DATE(2026, 1, 2), "approve", -5}, DATE(2026, 6, 30))',
    'MDF_LEDGER entries, row 2 (Amount): -10 is below 0 in an accrual. Enter 0 or more, or an adjust.\nentries, row 3 (Amount): -5 is below 0 in an approval. Enter 0 or more, or an adjust.',
  ],
  [
    '=COMMISSION_STATEMENT({"Deal", "Partner", "Closed on", "Amount", "Won"; "D1", "Acme", DATE(2026, 1, 5), "", TRUE}, {"Valid from", "From", "Rate", "Mode"; DATE(2026, 1, 1), 0, 0.1, "marginal"}, DATE(2026, 6, 30))',
    'COMMISSION_STATEMENT deals, row 2 (Amount): it is blank in a deal that is won. Enter the amount; 0 is fine.',
  ],
  [
    '=TIER_VALUE({"Silver"; "Gold"}, "Base budget", {"Tier", "Base budget"; "Silver", 5; "Gold", "#N/A"})',
    'TIER_VALUE tiers, row 3 (Base budget): the cell holds the error #N/A. Mend that cell first.',
  ],
  [
    '=PARTNER_SCORE({"Fit"; "#REF!"}, {"Criterion", "Weight"; "Fit", 1})',
    'PARTNER_SCORE scores, row 2 (Fit): the cell holds the error #REF!. Mend that cell first.',
  ],
])('%s', (formula, words) => {
  expect(() => result(formula)).toThrow(new Error(words));
});
