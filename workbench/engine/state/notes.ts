import { RemoveNoteMutation, SheetsNoteModel, UpdateNoteMutation } from '@univerjs/sheets-note';
import type { Rect } from '../../apps-script/backend.ts';
import { type Core, mapRect } from '../core.ts';

const NOTE_SIZE = { width: 220, height: 90 };

function textAt(core: Core, sheetId: string, row: number, col: number): string {
  return core.injector.get(SheetsNoteModel).getNote(core.unitId, sheetId, { row, col })?.note ?? '';
}

export function notes(core: Core, rect: Rect): string[][] {
  const sheetId = core.idOf(rect.sheet);
  return mapRect(rect, (row, column) => textAt(core, sheetId, row, column));
}

export function setNotes(core: Core, rect: Rect, texts: readonly (readonly string[])[]): void {
  const sheetId = core.idOf(rect.sheet);
  for (let r = 0; r < rect.rows; r++) {
    for (let c = 0; c < rect.columns; c++) {
      const place = { row: rect.row + r, col: rect.column + c };
      const before = textAt(core, sheetId, place.row, place.col);
      const text = texts[r]?.[c] ?? '';
      if (text === before) continue;
      const params = { unitId: core.unitId, sheetId, ...place };
      if (text) core.execute(UpdateNoteMutation.id, { ...params, note: { note: text, ...place, ...NOTE_SIZE } });
      else core.execute(RemoveNoteMutation.id, params);
    }
  }
}
