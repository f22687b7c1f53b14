/** What PARTNER_SUMMARY gives, column by column; sheets that stand on it read it by these places. */
export const partnerSummaryColumns = [
  'Partner',
  'Sourced',
  'Influenced',
  'Revenue',
  'Won deals',
  'Referrals',
  'First deal on',
  'Last deal on',
  'Open pipeline',
  'Weighted pipeline',
];
