import { type ColumnKind, columnOf, define, describe, finite } from '../define.ts';
import { ladder, tierOrBase } from '../kinds/ladder.ts';
import { numberReader } from '../kinds/numbers.ts';
import { type Limits, limits, type Range } from './limits.ts';

/** A column of multipliers within their limits; what lies outside is refused, never moved to the limit. */
function multipliers(of: (limits: Limits) => Range): ColumnKind<Float64Array> {
  return columnOf('number', (settings) => {
    const { low, high } = of((settings as { readonly limits: Limits }).limits);
    return numberReader({
      low,
      high,
      example: '1.2',
      outside: (value) => ({
        found: `${value} is outside ${low} to ${high}.`,
        fix: 'Enter a multiplier within, or give your own limits.',
      }),
    });
  });
}

export const COMARKETING_BUDGET = define({
  name: 'COMARKETING_BUDGET',
  kinds: {
    tier_or_base: tierOrBase,
    pipeline_potential: multipliers((one) => one.pipelinePotential),
    strategic_value: multipliers((one) => one.strategicValue),
    tiers: ladder({ baseBudget: true }),
    limits,
  },
  isChecked: true,
  rowLoop(_settings, { tier_or_base, pipeline_potential, strategic_value }, n, _filled, out, refuse) {
    for (let i = 0; i < n; i++) {
      const base = tier_or_base[i] as number;
      const budget = base * (pipeline_potential[i] as number) * (strategic_value[i] as number);
      if (budget >= 0) {
        out[i] = [finite(budget)];
        continue;
      }
      out[i] = [''];
      if (Number.isNaN(base)) continue;
      const blank = Number.isNaN(pipeline_potential[i] as number) ? 'pipeline_potential' : 'strategic_value';
      refuse(blank, i, 'it is blank beside a tier.', 'Enter a multiplier; 1 changes nothing.');
    }
  },
});

// marked pure, so that the words do not ship
export const page = /* @__PURE__ */ describe(COMARKETING_BUDGET, {
  summary: 'Multiplies a tier’s base budget by pipeline potential and strategic value.',
  tasks: ['set co-marketing budgets'],
  whenElse: 'Use MDF_ALLOCATE to divide a fixed pool; this function does not keep to a total.',
  params: {
    tier_or_base: {
      text: 'Tier of each partner, or its base budget as an amount.',
      blank: 'A blank gives a blank budget.',
      sample: 'D2:D',
    },
    pipeline_potential: {
      text: 'Multiplier for lead quality, 0.5 to 2. PIPELINE_POTENTIAL makes it from a score.',
      blank: 'A blank beside a tier is an error, because budgets are added up.',
      sample: 'E2:E',
    },
    strategic_value: {
      text: 'Multiplier for brand alignment, 0.8 to 1.5. STRATEGIC_VALUE makes it from a score.',
      blank: 'A blank beside a tier is an error, because budgets are added up.',
      sample: 'F2:F',
    },
    tiers: {
      text: 'The ladder with the columns Tier and Base budget.',
      blank: 'Left out: the starting ladder with 0, 2000, 10000 and 50000 a fiscal year.',
      sample: 'Settings!A24:G30',
    },
    limits: {
      text: 'What the multipliers may be. Its columns: Factor (Pipeline potential, Strategic value), Low, High.',
      blank:
        'Left out: 0.5 to 2, and 0.8 to 1.5. A factor without a row keeps these; a table without any row is an error.',
      sample: 'Settings!A42:C44',
    },
  },
  returns: 'The budget of each row per fiscal year. It is in the currency of the base budget.',
  rule: 'A multiplier outside its limits is an error; it is never moved to the limit.',
  formula: 'budget = base budget × pipeline potential × strategic value',
  rounding: 'Not rounded.',
  examples: [
    {
      kind: 'basic',
      says: 'Gold with good leads and a brand that fits',
      args: ['Gold', 1.5, 1.2],
      result: 18000,
      source: '10,000 × 1.5 × 1.2 = 18,000',
    },
    { kind: 'basic', says: 'An amount in place of a tier', args: [8000, 1, 0.9], result: 7200, source: '8,000 × 0.9' },
    {
      kind: 'roster',
      says: 'Three partners, one without a tier',
      args: [
        [['Silver'], [''], ['Platinum']],
        [[1], [''], [2]],
        [[1.25], [''], [1.5]],
      ],
      result: [[2500], [''], [150000]],
    },
    { kind: 'edge', says: 'Registered has a base budget of 0', args: ['Registered', 2, 1.5], result: 0 },
    { kind: 'blank', says: 'No tier', args: ['', 1, 1], result: '' },
    {
      kind: 'error',
      says: 'A multiplier out of range',
      args: ['Gold', 2.5, 1],
      error:
        'COMARKETING_BUDGET pipeline_potential: 2.5 is outside 0.5 to 2. Enter a multiplier within, or give your own limits.',
    },
  ],
  limits:
    'At most 400,000 rows a call. Base budgets of the starting ladder are a common starting point: give your own.',
  builtIn: '=INDEX(Settings!E25:E30, MATCH(D2, Settings!A25:A30, 0)) * E2 * F2',
  related: ['PIPELINE_POTENTIAL', 'STRATEGIC_VALUE', 'MDF_ALLOCATE', 'PARTNER_TIER'],
  source: 'Formula and multiplier ranges: the partner program framework that Partnerbook began with.',
});
