import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { syntaxOf } from '../src/functions/define.ts';
import { type Family, families, pages } from '../src/functions/pages.ts';
import type { FamilyFunction } from './function-index.ts';
import { checkPage } from './page-check.ts';
import { linkTo, pageText } from './page-text.ts';
import { probePage, probeSheet } from './probe/probe-docs.ts';
import { ROOT } from './root.ts';
import { templatePages } from './template-pages.ts';

export const PAGES_FOLDER = 'docs/functions';

const NOTE = 'Generated from the definitions by `npm run docs`.';

const LOCALE =
  'Formulas are written as Sheets takes them in the United States. Where the decimal mark is a comma, write `;` between arguments, and `\\` between the cells of a row in `{ }`.';

function byFamily(all: readonly FamilyFunction[]): string[] {
  return families.flatMap((family) => {
    const members = all.filter((one) => one.family === family);
    const rows = members.map(({ definition, page }) => `| ${linkTo(definition.name)} | ${page.summary} |`);
    return members.length > 0
      ? [`### ${family}`, ['| Function | What it does |', '| --- | --- |', ...rows].join('\n')]
      : [];
  });
}

function byTask(all: readonly FamilyFunction[]): string {
  const names = new Map<string, string[]>();
  for (const { definition, page } of all)
    for (const task of page.tasks) names.set(task, [...(names.get(task) ?? []), definition.name]);
  const tasks = [...names.keys()].sort();
  return tasks.map((task) => `- ${task}: ${(names.get(task) as string[]).map(linkTo).join(', ')}`).join('\n');
}

function indexText(all: readonly FamilyFunction[]): string {
  const parts = ['# Functions', NOTE, LOCALE, '## By family', ...byFamily(all), '## By task', byTask(all)];
  return `${parts.join('\n\n')}\n`;
}

const START = '<!-- functions:begin -->';
const END = '<!-- functions:end -->';

/** The README with its table of functions renewed. */
export function readmeText(readme: string, all: readonly FamilyFunction[]): string {
  const from = readme.indexOf(START);
  const to = readme.indexOf(END);
  if (from < 0 || to < from)
    throw new Error(`README.md: the table of functions has no place. Write ${START} and ${END} where it belongs.`);
  const links = (family: Family) =>
    all
      .filter((one) => one.family === family)
      .map(({ definition: { name } }) => `[\`${name}\`](${PAGES_FOLDER}/${name}.md)`)
      .join(', ');
  const rows = families.filter((family) => links(family) !== '').map((family) => `| ${family} | ${links(family)} |`);
  const table = ['| Family | Functions |', '| --- | --- |', ...rows].join('\n');
  return `${readme.slice(0, from + START.length)}\n${table}\n${readme.slice(to)}`;
}

/** Signatures, one a line: a changed argument is one changed line. */
const surfaceText = (all: readonly FamilyFunction[]): string =>
  `${all
    .map(({ definition }) => syntaxOf(definition))
    .sort()
    .join('\n')}\n`;

/** Everything that is written from the definitions and committed, by its path. */
export async function makePages(all: readonly FamilyFunction[] = pages): Promise<Readonly<Record<string, string>>> {
  for (const one of all) checkPage(one);
  const names = all.map(({ definition }) => definition.name);
  const readme = await readFile(path.join(ROOT, 'README.md'), 'utf8');
  return {
    ...Object.fromEntries(all.map((one) => [`${PAGES_FOLDER}/${one.definition.name}.md`, pageText(one, names)])),
    [`${PAGES_FOLDER}/README.md`]: indexText(all),
    'test/golden/surface.txt': surfaceText(all),
    'README.md': readmeText(readme, all),
    ...Object.fromEntries(templatePages()),
    'docs/verify-on-sheets.md': probePage(),
    'docs/probe-sheet.tsv': probeSheet(),
  };
}
