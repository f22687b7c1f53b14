import {
  BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  ErrorType,
  ErrorValueObject,
  functionLookup,
  NumberValueObject,
} from '@univerjs/engine-formula';
import type { Argument } from './arguments.ts';
import { cellsOf, Fault, plainOf } from './columns.ts';
import { criterionOf } from './criteria.ts';
import { arrayOf } from './results.ts';

type Builtin = new (name: string) => BaseFunction;

function builtin(name: string): Builtin {
  const found = functionLookup.find(([, one]) => one === name);
  if (!found) throw new Error(`The engine has no function ${name}.`);
  return found[0] as Builtin;
}

const EngineMatch = builtin('MATCH');

function valueOnly(argument: Argument): Argument {
  return argument.isReferenceObject() ? (argument as BaseReferenceObject).toArrayValueObject() : argument;
}

/** MATCH with an exact type is looked up in an index; sorted lists are the engine's own business. */
export class Match extends EngineMatch {
  override needsReferenceObject = true;

  override calculate(wanted: Argument, range: Argument, type?: Argument) {
    const exact = type && plainOf(single(valueOnly(type) as BaseValueObject));
    if (exact !== 0 && exact !== false) {
      const rest = type ? [valueOnly(range), valueOnly(type)] : [valueOnly(range)];
      return super.calculate(valueOnly(wanted) as BaseValueObject, ...(rest as BaseValueObject[]));
    }
    const keys = cellsOf(wanted);
    const cells = cellsOf(range);
    if (cells.rows > 1 && cells.columns > 1) return ErrorValueObject.create(ErrorType.NA);
    const at = (row: number, column: number) => {
      const key = keys.values[row * keys.columns + column] ?? null;
      if (key instanceof Fault) return ErrorValueObject.create(key.name as ErrorType);
      if (key === null) return ErrorValueObject.create(ErrorType.NA);
      // only text has wildcards, and an operator in it is no operator here
      const text = typeof key === 'string';
      const criterion = criterionOf(text ? `=${key}` : key);
      const plain = text && !/[*?~]/.test(key) ? cells.placesOf(key.toLowerCase()) : null;
      const place = plain
        ? plain[0]
        : criterion.key !== undefined && !text
          ? cells.placesOf(criterion.key)[0]
          : cells.values.findIndex((value) => criterion.test(value));
      if (place === undefined || place < 0) return ErrorValueObject.create(ErrorType.NA);
      return NumberValueObject.create(place + 1);
    };
    if (keys.rows === 1 && keys.columns === 1) return at(0, 0);
    const place = { unitId: this.unitId ?? '', sheetId: this.subUnitId ?? '', row: this.row, column: this.column };
    return arrayOf(
      Array.from({ length: keys.rows }, (_, r) => Array.from({ length: keys.columns }, (__, c) => at(r, c))),
      place,
    );
  }
}

function single(value: BaseValueObject): BaseValueObject {
  return value.isArray() ? (value as unknown as { get(r: number, c: number): BaseValueObject }).get(0, 0) : value;
}

/** A label, or the address when there is none; the page does not follow links. */
export class Hyperlink extends BaseFunction {
  override minParams = 1;
  override maxParams = 2;

  override calculate(address: BaseValueObject, label?: BaseValueObject) {
    return label ?? address;
  }
}

/** The engine's own IMAGE needs a browser's Image and ends the process without one. */
export class Image extends BaseFunction {
  override minParams = 1;
  override maxParams = 4;

  override calculate() {
    return ErrorValueObject.create(ErrorType.NA, 'IMAGE is not shown in the workbench.');
  }
}
