import { changeOf, type Found, hashOf, type Reasons, type Results, reasonOf } from './results.ts';
import { isStrict, scope } from './scope.ts';

export const LEAST_SCORE = 0.9;

interface Sum {
  readonly tried: number;
  readonly seen: number;
  readonly reasoned: number;
}

function sumOf(files: readonly string[], results: Results, reasons: Reasons): Sum {
  let [tried, seen, reasoned] = [0, 0, 0];
  for (const file of files) {
    const found = results[file];
    if (!found) continue;
    tried += found.seen + found.survivors.length;
    seen += found.seen;
    reasoned += found.survivors.filter((one) => reasonOf(reasons, file, one) !== null).length;
  }
  return { tried, seen, reasoned };
}

const shown = (share: number): string => `${(Math.floor(share * 1000) / 10).toFixed(1)}%`;
const scoreOf = ({ tried, seen }: Sum): string => (tried === 0 ? '' : shown(seen / tried));

const unseen = (count: number): string =>
  count === 1 ? '1 change that no test sees has' : `${count} changes that no test sees have`;

/** What is not held, in words; nothing where all is. */
export function notHeld(files: readonly string[], results: Results, reasons: Reasons): string[] {
  return files.flatMap((file) => {
    const found = results[file];
    if (!found) return [];
    const { tried, seen, reasoned } = sumOf([file], results, reasons);
    if (isStrict(file) && seen + reasoned < tried) return [`${file}: ${unseen(tried - seen - reasoned)} no reason.`];
    if (tried > 0 && (seen + reasoned) / tried < LEAST_SCORE)
      return [`${file}: ${shown((seen + reasoned) / tried)} of the changes are seen or have a reason, at least 90%.`];
    return [];
  });
}

const code = (text: string): string => {
  const short = text.length > 160 ? `${text.slice(0, 159)}…` : text;
  return `\`${short.replace(/`/g, "'").replace(/\|/g, '\\|')}\``;
};

function survivorsOf(file: string, { survivors }: Found, reasons: Reasons): string[] {
  if (survivors.length === 0) return [];
  return [
    '',
    `### ${file}`,
    '',
    '| Line | Change | Why it stays |',
    '| ---: | --- | --- |',
    ...survivors.map((one) => {
      const reason =
        reasonOf(reasons, file, one) ?? (one.isReached ? 'No reason yet.' : 'No reason yet: no test runs it.');
      return `| ${one.line} | ${code(one.from)} to ${code(one.to)} | ${reason} |`;
    }),
  ];
}

/** Reasons about changes that the last run of their file did not leave. */
export function idleReasons(results: Results, reasons: Reasons): string[] {
  return Object.entries(reasons).flatMap(([file, own]) => {
    const left = new Set(results[file]?.survivors.map(changeOf));
    return Object.keys(own)
      .filter((change) => results[file] !== undefined && !left.has(change))
      .map((change) => `${file}: ${change}`);
  });
}

const short = (file: string): string => file.replace(/^src\//, '').replace(/\.ts$/, '');

function fileRow(file: string, results: Results, reasons: Reasons): string {
  const found = results[file] as Found;
  const sum = sumOf([file], results, reasons);
  const when = found.text === hashOf(file) ? found.day : `${found.day}, changed since`;
  const name = isStrict(file) ? `**${file}**` : file;
  return `| ${name} | ${sum.tried} | ${sum.seen} | ${sum.reasoned} | ${sum.tried - sum.seen - sum.reasoned} | ${scoreOf(sum)} | ${when} |`;
}

export function report(results: Results, reasons: Reasons): string {
  const tried = scope.filter((file) => results[file] !== undefined);
  const untried = scope.filter((file) => results[file] === undefined);
  const families = [
    ['src/program', tried.filter((file) => file.startsWith('src/program/'))],
    ['src/functions', tried.filter((file) => file.startsWith('src/functions/'))],
    ['Tiers, commission, allocation and ledger', tried.filter(isStrict)],
  ] as const;
  return `${[
    '# Mutation',
    '',
    'Written by `npm run mutate`: each rule is changed in small ways, one at a time, and the tests are run. A change that no test sees is a rule that could be broken unseen. `npm run mutate -- --since main` tries what you changed, `npm run mutate -- src/program/settle.ts` a file, and without an argument all of them, which takes hours. The reasons are in `test/mutation/reasons.json`.',
    '',
    'Held to: 90% of the changes in every file are seen or have a reason, and all of them where a file is bold: tiers, commission, allocation and ledger.',
    '',
    '| | Files tried | Changes | Seen | With a reason | Without | Score |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...families.map(([name, files]) => {
      const sum = sumOf(files, results, reasons);
      return `| ${name} | ${files.length} | ${sum.tried} | ${sum.seen} | ${sum.reasoned} | ${sum.tried - sum.seen - sum.reasoned} | ${scoreOf(sum)} |`;
    }),
    '',
    '## Files',
    '',
    '| File | Changes | Seen | With a reason | Without | Score | Tried on |',
    '| --- | ---: | ---: | ---: | ---: | ---: | --- |',
    ...tried.map((file) => fileRow(file, results, reasons)),
    '',
    `Not tried yet: ${untried.length === 0 ? 'none' : untried.map(short).join(', ')}.`,
    '',
    '## Changes that no test sees',
    ...tried.flatMap((file) => survivorsOf(file, results[file] as Found, reasons)),
  ].join('\n')}\n`;
}
