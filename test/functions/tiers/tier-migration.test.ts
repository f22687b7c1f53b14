import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TIER_MIGRATION } from '../../../src/functions/tiers/tier-migration.ts';
import { answer, column, errorOf, rowsOf } from '../formula.ts';

const ladder = [['Tier'], ['Silver'], ['Gold']];

describe('partners by tier before and after', () => {
  it('are counted on the starting ladder', () => {
    expect(answer(TIER_MIGRATION, column('Silver', 'silver', 'Gold'), column('Gold', 'Gold', 'Registered'))).toEqual([
      ['Before \\ After', 'Registered', 'Silver', 'Gold', 'Platinum'],
      ['Registered', 0, 0, 0, 0],
      ['Silver', 0, 0, 2, 0],
      ['Gold', 1, 0, 0, 0],
      ['Platinum', 0, 0, 0, 0],
    ]);
  });
  it('have No tier last where one is missing, and blank rows do not count', () => {
    expect(answer(TIER_MIGRATION, column('', '', 'Gold', ''), column('', 'Silver', 'Gold', ''), ladder)).toEqual([
      ['Before \\ After', 'Silver', 'Gold', 'No tier'],
      ['Silver', 0, 0, 0],
      ['Gold', 0, 1, 0],
      ['No tier', 1, 0, 0],
    ]);
  });
});

it('refuses tiers that are not on the ladder, in both columns', () => {
  expect(errorOf(TIER_MIGRATION, column('Golld'), column('Bronze'), ladder)).toBe(
    'TIER_MIGRATION before: "Golld" is not a tier of the ladder. Did you mean Gold? Known: Silver, Gold.\nafter: "Bronze" is not a tier of the ladder. Known: Silver, Gold.',
  );
});

const tier = fc.constantFrom('Silver', 'Gold', '');

// scope: rosters of two rows or more
it('counts each partner with a tier once, and turns over when before and after change places', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(tier, tier), { minLength: 2 }), (moves) => {
      const before = moves.map(([from]) => [from]);
      const after = moves.map(([, to]) => [to]);
      const there = rowsOf(TIER_MIGRATION, before, after, ladder)
        .slice(1)
        .map((row) => row.slice(1) as number[]);
      const back = rowsOf(TIER_MIGRATION, after, before, ladder)
        .slice(1)
        .map((row) => row.slice(1) as number[]);
      expect(there.flat().reduce((sum, count) => sum + count, 0)).toBe(
        moves.filter(([a, b]) => a !== '' || b !== '').length,
      );
      expect(back).toEqual(there.map((_row, i) => there.map((row) => row[i])));
    }),
  );
});
