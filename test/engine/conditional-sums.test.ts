import { CellValueType, type ICellData, ObjectMatrix } from '@univerjs/core';
import {
  type ArrayValueObject,
  type BaseFunction,
  type BaseValueObject,
  BooleanValueObject,
  functionLookup,
  functionMath,
  functionStatistical,
  NullValueObject,
  NumberValueObject,
  RangeReferenceObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AverageIfs, CountIf, CountIfs, SumIf, SumIfs } from '../../workbench/engine/functions/conditional.ts';
import { Match } from '../../workbench/engine/functions/lookup.ts';

type Cell = number | string | boolean | null;
type Made = new (name: string) => BaseFunction;

function objectOf(cell: Cell): BaseValueObject {
  if (cell === null) return NullValueObject.create();
  if (typeof cell === 'number') return NumberValueObject.create(cell);
  return typeof cell === 'boolean' ? BooleanValueObject.create(cell) : StringValueObject.create(cell);
}

let sheets = 0;

/** Cells of a sheet of their own, as a formula refers to them. */
function column(cells: readonly Cell[]): BaseValueObject {
  const sheetId = `sheet${sheets++}`;
  const cellData = new ObjectMatrix<ICellData>();
  cells.forEach((cell, row) => {
    if (typeof cell === 'boolean') cellData.setValue(row, 0, { v: cell ? 1 : 0, t: CellValueType.BOOLEAN });
    else if (cell !== null) {
      cellData.setValue(row, 0, { v: cell, t: typeof cell === 'number' ? CellValueType.NUMBER : CellValueType.STRING });
    }
  });
  const range = { startRow: 0, endRow: cells.length - 1, startColumn: 0, endColumn: 0 };
  const reference = new RangeReferenceObject(range, sheetId, 'workbook');
  const sheet = { cellData, rowCount: cells.length, columnCount: 1, rowData: {}, columnData: {} };
  reference.setUnitData({ workbook: { [sheetId]: sheet } } as never);
  return reference as unknown as BaseValueObject;
}

function engineFunction(name: string): BaseFunction {
  const found = [...functionMath, ...functionStatistical, ...functionLookup].find(([, one]) => one === name);
  if (!found) throw new Error(`The engine has no ${name}.`);
  return new (found[0] as unknown as Made)(name);
}

function answer(one: BaseFunction, args: readonly BaseValueObject[]): unknown {
  const result = one.calculate(...args) as BaseValueObject;
  const single = result.isArray() ? ((result as ArrayValueObject).get(0, 0) as BaseValueObject) : result;
  return single.getValue();
}

const OURS: Record<string, BaseFunction> = {
  SUMIF: new SumIf('SUMIF'),
  SUMIFS: new SumIfs('SUMIFS'),
  COUNTIF: new CountIf('COUNTIF'),
  COUNTIFS: new CountIfs('COUNTIFS'),
  AVERAGEIFS: new AverageIfs('AVERAGEIFS'),
  MATCH: new Match('MATCH'),
};

const number = fc.integer({ min: -3, max: 6 });
const word = fc.constantFrom('a', 'A', 'ab', 'b', 'gold', 'Gold', 'silver');
const cells = fc.array(fc.oneof(number, word), { minLength: 6, maxLength: 6 });
const numbers = fc.array(fc.oneof(number, fc.constant(null)), { minLength: 6, maxLength: 6 });
const comparison = fc.tuple(fc.constantFrom('>', '>=', '<', '<=', '=', '<>'), number).map((parts) => parts.join(''));
const criterion = fc.oneof(number, word, comparison, fc.constantFrom('a*', '?', '*d', '<>a', '=gold', '?o*'));

describe('agree with the engine on small data', () => {
  it.each(['COUNTIF', 'SUMIF'])('%s', (name) => {
    const engine = engineFunction(name);
    fc.assert(
      fc.property(cells, criterion, numbers, (range, wanted, sum) => {
        const args = [column(range), objectOf(wanted), ...(name === 'SUMIF' ? [column(sum)] : [])];
        expect(answer(OURS[name] as BaseFunction, args)).toEqual(answer(engine, args));
      }),
      { numRuns: 500 },
    );
  });

  it.each(['SUMIFS', 'COUNTIFS', 'AVERAGEIFS'])('%s', (name) => {
    const engine = engineFunction(name);
    fc.assert(
      fc.property(numbers, cells, criterion, cells, criterion, (sum, one, first, other, second) => {
        const pairs = [column(one), objectOf(first), column(other), objectOf(second)];
        const args = name === 'COUNTIFS' ? pairs : [column(sum), ...pairs];
        expect(answer(OURS[name] as BaseFunction, args)).toEqual(answer(engine, args));
      }),
      { numRuns: 500 },
    );
  });

  it('MATCH, exact', () => {
    const engine = engineFunction('MATCH');
    fc.assert(
      fc.property(cells, fc.oneof(number, word, fc.constantFrom('a*', '?old')), (range, wanted) => {
        const args = [objectOf(wanted), column(range), NumberValueObject.create(0)];
        const values = (args[1] as unknown as RangeReferenceObject).toArrayValueObject();
        const theirs = answer(engine, [objectOf(wanted), values, NumberValueObject.create(0)]);
        expect(answer(OURS.MATCH as BaseFunction, args)).toEqual(theirs);
      }),
      { numRuns: 500 },
    );
  });
});

describe('follow Sheets where the engine follows another', () => {
  const mixed: Cell[] = [1, '1', true, false, null, '', 'TRUE', 0];
  it.each<[criterion: Cell, count: number]>([
    ['', 2],
    ['=', 1],
    ['<>', 7],
    [true, 1],
    ['TRUE', 1],
    [1, 1],
    ['>0', 1],
    ['<>1', 7],
    ['>=a', 1],
    [0, 1],
  ])('COUNTIF(mixed; %j) is %d', (wanted, count) => {
    expect(answer(OURS.COUNTIF as BaseFunction, [column(mixed), objectOf(wanted)])).toBe(count);
  });

  it('reads dates, percents and wildcards that are meant', () => {
    const count = (range: Cell[], wanted: Cell) =>
      answer(OURS.COUNTIF as BaseFunction, [column(range), objectOf(wanted)]);
    expect(count([45306, 45307], '>=2024-01-16')).toBe(1);
    expect(count([0.5, 0.2], '>25%')).toBe(1);
    expect(count(['what?', 'whats'], 'what~?')).toBe(1);
    expect(count(['a.b', 'axb'], 'a.b')).toBe(1);
  });
});

it('finds each of 2,000 keys among 20,000 rows', () => {
  const keys = column(Array.from({ length: 20000 }, (_, i) => `partner ${i % 2500}`));
  const amounts = column(Array.from({ length: 20000 }, (_, i) => i));
  for (let i = 0; i < 2000; i++) {
    const key = objectOf(`Partner ${i}`);
    // the rows of a key stand 2,500 apart
    const sum = Array.from({ length: 8 }, (_, n) => i + n * 2500).reduce(
      (all, one) => all + (one < 10000 ? 0 : one),
      0,
    );
    expect(answer(OURS.SUMIFS as BaseFunction, [amounts, keys, key, amounts, objectOf('>=10000')])).toBe(sum);
    expect(answer(OURS.MATCH as BaseFunction, [key, keys, NumberValueObject.create(0)])).toBe(i + 1);
  }
});
