import {
  type ArrayValueObject,
  type BaseFunction,
  type BaseValueObject,
  functionMeta,
  StringValueObject,
} from '@univerjs/engine-formula';

type Builtin = new (name: string) => BaseFunction;

const EngineCompare = functionMeta.find(([, name]) => name === 'COMPARE')?.[0] as unknown as Builtin;

/** Text as it stands: `*` and `?` mean more than themselves in criteria only, not after = or <. */
function literal(value: BaseValueObject): BaseValueObject {
  if (value.isArray()) {
    return (value as ArrayValueObject).mapValue((one) => (one ? literal(one as BaseValueObject) : one));
  }
  const text = value.isString() ? String(value.getValue()) : '';
  return /[*?]/.test(text) ? StringValueObject.create(text.replace(/[*?~]/g, '~$&')) : value;
}

export class Compare extends EngineCompare {
  override calculate(left: BaseValueObject, right: BaseValueObject) {
    return super.calculate(left, literal(right));
  }
}
