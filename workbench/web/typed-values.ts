import { CellValueType, type ICellData, type Nullable, type Univer } from '@univerjs/core';
import { AFTER_CELL_EDIT, SheetInterceptorService } from '@univerjs/sheets';
import { localeOf } from '../apps-script/locale/locale.ts';
import { readCell } from '../files/read-cell.ts';

// before the engine's own reading, which knows the United States only
const FIRST = 1000;
const READ_BY_ENGINE = 'en_US';

function textOf(cell: ICellData): string | null {
  const typed = cell.p?.body?.dataStream.replace(/\r\n$/, '') ?? cell.v;
  return typeof typed === 'string' && !typed.startsWith("'") ? typed : null;
}

function readAs(cell: ICellData, locale: string): ICellData {
  const text = cell.f ? null : textOf(cell);
  if (text === null) return cell;
  const reading = readCell(text, localeOf(locale));
  // the person who types knows the locale: what a file leaves in doubt is settled by it
  const read = reading.is === 'doubt' ? reading.settled : reading;
  if (read?.is !== 'value' || typeof read.value !== 'number') return cell;
  const { p: _typed, ...rest } = cell;
  const style = typeof rest.s === 'object' ? rest.s : {};
  const format = read.format === null ? {} : { s: { ...style, n: { pattern: read.format } } };
  return { ...rest, ...format, v: read.value, t: CellValueType.NUMBER };
}

/** A number or a date that is typed is read as the spreadsheet's locale writes it. */
export function readTypedValues(univer: Univer, locale: () => string): void {
  univer
    .__getInjector()
    .get(SheetInterceptorService)
    .writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
      priority: FIRST,
      handler: (cell: Nullable<ICellData>, _context, next) =>
        next(cell && locale() !== READ_BY_ENGINE ? readAs(cell, locale()) : cell),
    });
}
