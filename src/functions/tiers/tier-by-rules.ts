import { tierNameAt } from '../../program/ladder.ts';
import { ruledTierOf } from '../../program/tier-rules.ts';
import { define, describe } from '../define.ts';
import { rowTable } from '../kinds/row-table.ts';
import { compileRules, tierRules } from './rules.ts';

export const TIER_BY_RULES = define({
  name: 'TIER_BY_RULES',
  kinds: { metrics: rowTable, rules: tierRules },
  makeTable({ metrics, rules }) {
    const tiers = compileRules(rules, metrics);
    return metrics.each(1, (row) => [tierNameAt(tiers, ruledTierOf(tiers, row))]);
  },
});

const RULES = [
  ['Tier', 'Path', 'Metric', 'Op', 'Value', 'Need'],
  ['Silver', '', 'Revenue', '>=', 10000, ''],
  ['Silver', 'by people', 'Certified', '>=', 2, ''],
  ['Gold', '', 'Revenue', '>=', 50000, 2],
  ['Gold', '', 'Certified', '>=', 5, ''],
  ['Gold', '', 'Region', '=', 'EMEA', ''],
];

// marked pure, so that the words do not ship
export const page = /* @__PURE__ */ describe(TIER_BY_RULES, {
  summary: 'Names the highest tier whose rules a partner meets, where rules combine several metrics.',
  tasks: ['place partners in tiers', 'redesign your tiers'],
  whenElse: 'Use PARTNER_TIER where revenue or referrals alone decide.',
  params: {
    metrics: {
      text: 'Table with a header and one row for each partner; a column for each metric of the rules.',
      blank:
        'A condition on a blank does not hold; a row that is blank in all metrics of the rules, or throughout where they name none, stays blank.',
      sample: 'Metrics!A3:H',
    },
    rules: {
      text: 'Table with Tier, Metric, and if you need them Path, Op (>=, >, <=, <, =, <>), Value, Need; lowest tier first.',
      blank: 'A blank Op is >=. A row with Metric, Op and Value all blank always holds. A blank Need: all conditions.',
      sample: 'Settings!A90:F110',
    },
  },
  returns: 'One tier for each row of metrics; blank where no rule holds.',
  rule: 'The rows of one tier and path are its conditions: all must hold, or at least Need of them. One path that holds earns the tier, and the highest tier that is earned wins. A Value is met at equality, also where a sum of cents misses it in the last digit. = and <> compare names and yes or no too. Tiers stand in the order of their first rows.',
  formula:
    'earned(tier) = any path in which the conditions that hold ≥ Need, or all hold; tier = the highest one earned',
  examples: [
    {
      kind: 'basic',
      says: 'Gold needs two of three conditions',
      source: '60,000 ≥ 50,000 holds, 1 ≥ 5 does not, emea = EMEA holds: 2 of 3',
      args: [
        [
          ['Revenue', 'Certified', 'Region'],
          [60000, 1, 'emea'],
        ],
        RULES,
      ],
      result: 'Gold',
    },
    {
      kind: 'roster',
      says: 'Silver by revenue or by people',
      args: [
        [
          ['Partner', 'Revenue', 'Certified', 'Region'],
          ['Acme', 10000, '', 'APAC'],
          ['Blue', '', 2, ''],
          ['', '', '', ''],
          ['Dune', 9999, 1, 'EMEA'],
        ],
        RULES,
      ],
      result: [['Silver'], ['Silver'], [''], ['']],
    },
    {
      kind: 'edge',
      says: 'A tier that everybody has',
      args: [
        [['Revenue'], [1]],
        [
          ['Tier', 'Metric', 'Value'],
          ['Registered', '', ''],
          ['Silver', 'Revenue', 10],
        ],
      ],
      result: 'Registered',
    },
    {
      kind: 'blank',
      says: 'No partner',
      args: [
        [['Revenue'], ['']],
        [
          ['Tier', 'Metric', 'Value'],
          ['Silver', 'Revenue', 10],
        ],
      ],
      result: '',
    },
    {
      kind: 'error',
      says: 'A metric that is no column',
      args: [
        [['Revenue'], [1]],
        [
          ['Tier', 'Metric', 'Value'],
          ['Silver', 'Revenu', 10],
        ],
      ],
      error:
        'TIER_BY_RULES rules, row 2 (Metric): "Revenu" is not a column of metrics. Did you mean Revenue? Known: Revenue.',
    },
  ],
  limits: 'Metrics are figures of each partner alone: rank among partners is not known here.',
  builtIn: '=IFS((B2>=50000) + (C2>=5) + (D2="EMEA") >= 2, "Gold", OR(B2>=10000, C2>=2), "Silver")',
  related: ['TIER_RULES_GAP', 'PARTNER_TIER', 'PARTNER_POINTS'],
  source: 'Nested all and any rules, as published partner programs have them.',
});
