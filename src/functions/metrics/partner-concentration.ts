import { isMissing } from '../../program/missing.ts';
import { moneyIn } from '../../program/rounding.ts';
import { columnOf, define, describe, optional } from '../define.ts';
import { type Names, NO_NAME, nameReader } from '../kinds/names.ts';
import { amounts } from '../kinds/numbers.ts';
import { word } from '../kinds/options.ts';

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

// a partner that was skipped comes as one blank, which is no range in which nobody is named
const partners = columnOf<Names>('text', () => ({
  ...nameReader,
  spread: ({ ids, labels }) => ({ ids: ids.slice(0, 1), labels }),
}));

const MEASURES = ['hhi', 'effective', 'top1', 'top5', 'top10'] as const;

function measured(measure: (typeof MEASURES)[number], parts: Float64Array): number | string {
  const total = sum(parts);
  if (total === 0) return '';
  if (measure.startsWith('top')) return sum(parts.sort().slice(-Number(measure.slice(3)))) / total;
  const hhi = parts.reduce((squares, part) => squares + (part / total) ** 2, 0);
  return measure === 'hhi' ? hhi : 1 / hhi;
}

export const PARTNER_CONCENTRATION = define({
  name: 'PARTNER_CONCENTRATION',
  kinds: { revenue: amounts, partner: optional(partners), measure: word(MEASURES, 'hhi') },
  makeTable({ measure }, { revenue, partner }, n, filled, refuse) {
    const eachRow = partner === null || (partner.ids.length === 1 && partner.labels.length === 0);
    const totals = new Float64Array(eachRow ? n : partner.labels.length);
    const sizes = totals.slice();
    for (let i = 0; i < n; i++) {
      const at = eachRow ? i : (partner.ids[i] ?? 0);
      if (filled[i] === 0 || at === NO_NAME) continue;
      if (isMissing(revenue[i])) refuse('revenue', i, 'it is blank beside a partner.', 'Enter an amount; 0 is fine.');
      totals[at] = (totals[at] as number) + (revenue[i] as number);
      sizes[at] = (sizes[at] as number) + Math.abs(revenue[i] as number);
    }
    return [
      [
        measured(
          measure,
          totals.map((total, at) => Math.max(0, moneyIn(total, sizes[at] as number))),
        ),
      ],
    ];
  },
});

// marked pure, so that the words do not ship
export const page = /* @__PURE__ */ describe(PARTNER_CONCENTRATION, {
  summary: 'Measures how much revenue depends on a few partners.',
  tasks: ['measure dependence on a few partners'],
  whenElse: 'Use PARTNER_QUADRANT to see which partners matter, one by one.',
  params: {
    revenue: {
      text: 'Revenue, one row a partner or a deal, in one currency.',
      blank: 'A blank beside a partner is an error, because amounts are added up.',
      sample: 'F2:F',
    },
    partner: {
      text: 'Partner of each row; rows of one partner are added up first.',
      blank:
        'Left out: each row is a partner. A row without a partner is left out; so are all, in a range that is blank.',
      sample: 'A2:A',
    },
    measure: {
      text: 'hhi (0 to 1), effective (how many equal partners would be as concentrated), top1, top5 or top10 (share of the largest).',
      blank: 'Left out: hhi.',
      sample: '"top5"',
    },
  },
  returns: 'One number; blank where there is no revenue.',
  rule: 'A partner whose sum is below 0 counts as 0. With fewer partners than top5 or top10 asks for, the share is 1.',
  formula: 'hhi = sum of (share of each partner)²; effective = 1 ÷ hhi',
  rounding: 'Not rounded.',
  examples: [
    { kind: 'basic', says: 'Two equal partners', args: [[[500], [500]]], result: 0.5, source: '0.5² + 0.5²' },
    {
      kind: 'roster',
      says: 'Deals of three partners, as the number of equal partners',
      args: [[[300], [100], [400], ['']], [['Acme'], ['Blue'], ['acme'], ['']], 'effective'],
      result: 1.28,
      source: 'Acme 700 and Blue 100 of 800: 1 ÷ (0.875² + 0.125²) = 1 ÷ 0.78125',
    },
    {
      kind: 'edge',
      says: 'A partner with more refunds than sales',
      args: [[[600], [400], [-50]], { skipped: true }, 'top1'],
      result: 0.6,
    },
    { kind: 'blank', says: 'No revenue', args: [[[''], ['']]], result: '' },
    {
      kind: 'error',
      says: 'A partner without an amount',
      args: [
        [[100], ['']],
        [['Acme'], ['Blue']],
      ],
      error: 'PARTNER_CONCENTRATION revenue, row 2: it is blank beside a partner. Enter an amount; 0 is fine.',
    },
  ],
  limits: 'It tells nothing of how safe the large partners are.',
  builtIn: '=SUMPRODUCT((F2:F / SUM(F2:F))^2)',
  related: ['PARTNER_QUADRANT', 'PROGRAM_METRICS'],
  source: 'The Herfindahl-Hirschman index and shares of the largest, as usual.',
});
