import { type Kind, syntaxOf } from '../src/functions/define.ts';
import type { Example, ParameterText } from '../src/functions/page.ts';
import { rangeOf } from './argument-range.ts';
import { columnFormula, formulaOf, shownResult } from './formula-text.ts';
import type { FamilyFunction } from './function-index.ts';

/** Text of a page as Markdown that shows it as it stands. */
const plain = (text: string): string => text.replace(/[<*]/g, '\\$&');
const inTable = (text: string): string => plain(text).replaceAll('|', '\\|');
const block = (text: string): string => `\`\`\`text\n${text}\n\`\`\``;

const indented = (text: string): string => text.replace(/^(?=.)/gm, '  ');

function typeWords({ role, type, optional }: Kind): string {
  const what = { column: `${type}: one, or a range`, option: `${type}: one`, table: 'range with a header row' }[role];
  return optional ? `${what}; optional` : what;
}

function argumentRows({ definition, page }: FamilyFunction): string {
  const rows = Object.entries(definition.kinds).map(([name, kind]) => {
    const { text, blank, sample } = page.params[name] as ParameterText;
    return `| \`${name}\` | ${typeWords(kind)} | ${inTable(rangeOf(definition.kinds, name))} | ${inTable(text)} | ${inTable(blank)} | \`${sample}\` |`;
  });
  return [
    '| Argument | Type | Range | What it is | Blank | As typed |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

/** A line where the result is one cell, blocks where it is many or several lines. */
function exampleText(name: string, example: Example): string {
  const formula = formulaOf(name, example);
  const shown = shownResult(example);
  const source = example.source ? ` (${plain(example.source.replace(/\.$/, ''))})` : '';
  const verb = example.error === undefined ? 'gives' : 'is refused:';
  if (!Array.isArray(example.result) && !shown.includes('\n'))
    return `- ${plain(example.says)}: \`${formula}\` ${verb} \`${shown}\`${source}`;
  return `- ${plain(example.says)}${source}:\n\n${indented(block(formula))}\n\n  ${verb}\n\n${indented(block(shown))}\n`;
}

export const linkTo = (name: string): string => `[\`${name}\`](${name}.md)`;

/** Formulas in a block, and what is said of them below it. */
function builtInText(builtIn: string): string {
  const lines = builtIn.split('\n');
  const formulas = lines.filter((line) => line.startsWith('='));
  const words = lines.filter((line) => !line.startsWith('='));
  return [...(formulas.length > 0 ? [block(formulas.join('\n'))] : []), ...words.map(plain)].join('\n\n');
}

/** The reference page of one function; `names` are those that have a page too. */
export function pageText(one: FamilyFunction, names: readonly string[]): string {
  const { definition, page } = one;
  const related = page.related.filter((name) => names.includes(name));
  const parts = [
    `# ${definition.name}`,
    plain(page.summary),
    plain(page.whenElse),
    block(syntaxOf(definition)),
    `On a sheet: \`${columnFormula(one)}\``,
    '## Arguments',
    argumentRows(one),
    '## Result',
    plain([page.returns, ...(page.rounding ? [page.rounding] : [])].join(' ')),
    '## Rule',
    plain(page.rule),
    block(page.formula),
    '## Examples',
    page.examples.map((example) => exampleText(definition.name, example)).join('\n'),
    '## Limits',
    plain(page.limits),
    '## With built-in functions',
    builtInText(page.builtIn),
    ...(related.length > 0 ? ['## Related', related.map(linkTo).join(', ')] : []),
    '## Source',
    plain(page.source),
    'All functions: [by family and by task](README.md).',
  ];
  return `${parts.join('\n\n')}\n`;
}
