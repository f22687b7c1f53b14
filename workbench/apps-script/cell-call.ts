import type { ScriptContext } from './context.ts';
import { isDate } from './signatures.ts';

const MOST_CELLS = 400000;

/** A custom function that threw. The message is as the cell shows it on hover; `said` is what the function said. */
export class CellFault extends Error {
  readonly said: string;
  readonly line: number | null;

  constructor(name: string, said: string, line: number | null) {
    super(`${name}: ${said}${line === null ? '' : ` (line ${line}).`}`);
    this.name = 'CellFault';
    this.said = said;
    this.line = line;
  }
}

/** A result that no custom function of ours may give, because nobody knows what Sheets makes of it. */
export class ResultFault extends Error {
  constructor(functionName: string, what: string) {
    super(
      `${functionName} gave ${what}. A custom function gives text, a finite number, true or false, a date, or a full grid of those.`,
    );
    this.name = 'ResultFault';
  }
}

export function faultOf(thrown: unknown): CellFault {
  if (typeof thrown !== 'object' || thrown === null) return new CellFault('Error', String(thrown), null);
  const { name = 'Error', message = '', stack = '' } = thrown as { name?: string; message?: string; stack?: string };
  const line = /\.js:(\d+):\d+/.exec(stack);
  return new CellFault(name, message, line ? Number(line[1]) : null);
}

const described = (value: unknown): string => {
  if (value === undefined) return 'undefined';
  if (Object.is(value, -0)) return '-0';
  if (typeof value === 'object' && value !== null) {
    if (isDate(value)) return 'a Date that is none';
    if (typeof (value as { then?: unknown }).then === 'function') return 'a Promise';
    return Array.isArray(value) ? 'an array in a cell' : 'an object';
  }
  return typeof value === 'function' ? 'a function' : String(value);
};

function isCell(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (typeof value === 'string' || typeof value === 'boolean') return true;
  return isDate(value) && !Number.isNaN(value.getTime());
}

/** What is wrong with a result, or null. */
function problemOf(result: unknown): string | null {
  if (!Array.isArray(result)) return isCell(result) ? null : described(result);
  if (result.length === 0) return 'an empty array';
  const first: unknown = result[0];
  if (!Array.isArray(first)) return 'a list that is no grid';
  if (first.length === 0) return 'rows without cells';
  if (result.length * first.length > MOST_CELLS)
    return `${result.length} rows of ${first.length} cells, more than the ${MOST_CELLS} that Sheets takes`;
  for (let r = 0; r < result.length; r++) {
    const row: unknown = result[r];
    if (!Array.isArray(row)) return `no row at row ${r + 1}`;
    if (row.length !== first.length)
      return `${row.length} cells in row ${r + 1}, and ${first.length} in the first (a ragged grid)`;
    for (let c = 0; c < row.length; c++)
      if (!isCell(row[c])) return `${described(row[c])} at row ${r + 1}, column ${c + 1}`;
  }
  return null;
}

export function checkResult(functionName: string, result: unknown): void {
  const problem = problemOf(result);
  if (problem !== null) throw new ResultFault(functionName, problem);
}

/** Arguments as Sheets hands them over: Dates of the script's own realm, and nothing that a cell cannot hold. */
export function cellArguments(context: ScriptContext, functionName: string, args: readonly unknown[]): unknown[] {
  const RealmDate = context.realm.globals.Date as DateConstructor;
  const cell = (value: unknown): unknown => {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
    if (isDate(value)) return (value as object) instanceof RealmDate ? value : new RealmDate(value.getTime());
    throw new Error(
      `${functionName} was called with ${value === null ? 'null' : described(value)} in a range; Sheets gives text, numbers, booleans and dates.`,
    );
  };
  return args.map((arg) => {
    if (arg === undefined || arg === null) return arg;
    if (!Array.isArray(arg)) return cell(arg);
    return arg.map((row) => {
      if (!Array.isArray(row)) throw new Error(`${functionName} was called with a list; Sheets gives grids.`);
      return row.some((one) => typeof one === 'object') ? row.map(cell) : row;
    });
  });
}
