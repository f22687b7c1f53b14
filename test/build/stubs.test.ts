import { describe, expect, it } from 'vitest';
import { commentSafe, stubOf } from '../../build/stubs.ts';
import type { DescribedFunction } from '../../src/functions/page.ts';
import { pages } from '../../src/functions/pages.ts';
import { addonJs, bareContext, functionsJs, load, run } from './built.ts';
import { parseScript } from './script-tree.ts';

interface Stub {
  readonly name: string;
  readonly comment: string;
  readonly parameters: readonly string[];
}

/** A comment, a line break, a plain function declaration: the form that Sheets lists. */
const FORM = /^\/\*\*\n((?: \*(?: .*)?\n)+) \*\/\nfunction ([A-Z][A-Z0-9_]*)\(([^)]*)\)\{/gm;

const stubs: readonly Stub[] = [...functionsJs.matchAll(FORM)].map(([, comment, name, parameters]) => ({
  name: name as string,
  comment: comment as string,
  parameters: (parameters as string).split(',').filter((one) => one !== ''),
}));

describe('the stubs', () => {
  it('are one for each function, in the order of the pages', () => {
    expect(stubs.map(({ name }) => name)).toEqual(pages.map(({ definition }) => definition.name));
    expect(stubs.length).toBeGreaterThan(0);
  });

  it('have no function of the files but theirs under a comment that Sheets lists', () => {
    expect(`${functionsJs}${addonJs}`.match(/@customfunction/g)).toHaveLength(pages.length);
  });

  it.each(pages.map((one) => [one.definition.name, one] as const))('%s says what it takes', (name, one) => {
    const stub = stubs.find((other) => other.name === name) as Stub;
    const args = Object.keys(one.definition.kinds);
    expect(stub.parameters).toEqual(args);
    const tags = [...stub.comment.matchAll(/^ \* @param \{([^}]+)\} (\[?)(\w+)\]? (.+)$/gm)];
    expect(tags.map(([, , , argument]) => argument)).toEqual(args);
    expect(tags.map(([, , bracket]) => bracket === '[')).toEqual(
      args.map((arg) => one.definition.kinds[arg]?.optional),
    );
    for (const [, type] of tags) expect(type).toMatch(/^(?:(?:number|string|boolean|Date|any)(?:\[\]\[\])?\|?)+$/);
    for (const part of [' * @customfunction', ` * Example: =${name}(`]) expect(stub.comment).toContain(part);
    expect(stub.comment.split('\n')[0]).toBe(` * ${commentSafe(one.page.summary)}`);
  });

  it.each(pages.map(({ definition }) => definition.name))('%s goes to its own definition', (name) => {
    const { globals } = bareContext();
    load(globals, [functionsJs]);
    // a name of its own in the message shows which definition answered
    const tooMany = new Array(20).fill(1);
    expect(() => run(globals, name, ...tooMany)).toThrow(`${name}: 20 arguments`);
  });
});

describe('text in a comment', () => {
  it.each([
    ['ends */ here', 'ends *\u2215 here'],
    ['@param {string} a', '\uff20param {string} a'],
    ['see (@return)', 'see (\uff20return)'],
    ['one\ntwo\r\nthree\u2028four', 'one two three four'],
    ['a@b.example', 'a@b.example'],
  ])('%j becomes %j', (text, safe) => {
    expect(commentSafe(text)).toBe(safe);
  });

  it('cannot leave the comment of a stub', () => {
    const first = pages[0] as DescribedFunction;
    const hostile = '*/ throw new Error("out"); /** @customfunction\nfunction STRAY() {}';
    const text = stubOf({ ...first, page: { ...first.page, summary: hostile } }, [0, 0]);
    expect(parseScript(text).body.map(({ type }) => type)).toEqual(['FunctionDeclaration']);
    expect(text.match(/@customfunction/g)).toHaveLength(1);
  });
});
