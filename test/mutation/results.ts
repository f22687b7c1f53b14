import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { textOf } from './scope.ts';

/** A change that no test has seen. */
export interface Survivor {
  readonly line: number;
  readonly mutator: string;
  readonly from: string;
  readonly to: string;
  /** Whether a test runs the place at all. */
  readonly isReached: boolean;
}

/** What the last run found out about a file. */
export interface Found {
  readonly day: string;
  /** Of the text that was tried, to tell a later one from it. */
  readonly text: string;
  readonly seen: number;
  readonly survivors: readonly Survivor[];
}

export type Results = Record<string, Found>;

const RESULTS = fileURLToPath(new URL('./results.json', import.meta.url));
const REASONS = fileURLToPath(new URL('./reasons.json', import.meta.url));

const read = <T>(file: string): T => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}) as T;

export const readResults = (): Results => read(RESULTS);

export function writeResults(results: Results): void {
  const sorted = Object.fromEntries(Object.entries(results).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(RESULTS, `${JSON.stringify(sorted, null, 2)}\n`);
}

export const hashOf = (file: string): string => createHash('sha256').update(textOf(file)).digest('hex').slice(0, 12);

export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** By file, then by change: it holds as long as the words that it is about stand there. */
export type Reasons = Readonly<Record<string, Readonly<Record<string, string>>>>;

export const readReasons = (): Reasons => read(REASONS);

export const changeOf = ({ from, to }: Survivor): string => `${from} => ${to}`;

export const reasonOf = (reasons: Reasons, file: string, survivor: Survivor): string | null =>
  reasons[file]?.[changeOf(survivor)] ?? null;
