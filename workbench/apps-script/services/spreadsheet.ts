import { liveRect, rectOfA1, sheetInfo, sheetNamed } from '../addresses.ts';
import type { Backend, Rect } from '../backend.ts';
import type { ScriptContext, States } from '../context.ts';
import { type EnumValue, enumOf } from '../enums.ts';
import { knownLocale } from '../locale/locale.ts';
import {
  type Call,
  edits,
  free,
  freeShows,
  type Method,
  needs,
  reads,
  type ServiceClass,
  shows,
} from '../service-class.ts';
import { noCondition } from './conditional.ts';
import { checkName, metadataMethods } from './metadata.ts';
import { checkSheetName, copySheet, dataRect } from './sheet.ts';
import { noStyle } from './text-style.ts';
import { noRule } from './validation.ts';

type BookCall = Call<States['Spreadsheet']>;
type AppCall = Call<States['SpreadsheetApp']>;
type Any = Call<null>;

const NEW_ROWS = 1000;
const NEW_COLUMNS = 26;
const MOST_SHEETS = 200;

const sheetOf = (context: ScriptContext, id: number): object => context.make('Sheet', { id });
const sheetId = (context: ScriptContext, value: unknown): number =>
  sheetInfo(context, (context.stateOf('Sheet', value) as States['Sheet']).id).id;

function freeName(context: ScriptContext): string {
  let count = context.backend.sheets().length + 1;
  while (sheetNamed(context, `Sheet${count}`)) count++;
  return `Sheet${count}`;
}

function insertSheet({ context }: BookCall, ...args: unknown[]): object {
  const { backend } = context;
  const name = args.find((one): one is string => typeof one === 'string') ?? freeName(context);
  const index = args.find((one): one is number => typeof one === 'number');
  if (args.some((one) => typeof one === 'object'))
    throw context.refusal('insertSheet: the workbench takes no options; Google does.');
  checkSheetName(context, name, null);
  const sheets = backend.sheets();
  if (sheets.length >= MOST_SHEETS) throw context.exception(`A spreadsheet holds at most ${MOST_SHEETS} sheets.`);
  const active = sheets.findIndex((one) => one.id === backend.active().sheet);
  if (index !== undefined && (index < 0 || index > sheets.length))
    throw context.exception('Sheet index is out of bounds.');
  const id = backend.addSheet(name, index ?? active + 1, NEW_ROWS, NEW_COLUMNS);
  leave(context);
  backend.activate({ sheet: id, row: 0, column: 0, rows: 1, columns: 1 });
  return sheetOf(context, id);
}

function deleteSheet({ context }: BookCall, value: unknown): void {
  const id = sheetId(context, value);
  if (context.backend.sheets().filter((one) => !one.hidden || one.id === id).length === 1)
    throw context.exception("You can't remove all the sheets in a document.");
  context.backend.removeSheet(id);
}

/** What was chosen on each sheet when it was left. */
const chosen = new WeakMap<Backend, Map<number, Rect>>();

function leave({ backend }: ScriptContext): void {
  const rect = backend.active();
  const known = chosen.get(backend) ?? new Map<number, Rect>();
  chosen.set(backend, known.set(rect.sheet, rect));
}

function activateSheet({ context }: Any, value: unknown, restore = false): object {
  const id = sheetId(context, value);
  const { backend } = context;
  if (backend.active().sheet === id) return sheetOf(context, id);
  leave(context);
  const before = restore ? chosen.get(backend)?.get(id) : undefined;
  backend.activate(before ?? { sheet: id, row: 0, column: 0, rows: 1, columns: 1 });
  return sheetOf(context, id);
}

function activateRange({ context }: Any, value: unknown): object {
  const rect = liveRect(context, context.stateOf('Range', value) as Rect);
  context.backend.activate(rect);
  return context.make('Range', rect);
}

