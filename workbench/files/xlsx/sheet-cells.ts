import type { Backend, CellValue, Rect, SheetInfo } from '../../apps-script/backend.ts';
import { columnLetters } from '../../apps-script/grid/references.ts';
import { formatKeys, plainFormats } from '../../apps-script/grid/sheet.ts';
import { type ExcelSheet, toExcel } from './excel-formula.ts';
import type { Look, Looks } from './looks.ts';
import { escaped } from './xml.ts';

export interface Note {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** What the sheets of a workbook share, and what could not be carried. */
export interface Shared {
  readonly backend: Backend;
  readonly sheets: readonly ExcelSheet[];
  readonly looks: Looks;
  readonly texts: Map<string, number>;
  /** Cells whose formula stands in their note, by what it is. */
  readonly asValues: { count: number };
  readonly cut: { count: number };
  readonly lost: Set<string>;
}

export interface SheetCells {
  readonly rows: string;
  readonly notes: readonly Note[];
  readonly lastRow: number;
  readonly lastColumn: number;
}

const LONGEST_TEXT = 32767;
const EXCEL_ERRORS = new Set(['#N/A', '#REF!', '#VALUE!', '#DIV/0!', '#NAME?', '#NUM!', '#NULL!']);

export const cellName = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

function sharedText(shared: Shared, value: string): number {
  let text = value;
  if (text.length > LONGEST_TEXT) {
    shared.cut.count++;
    text = text.slice(0, LONGEST_TEXT);
  }
  const known = shared.texts.get(text);
  if (known !== undefined) return known;
  shared.texts.set(text, shared.texts.size);
  return shared.texts.size - 1;
}

/** The type of a cell and what stands in its <v>, null for nothing. */
function typedValue(value: CellValue, isResult: boolean, shared: Shared): readonly [type: string, text: string] | null {
  if (value === null) return isResult ? ['str', ''] : null;
  if (typeof value === 'number') return Number.isFinite(value) ? ['', String(value)] : ['e', '#NUM!'];
  if (typeof value === 'boolean') return ['b', value ? '1' : '0'];
  if (typeof value === 'object') return ['e', EXCEL_ERRORS.has(value.error) ? value.error : '#VALUE!'];
  if (isResult) return ['str', escaped(value.slice(0, LONGEST_TEXT))];
  return value === '' ? null : ['s', String(sharedText(shared, value))];
}

function cellXml(at: string, style: number, value: CellValue, formula: string | null, shared: Shared): string {
  const look = style === 0 ? '' : ` s="${style}"`;
  const found = typedValue(value, formula !== null, shared);
  if (found === null) return style === 0 ? '' : `<c r="${at}"${look}/>`;
  const [type, text] = found;
  const kind = type === '' ? '' : ` t="${type}"`;
  return `<c r="${at}"${look}${kind}>${formula === null ? '' : `<f>${escaped(formula)}</f>`}<v>${text}</v></c>`;
}

/** The number of each cell's look, and how far down and right any of them is its own. */
function stylesOf(backend: Backend, whole: Rect, looks: Looks): number[][] {
  const layers = formatKeys.map((key) => [key, backend.formats(whole, key) as unknown[][]] as const);
  const edges = backend.borders(whole);
  const known = new Map<string, number>();
  return Array.from({ length: whole.rows }, (_row, r) =>
    Array.from({ length: whole.columns }, (_column, c) => {
      let own = '';
      for (const [key, layer] of layers) {
        const value = layer[r]?.[c];
        if (value !== plainFormats[key]) own += `${key}=${String(value)}\n`;
      }
      const lines = edges[r]?.[c] ?? null;
      if (lines) own += JSON.stringify(lines);
      if (own === '') return 0;
      const place = known.get(own);
      if (place !== undefined) return place;
      const look = Object.fromEntries(layers.map(([key, layer]) => [key, layer[r]?.[c]]));
      const made = looks.place({ ...look, edges: lines } as Look);
      known.set(own, made);
      return made;
    }),
  );
}

function spillAnchors(backend: Backend, sheet: number): Map<string, Rect> {
  return new Map(backend.spills(sheet).map((rect) => [`${rect.row},${rect.column}`, rect]));
}

function formulaNote(formula: string, spill: Rect | undefined): string {
  const reach = spill
    ? ` Its results reach to ${cellName(spill.row + spill.rows - 1, spill.column + spill.columns - 1)}.`
    : '';
  return `Formula in Partnerbook: ${formula}\nThis cell holds its value.${reach}`;
}

/** A height that a person or template set, in points. */
const heightOf = (pixels: number | null | undefined): string =>
  pixels === null || pixels === undefined ? '' : ` ht="${pixels * 0.75}" customHeight="1"`;

export function sheetCells(sheet: SheetInfo, shared: Shared): SheetCells {
  const { backend, sheets } = shared;
  const whole: Rect = { sheet: sheet.id, row: 0, column: 0, rows: sheet.rows, columns: sheet.columns };
  const last = backend.lastCell(sheet.id);
  const values = backend.values(whole);
  const formulas = backend.formulas(whole);
  const styles = stylesOf(backend, whole, shared.looks);
  const notes = backend.notes(whole);
  const heights = backend.rowHeights(sheet.id);
  const anchors = spillAnchors(backend, sheet.id);
  const kept: Note[] = [];
  const rows: string[] = [];
  let lastColumn = last.column;
  for (let row = 0; row < sheet.rows; row++) {
    let line = '';
    for (let column = 0; column < sheet.columns; column++) {
      const written = formulas[row]?.[column] ?? '';
      const spill = written === '' ? undefined : anchors.get(`${row},${column}`);
      const formula = written === '' || spill ? null : toExcel(written, sheet, sheets, backend.locale);
      let note = notes[row]?.[column] ?? '';
      if (written !== '' && formula === null) {
        shared.asValues.count++;
        note = [note, formulaNote(written, spill)].filter(Boolean).join('\n\n');
      }
      if (note !== '') kept.push({ row, column, text: note });
      const value = values[row]?.[column] ?? null;
      const xml = cellXml(cellName(row, column), styles[row]?.[column] ?? 0, value, formula, shared);
      if (xml !== '') lastColumn = Math.max(lastColumn, column);
      line += xml;
    }
    const height = heightOf(heights[row]);
    if (line !== '' || height !== '') rows.push(`<row r="${row + 1}"${height}>${line}</row>`);
  }
  return { rows: rows.join(''), notes: kept, lastRow: Math.max(0, last.row), lastColumn: Math.max(0, lastColumn) };
}
