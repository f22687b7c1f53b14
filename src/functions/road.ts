import { isBlank } from '../program/reading/cells.ts';
import { Calendar, type Surroundings } from './calendar.ts';
import {
  type ColumnKind,
  type ColumnReader,
  Day,
  type Definition,
  type Kinds,
  type Look,
  type Refuse,
  type ResultRows,
  spread,
  syntaxOf,
} from './define.ts';
import { FunctionError, Report } from './errors.ts';

/** Sheets takes about half a million cells from one formula. */
const MOST_CELLS = 400000;

type Grid = readonly (readonly unknown[])[];

/** A column argument as it came: a range of several cells, or one value. */
interface Given {
  readonly name: string;
  readonly kind: ColumnKind<unknown>;
  readonly grid: Grid;
  readonly isRange: boolean;
}

interface Shape {
  /** Rows of the ranges, without a surplus that is blank in the longer ones. */
  readonly rows: number;
  readonly columns: number;
  readonly isRange: boolean;
}

function givenColumns(definition: Definition, args: readonly unknown[]): Given[] {
  const given: Given[] = [];
  Object.keys(definition.kinds).forEach((name, i) => {
    const kind = definition.kinds[name] as Definition['kinds'][string];
    if (kind.role !== 'column') return;
    let value = args[i];
    if (value === undefined || value === null) {
      if (kind.optional) return;
      if (i >= args.length)
        throw new FunctionError(`${definition.name} ${name}: it is missing. Write ${syntaxOf(definition)}.`);
      // skipped: a blank, whichever way it reaches a script
      value = '';
    }
    const grid = Array.isArray(value) ? (value as Grid) : [[value]];
    const isRange = grid.length > 1 || (grid[0] as readonly unknown[]).length > 1;
    given.push({ name, kind, grid, isRange });
  });
  return given;
}

function surplusIsBlank({ grid, kind }: Given, from: number): boolean {
  // an unticked box fills no row
  const isNothing = kind.falseIsBlank ? (cell: unknown) => cell === false || isBlank(cell) : isBlank;
  for (let r = from; r < grid.length; r++) if (!(grid[r] as readonly unknown[]).every(isNothing)) return false;
  return true;
}

const size = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

function shapeOf(definition: Definition, given: readonly Given[]): Shape {
  const ranges = given.filter((one) => one.isRange);
  const first = ranges[0];
  if (!first) return { rows: 1, columns: 1, isRange: false };
  const columns = (first.grid[0] as readonly unknown[]).length;
  const rows = Math.min(...ranges.map((one) => one.grid.length));
  for (const one of ranges) {
    const width = (one.grid[0] as readonly unknown[]).length;
    if (width !== columns)
      throw new FunctionError(
        `${definition.name} ${one.name}: it is ${size(width, 'column')} wide, but ${first.name} is ${columns}. Give ranges of one size.`,
      );
    if (one.grid.length > rows && !surplusIsBlank(one, rows)) {
      const short = ranges.find((other) => other.grid.length === rows) as Given;
      throw new FunctionError(
        `${definition.name} ${one.name}: it is ${size(one.grid.length, 'row')}, but ${short.name} is ${rows}. Give ranges of one height.`,
      );
    }
  }
  if (columns > 1 && definition.width > 1)
    throw new FunctionError(
      `${definition.name} ${first.name}: it is ${columns} columns wide, and each row has a result of ${definition.width} columns. Give one column.`,
    );
  return { rows, columns, isRange: true };
}

/** A range of several columns, cell by cell in reading order. */
function inOneColumn(grid: Grid, shape: Shape): Grid {
  if (shape.columns === 1) return grid;
  const cells: unknown[][] = [];
  for (let r = 0; r < shape.rows; r++) for (const cell of grid[r] as readonly unknown[]) cells.push([cell]);
  return cells;
}

function placeIn(name: string, shape: Shape): Look['place'] {
  if (shape.columns === 1) return (i) => `${name}, row ${i + 1}`;
  return (i) => `${name}, row ${Math.floor(i / shape.columns) + 1}, column ${(i % shape.columns) + 1}`;
}

interface Read {
  readonly columns: Record<string, unknown>;
  readonly filled: Uint8Array;
}

function served(reader: ColumnReader<unknown>, pair: unknown, filled: Uint8Array): unknown {
  return reader.spread
    ? reader.spread(pair, filled)
    : spread(reader.make(filled.length) as Float64Array, pair as Float64Array, filled);
}

function readColumns(
  definition: Definition,
  given: readonly Given[],
  shape: Shape,
  settings: Readonly<Record<string, unknown>>,
  report: Report,
  calendar: Calendar,
): Read {
  const count = shape.rows * shape.columns;
  // which rows are filled is known when every range was read: single values fill none
  const singles: (() => void)[] = [];
  const filled = new Uint8Array(count);
  const columns: Record<string, unknown> = {};
  for (const name of Object.keys(definition.kinds)) columns[name] = null;
  given.forEach(({ name, kind, grid, isRange }, position) => {
    const reader = kind.reader(settings);
    if (isRange) {
      const into = reader.make(count);
      reader.read({ grid: inOneColumn(grid, shape), at: 0, from: 0, height: count }, into, filled, {
        report,
        calendar,
        place: placeIn(name, shape),
      });
      columns[name] = into;
      return;
    }
    const height = shape.isRange ? 2 : 1;
    const one = reader.make(height);
    const mark = new Uint8Array(height);
    reader.read({ grid: [...grid, ['']], at: 0, from: 0, height }, one, mark, { report, calendar, place: () => name });
    columns[name] = one;
    if (shape.isRange)
      singles.push(() => {
        columns[name] = served(reader, one, filled);
      });
    else if (mark[0] === 1 && (definition.blankWhen === 'all' || position === 0)) filled[0] = 1;
  });
  for (const serve of singles) serve();
  return { columns, filled };
}

