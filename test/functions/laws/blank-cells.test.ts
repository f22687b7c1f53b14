import { describe, expect, it } from 'vitest';
import type { Definition } from '../../../src/functions/define.ts';
import { pages } from '../../../src/functions/pages.ts';
import { received, run, spreadsheet } from '../spreadsheet.ts';

type Grid = readonly (readonly unknown[])[];

const at = spreadsheet();

const isColumn = (definition: Definition, i: number): boolean => Object.values(definition.kinds)[i]?.role === 'column';

/** The first or the last cell of an argument that says something. */
function saidIn(argument: unknown, place: 0 | -1): unknown {
  if (!Array.isArray(argument)) return argument;
  return (
    (argument as Grid)
      .flat()
      .filter((cell) => cell !== '')
      .at(place) ?? ''
  );
}

/** Each column of each example as the only range of its call, with single values beside it. */
const calls = pages.flatMap(({ definition, page }) =>
  page.examples.flatMap(({ says, args }) => {
    const given = args.map((one) => received(one, at));
    return given.flatMap((argument, i) => {
      if (!isColumn(definition, i) || !Array.isArray(argument)) return [];
      const beside = given.map((one, k) => (isColumn(definition, k) ? saidIn(one, 0) : one));
      const answer = (rows: Grid) => run(definition, beside.map((one, k) => (k === i ? rows : one)), at); // biome-ignore format: one line
      const [first, last] = [[saidIn(argument, 0)], [saidIn(argument, -1)]];
      if (first[0] === '') return [];
      const name = Object.keys(definition.kinds)[i];
      return [{ says: `${definition.name} ${name}: ${says}`, definition, first, last, answer }];
    });
  }),
);

/** What a call gives, or null where it is refused. */
function given(answer: () => unknown): unknown {
  try {
    return answer();
  } catch {
    return null;
  }
}

const answered = calls.filter(({ first, last, answer }) => given(() => answer([first, last])) !== null);

it('most functions take columns', () => {
  expect(new Set(answered.map(({ definition }) => definition.name)).size).toBeGreaterThan(20);
});

describe('a blank cell in the only range fills no row, whatever single values stand beside it', () => {
  it.each(answered.map((one) => [one.says, one] as const))('%s', (_says, { definition, first, last, answer }) => {
    const wanted = answer([first, last]);
    const found = answer([first, [''], last]);
    if (definition.makeTable) expect(found).toEqual(wanted);
    else {
      const [top, bottom] = wanted as Grid;
      expect(found).toEqual([top, (top as readonly unknown[]).map(() => ''), bottom]);
    }
  });
});
