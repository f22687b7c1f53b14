import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import {
  type ArrayValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
  FORMULA_REF_TO_ARRAY_CACHE,
} from '@univerjs/engine-formula';
import { isErrorText } from '../cell-values.ts';
import type { Argument } from './arguments.ts';

/** An error in a cell, apart from the text that it shows. */
export class Fault {
  private constructor(readonly name: string) {}
  private static readonly known = new Map<string, Fault>();

  static of(name: string): Fault {
    const fault = Fault.known.get(name) ?? new Fault(name);
    Fault.known.set(name, fault);
    return fault;
  }
}

/** null is an empty cell. */
export type Plain = number | string | boolean | null | Fault;

/** What finds a value: text without regard to capitals. */
export function keyOf(value: Plain): Plain {
  return typeof value === 'string' ? value.toLowerCase() : value;
}

/** The cells of a range, row by row in one list, with an index that is made when it is first asked for. */
export class Cells {
  private index: Map<Plain, number[]> | null = null;

  constructor(
    readonly values: readonly Plain[],
    readonly rows: number,
    readonly columns: number,
  ) {}

  /** Places of a value, in their order. */
  placesOf(key: Plain): readonly number[] {
    if (!this.index) this.index = indexOf(this.values);
    return this.index.get(key) ?? [];
  }
}

function indexOf(values: readonly Plain[]): Map<Plain, number[]> {
  const index = new Map<Plain, number[]>();
  values.forEach((value, place) => {
    const key = keyOf(value);
    const places = index.get(key);
    if (places) places.push(place);
    else index.set(key, [place]);
  });
  return index;
}

function fromCell(cell: Nullable<ICellData>): Plain {
  const value = cell?.v;
  if (value === undefined || value === null) return null;
  if (cell?.t === CellValueType.BOOLEAN) return value === 1 || value === true;
  if (cell?.t !== CellValueType.FORCE_STRING && isErrorText(value)) return Fault.of(value);
  return value;
}

export function plainOf(value: BaseValueObject | null | undefined): Plain {
  if (!value || value.isNull()) return null;
  const plain = value.getValue();
  return value.isError() ? Fault.of(String(plain)) : (plain as Plain);
}

/** Ranges that were read in this pass of a calculation, by place. */
const read = new Map<string, Cells>();
const clear = FORMULA_REF_TO_ARRAY_CACHE.clear.bind(FORMULA_REF_TO_ARRAY_CACHE);
FORMULA_REF_TO_ARRAY_CACHE.clear = () => {
  read.clear();
  clear();
};

function fromReference(reference: BaseReferenceObject, rows?: number, columns?: number): Cells {
  const { startRow, startColumn, ...end } = reference.getRangePosition();
  const endRow = rows ? startRow + rows - 1 : end.endRow;
  const endColumn = columns ? startColumn + columns - 1 : end.endColumn;
  const key = `${reference.getUnitId()}!${reference.getSheetId()}!${startRow},${startColumn},${endRow},${endColumn}`;
  const known = read.get(key);
  if (known) return known;
  const values: Plain[] = [];
  for (let row = startRow; row <= endRow; row++) {
    for (let column = startColumn; column <= endColumn; column++) {
      values.push(fromCell(reference.getCellData(row, column)));
    }
  }
  const cells = new Cells(values, endRow - startRow + 1, endColumn - startColumn + 1);
  read.set(key, cells);
  return cells;
}

/** A range, an array or a single value as cells; a size given reads on from the corner, as SUMIF does. */
export function cellsOf(argument: Argument, rows?: number, columns?: number): Cells {
  if (argument.isReferenceObject()) return fromReference(argument as BaseReferenceObject, rows, columns);
  const value = argument as BaseValueObject;
  if (!value.isArray()) return new Cells([plainOf(value)], 1, 1);
  return fromArray(value as ArrayValueObject);
}

/** Arrays that functions gave, such as a literal that many cells look up. */
const converted = new WeakMap<ArrayValueObject, Cells>();

function fromArray(array: ArrayValueObject): Cells {
  const known = converted.get(array);
  if (known) return known;
  const values: Plain[] = [];
  for (let row = 0; row < array.getRowCount(); row++) {
    for (let column = 0; column < array.getColumnCount(); column++) {
      values.push(plainOf(array.get(row, column) as BaseValueObject | null));
    }
  }
  const cells = new Cells(values, array.getRowCount(), array.getColumnCount());
  converted.set(array, cells);
  return cells;
}
