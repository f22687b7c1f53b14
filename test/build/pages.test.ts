import { describe, expect, it } from 'vitest';
import { rangeOf } from '../../build/argument-range.ts';
import { staleFiles } from '../../build/docs.ts';
import { formulaOf, shownResult } from '../../build/formula-text.ts';
import { type FamilyFunction, indexOf } from '../../build/function-index.ts';
import { checkPage } from '../../build/page-check.ts';
import { makePages, readmeText } from '../../build/pages.ts';
import type { Example, ExampleArgument, Page } from '../../src/functions/page.ts';
import { pages } from '../../src/functions/pages.ts';

const first = pages[0] as FamilyFunction;
const withPage = (change: Partial<Page>): FamilyFunction => ({ ...first, page: { ...first.page, ...change } });
const example = (args: readonly ExampleArgument[], result: Example['result'] = 1): Example =>
  ({ kind: 'basic', says: 'So', args, result }) as Example;

describe('the pages', () => {
  it('are what the definitions make', async () => {
    expect(await staleFiles()).toEqual([]);
  });

  it('are not fresh when a definition says something else', async () => {
    const made = await makePages();
    const changed = await makePages([withPage({ summary: 'Says something else.' }), ...pages.slice(1)]);
    const different = Object.keys(made).filter((file) => made[file] !== changed[file]);
    expect(different.sort()).toEqual(['docs/functions/README.md', `docs/functions/${first.definition.name}.md`].sort());
  });

  it('name no function that there is not', () => {
    const names = pages.map(({ definition }) => definition.name);
    const strangers = pages.flatMap(({ definition, page }) => {
      const { related, examples, ...words } = page;
      const named = JSON.stringify(words).match(/\b[A-Z]+_[A-Z_]+\b/g) ?? [];
      return named.filter((name) => !names.includes(name)).map((name) => `${definition.name} names ${name}`);
    });
    expect(strangers).toEqual([]);
  });

  it('read Settings with built-in functions in the rows below the header of their own sample', () => {
    const rowsIn = (text: string) =>
      [...text.matchAll(/Settings![A-Z](\d+):[A-Z](\d+)/g)].map((found) => found.slice(1));
    const read = pages.flatMap(({ definition, page }) =>
      rowsIn(page.builtIn ?? '').map((rows) => ({ name: definition.name, rows, page })),
    );
    expect(new Set(read.map(({ name }) => name))).toEqual(new Set(['TIER_GAP', 'TIER_VALUE', 'COMARKETING_BUDGET']));
    for (const { name, rows, page } of read) {
      const samples = Object.values(page.params).flatMap(({ sample }) => rowsIn(sample));
      const below = samples.map(([header, last]) => [String(Number(header) + 1), last]);
      expect(below, name).toContainEqual(rows);
    }
  });

  it('link only to pages that there are', async () => {
    const made = await makePages();
    const links = Object.entries(made).flatMap(([file, text]) => {
      const form = file === 'README.md' ? /\]\(docs\/functions\/(\w+\.md)\)/g : /\]\((\w+\.md)\)/g;
      return [...text.matchAll(form)].map(([, to]) => `docs/functions/${to}`);
    });
    expect(links.length).toBeGreaterThan(pages.length);
    expect(links.filter((to) => !(to in made))).toEqual([]);
  });

  it('have every function in the index by family and by task', async () => {
    const made = await makePages();
    for (const { definition } of pages)
      expect((made['docs/functions/README.md'] as string).split(`](${definition.name}.md)`).length).toBeGreaterThan(2);
  });
});

