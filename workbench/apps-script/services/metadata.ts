import { a1Of } from '../addresses.ts';
import type { Metadata, Protection } from '../backend.ts';
import type { FinderState, ScriptContext, States } from '../context.ts';
import { type EnumValue, enumOf } from '../enums.ts';
import { type Call, edits, free, type Method, reads, type ServiceClass } from '../service-class.ts';

type Entry = Call<States['DeveloperMetadata']>;
type Finder = Call<States['DeveloperMetadataFinder']>;
type Location = Call<States['DeveloperMetadataLocation']>;
type Guard = Call<States['Protection']>;
type Name = Call<States['NamedRange']>;
/** A Spreadsheet, or a Sheet. */
type Owner = Call<{ readonly id: number } | null>;

function entryOf({ context, state }: Entry): Metadata {
  const found = context.backend.metadata().find((one) => one.id === state.id);
  if (!found) throw context.exception('The developer metadata has been deleted.');
  return found;
}

const make = (context: ScriptContext, entry: Metadata): object => context.make('DeveloperMetadata', { id: entry.id });

export const developerMetadata: ServiceClass<'DeveloperMetadata'> = {
  name: 'DeveloperMetadata',
  path: 'SpreadsheetApp.DeveloperMetadata',
  counts: 'other',
  reaches: true,
  methods: {
    getId: reads('', ({ state }: Entry) => state.id),
    getKey: reads('', (call: Entry) => entryOf(call).key),
    getValue: reads('', (call: Entry) => entryOf(call).value),
    getVisibility: reads('', () => enumOf('DeveloperMetadataVisibility').DOCUMENT),
    getLocation: reads('', (call: Entry) =>
      call.context.make('DeveloperMetadataLocation', { sheet: entryOf(call).sheet }),
    ),
    remove: edits('', (call: Entry) => call.context.backend.removeMetadata(entryOf(call).id)),
    setValue: edits('String', (call: Entry, value: string) => {
      call.context.backend.setMetadata(entryOf(call).id, value);
      return call.self;
    }),
  },
};

export const developerMetadataLocation: ServiceClass<'DeveloperMetadataLocation'> = {
  name: 'DeveloperMetadataLocation',
  path: 'SpreadsheetApp.DeveloperMetadataLocation',
  counts: 'other',
  reaches: false,
  methods: {
    getColumn: reads('', () => null),
    getRow: reads('', () => null),
    getLocationType: reads(
      '',
      ({ state }: Location) => enumOf('DeveloperMetadataLocationType')[state.sheet === null ? 'SPREADSHEET' : 'SHEET'],
    ),
    getSheet: reads('', ({ context, state }: Location) =>
      state.sheet === null ? null : context.make('Sheet', { id: state.sheet }),
    ),
    getSpreadsheet: reads('', ({ context, state }: Location) =>
      state.sheet === null ? context.make('Spreadsheet', null) : null,
    ),
  },
};

const narrow = ({ self, state }: Finder, part: Partial<FinderState>): object => {
  state.current = { ...state.current, ...part };
  return self;
};

function find({ context, state: { current } }: Finder): object[] {
  const typeOf = (entry: Metadata) => (entry.sheet === null ? 'SPREADSHEET' : 'SHEET');
  return context.backend
    .metadata()
    .filter(
      (entry) =>
        (current.sheet === null || entry.sheet === current.sheet) &&
        (current.key === null || entry.key === current.key) &&
        (current.value === null || entry.value === current.value) &&
        (current.id === null || entry.id === current.id) &&
        (current.type === null || typeOf(entry) === current.type),
    )
    .map((entry) => make(context, entry));
}

export const developerMetadataFinder: ServiceClass<'DeveloperMetadataFinder'> = {
  name: 'DeveloperMetadataFinder',
  path: 'SpreadsheetApp.DeveloperMetadataFinder',
  counts: 'other',
  reaches: true,
  methods: {
    find: reads('', find),
    withId: free('Integer', (call: Finder, id: number) => narrow(call, { id })),
    withKey: free('String', (call: Finder, key: string) => narrow(call, { key })),
    withValue: free('String', (call: Finder, value: string) => narrow(call, { value })),
    withLocationType: free('DeveloperMetadataLocationType', (call: Finder, type: EnumValue) =>
      narrow(call, { type: type.name() }),
    ),
  },
};

const MOST_CHARACTERS = 30000;

