import type { FunctionIndex } from '../../src/sidebar/ui/function-index.ts';

const parameter = (name: string, text: string, sample: string, column = true, blank = '') => ({
  name,
  optional: blank !== '',
  text,
  blank,
  sample,
  column,
});

/** A few functions as the build describes them. */
export const sampleIndex: FunctionIndex = [
  {
    name: 'PARTNER_TIER',
    family: 'Tiers',
    summary: 'The highest tier that each partner has earned.',
    tasks: ['place partners in tiers', 'see who is Gold'],
    byRow: true,
    parameters: [
      parameter('revenue', 'Revenue of each partner over your review period, in one currency.', 'B2:B'),
      parameter('referrals', 'Number of referrals of each partner over the same period.', 'C2:C'),
      parameter('tiers', 'The ladder, lowest tier first.', 'Settings!A5:F9', false, 'Left out: the four usual tiers.'),
      parameter('signed', 'Yes or no, or the day of signing.', 'D2:D', true, 'Left out: all are signed.'),
    ],
    returns: 'One tier for each row; blank where the row is blank.',
    rule: 'The highest tier whose threshold is met, at equality too, by revenue or by referrals.',
    examples: [
      { formula: '=PARTNER_TIER(9999.99, 5)', says: 'Five referrals are enough for Silver.', result: 'Silver' },
      {
        formula: '=PARTNER_TIER({600000; 30000}, {4; 4}, {"Tier", "Min revenue"; "Silver", 10000})',
        says: 'With a ladder of your own.',
        result: 'Silver\nSilver',
      },
      {
        formula: '=PARTNER_TIER("12k-15k", 1)',
        says: 'Text that is no number.',
        result: 'PARTNER_TIER revenue: "12k-15k" is not a number. Enter digits only, such as 12000.',
      },
    ],
    related: ['TIER_GAP', 'COMARKETING_BUDGET'],
  },
  {
    name: 'TIER_GAP',
    family: 'Tiers',
    summary: 'The next tier, and what is still to go to reach it.',
    tasks: ['see how far the next tier is'],
    byRow: true,
    parameters: [
      parameter('revenue', 'Revenue of each partner.', 'B2:B'),
      parameter('referrals', 'Referrals of each partner.', 'C2:C'),
    ],
    returns: 'Next tier, revenue to go, referrals to go, progress.',
    rule: 'To go is the threshold less the value, never below 0.',
    examples: [{ formula: '=TIER_GAP(30000, 4)', says: 'On the way to Gold.', result: 'Gold | 20000 | 16 | 0.6' }],
    related: ['PARTNER_TIER'],
  },
  {
    name: 'COMARKETING_BUDGET',
    family: 'Co-marketing and MDF',
    summary: 'The co-marketing budget of each partner.',
    tasks: ['set the budget of each partner'],
    byRow: true,
    parameters: [
      parameter('tier_or_base', 'A tier, or its budget.', 'E2:E'),
      parameter('pipeline_potential', 'A multiplier from 0.5 to 2.', 'F2:F'),
      parameter('strategic_value', 'A multiplier from 0.8 to 1.5.', '1.2'),
    ],
    returns: 'One amount for each row.',
    rule: 'Tier budget x pipeline potential x strategic value.',
    examples: [{ formula: '=COMARKETING_BUDGET("Gold", 1.5, 1.2)', says: 'A Gold partner.', result: '18000' }],
    related: ['PARTNER_TIER'],
  },
  {
    name: 'MDF_ALLOCATE',
    family: 'Co-marketing and MDF',
    summary: 'A fund divided by weight, to the cent.',
    tasks: ['divide a fund among partners'],
    byRow: true,
    parameters: [
      parameter('pool', 'The fund.', '100000', false),
      parameter('weights', 'The weight of each partner.', 'G2:G'),
      parameter('decimals', 'Decimals of each part.', '2', false, 'Left out: 2.'),
    ],
    returns: 'One amount for each row.',
    rule: 'The parts add up to the pool.',
    examples: [{ formula: '=MDF_ALLOCATE(100, {1; 1; 1})', says: 'Three equal parts.', result: '33.34\n33.33\n33.33' }],
    related: [],
  },
];