const activeSheet = ({ context }: Any) => sheetOf(context, context.backend.active().sheet);
const activeRange = ({ context }: Any) => context.make('Range', context.backend.active());
const currentCell = ({ context }: Any) => context.make('Range', { ...context.backend.active(), rows: 1, columns: 1 });

function moveActiveSheet({ context }: BookCall, position: number): void {
  const { backend } = context;
  if (position < 1 || position > backend.sheets().length) throw context.exception('Sheet index is out of bounds.');
  backend.moveSheet(backend.active().sheet, position - 1);
}

function getProtections({ context }: BookCall, type: EnumValue): object[] {
  return context.backend.sheets().flatMap((one) =>
    context.backend
      .protections(one.id)
      .filter((entry) => (entry.rect ? 'RANGE' : 'SHEET') === type.name())
      .map((entry) => context.make('Protection', { id: entry.id, sheet: one.id })),
  );
}

const active: Readonly<Record<string, Method<null>>> = {
  getActiveRange: reads('', activeRange),
  getCurrentCell: reads('', currentCell),
  setCurrentCell: shows('Range', activateRange),
};

const settings: Readonly<Record<string, Method<null>>> = {
  getSpreadsheetLocale: reads('', ({ context }: BookCall) => context.backend.locale),
  setSpreadsheetLocale: edits('String', ({ context }: BookCall, locale: string) => {
    const known = knownLocale(locale);
    if (known === null) throw context.exception(`Invalid argument: locale. "${locale}" is not a locale.`);
    context.backend.locale = known;
  }),
  getSpreadsheetTimeZone: reads('', ({ context }: BookCall) => context.backend.timeZone),
  setSpreadsheetTimeZone: edits('String', ({ context }: BookCall, zone: string) => {
    if (!zone.includes('/') && zone !== 'UTC' && zone !== 'GMT') throw context.exception(`Invalid argument: ${zone}`);
    context.backend.timeZone = zone;
  }),
  getName: reads('', ({ context }: BookCall) => context.backend.name),
  rename: edits('String', ({ context }: BookCall, name: string) => {
    context.backend.name = name;
  }),
  getId: free('', () => 'workbench'),
  getUrl: reads('', () => 'https://docs.google.com/spreadsheets/d/workbench/edit'),
};

const names: Readonly<Record<string, Method<null>>> = {
  getNamedRanges: reads('', ({ context }: BookCall) =>
    context.backend.names().map((one) => context.make('NamedRange', { name: one.name })),
  ),
  setNamedRange: edits('String,Range', ({ context }: BookCall, name: string, range: unknown) => {
    checkName(context, name);
    context.backend.setName(name, liveRect(context, context.stateOf('Range', range) as Rect));
  }),
  removeNamedRange: edits('String', ({ context }: BookCall, name: string) => {
    const found = context.backend.names().find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (!found) throw context.exception(`The named range "${name}" does not exist.`);
    context.backend.removeName(found.name);
  }),
  getRangeByName: free('String', ({ context }: BookCall, name: string) => {
    const found = context.backend.names().find((one) => one.name.toLowerCase() === name.toLowerCase());
    return found ? context.make('Range', found.rect) : null;
  }),
};

