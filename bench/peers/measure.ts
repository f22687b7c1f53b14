import { findLibreOffice } from '../../build/libreoffice.ts';
import { formulajs, hyperFormula, partnerbook, type Taken } from './engines.ts';
import { libreOffice } from './libreoffice.ts';
import { type Job, linearJob, rosterJob } from './sheets.ts';

// run in a process of its own for one engine and one job

const [engine = '', job = '', size = '', rounds = ''] = process.argv.slice(2);

const inLibreOffice = (given: Job, times: number): Taken => {
  const program = findLibreOffice();
  if (program === null) throw new Error('LibreOffice is not installed.');
  return libreOffice(program, given, times);
};

const ENGINES: Readonly<Record<string, (given: Job, times: number) => Taken>> = {
  Partnerbook: partnerbook,
  HyperFormula: hyperFormula,
  formulajs,
  LibreOffice: inLibreOffice,
};

const run = ENGINES[engine];
if (!run) throw new Error(`There is no engine "${engine}".`);
console.log(JSON.stringify(run(job === 'roster' ? rosterJob(Number(size)) : linearJob(Number(size)), Number(rounds))));
