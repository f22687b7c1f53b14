import vm from 'node:vm';
import { FIRST_FUNCTIONS } from '../build/first-functions.ts';
import { buildFunctionsScript } from '../build/functions-script.ts';
import { pages } from '../src/functions/pages.ts';
import { source } from './built.ts';
import { held, noted } from './figures.ts';
import { median, milliseconds } from './timing.ts';

const FILES = ['functions.js', 'addon.js'] as const;
const ROUNDS = 101;
const firstPages = pages.filter(({ definition }) => FIRST_FUNCTIONS.includes(definition.name));

interface Load {
  readonly compiled: number;
  readonly run: number;
}

/** Compiles and evaluates both files in a context of their own, as a formula call does. */
function load(texts: readonly string[]): Load[] {
  const context = vm.createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
  // a marker that differs keeps the compiler from taking an earlier result out of its cache
  const marker = `// ${Math.random()}\n`;
  // through bytes: one flat text, where a joined one would be put together while it is measured
  const flat = texts.map((text) => Buffer.from(marker + text).toString('latin1'));
  return flat.map((text) => {
    const start = milliseconds();
    const script = new vm.Script(text);
    const compiled = milliseconds();
    script.runInContext(context);
    return { compiled: compiled - start, run: milliseconds() - compiled };
  });
}

function measure(what: string, texts: readonly string[], most: number): void {
  const loads = Array.from({ length: ROUNDS }, () => load(texts));
  FILES.forEach((name, i) => {
    noted(`${name} ${what}, compiled`, median(loads.map((one) => (one[i] as Load).compiled)), 'ms');
    noted(`${name} ${what}, run`, median(loads.map((one) => (one[i] as Load).run)), 'ms');
  });
  const both = loads.map((one) => one.reduce((sum, { compiled, run }) => sum + compiled + run, 0));
  held(`cold load of both files, ${what}`, median(both), most, 'ms');
}

const size = (text: string): number => Buffer.byteLength(text) / 1024;

console.log('Loading: what every call of a formula waits for. Medians, each in a fresh context.');
const [all, addon] = FILES.map(source) as [string, string];
const first = (await buildFunctionsScript(firstPages, '')).text;
held(`functions.js with the first ${firstPages.length} functions`, size(first), 60, 'KB');
held(`functions.js with all ${pages.length} functions`, size(all), 130, 'KB');
held('addon.js', size(addon), 200, 'KB');
measure(`with the first ${firstPages.length} functions`, [first, addon], 2);
measure('with all functions', [all, addon], 2.5);
