import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from '../../build/root.ts';
import { idleReasons, notHeld, report } from './report.ts';
import { type Found, hashOf, oneLine, readReasons, readResults, type Survivor, writeResults } from './results.ts';
import { changedSince, rangeOf, scope, textOf } from './scope.ts';

interface Place {
  readonly line: number;
  readonly column: number;
}

/** What Stryker says of one change. */
interface MutantResult {
  readonly fileName: string;
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly status: string;
  readonly location: { readonly start: Place; readonly end: Place };
}

interface Runner {
  runMutationTest(): Promise<MutantResult[]>;
}

const SEEN: readonly string[] = ['Killed', 'Timeout'];
const UNSEEN: readonly string[] = ['Survived', 'NoCoverage'];

function asked(args: readonly string[]): string[] {
  if (args.includes('--report')) return [];
  const since = args.indexOf('--since');
  if (since >= 0) return changedSince(args[since + 1] ?? 'main');
  const names = args.filter((one) => !one.startsWith('-')).map((one) => path.relative(ROOT, path.resolve(one)));
  const unknown = names.filter((name) => !scope.some((file) => file === name || file.startsWith(`${name}/`)));
  if (unknown.length > 0) throw new Error(`${unknown.join(', ')}: not in src/program or src/functions.`);
  if (names.length === 0) return [...scope];
  return scope.filter((file) => names.some((name) => file === name || file.startsWith(`${name}/`)));
}

/** What stands between two places of a text, lines and columns from 1. */
function between(text: string, { start, end }: MutantResult['location']): string {
  const lines = text.split('\n').slice(start.line - 1, end.line);
  lines[lines.length - 1] = (lines[lines.length - 1] as string).slice(0, end.column - 1);
  lines[0] = (lines[0] as string).slice(start.column - 1);
  return lines.join('\n');
}

function survivorOf(text: string, { location, mutatorName, replacement, status }: MutantResult): Survivor {
  return {
    line: location.start.line,
    mutator: mutatorName,
    from: oneLine(between(text, location)),
    to: oneLine(replacement ?? ''),
    isReached: status === 'Survived',
  };
}

/** The text and its hash are those from before the run: it takes long, and people go on writing. */
function foundIn(text: string, hash: string, mutants: readonly MutantResult[]): Found {
  const unseen = mutants.filter(({ status }) => UNSEEN.includes(status));
  return {
    day: new Date().toISOString().slice(0, 10),
    text: hash,
    seen: mutants.filter(({ status }) => SEEN.includes(status)).length,
    survivors: unseen.map((one) => survivorOf(text, one)).sort((a, b) => a.line - b.line),
  };
}

/** Runs the tests against every small change of some files. */
async function mutantsOf(files: readonly string[]): Promise<MutantResult[]> {
  // by a name that is only known here: without it installed, all else is still checked
  const name: string = '@stryker-mutator/core';
  const { Stryker } = (await import(name)) as { Stryker: new (options: object) => Runner };
  const folder = mkdtempSync(path.join(tmpdir(), 'partnerbook-mutate-'));
  try {
    return await new Stryker({
      mutate: files.map(rangeOf),
      testRunner: 'vitest',
      plugins: ['@stryker-mutator/vitest-runner'],
      vitest: { configFile: 'test/mutation/vitest.config.ts', related: true },
      coverageAnalysis: 'perTest',
      concurrency: 2,
      // a busy machine is slow, which is no proof that a change was seen
      timeoutMS: 30000,
      reporters: ['progress'],
      // TypeScript 7 has no library that Stryker could read a configuration with; the tests need none
      tsconfigFile: 'none',
      ignorePatterns: ['/dist', '/out', '/docs', '/workbench', '/templates'],
      tempDirName: folder,
    }).runMutationTest();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const files = asked(process.argv.slice(2));
if (files.length === 0) console.log('No file is tried: the page is written from the last runs.');
else {
  console.log(`Changing ${files.length} ${files.length === 1 ? 'file' : 'files'}, one small change at a time.`);
  const before = files.map((file) => ({ file, text: textOf(file), hash: hashOf(file) }));
  const mutants = await mutantsOf(files);
  const results = readResults();
  for (const { file, text, hash } of before)
    results[file] = foundIn(
      text,
      hash,
      mutants.filter(({ fileName }) => path.relative(ROOT, fileName) === file),
    );
  writeResults(results);
}
const [results, reasons] = [readResults(), readReasons()];
writeFileSync(path.join(ROOT, 'docs/mutation.md'), report(results, reasons));
for (const one of idleReasons(results, reasons)) console.log(`A reason that is no longer needed: ${one}`);
const missed = notHeld(process.argv.includes('--report') ? scope : files, results, reasons);
for (const one of missed) console.log(`Not held: ${one}`);
if (missed.length === 0) console.log('All held. See docs/mutation.md.');
process.exitCode = missed.length > 0 ? 1 : 0;
