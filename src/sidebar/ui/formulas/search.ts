import type { FunctionIndex, IndexedFunction } from '../function-index.ts';

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[_\s]+/g, ' ')
    .trim();

/** How well one word fits: its name first, then what people want to do, then what is written about it. */
function pointsOf(one: IndexedFunction, word: string): number {
  const name = plain(one.name);
  if (name === word) return 100;
  if (name.startsWith(word)) return 60;
  if (name.split(' ').some((part) => part.startsWith(word))) return 40;
  if (one.tasks.some((task) => plain(task).includes(word))) return 20;
  if (plain(`${one.family} ${one.summary}`).includes(word)) return 10;
  return plain(one.rule).includes(word) || one.parameters.some((part) => plain(part.name).includes(word)) ? 4 : 0;
}

/** Functions that all words fit, the best first; without words all of them, as they are listed. */
export function search(index: FunctionIndex, query: string): FunctionIndex {
  const whole = plain(query).replace(/^=/, '').trim();
  if (whole === '') return index;
  const words = whole.split(' ');
  return index
    .map((one) => {
      const each = words.map((word) => pointsOf(one, word));
      const all = each.every((points) => points > 0);
      return { one, points: all ? pointsOf(one, whole) + each.reduce((sum, points) => sum + points, 0) : 0 };
    })
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
    .map(({ one }) => one);
}

/** Functions under their headings, both in the order of the index. */
export function byFamily(index: FunctionIndex): readonly (readonly [string, FunctionIndex])[] {
  const families = new Map<string, IndexedFunction[]>();
  for (const one of index) families.set(one.family, [...(families.get(one.family) ?? []), one]);
  return [...families];
}
