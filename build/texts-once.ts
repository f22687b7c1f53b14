import { parse } from 'acorn';
import type { Piece } from './pieces.ts';
import { childrenOf, everyNode, isKey, type Tree } from './tree.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const KEYWORDS = ['do', 'if', 'in'];

/** Names of two letters that stand nowhere in a script. */
function* freeNames(program: Tree): Generator<string> {
  const taken = new Set<unknown>([...KEYWORDS, ...[...everyNode(program)].map((node) => node.name)]);
  for (const first of LETTERS) for (const second of LETTERS) if (!taken.has(first + second)) yield first + second;
}

/** Where each text of several words stands as a value; single words are the language's own, such as "number". */
function placesOf(program: Tree): Map<string, Tree[]> {
  const places = new Map<string, Tree[]>();
  const walk = (node: Tree): void => {
    for (const child of childrenOf(node)) {
      if (child.type === 'Literal' && typeof child.value === 'string' && child.value.includes(' ')) {
        if (isKey(node, child) || 'directive' in node) continue;
        places.set(child.value, [...(places.get(child.value) ?? []), child]);
      } else walk(child);
    }
  };
  walk(program);
  return places;
}

// a name is read more slowly than a short text: it is looked for in every function around it
const WORTH = 20;

/** What a script is shorter by where a text of that size stands once: `"text"` for each place, or `ab` and `ab="text",`. */
const saved = (size: number, places: number): number => places * size - (places * 2 + size + 4);

/** A small script whose one function begins with the texts that stand in it often, and names them wherever they stood. */
export function textsOnce(text: string): Piece[] {
  const program = parse(text, { ecmaVersion: 2020 }) as unknown as Tree;
  const whole = [...everyNode(program)].find(({ type }) => type === 'FunctionExpression');
  if (!whole) throw new Error('no function in the script');
  const names = freeNames(program);
  const often = [...placesOf(whole).values()].filter(([first, ...more]) => {
    const { start, end } = first as Tree;
    return saved(end - start, 1 + more.length) > WORTH;
  });
  const named = often.map((places) => ({ name: names.next().value as string, places }));
  const begin = (whole.body as Tree).start + 1;
  const texts = named.flatMap(({ name, places: [first] }): Piece[] => [`${name}=`, first as Tree, ',']);
  const pieces: Piece[] = [{ start: 0, end: begin }];
  if (texts.length > 0) pieces.push('var ', ...texts.slice(0, -1), ';');
  let from = begin;
  const uses = named.flatMap(({ name, places }) => places.map(({ start, end }) => ({ name, start, end })));
  for (const { name, start, end } of uses.sort((a, b) => a.start - b.start)) {
    // a keyword may have stood right beside the quote
    const before = /[\w$]/.test(text.charAt(start - 1)) ? ' ' : '';
    const after = /[\w$]/.test(text.charAt(end)) ? ' ' : '';
    pieces.push({ start: from, end: start }, before + name + after);
    from = end;
  }
  return [...pieces, { start: from, end: text.length }];
}
