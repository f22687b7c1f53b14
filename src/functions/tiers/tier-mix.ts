import { tierNameAt } from '../../program/ladder.ts';
import { moneyIn } from '../../program/rounding.ts';
import { define, describe, optional, type ResultRows } from '../define.ts';
import { ladder, tierNames } from '../kinds/ladder.ts';
import { NO_NAME } from '../kinds/names.ts';
import { amounts } from '../kinds/numbers.ts';

const HEADER = ['Tier', 'Partners', 'Share', 'Amount', 'Amount share'];

const shareOf = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

export const TIER_MIX = define({
  name: 'TIER_MIX',
  kinds: { tier: tierNames, tiers: ladder({}), amount: optional(amounts) },
  makeTable({ tiers: { tiers } }, { tier, amount }, n, filled, refuse) {
    // the last place is for rows with an amount and no tier
    const noTier = tiers.length;
    const partners = new Float64Array(noTier + 1);
    const amountsOf = new Float64Array(noTier + 1);
    let gross = 0;
    for (let i = 0; i < n; i++) {
      if (filled[i] === 0) continue;
      const value = amount === null ? 0 : (amount[i] as number);
      const at = tier[i] === NO_NAME ? noTier : (tier[i] as number);
      if (Number.isNaN(value)) refuse('amount', i, 'it is blank beside a tier.', 'Enter an amount; 0 is fine.');
      partners[at] = (partners[at] as number) + 1;
      amountsOf[at] = (amountsOf[at] as number) + value;
      gross += Math.abs(value);
    }
    const rows: ResultRows = [HEADER.slice(0, amount === null ? 3 : 5)];
    const allPartners = sum(partners);
    const allAmounts = moneyIn(sum(amountsOf), gross);
    partners.forEach((count, at) => {
      if (at === noTier && count === 0) return;
      const row = [tierNameAt(tiers, at) || 'No tier', count, shareOf(count, allPartners)];
      const part = amountsOf[at] as number;
      rows.push(amount === null ? row : [...row, part, shareOf(part, allAmounts)]);
    });
    return rows;
  },
});

// marked pure, so that the words do not ship
export const page = /* @__PURE__ */ describe(TIER_MIX, {
  summary: 'Counts partners by tier, with their shares, and adds up an amount by tier.',
  tasks: ['see how partners spread over the tiers', 'add up budgets by tier'],
  whenElse: 'Use PARTNER_TIER first, if the tier of each partner is not known yet.',
  params: {
    tier: {
      text: 'Tier of each partner.',
      blank: 'A blank without an amount is not counted; with one it counts as No tier.',
      sample: 'D2:D',
    },
    tiers: {
      text: 'The ladder, lowest tier first. Only its column Tier is read.',
      blank: 'Left out: the starting ladder Registered, Silver, Gold, Platinum.',
      sample: 'Settings!A24:G30',
    },
    amount: {
      text: 'Amount to add up by tier, in one currency.',
      blank: 'Left out: no amounts are shown. A blank beside a tier is an error, because amounts are added up.',
      sample: 'E2:E',
    },
  },
  returns:
    'A table of Tier, Partners, Share and, with an amount, Amount and Amount share. One row per tier below its header, lowest first.',
  rule: 'Every tier of the ladder has a row, zeros included. A last row No tier stands there if a row has an amount and no tier. Shares of nothing are 0.',
  formula: 'share = partners of the tier ÷ all partners counted; amount share = amount of the tier ÷ all amounts',
  rounding: 'Not rounded.',
  examples: [
    {
      kind: 'basic',
      says: 'Four partners',
      args: [[['Silver'], ['Gold'], ['silver'], ['Registered']]],
      result: [
        ['Tier', 'Partners', 'Share'],
        ['Registered', 1, 0.25],
        ['Silver', 2, 0.5],
        ['Gold', 1, 0.25],
        ['Platinum', 0, 0],
      ],
    },
    {
      kind: 'roster',
      says: 'With budgets, and an amount without a tier',
      source: '1,000 + 400 of 500 + 1,400 + 100 = 2,000 is 0.7',
      args: [
        [['Basic'], ['Plus'], [''], ['Plus']],
        [['Tier'], ['Basic'], ['Plus']],
        [[500], [1000], [100], [400]],
      ],
      result: [
        ['Tier', 'Partners', 'Share', 'Amount', 'Amount share'],
        ['Basic', 1, 0.25, 500, 0.25],
        ['Plus', 2, 0.5, 1400, 0.7],
        ['No tier', 1, 0.25, 100, 0.05],
      ],
    },
    {
      kind: 'edge',
      says: 'Amounts of 0 have shares of 0',
      args: [[['Basic']], [['Tier'], ['Basic']], [[0]]],
      result: [
        ['Tier', 'Partners', 'Share', 'Amount', 'Amount share'],
        ['Basic', 1, 1, 0, 0],
      ],
    },
    {
      kind: 'blank',
      says: 'Nobody yet',
      args: [
        [[''], ['']],
        [['Tier'], ['Basic'], ['Plus']],
      ],
      result: [
        ['Tier', 'Partners', 'Share'],
        ['Basic', 0, 0],
        ['Plus', 0, 0],
      ],
    },
    {
      kind: 'error',
      says: 'A missing amount',
      args: [
        [['Basic'], ['Basic']],
        [['Tier'], ['Basic']],
        [[500], ['']],
      ],
      error: 'TIER_MIX amount, row 2: it is blank beside a tier. Enter an amount; 0 is fine.',
    },
  ],
  limits: 'A tier that is not on the ladder is an error; nothing is left out unseen.',
  builtIn: '=COUNTIF(D2:D, A25)',
  related: ['PARTNER_TIER', 'TIER_REVIEW', 'COMARKETING_BUDGET'],
  source: 'Counts and sums; no outside figure.',
});
