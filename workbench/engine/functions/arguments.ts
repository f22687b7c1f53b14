import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import type { ArrayValueObject, BaseReferenceObject, BaseValueObject } from '@univerjs/engine-formula';
import { errorName, isErrorText } from '../cell-values.ts';
import { isDatePattern } from '../dates-in-cells.ts';

export type Argument = BaseValueObject | BaseReferenceObject;

/** Turns a serial number into a Date of the realm that the function runs in. */
export type DateOf = (serial: number) => Date;

function scalar(value: BaseValueObject | null | undefined, dateOf: DateOf): unknown {
  if (!value || value.isNull()) return '';
  if (value.isError()) return errorName(String(value.getValue()));
  const plain = value.getValue();
  if (plain === null || plain === undefined) return '';
  if (typeof plain === 'number' && isDatePattern(value.getPattern())) return dateOf(plain);
  return plain;
}

/** Formats by style id, looked up once a call. */
type PatternOf = (cell: ICellData, row: number, column: number) => string | undefined;

function patterns(reference: BaseReferenceObject): PatternOf {
  const styles = reference.getCurrentStylesData();
  const own = reference.getCurrentActiveSheetData()?.cellData;
  const seen = new Map<string, boolean>();
  const patternIn = (cell: Nullable<ICellData>) => styles?.getStyleByCell(cell)?.n?.pattern;
  return (cell, row, column) => {
    // the format of the cell itself comes before the one that came with the result
    const standing = own?.getValue(row, column);
    const style = standing?.s;
    if (typeof style === 'string') {
      const known = seen.get(style);
      if (known === false) return patternIn(cell);
      const found = patternIn(standing);
      seen.set(style, Boolean(found));
      if (found) return found;
    } else if (style) {
      const found = patternIn(standing);
      if (found) return found;
    }
    return patternIn(cell);
  };
}

function cellValue(cell: Nullable<ICellData>, dated: () => boolean, dateOf: DateOf): unknown {
  const value = cell?.v;
  if (!cell || value === null || value === undefined) return cell?.p ? (cell.p.body?.dataStream ?? '').trimEnd() : '';
  if (cell.t === CellValueType.BOOLEAN) return value === 1 || value === true;
  if (typeof value === 'number') return dated() ? dateOf(value) : value;
  if (cell.t !== CellValueType.FORCE_STRING && isErrorText(value)) return errorName(value);
  return value;
}

function fromReference(reference: BaseReferenceObject, dateOf: DateOf): unknown[][] {
  const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
  const patternOf = patterns(reference);
  const rows: unknown[][] = [];
  for (let row = startRow; row <= endRow; row++) {
    const values: unknown[] = [];
    for (let column = startColumn; column <= endColumn; column++) {
      const cell = reference.getCellData(row, column);
      values.push(cellValue(cell, () => isDatePattern(patternOf(cell as ICellData, row, column)), dateOf));
    }
    rows.push(values);
  }
  return rows;
}

function fromArray(array: ArrayValueObject, dateOf: DateOf): unknown[][] {
  const rows: unknown[][] = [];
  for (let row = 0; row < array.getRowCount(); row++) {
    const values: unknown[] = [];
    for (let column = 0; column < array.getColumnCount(); column++) {
      values.push(scalar(array.get(row, column) as BaseValueObject | null, dateOf));
    }
    rows.push(values);
  }
  return rows;
}

/** An argument as Sheets hands it over: a range as rows of columns, a single cell as its value. */
export function argumentOf(argument: Argument, dateOf: DateOf): unknown {
  if (argument.isReferenceObject()) {
    const reference = argument as BaseReferenceObject;
    const rows = fromReference(reference, dateOf);
    return rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : rows;
  }
  const value = argument as BaseValueObject;
  if (!value.isArray()) return scalar(value, dateOf);
  const rows = fromArray(value as ArrayValueObject, dateOf);
  return rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : rows;
}
