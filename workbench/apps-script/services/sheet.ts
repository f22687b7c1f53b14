import { rectAt, rectOfA1, sheetInfo, sheetNamed } from '../addresses.ts';
import type { Rect } from '../backend.ts';
import { inputOf } from '../cell-input.ts';
import type { ScriptContext, States } from '../context.ts';
import { type EnumValue, enumOf } from '../enums.ts';
import { type Call, edits, freeShows, type Method, reads, type ServiceClass, shows } from '../service-class.ts';
import { chartMethods } from './charts.ts';
import { conditionMethods } from './conditional.ts';
import { metadataMethods } from './metadata.ts';
import { colorOf, filled } from './range-formats.ts';
import { sheetValues } from './range-values.ts';
import { lineMethods, sizeMethods } from './sheet-lines.ts';

export type SheetCall = Call<States['Sheet']>;

export function checkSheetName(context: ScriptContext, name: string, except: number | null): void {
  const taken = sheetNamed(context, name);
  if (taken && taken.id !== except)
    throw context.exception(`A sheet with the name "${name}" already exists. Please enter another name.`);
  if (name === '' || name.length > 100) throw context.exception('A sheet name must have between 1 and 100 characters.');
}

function getRange({ context, state }: SheetCall, first: string | number, column = 1, rows = 1, columns = 1): object {
  sheetInfo(context, state.id);
  const rect =
    typeof first === 'string'
      ? rectOfA1(context, first, state.id)
      : rectAt(context, state.id, first, column, rows, columns);
  return context.make('Range', rect);
}

export function wholeSheet(context: ScriptContext, id: number): Rect {
  const { rows, columns } = sheetInfo(context, id);
  return { sheet: id, row: 0, column: 0, rows, columns };
}

export function dataRect(context: ScriptContext, id: number): Rect {
  sheetInfo(context, id);
  const last = context.backend.lastCell(id);
  return { sheet: id, row: 0, column: 0, rows: Math.max(1, last.row + 1), columns: Math.max(1, last.column + 1) };
}

function clear(
  { context, self, state }: SheetCall,
  options: { contentsOnly?: boolean; formatOnly?: boolean } = {},
): object {
  const rect = wholeSheet(context, state.id);
  if (!options.formatOnly) context.backend.clearContents(rect);
  if (!options.contentsOnly) context.backend.clearFormats(rect);
  return self;
}

function appendRow({ context, self, state }: SheetCall, values: unknown[]): object {
  const row = context.backend.lastCell(state.id).row + 1;
  const { rows } = sheetInfo(context, state.id);
  if (row >= rows) context.backend.insertRows(state.id, rows, 1);
  const cells = values.map((value, column) => inputOf(context, value, 'appendRow', row, column, 'General'));
  context.backend.write(rectAt(context, state.id, row + 1, 1, 1, values.length), [cells]);
  return self;
}

function getProtections({ context, state }: SheetCall, type: EnumValue): object[] {
  return context.backend
    .protections(state.id)
    .filter((one) => (one.rect ? 'RANGE' : 'SHEET') === type.name())
    .map((one) => context.make('Protection', { id: one.id, sheet: state.id }));
}

/** A sheet that is protected already gives its protection back. */
function protect({ context, state }: SheetCall): object {
  const there = context.backend.protections(state.id).find((one) => one.rect === null);
  const id =
    there?.id ?? context.backend.addProtection({ rect: null, sheet: state.id, description: '', warningOnly: false });
  return context.make('Protection', { id, sheet: state.id });
}

function activate({ context, self, state }: SheetCall): object {
  context.backend.activate(rectAt(context, state.id, 1, 1, 1, 1));
  return self;
}

function setActive({ context }: SheetCall, target: unknown): object {
  const rect = context.stateOf('Range', target) as Rect;
  context.backend.activate(rect);
  return context.make('Range', rect);
}

const look: Readonly<Record<string, Method<States['Sheet']>>> = {
  hasHiddenGridlines: reads('', ({ context, state }: SheetCall) => sheetInfo(context, state.id).gridlinesHidden),
  setHiddenGridlines: edits('Boolean', ({ context, self, state }: SheetCall, gridlinesHidden: boolean) => {
    context.backend.setSheet(sheetInfo(context, state.id).id, { gridlinesHidden });
    return self;
  }),
  isSheetHidden: reads('', ({ context, state }: SheetCall) => sheetInfo(context, state.id).hidden),
  hideSheet: edits('', ({ context, self, state }: SheetCall) => {
    if (context.backend.sheets().filter((one) => !one.hidden && one.id !== state.id).length === 0)
      throw context.exception("You can't hide all the sheets in a document.");
    context.backend.setSheet(state.id, { hidden: true });
    return self;
  }),
  showSheet: edits('', ({ context, self, state }: SheetCall) => {
    context.backend.setSheet(sheetInfo(context, state.id).id, { hidden: false });
    return self;
  }),
  setTabColor: edits('String?', ({ context, self, state }: SheetCall, color: string | null) => {
    const tabColor = colorOf(color);
    if (tabColor === undefined) throw context.refusal(`setTabColor: "${color}" is no colour.`);
    context.backend.setSheet(sheetInfo(context, state.id).id, { tabColor });
    return self;
  }),
};

