import { ended, run } from './child.ts';
import type { Taken } from './entries/taken.ts';
import { entered } from './figures.ts';
import { settled } from './settled.ts';

/** What each counts, and how many times the loop's time it may take. */
const MEASURED: readonly (readonly [name: string, counted: string, most: number | null])[] = [
  ['ATTRIBUTION_COMPARE', 'touches of a quarter as many deals, 50 partners, all models', 2],
  ['ATTRIBUTION', 'touches of a quarter as many deals, 50 partners, linear', null],
  ['PROGRAM_SIMULATE', 'trials of 12 quarters', 1.5],
  ['MDF_LEDGER', 'entries of 500 partners', null],
  ['COMMISSION_STATEMENT', 'deals of 500 partners', null],
  ['LIABILITY_ROLLFORWARD', 'entries', null],
  ['DEAL_REGISTRATION_STATUS', 'registrations', null],
  ['PARTNER_SUMMARY', 'deals of 2,000 partners', null],
  ['PROGRAM_METRICS', 'deals of 2,000 partners', null],
];
const MOST_GROWTH = 2;
const MOST_MEMORY = 1024;

async function taken(name: string) {
  const { code, said, peak } = await ended(run('bench/entries/measure.ts', [name]));
  if (code !== 0) throw new Error(`bench/entries/measure.ts ${name} failed: ${said}`);
  const { many, first, ours, loop, growth } = JSON.parse(said) as Taken;
  return { many, first, ours, loop, growth, peak };
}

console.log('Touches, entries and trials, each function in a process of its own after all others: medians.');
for (const [name, counted, most] of MEASURED) {
  const bounds = { loop: most, growth: MOST_GROWTH, peak: MOST_MEMORY };
  const { many, first, ours, loop, growth, peak } = await settled(() => taken(name), bounds);
  const row = `${name}, ${many.toLocaleString('en-US')} ${counted}`;
  entered(row, 'first call', first, 'ms');
  entered(row, 'warm', ours, 'ms');
  if (loop !== null) entered(row, 'to loop', loop, 'x', bounds.loop);
  entered(row, 'to a quarter of the rows', growth, 'x', bounds.growth);
  entered(row, 'memory', peak, 'MB', bounds.peak);
}
