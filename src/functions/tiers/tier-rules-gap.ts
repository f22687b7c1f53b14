import { gapTo, type RuledTier, ruledTierOf } from '../../program/tier-rules.ts';
import { define, describe } from '../define.ts';
import { rowTable } from '../kinds/row-table.ts';
import { compileRules, tierRules } from './rules.ts';

export const TIER_RULES_GAP = define({
  name: 'TIER_RULES_GAP',
  kinds: { metrics: rowTable, rules: tierRules },
  makeTable({ metrics, rules }) {
    const tiers = compileRules(rules, metrics);
    return metrics.each(3, (row) => {
      const next = tiers[ruledTierOf(tiers, row) + 1] as RuledTier | undefined;
      if (next === undefined) return ['', '', ''];
      const { missing, words } = gapTo(next, row);
      return [next.name, missing, words];
    });
  },
});

const RULES = [
  ['Tier', 'Metric', 'Value'],
  ['Silver', 'revenue', 10000],
  ['Gold', 'revenue', 50000],
  ['Gold', 'certified', 5],
];

// marked pure, so that the words do not ship
export const page = /* @__PURE__ */ describe(TIER_RULES_GAP, {
  summary: 'Says what a partner still lacks for the next tier, where rules combine several metrics.',
  tasks: ['tell partners what is missing', 'plan the next tier'],
  whenElse: 'Use TIER_GAP where revenue or referrals alone decide.',
  params: {
    metrics: {
      text: 'Table with a header and one row for each partner; a column for each metric of the rules.',
      blank: 'A condition on a blank is missing whole; a row that is blank in all metrics stays blank.',
      sample: 'Metrics!A3:H',
    },
    rules: {
      text: 'Table with Tier, Metric, and if you need them Path, Op, Value, Need, as in TIER_BY_RULES.',
      blank: 'As in TIER_BY_RULES.',
      sample: 'Settings!A90:F110',
    },
  },
  returns:
    'For each row of metrics the next tier, the number of conditions that are missing, and what they are; three blanks at the top.',
  rule: 'Of the paths of the lowest tier above the present one, that with the fewest missing conditions counts; then the one with the least total shortfall, relative to what is asked; then the first. A blank, and a value that must not be, lack the whole. Where Need is fewer than all conditions, the nearest ones are told.',
  formula:
    'shortfall of a condition = (Value − what is there) ÷ Value; nearest path = fewest missing, then least sum of shortfalls',
  rounding: 'Figures are told with at most nine decimals.',
  examples: [
    {
      kind: 'basic',
      says: 'Revenue and people that Gold still asks for',
      source: '50,000 − 10,000 = 40,000; 5 − 2 = 3',
      args: [
        [
          ['revenue', 'certified'],
          [10000, 2],
        ],
        RULES,
      ],
      result: [['Gold', 2, 'revenue: 40000 more; certified: 3 more (2 of 5)']],
    },
    {
      kind: 'roster',
      says: 'At the top, below the ladder, and a blank row',
      args: [
        [
          ['revenue', 'certified'],
          [50000, 5],
          ['', ''],
          [4000, ''],
        ],
        RULES,
      ],
      result: [
        ['', '', ''],
        ['', '', ''],
        ['Silver', 1, 'revenue: 6000 more'],
      ],
    },
    {
      kind: 'edge',
      says: 'A blank lacks the whole',
      args: [
        [
          ['revenue', 'certified'],
          [60000, ''],
        ],
        RULES,
      ],
      result: [['Gold', 1, 'certified: 5 more (0 of 5)']],
    },
    {
      kind: 'blank',
      says: 'No partner',
      args: [
        [
          ['revenue', 'certified'],
          ['', ''],
        ],
        RULES,
      ],
      result: '',
    },
    {
      kind: 'error',
      says: 'A rule without a value',
      args: [
        [['revenue'], [5]],
        [
          ['Tier', 'Metric', 'Value'],
          ['Silver', 'revenue', ''],
        ],
      ],
      error: 'TIER_RULES_GAP rules, row 2 (Value): it is blank. Enter what the metric is compared with.',
    },
  ],
  limits: 'It tells the nearest path, not the cheapest.',
  builtIn: '=MAX(0, 50000-B2)\nFor each condition. The nearest of several paths takes helper columns.',
  related: ['TIER_BY_RULES', 'TIER_GAP'],
  source: 'The criterion that binds, as partner portals show it.',
});
