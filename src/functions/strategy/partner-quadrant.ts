import { isMissing } from '../../program/missing.ts';
import { reachedAt } from '../../program/threshold.ts';
import { columnOf, define, describe, optional, type Refuse, spread } from '../define.ts';
import { amountBounds, numberReader } from '../kinds/numbers.ts';
import { number } from '../kinds/options.ts';

/** Numbers that know whether they came as a range, in which a median says something. */
interface Ranged {
  readonly values: Float64Array;
  readonly isRange: boolean;
}

const reader = numberReader(amountBounds);

const ranged = columnOf<Ranged>('number', () => ({
  make: (count) => ({ values: reader.make(count), isRange: count > 1 }),
  read: (cells, into, filled, look) => reader.read(cells, into.values, filled, look),
  spread: ({ values }, filled) => ({ values: spread(reader.make(filled.length), values, filled), isRange: false }),
}));

/**
 * The median of the values above 0; NaN where one value or none makes no split. Of an even number it is the upper of
 * the two in the middle: no value lies between them, so each falls on the same side as of their mean.
 */
function medianAboveZero({ values, isRange }: Ranged): number {
  const sorted = values.filter((value) => value > 0).sort();
  if (!isRange || sorted.length < 2) return NaN;
  return sorted[sorted.length >> 1] as number;
}

const kinds = {
  revenue: ranged,
  strategic_score: ranged,
  revenue_split: optional(number(amountBounds)),
  strategic_split: optional(number(amountBounds)),
};

type Split = 'revenue_split' | 'strategic_split';

/** From where on a value is on the high side. */
function splitOf(given: number | null, column: Ranged, name: Split, refuse: Refuse<typeof kinds>): number {
  const split = given ?? medianAboveZero(column);
  if (isMissing(split))
    refuse(name, 0, 'it was left out, and there are not two values above 0 to take a median of.', 'Give a split.');
  return reachedAt(split);
}

export const PARTNER_QUADRANT = define({
  name: 'PARTNER_QUADRANT',
  kinds,
  isChecked: true,
  rowLoop({ revenue_split, strategic_split }, { revenue, strategic_score }, n, _filled, out, refuse) {
    const leastRevenue = splitOf(revenue_split, revenue, 'revenue_split', refuse);
    const leastScore = splitOf(strategic_split, strategic_score, 'strategic_split', refuse);
    for (let i = 0; i < n; i++) {
      const sold = revenue.values[i] as number;
      const score = strategic_score.values[i] as number;
      if (isMissing(sold) || isMissing(score)) out[i] = [''];
      else if (score >= leastScore) out[i] = [sold >= leastRevenue ? 'Strategic Alliances' : 'Technology Partners'];
      else out[i] = [sold >= leastRevenue ? 'Channel Partners' : 'Affiliate Partners'];
    }
  },
});

// marked pure, so that the words do not ship
export const page = /* @__PURE__ */ describe(PARTNER_QUADRANT, {
  summary: 'Places partners in the value matrix by revenue and strategic value.',
  tasks: ['see which partners matter'],
  whenElse: 'Use PARTNER_SCORE to make one score of several criteria first.',
  params: {
    revenue: { text: 'Revenue of each partner in the period.', blank: 'A blank gives a blank.', sample: 'F2:F' },
    strategic_score: {
      text: 'Strategic value of each partner, on any scale.',
      blank: 'A blank gives a blank.',
      sample: 'G2:G',
    },
    revenue_split: {
      text: 'Revenue from which on it is high.',
      blank: 'Left out: the median of the revenues above 0.',
      sample: 'Settings!B30',
    },
    strategic_split: {
      text: 'Strategic value from which on it is high.',
      blank: 'Left out: the median of the values above 0.',
      sample: 'Settings!B31',
    },
  },
  returns:
    'Strategic Alliances (both high), Technology Partners (strategic value only), Channel Partners (revenue only) or Affiliate Partners, for each row.',
  rule: 'High is at or above the split. A median moves with the roster: give splits of your own to compare one quarter with another.',
  formula: 'high revenue = revenue ≥ revenue_split; high value = strategic_score ≥ strategic_split',
  examples: [
    {
      kind: 'basic',
      says: 'High revenue and high strategic value',
      args: [120000, 80, 50000, 60],
      result: 'Strategic Alliances',
    },
    {
      kind: 'roster',
      says: 'Splits at the medians, 20,000 and 50',
      args: [
        [[90000], [5000], [20000], [''], [0]],
        [[70], [80], [50], [10], [20]],
      ],
      result: [['Strategic Alliances'], ['Technology Partners'], ['Strategic Alliances'], [''], ['Affiliate Partners']],
      source: 'Revenues above 0: 5,000, 20,000, 90,000. Scores: 10, 20, 50, 70, 80',
    },
    {
      kind: 'edge',
      says: 'Right at the split of revenue, below that of strategic value',
      args: [50000, 59, 50000, 60],
      result: 'Channel Partners',
    },
    { kind: 'blank', says: 'Nothing entered', args: ['', '', 50000, 60], result: '' },
    {
      kind: 'error',
      says: 'One partner, and no split',
      args: [50000, 59, { skipped: true }, 60],
      error:
        'PARTNER_QUADRANT revenue_split: it was left out, and there are not two values above 0 to take a median of. Give a split.',
    },
  ],
  limits: 'Two measures and four fields. At most 400,000 rows a call.',
  builtIn:
    '=IF(G2>=B31, IF(F2>=B30, "Strategic Alliances", "Technology Partners"), IF(F2>=B30, "Channel Partners", "Affiliate Partners"))',
  related: ['PARTNER_SCORE', 'PARTNER_STAGE', 'PARTNER_CONCENTRATION'],
  source:
    'The partner value matrix of the partner program framework that Partnerbook began with; the medians are ours.',
});
