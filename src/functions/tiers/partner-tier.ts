import { isOpen, type Tier, tierOf } from '../../program/ladder.ts';
import { reachedAt } from '../../program/threshold.ts';
import { define, describe, optional } from '../define.ts';
import { ladder } from '../kinds/ladder.ts';
import { amounts } from '../kinds/numbers.ts';
import { YES, yesOrDate } from '../kinds/yes-no.ts';

/** The name of the tier that two figures meet. */
type Place = (revenue: number, referrals: number) => string;

// the plain ladder, where any threshold earns the tier, is what nearly everybody has
function placeByAny(tiers: readonly Tier[]): Place {
  const count = tiers.length;
  const minRevenue = Float64Array.from(tiers, (tier) => reachedAt(tier.minRevenue));
  const minReferrals = Float64Array.from(tiers, (tier) => tier.minReferrals);
  const names = tiers.map((tier) => tier.name);
  const lowest = isOpen(tiers[0] as Tier) ? (names[0] as string) : '';
  return (revenue, referrals) => {
    for (let t = count - 1; t >= 0; t--)
      if (revenue >= (minRevenue[t] as number) || referrals >= (minReferrals[t] as number)) return names[t] as string;
    return lowest;
  };
}

function placeByMatch(tiers: readonly Tier[]): Place {
  return (revenue, referrals) => {
    const at = tierOf(tiers, revenue, referrals);
    return at < 0 ? '' : (tiers[at] as Tier).name;
  };
}

export const PARTNER_TIER = define({
  name: 'PARTNER_TIER',
  kinds: {
    revenue: amounts,
    referrals: amounts,
    tiers: ladder({ thresholds: true }),
    signed: optional(yesOrDate),
  },
  blankWhen: 'all',
  isChecked: true,
  rowLoop({ tiers: { tiers } }, { revenue, referrals, signed }, n, filled, out) {
    const place = tiers.some((tier) => tier.all) ? placeByMatch(tiers) : placeByAny(tiers);
    for (let i = 0; i < n; i++) {
      const counts = filled[i] === 1 && (signed === null || signed[i] === YES);
      out[i] = [counts ? place(revenue[i] as number, referrals[i] as number) : ''];
    }
  },
});

// marked pure, so that the words do not ship
export const page = /* @__PURE__ */ describe(PARTNER_TIER, {
  summary: 'Names the highest tier whose revenue or referrals threshold a partner meets.',
  tasks: ['place partners in tiers', 'review tiers'],
  whenElse:
    'Use TIER_GAP for what is missing to the next tier, and TIER_VALUE to look up a benefit or budget of a tier.',
  params: {
    revenue: {
      text: 'Revenue of each partner in the period, in one currency.',
      blank: 'A blank meets no revenue threshold; a row that is blank in all ranges stays blank.',
      sample: 'B2:B',
    },
    referrals: {
      text: 'Referrals of each partner in the period.',
      blank: 'A blank meets no referrals threshold.',
      sample: 'C2:C',
    },
    tiers: {
      text: 'The ladder, lowest tier first. Its columns: Tier, Min revenue, Min referrals, and Match (any or all) if you need it.',
      blank: 'Left out: the starting ladder Registered, Silver, Gold, Platinum.',
      sample: 'Settings!A24:G30',
    },
    signed: {
      text: 'Whether the partner has signed, as yes or no, or the day of signing.',
      blank: 'Left out: all have signed. A blank cell has not signed, and gives a blank tier.',
      sample: 'D2:D',
    },
  },
  returns: 'The name of the tier for each row, spelled as on the ladder; blank below the lowest tier.',
  rule: 'The highest tier that is met wins. A threshold is met at equality, also where a sum of cents misses it in the last digit. Where Match is any, one threshold is enough; where it is all, every offered one must be met. A threshold that is left blank is not offered; a lowest tier without thresholds is met by every signed partner.',
  formula:
    'tier = the highest t with revenue ≥ Min revenue(t) or referrals ≥ Min referrals(t); and, where Match(t) is all',
  examples: [
    {
      kind: 'basic',
      says: 'One cent below Silver’s revenue, but five referrals',
      source: 'A case of the framework: 9,999.99 < 10,000, and 5 ≥ 5; Silver asks for either',
      args: [9999.99, 5],
      result: 'Silver',
    },
    { kind: 'edge', says: 'Revenue right at the threshold of Silver', args: [10000, 0], result: 'Silver' },
    {
      kind: 'edge',
      says: 'Any number of referrals: Platinum is not offered on referrals',
      args: [0, 500],
      result: 'Gold',
    },
    {
      kind: 'roster',
      says: 'A roster with a row that is blank, and one without a figure for referrals',
      args: [
        [[250000], [60000], [''], [400]],
        [[3], [2], [''], ['']],
      ],
      result: [['Platinum'], ['Gold'], [''], ['Registered']],
    },
    { kind: 'blank', says: 'Nothing entered', args: ['', ''], result: '' },
    {
      kind: 'error',
      says: 'A range of figures in one cell',
      args: [
        [[10000], ['12k-15k']],
        [[1], [2]],
      ],
      error: 'PARTNER_TIER revenue, row 2: "12k-15k" is not a number. Enter digits only, such as 12000.',
    },
  ],
  limits:
    'Revenue and referrals only: any other column of the ladder that starts with Min is an error. At most 400,000 rows a call. The starting ladder is for a first look: give your own.',
  builtIn:
    '=IFS(B2>=200000, "Platinum", OR(B2>=50000, C2>=20), "Gold", OR(B2>=10000, C2>=5), "Silver", TRUE, "Registered")',
  related: ['TIER_GAP', 'TIER_VALUE', 'TIER_MIX', 'TIER_LADDER_CHECK'],
  source:
    'Thresholds and benefits of the starting ladder: the partner program framework that Partnerbook began with. Its base budgets are a common starting point.',
});
