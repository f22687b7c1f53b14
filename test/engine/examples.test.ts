import { afterAll, beforeAll, expect, it } from 'vitest';
import { formulaOf } from '../../build/formula-text.ts';
import type { Example, ExampleCell } from '../../src/functions/page.ts';
import { pages } from '../../src/functions/pages.ts';
import { dayOfIso } from '../../src/program/reading/days.ts';
import type { CellInput, CellValue } from '../../workbench/apps-script/backend.ts';
import { Session } from '../../workbench/headless/session.ts';
import { at, loadEngine } from './engine-bundle.ts';

const rowsOf = ({ result, error }: Example): readonly (readonly ExampleCell[])[] =>
  error !== undefined ? [[]] : Array.isArray(result) ? result : [[result as ExampleCell]];

// each example below the one before, with an empty row between
let next = 0;
const placed = pages.flatMap(({ definition: { name }, page }) =>
  page.examples.map((example) => {
    const row = next;
    next += rowsOf(example).length + 1;
    return { name, example, formula: formulaOf(name, example), row };
  }),
);
const widest = Math.max(...placed.flatMap(({ example }) => rowsOf(example).map((row) => row.length)));

/** A cell of an example as the sheet holds it: a day is its number, and nothing is an empty cell. */
function held(cell: ExampleCell): CellValue {
  if (typeof cell === 'object') return dayOfIso(cell.date) as number;
  return cell === '' ? null : cell;
}

const builtIn = pages.flatMap(({ definition: { name }, page }) =>
  page.builtIn.split('\n').flatMap((line): [string, string][] => (line.startsWith('=') ? [[name, line]] : [])),
);

let session: Session;
let other: number;
let sheet: number;

beforeAll(async () => {
  await loadEngine();
  session = new Session('en_US', 'America/Los_Angeles');
  sheet = session.backend.addSheet('Examples', 0, next, widest);
  const cells: CellInput[][] = Array.from({ length: next }, () => [{ value: null }]);
  for (const { row, formula } of placed) cells[row] = [{ formula }];
  session.backend.write(at(0, 0, next, 1, sheet), cells);
  for (const name of ['Settings', 'Deals', 'Touches', 'Types']) session.backend.addSheet(name, 0, 50, 12);
  other = session.backend.addSheet('Built in', 0, 30 * builtIn.length, 60);
  builtIn.forEach(([, formula], i) => {
    session.backend.write(at(30 * i, 40, 1, 1, other), [[{ formula }]]);
  });
  await session.backend.settled();
});

afterAll(() => session.close());

it('has every function with its five kinds of example', () => {
  expect(new Set(placed.map(({ name }) => name)).size).toBe(pages.length);
  expect(placed.length).toBeGreaterThanOrEqual(5 * pages.length);
});

it.each(placed.map((one) => [`${one.name}: ${one.example.says}`, one] as const))(
  'typed into a cell, %s',
  (_says, { example, row }) => {
    if (example.error !== undefined) {
      // a sheet says what kind of error it is, and where in the script
      const [, said] = /^Error: ([\s\S]*) \(line \d+\)\.$/.exec(session.backend.messageAt(sheet, row, 0) ?? '') ?? [];
      expect(said).toBe(example.error);
      return;
    }
    const wanted = rowsOf(example).map((cells) => cells.map(held));
    const [width, height] = [wanted[0]?.length ?? 0, wanted.length];
    const found = session.backend.values(at(row, 0, height, width, sheet));
    expect(found.map((cells) => cells.map((one) => (one === '' ? null : one)))).toEqual(wanted);
  },
);

// the sheets are empty, so that a result says little; a name that is none, or a formula that cannot be read, shows
it.each(builtIn.map(([name, formula], i) => [name, formula, i] as const))(
  'the same as %s with built-in functions can be typed: %s',
  (_name, formula, i) => {
    expect(session.backend.formulas(at(30 * i, 40, 1, 1, other))[0]?.[0]).toBeTruthy();
    const value = session.backend.values(at(30 * i, 40, 1, 1, other))[0]?.[0];
    const error = typeof value === 'object' && value !== null ? value.error : '';
    expect(['', '#N/A', '#DIV/0!', '#VALUE!', '#NUM!'], formula).toContain(error);
  },
);
