import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../build/root.ts';

const FOLDERS = ['src/program', 'src/functions'];
const WORDS = /^(?:\/\/ marked pure|export const page|const \w+ = (?:\[?$|\/\* @__PURE)|const on = )/m;
// the words about a function do not ship, and are read by other tests; lists are held whole by others
const ONLY_WORDS = /\/(?:pages|page|sample|catalogue|short-globals)\.ts$|\/column-words/;

export const textOf = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

/** The files whose changes must not go unseen. */
export const scope: readonly string[] = FOLDERS.flatMap((folder) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => path.posix.join(folder, name.split(path.sep).join('/')))
    .filter((file) => file.endsWith('.ts') && !ONLY_WORDS.test(file)),
).sort();

/** Where what they decide is money or status: every change there must be seen, or said why not. */
const STRICT = [
  /^src\/program\/(?:ladder|ladder-check|tier-rules|schedule|statement|settle|rounding|ledger|ledger-account)\.ts$/,
  /^src\/functions\/tiers\//,
  /^src\/functions\/revenue\/(?:bands|cards|commission.*)\.ts$/,
  /^src\/functions\/comarketing\/(?:mdf-allocate|mdf-ledger)\.ts$/,
];

export const isStrict = (file: string): boolean => STRICT.some((one) => one.test(file));

/** The part of a file before its words, as Stryker takes it. */
export function rangeOf(file: string): string {
  const text = textOf(file);
  const from = text.indexOf('= define({');
  const end = from < 0 ? -1 : text.slice(from).search(WORDS);
  return end < 0 ? file : `${file}:1-${text.slice(0, from + end).split('\n').length - 1}`;
}

const git = (...args: string[]): string[] =>
  execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).split('\n').filter(Boolean);

/** What was changed since a commit, and what is not committed. */
export const changedSince = (commit: string): string[] => {
  const changed = new Set([
    ...git('diff', '--name-only', `${commit}...HEAD`),
    ...git('diff', '--name-only', 'HEAD'),
    ...git('ls-files', '--others', '--exclude-standard'),
  ]);
  return scope.filter((file) => changed.has(file));
};
