import { cellArguments, checkResult, faultOf } from './cell-call.ts';
import { classes, globalsOf } from './classes.ts';
import { passed } from './client-values.ts';
import { documentStore, type ScriptContext } from './context.ts';
import type { AuthMode, Host, HostOptions } from './host.ts';
import { objectsOf } from './service-class.ts';

interface Manifest {
  readonly timeZone?: string;
  readonly oauthScopes?: readonly string[];
}

const STUB = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*function\s+([A-Za-z_]\w*)\s*\(/g;

/** Declarations whose comment, directly above, bears @customfunction. */
export function customFunctionNames(source: string): string[] {
  const names: string[] = [];
  for (const [, comment, name] of source.matchAll(STUB))
    if (/@customfunction\b/.test(comment as string)) names.push(name as string);
  return names;
}

function realmError(options: HostOptions, name: string, message: string): Error {
  const RealmError = options.realm.globals.Error as ErrorConstructor;
  const error = new RealmError(message);
  error.name = name;
  return error;
}

function contextOf(options: HostOptions): ScriptContext {
  const { backend, realm, screen, files, scriptTimeZone, access = 'edit' } = options;
  const manifest = JSON.parse(files['appsscript.json'] ?? '{}') as Manifest;
  const context: Omit<ScriptContext, 'make' | 'stateOf'> = {
    backend,
    realm,
    screen,
    files,
    scopes: new Set(manifest.oauthScopes ?? []),
    store: documentStore(backend),
    counts: { total: 0, byMethod: {}, builders: 0, flushes: 0 },
    log: [],
    functionNames: customFunctionNames(files['functions.js'] ?? ''),
    mode: 'NONE',
    access,
    scriptTimeZone: scriptTimeZone ?? manifest.timeZone ?? 'UTC',
    failAt: null,
    killAt: null,
    killed: false,
    exception: (message) => realmError(options, 'Exception', message),
    refusal: (message) => realmError(options, 'Error', message),
  };
  return Object.assign(context as ScriptContext, objectsOf(context as ScriptContext, classes));
}

/** Runs something as Google runs a script: in one mode, and without the lock when it is done. */
function execution<T>(context: ScriptContext, mode: AuthMode, run: () => T): T {
  const before = context.mode;
  context.mode = mode;
  try {
    return run();
  } finally {
    context.mode = before;
    if (before === 'NONE') context.killed = false;
    if (before === 'NONE' && context.store.lockHolder === context) context.store.lockHolder = null;
  }
}

type Callable = (...args: unknown[]) => unknown;

function topLevel(context: ScriptContext, name: string): Callable {
  const value = /^[A-Za-z_$][\w$]*$/.test(name) ? context.realm.globals[name] : undefined;
  if (typeof value !== 'function' || !Object.hasOwn(context.realm.globals, name))
    throw context.exception(`Script function not found: ${name}`);
  return value as Callable;
}

/** The add-on, running: its files in the realm, with the services around them. */
export function createHost(options: HostOptions): Host {
  const context = contextOf(options);
  const { realm, counts } = context;
  Object.assign(realm.globals, globalsOf(context));
  const scripts = Object.entries(options.files).filter(([name]) => name.endsWith('.js'));
  // every execution starts from the files: what a script kept in a variable is gone by the next one
  const load = () => {
    for (const [name, source] of scripts) realm.evaluate(source, name);
  };
  const start = options.warm ? () => undefined : load;
  load();
  return {
    backend: options.backend,
    functionNames: context.functionNames,
    get scriptTimeZone() {
      return context.scriptTimeZone;
    },
    set scriptTimeZone(zone) {
      context.scriptTimeZone = zone;
    },
    get access() {
      return context.access;
    },
    set access(access) {
      context.access = access;
    },
    get failAt() {
      return context.failAt;
    },
    set failAt(call) {
      context.failAt = call;
    },
    get killAt() {
      return context.killAt;
    },
    set killAt(call) {
      context.killAt = call;
    },
    calls: Object.assign(counts, {
      reset: () => Object.assign(counts, { total: 0, byMethod: {}, builders: 0, flushes: 0 }),
    }) as Host['calls'],
    run(name, args, mode) {
      start();
      return execution(context, mode, () => topLevel(context, name)(...args));
    },
    callFromCell(name, args) {
      const called = topLevel(context, name);
      const given = cellArguments(context, name, args);
      const result = execution(context, 'CUSTOM_FUNCTION', () => {
        try {
          return called(...given);
        } catch (fault) {
          throw faultOf(fault);
        }
      });
      checkResult(name, result);
      return result;
    },
    callFromClient(name, args) {
      if (name.endsWith('_')) throw context.exception(`Script function not found: ${name}`);
      start();
      const called = topLevel(context, name);
      const json = realm.globals.JSON as JSON;
      const given = args.map((arg, i) => passed(context, arg, String(i), json));
      const result = execution(context, 'FULL', () => called(...given));
      return passed(context, result, 'result', JSON) ?? null;
    },
  };
}
