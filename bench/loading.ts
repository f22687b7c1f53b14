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

const SMALL_ROSTER = [[20000], [60000], ['']];
const REFERRALS = [[5], [''], [2]];

/** Compiles and evaluates the files in a context of their own, as a formula call does, and makes that call. */
function load(texts: readonly string[]): { readonly files: Load[]; readonly call: number } {
  const context = vm.createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
  // a marker that differs keeps the compiler from taking an earlier result out of its cache
  const marker = `// ${Math.random()}\n`;
  // through bytes: one flat text, where a joined one would be put together while it is measured
  const flat = texts.map((text) => Buffer.from(marker + text).toString('latin1'));
  const files = flat.map((text) => {
    const start = milliseconds();
    const script = new vm.Script(text);
    const compiled = milliseconds();
    script.runInContext(context);
    return { compiled: compiled - start, run: milliseconds() - compiled };
  });
  const start = milliseconds();
  context.PARTNER_TIER?.(SMALL_ROSTER, REFERRALS);
  return { files, call: milliseconds() - start };
}

const total = (files: readonly Load[]): number => files.reduce((sum, { compiled, run }) => sum + compiled + run, 0);

/** The same code in a function that nobody calls: what V8 takes to read it at all. */
const unmade = (text: string): string => `function unmade() {${text}}`;

function measure(what: string, texts: readonly string[], most: number): void {
  // in turn, so that both meet the same machine
  const pairs = Array.from({ length: ROUNDS }, () => [load(texts), load(texts.map(unmade))] as const);
  FILES.forEach((name, i) => {
    noted(`${name} ${what}, compiled`, median(pairs.map(([{ files }]) => (files[i] as Load).compiled)), 'ms');
    noted(`${name} ${what}, run`, median(pairs.map(([{ files }]) => (files[i] as Load).run)), 'ms');
  });
  held(`cold load of both files, ${what}`, median(pairs.map(([{ files }]) => total(files))), most, 'ms');
  noted(`both files ${what}, read and not made`, median(pairs.map(([, { files }]) => total(files))), 'ms');
  noted(`first call of PARTNER_TIER after that, ${what}`, median(pairs.map(([{ call }]) => call)), 'ms');
}

/** What a sidebar waits for besides, and no formula: the scriptlet of server.html, compiled and run. */
function asked(addon: string, page: string): number {
  const context = vm.createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
  vm.runInContext(addon, context);
  const text = Buffer.from(`// ${Math.random()}\n${page.trim().slice(2, -2)}`).toString('latin1');
  const start = milliseconds();
  new vm.Script(text).runInContext(context);
  return milliseconds() - start;
}

const size = (text: string): number => Buffer.byteLength(text) / 1024;

console.log('Loading: what every call of a formula waits for. Medians, each in a fresh context.');
const [all, addon] = FILES.map(source) as [string, string];
const page = source('server.html');
const first = (await buildFunctionsScript(firstPages, '')).text;
held(`functions.js with the first ${firstPages.length} functions`, size(first), 60, 'KB');
held(`functions.js with all ${pages.length} functions`, size(all), 130, 'KB');
held('addon.js', size(addon), 6, 'KB');
held('server.html', size(page), 200, 'KB');
noted('server.html, when the sidebar asks', median(Array.from({ length: ROUNDS }, () => asked(addon, page))), 'ms');
measure(`with the first ${firstPages.length} functions`, [first, addon], 2);
measure('with all functions', [all, addon], 2.5);
