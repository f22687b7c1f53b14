import { a1Of, isWhole, liveRect, rectAt, sheetInfo } from '../addresses.ts';
import type { Border, Rect } from '../backend.ts';
import { checkSize } from '../cell-input.ts';
import type { ScriptContext, States } from '../context.ts';
import type { EnumValue } from '../enums.ts';
import { type Call, edits, free, freeShows, type Method, reads, type ServiceClass, shows } from '../service-class.ts';
import { colorOf, filled, formatMethods } from './range-formats.ts';
import { corner, valueMethods } from './range-values.ts';
import { textStyleMethods } from './text-style.ts';
import { validationMethods } from './validation.ts';

type RangeCall = Call<States['Range']>;

const make = (context: ScriptContext, rect: Rect): object => context.make('Range', rect);

function clear({ context, self, state }: RangeCall, options: Record<string, unknown> = {}): object {
  const rect = liveRect(context, state);
  const known = ['contentsOnly', 'formatOnly', 'validationsOnly', 'commentsOnly', 'skipFilteredRows'];
  for (const key of Object.keys(options))
    if (!known.includes(key)) throw context.refusal(`clear: there is no option "${key}".`);
  const only = known.some((key) => options[key] === true);
  const { backend } = context;
  if (!only || options.contentsOnly) backend.clearContents(rect);
  if (!only || options.formatOnly) backend.clearFormats(rect);
  if (options.validationsOnly) backend.setValidations(rect, filled(rect.rows, rect.columns, null));
  if (options.commentsOnly) backend.setNotes(rect, filled(rect.rows, rect.columns, ''));
  return self;
}

/** The place that a copy fills: the target's corner on, in whole repetitions of the source where the target is larger. */
function pasted(context: ScriptContext, from: Rect, to: Rect): Rect {
  const rows = to.rows > from.rows && to.rows % from.rows === 0 ? to.rows : from.rows;
  const columns = to.columns > from.columns && to.columns % from.columns === 0 ? to.columns : from.columns;
  return liveRect(context, { ...to, rows, columns });
}

function copyValues(context: ScriptContext, from: Rect, to: Rect): void {
  const { backend } = context;
  const values = backend.values(from);
  const cells = Array.from({ length: to.rows }, (_r, r) =>
    Array.from({ length: to.columns }, (_c, c) => ({ value: values[r % from.rows]?.[c % from.columns] ?? null })),
  );
  backend.write(to, cells);
}

/** Of whole columns, and nothing of their cells. */
function copyColumnWidths({ backend }: ScriptContext, from: Rect, to: Rect): void {
  const widths = backend.columnWidths(from.sheet);
  for (let c = 0; c < to.columns; c++)
    backend.setColumnWidths(to.sheet, to.column + c, 1, widths[from.column + (c % from.columns)] as number);
}

const pastes: Readonly<Record<string, (context: ScriptContext, from: Rect, to: Rect) => void>> = {
  PASTE_NORMAL: ({ backend }, from, to) => backend.copy(from, to, 'all'),
  PASTE_FORMAT: ({ backend }, from, to) => backend.copy(from, to, 'formats'),
  PASTE_FORMULA: ({ backend }, from, to) => backend.copy(from, to, 'contents'),
  PASTE_VALUES: copyValues,
  PASTE_COLUMN_WIDTHS: copyColumnWidths,
};

function copyTo({ context, state }: RangeCall, target: unknown, how?: unknown, transposed?: boolean): void {
  const from = liveRect(context, state);
  const to = pasted(context, from, context.stateOf('Range', target) as Rect);
  if (transposed) throw context.refusal('copyTo: the workbench does not transpose.');
  const options = how as { contentsOnly?: boolean; formatOnly?: boolean } | EnumValue | undefined;
  let type = 'PASTE_NORMAL';
  if (options && 'name' in options) type = options.name();
  else if (options?.contentsOnly) type = 'PASTE_VALUES';
  else if (options?.formatOnly) type = 'PASTE_FORMAT';
  const paste = pastes[type];
  if (!paste) throw context.refusal(`copyTo: the workbench has no ${type}; Google has.`);
  paste(context, from, to);
}

function setBorder(
  { context, self, state }: RangeCall,
  top: boolean | null,
  left: boolean | null,
  bottom: boolean | null,
  right: boolean | null,
  vertical: boolean | null,
  horizontal: boolean | null,
  color: string | null = null,
  style: EnumValue | null = null,
): object {
  const rect = liveRect(context, state);
  const read = colorOf(color);
  if (read === undefined) throw context.refusal(`setBorder: "${color}" is no colour.`);
  const border: Border = {
    ...Object.fromEntries(
      Object.entries({ top, left, bottom, right, vertical, horizontal }).filter(([, value]) => value !== null),
    ),
    color: read ?? '#000000',
    style: (style?.name() ?? 'SOLID').toLowerCase() as Border['style'],
  };
  const none = [top, left, bottom, right, vertical, horizontal].every((one) => one === false);
  context.backend.setBorder(rect, none ? null : border);
  return self;
}

