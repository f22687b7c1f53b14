import {
  BaseFunction,
  type BaseValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
} from '@univerjs/engine-formula';
import { isDatePattern } from '../dates-in-cells.ts';
import { rowsOf } from './arrays.ts';
import { arrayOf } from './results.ts';

const DAY = 86400000;
/** What the engine gives a date; it is shown as the locale has it. */
const ENGINE_DATE = 'yyyy/mm/dd;@';
const EPOCH = Date.UTC(1899, 11, 30);

function monthsLater(serial: number, months: number, lastDay: boolean): number {
  const date = new Date(EPOCH + Math.floor(serial) * DAY);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth() + Math.trunc(months);
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  // 31 January and a month is the last day of February
  const day = lastDay ? last : Math.min(date.getUTCDate(), last);
  return (Date.UTC(year, month, day) - EPOCH) / DAY;
}

function numberOf(value: BaseValueObject): BaseValueObject {
  if (value.isNull()) return NumberValueObject.create(0);
  return value.isString() ? value.convertToNumberObjectValue() : value;
}

function monthFunction(lastDay: boolean) {
  return class Months extends BaseFunction {
    override minParams = 2;
    override maxParams = 2;

    override calculate(dates: BaseValueObject, months: BaseValueObject) {
      const given = rowsOf(dates);
      const steps = rowsOf(months);
      const at = (r: number, c: number) => {
        const date = given[Math.min(r, given.length - 1)];
        const step = steps[Math.min(r, steps.length - 1)];
        return this.one(
          date?.[Math.min(c, date.length - 1)] as BaseValueObject,
          step?.[Math.min(c, step.length - 1)] as BaseValueObject,
        );
      };
      const rows = Math.max(given.length, steps.length);
      const columns = Math.max(given[0]?.length ?? 1, steps[0]?.length ?? 1);
      if (rows === 1 && columns === 1) return at(0, 0);
      const place = { unitId: this.unitId ?? '', sheetId: this.subUnitId ?? '', row: this.row, column: this.column };
      return arrayOf(
        Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => at(r, c))),
        place,
      );
    }

    private one(date: BaseValueObject, months: BaseValueObject): BaseValueObject {
      const serial = numberOf(date);
      const step = numberOf(months);
      if (serial.isError()) return serial;
      if (step.isError()) return step;
      const result = monthsLater(Number(serial.getValue()), Number(step.getValue()), lastDay);
      if (!Number.isFinite(result) || result < 0) return ErrorValueObject.create(ErrorType.NUM);
      const pattern = date.getPattern();
      return NumberValueObject.create(result, isDatePattern(pattern) ? pattern : ENGINE_DATE);
    }
  };
}

export const Edate = monthFunction(false);
export const Eomonth = monthFunction(true);
