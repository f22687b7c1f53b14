import { describe, expect, it } from 'vitest';
import { CAMPAIGN_FUNNEL } from '../../../src/functions/comarketing/campaign-funnel.ts';
import { answer, errorOf, rowsOf } from '../formula.ts';

const RATES = [
  ['Stage', 'Rate'],
  ['Leads', 0.1],
  ['Won', 0.3],
];

describe('a reach of 50', () => {
  it('keeps fractions', () => {
    expect(answer(CAMPAIGN_FUNNEL, 50, RATES)).toEqual([
      ['Stage', 'Count', 'Share of reach', 'Cost each'],
      ['Reach', 50, 1, ''],
      ['Leads', 5, 0.1, ''],
      ['Won', 1.5, 0.03, ''],
    ]);
  });
  it('leaves out the rows that lack an argument', () => {
    const names = (...more: (number | string)[]) =>
      rowsOf(CAMPAIGN_FUNNEL, 50, RATES, ...more)
        .map((row) => row[0])
        .slice(4);
    expect(names('', 100)).toEqual([]);
    expect(names(1000)).toEqual(['Revenue', 'Margin']);
    expect(names(1000, 100)).toEqual(['Revenue', 'Margin', 'Net ROI']);
  });
  it('costs more for each at every stage', () => {
    expect(rowsOf(CAMPAIGN_FUNNEL, 50, RATES, '', 150).map((row) => row[3])).toEqual(['Cost each', 3, 30, 100]);
  });
});

// partner program framework, joint events: 22,000 for an event that brings 112,500 of revenue
it('the published event returns 4.11 net on revenue', () => {
  const rates = [
    ['Stage', 'Rate'],
    ['Leads', 1],
    ['Opportunities', 0.3],
    ['Won', 0.25],
  ];
  // 75 leads, 22.5 opportunities, 5.625 won of 20,000
  const rows = rowsOf(CAMPAIGN_FUNNEL, 75, rates, 20000, 22000);
  expect(rows.slice(-3).map((row) => row.slice(0, 2))).toEqual([
    ['Revenue', 112500],
    ['Margin', 112500],
    ['Net ROI', 90500 / 22000],
  ]);
});

it('has no return on a cost of 0, and no cost of nobody', () => {
  expect(rowsOf(CAMPAIGN_FUNNEL, 0, RATES, 10, 0).slice(1)).toEqual([
    ['Reach', 0, '', ''],
    ['Leads', 0, '', ''],
    ['Won', 0, '', ''],
    ['Revenue', 0, '', ''],
    ['Margin', 0, '', ''],
    ['Net ROI', '', '', ''],
  ]);
});

it('returns the margin on the revenue, less the cost', () => {
  expect(rowsOf(CAMPAIGN_FUNNEL, 50, RATES, 1000, 100, 0.4).slice(4)).toEqual([
    ['Revenue', 1500, '', ''], // 1.5 won
    ['Margin', 600, '', ''],
    ['Net ROI', 5, '', ''], // 500 of 100
  ]);
});

it('refuses rates that say nothing', () => {
  expect(
    errorOf(CAMPAIGN_FUNNEL, 1, [
      ['Stage', 'Rate'],
      ['', 0.5],
      ['A', ''],
    ]),
  ).toBe(
    [
      'CAMPAIGN_FUNNEL rates, row 2 (Stage): the stage has no name. Enter one.',
      'rates, row 3 (Rate): it is blank. Enter the share of the stage before.',
    ].join('\n'),
  );
  expect(errorOf(CAMPAIGN_FUNNEL, 1, [['Stage', 'Rate']])).toBe(
    'CAMPAIGN_FUNNEL rates: it has no row below the header. Enter one.',
  );
});