/** Rows up to the last filled one, in whole rows of the range. */
function lastFilled(filled: Uint8Array, width: number): number {
  let end = filled.length;
  while (end > 0 && filled[end - 1] === 0) end--;
  return Math.ceil(end / width) * width;
}

function readSettings(
  definition: Definition,
  args: readonly unknown[],
  report: Report,
  calendar: Calendar,
): Record<string, unknown> {
  const settings: Record<string, unknown> = {};
  Object.keys(definition.kinds).forEach((name, i) => {
    const kind = definition.kinds[name] as Definition['kinds'][string];
    if (kind.role === 'column') return;
    let value = args[i];
    const isOne = Array.isArray(value) && value.length === 1 && (value[0] as unknown[]).length === 1;
    if (kind.role === 'option' && isOne) value = (value as unknown[][])[0]?.[0];
    if (isBlank(value)) value = undefined;
    if (value === undefined && !kind.optional)
      throw new FunctionError(`${definition.name} ${name}: it is missing. Write ${syntaxOf(definition)}.`);
    settings[name] = kind.read(value, name, report, calendar, settings);
  });
  return settings;
}

function checkCount(definition: Definition, args: readonly unknown[]): void {
  const most = Object.keys(definition.kinds).length;
  if (args.length > most)
    throw new FunctionError(
      `${definition.name}: ${args.length} arguments, not ${most}. Write ${syntaxOf(definition)}.`,
    );
}

function checkSize(definition: Definition, cells: number): void {
  if (cells > MOST_CELLS)
    throw new FunctionError(
      `${definition.name}: the result has ${cells} cells, and Sheets takes about ${MOST_CELLS}. Use two ranges.`,
    );
}

/** What leaves for the sheet: numbers that are numbers, and days as dates. */
function checked(definition: Definition, rows: ResultRows, calendar: Calendar): unknown[][] {
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as unknown[];
    for (let j = 0; j < row.length; j++) {
      const cell = row[j];
      if (typeof cell === 'number') {
        if (cell - cell !== 0) throw new Error(`${definition.name} computed ${cell} in row ${i + 1}`);
        if (cell === 0) row[j] = 0;
      } else if (cell instanceof Day) row[j] = calendar.dateOf(cell.day);
    }
  }
  return rows;
}

/** One row of results for each row of a wide range, side by side again. */
function inColumns(rows: unknown[][], width: number): unknown[][] {
  if (width === 1) return rows;
  const out: unknown[][] = [];
  for (let i = 0; i < rows.length; i += width) out.push(rows.slice(i, i + width).map((row) => row[0]));
  return out;
}

function refuseIn(given: readonly Given[], shape: Shape, report: Report): Refuse<Kinds> {
  return (argument, i, found, fix) => {
    const one = given.find((other) => other.name === argument);
    const place = one?.isRange && i !== null ? placeIn(argument, shape)(i) : argument;
    // a value that was refused passes for a blank, which may look wrong in turn; and nothing is known of all rows then
    if (report.has(place) || (i === null && !report.isEmpty)) return;
    report.add(place, { found, fix });
  };
}

/** The only way from a formula to a function: reads the arguments, runs the loop, checks what leaves. */
export function call(definition: Definition, args: readonly unknown[], surroundings: Surroundings): unknown {
  checkCount(definition, args);
  const report = new Report(definition.name);
  const calendar = new Calendar(surroundings);
  const settings = readSettings(definition, args, report, calendar);
  const given = givenColumns(definition, args);
  const shape = shapeOf(definition, given);
  const hasSettings = report.isEmpty;
  const { columns, filled } = readColumns(definition, given, shape, settings, report, calendar);
  if (!hasSettings || given.length === 0) report.throwIfAny();
  const n = given.length === 0 ? 0 : lastFilled(filled, shape.columns);
  const refuse = refuseIn(given, shape, report);
  if (definition.makeTable) {
    const table = definition.makeTable(settings as never, columns as never, n, filled, refuse);
    report.throwIfAny();
    checkSize(definition, table.length * (table[0]?.length ?? 0));
    const rows = checked(definition, table, calendar);
    return rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : rows;
  }
  if (n === 0) {
    report.throwIfAny();
    return shape.isRange ? [['']] : '';
  }
  checkSize(definition, n * definition.width);
  const out: ResultRows = new Array(n);
  const rowLoop = definition.rowLoop as NonNullable<Definition['rowLoop']>;
  try {
    rowLoop(settings as never, columns as never, n, filled, out, refuse);
  } catch (fault) {
    // a figure that came of a refused cell is not the fault
    report.throwIfAny();
    throw fault;
  }
  report.throwIfAny();
  const results = inColumns(definition.isChecked ? out : checked(definition, out, calendar), shape.columns);
  return shape.isRange || definition.width > 1 ? results : (results[0] as unknown[])[0];
}
