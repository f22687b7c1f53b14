import vm from 'node:vm';
import { source } from './built.ts';
import { ended, run } from './child.ts';
import { entered, held } from './figures.ts';
import type { RowCase } from './rows/case.ts';
import { EVERY_CASE } from './rows/every-case.ts';
import type { Sizes } from './rows/sizes.ts';
import { settled } from './settled.ts';
import { median, timed } from './timing.ts';

const PEOPLE_HAVE = 2000;
const ROUNDS = 7;
const MOST_GROWTH = 2;
const MOST_MEMORY = 1024;

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
async function measured({ name }: RowCase) {
  const { code, said, peak } = await ended(run('bench/rows/measure.ts', [name]));
  if (code !== 0) throw new Error(`bench/rows/measure.ts ${name} failed: ${said}`);
  const { few, some, many, growth } = JSON.parse(said) as Sizes;
  return { warm: few.ours, loop: few.other, some: some.ratio, many: many.ours, toLoop: many.ratio, growth, peak };
}

console.log('Every function over rows, each in a process of its own after all others: medians.');
let slowest = 0;
for (const one of EVERY_CASE) {
  const { name, most } = one;
  const call = oneCall(one);
  slowest = Math.max(slowest, call);
  const bounds = { toLoop: most, growth: MOST_GROWTH, peak: MOST_MEMORY };
  const found = await settled(() => measured(one), bounds);
  entered(name, 'one call, 2,000 rows', call, 'ms');
  entered(name, 'warm', found.warm, 'ms');
  entered(name, 'loop', found.loop, 'ms');
  entered(name, '10,000 rows to loop', found.some, 'x');
  entered(name, '100,000 rows', found.many, 'ms');
  entered(name, 'to loop', found.toLoop, 'x', bounds.toLoop);
  entered(name, '400,000 cells to a quarter of them', found.growth, 'x', bounds.growth);
  entered(name, 'memory', found.peak, 'MB', bounds.peak);
}
held('the slowest of them, one call over 2,000 rows', slowest, 100, 'ms');
