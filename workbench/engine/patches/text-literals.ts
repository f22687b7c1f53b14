import { StringValueObject, ValueObjectFactory } from '@univerjs/engine-formula';

/** What stands in quotes in a formula is text in Sheets; the engine takes "12,500" for a number and "3/4/2026" for a date. */
const QUOTED = /^\s*"([\s\S]*)"\s*$/;

const create = ValueObjectFactory.create;

ValueObjectFactory.create = (value, isIgnoreNumberPattern) => {
  const quoted = typeof value === 'string' ? QUOTED.exec(value) : null;
  if (quoted === null) return create.call(ValueObjectFactory, value, isIgnoreNumberPattern);
  return StringValueObject.create((quoted[1] as string).replaceAll('""', '"'));
};
