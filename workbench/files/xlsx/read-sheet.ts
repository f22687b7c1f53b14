import { carryFormula, columnNumber } from '../../apps-script/grid/references.ts';
import type { FileValue } from '../open-csv.ts';
import { FileRefusal } from '../refusal.ts';
import { type FileCheck, type FileCondition, RulesReading } from './read-rules.ts';
import { type Attributes, readXml, unescaped } from './xml.ts';

export interface FileCellAt {
  readonly row: number;
  readonly column: number;
  readonly value: FileValue;
  /** As the file spells it, without `=`; '' where there is none. */
  readonly formula: string;
  /** An array formula, whose results may stand in other cells too. */
  readonly isArray: boolean;
  readonly style: number;
}

/** A cell that holds nothing, and has a look. */
export type DressedCell = Pick<FileCellAt, 'row' | 'column' | 'style'>;

export interface FileSheet {
  readonly cells: readonly FileCellAt[];
  readonly dressed: readonly DressedCell[];
  readonly checks: readonly FileCheck[];
  readonly conditions: readonly FileCondition[];
  readonly rows: number;
  readonly columns: number;
  readonly widths: readonly { readonly from: number; readonly to: number; readonly pixels: number }[];
  /** Rows of the same height, one run after the other. */
  readonly heights: readonly { readonly row: number; readonly count: number; readonly pixels: number }[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly gridlinesHidden: boolean;
  readonly tabColor: string | null;
  readonly merged: number;
}

/** More than any roster, and no more than a page holds. */
export const MOST_AREA = 5_000_000;
const MOST_CELLS = 2_000_000;
const MOST_DRESSED = 500_000;
/** Formulas that are shared grow with every cell that shares them. */
const LONGEST_FORMULA = 8192;
const MOST_FORMULA_TEXT = 30_000_000;
const MOST_HEIGHTS = 50_000;
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
const DIGIT = 7;
const MARGIN = 5;

const ISO_DAY = Date.UTC(1899, 11, 30);
const MILLISECONDS = 86_400_000;

function serialOf(iso: string): number | null {
  const ms = Date.parse(/[zZ]|[+-]\d\d:\d\d$/.test(iso) ? iso : `${iso}${iso.includes('T') ? '' : 'T00:00:00'}Z`);
  return Number.isNaN(ms) ? null : (ms - ISO_DAY) / MILLISECONDS;
}

function fileValue(type: string, text: string, texts: readonly string[]): FileValue {
  if (type === 's') return texts[Number(text)] || null;
  if (type === 'str' || type === 'inlineStr') return unescaped(text) || null;
  if (type === 'b') return text === '1' || text === 'true';
  if (type === 'e') return { error: text || '#N/A' };
  if (text === '') return null;
  if (type === 'd') return serialOf(text) ?? text;
  const number = Number(text);
  return Number.isFinite(number) ? number : text;
}

/** Reads one sheet cell by cell, and keeps no more than it needs. */
class Reading {
  readonly cells: FileCellAt[] = [];
  readonly dressed: DressedCell[] = [];
  readonly rules = new RulesReading();
  readonly widths: { from: number; to: number; pixels: number }[] = [];
  readonly heights: { row: number; count: number; pixels: number }[] = [];
  readonly shared = new Map<string, { text: string; row: number; column: number }>();
  rows = 0;
  columns = 0;
  frozen = { rows: 0, columns: 0 };
  gridlinesHidden = false;
  tabColor: string | null = null;
  merged = 0;
  private row = -1;
  private column = -1;
  private cell: Attributes | null = null;
  private formula: Attributes | null = null;
  private formulaText = '';
  private valueText = '';
  private into: 'f' | 'v' | null = null;
  private formulasLength = 0;

  constructor(
    private readonly sheetName: string,
    private readonly texts: readonly string[],
  ) {}

  open(name: string, attributes: Attributes): void {
    if (name === 'row') this.openRow(attributes);
    else if (name === 'c') this.openCell(attributes);
    else if (name === 'f') [this.formula, this.into] = [attributes, 'f'];
    else if (name === 'v' || (name === 't' && this.cell)) this.into = 'v';
    else {
      this.rules.open(name, attributes);
      this.openRest(name, attributes);
    }
  }

  text(text: string): void {
    if (this.into === 'f') this.formulaText += text;
    if (this.into === 'v') this.valueText += text;
    this.rules.text(text);
  }

  close(name: string): void {
    if (name === 'f' || name === 'v' || name === 't') this.into = null;
    if (name === 'c') this.closeCell();
    this.rules.close(name);
  }

