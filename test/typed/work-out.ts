import { readFormula, type Term } from './read-formula.ts';

export type Cell = number | string | boolean | Date;
type Grid = Cell[][];
type Value = Cell | Grid;

/** Where a formula stands: the sheets that it may refer to, the functions of ours, and how a day is given to them. */
export interface Place {
  readonly sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>;
  call(name: string, args: readonly unknown[]): unknown;
  day(iso: string): Date;
}

const isGrid = (value: Value): value is Grid => Array.isArray(value);
const gridOf = (value: Value): Grid => (isGrid(value) ? value : [[value]]);
const two = (part: number): string => String(part).padStart(2, '0');

/** The built-in functions that guides and cases use beside ours. */
const BUILT_IN: Readonly<Record<string, (args: readonly Value[], place: Place) => Value>> = {
  DATE: ([year, month, day], place) => place.day(`${year}-${two(Number(month))}-${two(Number(day))}`),
  SUM: (args) =>
    args
      .flatMap(gridOf)
      .flat()
      .reduce<number>((sum, one) => sum + (typeof one === 'number' ? one : 0), 0),
  SUMIF: ([keys, wanted, amounts]) =>
    gridOf(amounts as Value).reduce<number>(
      (sum, [amount], i) => sum + (gridOf(keys as Value)[i]?.[0] === wanted ? Number(amount) : 0),
      0,
    ),
  ROUND: ([value, decimals]) => Number(Number(value).toFixed(Number(decimals))),
  ROWS: ([grid]) => gridOf(grid as Value).length,
  INDEX: ([grid, row, column]) => {
    const rows = gridOf(grid as Value);
    const chosen = Number(row) === 0 ? rows : [rows[Number(row) - 1] as Cell[]];
    return single(Number(column ?? 0) === 0 ? chosen : chosen.map((one) => [one[Number(column) - 1] as Cell]));
  },
};

/** A range of one cell is that cell, as a custom function receives it. */
const single = (grid: Grid): Value => (grid.length === 1 && grid[0]?.length === 1 ? (grid[0][0] as Cell) : grid);

function placeOf(cell: string): { column: number; row: number | null } {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d*)$/.exec(cell) ?? [];
  const column = [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1;
  return { column, row: digits === '' ? null : Number(digits) - 1 };
}

function rangeOf({ sheet, from, to }: Extract<Term, { is: 'range' }>, { sheets }: Place): Value {
  const rows = sheets[sheet];
  if (!rows) throw new Error(`There is no sheet ${sheet}, only ${Object.keys(sheets).join(', ')}.`);
  const [first, last] = [placeOf(from), placeOf(to)];
  const chosen = rows.slice(first.row ?? 0, last.row === null ? rows.length : last.row + 1);
  return single(chosen.map((row) => row.slice(first.column, last.column + 1)));
}

const JOIN: Readonly<Record<string, (left: Cell, right: Cell) => Cell>> = {
  '+': (left, right) => Number(left) + Number(right),
  '-': (left, right) => Number(left) - Number(right),
  '*': (left, right) => Number(left) * Number(right),
  '/': (left, right) => Number(left) / Number(right),
  '&': (left, right) => `${left}${right}`,
};

/** Cell by cell where one side is a range. */
function joined(mark: string, left: Value, right: Value): Value {
  const join = JOIN[mark] as (left: Cell, right: Cell) => Cell;
  if (!isGrid(left) && !isGrid(right)) return join(left, right);
  const [size, other] = isGrid(left) ? [left, right] : [right as Grid, left];
  const at = (value: Value, r: number, c: number): Cell => (isGrid(value) ? (value[r]?.[c] as Cell) : value);
  if (isGrid(other) && other.length !== size.length) throw new Error(`The two sides of ${mark} differ in size.`);
  return size.map((row, r) => row.map((_cell, c) => join(at(left, r, c), at(right, r, c))));
}

function worked(term: Term, place: Place): Value {
  switch (term.is) {
    case 'value':
      return term.value;
    case 'skipped':
      return '';
    case 'range':
      return rangeOf(term, place);
    case 'array':
      return single(term.rows.map((row) => row.map((one) => worked(one, place) as Cell)));
    case 'sum':
      return joined(term.mark, worked(term.left, place), worked(term.right, place));
    case 'call': {
      const args = term.args.map((one) => worked(one, place));
      const builtIn = BUILT_IN[term.name];
      return builtIn ? builtIn(args, place) : (place.call(term.name, args) as Value);
    }
  }
}

/** What a formula comes to; what a function of ours refuses is thrown. */
export const workOut = (formula: string, place: Place): Value => worked(readFormula(formula), place);
