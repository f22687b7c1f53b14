/** Assumptions that the pages of the modelling functions share; they do not ship. */
export const SAMPLE = [
  ['Assumption', 'Value'],
  ['Active partners at start', 10],
  ['Recruits per quarter', 4],
  ['Activation rate', 0.5],
  ['Quarters to activate', 1],
  ['Quarterly churn', 0],
  ['Ramp quarters', 2],
  ['Deals per active partner', 1],
  ['Average deal', 10000],
  ['Gross margin', 0.8],
  ['Commission rate', 0.2],
  ['MDF per active partner', 500],
  ['Fixed cost per quarter', 50000],
] as const;

export const ASSUMPTIONS_TEXT = {
  text: 'Table with Assumption and Value, and if you have them Low and High. The assumptions are Active partners at start, Recruits per quarter, Activation rate, Quarters to activate, Quarterly churn, Ramp quarters, Deals per active partner, Average deal, Gross margin, Commission rate, MDF per active partner, Fixed cost per quarter; optional Renewal rate per year, Commission rate on renewals, Cost per recruit.',
  blank: 'A blank Value is an error; the optional ones are 0 where they are not there.',
  sample: 'Assumptions!A3:D18',
};

export const MODEL_RULE =
  'Partners at start are ramped. Of the recruits of a quarter the activation rate becomes active after Quarters to activate, stays at one less the quarterly churn each quarter, and sells a growing part of its deals over Ramp quarters. Renewals are the renewal rate of new revenue and renewals four quarters before. Contribution is revenue at gross margin, less commissions, MDF, cost of recruits and fixed cost.';