export const spreadsheet: ServiceClass<'Spreadsheet'> = {
  name: 'Spreadsheet',
  path: 'SpreadsheetApp.Spreadsheet',
  counts: 'service',
  reaches: true,
  methods: {
    ...active,
    ...settings,
    ...names,
    ...metadataMethods,
    deleteSheet: edits('Sheet', deleteSheet),
    duplicateActiveSheet: edits('', ({ context }: BookCall) => copySheet(context, context.backend.active().sheet)),
    getActiveSheet: free('', activeSheet),
    getDataRange: reads('', ({ context }: BookCall) =>
      context.make('Range', dataRect(context, context.backend.active().sheet)),
    ),
    getNumSheets: free('', ({ context }: BookCall) => context.backend.sheets().length),
    getProtections: reads('ProtectionType', getProtections),
    getRange: reads('String', ({ context }: BookCall, a1: string) =>
      context.make('Range', rectOfA1(context, a1, context.backend.active().sheet)),
    ),
    getSheetById: free('Integer', ({ context }: BookCall, id: number) =>
      context.backend.sheets().some((one) => one.id === id) ? sheetOf(context, id) : null,
    ),
    getSheetByName: free('String', ({ context }: BookCall, name: string) => {
      const found = context.backend.sheets().find((one) => one.name === name);
      return found ? sheetOf(context, found.id) : null;
    }),
    getSheets: free('', ({ context }: BookCall) => context.backend.sheets().map((one) => sheetOf(context, one.id))),
    insertSheet: edits(
      '|Integer|Integer,Object|Object|String|String,Integer|String,Integer,Object|String,Object',
      insertSheet,
    ),
    moveActiveSheet: edits('Integer', moveActiveSheet),
    setActiveRange: shows('Range', activateRange),
    setActiveSheet: shows('Sheet|Sheet,Boolean', activateSheet),
    toast: reads('String|String,String|String,String,Number', ({ context }: BookCall, message: string, title = '') =>
      context.screen.toast(message, title),
    ),
  },
};

const elsewhere = needs('spreadsheets');
const other = ({ context }: AppCall): never => {
  throw context.refusal('The workbench holds one spreadsheet only.');
};

export const spreadsheetApp: ServiceClass<'SpreadsheetApp'> = {
  name: 'SpreadsheetApp',
  path: 'SpreadsheetApp',
  counts: 'service',
  reaches: true,
  methods: {
    ...active,
    create: elsewhere('String|String,Integer,Integer', other),
    flush: free('', ({ context }: AppCall) => {
      context.counts.flushes++;
    }),
    getActive: reads('', ({ context }: AppCall) => context.make('Spreadsheet', null)),
    getActiveSheet: reads('', activeSheet),
    getActiveSpreadsheet: reads('', ({ context }: AppCall) => context.make('Spreadsheet', null)),
    getSelection: reads('', ({ context }: AppCall) => context.make('Selection', null)),
    getUi: free('', ({ context }: AppCall) => {
      if (context.mode === 'CUSTOM_FUNCTION')
        throw context.exception('Cannot call SpreadsheetApp.getUi() from this context.');
      return Object.assign(context.make('Ui', null), enumsFor(['Button', 'ButtonSet']));
    }),
    newConditionalFormatRule: free('', ({ context }: AppCall) =>
      context.make('ConditionalFormatRuleBuilder', { rule: noCondition }),
    ),
    newDataValidation: free('', ({ context }: AppCall) => context.make('DataValidationBuilder', { rule: noRule })),
    newTextStyle: free('', ({ context }: AppCall) => context.make('TextStyleBuilder', { style: noStyle })),
    openById: elsewhere('String', other),
    openByUrl: elsewhere('String', other),
    setActiveRange: freeShows('Range', activateRange),
    setActiveSheet: freeShows('Sheet|Sheet,Boolean', activateSheet),
  },
};

export const selection: ServiceClass<'Selection'> = {
  name: 'Selection',
  path: 'SpreadsheetApp.Selection',
  counts: 'other',
  reaches: false,
  methods: {
    getActiveRange: reads('', activeRange),
    getActiveSheet: reads('', activeSheet),
    getCurrentCell: reads('', currentCell),
  },
};

/** Constants that hang on SpreadsheetApp. */
export const appEnums = [
  'BorderStyle',
  'CopyPasteType',
  'DataValidationCriteria',
  'DeveloperMetadataLocationType',
  'DeveloperMetadataVisibility',
  'Dimension',
  'Direction',
  'ProtectionType',
  'SheetType',
  'WrapStrategy',
] as const;

export const enumsFor = (names: readonly Parameters<typeof enumOf>[0][]): Record<string, unknown> =>
  Object.fromEntries(names.map((name) => [name, enumOf(name)]));
