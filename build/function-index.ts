import type { Kind } from '../src/functions/define.ts';
import type { DescribedFunction, ParameterText } from '../src/functions/page.ts';
import type { FunctionIndex, IndexedFunction } from '../src/sidebar/ui/function-index.ts';
import { formulaOf, shownResult } from './formula-text.ts';

export type FamilyFunction = DescribedFunction & { readonly family: string };

function entryOf({ definition, page, family }: FamilyFunction, names: readonly string[]): IndexedFunction {
  const { name, kinds } = definition;
  return {
    name,
    family,
    summary: page.summary,
    tasks: page.tasks,
    byRow: definition.rowLoop !== null,
    parameters: Object.keys(kinds).map((one) => {
      const kind = kinds[one] as Kind;
      const { text, blank, sample } = page.params[one] as ParameterText;
      return { name: one, optional: kind.optional, text, blank, sample, column: kind.role === 'column' };
    }),
    returns: page.returns,
    rule: page.formula ? `${page.rule} ${page.formula}` : page.rule,
    examples: page.examples.map((example) => ({
      formula: formulaOf(name, example),
      says: example.says,
      result: shownResult(example),
    })),
    related: page.related.filter((other) => names.includes(other)),
  };
}

/** What the sidebar knows about the functions, in the order of the pages. */
export const indexOf = (pages: readonly FamilyFunction[]): FunctionIndex => {
  const names = pages.map(({ definition }) => definition.name);
  return pages.map((one) => entryOf(one, names));
};
