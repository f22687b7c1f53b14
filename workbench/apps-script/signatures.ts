import type { ClassName, ScriptContext } from './context.ts';
import { EnumValue, isEnumName } from './enums.ts';

/**
 * Signatures are written as Google's reference writes them, overloads parted by `|`: `Integer,Integer|String`. Added to
 * that: `[]` and `[][]` for lists and grids, `?` for what may be null, `...` for any number of the last one.
 */
interface Type {
  readonly name: string;
  readonly depth: number;
  readonly nullable: boolean;
  readonly rest: boolean;
}

const parsed = new Map<string, readonly (readonly Type[])[]>();

function typeOf(text: string): Type {
  const match = /^([\w.]+)(\?)?((?:\[\])*)(\.\.\.)?$/.exec(text);
  if (!match) throw new Error(`"${text}" is no type of a signature.`);
  return {
    name: match[1] as string,
    nullable: match[2] === '?',
    depth: (match[3] as string).length / 2,
    rest: match[4] === '...',
  };
}

export function overloadsOf(signature: string): readonly (readonly Type[])[] {
  const known = parsed.get(signature);
  if (known) return known;
  const made = signature.split('|').map((one) => (one === '' ? [] : one.split(',').map(typeOf)));
  parsed.set(signature, made);
  return made;
}

export const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === '[object Date]';

const primitives: Readonly<Record<string, (value: unknown) => boolean>> = {
  String: (value) => typeof value === 'string',
  Integer: (value) => typeof value === 'number' && Number.isInteger(value),
  Number: (value) => typeof value === 'number' && Number.isFinite(value),
  Boolean: (value) => typeof value === 'boolean',
  Date: isDate,
  Object: () => true,
};

function fits(context: ScriptContext, type: Type, value: unknown, depth: number): boolean {
  if (depth > 0) return Array.isArray(value) && value.every((one) => fits(context, type, one, depth - 1));
  if (value === null) return type.nullable;
  const primitive = primitives[type.name];
  if (primitive) return primitive(value);
  if (isEnumName(type.name)) return value instanceof EnumValue && value.of === type.name;
  return context.stateOf(type.name as ClassName, value) !== undefined;
}

function accepts(context: ScriptContext, types: readonly Type[], args: readonly unknown[]): boolean {
  const last = types[types.length - 1];
  if (last?.rest ? args.length < types.length - 1 : args.length !== types.length) return false;
  return args.every((arg, i) => {
    const type = (types[i] ?? last) as Type;
    return fits(context, type, arg, type.depth);
  });
}

const names = new WeakMap<object, string>();

/** How an object of a service is called in messages: SpreadsheetApp.Range. */
export function nameObject(value: object, name: string): void {
  names.set(value, name);
}

function described(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (typeof value === 'string') return 'String';
  if (typeof value !== 'object') return typeof value;
  if (Array.isArray(value)) return `${value.length === 0 ? 'object' : described(value[0])}[]`;
  if (value instanceof EnumValue) return value.of;
  return names.get(value) ?? (isDate(value) ? 'Date' : '(class)');
}

export function checkArguments(
  context: ScriptContext,
  path: string,
  signature: string,
  args: readonly unknown[],
): void {
  if (overloadsOf(signature).some((types) => accepts(context, types, args))) return;
  throw context.exception(
    `The parameters (${args.map(described).join(',')}) don't match the method signature for ${path}.`,
  );
}
