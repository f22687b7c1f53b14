import { sheetInfo } from '../addresses.ts';
import type { ScriptContext, States } from '../context.ts';
import { type Call, edits, type Method, reads } from '../service-class.ts';

type SheetCall = Call<States['Sheet']>;
type SheetMethod = Method<States['Sheet']>;

const MOST_CELLS = 10000000;
const MOST_COLUMNS = 18278;

interface Lines {
  readonly one: 'Row' | 'Column';
  readonly count: 'rows' | 'columns';
  readonly frozen: 'frozenRows' | 'frozenColumns';
}

const kinds: readonly Lines[] = [
  { one: 'Row', count: 'rows', frozen: 'frozenRows' },
  { one: 'Column', count: 'columns', frozen: 'frozenColumns' },
];

function insert(context: ScriptContext, id: number, lines: Lines, before: number, count: number): void {
  const info = sheetInfo(context, id);
  if (count < 1) throw context.exception(`The number of ${lines.count} to insert must be at least 1.`);
  if (before < 1 || before > info[lines.count] + 1) throw context.exception(`Those ${lines.count} are out of bounds.`);
  const cells = context.backend.sheets().reduce((sum, one) => sum + one.rows * one.columns, 0);
  const added = count * (lines.one === 'Row' ? info.columns : info.rows);
  if (cells + added > MOST_CELLS)
    throw context.exception(
      `This action would increase the number of cells in the workbook above the limit of ${MOST_CELLS} cells.`,
    );
  if (lines.one === 'Column' && info.columns + count > MOST_COLUMNS)
    throw context.exception(`This action would increase the number of columns above the limit of ${MOST_COLUMNS}.`);
  if (lines.one === 'Row') context.backend.insertRows(id, before - 1, count);
  else context.backend.insertColumns(id, before - 1, count);
}

function remove(context: ScriptContext, id: number, lines: Lines, from: number, count: number): void {
  const info = sheetInfo(context, id);
  if (from < 1 || count < 1 || from + count - 1 > info[lines.count])
    throw context.exception(`Those ${lines.count} are out of bounds.`);
  const kept = info[lines.count] - count;
  const frozenKept = info[lines.frozen] - Math.max(0, Math.min(info[lines.frozen], from + count - 1) - (from - 1));
  if (kept === 0) throw context.exception(`You can't delete all the ${lines.count} on the sheet.`);
  if (kept === frozenKept)
    throw context.exception(`Sorry, it is not possible to delete all non-frozen ${lines.count}.`);
  if (lines.one === 'Row') context.backend.deleteRows(id, from - 1, count);
  else context.backend.deleteColumns(id, from - 1, count);
}

function freeze(context: ScriptContext, id: number, lines: Lines, count: number): void {
  const info = sheetInfo(context, id);
  if (count < 0 || count >= info[lines.count])
    throw context.exception(`You can't freeze all visible ${lines.count} on the sheet.`);
  context.backend.setSheet(id, { [lines.frozen]: count });
}

function methodsOf(lines: Lines): [string, SheetMethod][] {
  const { one } = lines;
  const chained =
    (run: (call: SheetCall, at: number, count: number) => void) =>
    (call: SheetCall, at: number, count = 1): object => {
      run(call, at, count);
      return call.self;
    };
  const before = chained(({ context, state }, at, count) => insert(context, state.id, lines, at, count));
  const after = chained(({ context, state }, at, count) => insert(context, state.id, lines, at + 1, count));
  const deleted = chained(({ context, state }, at, count) => remove(context, state.id, lines, at, count));
  return [
    [
      `insert${one}s`,
      edits('Integer|Integer,Integer', (call: SheetCall, at: number, count = 1) => void before(call, at, count)),
    ],
    [`insert${one}sBefore`, edits('Integer,Integer', before)],
    [`insert${one}Before`, edits('Integer', before)],
    [`insert${one}sAfter`, edits('Integer,Integer', after)],
    [`insert${one}After`, edits('Integer', after)],
    [
      `delete${one}s`,
      edits('Integer,Integer', (call: SheetCall, at: number, count: number) => void deleted(call, at, count)),
    ],
    [`delete${one}`, edits('Integer', deleted)],
    [`getMax${one}s`, reads('', ({ context, state }: SheetCall) => sheetInfo(context, state.id)[lines.count])],
    [`getFrozen${one}s`, reads('', ({ context, state }: SheetCall) => sheetInfo(context, state.id)[lines.frozen])],
    [
      `setFrozen${one}s`,
      edits('Integer', ({ context, state }: SheetCall, count: number) => freeze(context, state.id, lines, count)),
    ],
    [
      `getLast${one}`,
      reads('', ({ context, state }: SheetCall) => {
        sheetInfo(context, state.id);
        const last = context.backend.lastCell(state.id);
        return (one === 'Row' ? last.row : last.column) + 1;
      }),
    ],
  ];
}

export const lineMethods: Readonly<Record<string, SheetMethod>> = Object.fromEntries(kinds.flatMap(methodsOf));

function resize(
  { context, self, state }: SheetCall,
  lines: 'rows' | 'columns',
  from: number,
  count: number,
  size: number,
): object {
  const info = sheetInfo(context, state.id);
  if (from < 1 || count < 1 || from + count - 1 > info[lines])
    throw context.exception(`Those ${lines} are out of bounds.`);
  if (size < 2 || size > 2000) throw context.refusal(`${size} is no size of ${lines}; give pixels from 2 to 2000.`);
  if (lines === 'rows') context.backend.setRowHeights(state.id, from - 1, count, size);
  else context.backend.setColumnWidths(state.id, from - 1, count, size);
  return self;
}

export const sizeMethods: Readonly<Record<string, SheetMethod>> = {
  getColumnWidth: reads('Integer', ({ context, state }: SheetCall, column: number) => {
    const width = context.backend.columnWidths(sheetInfo(context, state.id).id)[column - 1];
    if (width === undefined) throw context.exception('Those columns are out of bounds.');
    return width;
  }),
  setColumnWidth: edits('Integer,Integer', (call: SheetCall, column: number, width: number) =>
    resize(call, 'columns', column, 1, width),
  ),
  setColumnWidths: edits('Integer,Integer,Integer', (call: SheetCall, from: number, count: number, width: number) =>
    resize(call, 'columns', from, count, width),
  ),
  setRowHeight: edits('Integer,Integer', (call: SheetCall, row: number, height: number) =>
    resize(call, 'rows', row, 1, height),
  ),
  setRowHeights: edits('Integer,Integer,Integer', (call: SheetCall, from: number, count: number, height: number) =>
    resize(call, 'rows', from, count, height),
  ),
  setRowHeightsForced: edits(
    'Integer,Integer,Integer',
    (call: SheetCall, from: number, count: number, height: number) => resize(call, 'rows', from, count, height),
  ),
};
