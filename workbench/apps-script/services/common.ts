import type { ScriptContext, States } from '../context.ts';
import { formatDate } from '../format-date.ts';
import { type Call, free, type Method, needs, type ServiceClass } from '../service-class.ts';

const VALUE_BYTES = 9 * 1024;
const STORE_BYTES = 500 * 1024;

function bytesOf(text: string): number {
  let bytes = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) as number;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

type PropertiesCall = Call<States['Properties']>;

function put({ context, state }: PropertiesCall, key: string, value: string): void {
  if (bytesOf(value) > VALUE_BYTES) throw context.exception('Argument too large: value');
  const others = Object.keys(state.values).filter((one) => one !== key);
  const size = others.reduce((sum, one) => sum + bytesOf(one) + bytesOf(state.values[one] as string), 0);
  if (size + bytesOf(key) + bytesOf(value) > STORE_BYTES)
    throw context.exception(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    );
  state.values[key] = value;
}

function setProperties(call: PropertiesCall, all: object, deleteOthers = false): object {
  const { context, self, state } = call;
  for (const [key, value] of Object.entries(all)) {
    // Google turns anything into text
    if (typeof value !== 'string') throw context.refusal(`setProperties: the value of "${key}" is not text.`);
  }
  if (deleteOthers) for (const key of Object.keys(state.values)) delete state.values[key];
  for (const [key, value] of Object.entries(all)) put(call, key, value as string);
  return self;
}

export const properties: ServiceClass<'Properties'> = {
  name: 'Properties',
  path: 'PropertiesService.Properties',
  counts: 'other',
  reaches: true,
  methods: {
    deleteAllProperties: free('', ({ self, state }: PropertiesCall) => {
      for (const key of Object.keys(state.values)) delete state.values[key];
      return self;
    }),
    deleteProperty: free('String', ({ self, state }: PropertiesCall, key: string) => {
      delete state.values[key];
      return self;
    }),
    getKeys: free('', ({ state }: PropertiesCall) => Object.keys(state.values)),
    getProperties: free('', ({ state }: PropertiesCall) => ({ ...state.values })),
    getProperty: free('String', ({ state }: PropertiesCall, key: string) =>
      Object.hasOwn(state.values, key) ? state.values[key] : null,
    ),
    setProperties: free('Object|Object,Boolean', setProperties),
    setProperty: free('String,String', (call: PropertiesCall, key: string, value: string) => {
      put(call, key, value);
      return call.self;
    }),
  },
};

function outsideNone(context: ScriptContext, call: string): void {
  if (context.mode === 'NONE') throw context.exception(`You do not have permission to call ${call}`);
}

export const propertiesService: ServiceClass<'PropertiesService'> = {
  name: 'PropertiesService',
  path: 'PropertiesService',
  counts: 'other',
  reaches: true,
  methods: {
    getDocumentProperties: free('', ({ context }: Call<null>) => {
      outsideNone(context, 'PropertiesService.getDocumentProperties');
      return context.make('Properties', { values: context.store.properties });
    }),
  },
};

type LockCall = Call<States['Lock']>;

function take({ context }: LockCall): boolean {
  const { store } = context;
  if (store.lockHolder !== null && store.lockHolder !== context) return false;
  store.lockHolder = context;
  return true;
}

export const lock: ServiceClass<'Lock'> = {
  name: 'Lock',
  path: 'LockService.Lock',
  counts: 'other',
  reaches: true,
  methods: {
    hasLock: free('', ({ context }: LockCall) => context.store.lockHolder === context),
    releaseLock: free('', ({ context }: LockCall) => {
      if (context.store.lockHolder === context) context.store.lockHolder = null;
    }),
    tryLock: free('Integer', take),
    waitLock: free('Integer', (call: LockCall) => {
      if (!take(call)) throw call.context.exception('Lock timeout: another process was holding the lock for too long.');
    }),
  },
};

export const lockService: ServiceClass<'LockService'> = {
  name: 'LockService',
  path: 'LockService',
  counts: 'other',
  reaches: true,
  methods: {
    getDocumentLock: free('', ({ context }: Call<null>) => {
      outsideNone(context, 'LockService.getDocumentLock');
      return context.make('Lock', { document: true });
    }),
  },
};

function format({ context }: Call<null>, date: Date, zone: string, pattern: string): string {
  const text = formatDate(date, zone, pattern);
  if (text === null) throw context.exception(`Invalid argument: ${Number.isNaN(date.getTime()) ? 'date' : zone}`);
  return text;
}

const HEX = '0123456789abcdef';
const randomHex = (length: number): string =>
  Array.from({ length }, () => HEX[Math.floor(Math.random() * HEX.length)]).join('');

export const utilities: ServiceClass<'Utilities'> = {
  name: 'Utilities',
  path: 'Utilities',
  counts: 'other',
  reaches: false,
  methods: {
    formatDate: free('Date,String,String', format),
    getUuid: free('', () => `${randomHex(8)}-${randomHex(4)}-4${randomHex(3)}-a${randomHex(3)}-${randomHex(12)}`),
    // time costs nothing here
    sleep: free('Integer', () => undefined),
  },
};

export const session: ServiceClass<'Session'> = {
  name: 'Session',
  path: 'Session',
  counts: 'other',
  reaches: false,
  methods: {
    getScriptTimeZone: free('', ({ context }: Call<null>) => context.scriptTimeZone),
    getActiveUserLocale: free('', ({ context }: Call<null>) => context.backend.locale.split('_')[0]),
    getActiveUser: needs('userinfo.email')('', ({ context }: Call<null>) => {
      throw context.refusal('The workbench knows no user.');
    }),
  },
};

export const scriptApp: ServiceClass<'ScriptApp'> = {
  name: 'ScriptApp',
  path: 'ScriptApp',
  counts: 'other',
  reaches: false,
  methods: {
    getScriptId: free('', () => 'workbench'),
    newTrigger: needs('script.scriptapp')('String', ({ context }: Call<null>) => {
      throw context.refusal('The workbench has no triggers that are installed.');
    }),
  },
};

const line = (values: readonly unknown[]): string =>
  values.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join(' ');

export const logger: ServiceClass<'Logger'> = {
  name: 'Logger',
  path: 'Logger',
  counts: 'other',
  reaches: false,
  methods: {
    log: free('Object|String,Object...', ({ context, self }: Call<null>, ...values: unknown[]) => {
      context.log.push(line(values));
      return self;
    }),
    getLog: free('', ({ context }: Call<null>) => context.log.join('\n')),
    clear: free('', ({ context }: Call<null>) => {
      context.log.length = 0;
    }),
  } satisfies Record<string, Method<null>>,
};

export function consoleOf(context: ScriptContext): Record<string, (...values: unknown[]) => void> {
  const write = (...values: unknown[]) => {
    context.log.push(line(values));
  };
  return { log: write, info: write, warn: write, error: write };
}
