import { define, describe } from '../define.ts';
import { ladder, tierNames } from '../kinds/ladder.ts';
import { NO_NAME } from '../kinds/names.ts';

export const TIER_MIGRATION = define({
  name: 'TIER_MIGRATION',
  kinds: { before: tierNames, after: tierNames, tiers: ladder({}) },
  makeTable({ tiers: { tiers } }, { before, after }, n, filled) {
    const size = tiers.length + 1;
    const counts = new Float64Array(size * size);
    let without = false;
    for (let i = 0; i < n; i++) {
      if (filled[i] === 0) continue;
      const from = before[i] === NO_NAME ? tiers.length : (before[i] as number);
      const to = after[i] === NO_NAME ? tiers.length : (after[i] as number);
      if (from === tiers.length || to === tiers.length) without = true;
      counts[from * size + to] = (counts[from * size + to] as number) + 1;
    }
    const names = [...tiers.map((tier) => tier.name), 'No tier'].slice(0, without ? size : tiers.length);
    return [
      ['Before \\ After', ...names],
      ...names.map((name, from) => [name, ...names.map((_name, to) => counts[from * size + to] as number)]),
    ];
  },
});

// marked pure, so that the words do not ship
export const page = /* @__PURE__ */ describe(TIER_MIGRATION, {
  summary: 'Counts how many partners moved from each tier to each other one.',
  tasks: ['see who moves between tiers', 'redesign your tiers'],
  whenElse: 'Use TIER_MIX for the number of partners by tier at one time.',
  params: {
    before: { text: 'Tier of each partner before.', blank: 'A blank beside a tier is No tier.', sample: 'D2:D' },
    after: {
      text: 'Tier of each partner after, or on another ladder with the same names.',
      blank: 'A blank beside a tier is No tier.',
      sample: 'E2:E',
    },
    tiers: {
      text: 'The ladder, lowest tier first; only its column Tier is read.',
      blank: 'Left out: the starting ladder Registered, Silver, Gold, Platinum.',
      sample: 'Settings!A24:G30',
    },
  },
  returns:
    'A table with a header row and a header column in the order of the ladder, tiers before down and after across; No tier is last on both, if there is any.',
  rule: 'On the diagonal stand those that stayed; below it those that went down, above it those that went up.',
  formula: 'field(b, a) = number of rows with tier b before and tier a after',
  examples: [
    {
      kind: 'basic',
      says: 'One up, one stayed',
      args: [
        [['Silver'], ['Gold']],
        [['Gold'], ['Gold']],
        [['Tier'], ['Silver'], ['Gold']],
      ],
      result: [
        ['Before \\ After', 'Silver', 'Gold'],
        ['Silver', 0, 1],
        ['Gold', 0, 1],
      ],
    },
    {
      kind: 'roster',
      says: 'A new partner, and one that lost its tier',
      source: 'Silver to Silver 1, Gold to none 1, none to Silver 1, blank row 0',
      args: [
        [[''], ['gold'], [''], ['Silver']],
        [['Silver'], [''], [''], ['Silver']],
        [['Tier'], ['Silver'], ['Gold']],
      ],
      result: [
        ['Before \\ After', 'Silver', 'Gold', 'No tier'],
        ['Silver', 1, 0, 0],
        ['Gold', 0, 0, 1],
        ['No tier', 1, 0, 0],
      ],
    },
    {
      kind: 'blank',
      says: 'No partners',
      args: [[['']], [['']], [['Tier'], ['Silver'], ['Gold']]],
      result: [
        ['Before \\ After', 'Silver', 'Gold'],
        ['Silver', 0, 0],
        ['Gold', 0, 0],
      ],
    },
    {
      kind: 'edge',
      says: 'A tier in which nobody stands',
      args: [
        [['Gold'], ['Gold']],
        [['Gold'], ['Gold']],
        [['Tier'], ['Silver'], ['Gold']],
      ],
      result: [
        ['Before \\ After', 'Silver', 'Gold'],
        ['Silver', 0, 0],
        ['Gold', 0, 2],
      ],
    },
    {
      kind: 'error',
      says: 'A tier that is not on the ladder',
      args: [[['Silver']], [['Bronze']], [['Tier'], ['Silver'], ['Gold']]],
      error: 'TIER_MIGRATION after: "Bronze" is not a tier of the ladder. Known: Silver, Gold.',
    },
  ],
  limits: 'Both columns are read on one ladder.',
  builtIn: '=COUNTIFS(D2:D, "Silver", E2:E, "Gold")\nFor each field.',
  related: ['TIER_MIX', 'TIER_REVIEW', 'PARTNER_TIER'],
  source: 'A count of pairs; the starting ladder is that of the partner program framework that Partnerbook began with.',
});
