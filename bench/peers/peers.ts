import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findLibreOffice } from '../../build/libreoffice.ts';
import { ended, run } from '../child.ts';
import { amountOf, type Figure } from '../figure.ts';
import { isBusy, machine } from '../machine.ts';
import { writePeers } from '../page-file.ts';
import { written } from '../written.ts';
import type { Taken } from './engines.ts';

const JOBS = [
  { job: 'roster', what: 'partners', sizes: [2000, 10000, 100000] },
  { job: 'linear', what: 'touches', sizes: [2000, 10000] },
] as const;

/** Up to which size an engine is asked, so that nobody waits for hours. */
const ENGINES: readonly { readonly name: string; readonly roster: number; readonly linear: number }[] = [
  { name: 'Partnerbook', roster: 100000, linear: 10000 },
  { name: 'LibreOffice', roster: 100000, linear: 10000 },
  // 10,000 touches take it several minutes
  { name: 'HyperFormula', roster: 100000, linear: 2000 },
  // its COUNTIF and SUMIF look at all rows anew
  { name: 'formulajs', roster: 10000, linear: 0 },
];

const CENT = 0.01;

async function taken(engine: string, job: string, size: number): Promise<Taken> {
  const rounds = size > 10000 ? 1 : 3;
  const { code, said } = await ended(run('bench/peers/measure.ts', [engine, job, String(size), String(rounds)]));
  if (code !== 0) throw new Error(`${engine} with ${size}: ${said}`);
  return JSON.parse(said.slice(said.lastIndexOf('\n{') + 1)) as Taken;
}

/** All engines must come to the same, or nothing that they took is worth telling. */
function agree(engine: string, found: readonly number[], wanted: readonly number[]): void {
  wanted.forEach((value, i) => {
    if (!(Math.abs((found[i] ?? Number.NaN) - value) <= CENT))
      throw new Error(`${engine} gives ${found.join(', ')} where Partnerbook gives ${wanted.join(', ')}.`);
  });
}

if (!existsSync(fileURLToPath(new URL('./node_modules', import.meta.url))))
  throw new Error('bench/peers has no packages. Run npm run bench:peers, which installs them.');
const hasLibreOffice = findLibreOffice() !== null;
const where = `${machine()}${isBusy() ? ', busy with other work: a quiet one has better figures' : ''}`;
console.log(`Machine: ${where}.`);
const figures: Figure[] = [];
for (const { job, what, sizes } of JOBS)
  for (const size of sizes) {
    let ours: Taken | null = null;
    for (const engine of ENGINES) {
      if (size > engine[job] || (engine.name === 'LibreOffice' && !hasLibreOffice)) continue;
      const one = await taken(engine.name, job, size);
      ours ??= one;
      agree(engine.name, one.control, ours.control);
      const row = `${size.toLocaleString('en-US')} ${what}, ${engine.name}`;
      const tell = (column: string, figure: number, unit: Figure['unit']) => {
        console.log(`${`${row}, ${column}`.padEnd(64)} ${amountOf(figure, unit).padStart(10)}`);
        figures.push({ what: row, figure, most: null, unit, cell: { row, column } });
      };
      tell('all of it', one.all, 'ms');
      if (one.edit !== null) tell('after an edit', one.edit, 'ms');
      if (engine.name !== 'Partnerbook') tell('all, to ours', one.all / ours.all, 'x');
      if (engine.name !== 'Partnerbook' && one.edit !== null)
        tell('edit, to ours', one.edit / (ours.edit as number), 'x');
    }
  }
if (!hasLibreOffice) console.log('LibreOffice is not installed, and was not measured.');
if (process.argv.includes('--write')) writePeers(where, written(figures), hasLibreOffice);
