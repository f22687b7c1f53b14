import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { METRIC_STATUS } from '../../../src/functions/metrics/metric-status.ts';
import { answer, column, errorOf } from '../formula.ts';

describe('the starting targets', () => {
  it.each([
    // metric                         value   status
    ['Partner-sourced revenue', 0.1999, 'Below range'],
    ['Partner-sourced revenue', 0.2, 'In range'], // boundary
    ['Partner-sourced revenue', 0.3, 'In range'], // boundary
    ['Partner-sourced revenue', 0.3001, 'Above range'],
    ['Partner-influenced revenue', 0.4, 'In range'], // boundary
    ['Partner-influenced revenue', 0.51, 'Above range'],
    ['Partner activation rate', 0.5999, 'Missed'],
    ['Partner activation rate', 0.6, 'Met'], // boundary
    ['Partner NPS', 49.9, 'Missed'],
    ['Partner NPS', 50, 'Met'], // boundary
    ['Time to first deal', 89.5, 'Met'],
    ['Time to first deal', 90, 'Missed'], // boundary: under 90 days
    ['Views per month', 1000, 'Met'], // boundary
    ['Install rate', 0.05, 'Met'], // boundary
    ['Listing activation rate', 0.39, 'Missed'],
    ['Rating', 4, 'Met'], // boundary
    ['Reviews', 19, 'Missed'],
    ['Partner-sourced revenue', (70.94 + 3.04) / (70.94 + 3.04 + 295.92), 'In range'], // boundary: 20%
    ['Partner-sourced revenue', (1373.54 + 166.36) / 5133, 'In range'], // boundary: 30%
    ['Partner activation rate', 3 * 0.2, 'Met'], // boundary: 60%
    ['Partner NPS', 49.99999999999999, 'Met'], // boundary
    ['Time to first deal', 89.99999999999999, 'Missed'], // boundary
  ])('%s %d: %s', (metric, value, status) => {
    expect(answer(METRIC_STATUS, metric, value)).toBe(status);
  });

  it.each(['sourced revenue', 'Partner sourced revenue', 'PARTNER-SOURCED REVENUE', ' Partner-Sourced revenue '])(
    'knows %s',
    (metric) => {
      expect(answer(METRIC_STATUS, metric, 0.25)).toBe('In range');
    },
  );

  it.each([
    ['Activation rate', 0.6, 'Met'],
    ['NPS', 49, 'Missed'],
    ['Partner-NPS', 49, 'Missed'],
    ['Partner Rating', 4, 'Met'],
    ['partner-reviews', 20, 'Met'],
  ])('knows %s, with Partner and without', (metric, value, status) => {
    expect(answer(METRIC_STATUS, metric, value)).toBe(status);
  });

  it.each([
    ['Partner-sourced revenue', 'Above range'],
    ['Partner-influenced revenue', 'Above range'],
    ['Partner activation rate', 'Met'],
    ['Install rate', 'Met'],
    ['Listing activation rate', 'Met'],
  ])('take %s above 1 for a slip of the unit', (metric, status) => {
    expect(answer(METRIC_STATUS, metric, 1)).toBe(status); // boundary
    expect(errorOf(METRIC_STATUS, column('', metric), column(3, 26))).toBe(
      'METRIC_STATUS value, row 2: 26 is 2600%. Enter 0.26 or 26%.',
    );
  });

  it('tells a missing value from a missing metric', () => {
    expect(answer(METRIC_STATUS, [['NPS'], [''], ['NPS']], [[''], [3], [0]])).toEqual([['No data'], [''], ['Missed']]);
  });
});

