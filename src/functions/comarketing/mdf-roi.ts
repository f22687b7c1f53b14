import { ratio } from '../../program/ratio.ts';
import { define, describe, finite } from '../define.ts';
import { amounts, notNegativeAmounts } from '../kinds/numbers.ts';
import { word } from '../kinds/options.ts';

export const MDF_ROI = define({
  name: 'MDF_ROI',
  kinds: { result: amounts, spend: notNegativeAmounts, basis: word(['net', 'multiple'], 'net') },
  isChecked: true,
  rowLoop({ basis }, { result, spend }, n, _filled, out) {
    const less = basis === 'net' ? 1 : 0;
    for (let i = 0; i < n; i++) {
      const cost = spend[i] as number;
      const gained = result[i] as number;
      const roi = ratio(gained - less * cost, cost);
      out[i] = roi === '' ? [''] : [finite(roi)];
    }
  },
});

// marked pure, so that the words do not ship
export const page = /* @__PURE__ */ describe(MDF_ROI, {
  summary: 'Return on marketing funds, net of the spend or as a multiple of it.',
  tasks: ['see what marketing funds bring'],
  whenElse: 'Use CAMPAIGN_FUNNEL to plan the result of a campaign before it runs.',
  params: {
    result: {
      text: 'What the activity brought: gross margin, unless you name it otherwise.',
      blank: 'A blank gives a blank.',
      sample: 'F2:F',
    },
    spend: { text: 'What it cost.', blank: 'A blank or 0 gives a blank.', sample: 'G2:G' },
    basis: {
      text: 'net: (result less spend) over spend. multiple: result over spend.',
      blank: 'Left out: net.',
      sample: '"multiple"',
    },
  },
  returns: 'One ratio for each row; 1 is 100%.',
  rule: 'Both figures go by the name of ROI: a net return of 0 is a multiple of 1. Say which one you show, and put gross margin in result, not revenue, unless you name it so.',
  formula: 'net = (result − spend) ÷ spend; multiple = result ÷ spend',
  rounding: 'Not rounded.',
  examples: [
    {
      kind: 'basic',
      says: 'A margin of 25,000 on a spend of 4,000',
      args: [25000, 4000],
      result: 5.25,
      source: '(25,000 − 4,000) ÷ 4,000',
    },
    { kind: 'edge', says: 'The same as a multiple', args: [25000, 4000, 'multiple'], result: 6.25 },
    {
      kind: 'roster',
      says: 'A loss, and an activity that cost nothing',
      args: [
        [[500], [800], ['']],
        [[1000], [0], ['']],
      ],
      result: [[-0.5], ['']],
    },
    { kind: 'blank', says: 'No result yet', args: ['', 1000], result: '' },
    {
      kind: 'error',
      says: 'A spend below 0',
      args: [500, -1000],
      error: 'MDF_ROI spend: -1000 is below 0. Enter 0 or more.',
    },
  ],
  limits: 'Which result belongs to which activity is a matter of attribution.',
  builtIn: '=IF(G2>0, (F2-G2) / G2, "")',
  related: ['CAMPAIGN_FUNNEL', 'MDF_REIMBURSEMENT', 'ATTRIBUTION'],
  source: 'The two readings of ROI that program figures mix.',
});
