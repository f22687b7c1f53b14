import vm from 'node:vm';
import { source } from './built.ts';
import { ended, run } from './child.ts';
import { entered, held } from './figures.ts';
import type { RowCase } from './rows/case.ts';
import { EVERY_CASE } from './rows/every-case.ts';
import type { Sizes } from './rows/sizes.ts';
import { median, timed } from './timing.ts';

const PEOPLE_HAVE = 2000;
const ROUNDS = 7;
const LEAST_MEMORY = 1024;

const FILES = ['functions.js', 'addon.js'].map(source);
const GOOGLE = {
  SpreadsheetApp: { getActive: () => ({ getSpreadsheetTimeZone: () => 'UTC' }) },
  Utilities: { formatDate: () => '+0000' },
};

/** One formula as Sheets calculates it: both files are compiled and run anew, then the function is called once. */
function oneCall({ name, make }: RowCase): number {
  const { args } = make(PEOPLE_HAVE);
  const once = () => {
    const context = vm.createContext({ ...GOOGLE });
    // a marker that differs keeps the compiler from taking an earlier result out of its cache
    const texts = FILES.map((text) => Buffer.from(`// ${Math.random()}\n${text}`).toString('latin1'));
    return timed(() => {
      for (const text of texts) vm.runInContext(text, context);
      (context as Record<string, (...args: readonly unknown[]) => unknown>)[name]?.(...args);
    });
  };
  return median(Array.from({ length: ROUNDS }, once));
}

/** The rest in a process of its own. */
async function measured({ name }: RowCase): Promise<Sizes & { readonly peak: number }> {
  const { code, said, peak } = await ended(run('bench/rows/measure.ts', [name]));
  if (code !== 0) throw new Error(`bench/rows/measure.ts ${name} failed: ${said}`);
  return { ...(JSON.parse(said) as Sizes), peak };
}

console.log('Every function over rows, each in a process of its own after all others: medians.');
let slowest = 0;
for (const one of EVERY_CASE) {
  const { name, most } = one;
  const call = oneCall(one);
  slowest = Math.max(slowest, call);
  const { few, some, many, growth, peak } = await measured(one);
  entered(name, 'one call, 2,000 rows', call, 'ms');
  entered(name, 'warm', few.ours, 'ms');
  entered(name, 'loop', few.other, 'ms');
  entered(name, '10,000 rows to loop', some.ratio, 'x');
  entered(name, '100,000 rows', many.ours, 'ms');
  entered(name, 'to loop', many.ratio, 'x', most);
  entered(name, '400,000 cells to a quarter of them', growth, 'x', 2);
  entered(name, 'memory', peak, 'MB', LEAST_MEMORY);
}
held('the slowest of them, one call over 2,000 rows', slowest, 100, 'ms');
