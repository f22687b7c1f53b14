import { describe, expect, it } from 'vitest';
import { PARTNER_SCORE } from '../../../src/functions/strategy/partner-score.ts';
import { PARTNER_POINTS } from '../../../src/functions/tiers/partner-points.ts';
import { TIER_BY_RULES } from '../../../src/functions/tiers/tier-by-rules.ts';
import { TIER_RULES_GAP } from '../../../src/functions/tiers/tier-rules-gap.ts';
import { answer, errorOf } from '../formula.ts';

const RULES = [
  ['Tier', 'Metric', 'Op', 'Value'],
  ['T', 'certified', '=', 'no'],
];
const POINTS = [
  ['Metric', 'Points'],
  ['certified', 1],
];

describe('a header', () => {
  it('that is blank is not among those that are known', () => {
    const metrics = [
      ['revenue', '', '  ', ' leads '],
      [1, 2, 3, 4],
    ];
    expect(errorOf(PARTNER_POINTS, metrics, POINTS)).toBe(
      'PARTNER_POINTS points, row 2 (Metric): "certified" is not a column of metrics. Known: revenue, leads.',
    );
  });

  it('is named without the blanks around it', () => {
    expect(errorOf(PARTNER_POINTS, [['  Certified '], [1], ['two']], POINTS)).toBe(
      'PARTNER_POINTS metrics, row 3 (Certified): "two" is not a number. Enter digits only, such as 12000.',
    );
  });
});

describe('a row', () => {
  it('of an unticked box alone is blank, and one that says no is not', () => {
    expect(answer(TIER_BY_RULES, [['certified'], [false], ['no'], [true], [false]], RULES)).toEqual([
      [''],
      ['T'],
      [''],
    ]);
  });

  it('that is blank between others keeps its place, in all columns of the result', () => {
    expect(answer(TIER_RULES_GAP, [['certified'], [''], ['no'], ['']], RULES)).toHaveLength(2);
    expect(answer(PARTNER_POINTS, [['certified'], [''], [7], [''], [0], ['']], POINTS)).toEqual([[''], [7], [''], [0]]);
  });

  it('counts by any of its cells where rules name no metric', () => {
    const everybody = [
      ['Tier', 'Metric', 'Value'],
      ['Base', '', ''],
    ];
    const partners = [
      ['Partner', 'Active'],
      ['Acme', ''],
      ['', ''],
      ['', 0],
      ['', true],
      ['', false], // an unticked box
      ['', 'no'],
      ['', '#N/A'], // nothing reads it
      ['', ' '],
    ];
    const tiers = [['Base'], [''], ['Base'], ['Base'], [''], ['Base'], ['Base']];
    expect(answer(TIER_BY_RULES, partners, everybody)).toEqual(tiers);
    expect(answer(TIER_RULES_GAP, partners, everybody)).toEqual(tiers.map(() => ['', '', '']));
    expect(answer(TIER_BY_RULES, [['Partner'], ['Acme']], everybody)).toBe('Base');
    expect(answer(TIER_BY_RULES, [['Partner'], ['']], everybody)).toBe('');
  });

  it('counts by the metrics alone where rules name one', () => {
    const partners = [
      ['Partner', 'certified'],
      ['Acme', ''],
      ['Blue', 'no'],
    ];
    expect(answer(TIER_BY_RULES, partners, [...RULES, ['U', '', '', '']])).toEqual([[''], ['U']]);
  });

  it.each([
    ['without one', [['certified']]],
    ['of blanks', [['certified'], [''], [' ']]],
  ])('a table %s gives one blank', (_what, metrics) => {
    expect(answer(TIER_BY_RULES, metrics, RULES)).toBe('');
    expect(answer(TIER_RULES_GAP, metrics, RULES)).toBe('');
    expect(answer(PARTNER_POINTS, metrics, POINTS)).toBe('');
  });
});

it('tells an error in a cell that is compared as text', () => {
  expect(errorOf(TIER_BY_RULES, [['certified'], ['yes'], ['#N/A']], RULES)).toBe(
    'TIER_BY_RULES metrics, row 3 (certified): the cell holds the error #N/A. Mend that cell first.',
  );
});

it('tells a score that cannot be read once, and not that it is blank as well', () => {
  const weights = [
    ['Criterion', 'Weight'],
    ['fit', 1],
    ['reach', 1],
  ];
  const scores = [
    ['fit', 'reach'],
    ['many', 5],
    [5, ''],
  ];
  expect(errorOf(PARTNER_SCORE, scores, weights, 'error')).toBe(
    [
      'PARTNER_SCORE scores, row 2 (fit): "many" is not a number. Enter digits only, such as 12000.',
      'scores, row 3 (reach): it is blank. Enter a score, or choose reweight or zero.',
    ].join('\n'),
  );
});