function addMetadata({ context, self, state }: Owner, key: string, value?: unknown): object {
  const text = typeof value === 'string' ? value : '';
  if (key.length + text.length > MOST_CHARACTERS)
    throw context.exception('The developer metadata is larger than the maximum of 30000 characters.');
  context.backend.addMetadata({ sheet: state?.id ?? null, key, value: text });
  return self;
}

export const metadataMethods = {
  addDeveloperMetadata: edits(
    'String|String,DeveloperMetadataVisibility|String,String|String,String,DeveloperMetadataVisibility',
    addMetadata,
  ),
  createDeveloperMetadataFinder: free('', ({ context, state }: Owner) =>
    context.make('DeveloperMetadataFinder', {
      current: { sheet: state?.id ?? null, key: null, value: null, id: null, type: null },
    }),
  ),
  getDeveloperMetadata: reads('', ({ context, state }: Owner) =>
    context.backend
      .metadata()
      .filter((entry) => entry.sheet === (state?.id ?? null))
      .map((entry) => make(context, entry)),
  ),
} satisfies Readonly<Record<string, Method<{ readonly id: number } | null>>>;

function guardOf({ context, state }: Guard): Protection {
  const found = context.backend.protections(state.sheet).find((one) => one.id === state.id);
  if (!found) throw context.exception('The protection has been removed.');
  return found;
}

function changeGuard(call: Guard, part: Partial<Protection>): object {
  const { id, ...rest } = guardOf(call);
  const { backend } = call.context;
  backend.removeProtection(id);
  call.state.id = backend.addProtection({ ...rest, ...part });
  return call.self;
}

export const protection: ServiceClass<'Protection'> = {
  name: 'Protection',
  path: 'SpreadsheetApp.Protection',
  counts: 'service',
  reaches: true,
  methods: {
    canEdit: reads('', ({ context }: Guard) => context.access === 'edit'),
    getDescription: reads('', (call: Guard) => guardOf(call).description),
    getProtectionType: reads('', (call: Guard) => enumOf('ProtectionType')[guardOf(call).rect ? 'RANGE' : 'SHEET']),
    getRange: reads('', (call: Guard) => {
      const { rect, sheet } = guardOf(call);
      const info = call.context.backend.sheets().find((one) => one.id === sheet);
      const whole = { sheet, row: 0, column: 0, rows: info?.rows ?? 1, columns: info?.columns ?? 1 };
      return call.context.make('Range', rect ?? whole);
    }),
    isWarningOnly: reads('', (call: Guard) => guardOf(call).warningOnly),
    remove: edits('', (call: Guard) => call.context.backend.removeProtection(guardOf(call).id)),
    setDescription: edits('String', (call: Guard, description: string) => changeGuard(call, { description })),
    setWarningOnly: edits('Boolean', (call: Guard, warningOnly: boolean) => changeGuard(call, { warningOnly })),
  },
};

const TAKEN = /^(true|false|[a-z]{1,3}[1-9]\d*|r\d*c\d*)$/i;

export function checkName(context: ScriptContext, name: string): void {
  if (!/^[\p{L}_][\p{L}\p{N}_.]{0,249}$/u.test(name) || TAKEN.test(name))
    throw context.exception(`The name "${name}" is not a valid name for a range.`);
}

function rectOf({ context, state }: Name) {
  const found = context.backend.names().find((one) => one.name === state.name);
  if (!found) throw context.exception('The named range no longer exists.');
  return found.rect;
}

export const namedRange: ServiceClass<'NamedRange'> = {
  name: 'NamedRange',
  path: 'SpreadsheetApp.NamedRange',
  counts: 'other',
  reaches: true,
  methods: {
    getName: reads('', ({ state }: Name) => state.name),
    getRange: reads('', (call: Name) => call.context.make('Range', rectOf(call))),
    remove: edits('', (call: Name) => {
      rectOf(call);
      call.context.backend.removeName(call.state.name);
    }),
    setName: edits('String', (call: Name, name: string) => {
      const rect = rectOf(call);
      checkName(call.context, name);
      call.context.backend.removeName(call.state.name);
      call.context.backend.setName(name, rect);
      call.state.name = name;
      return call.self;
    }),
    setRange: edits('Range', (call: Name, range: unknown) => {
      rectOf(call);
      call.context.backend.setName(call.state.name, call.context.stateOf('Range', range) as States['Range']);
      return call.self;
    }),
  },
};

/** For messages: 'Tiers'!A1:B2. */
export const rangeText = (context: ScriptContext, rect: States['Range']): string =>
  `${context.backend.sheets().find((one) => one.id === rect.sheet)?.name ?? '?'}!${a1Of(rect)}`;
