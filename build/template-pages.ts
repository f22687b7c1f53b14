import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { templates } from '../templates/index.ts';
import type { Template, TemplateBlock, TemplateSheet } from '../templates/schema.ts';
import { ROOT } from './root.ts';

const FOLDER = 'docs/templates';

const ROLES: Readonly<Record<TemplateSheet['role'], string>> = {
  output: 'answer',
  inputs: 'settings',
  data: 'data',
  calc: 'calculated',
  checks: 'checks',
  guide: 'guide',
  log: 'log',
};

const escaped = (text: string): string => text.replace(/\|/g, '\\|');

/** Pictures of a template, as `npm run pictures` names them: the sheet, then what of it is shown. */
function picturesOf(id: string): string[] {
  const folder = path.join(ROOT, FOLDER, id);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.png'))
    .sort();
}

const saidOf = (name: string): string =>
  name
    .replace(/\.png$/, '')
    .replace(/-/g, ' ')
    .replace(/^./, (first) => first.toUpperCase());

const textOf = (cell: TemplateBlock['lines'][number]['cells'][number] | undefined): string =>
  typeof cell === 'string' ? cell : '';

function checksOf(template: Template): { readonly says: string; readonly kind: string; readonly fix: string }[] {
  return template.sheets
    .filter((sheet) => sheet.role === 'checks')
    .flatMap((sheet) => sheet.blocks.filter((block) => block.id === 'checks' || block.id === 'shared_checks'))
    .flatMap((block) => block.lines)
    .map(({ cells }) => ({ says: textOf(cells[0]), kind: textOf(cells[4]), fix: textOf(cells[5]) }));
}

function pageOf(template: Template): string {
  const { title, purpose, questions, sheets, id } = template;
  const charts = sheets.flatMap((sheet) => sheet.charts.map((chart) => ({ sheet: sheet.name, ...chart })));
  const pictures = picturesOf(id);
  return `${[
    `# ${title}`,
    '',
    purpose,
    '',
    `Extensions > Partnerbook > Open, then ${title}; or \`npm run workbook -- ${id}\`.`,
    '',
    '## What it answers',
    '',
    ...questions.map((one) => `- ${one}`),
    '',
    '## Sheets',
    '',
    '| Sheet | Kind | What stands on it |',
    '| --- | --- | --- |',
    ...sheets.map(
      ({ name, role, what, shared }) => `| ${name} | ${ROLES[role]}${shared ? ', shared' : ''} | ${escaped(what)} |`,
    ),
    '',
    'A shared sheet is one for all templates of a workbook.',
    '',
    '## Charts',
    '',
    '| Chart | On | What it shows |',
    '| --- | --- | --- |',
    ...charts.map((chart) => `| ${escaped(chart.title)} | ${chart.sheet} | ${escaped(chart.about)} |`),
    '',
    '## Checks',
    '',
    'Each is 0 when it is fine; their sum stands in the frozen rows of every sheet.',
    '',
    '| Check | Kind | What to do |',
    '| --- | --- | --- |',
    ...checksOf(template).map(({ says, kind, fix }) => `| ${escaped(says)} | ${kind} | ${escaped(fix)} |`),
    ...(pictures.length === 0 ? [] : ['', '## How it looks']),
    ...pictures.flatMap((name) => ['', `${saidOf(name)}:`, '', `![${saidOf(name)}](${id}/${name})`]),
  ].join('\n')}\n`;
}

/** The page of each template, by its path: facts of the template, and the pictures that are kept beside it. */
export const templatePages = (): ReadonlyMap<string, string> =>
  new Map(templates.map((one) => [`${FOLDER}/${one.id}.md`, pageOf(one)]));