export const sheet: ServiceClass<'Sheet'> = {
  name: 'Sheet',
  path: 'SpreadsheetApp.Sheet',
  counts: 'service',
  reaches: true,
  methods: {
    ...lineMethods,
    ...sizeMethods,
    ...chartMethods,
    ...conditionMethods,
    ...metadataMethods,
    ...look,
    activate: freeShows('', activate),
    appendRow: edits('Object[]', appendRow),
    clear: edits('|Object', clear),
    clearContents: edits('', (call: SheetCall) => clear(call, { contentsOnly: true })),
    clearFormats: edits('', (call: SheetCall) => clear(call, { formatOnly: true })),
    clearNotes: edits('', ({ context, self, state }: SheetCall) => {
      const rect = wholeSheet(context, state.id);
      context.backend.setNotes(rect, filled(rect.rows, rect.columns, ''));
      return self;
    }),
    copyTo: edits('Spreadsheet', ({ context, state }: SheetCall) => copySheet(context, state.id)),
    getDataRange: reads('', ({ context, state }: SheetCall) => context.make('Range', dataRect(context, state.id))),
    getIndex: reads(
      '',
      ({ context, state }: SheetCall) => context.backend.sheets().findIndex((one) => one.id === state.id) + 1,
    ),
    getName: reads('', ({ context, state }: SheetCall) => sheetInfo(context, state.id).name),
    getNamedRanges: reads('', ({ context, state }: SheetCall) =>
      context.backend
        .names()
        .filter((one) => one.rect.sheet === state.id)
        .map((one) => context.make('NamedRange', { name: one.name })),
    ),
    getParent: reads('', ({ context }: SheetCall) => context.make('Spreadsheet', null)),
    getProtections: reads('ProtectionType', getProtections),
    getRange: reads('String|Integer,Integer|Integer,Integer,Integer|Integer,Integer,Integer,Integer', getRange),
    getRangeList: reads('String[]', ({ context, state }: SheetCall, all: readonly string[]) =>
      context.make(
        'RangeList',
        all.map((a1) => rectOfA1(context, a1, state.id)),
      ),
    ),
    getSheetId: reads('', ({ context, state }: SheetCall) => sheetInfo(context, state.id).id),
    getSheetName: reads('', ({ context, state }: SheetCall) => sheetInfo(context, state.id).name),
    getSheetValues: reads(
      'Integer,Integer,Integer,Integer',
      ({ context, state }: SheetCall, row: number, column: number, rows: number, columns: number) =>
        sheetValues(context, rectAt(context, state.id, row, column, rows, columns)),
    ),
    getType: reads('', () => enumOf('SheetType').GRID),
    protect: edits('', protect),
    setActiveRange: shows('Range', setActive),
    setActiveSelection: shows('Range', setActive),
    setCurrentCell: shows('Range', setActive),
    setName: edits('String', ({ context, self, state }: SheetCall, name: string) => {
      checkSheetName(context, name, state.id);
      context.backend.renameSheet(sheetInfo(context, state.id).id, name);
      return self;
    }),
  },
};

/** Sheets calls the copy "Copy of X". Charts, names and metadata of the spreadsheet stay behind. */
export function copySheet(context: ScriptContext, id: number): object {
  const { backend } = context;
  const info = sheetInfo(context, id);
  let name = `Copy of ${info.name}`;
  for (let count = 2; sheetNamed(context, name); count++) name = `Copy of ${info.name} ${count}`;
  const made = backend.addSheet(name, backend.sheets().length, info.rows, info.columns);
  const from = wholeSheet(context, id);
  backend.copy(from, { ...from, sheet: made }, 'all');
  backend.setConditionalRules(
    made,
    backend
      .conditionalRules(id)
      .map((rule) => ({ ...rule, ranges: rule.ranges.map((rect) => ({ ...rect, sheet: made })) })),
  );
  for (const entry of backend.metadata().filter((one) => one.sheet === id))
    backend.addMetadata({ sheet: made, key: entry.key, value: entry.value });
  return context.make('Sheet', { id: made });
}