  private openRow({ r, ht, customHeight }: Attributes): void {
    this.row = r === undefined ? this.row + 1 : Number(r) - 1;
    this.column = -1;
    if (ht !== undefined && (customHeight === '1' || customHeight === 'true') && Number(ht) > 0)
      this.addHeight(Math.round(Number(ht) / 0.75));
  }

  private addHeight(pixels: number): void {
    const last = this.heights.at(-1);
    if (last && last.pixels === pixels && last.row + last.count === this.row) last.count++;
    else if (this.heights.length < MOST_HEIGHTS) this.heights.push({ row: this.row, count: 1, pixels });
  }

  private openCell(attributes: Attributes): void {
    const place = /^([A-Z]{1,3})([1-9]\d{0,6})$/i.exec(attributes.r ?? '');
    this.column = place ? columnNumber(place[1] as string) : this.column + 1;
    if (place) this.row = Number(place[2]) - 1;
    [this.cell, this.formula, this.formulaText, this.valueText] = [attributes, null, '', ''];
  }

  private formulaHere(): string {
    const { formula, formulaText } = this;
    if (formulaText.length > LONGEST_FORMULA) throw this.tooLarge();
    if (formula?.t !== 'shared') return formulaText;
    const group = formula.si ?? '';
    if (formulaText !== '') {
      this.shared.set(group, { text: formulaText, row: this.row, column: this.column });
      return formulaText;
    }
    const first = this.shared.get(group);
    return first ? carryFormula(first.text, this.row - first.row, this.column - first.column) : '';
  }

  private closeCell(): void {
    const attributes = this.cell ?? {};
    this.cell = null;
    const value = fileValue(attributes.t ?? 'n', this.valueText, this.texts);
    const formula = this.formulaHere();
    this.formulasLength += formula.length;
    const style = Number(attributes.s ?? 0);
    if (value === null && formula === '') {
      if (style > 0 && this.dressed.length < MOST_DRESSED)
        this.dressed.push({ row: this.row, column: this.column, style });
      return;
    }
    if (!(this.row >= 0 && this.row < LAST_ROW && this.column < LAST_COLUMN) || this.isFull()) throw this.tooLarge();
    this.rows = Math.max(this.rows, this.row + 1);
    this.columns = Math.max(this.columns, this.column + 1);
    const isArray = this.formula?.t === 'array' || this.formula?.t === 'dataTable';
    this.cells.push({ row: this.row, column: this.column, value, formula, isArray, style });
  }

  private openRest(name: string, attributes: Attributes): void {
    if (name === 'pane' && (attributes.state ?? '').startsWith('frozen'))
      this.frozen = { rows: Number(attributes.ySplit ?? 0), columns: Number(attributes.xSplit ?? 0) };
    if (name === 'sheetView') this.gridlinesHidden = attributes.showGridLines === '0';
    if (name === 'tabColor' && /^[0-9A-F]{8}$/i.test(attributes.rgb ?? ''))
      this.tabColor = `#${(attributes.rgb as string).slice(2).toLowerCase()}`;
    if (name === 'mergeCell') this.merged++;
    if (name === 'col') {
      const pixels = Math.round(Number(attributes.width) * DIGIT + MARGIN);
      if (pixels > 0 && this.widths.length < LAST_COLUMN)
        this.widths.push({ from: Number(attributes.min) - 1, to: Number(attributes.max) - 1, pixels });
    }
  }

  private isFull(): boolean {
    return this.cells.length >= MOST_CELLS || this.formulasLength > MOST_FORMULA_TEXT;
  }

  checkArea(): void {
    if (this.rows * this.columns > MOST_AREA) throw this.tooLarge();
  }

  private tooLarge(): FileRefusal {
    return new FileRefusal(
      `The sheet "${this.sheetName}" reaches too far: more than ${MOST_AREA.toLocaleString('en')} cells.`,
      'Delete what stands far out, or save the sheet as CSV.',
    );
  }
}

export function readSheet(xml: string, name: string, texts: readonly string[]): FileSheet {
  const reading = new Reading(name, texts);
  readXml(xml, `The sheet "${name}"`, {
    open: (tag, attributes) => reading.open(tag, attributes),
    text: (text) => reading.text(text),
    close: (tag) => reading.close(tag),
  });
  reading.checkArea();
  const { cells, dressed, rows, columns, widths, heights, gridlinesHidden, tabColor, merged } = reading;
  return {
    cells,
    dressed,
    checks: reading.rules.checks,
    conditions: reading.rules.conditions,
    rows,
    columns,
    widths,
    heights,
    gridlinesHidden,
    tabColor,
    merged,
    frozenRows: Math.max(0, Math.floor(reading.frozen.rows) || 0),
    frozenColumns: Math.max(0, Math.floor(reading.frozen.columns) || 0),
  };
}
