import { isDeepStrictEqual } from 'node:util';
import { builtFunctions } from '../built.ts';
import { compare } from '../timing.ts';
import { travel } from '../travel.ts';
import type { RowCase } from './case.ts';
import { EVERY_CASE } from './every-case.ts';
import { MOST_CELLS, rowsOf, type Sizes } from './sizes.ts';

// run in a process of its own for one function: its memory is its own, and so is what the compiler has seen

const functions = builtFunctions();

/** Our call and the loop's, of so many rows, which must give the same. */
function pair({ name, make }: RowCase, rows: number) {
  const call = functions[name];
  if (!call) throw new Error(`the build lacks ${name}`);
  const { args, byHand } = make(rows);
  const ours = () => call(...args);
  if (!isDeepStrictEqual(ours(), byHand())) throw new Error(`${name} and its loop disagree about ${rows} rows`);
  return { ours, byHand };
}

function against(one: RowCase, rows: number, rounds: number) {
  const { ours, byHand } = pair(one, rows);
  return compare(ours, byHand, rounds);
}

function measured(one: RowCase): Sizes {
  const most = rowsOf(one, MOST_CELLS);
  return {
    few: against(one, 2000, 9),
    some: against(one, 10000, 7),
    many: against(one, Math.min(100000, most), 9),
    growth: compare(pair(one, most).ours, pair(one, most / 4).ours, 5).ratio / 4,
  };
}

const asked = EVERY_CASE.find(({ name }) => name === process.argv[2]);
if (!asked) throw new Error(`There is no loop for "${process.argv[2]}".`);
travel(functions, [asked.name]);
console.log(JSON.stringify(measured(asked)));