describe('targets of your own', () => {
  const targets = [
    ['Metric', 'Target min', 'Target max', 'Better'],
    ['Churn', '', 0.05, ''],
    ['Margin', 0.3, '', ''],
    ['Share of wallet', 0.1, 0.2, ''],
    ['Time to first deal', 60, '', 'lower'],
    ['Stock', 5, 5, ''],
    ['Growth', -0.4, '', ''],
    ['Loss', '', -0.3, ''],
    ['Break-even', 0, '', ''],
  ];
  it.each([
    ['Churn', 0.05, 'Met'], // boundary
    ['Churn', 0.06, 'Missed'],
    ['Margin', 0.3, 'Met'], // boundary
    ['Margin', 0.31, 'Met'],
    ['Margin', 0.29, 'Missed'],
    ['Stock', 5, 'In range'], // boundary: a range of one value
    ['Stock', 6, 'Above range'],
    ['Share of wallet', 0.25, 'Above range'],
    ['Time to first deal', 60, 'Missed'], // boundary: this metric is missed right at its target
    ['Time to first deal', 59, 'Met'],
    ['Churn', 0.05000000000000001, 'Met'], // boundary, missed by what a sum leaves
    ['Growth', -0.4000000000000001, 'Met'], // boundary, below 0
    ['Growth', -0.401, 'Missed'],
    ['Loss', -0.29999999999999993, 'Met'], // boundary, below 0
    ['Loss', -0.299, 'Missed'],
    ['Break-even', 0, 'Met'], // boundary
    ['Break-even', -0.01, 'Missed'],
  ])('%s %d: %s', (metric, value, status) => {
    expect(answer(METRIC_STATUS, metric, value, targets)).toBe(status);
  });

  it('replace the starting ones', () => {
    expect(errorOf(METRIC_STATUS, 'Partner NPS', 50, targets)).toBe(
      'METRIC_STATUS metric: "Partner NPS" is not a metric with a target. Known: Churn, Margin, Share of wallet, Time to first deal, Stock, Growth, Loss, Break-even.',
    );
  });

  it('are refused where they are no target', () => {
    expect(
      errorOf(METRIC_STATUS, 'A', 1, [
        ['Metric', 'Target min', 'Target max', 'Better'],
        ['A', '', '', ''],
        ['B', 2, 1, 'within'],
        ['C', 1, '', 'up'],
        ['a', 1, '', ''],
      ]),
    ).toBe(
      [
        'METRIC_STATUS targets, row 2 (Target min): Target min and Target max are not a target. Enter one, or both for within, the lower first.',
        'targets, row 3 (Target min): Target min and Target max are not a target. Enter one, or both for within, the lower first.',
        'targets, row 4 (Better): "up" is not a way to be better. Known: higher, lower, within.',
        'targets, row 5 (Metric): A stands twice. Remove one.',
      ].join('\n'),
    );
  });

  it('are shares where the starting target of that name is one, with Partner and without', () => {
    const own = (low: number, high: number | '') => [
      ['Metric', 'Target min', 'Target max'],
      ['Views per month', 5, ''],
      ['Sourced revenue', low, high],
    ];
    expect(errorOf(METRIC_STATUS, 'Partner-sourced revenue', 0.26, own(20, 30))).toBe(
      [
        'METRIC_STATUS targets, row 3 (Target min): 20 is 2000%. Enter 0.2 or 20%.',
        'targets, row 3 (Target max): 30 is 3000%. Enter 0.3 or 30%.',
      ].join('\n'),
    );
    expect(answer(METRIC_STATUS, 'Partner-sourced revenue', 1, own(0, 1))).toBe('In range'); // boundary
    expect(answer(METRIC_STATUS, 'Partner-sourced revenue', 1, own(0.2, ''))).toBe('Met');
    expect(errorOf(METRIC_STATUS, 'Partner-sourced revenue', 26, own(0.2, 0.3))).toBe(
      'METRIC_STATUS value: 26 is 2600%. Enter 0.26 or 26%.',
    );
  });

  it('keep their own names where Partner before a name makes two', () => {
    const own = [
      ['Metric', 'Target min'],
      ['NPS', 30],
      ['Partner NPS', 50],
      ['Channel partner share', 0.1],
      ['Partner - Growth', 0.2],
    ];
    expect(answer(METRIC_STATUS, column('NPS', 'Partner NPS', 'Partner-NPS'), column(40, 40, 40), own)).toEqual([
      ['Met'],
      ['Missed'],
      ['Met'], // the one that stands first
    ]);
    expect(answer(METRIC_STATUS, 'growth', 0.2, own)).toBe('Met');
    // Partner is dropped in front alone
    expect(errorOf(METRIC_STATUS, 'Channel share', 0.1, own)).toBe(
      'METRIC_STATUS metric: "Channel share" is not a metric with a target. Known: NPS, Partner NPS, Channel partner share, Partner - Growth.',
    );
  });

  it('need a name', () => {
    expect(
      errorOf(METRIC_STATUS, 'A', 1, [
        ['Metric', 'Target min'],
        ['A', 1],
        ['', 2],
        [' ', 3],
      ]),
    ).toBe(
      'METRIC_STATUS targets, row 3 (Metric): the metric has no name. Enter one.\ntargets, row 4 (Metric): the metric has no name. Enter one.',
    );
  });

  it('need a row', () => {
    expect(errorOf(METRIC_STATUS, 'A', 1, [['Metric', 'Target min']])).toBe(
      'METRIC_STATUS targets: it has no row below the header. Enter one.',
    );
  });
});

// scope: values of a metric whose target is a least value
it('never goes from Met to Missed when the value grows', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -100, max: 100, noNaN: true }),
      fc.double({ min: 0, max: 100, noNaN: true }),
      (nps, more) => {
        if (answer(METRIC_STATUS, 'NPS', nps) === 'Met') expect(answer(METRIC_STATUS, 'NPS', nps + more)).toBe('Met');
      },
    ),
  );
});
