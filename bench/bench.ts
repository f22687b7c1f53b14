import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { amountOf, boundOf, type Figure, isMissed } from './figure.ts';
import type { Told } from './figures.ts';
import { isBusy, machine } from './machine.ts';
import { writePage } from './page-file.ts';
import { written } from './written.ts';

interface Part {
  readonly file: string;
  readonly title: string;
  /** What a reader must know to read its figures. */
  readonly about?: string;
}

/** Each in a process of its own, so that none leaves its heap to the next. */
const PARTS: readonly Part[] = [
  {
    file: 'every-row.ts',
    title: 'Every function over rows',
    about:
      'What people have comes first: 2,000 rows and one call. "One call" is a formula as Sheets calculates it, with both files compiled and run anew; "warm" is the same call once it has run often, after all other functions have. "Loop" is a loop written by hand for the same job: the same cells in and out, the same checks, and the same result, which is compared before anything is timed. Memory is the most that the process held at 400,000 cells of result, its input included.',
  },
  { file: 'entries.ts', title: 'Touches, entries and trials' },
  { file: 'road.ts', title: 'The road from a formula to its function' },
  { file: 'loading.ts', title: 'Loading the built files' },
  { file: 'growth.ts', title: 'Growth with the rows' },
  { file: 'workbench.ts', title: 'The workbench without a page' },
  { file: 'commands.ts', title: 'The commands' },
  { file: 'page.ts', title: 'The page' },
];

interface Measured extends Part {
  readonly figures: Figure[];
  readonly skipped: string[];
}

const at = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** Runs a part, which prints as it goes. */
function measured(part: Part): Promise<Measured> {
  const result: Measured = { ...part, figures: [], skipped: [] };
  let done = false;
  const child = fork(at(part.file), [], { execArgv: ['--import', 'tsx'] });
  child.on('message', (told: Told) => {
    if ('figure' in told) result.figures.push(told.figure);
    else if ('skipped' in told) result.skipped.push(told.skipped);
    else done = true;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () =>
      done ? resolve(result) : reject(new Error(`bench/${part.file} ended before its last figure.`)),
    );
  });
}

function page(parts: readonly Measured[], where: string): string {
  const day = new Date().toISOString().slice(0, 10);
  const sections = parts.flatMap(({ title, about, figures, skipped }) => [
    '',
    `## ${title}`,
    '',
    ...(about === undefined ? [] : [about, '']),
    ...written(figures),
    ...skipped,
  ]);
  return `${[
    '# Benchmarks',
    '',
    `Written by \`npm run bench -- --write\` on ${day}: ${where}. Medians; times are by the clock on the wall, so other work on the machine counts. A figure beside a bound is held to it: \`npm run bench\` ends with 1 when one is above. A function that is above a bound of its own is measured twice more, and the middle of the three stands here.`,
    ...sections,
  ].join('\n')}\n`;
}

const where = `${machine()}${isBusy() ? ', busy with other work: a quiet one has better figures' : ''}`;
console.log(`Machine: ${where}.`);
const parts: Measured[] = [];
for (const part of PARTS) {
  console.log('');
  parts.push(await measured(part));
}
const missed = parts.flatMap(({ figures }) => figures.filter(isMissed));
console.log('');
for (const { what, figure, most, unit } of missed)
  console.log(`Not held: ${what} is ${amountOf(figure, unit)}, at most ${boundOf(most as number, unit)}.`);
if (missed.length === 0) console.log('All held.');
if (process.argv.includes('--write')) writePage(page(parts, where));
process.exitCode = missed.length > 0 ? 1 : 0;
