import type { IRange } from '@univerjs/core';
import type { FormulaDataModel } from '@univerjs/engine-formula';

export const VOLATILE_MESSAGE =
  'This function is not allowed to reference a cell with NOW(), RAND(), RANDARRAY(), or RANDBETWEEN().';

const VOLATILE = /(?<![A-Za-z0-9_.])(NOW|RAND|RANDARRAY|RANDBETWEEN)\s*\(/i;

interface VolatileCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** Cells whose formula changes by itself, listed once a calculation. */
export class VolatileCells {
  private list: VolatileCell[] | null = null;

  constructor(
    private readonly formulas: FormulaDataModel,
    private readonly unitId: string,
  ) {}

  forget(): void {
    this.list = null;
  }

  within(sheetId: string, range: IRange): boolean {
    return this.cells().some(
      (cell) =>
        cell.sheetId === sheetId &&
        cell.row >= range.startRow &&
        cell.row <= range.endRow &&
        cell.column >= range.startColumn &&
        cell.column <= range.endColumn,
    );
  }

  /** Whether a volatile function stands inside the brackets of a call of `name`. */
  inCallOf(name: string, sheetId: string, row: number, column: number): boolean {
    const cell = this.cells().find((one) => one.sheetId === sheetId && one.row === row && one.column === column);
    const formula = cell && this.formulas.getFormulaStringByCell(row, column, sheetId, this.unitId);
    return formula ? callsOf(formula, name).some((inside) => VOLATILE.test(inside)) : false;
  }

  private cells(): VolatileCell[] {
    if (this.list) return this.list;
    this.list = [];
    for (const [sheetId, rows] of Object.entries(this.formulas.getFormulaData()[this.unitId] ?? {})) {
      for (const row of Object.keys(rows ?? {})) {
        for (const [column, cell] of Object.entries(rows?.[Number(row)] ?? {})) {
          if (cell?.f && VOLATILE.test(cell.f)) this.list.push({ sheetId, row: Number(row), column: Number(column) });
        }
      }
    }
    return this.list;
  }
}

/** What stands between the brackets of each call of a function. */
function callsOf(formula: string, name: string): string[] {
  const found: string[] = [];
  const upper = formula.toUpperCase();
  for (let at = upper.indexOf(`${name}(`); at >= 0; at = upper.indexOf(`${name}(`, at + 1)) {
    let depth = 0;
    let end = at + name.length;
    do {
      if (formula[end] === '(') depth++;
      if (formula[end] === ')') depth--;
      end++;
    } while (depth > 0 && end < formula.length);
    found.push(formula.slice(at + name.length, end));
  }
  return found;
}
