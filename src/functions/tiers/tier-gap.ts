import { type Tier, tierOf } from '../../program/ladder.ts';
import { define, describe, finite, optional, type ResultCell } from '../define.ts';
import { ladder } from '../kinds/ladder.ts';
import { amounts } from '../kinds/numbers.ts';
import { YES, yesOrDate } from '../kinds/yes-no.ts';

const toGo = (least: number, value: number): ResultCell =>
  Number.isNaN(least) || Number.isNaN(value) ? '' : finite(Math.max(0, least - value));

/** Share of one threshold that is reached; NaN where it is not offered, or the value is missing. */
function reached(least: number, value: number): number {
  if (least === 0) return value >= 0 ? 1 : Math.max(0, value);
  return Math.max(0, Math.min(1, value / least));
}

function progress(tier: Tier, revenue: number, referrals: number): ResultCell {
  const sold = reached(tier.minRevenue, revenue);
  const referred = reached(tier.minReferrals, referrals);
  if (!tier.all) {
    // the larger of the two, or the one that is known
    const most = sold >= referred || Number.isNaN(referred) ? sold : referred;
    return Number.isNaN(most) ? '' : finite(most);
  }
  // what is not offered asks for nothing
  const least = Math.min(Number.isNaN(tier.minRevenue) ? 1 : sold, Number.isNaN(tier.minReferrals) ? 1 : referred);
  return Number.isNaN(least) ? '' : finite(Math.max(0, least));
}

function gap(tiers: readonly Tier[], revenue: number, referrals: number): ResultCell[] {
  const next = tiers[tierOf(tiers, revenue, referrals) + 1];
  if (!next) return ['', '', '', 1];
  return [
    next.name,
    toGo(next.minRevenue, revenue),
    toGo(next.minReferrals, referrals),
    progress(next, revenue, referrals),
  ];
}

export const TIER_GAP = define({
  name: 'TIER_GAP',
  kinds: {
    revenue: amounts,
    referrals: amounts,
    tiers: ladder({ thresholds: true }),
    signed: optional(yesOrDate),
  },
  width: 4,
  blankWhen: 'all',
  isChecked: true,
  rowLoop({ tiers: { tiers } }, { revenue, referrals, signed }, n, filled, out) {
    const lowest = (tiers[0] as Tier).name;
    for (let i = 0; i < n; i++)
      if (filled[i] === 0) out[i] = ['', '', '', ''];
      else if (signed !== null && signed[i] !== YES) out[i] = [lowest, '', '', 0];
      else out[i] = gap(tiers, revenue[i] as number, referrals[i] as number);
  },
});

// marked pure, so that the words do not ship
export const page = /* @__PURE__ */ describe(TIER_GAP, {
  summary: 'Shows each partner’s next tier, what is missing to it, and how far along they are.',
  tasks: ['see who is close to the next tier', 'plan partner growth'],
  whenElse: 'Use PARTNER_TIER for the tier that is earned now, and TIER_REVIEW to decide who moves.',
  params: {
    revenue: {
      text: 'Revenue of each partner in the period, in one currency.',
      blank: 'A blank meets no threshold, and leaves Revenue to go blank.',
      sample: 'B2:B',
    },
    referrals: {
      text: 'Referrals of each partner in the period.',
      blank: 'A blank meets no threshold, and leaves Referrals to go blank.',
      sample: 'C2:C',
    },
    tiers: {
      text: 'The ladder, lowest tier first. Its columns: Tier, Min revenue, Min referrals, and Match (any or all) if you need it.',
      blank: 'Left out: the starting ladder Registered, Silver, Gold, Platinum.',
      sample: 'Settings!A24:G30',
    },
    signed: {
      text: 'Whether the partner has signed, as yes or no, or the day of signing.',
      blank: 'Left out: all have signed. A blank cell has not signed: the next tier is the lowest, and progress is 0.',
      sample: 'D2:D',
    },
  },
  returns: 'Next tier, Revenue to go, Referrals to go, Progress (0 to 1). At the top tier: blank, blank, blank, 1.',
  rule: 'The next tier is the lowest one above the tier that is met now. Where its Match is any, revenue and referrals are alternatives and progress is that of the nearer one; where it is all, both are needed and progress is that of the farther one.',
  formula: 'to go = max(0, threshold − value); progress = value ÷ threshold, within 0 to 1',
  rounding: 'Not rounded.',
  examples: [
    {
      kind: 'basic',
      says: 'Silver by revenue, on the way to Gold',
      args: [30000, 4],
      result: [['Gold', 20000, 16, 0.6]],
      source: '50,000 − 30,000; 20 − 4; the larger of 30,000 ÷ 50,000 and 4 ÷ 20',
    },
    {
      kind: 'roster',
      says: 'A roster with a blank row, and a partner at the top',
      args: [
        [[8000], [''], [250000]],
        [[1], [''], [9]],
      ],
      result: [
        ['Silver', 2000, 4, 0.8],
        ['', '', '', ''],
        ['', '', '', 1],
      ],
    },
    {
      kind: 'edge',
      says: 'Platinum is not offered on referrals',
      args: [50000, 40],
      result: [['Platinum', 150000, '', 0.25]],
    },
    {
      kind: 'edge',
      says: 'Both are needed where Match is all',
      args: [
        80,
        1,
        [
          ['Tier', 'Min revenue', 'Min referrals', 'Match'],
          ['Member', '', '', ''],
          ['Preferred', 100, 2, 'all'],
        ],
      ],
      result: [['Preferred', 20, 1, 0.5]],
    },
    {
      kind: 'edge',
      says: 'A partner who has not signed',
      args: [90000, 3, { skipped: true }, 'no'],
      result: [['Registered', '', '', 0]],
    },
    {
      kind: 'blank',
      says: 'No figure for revenue',
      args: ['', 4],
      result: [['Silver', '', 1, 0.8]],
    },
    {
      kind: 'error',
      says: 'A figure that can be read in two ways',
      args: [
        [[8000], ['12,500']],
        [[1], [2]],
      ],
      error: 'TIER_GAP revenue, row 2: "12,500" can be read as 12500 or 12.5. Enter the one that is meant as a number.',
    },
  ],
  limits:
    'Revenue and referrals only: any other column of the ladder that starts with Min is an error. Give ranges of one column each: a row has four results.',
  builtIn:
    '=IFERROR(INDEX(Settings!A25:A30, MATCH(B2, Settings!B25:B30, 1) + 1))\n=IFERROR(INDEX(Settings!B25:B30, MATCH(B2, Settings!B25:B30, 1) + 1) - B2)\nOn a ladder of revenue alone.',
  related: ['PARTNER_TIER', 'TIER_REVIEW', 'TIER_LADDER_CHECK', 'TIER_VALUE'],
  source:
    'Thresholds of the starting ladder: the partner program framework that Partnerbook began with. To go and progress: definitions of Partnerbook.',
});
