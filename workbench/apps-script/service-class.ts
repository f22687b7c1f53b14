import type { ClassName, ScriptContext, States } from './context.ts';
import { notEmulated } from './not-emulated.ts';
import { checkArguments, nameObject } from './signatures.ts';

export type Scope =
  | 'spreadsheets.currentonly'
  | 'spreadsheets'
  | 'script.container.ui'
  | 'userinfo.email'
  | 'script.scriptapp';

/** 'view' changes what is shown, such as the selection; 'edit' changes the document. */
export type Effect = 'none' | 'view' | 'edit';

export interface Call<S> {
  readonly context: ScriptContext;
  readonly self: object;
  readonly state: S;
}

export interface Method<S> {
  readonly signature: string;
  readonly scope: Scope | null;
  readonly effect: Effect;
  readonly run: (call: Call<S>, ...args: never[]) => unknown;
}

export interface ServiceClass<K extends ClassName = ClassName> {
  readonly name: K;
  /** As messages call it: SpreadsheetApp.Range. */
  readonly path: string;
  /** 'service' counts as a service call, 'builder' as a builder's, 'other' as neither. */
  readonly counts: 'service' | 'builder' | 'other';
  /** True where a call reaches the document, so that it can fail. */
  readonly reaches: boolean;
  readonly methods: Readonly<Record<string, Method<States[K]>>>;
}

type Run<S> = (call: Call<S>, ...args: never[]) => unknown;
const maker =
  (scope: Scope | null, effect: Effect) =>
  <S>(signature: string, run: Run<S>): Method<S> => ({ signature, scope, effect, run });

export const reads = maker('spreadsheets.currentonly', 'none');
export const edits = maker('spreadsheets.currentonly', 'edit');
export const shows = maker('spreadsheets.currentonly', 'view');
/** Needs no permission. */
export const free = maker(null, 'none');
export const freeShows = maker(null, 'view');
export const needs = (scope: Scope) => maker(scope, 'none');

const PREFIX = 'https://www.googleapis.com/auth/';

function granted(context: ScriptContext, scope: Scope): boolean {
  if (scope === 'spreadsheets.currentonly')
    return context.scopes.has(PREFIX + scope) || context.scopes.has(`${PREFIX}spreadsheets`);
  return context.scopes.has(PREFIX + scope);
}

const wanted = (scope: Scope): string =>
  scope === 'spreadsheets.currentonly'
    ? `(${PREFIX}spreadsheets.currentonly || ${PREFIX}spreadsheets)`
    : `${PREFIX}${scope}`;

/** What a trigger may do before anybody authorised anything: the document it is bound to, and nothing else. */
const allowedIn = (context: ScriptContext, scope: Scope): boolean =>
  context.mode === 'FULL' ||
  (context.mode !== 'NONE' && (scope === 'spreadsheets.currentonly' || scope === 'spreadsheets'));

function permit(context: ScriptContext, path: string, name: string, method: Method<unknown>): void {
  const { scope, effect } = method;
  if (scope !== null && (!granted(context, scope) || !allowedIn(context, scope)))
    throw context.exception(
      `You do not have permission to call ${path}.${name}. Required permissions: ${wanted(scope)}`,
    );
  if (effect === 'none') return;
  if (context.mode === 'NONE') throw context.exception(`You do not have permission to call ${path}.${name}`);
  if (context.mode === 'CUSTOM_FUNCTION') throw context.exception(`You do not have permission to call ${name}`);
  if (effect === 'edit' && context.access === 'view')
    throw context.exception(
      'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    );
}

function count(context: ScriptContext, spec: ServiceClass, name: string): void {
  const { counts } = context;
  const key = `${spec.name}.${name}`;
  counts.byMethod[key] = (counts.byMethod[key] ?? 0) + 1;
  const makes = spec.counts === 'service' && /^new[A-Z]/.test(name);
  if (spec.counts === 'builder' || makes) counts.builders++;
  else if (spec.counts === 'service') counts.total++;
  if (spec.reaches && !makes) mayFail(context);
}

function mayFail(context: ScriptContext): void {
  if (context.killAt !== null && --context.killAt <= 0) {
    context.killAt = null;
    context.killed = true;
  }
  if (context.killed) throw context.exception('Exceeded maximum execution time');
  if (context.failAt === null || --context.failAt > 0) return;
  context.failAt = null;
  throw context.exception('Service Spreadsheets failed while accessing document.');
}

/** A prototype for one host: the methods, each counted, checked, permitted, then run. */
export function prototypeOf(context: ScriptContext, spec: ServiceClass, states: WeakMap<object, unknown>): object {
  const prototype: Record<string, unknown> = {
    toString: () => spec.name,
  };
  for (const [name, method] of Object.entries(spec.methods) as [string, Method<unknown>][]) {
    const run = method.run as (call: Call<unknown>, ...args: unknown[]) => unknown;
    prototype[name] = function (this: object, ...args: unknown[]): unknown {
      if (!states.has(this)) throw context.exception(`${spec.path}.${name} was called without its object.`);
      count(context, spec, name);
      permit(context, spec.path, name, method);
      checkArguments(context, `${spec.path}.${name}`, method.signature, args);
      return run({ context, self: this, state: states.get(this) }, ...args);
    };
  }
  for (const name of notEmulated(spec.name))
    prototype[name] = () => {
      throw context.refusal(`The workbench has no ${spec.name}.${name}; Google has.`);
    };
  return prototype;
}

/** Makes objects of the classes for one host, and tells what stands behind them. */
export function objectsOf(
  context: ScriptContext,
  classes: readonly ServiceClass[],
): Pick<ScriptContext, 'make' | 'stateOf'> {
  const kinds = new Map<
    string,
    { readonly states: WeakMap<object, unknown>; readonly prototype: object; path: string }
  >();
  for (const spec of classes) {
    const states = new WeakMap<object, unknown>();
    kinds.set(spec.name, { states, prototype: prototypeOf(context, spec, states), path: spec.path });
  }
  return {
    make(name, state) {
      const kind = kinds.get(name);
      if (!kind) throw new Error(`There is no class ${name}.`);
      const object = Object.create(kind.prototype) as object;
      kind.states.set(object, state);
      nameObject(object, kind.path);
      return object;
    },
    stateOf<K extends ClassName>(name: K, value: unknown) {
      return typeof value === 'object' && value !== null
        ? (kinds.get(name)?.states.get(value) as States[K] | undefined)
        : undefined;
    },
  };
}
