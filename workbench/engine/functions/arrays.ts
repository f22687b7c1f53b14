import {
  type ArrayValueObject,
  BaseFunction,
  type BaseValueObject,
  ErrorType,
  ErrorValueObject,
  NullValueObject,
} from '@univerjs/engine-formula';
import { plainOf } from './columns.ts';
import { arrayOf } from './results.ts';

type Row = BaseValueObject[];

export function rowsOf(value: BaseValueObject): Row[] {
  if (!value.isArray()) return [[value]];
  const array = value as ArrayValueObject;
  return Array.from({ length: array.getRowCount() }, (_, r) =>
    Array.from(
      { length: array.getColumnCount() },
      (__, c) => (array.get(r, c) as BaseValueObject | null) ?? NullValueObject.create(),
    ),
  );
}

function turned(rows: readonly Row[]): Row[] {
  return (rows[0] ?? []).map((_, c) => rows.map((row) => row[c] as BaseValueObject));
}

abstract class ArrayFunction extends BaseFunction {
  protected array(rows: Row[]): ArrayValueObject {
    return arrayOf(rows, {
      unitId: this.unitId ?? '',
      sheetId: this.subUnitId ?? '',
      row: this.row,
      column: this.column,
    });
  }
}

/** The engine spills whatever is an array. */
export class ArrayFormula extends BaseFunction {
  override minParams = 1;
  override maxParams = 1;

  override calculate(value: BaseValueObject) {
    return value;
  }
}

const isTrue = (value: BaseValueObject | undefined) =>
  value !== undefined && !value.isError() && !value.isNull() && Boolean(value.getValue());

/** Any number of conditions, one column each, or one row each to choose columns. */
export class Filter extends ArrayFunction {
  override minParams = 2;
  override maxParams = 255;

  override calculate(range: BaseValueObject, ...conditions: BaseValueObject[]) {
    const rows = rowsOf(range);
    const tests = conditions.map(rowsOf);
    const down = tests.every((test) => test.length === rows.length && test.every((row) => row.length === 1));
    const across = tests.every((test) => test.length === 1 && test[0]?.length === rows[0]?.length);
    if (!down && !across) return ErrorValueObject.create(ErrorType.NA, 'FILTER has mismatched range sizes.');
    const lines = down ? rows : turned(rows);
    const columns = tests.map((test) => (down ? test.map((row) => row[0]) : (test[0] ?? [])));
    const kept = lines.filter((_, i) => columns.every((test) => isTrue(test[i])));
    if (kept.length === 0) return ErrorValueObject.create(ErrorType.NA, 'No matches are found in FILTER evaluation.');
    return this.array(down ? kept : turned(kept));
  }
}

const collator = new Intl.Collator(undefined, { sensitivity: 'accent' });

function rank(value: BaseValueObject): number {
  if (value.isNull()) return 4;
  if (value.isError()) return 3;
  if (value.isBoolean()) return 2;
  return value.isString() ? 1 : 0;
}

/** Numbers, then text, then FALSE and TRUE; blanks come last in either direction. */
function compare(one: BaseValueObject, other: BaseValueObject, direction: number): number {
  const ranks = rank(one) - rank(other);
  if (one.isNull() || other.isNull()) return ranks;
  if (ranks !== 0) return direction * ranks;
  if (one.isString()) return direction * collator.compare(String(one.getValue()), String(other.getValue()));
  return direction * (Number(one.getValue()) - Number(other.getValue()));
}

/** By column numbers or by columns of values, each with its direction. */
export class Sort extends ArrayFunction {
  override minParams = 1;
  override maxParams = 255;

  override calculate(range: BaseValueObject, ...keys: BaseValueObject[]) {
    const rows = rowsOf(range);
    const orders: { values: readonly BaseValueObject[]; direction: number }[] = [];
    for (let i = 0; i < Math.max(1, keys.length); i += 2) {
      const values = this.valuesOf(rows, keys[i]);
      if (!values) return ErrorValueObject.create(ErrorType.VALUE);
      const ascending = keys[i + 1];
      orders.push({ values, direction: ascending && !isTrue(single(ascending)) ? -1 : 1 });
    }
    const places = rows.map((_, place) => place);
    places.sort((a, b) => {
      for (const { values, direction } of orders) {
        const order = compare(values[a] as BaseValueObject, values[b] as BaseValueObject, direction);
        if (order) return order;
      }
      return a - b;
    });
    return this.array(places.map((place) => rows[place] as Row));
  }

  private valuesOf(rows: readonly Row[], key: BaseValueObject | undefined): BaseValueObject[] | null {
    const given = key && rowsOf(key);
    if (given && given.length === rows.length && given.length > 1) return given.map((row) => row[0] as BaseValueObject);
    const number = given ? plainOf(given[0]?.[0]) : 1;
    if (typeof number !== 'number' || number < 1 || number > (rows[0]?.length ?? 0)) return null;
    return rows.map((row) => row[Math.trunc(number) - 1] as BaseValueObject);
  }
}

function single(value: BaseValueObject): BaseValueObject {
  return rowsOf(value)[0]?.[0] ?? NullValueObject.create();
}
