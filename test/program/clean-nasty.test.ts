import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cleanRows, rowProblems } from '../../src/program/clean.ts';
import { type Cell, TableFault } from '../../src/program/clean-columns.ts';
import { dayOfIso } from '../../src/program/reading/days.ts';

interface Case {
  readonly id: string;
  readonly target: string;
  readonly input: unknown;
  readonly expect: { readonly outcome: string; readonly value?: unknown };
  readonly why: string;
}

const { cases } = JSON.parse(readFileSync(new URL('../fixtures/nasty-inputs.json', import.meta.url), 'utf8')) as {
  cases: Case[];
};

const CLEANED: Readonly<Record<string, { kind: string; column: string; rest: Record<string, Cell> }>> = {
  amount: { kind: 'partners', column: 'Revenue', rest: { Partner: 'A' } },
  rate: { kind: 'deals', column: 'Probability', rest: { Deal: 'D', Amount: 1 } },
  date: { kind: 'partners', column: 'Signed on', rest: { Partner: 'A' } },
  partnerName: { kind: 'partners', column: 'Partner', rest: { Region: 'EMEA' } },
  partnerId: { kind: 'partners', column: 'Partner ID', rest: { Partner: 'A' } },
};

/** Text that a file's locale can settle, and a cell of a sheet, which has been through its locale already, cannot. */
const IN_DOUBT_IN_A_CELL = new Set([
  ...['amount-03', 'amount-05', 'amount-11', 'amount-13', 'amount-15', 'amount-17', 'amount-19', 'amount-21'],
  ...['amount-25', 'amount-27', 'amount-31', 'amount-45', 'percent-06', 'date-04', 'date-06', 'date-10'],
]);

function decoded(input: unknown): { cell: Cell; isDate: boolean } {
  if (typeof input !== 'object' || input === null) return { cell: input as Cell, isDate: false };
  const [key, value] = Object.entries(input)[0] as [string, unknown];
  if (key === '$date') return { cell: Math.max(0, dayOfIso(String(value)) || 0), isDate: true };
  const cells: Readonly<Record<string, Cell>> = { $negzero: -0, $nan: Number.NaN, $error: String(value) };
  if (!(key in cells)) throw new Error(`no cell for ${key}`);
  return { cell: cells[key] as Cell, isDate: false };
}

const scalar = cases.filter((one) => one.target in CLEANED);

describe('a nasty cell', () => {
  it('is in the collection', () => {
    expect(scalar.length).toBeGreaterThan(40);
    for (const id of IN_DOUBT_IN_A_CELL) expect(scalar.map((one) => one.id)).toContain(id);
  });

  it.each(scalar)('$id: $why', ({ id, target, input, expect: { outcome, value } }) => {
    const { kind, column, rest } = CLEANED[target] as (typeof CLEANED)[string];
    const { cell, isDate } = decoded(input);
    const cells: Cell[][] = [
      [column, ...Object.keys(rest)],
      [cell, ...Object.values(rest)],
    ];
    const { header, rows } = cleanRows(cells, kind, [], [[], [isDate]]);
    const row = rows[0] as Cell[];
    const given = row[header.indexOf(column)];
    const problem = row[row.length - 1];
    if (IN_DOUBT_IN_A_CELL.has(id) || ['ask', 'error'].includes(outcome)) {
      expect(problem).toMatch(new RegExp(`^${column}: .+\\.`));
      expect(given).toBe('');
      return;
    }
    expect(problem).toBe('');
    const wanted = outcome === 'skip' ? '' : (value ?? cell);
    expect(given).toBe(target === 'date' ? dayOfIso(String(wanted)) : wanted);
  });
});

describe('a nasty table', () => {
  const table = (id: string): Case => cases.find((one) => one.id === id) as Case;
  it('hides a unit in its header: it is asked for (amount-57)', () => {
    expect(() => rowProblems([['Partner', table('amount-57').input as string]], 'partners', [], [])).toThrow(
      TableFault,
    );
  });

  it('has a subtotal in its middle (shape-03)', () => {
    const rows = table('shape-03').input as Cell[][];
    expect(rowProblems([['Partner', 'Revenue'], ...rows], 'partners', [], []).map((one) => one.row)).toEqual([2]);
  });

  it('is empty (shape-05)', () => {
    expect(rowProblems(table('shape-05').input as Cell[][], 'partners', [], [])).toEqual([]);
  });

  it.each(['shape-11', 'shape-13'])('holds an error, or what still loads (%s)', (id) => {
    const row = (table(id).input as unknown[][])[0] as unknown[];
    const cells = [['Partner', 'Revenue'], row.map((one) => decoded(one).cell)];
    expect(rowProblems(cells, 'partners', [], []).map((one) => [one.row, one.column])).toEqual([[1, 1]]);
  });
});
