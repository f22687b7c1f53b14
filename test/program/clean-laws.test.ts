import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanRows, rowProblems } from '../../src/program/clean.ts';
import type { Cell } from '../../src/program/clean-columns.ts';
import { dataKinds, type KindName, kindNames } from '../../src/program/data-kinds.ts';

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    'Total',
    '12,500',
    '1.5',
    '$5',
    '5 €',
    '25%',
    'Won',
    'yes',
    '#N/A',
    'Loading...',
    '__proto__',
    '=1+1',
  ),
  fc.constantFrom('2026-01-31', '2026-02-30', 'Sourced', 'accrue', ' ', '\u0000', '(5)', 'D-1'),
);
const cell: fc.Arbitrary<Cell> = fc.oneof(
  text,
  fc.boolean(),
  fc.double(),
  fc.integer({ min: -5, max: 100000 }),
  fc.constant(''),
);

interface Drawn {
  readonly kind: KindName;
  readonly cells: Cell[][];
  readonly dates: boolean[][];
}

const drawn: fc.Arbitrary<Drawn> = fc.constantFrom(...kindNames).chain((kind) => {
  const names = dataKinds[kind].columns.map((column) => column.name);
  const row = fc.array(fc.tuple(cell, fc.boolean()), { minLength: names.length, maxLength: names.length });
  return fc.array(row, { maxLength: 12 }).map((rows) => ({
    kind,
    cells: [names, ...rows.map((one) => one.map(([value]) => value))],
    dates: [[], ...rows.map((one) => one.map(([value, isDate]) => isDate && typeof value === 'number'))],
  }));
});

const isBlank = (one: Cell) => one === false || (typeof one === 'string' && one.trim() === '');

describe('whatever a table holds', () => {
  it('is read without a throw, one row for each that is not blank', () => {
    fc.assert(
      fc.property(drawn, ({ kind, cells, dates }) => {
        const { header, rows } = cleanRows(cells, kind, [], dates);
        expect(rows).toHaveLength(cells.slice(1).filter((row) => !row.every(isBlank)).length);
        for (const row of rows) expect(row).toHaveLength(header.length);
      }),
      { numRuns: 400 },
    );
  });

  it('gives no number, day or yes and no in a row with a problem, and only finite ones elsewhere', () => {
    fc.assert(
      fc.property(drawn, ({ kind, cells, dates }) => {
        for (const row of cleanRows(cells, kind, [], dates).rows) {
          const problem = row[row.length - 1];
          if (problem === '') expect(row.filter((one) => typeof one === 'number' && !Number.isFinite(one))).toEqual([]);
          else expect(row.filter((one) => typeof one !== 'string')).toEqual([]);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('lists a problem for each row that has one, in the order of the rows, with its cell', () => {
    fc.assert(
      fc.property(drawn, ({ kind, cells, dates }) => {
        const problems = rowProblems(cells, kind, [], dates);
        const filled = cells.map((_row, r) => r).filter((r) => r > 0 && !(cells[r] as Cell[]).every(isBlank));
        const { rows } = cleanRows(cells, kind, [], dates);
        const withProblem = filled.filter((_r, i) => (rows[i] as Cell[])[(rows[i] as Cell[]).length - 1] !== '');
        expect([...new Set(problems.map((one) => one.row))]).toEqual(withProblem);
        for (const one of problems) {
          expect(one.header).toBe(cells[0]?.[one.column]);
          expect(`${one.found} ${one.fix}`).toMatch(/\S\. .*[.?]$/s);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('reads a row the same wherever it stands, as long as it repeats and sums nothing', () => {
    const rows = fc.uniqueArray(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(rows, fc.infiniteStream(cell), (ids, others) => {
        const body = ids.map((id): Cell[] => [`D-${id}`, id, others.next().value as Cell]);
        const read = (order: Cell[][]) => cleanRows([['Deal', 'Amount', 'Role'], ...order], 'deals', [], []).rows;
        const forward = read(body);
        expect(read([...body].reverse())).toEqual([...forward].reverse());
        expect(forward.map((row) => row[0])).toEqual(ids.map((id) => `D-${id}`));
      }),
      { numRuns: 200 },
    );
  });
});
