import { isMissing, labelAt } from '../../program/missing.ts';
import { ratio } from '../../program/ratio.ts';
import { IS_BLANK } from '../../program/reading/findings.ts';
import { define, describe, optional, type ResultRows } from '../define.ts';
import { rules } from '../kinds/entries.ts';
import { nameReader } from '../kinds/names.ts';
import { notNegativeBounds, numberReader, shareBounds } from '../kinds/numbers.ts';
import { number } from '../kinds/options.ts';
import { filledRows, needed } from '../kinds/table.ts';

const HEADER = ['Stage', 'Count', 'Share of reach', 'Cost each'];

const rates = rules(
  { Stage: needed(nameReader), Rate: needed(numberReader(shareBounds)) },
  ({ filled, byHeader, refuse }) => {
    for (const i of filledRows(filled)) {
      if (byHeader.Stage.ids[i] === -1) refuse(i, 'Stage', 'the stage has no name.');
      if (isMissing(byHeader.Rate[i])) refuse(i, 'Rate', IS_BLANK, 'Enter the share of the stage before.');
    }
  },
);

export const CAMPAIGN_FUNNEL = define({
  name: 'CAMPAIGN_FUNNEL',
  kinds: {
    reach: number(notNegativeBounds),
    rates,
    deal_size: optional(number(notNegativeBounds)),
    cost: optional(number(notNegativeBounds)),
    margin: number(shareBounds, 1),
  },
  makeTable({ reach, rates: { filled, byHeader }, deal_size, cost, margin }) {
    const each = (count: number) => (cost === null ? '' : ratio(cost, count));
    const out: ResultRows = [HEADER.slice(), ['Reach', reach, reach === 0 ? '' : 1, each(reach)]];
    let count = reach;
    for (const i of filledRows(filled)) {
      count *= byHeader.Rate[i] as number;
      const stage = labelAt(byHeader.Stage, i);
      out.push([stage, count, ratio(count, reach), each(count)]);
    }
    if (deal_size === null) return out;
    const revenue = count * deal_size;
    const earned = revenue * margin;
    out.push(['Revenue', revenue, '', ''], ['Margin', earned, '', '']);
    if (cost !== null) out.push(['Net ROI', ratio(earned - cost, cost), '', '']);
    return out;
  },
});

const RATES = [
  ['Stage', 'Rate'],
  ['Registered', 0.04],
  ['Attended', 0.5],
  ['Opportunities', 0.1],
  ['Won', 0.25],
];

// marked pure, so that the words do not ship
export const page = /* @__PURE__ */ (() =>
  describe(CAMPAIGN_FUNNEL, {
    summary: 'Plans a joint campaign from reach to won deals, with cost of each and net return.',
    tasks: ['plan a joint campaign'],
    whenElse: 'Use MDF_ROI for the return of what has run.',
    params: {
      reach: { text: 'How many people the campaign reaches.', blank: 'It must be given.', sample: 'B2' },
      rates: {
        text: 'Table with Stage and Rate, the share of the stage before; first stage first.',
        blank: 'It must be given.',
        sample: 'D2:E7',
      },
      deal_size: { text: 'Amount of a won deal.', blank: 'Left out: no revenue is shown.', sample: 'B3' },
      cost: { text: 'Cost of the campaign.', blank: 'Left out: no cost is shown.', sample: 'B4' },
      margin: {
        text: 'Gross margin as a share of revenue.',
        blank: 'Left out: 1, so that Margin is revenue.',
        sample: '0.7',
      },
    },
    returns:
      'A table with the header Stage, Count, Share of reach, Cost each: Reach, the stages, and then Revenue, Margin and Net ROI as far as they are known.',
    rule: 'Each count is the one before times its rate; fractions are kept, since this is a plan. Revenue is the last count times the deal size.',
    formula: 'Net ROI = (Margin − cost) ÷ cost',
    rounding: 'Not rounded.',
    examples: [
      {
        kind: 'basic',
        says: 'A webinar that reaches 10,000',
        args: [10000, RATES, 20000, 22000, 0.75],
        result: [
          HEADER,
          ['Reach', 10000, 1, 2.2],
          ['Registered', 400, 0.04, 55],
          ['Attended', 200, 0.02, 110],
          ['Opportunities', 20, 0.002, 1100],
          ['Won', 5, 0.0005, 4400],
          ['Revenue', 100000, '', ''],
          ['Margin', 75000, '', ''],
          ['Net ROI', 2.409090909090909, '', ''],
        ],
        source: '(75,000 − 22,000) ÷ 22,000',
      },
      {
        kind: 'edge',
        says: 'Counts alone',
        args: [50, RATES.slice(0, 2)],
        result: [HEADER, ['Reach', 50, 1, ''], ['Registered', 2, 0.04, '']],
      },
      {
        kind: 'blank',
        says: 'Nobody is reached',
        args: [0, RATES.slice(0, 2)],
        result: [HEADER, ['Reach', 0, '', ''], ['Registered', 0, '', '']],
      },
      {
        kind: 'roster',
        says: 'Stages with their cost, and no revenue yet',
        args: [
          1000,
          [
            ['Stage', 'Rate'],
            ['Leads', 0.1],
            ['', ''],
            ['Won', 0.2],
          ],
          { skipped: true },
          500,
        ],
        result: [HEADER, ['Reach', 1000, 1, 0.5], ['Leads', 100, 0.1, 5], ['Won', 20, 0.02, 25]],
      },
      {
        kind: 'error',
        says: 'A rate as a whole number',
        args: [
          100,
          [
            ['Stage', 'Rate'],
            ['Registered', 4],
          ],
        ],
        error: 'CAMPAIGN_FUNNEL rates, row 2 (Rate): 4 is 400%. Enter 0.04 or 4%.',
      },
    ],
    limits: 'Rates are the same for all: plan audiences one by one.',
    builtIn: '=B2 * PRODUCT(E2:E5) * B3\n=(B2 * PRODUCT(E2:E5) * B3 * B5 - B4) / B4\nThe revenue, and the net ROI.',
    related: ['MDF_ROI', 'REVENUE_SPLIT'],
    source:
      'A campaign funnel as marketing plans it; usual rates are in the partner program framework that Partnerbook began with.',
  }))();
