import vm from 'node:vm';
import { source } from './built.ts';
import { held, noted } from './figures.ts';
import { median, milliseconds } from './timing.ts';

const FILES = ['functions.js', 'addon.js'] as const;
const ROUNDS = 101;

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

console.log('Loading: what every call of a formula waits for. Medians, each in a fresh context.');
const texts = FILES.map(source);
held('functions.js', Buffer.byteLength(texts[0] as string) / 1024, 60, 'KB');
held('addon.js', Buffer.byteLength(texts[1] as string) / 1024, 200, 'KB');
const loads = Array.from({ length: ROUNDS }, () => load(texts));
FILES.forEach((name, i) => {
  noted(`${name}, compiled`, median(loads.map((one) => (one[i] as Load).compiled)), 'ms');
  noted(`${name}, run`, median(loads.map((one) => (one[i] as Load).run)), 'ms');
});
const both = loads.map((one) => one.reduce((sum, { compiled, run }) => sum + compiled + run, 0));
held('cold load of both files', median(both), 2, 'ms');
