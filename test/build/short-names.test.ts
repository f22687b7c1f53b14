import { expect, it } from 'vitest';
import { SHORT_NAMES } from '../../build/short-names.ts';
import { pages } from '../../src/functions/pages.ts';
import { kindNames } from '../../src/program/data-kinds.ts';
import { functionsJs } from './built.ts';
import { everyNode, parseScript, textsIn } from './script-tree.ts';

const program = parseScript(functionsJs);

/** What the language itself calls its properties. */
const OF_THE_LANGUAGE = new Set(
  [Array, Object, String, Number, Function, RegExp, Error, Date, Map, Set, Symbol, Math, JSON, Float64Array]
    .flatMap((one) => [one, (one as { prototype?: object }).prototype ?? {}])
    .flatMap((one) => [one, (Object.getPrototypeOf(one) as object | null) ?? {}])
    .flatMap((one) => Object.getOwnPropertyNames(one)),
);
const OF_GOOGLE = ['getActive', 'getSpreadsheetTimeZone', 'formatDate'];

const unsafe = (names: readonly string[]): string[] => {
  // a property can be asked for by a text, such as the name of an argument or of a kind of rows
  const args = pages.flatMap(({ definition }) => Object.keys(definition.kinds));
  const texts = new Set<string>([...textsIn(program), ...args, ...kindNames]);
  return names.filter((name) => texts.has(name) || OF_THE_LANGUAGE.has(name) || OF_GOOGLE.includes(name));
};

it('shortens only names that are nobody else’s', () => {
  expect(unsafe(SHORT_NAMES)).toEqual([]);
  expect(new Set(SHORT_NAMES).size).toBe(SHORT_NAMES.length);
});

it('sees a name that is not ours alone', () => {
  const [name] = Object.keys(pages[0]?.definition.kinds ?? {});
  expect(unsafe(['length', 'getActive', 'payments', name as string])).toEqual([
    'length',
    'getActive',
    'payments',
    name,
  ]);
});

it('leaves none of them in functions.js', () => {
  const left = new Set<string>();
  for (const node of everyNode(program)) {
    if (node.type === 'MemberExpression' && !node.computed) left.add((node.property as { name: string }).name);
    if (node.type === 'Property' && !node.computed) left.add((node.key as { name: string }).name);
  }
  expect(left.size).toBeGreaterThan(100);
  expect(SHORT_NAMES.filter((name) => left.has(name))).toEqual([]);
});
