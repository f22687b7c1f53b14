import { plain } from '../../program/rounding.ts';
import { define, describe, type ResultCell } from '../define.ts';
import { assets, totalWeight, weighed, weights } from './assets.ts';

const HEADER = ['Asset', 'Priority', 'Missing share', 'Points to gain'];

export const ENABLEMENT_GAPS = define({
  name: 'ENABLEMENT_GAPS',
  kinds: { assets, weights },
  makeTable(settings) {
    const found = weighed(settings.assets, settings.weights);
    const total = totalWeight(found);
    const gaps = found
      .filter(({ done }) => done < 1)
      .map(({ name, priority, weight, done }) => {
        const missing = plain(1 - done);
        const points = total === 0 ? 0 : (100 * weight * missing) / total;
        return { name, priority, missing, points, rank: plain(points) };
      })
      .sort((a, b) => b.rank - a.rank);
    return [
      HEADER.slice(),
      ...gaps.map(({ name, priority, missing, points }): ResultCell[] => [name, priority, missing, points]),
    ];
  },
});

// marked pure, so that the words do not ship
export const page = /* @__PURE__ */ describe(ENABLEMENT_GAPS, {
  summary: 'Lists what is missing of the partner enablement stack, with the points that each would gain.',
  tasks: ['see what to do next for partners'],
  whenElse: 'Use ENABLEMENT_SCORE for the score itself.',
  params: {
    assets: {
      text: 'Table with Asset, Done (0 to 1, or yes or no), and if you need it Priority, as in ENABLEMENT_SCORE.',
      blank: 'A blank Done is 0.',
      sample: "'Assets clean'!A3:F",
    },
    weights: {
      text: 'Your weights: Priority, Weight.',
      blank: 'Left out: Critical 3, High 2, Medium 1.',
      sample: 'Settings!A200:B203',
    },
  },
  returns:
    'A table with the header Asset, Priority, Missing share, Points to gain, largest first; the header alone when nothing is missing.',
  rule: 'Points to gain and the score add up to 100. Where two gain the same, the order of the table decides.',
  formula: 'points to gain = 100 × weight × missing share ÷ Σ weight',
  rounding: 'Not rounded.',
  examples: [
    {
      kind: 'basic',
      says: 'A portal that is half done, and no demo',
      args: [
        [
          ['Asset', 'Done'],
          ['Demo Environment', 0],
          ['Partner Portal', 0.5],
        ],
      ],
      result: [HEADER, ['Partner Portal', 'Critical', 0.5, 37.5], ['Demo Environment', 'Medium', 1, 25]],
      source: '100 × 3 × 0.5 ÷ 4 and 100 × 1 ÷ 4',
    },
    {
      kind: 'edge',
      says: 'Nothing is missing',
      args: [
        [
          ['Asset', 'Done'],
          ['Partner Portal', true],
        ],
      ],
      result: [HEADER],
    },
    { kind: 'blank', says: 'No asset', args: [[['Asset', 'Done']]], result: [HEADER] },
    {
      kind: 'roster',
      says: 'A checklist with weights of its own',
      args: [
        [
          ['Asset', 'Priority', 'Done'],
          ['Video', 'Nice', ''],
          ['Screenshots', 'Must', 0.75],
          ['', '', ''],
        ],
        [
          ['Priority', 'Weight'],
          ['Must', 4],
          ['Nice', 1],
        ],
      ],
      result: [HEADER, ['Video', 'Nice', 1, 20], ['Screenshots', 'Must', 0.25, 20]],
    },
    {
      kind: 'error',
      says: 'A priority that is none',
      args: [
        [
          ['Asset', 'Done', 'Priority'],
          ['Portal', 1, 'Hihg'],
        ],
      ],
      error: 'ENABLEMENT_GAPS assets, row 2 (Priority): "Hihg" is not a priority. Known: Critical, High, Medium.',
    },
  ],
  limits: 'It knows no effort: a large gap may be a small task.',
  builtIn: '=SORT(FILTER({A2:A, 100 * D2:D * (1 - B2:B) / SUM(D2:D)}, B2:B<1), 2, FALSE)\nD2:D holds the weights.',
  related: ['ENABLEMENT_SCORE', 'CERTIFICATION_STATUS'],
  source: 'The partner enablement stack of the framework that Partnerbook began with; its weights are ours.',
});
