import { type Tier, tierNameAt } from '../../program/ladder.ts';
import { define, describe, type ResultCell } from '../define.ts';
import { ladder, tierNames } from '../kinds/ladder.ts';
import { NO_NAME } from '../kinds/names.ts';
import { numbers, wholeBounds } from '../kinds/numbers.ts';

const MOST_REVIEWS = 1000;

export const TIER_REVIEW = define({
  name: 'TIER_REVIEW',
  kinds: {
    earned: tierNames,
    current: tierNames,
    periods_below: numbers(wholeBounds(0, MOST_REVIEWS)),
    tiers: ladder({ grace: true }),
  },
  width: 2,
  blankWhen: 'all',
  isChecked: true,
  rowLoop({ tiers: { tiers } }, { earned, current, periods_below }, n, _filled, out, refuse) {
    const named = (position: number): string => tierNameAt(tiers, position);
    const below = (current: number, periods: number): ResultCell[] => {
      const grace = periods <= (tiers[current] as Tier).grace;
      return grace ? ['Grace', named(current)] : ['Demote', named(current - 1)];
    };
    for (let i = 0; i < n; i++) {
      const to = earned[i] as number;
      const now = current[i] as number;
      const periods = Number.isNaN(periods_below[i]) ? 1 : (periods_below[i] as number);
      if (to === NO_NAME && now === NO_NAME) out[i] = ['', ''];
      else if (to > now) out[i] = ['Promote', named(to)];
      else if (to === now) out[i] = ['Keep', named(now)];
      else out[i] = below(now, periods);
      if (to < now && periods === 0)
        refuse(
          'periods_below',
          i,
          `it is 0, and ${to === NO_NAME ? 'no tier' : named(to)} is below ${named(now)}.`,
          'Count this review too: enter 1 or more.',
        );
    }
  },
});

// marked pure, so that the words do not ship
export const page = /* @__PURE__ */ describe(TIER_REVIEW, {
  summary: 'Decides for each partner whether to promote, keep, grant grace or demote by one step.',
  tasks: ['review tiers', 'decide who moves up or down'],
  whenElse: 'Use PARTNER_TIER for the earned tier that this function needs.',
  params: {
    earned: {
      text: 'Tier that the figures earn, such as from PARTNER_TIER.',
      blank: 'A blank is below the lowest tier.',
      sample: 'D2:D',
    },
    current: {
      text: 'Tier on the books.',
      blank: 'A blank has no tier yet, and is promoted to what is earned.',
      sample: 'E2:E',
    },
    periods_below: {
      text: 'Reviews in a row below the current tier, this one included.',
      blank: 'A blank is 1.',
      sample: 'F2:F',
    },
    tiers: {
      text: 'The ladder, lowest tier first. Its columns: Tier, and Grace (reviews in a row that a partner may stand below that tier).',
      blank: 'Left out: the starting ladder Registered, Silver, Gold, Platinum, without grace. A blank Grace is 0.',
      sample: 'Settings!A24:G30',
    },
  },
  returns: 'Decision (Promote, Keep, Grace, Demote) and Tier after. Blank where there is neither tier.',
  rule: 'Promotion goes straight to the earned tier. A partner below the current tier stays while periods_below is at most that tier’s Grace, and then goes down by one step, however far below they are. A partner who leaves the lowest tier has a blank Tier after.',
  formula:
    'after = earned, where earned ≥ current; current, where periods_below ≤ Grace(current); else the tier below current',
  examples: [
    { kind: 'basic', says: 'Two steps up at once', args: ['Gold', 'Registered', ''], result: [['Promote', 'Gold']] },
    {
      kind: 'basic',
      says: 'Far below, without grace: one step down',
      args: ['Registered', 'Platinum', 1],
      result: [['Demote', 'Gold']],
    },
    {
      kind: 'roster',
      says: 'Gold has a grace of one review',
      source: '1 ≤ 1 is within it, 2 > 1 is not',
      args: [
        [['Silver'], ['Silver'], [''], ['Gold']],
        [['Gold'], ['Gold'], [''], ['Gold']],
        [[1], [2], [''], ['']],
        [
          ['Tier', 'Grace'],
          ['Silver', 0],
          ['Gold', 1],
        ],
      ],
      result: [
        ['Grace', 'Gold'],
        ['Demote', 'Silver'],
        ['', ''],
        ['Keep', 'Gold'],
      ],
    },
    { kind: 'edge', says: 'Below the lowest tier', args: ['', 'Registered', 1], result: [['Demote', '']] },
    { kind: 'blank', says: 'Neither tier', args: ['', '', ''], result: '' },
    {
      kind: 'error',
      says: 'No review counted although the earned tier is lower',
      args: ['Silver', 'Gold', 0],
      error: 'TIER_REVIEW periods_below: it is 0, and Silver is below Gold. Count this review too: enter 1 or more.',
    },
  ],
  limits: 'Give ranges of one column each: a row has two results. Overrides are yours to apply afterwards.',
  builtIn: '=IF(D2>=C2, D2, IF(E2<=F2, C2, C2-1))\nC2 and D2 are places on the ladder, and F2 is the grace of C2.',
  related: ['PARTNER_TIER', 'TIER_GAP', 'TIER_MIX'],
  source: 'Demotion by one step after a grace period: a common rule of published partner programs.',
});
