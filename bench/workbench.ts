import { ended, run } from './child.ts';
import { held } from './figures.ts';
import { medianOf } from './timing.ts';

/** The milliseconds of a measurement in a process of its own. */
async function alone(measurement: string): Promise<number> {
  const { code, said } = await ended(run('bench/in-engine.ts', [measurement]));
  if (code !== 0) throw new Error(`bench/in-engine.ts ${measurement} failed: ${said}`);
  return Number(said);
}

console.log('The workbench without a page: wall clock, medians.');
held('the tier sheet, 40 partners and 300 deals', (await medianOf(3, () => alone('insertion'))) / 1000, 5, 's');
held('an edit of a deal in it', (await alone('editOfDeal')) / 1000, 1.5, 's');
held('an edit over 2,000 rows with PARTNER_TIER', (await alone('editOfRoster')) / 1000, 1.5, 's');
held('a column of 2,000 SUMIFS over 20,000 rows', (await alone('sums')) / 1000, 1, 's');
const spilt = await alone('spill');
held('a spill of 20,000 rows and 14 columns', spilt / 1000, 2, 's');
held('a spill of 20,000 rows, to four times 5,000 rows', spilt / 4 / (await alone('smallSpill')), 2, 'x');
