import fc from 'fast-check';
import type { Definition, Kind } from '../../src/functions/define.ts';
import { pages } from '../../src/functions/pages.ts';
import { received, spreadsheet } from './spreadsheet.ts';

const cell = fc.oneof(
  fc.constantFrom<unknown>(
    '',
    ' ',
    null,
    undefined,
    0,
    -0,
    1,
    -1,
    50,
    1e12,
    1e308,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    true,
    false,
    'yes',
    'Gold',
    'silver',
    'P1',
    'Sourced',
    '__proto__',
    'constructor',
    'toString',
    '#N/A',
    '#REF!',
    'Loading...',
    '12,500',
    '25%',
    '(5)',
    '\u20AC5',
    '$5',
    '2026-01-31',
    '=1+1',
    '\u200B',
    'x'.repeat(300),
    new Date('2026-01-31T00:00:00Z'),
    new Date(Number.NaN),
  ),
  fc.integer(),
  fc.double(),
  fc.string(),
);
// header words of every table, so that some of what is tried gets past the first row
const words =
  'Tier|Min revenue|Min referrals|Match|Base budget|Grace|Benefits|Factor|Low|High|Partner|Partner ID|Amount|Role|Closed on|Won|Created on|Probability|Problem|Deal|Ours|Theirs|Person|Certification|Amount (USD)|Amount ($000)|__proto__|constructor|hasOwnProperty'.split(
    '|',
  );

const grid = (most: number) =>
  fc
    .tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 1, max: 8 }))
    .chain(([width, height]) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
    );
const table = fc
  .tuple(fc.shuffledSubarray(words, { minLength: 1, maxLength: 12 }), fc.nat(6))
  .chain(([headers, rows]) =>
    fc
      .array(fc.array(cell, { minLength: headers.length, maxLength: headers.length }), {
        minLength: rows,
        maxLength: rows,
      })
      .map((below) => [headers as unknown[], ...below]),
  );
const kindName = fc.constantFrom('deals', 'partners', 'certifications', 'payments');

function argumentOf(kind: Kind): fc.Arbitrary<unknown> {
  const anything = fc.oneof(cell, grid(1), grid(3), table);
  if (kind.role === 'table') return fc.oneof({ weight: 3, arbitrary: table }, { weight: 1, arbitrary: anything });
  if (kind.role === 'option') return fc.oneof(cell, kindName, anything);
  return fc.oneof({ weight: 3, arbitrary: grid(1) }, { weight: 1, arbitrary: anything });
}

/** A range with one of its cells replaced by anything. */
const nearly = (range: unknown[][]): fc.Arbitrary<unknown> =>
  fc
    .tuple(fc.nat(range.length - 1), fc.nat((range[0] as unknown[]).length - 1), cell)
    .map(([row, at, other]) => range.map((cells, r) => cells.map((one, c) => (r === row && c === at ? other : one))));

/** An example of the page with one of its arguments or cells replaced by anything: what is otherwise in order gets far. */
function nearAnExample(definition: Definition): fc.Arbitrary<unknown[]> {
  const at = spreadsheet('Pacific/Auckland');
  const examples = pages.find((one) => one.definition === definition)?.page.examples ?? [];
  const kinds = Object.values(definition.kinds);
  return fc
    .tuple(fc.constantFrom(...examples.filter(({ args }) => args.length > 0)), fc.nat(kinds.length - 1))
    .chain(([{ args }, i]) => {
      const given = args.map((one) => received(one, at));
      while (given.length < i) given.push('');
      const other = argumentOf(kinds[i] as Kind);
      const before = given[i];
      const near = Array.isArray(before) ? nearly(before) : fc.constantFrom('', ' ', null, undefined, [['']], before);
      return fc.oneof(other, near).map((one) => {
        const changed = [...given];
        changed[i] = one;
        return changed;
      });
    });
}

/** What a person or a script may give a function: anything at all, or nearly what an example of its page gives. */
export const argumentsOf = (definition: Definition): fc.Arbitrary<unknown[]> => {
  const all = Object.values(definition.kinds).map(argumentOf);
  const anything = fc
    .tuple(fc.integer({ min: 0, max: all.length + 1 }), fc.tuple(...all))
    .map(([count, args]) => [...args, 'one too many'].slice(0, count));
  return fc.oneof(anything, nearAnExample(definition));
};
