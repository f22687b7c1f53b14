import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { templates } from '../templates/index.ts';
import { ended, heard, run } from './child.ts';
import { held } from './figures.ts';
import { csvOf, dealsTable, partnersTable } from './tables.ts';
import { awaited, medianOf } from './timing.ts';

interface Size {
  readonly partners: number;
  readonly deals: number;
  readonly seconds: number;
  readonly megabytes: number;
}

const LARGE: Size = { partners: 2000, deals: 5000, seconds: 60, megabytes: 1536 };
const USUAL: Size = { partners: 500, deals: 5000, seconds: 60, megabytes: 2048 };

const counted = (count: number): string => count.toLocaleString('en-US');

/** npm run workbook with files of that size, written for the purpose and taken away again. */
async function workbook(template: string, { partners, deals, seconds, megabytes }: Size): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'partnerbook-bench-'));
  const file = (name: string) => path.join(folder, name);
  try {
    writeFileSync(file('partners.csv'), csvOf(partnersTable(partners)));
    writeFileSync(file('deals.csv'), csvOf(dealsTable(deals, partners)));
    const files = ['--partners', file('partners.csv'), '--deals', file('deals.csv')];
    const days = ['--from', '2025-10-01', '--as-of', '2026-09-30'];
    const child = run('build/workbook.ts', [template, ...files, ...days, '--out', file('made')]);
    let peak = 0;
    const took = await awaited(async () => {
      const end = await ended(child);
      if (end.code === 1 || end.code === null) throw new Error(`npm run workbook made nothing: ${end.said}`);
      if (!end.said.includes(`Partners: ${partners} of ${partners} counted`)) throw new Error(end.said);
      peak = end.peak;
    });
    const what = `npm run workbook -- ${template}, ${counted(partners)} partners and ${counted(deals)} deals`;
    held(what, took / 1000, seconds, 's');
    held('the most memory that it held', peak, megabytes, 'MB');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** npm start, from nothing to the address, the build included. */
async function start(): Promise<number> {
  let child: ReturnType<typeof run> | undefined;
  const took = await awaited(async () => {
    child = run('build/start.ts', []);
    await heard(child, 'Partnerbook workbench: ');
  });
  const over = child && ended(child);
  child?.kill();
  await over;
  return took;
}

console.log('The commands, each a process of its own: wall clock.');
await workbook('tier-sheet', LARGE);
for (const template of templates) await workbook(template.id, USUAL);
held('npm start, to its address; median of 3', (await medianOf(3, start)) / 1000, 5, 's');
