/** The functions that came first. What they cost a formula call is held apart, so that later ones cannot hide in it. */
export const FIRST_FUNCTIONS: readonly string[] = [
  'PARTNER_TIER',
  'TIER_GAP',
  'TIER_VALUE',
  'TIER_REVIEW',
  'TIER_MIX',
  'TIER_LADDER_CHECK',
  'COMARKETING_BUDGET',
  'PIPELINE_POTENTIAL',
  'STRATEGIC_VALUE',
  'MDF_ALLOCATE',
  'PARTNER_SUMMARY',
  'CERTIFICATION_STATUS',
  'CLEAN_TABLE',
  'ROW_PROBLEMS',
];
