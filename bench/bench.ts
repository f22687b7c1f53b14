import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { pages } from '../src/functions/pages.ts';
import { builtFunctions, source } from './built.ts';
import { budgetByHand, placeByHand } from './loops.ts';
import { LADDER, roster } from './roster.ts';
import { compare, median, timed } from './timing.ts';

const MEASURED = ['PARTNER_TIER', 'COMARKETING_BUDGET'];
const bounds: { what: string; figure: number; most: number }[] = [];

function held(what: string, figure: number, most: number, unit: string): void {
  bounds.push({ what, figure, most });
  console.log(`${what.padEnd(58)} ${figure.toFixed(2).padStart(8)}${unit}   at most ${most}${unit}`);
}

/** Other functions go down the road first, as on a sheet: code that has seen one function only is faster than it will be. */
function travel(functions: ReturnType<typeof builtFunctions>): number {
  const others = pages.filter((one) => !MEASURED.includes(one.definition.name));
  for (const { definition, page } of others)
    for (const example of page.examples.filter((one) => one.result !== undefined)) {
      const args = example.args.map((arg) => asArgument(arg));
      for (let i = 0; i < 300; i++) functions[definition.name]?.(...args);
    }
  return others.length;
}

function asArgument(arg: unknown): unknown {
  if (Array.isArray(arg)) return arg.map((row) => (row as unknown[]).map(asArgument));
  if (typeof arg !== 'object' || arg === null) return arg;
  return 'date' in arg ? new Date(`${(arg as { date: string }).date}T00:00:00Z`) : undefined;
}

// what the calendar asks of Google; the bench's own days are in UTC
Object.assign(globalThis, {
  SpreadsheetApp: { getActive: () => ({ getSpreadsheetTimeZone: () => 'UTC' }) },
  Utilities: { formatDate: () => '+0000' },
});

function warm(functions: ReturnType<typeof builtFunctions>, rows: number, rounds: number) {
  const { revenue, referrals, pipeline, strategic } = roster(rows);
  const { PARTNER_TIER, COMARKETING_BUDGET } = functions;
  if (!PARTNER_TIER || !COMARKETING_BUDGET) throw new Error('the build lacks a function');
  const ours = () => COMARKETING_BUDGET(PARTNER_TIER(revenue, referrals, LADDER), pipeline, strategic, LADDER);
  const byHand = () => budgetByHand(placeByHand(revenue, referrals, LADDER), pipeline, strategic, LADDER);
  if (JSON.stringify(ours()) !== JSON.stringify(byHand())) throw new Error('the two disagree');
  return compare(ours, byHand, rounds);
}

function firstCall(who: 'ours' | 'loop'): number {
  const script = fileURLToPath(new URL('./first-call.ts', import.meta.url));
  const times = Array.from({ length: 7 }, () =>
    Number(execFileSync(process.execPath, ['--import', 'tsx', script, who], { encoding: 'utf8' })),
  );
  return median(times);
}

/** Compiles and evaluates both files in a context of their own, as a formula call does. */
function coldLoad(): number {
  const scripts = ['functions.js', 'addon.js'].map(source);
  const once = () => {
    const context = vm.createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
    // a marker that differs keeps the compiler from taking an earlier result out of its cache
    const marker = `// ${Math.random()}\n`;
    return timed(() => {
      for (const text of scripts) vm.runInContext(marker + text, context);
    });
  };
  return median(Array.from({ length: 41 }, once));
}

const functions = builtFunctions();
console.log(`${travel(functions)} other functions went down the road first. Medians; ratios are to a loop by hand.\n`);
const people = warm(functions, 2000, 41);
console.log(`2,000 rows, tier and budget: ${people.ours.toFixed(2)} ms, by hand ${people.other.toFixed(2)} ms`);
const many = warm(functions, 100000, 41);
console.log(`100,000 rows, tier and budget: ${many.ours.toFixed(1)} ms, by hand ${many.other.toFixed(1)} ms\n`);
held('100,000 rows, warm, to the loop', many.ratio, 2, 'x');
held('100,000 rows, first call in a fresh process, to the loop', firstCall('ours') / firstCall('loop'), 3, 'x');
const most = warm(functions, 400000, 9);
held('400,000 rows, to four times 100,000 rows', most.ours / many.ours / 4, 1.5, 'x');
held('functions.js', Buffer.byteLength(source('functions.js')) / 1024, 60, ' KB');
held('cold load of both files', coldLoad(), 2, ' ms');

const missed = bounds.filter((one) => one.figure > one.most);
for (const one of missed) console.log(`\nNot held: ${one.what} is ${one.figure.toFixed(2)}, at most ${one.most}.`);
process.exitCode = missed.length > 0 ? 1 : 0;
