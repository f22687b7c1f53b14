import { describe, expect, it } from 'vitest';
import { PIPELINE_POTENTIAL } from '../../src/functions/comarketing/pipeline-potential.ts';
import { PARTNER_TIER } from '../../src/functions/tiers/partner-tier.ts';
import { column, errorOf, run } from './spreadsheet.ts';

describe('what a longer range holds below the shorter one', () => {
  it('may be unticked boxes, but no ticked one', () => {
    const signed = (...cells: unknown[]) => [column(60000, 1), 0, '', cells.map((cell) => [cell])];
    expect(run(PARTNER_TIER, signed(true, true, false, ''))).toEqual([['Gold'], ['Registered']]);
    expect(errorOf(PARTNER_TIER, signed(true, true, true))).toBe(
      'PARTNER_TIER signed: it is 3 rows, but revenue is 2. Give ranges of one height.',
    );
    expect(errorOf(PARTNER_TIER, signed(true, true, false, 'no'))).toBe(
      'PARTNER_TIER signed: it is 4 rows, but revenue is 2. Give ranges of one height.',
    );
  });

  it('is blank in every column of a wide range', () => {
    const wide = (...below: unknown[]) => [[[1, 60000], below], [[0, 0]]];
    expect(run(PARTNER_TIER, wide('', ''))).toEqual([['Registered', 'Gold']]);
    for (const below of [
      ['', 5],
      [5, ''],
    ])
      expect(errorOf(PARTNER_TIER, wide(...below))).toBe(
        'PARTNER_TIER revenue: it is 2 rows, but referrals is 1. Give ranges of one height.',
      );
  });
});

it.each([[[[0.5, 0.6]]], [column(0.5, 0.6)]])('an option takes no range, whichever way it lies', (range) => {
  expect(errorOf(PIPELINE_POTENTIAL, [50, range])).toBe(
    'PIPELINE_POTENTIAL low: it takes one value, not a range. Give one cell.',
  );
});

it('a column that may be left out counts as left out where it is skipped, and as blank where its cell is', () => {
  expect(run(PARTNER_TIER, [60000, 0, '', null])).toBe('Gold');
  expect(run(PARTNER_TIER, [60000, 0, '', undefined])).toBe('Gold');
  expect(run(PARTNER_TIER, [60000, 0, '', [['']]])).toBe('');
});
