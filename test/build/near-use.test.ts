import { readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';
import { transform } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { nearUse } from '../../build/near-use.ts';
import { joined, type Piece } from '../../build/pieces.ts';
import { ROOT } from '../../build/root.ts';
import { addon, functionsJs } from './built.ts';

const SCRIPT = `
var log = [], made = name => (log.push(name), name);
var everywhere = made('everywhere'), ofFamily = made('ofFamily');
function twice(one) { return one + one + everywhere; }
var constant = made('constant'), first = twice(ofFamily) + onlyFirst();
function onlyFirst() { return constant; }
class Held { constructor() { this.held = 1; } }
var second = ofFamily + new Held().held;
var third = everywhere, unused = made('unused');
function even(n) { return n === 0 || odd(n - 1); }
function odd(n) { return n !== 0 && even(n - 1); }
var fourth = even(4);
var list = [() => [() => first, () => second], () => [() => third, () => fourth]];
ask = (family, place) => list[family]()[place]();
logged = () => log;
`;

const text = joined(SCRIPT, '{"mappings":""}', nearUse(SCRIPT, 'list')).text;

describe('a script whose declarations stand near to their use', () => {
  const globals = vm.createContext({}) as { ask(family: number, place: number): unknown; logged(): string[] };
  vm.runInContext(text, globals);

  it('makes only what it is asked for', () => {
    expect(globals.logged()).toEqual(['everywhere']);
    expect(globals.ask(1, 0)).toBe('everywhere');
    expect(globals.logged()).toEqual(['everywhere']);
    expect(globals.ask(0, 0)).toBe('ofFamilyofFamilyeverywhereconstant');
    expect(globals.logged()).toEqual(['everywhere', 'ofFamily', 'constant']);
  });

  it('answers as before', () => {
    expect([globals.ask(0, 1), globals.ask(1, 1)]).toEqual(['ofFamily1', true]);
  });

  it('holds nothing that nothing refers to', () => {
    expect(text).not.toContain('unused');
  });

  it('refuses a script without the list', () => {
    expect(() => nearUse('var one = 1;', 'list')).toThrow('no list list in the script');
  });
});

describe('pieces of a text', () => {
  it('keep the way back to where they come from', async () => {
    const source = 'const one = 1;\nconst two = 2;\n\nfunction three() {\n  return one + two;\n}\nthree();\n';
    const { code, map } = await transform(source, { sourcemap: 'external', sourcefile: 'source.ts' });
    const at = (words: string) => code.indexOf(words);
    const pieces: Piece[] = [
      '// new\n',
      { start: at('function'), end: at('three();') },
      { start: 0, end: at('function') },
    ];
    const moved = joined(code, map, pieces);
    const found = new SourceMap(JSON.parse(moved.map) as SourceMapPayload);
    const lines = moved.text.split('\n');
    const lineOf = (words: string) => lines.findIndex((line) => line.includes(words));
    for (const words of ['function three', 'return one + two', 'const one', 'const two']) {
      const line = lineOf(words);
      const entry = found.findEntry(line, (lines[line] as string).indexOf(words));
      expect('originalLine' in entry && source.split('\n')[entry.originalLine]).toContain(words);
    }
  });
});

it('leads from functions.js back to the line of the source', () => {
  const found = new SourceMap(JSON.parse(addon.maps['functions.js.map'] as string) as SourceMapPayload);
  const lines = functionsJs.split('\n');
  for (const [words, file] of [
    ['is more than 1,000,000,000,000 in size', 'src/program/reading/bounds.ts'],
    ['it is after as_of.', 'src/functions/metrics/partner-summary.ts'],
    ['Enter Low, Value and High in that order.', 'src/functions/modelling/assumptions.ts'],
  ] as const) {
    const line = lines.findIndex((one) => one.includes(words));
    const entry = found.findEntry(line, (lines[line] as string).indexOf(words));
    if (!('originalLine' in entry)) throw new Error(`${words} leads nowhere`);
    expect(path.posix.join('dist/maps', entry.originalSource)).toBe(file);
    expect(readFileSync(path.join(ROOT, file), 'utf8').split('\n')[entry.originalLine]).toContain(words);
  }
});