function addMetadata({ context, state }: RangeCall): never {
  const rect = liveRect(context, state);
  if (isWhole(rect, sheetInfo(context, rect.sheet)))
    throw context.refusal('The workbench keeps no developer metadata of rows and columns; Google does.');
  throw context.exception(
    'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
  );
}

const activate = ({ context, self, state }: RangeCall) => {
  context.backend.activate(liveRect(context, state));
  return self;
};

const notes: Readonly<Record<string, Method<States['Range']>>> = {
  getNote: reads(
    '',
    ({ context, state }: RangeCall) => context.backend.notes(corner(liveRect(context, state)))[0]?.[0],
  ),
  getNotes: reads('', ({ context, state }: RangeCall) => context.backend.notes(liveRect(context, state))),
  setNote: edits('String?', ({ context, self, state }: RangeCall, note: string | null) => {
    const rect = liveRect(context, state);
    context.backend.setNotes(rect, filled(rect.rows, rect.columns, note ?? ''));
    return self;
  }),
  setNotes: edits('Object?[][]', ({ context, self, state }: RangeCall, values: unknown[][]) => {
    const rect = liveRect(context, state);
    checkNotes(context, rect, values);
    context.backend.setNotes(
      rect,
      values.map((line) => line.map((note) => (note as string | null) ?? '')),
    );
    return self;
  }),
  clearNote: edits('', ({ context, self, state }: RangeCall) => {
    const rect = liveRect(context, state);
    context.backend.setNotes(rect, filled(rect.rows, rect.columns, ''));
    return self;
  }),
};

function checkNotes(context: ScriptContext, rect: Rect, values: readonly (readonly unknown[])[]): void {
  checkSize(context, rect, values);
  // Google writes a number as "25.0"
  if (!values.every((line) => line.every((note) => note === null || typeof note === 'string')))
    throw context.refusal('setNotes: a note is text or null.');
}

const offset = (
  { context, state }: RangeCall,
  rows: number,
  columns: number,
  height = state.rows,
  width = state.columns,
) => make(context, rectAt(context, state.sheet, state.row + 1 + rows, state.column + 1 + columns, height, width));

export const range: ServiceClass<'Range'> = {
  name: 'Range',
  path: 'SpreadsheetApp.Range',
  counts: 'service',
  reaches: true,
  methods: {
    ...valueMethods,
    ...formatMethods,
    ...textStyleMethods,
    ...validationMethods,
    ...notes,
    activate: freeShows('', activate),
    activateAsCurrentCell: shows('', activate),
    addDeveloperMetadata: edits(
      'String|String,DeveloperMetadataVisibility|String,String|String,String,DeveloperMetadataVisibility',
      addMetadata,
    ),
    canEdit: reads('', ({ context }: RangeCall) => context.access === 'edit'),
    clear: edits('|Object', clear),
    clearContent: edits('', (call: RangeCall) => clear(call, { contentsOnly: true })),
    clearFormat: edits('', (call: RangeCall) => clear(call, { formatOnly: true })),
    copyTo: edits('Range|Range,Object|Range,CopyPasteType,Boolean', copyTo),
    getA1Notation: reads('', ({ state }: RangeCall) => a1Of(state)),
    getCell: reads('Integer,Integer', ({ context, state }: RangeCall, row: number, column: number) => {
      if (row < 1 || column < 1 || row > state.rows || column > state.columns)
        throw context.exception('Cell reference out of range');
      return make(context, rectAt(context, state.sheet, state.row + row, state.column + column, 1, 1));
    }),
    getColumn: reads('', ({ state }: RangeCall) => state.column + 1),
    getGridId: reads('', ({ state }: RangeCall) => state.sheet),
    getHeight: reads('', ({ state }: RangeCall) => state.rows),
    getLastColumn: reads('', ({ state }: RangeCall) => state.column + state.columns),
    getLastRow: reads('', ({ state }: RangeCall) => state.row + state.rows),
    getNumColumns: reads('', ({ state }: RangeCall) => state.columns),
    getNumRows: reads('', ({ state }: RangeCall) => state.rows),
    getRow: reads('', ({ state }: RangeCall) => state.row + 1),
    getRowIndex: reads('', ({ state }: RangeCall) => state.row + 1),
    getSheet: reads('', ({ context, state }: RangeCall) => context.make('Sheet', { id: state.sheet })),
    getWidth: reads('', ({ state }: RangeCall) => state.columns),
    offset: free('Integer,Integer|Integer,Integer,Integer|Integer,Integer,Integer,Integer', offset),
    protect: edits('', ({ context, state }: RangeCall) => {
      const rect = liveRect(context, state);
      const id = context.backend.addProtection({ rect, sheet: rect.sheet, description: '', warningOnly: false });
      return context.make('Protection', { id, sheet: rect.sheet });
    }),
    setBorder: edits(
      'Boolean?,Boolean?,Boolean?,Boolean?,Boolean?,Boolean?|Boolean?,Boolean?,Boolean?,Boolean?,Boolean?,Boolean?,String?,BorderStyle?',
      setBorder,
    ),
  },
};
