import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pages } from '../../src/functions/pages.ts';
import { argumentsOf } from '../functions/any-arguments.ts';
import { run as runSource, spreadsheet } from '../functions/spreadsheet.ts';
import { run } from './built.ts';
import { inZone } from './in-zone.ts';

const ZONE = 'Pacific/Auckland';

/** What a call comes to, whichever script made it: cells, days as their moments, or the words of the error. */
function outcome(call: () => unknown): unknown {
  const plain = (value: unknown): unknown => {
    if (Array.isArray(value)) return Array.from(value, plain);
    return Object.prototype.toString.call(value) === '[object Date]' ? { moment: Number(value) } : value;
  };
  try {
    return plain(call());
  } catch (error) {
    return { error: String((error as Error).message) };
  }
}

// it is written anew on the way: shortened, moved, and made with fewer words
describe('the built file answers as its sources do', () => {
  const globals = inZone(ZONE);
  const at = spreadsheet(ZONE);

  it.each(pages.map(({ definition }) => [definition.name, definition] as const))('%s', (name, definition) => {
    fc.assert(
      fc.property(argumentsOf(definition), (args) => {
        expect(outcome(() => run(globals, name, ...args))).toEqual(outcome(() => runSource(definition, args, at)));
      }),
      { numRuns: 150 },
    );
  });
});
