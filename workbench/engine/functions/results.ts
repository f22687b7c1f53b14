import {
  ArrayValueObject,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';

export interface Place {
  readonly unitId: string;
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

export interface DateWriter {
  serialOf(date: Date): number;
  patternOf(serial: number): string;
}

const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === '[object Date]';

function single(value: unknown, dates: DateWriter): BaseValueObject {
  if (value === null || value === undefined || value === '') return NullValueObject.create();
  if (typeof value === 'number') {
    return Number.isFinite(value) ? NumberValueObject.create(value) : ErrorValueObject.create(ErrorType.NUM);
  }
  if (typeof value === 'boolean') return BooleanValueObject.create(value);
  if (isDate(value)) {
    const serial = dates.serialOf(value);
    return NumberValueObject.create(serial, dates.patternOf(serial));
  }
  return StringValueObject.create(String(value));
}

export function arrayOf(rows: (BaseValueObject | null)[][], place: Place): ArrayValueObject {
  return ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: place.unitId,
    sheetId: place.sheetId,
    row: place.row,
    column: place.column,
  });
}

/** What a custom function returned, as the engine takes it: rows spill, a lone value stays one. */
export function resultOf(result: unknown, place: Place, dates: DateWriter): BaseValueObject {
  if (!Array.isArray(result)) return single(result, dates);
  const rows = result.map((row): unknown[] => (Array.isArray(row) ? row : [row]));
  const width = Math.max(1, ...rows.map((row) => row.length));
  if (rows.length === 0) return NullValueObject.create();
  if (rows.length === 1 && width === 1) return single(rows[0]?.[0], dates);
  return arrayOf(
    rows.map((row) => Array.from({ length: width }, (_, i) => single(row[i], dates))),
    place,
  );
}
