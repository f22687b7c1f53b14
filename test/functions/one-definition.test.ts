import { expect, it } from 'vitest';
import { STARTING_LIMITS } from '../../src/functions/comarketing/limits.ts';
import { STARTING_LADDER } from '../../src/functions/kinds/ladder.ts';
import { LADDER, LADDER_HEADER } from '../../templates/parts/settings-values.ts';
import { LIMITS } from '../../templates/parts/tier-settings-values.ts';

it('the ladder that functions start with is the one that templates start with', () => {
  const [header, ...tiers] = STARTING_LADDER;
  expect(LADDER).toHaveLength(tiers.length);
  const inTemplate = LADDER.map((row) => header.map((name) => row[LADDER_HEADER.indexOf(name)] ?? ''));
  expect(inTemplate).toEqual(tiers.map((row) => [...row]));
});

it('and so are the limits of the multipliers', () => {
  expect(LIMITS.map(({ cells }) => cells.slice(0, 3))).toEqual([
    ['Pipeline potential', STARTING_LIMITS.pipelinePotential.low, STARTING_LIMITS.pipelinePotential.high],
    ['Strategic value', STARTING_LIMITS.strategicValue.low, STARTING_LIMITS.strategicValue.high],
  ]);
});
