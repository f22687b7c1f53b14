import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Definition } from '../../../src/functions/define.ts';
import { pages } from '../../../src/functions/pages.ts';
import { received, run, spreadsheet } from '../spreadsheet.ts';

type Grid = readonly (readonly unknown[])[];

/** Tables whose rows keep their places or are told by number: there only a blank row at the end changes nothing. */
const PLACED: Readonly<Record<string, readonly string[]>> = {
  TIER_BY_RULES: ['metrics'],
  TIER_RULES_GAP: ['metrics'],
  PARTNER_POINTS: ['metrics'],
  PARTNER_SCORE: ['scores'],
  PARTNER_SUMMARY: ['partners'],
  MDF_LEDGER: ['entries'],
  ROW_PROBLEMS: ['table'],
};

const at = spreadsheet();
const isTable = (definition: Definition, i: number): boolean => Object.values(definition.kinds)[i]?.role === 'table';

/** The calls of a page that end well and have a table, each with the place of that table. */
const calls = pages.flatMap(({ definition, page }) =>
  page.examples
    .filter((example) => example.error === undefined)
    .flatMap(({ says, args }) =>
      args.flatMap((argument, i) =>
        isTable(definition, i) && Array.isArray(argument)
          ? [{ definition, says, args: args.map((one) => received(one, at)), i }]
          : [],
      ),
    ),
);

const withBlank = (table: Grid, before: number, blank: unknown): Grid => [
  ...table.slice(0, before),
  (table[0] as readonly unknown[]).map(() => blank),
  ...table.slice(before),
];

it('most functions take a table', () => {
  expect(new Set(calls.map(({ definition }) => definition.name)).size).toBeGreaterThan(25);
});

describe('a blank row in a table', () => {
  it.each(calls.map((call) => [`${call.definition.name}, ${call.says}, argument ${call.i + 1}`, call] as const))(
    'changes nothing: %s',
    (_says, { definition, args, i }) => {
      const table = args[i] as Grid;
      const name = Object.keys(definition.kinds)[i] as string;
      const isPlaced = PLACED[definition.name]?.includes(name) ?? false;
      const first = isPlaced ? table.length : 1;
      const wanted = run(definition, args, at);
      fc.assert(
        fc.property(
          fc.integer({ min: first, max: table.length }),
          fc.constantFrom('', ' ', '\u00A0'),
          (before, blank) => {
            const changed = args.map((one, k) => (k === i ? withBlank(table, before, blank) : one));
            expect(run(definition, changed, at)).toEqual(wanted);
          },
        ),
        { numRuns: 12 },
      );
    },
  );
});
