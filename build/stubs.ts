import type { Kind } from '../src/functions/define.ts';
import type { DescribedFunction } from '../src/functions/page.ts';
import { columnFormula, formulaOf, shortResult } from './formula-text.ts';

/** The core's one function in functions.js; its name ends in `_`, which Google keeps from cells and from the sidebar. */
export const CORE = 'core_';

const TYPES: Readonly<Record<string, readonly string[]>> = {
  number: ['number'],
  text: ['string'],
  'text or number': ['string', 'number'],
  date: ['Date'],
  'yes or no': ['boolean'],
  'yes or no, or a date': ['boolean', 'Date'],
};

/** Text that cannot end the comment it stands in, nor be taken for a tag of it. */
export function commentSafe(text: string): string {
  return text
    .replace(/[\r\n\u2028\u2029]+/g, ' ')
    .replaceAll('*/', '*\u2215')
    .replace(/(^|[^\w.])@(?=\w)/g, '$1\uff20');
}

function typeOf(place: string, { role, type }: Kind): string {
  if (role === 'table') return 'any[][]';
  const types = TYPES[type];
  if (!types) throw new Error(`${place}: "${type}" has no type for the comment. Add it in build/stubs.ts.`);
  return [...types, ...(role === 'column' ? types.map((one) => `${one}[][]`) : [])].join('|');
}

// a help card has room for so much
const LONGEST_EXAMPLE = 100;

/** The plain example with its result where there is room for it, else the formula over columns. */
function exampleOf({ definition, page }: DescribedFunction): string {
  const plain = page.examples.find(({ kind }) => kind === 'basic');
  const text = plain ? `${formulaOf(definition.name, plain)} gives ${shortResult(plain)}` : '';
  return text !== '' && text.length <= LONGEST_EXAMPLE ? text : columnFormula({ definition, page });
}

/** Every call parses the comment: the page has the rest. */
const firstSentence = (text: string): string => `${text.split(/\.(?: |$)/, 1)[0]}.`;

/** A top-level function as Sheets lists it: directly above, the comment that its help card shows; its arguments by name. */
export function stubOf({ definition, page }: DescribedFunction, [family, place]: readonly [number, number]): string {
  const { name, kinds } = definition;
  const parameters = Object.keys(kinds).map((one) => {
    const kind = kinds[one] as Kind;
    const shown = kind.optional ? `[${one}]` : one;
    return ` * @param {${typeOf(`${name}, ${one}`, kind)}} ${shown} ${commentSafe(firstSentence(page.params[one]?.text ?? ''))}`;
  });
  return [
    '/**',
    ` * ${commentSafe(page.summary)}`,
    ` * Example: ${commentSafe(exampleOf({ definition, page }))}`,
    ...parameters,
    ' * @customfunction',
    ' */',
    `function ${name}(${Object.keys(kinds)}){return ${CORE}(${family},${place},arguments)}`,
  ].join('\n');
}
