import { define, describe } from '../define.ts';
import { assets, totalWeight, weighed, weights } from './assets.ts';

export const ENABLEMENT_SCORE = define({
  name: 'ENABLEMENT_SCORE',
  kinds: { assets, weights },
  makeTable(settings) {
    const found = weighed(settings.assets, settings.weights);
    const total = totalWeight(found);
    const done = found.reduce((sum, asset) => sum + asset.weight * asset.done, 0);
    return [[total === 0 ? '' : (100 * done) / total]];
  },
});

// marked pure, so that the words do not ship
export const page = /* @__PURE__ */ describe(ENABLEMENT_SCORE, {
  summary: 'Scores from 0 to 100 how much of the partner enablement stack is in place, by priority.',
  tasks: ['see how ready you are for partners', 'check a marketplace listing'],
  whenElse: 'Use ENABLEMENT_GAPS for what to do next.',
  params: {
    assets: {
      text: 'Table with Asset, Done (0 to 1, or yes or no), and if you need it Priority (Critical, High, Medium).',
      blank: 'A blank Done is 0. Without a Priority the six assets of the framework are known by name.',
      sample: "'Assets clean'!A3:F",
    },
    weights: {
      text: 'Your weights: Priority, Weight.',
      blank: 'Left out: Critical 3, High 2, Medium 1.',
      sample: 'Settings!A200:B203',
    },
  },
  returns: 'One score from 0 to 100; blank without an asset.',
  rule: 'The share that is done, weighted by priority. It serves a checklist of any kind, such as that of a marketplace listing.',
  formula: 'score = 100 × Σ weight × done ÷ Σ weight',
  rounding: 'Not rounded.',
  examples: [
    {
      kind: 'basic',
      says: 'Two of the six assets, and half of a third',
      args: [
        [
          ['Asset', 'Done'],
          ['Partner Portal', true],
          ['Sales Playbook', 0.5],
          ['Integration Docs', 'no'],
          ['Co-brandable Content', ''],
          ['Demo Environment', 'yes'],
          ['Certification Program', 0],
        ],
      ],
      result: 45.833333333333336,
      source: '100 × (3 + 1.5 + 1) ÷ (3 + 3 + 2 + 2 + 1 + 1)',
    },
    {
      kind: 'roster',
      says: 'A listing checklist with weights of its own',
      args: [
        [
          ['Asset', 'Priority', 'Done'],
          ['Screenshots', 'Must', 1],
          ['Video', 'Nice', 0],
        ],
        [
          ['Priority', 'Weight'],
          ['Must', 4],
          ['Nice', 1],
        ],
      ],
      result: 80,
    },
    { kind: 'blank', says: 'No asset', args: [[['Asset', 'Done']]], result: '' },
    {
      kind: 'edge',
      says: 'One asset, and it is there',
      args: [
        [
          ['Asset', 'Done'],
          ['Partner Portal', true],
        ],
      ],
      result: 100,
    },
    {
      kind: 'error',
      says: 'An asset that is not known, without a priority',
      args: [
        [
          ['Asset', 'Done'],
          ['Newsletter', 1],
        ],
      ],
      error: 'ENABLEMENT_SCORE assets, row 2 (Asset): Newsletter has no priority. Enter one of Critical, High, Medium.',
    },
  ],
  limits: 'It counts what is there, not whether partners use it.',
  builtIn: '=100 * SUMPRODUCT(C2:C7, D2:D7) / SUM(D2:D7)',
  related: ['ENABLEMENT_GAPS', 'CERTIFICATION_STATUS', 'PARTNER_SCORE'],
  source: 'The partner enablement stack of the framework that Partnerbook began with; its weights are ours.',
});
