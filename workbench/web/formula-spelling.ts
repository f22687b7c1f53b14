import type { ICellData, Nullable, Univer } from '@univerjs/core';
import { BEFORE_CELL_EDIT, SheetInterceptorService } from '@univerjs/sheets';
import { toSheets } from '../engine/formula-text.ts';

type Cell = Nullable<ICellData>;

function respelled(cell: Cell, spell: (formula: string) => string): Cell {
  return cell?.f ? { ...cell, f: spell(cell.f) } : cell;
}

/** The formula bar and the cell editor show `B2:B` and the separators of the locale; the engine reads them back. */
export function spellFormulas(univer: Univer, locale: () => string): void {
  const { writeCellInterceptor } = univer.__getInjector().get(SheetInterceptorService);
  const fetch = writeCellInterceptor.fetchThroughInterceptors.bind(writeCellInterceptor);
  // the engine's own interceptor ends the chain at a formula, so no further one would be asked
  writeCellInterceptor.fetchThroughInterceptors = (name, filter) => {
    const run = fetch(name, filter);
    if ((name as unknown) !== BEFORE_CELL_EDIT) return run;
    return ((cell: Cell, context: never) =>
      respelled(run(cell as never, context) as Cell, (formula) => toSheets(formula, locale()))) as typeof run;
  };
}