describe('a page that lacks a part stops the build', () => {
  const { name } = first.definition;
  const [argument] = Object.keys(first.definition.kinds) as [string];

  it.each([
    ['a summary', { summary: '' }, `page of ${name}, summary: write it as a sentence with a full stop.`],
    ['a task', { tasks: [] }, `page of ${name}, tasks: name a task, for the index by task.`],
    [
      'an example of a mistake',
      { examples: first.page.examples.filter(({ kind }) => kind !== 'error') },
      'of the kind error',
    ],
    ...(['basic', 'roster', 'edge', 'blank'] as const).map(
      (gone) =>
        [
          `an example of the kind ${gone}`,
          { examples: first.page.examples.filter(({ kind }) => kind !== gone) },
          `of the kind ${gone}`,
        ] as const,
    ),
    [
      'a case worked by hand',
      { examples: first.page.examples.map(({ source: _source, ...one }) => one as Example) },
      'none has a source with its figures',
    ],
    ['the rule as a formula', { formula: '' }, `page of ${name}, formula: it is empty; write it.`],
    ['the same with built-in functions', { builtIn: ' ' }, `page of ${name}, builtIn: it is empty; write it.`],
    ['an argument', { params: {} }, `page of ${name}, params:  are described, and ${name} takes ${argument}`],
    [
      'what a blank means',
      { params: { ...first.page.params, [argument]: { ...first.page.params[argument], blank: '' } } },
      `page of ${name}, params.${argument}.blank: write it as a sentence`,
    ],
    ['a source', { source: 'nowhere' }, `page of ${name}, source: write it as a sentence with a full stop.`],
    ['an example with one length of rows', { examples: [example([[[1, 2], [3]]])] }, 'examples[0]'],
  ] as const)('%s', (_what, change, message) => {
    expect(() => checkPage(withPage(change as Partial<Page>))).toThrow(message);
  });

  it('and none does now', () => {
    for (const one of pages) checkPage(one);
    expect(pages.length).toBeGreaterThan(0);
  });
});

describe('the range of an argument', () => {
  it.each([
    ['PARTNER_TIER', 'revenue', 'any amount'],
    ['MDF_ALLOCATE', 'weights', '0 or more'],
    ['COMARKETING_BUDGET', 'pipeline_potential', '0.5 to 2'], // of the limits that come with it
    ['PIPELINE_POTENTIAL', 'neutral', 'above 0, below 100'],
    ['PARTNER_NPS', 'scores', 'whole, 0 to 10'],
    ['ATTRIBUTION', 'half_life_days', '0.01 to 36,525'],
    ['COMMISSION', 'mode', 'marginal, retroactive, each'],
    ['COMMISSION', 'bands', 'the columns named here'],
    ['TIER_MIX', 'tier', 'a name in the table that goes with it'],
    ['PARTNER_TIER', 'signed', 'TRUE, FALSE, yes, no, 1, 0, or a date'],
  ])('%s %s: %s', (name, argument, range) => {
    const kinds = pages.find(({ definition }) => definition.name === name)?.definition.kinds;
    expect(rangeOf(kinds as NonNullable<typeof kinds>, argument)).toBe(range);
  });
});

describe('an example on paper', () => {
  it.each([
    [[1, 'a "b"', true, false], '=F(1, "a ""b""", TRUE, FALSE)'],
    [[-0.5, { skipped: true }, 3], '=F(-0.5,, 3)'],
    [[{ skipped: true }, 3], '=F(, 3)'],
    [
      [
        [
          [1, ''],
          ['x', { date: '2026-01-31' }],
        ],
      ],
      '=F({1, ""; "x", DATE(2026, 1, 31)})',
    ],
    [[], '=F()'],
  ] as const)('%j is typed as %s', (args, formula) => {
    expect(formulaOf('F', example(args as readonly ExampleArgument[]))).toBe(formula);
  });

  it.each([
    ['', '(blank)'],
    [true, 'TRUE'],
    [0.25, '0.25'],
    [{ date: '2026-01-31' }, '2026-01-31'],
    [
      [
        ['Tier', 'Partners'],
        ['Gold', 2],
        ['', 10],
      ],
      'Tier     Partners\nGold     2\n(blank)  10',
    ],
  ] as const)('%j is shown as %j', (result, shown) => {
    expect(shownResult(example([], result as Example['result']))).toBe(shown);
  });
});

describe('the README', () => {
  it('keeps everything but its table', () => {
    const text = 'Before\n<!-- functions:begin -->\nold\n<!-- functions:end -->\nAfter\n';
    const made = readmeText(text, [first]);
    expect(made).toMatch(/^Before\n<!-- functions:begin -->\n\| Family [^<]*<!-- functions:end -->\nAfter\n$/);
    expect(made).not.toContain('\nold\n');
    expect(readmeText(made, [first])).toBe(made);
  });

  it('says where the table belongs when it has no place', () => {
    expect(() => readmeText('No markers', pages)).toThrow('README.md: the table of functions has no place.');
  });
});

describe('the index of the sidebar', () => {
  it('has every function, and is related only to functions that there are', () => {
    const index = indexOf(pages);
    const names = pages.map(({ definition }) => definition.name);
    expect(index.map(({ name }) => name)).toEqual(names);
    for (const one of index) {
      for (const other of one.related) expect(names).toContain(other);
      expect(one.parameters.length).toBeGreaterThan(0);
      expect(one.examples.length).toBeGreaterThan(2);
    }
  });
});
