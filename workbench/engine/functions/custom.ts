import { BaseFunction, type BaseReferenceObject, ErrorType, ErrorValueObject } from '@univerjs/engine-formula';
import { instantOfSerial, serialOfInstant } from '../../apps-script/dates.ts';
import { defaultDatePattern } from '../dates-in-cells.ts';
import type { CustomFunctions } from '../engine.ts';
import { type Argument, argumentOf } from './arguments.ts';
import type { Messages } from './messages.ts';
import { type DateWriter, resultOf } from './results.ts';
import { VOLATILE_MESSAGE, type VolatileCells } from './volatile.ts';

/** What a custom function needs of the workbook that calls it. */
export interface Calling {
  /** Locale and time zone as they are at the time of the call. */
  readonly home: { readonly locale: string; readonly timeZone: string };
  readonly functions: CustomFunctions;
  readonly messages: Messages;
  readonly volatile: VolatileCells;
}

/** The engine wants classes before there is a workbook; the workbook is filled in when it is opened. */
export interface CallingLater {
  current: Calling | null;
}

function datesOf(calling: Calling): DateWriter {
  return {
    serialOf: (date) => serialOfInstant(date, calling.home.timeZone),
    patternOf: (serial) => defaultDatePattern(calling.home.locale, !Number.isInteger(serial)),
  };
}

export function customFunction(name: string, later: CallingLater): new (functionName: string) => BaseFunction {
  return class Custom extends BaseFunction {
    override minParams = 0;
    override maxParams = 255;
    // the reference itself says what is a single cell, and where dates stand
    override needsReferenceObject = true;

    override calculate(...args: Argument[]) {
      const calling = later.current;
      const place = { unitId: this.unitId ?? '', sheetId: this.subUnitId ?? '', row: this.row, column: this.column };
      if (!calling) return ErrorValueObject.create(ErrorType.NAME);
      try {
        if (isVolatile(calling, name, args, place)) throw new Error(VOLATILE_MESSAGE);
        const dateOf = (serial: number) =>
          calling.functions.makeDate(instantOfSerial(serial, calling.home.timeZone).getTime());
        const result = calling.functions.call(
          name,
          args.map((one) => argumentOf(one, dateOf)),
        );
        calling.messages.delete(place.sheetId, place.row, place.column);
        return resultOf(result, place, datesOf(calling));
      } catch (error) {
        const message = error instanceof Error || hasMessage(error) ? error.message : String(error);
        calling.messages.set(place.sheetId, place.row, place.column, message);
        return ErrorValueObject.create(ErrorType.ERROR, message);
      }
    }
  };
}

/** Errors of the add-on's realm are no instances of this realm's Error. */
function hasMessage(error: unknown): error is { message: string } {
  return typeof error === 'object' && error !== null && typeof (error as { message?: unknown }).message === 'string';
}

function isVolatile(
  calling: Calling,
  name: string,
  args: readonly Argument[],
  place: { sheetId: string; row: number; column: number },
): boolean {
  const referenced = args.some((one) => {
    if (!one.isReferenceObject()) return false;
    const reference = one as BaseReferenceObject;
    return calling.volatile.within(reference.getSheetId(), reference.getRangePosition());
  });
  return referenced || calling.volatile.inCallOf(name, place.sheetId, place.row, place.column);
}
