import { describe, expect, it } from 'vitest';
import type { Example } from '../../src/functions/page.ts';
import { pages } from '../../src/functions/pages.ts';
import { answer, errorOf } from './formula.ts';

const one = (result: Example['result']): unknown =>
  Array.isArray(result) && result.length === 1 && result[0].length === 1 ? result[0][0] : result;

describe.each(pages.map((page) => [page.definition.name, page] as const))('%s', (_name, { definition, page }) => {
  it.each(page.examples.map((example) => [example.says, example] as const))('%s', (_says, example) => {
    if (example.error !== undefined) expect(errorOf(definition, ...example.args)).toBe(example.error);
    else expect(answer(definition, ...example.args)).toEqual(one(example.result));
  });
});
