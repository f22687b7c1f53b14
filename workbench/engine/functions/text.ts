import {
  BaseFunction,
  type BaseValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import { rowsOf } from './arrays.ts';
import { keyOf, plainOf } from './columns.ts';
import { arrayOf } from './results.ts';

function textOf(value: BaseValueObject | undefined): string {
  if (!value || value.isNull()) return '';
  if (value.isBoolean()) return value.getValue() ? 'TRUE' : 'FALSE';
  return String(value.getValue());
}

/** JOIN(delimiter, value_or_array, ...) */
export class Join extends BaseFunction {
  override minParams = 2;
  override maxParams = 255;

  override calculate(delimiter: BaseValueObject, ...values: BaseValueObject[]) {
    const parts = values.flatMap((value) => rowsOf(value).flat());
    const fault = parts.find((part) => part.isError());
    return fault ?? StringValueObject.create(parts.map(textOf).join(textOf(delimiter)));
  }
}

function parsed(part: string): BaseValueObject {
  const number = Number(part);
  const isNumber = part.trim() !== '' && !Number.isNaN(number);
  return isNumber ? NumberValueObject.create(number) : StringValueObject.create(part);
}

/** SPLIT(text, delimiter, [split_by_each], [remove_empty_text]) */
export class Split extends BaseFunction {
  override minParams = 2;
  override maxParams = 4;

  override calculate(
    text: BaseValueObject,
    delimiter: BaseValueObject,
    byEach?: BaseValueObject,
    drop?: BaseValueObject,
  ) {
    const [[first] = []] = rowsOf(text);
    if (first?.isError()) return first;
    const marks = textOf(rowsOf(delimiter)[0]?.[0]);
    if (marks === '') return ErrorValueObject.create(ErrorType.VALUE);
    const each = byEach === undefined || Boolean(plainOf(rowsOf(byEach)[0]?.[0]));
    const separator = each ? new RegExp(`[${marks.replace(/[\]\\^-]/g, '\\$&')}]`) : marks;
    const keepEmpty = drop !== undefined && !plainOf(rowsOf(drop)[0]?.[0]);
    const parts = textOf(first)
      .split(separator)
      .filter((part) => keepEmpty || part !== '');
    if (parts.length === 0) return ErrorValueObject.create(ErrorType.VALUE);
    if (parts.length === 1) return parsed(parts[0] as string);
    const place = { unitId: this.unitId ?? '', sheetId: this.subUnitId ?? '', row: this.row, column: this.column };
    return arrayOf([parts.map(parsed)], place);
  }
}

export class CountUnique extends BaseFunction {
  override minParams = 1;
  override maxParams = 255;

  override calculate(...values: BaseValueObject[]) {
    const all = values.flatMap((value) => rowsOf(value).flat().map(plainOf));
    return NumberValueObject.create(new Set(all.filter((one) => one !== null).map(keyOf)).size);
  }
}
