import { isMissing } from '../../program/missing.ts';
import { shareBounds } from '../../program/reading/bounds.ts';
import { define, describe } from '../define.ts';
import { amounts } from '../kinds/numbers.ts';
import { metricNames, statusOf, targets } from './targets.ts';

export const METRIC_STATUS = define({
  name: 'METRIC_STATUS',
  kinds: { metric: metricNames, value: amounts, targets },
  isChecked: true,
  rowLoop({ targets: { targets: known } }, { metric, value }, n, _filled, out, refuse) {
    for (let i = 0; i < n; i++) {
      const target = known[metric[i] as number];
      const found = value[i] as number;
      if (target?.share && found > 1) {
        const finding = shareBounds.outside(found);
        refuse('value', i, finding.found, finding.fix);
      }
      out[i] = [target === undefined ? '' : isMissing(found) ? 'No data' : statusOf(target, found)];
    }
  },
});

// marked pure, so that the words do not ship
export const page = /* @__PURE__ */ describe(METRIC_STATUS, {
  summary: 'Says whether a metric meets its target: Met, Missed, or where it stands against a range.',
  tasks: ['compare metrics with targets'],
  whenElse: 'Use PROGRAM_METRICS to compute the six metrics with their status from partners and deals.',
  params: {
    metric: {
      text: 'Name of each metric, such as Partner NPS; Partner before a name may be dropped.',
      blank: 'A blank gives a blank.',
      sample: 'A2:A',
    },
    value: {
      text: 'Value of each metric: shares as 0.25 or 25%, time in days.',
      blank: 'A blank gives No data.',
      sample: 'B2:B',
    },
    targets: {
      text: 'Your targets: Metric, Target min, Target max, Better (higher, lower or within). Those that bear the name of a starting share are shares too.',
      blank:
        'Left out: sourced 20-30%, influenced 40-50%, activation 60%, NPS 50, first deal under 90 days, and five for listings.',
      sample: 'Settings!A60:D70',
    },
  },
  returns: 'One status for each row: Met, Missed, Below range, In range, Above range, or No data.',
  rule: 'A target is met at equality; only Time to first deal is missed right at its target. Where Better is left blank, two targets are a range, a Target min alone is better higher, and a Target max alone better lower. Your own targets replace the starting ones.',
  formula: 'higher: Met where value ≥ min; lower: Met where value ≤ max; within: In range where min ≤ value ≤ max',
  examples: [
    {
      kind: 'basic',
      says: 'Sourced revenue of 26% against 20 to 30%',
      args: ['Partner-sourced revenue', 0.26],
      result: 'In range',
    },
    {
      kind: 'roster',
      says: 'Four metrics, one without a value',
      source: '0.12 < 0.2; 0.6 ≥ 0.6; 3.9 < 4',
      args: [
        [['Sourced revenue'], ['Activation rate'], ['NPS'], ['Rating']],
        [[0.12], [0.6], [''], [3.9]],
      ],
      result: [['Below range'], ['Met'], ['No data'], ['Missed']],
    },
    { kind: 'edge', says: 'Ninety days to the first deal', args: ['Time to first deal', 90], result: 'Missed' },
    {
      kind: 'edge',
      says: 'A target of your own, met at equality',
      args: [
        'Churn',
        0.05,
        [
          ['Metric', 'Target max', 'Better'],
          ['Churn', 0.05, 'lower'],
        ],
      ],
      result: 'Met',
    },
    { kind: 'blank', says: 'No metric', args: ['', 0.2], result: '' },
    {
      kind: 'error',
      says: 'A share entered as a whole number',
      args: ['Activation rate', 60],
      error: 'METRIC_STATUS value: 60 is 6000%. Enter 0.6 or 60%.',
    },
  ],
  limits: 'A target is one figure or one range; it knows no trend. At most 400,000 rows a call.',
  builtIn: '=IF(B2="", "No data", IF(B2>=0.6, "Met", "Missed"))',
  related: ['PROGRAM_METRICS', 'ANTI_PATTERN_CHECK'],
  source: 'Targets of metrics and listings: the partner program framework that Partnerbook began with.',
});
