import type { ICellData } from '@univerjs/core';
import { LexerTreeBuilder } from '@univerjs/engine-formula';
import type { Rect } from '../../apps-script/backend.ts';
import { type Core, mapRect } from '../core.ts';
import { setCells } from './cells.ts';
import { clearFormats } from './formats.ts';
import { notes, setNotes } from './notes.ts';
import { setValidations, validations } from './validations.ts';

type What = 'contents' | 'formats' | 'all';

interface Source {
  readonly cell: ICellData | null;
  readonly formula: string | null;
  readonly row: number;
  readonly column: number;
}

function tiled<T>(block: readonly (readonly T[])[], to: Rect): T[][] {
  return Array.from({ length: to.rows }, (_, r) => {
    const row = block[r % block.length] ?? [];
    return Array.from({ length: to.columns }, (__, c) => row[c % row.length] as T);
  });
}

/** Copies as Sheets pastes: relative references read as many cells further on as the formula was moved. */
export function copyRect(core: Core, from: Rect, to: Rect, what: What): void {
  const cells = core.sheet(from.sheet).getCellMatrix();
  const styles = core.workbook.getStyles();
  const sheetId = core.idOf(from.sheet);
  const lexer = core.injector.get(LexerTreeBuilder);
  const sources = mapRect(from, (row, column): Source => {
    const cell = cells.getValue(row, column) ?? null;
    const hasFormula = Boolean(cell?.f || cell?.si);
    const formula = (hasFormula && core.formulas.getFormulaStringByCell(row, column, sheetId, core.unitId)) || null;
    return { cell: cell && { ...cell }, formula, row, column };
  });
  const contentOf = ({ cell, formula, ...at }: Source, row: number, column: number): ICellData => {
    const empty = { f: null, v: null, t: null, si: null, p: null, custom: null };
    if (!cell) return empty as ICellData;
    if (!formula) return { ...empty, v: cell.v ?? null, t: cell.t ?? null, p: cell.p ?? null } as ICellData;
    return { ...empty, f: lexer.moveFormulaRefOffset(formula, column - at.column, row - at.row) } as ICellData;
  };
  const spread = tiled(sources, to);
  // styles are merged into what a cell has, so that goes first
  if (what !== 'contents') clearFormats(core, to);
  setCells(core, to, (row, column) => {
    const source = spread[row - to.row]?.[column - to.column] as Source;
    const style = { s: styles.getStyleByCell(source.cell) ?? null } as ICellData;
    if (what === 'formats') return style;
    const content = contentOf(source, row, column);
    return what === 'contents' ? content : { ...content, ...style };
  });
  if (what !== 'all') return;
  setNotes(core, to, tiled(notes(core, from), to));
  setValidations(core, to, tiled(validations(core, from), to));
}
