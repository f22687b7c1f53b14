import {
  BaseFunction,
  type BaseValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
} from '@univerjs/engine-formula';
import type { Argument } from './arguments.ts';
import { type Cells, cellsOf, Fault } from './columns.ts';
import { type Criterion, criterionOf } from './criteria.ts';
import { arrayOf } from './results.ts';

type Answer = number | Fault;

interface Condition {
  readonly cells: Cells;
  readonly criterion: Criterion;
}

const MISMATCH = Fault.of(ErrorType.VALUE);
const NO_ROWS = Fault.of(ErrorType.DIV_BY_ZERO);

/** Places where all conditions hold: the rarest equality is looked up, the others are tested there. */
function placesWhere(conditions: readonly Condition[]): readonly number[] {
  let shortest: readonly number[] | null = null;
  let looked: Condition | null = null;
  for (const one of conditions) {
    if (one.criterion.key === undefined) continue;
    const places = one.cells.placesOf(one.criterion.key);
    if (!shortest || places.length < shortest.length) {
      shortest = places;
      looked = one;
    }
  }
  const others = conditions.filter((one) => one !== looked);
  const holds = (place: number) => others.every((one) => one.criterion.test(one.cells.values[place] ?? null));
  if (shortest) return others.length ? shortest.filter(holds) : shortest;
  const all: number[] = [];
  const size = conditions[0]?.cells.values.length ?? 0;
  for (let place = 0; place < size; place++) if (holds(place)) all.push(place);
  return all;
}

type Sum = (numbers: Cells, places: readonly number[]) => Answer;

function numbersAt(cells: Cells, places: readonly number[]): { sum: number; count: number } | Fault {
  let sum = 0;
  let count = 0;
  for (const place of places) {
    const value = cells.values[place] ?? null;
    if (value instanceof Fault) return value;
    if (typeof value !== 'number') continue;
    sum += value;
    count++;
  }
  return { sum, count };
}

const sumAt: Sum = (cells, places) => {
  const found = numbersAt(cells, places);
  return found instanceof Fault ? found : found.sum;
};

const averageAt: Sum = (cells, places) => {
  const found = numbersAt(cells, places);
  if (found instanceof Fault) return found;
  return found.count ? found.sum / found.count : NO_ROWS;
};

function objectOf(answer: Answer): BaseValueObject {
  if (answer instanceof Fault) return ErrorValueObject.create(answer.name as ErrorType);
  return NumberValueObject.create(answer);
}

/** A criterion that is a range or an array gives one answer for each of its cells. */
abstract class Conditional extends BaseFunction {
  override maxParams = 255;
  override needsReferenceObject = true;

  protected answers(pairs: readonly Argument[], answer: (conditions: readonly Condition[]) => Answer) {
    const ranges: Cells[] = [];
    const criteria: Cells[] = [];
    for (let i = 0; i < pairs.length; i += 2) {
      ranges.push(cellsOf(pairs[i] as Argument));
      criteria.push(cellsOf(pairs[i + 1] as Argument));
    }
    const at = (row: number, column: number) =>
      objectOf(
        answer(
          ranges.map((cells, i) => {
            const all = criteria[i] as Cells;
            const r = Math.min(row, all.rows - 1);
            const c = Math.min(column, all.columns - 1);
            return { cells, criterion: criterionOf(all.values[r * all.columns + c] ?? null) };
          }),
        ),
      );
    const rows = Math.max(...criteria.map((one) => one.rows));
    const columns = Math.max(...criteria.map((one) => one.columns));
    if (rows === 1 && columns === 1) return at(0, 0);
    const place = { unitId: this.unitId ?? '', sheetId: this.subUnitId ?? '', row: this.row, column: this.column };
    return arrayOf(
      Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => at(r, c))),
      place,
    );
  }
}

function sameSize(size: Cells, conditions: readonly Condition[]): boolean {
  return conditions.every(({ cells }) => cells.rows === size.rows && cells.columns === size.columns);
}

export class CountIfs extends Conditional {
  override minParams = 2;

  override calculate(...args: Argument[]) {
    if (args.length % 2) return ErrorValueObject.create(ErrorType.NA);
    const first = cellsOf(args[0] as Argument);
    return this.answers(args, (conditions) =>
      sameSize(first, conditions) ? placesWhere(conditions).length : MISMATCH,
    );
  }
}

export class CountIf extends CountIfs {
  override maxParams = 2;
}

/** SUMIF and AVERAGEIF: the numbers may stand in a range of another size, read from its corner. */
function singleCondition(sum: Sum) {
  return class SumIf extends Conditional {
    override minParams = 2;
    override maxParams = 3;

    override calculate(range: Argument, criterion: Argument, numbers: Argument = range) {
      const size = cellsOf(range);
      const read = cellsOf(numbers, size.rows, size.columns);
      return this.answers([range, criterion], (conditions) => sum(read, placesWhere(conditions)));
    }
  };
}

function manyConditions(sum: Sum) {
  return class SumIfs extends Conditional {
    override minParams = 3;

    override calculate(numbers: Argument, ...pairs: Argument[]) {
      if (pairs.length % 2) return ErrorValueObject.create(ErrorType.NA);
      const read = cellsOf(numbers);
      return this.answers(pairs, (conditions) =>
        sameSize(read, conditions) ? sum(read, placesWhere(conditions)) : MISMATCH,
      );
    }
  };
}

export const SumIf = singleCondition(sumAt);
export const AverageIf = singleCondition(averageAt);
export const SumIfs = manyConditions(sumAt);
export const AverageIfs = manyConditions(averageAt);
