import { afterAll } from 'vitest';
import type { Replies } from '../../src/sidebar/api.ts';
import type { CellInput, CellValue, Rect } from '../../workbench/apps-script/backend.ts';
import type { EngineBackend } from '../../workbench/engine/engine.ts';
import { Session } from '../../workbench/headless/session.ts';
import { loadEngine, put, type Written } from './engine-bundle.ts';

export interface CheckLine {
  readonly says: string;
  readonly off: CellValue;
}

const isError = (value: CellValue): value is { readonly error: string } => typeof value === 'object' && value !== null;

const holds = (area: Rect, { row, column }: Rect): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

/** A workbook that calculates, in which the add-on that ships runs, with what tests ask of it. Rows and columns count from 1. */
export class Workbook {
  readonly engine: EngineBackend;
  private readonly session: Session;

  constructor(locale: string, timeZone: string) {
    this.session = new Session(locale, timeZone);
    this.engine = this.session.backend;
  }

  ask<K extends keyof Replies>(request: { readonly kind: K } & Record<string, unknown>): Replies[K] {
    return this.session.ask(request);
  }

  /** As the sidebar inserts: every step, then the end. */
  async insert(template: string, sampleData = true): Promise<void> {
    const answers = { from: null, asOf: null, sampleData };
    const { planHash } = this.ask({ kind: 'preview', template, answers });
    let { next } = this.ask({ kind: 'begin', template, answers, planHash });
    while (next !== null) ({ next } = this.ask({ kind: 'step', planHash, step: next }));
    this.ask({ kind: 'finish', planHash });
    await this.settled();
  }

  settled(): Promise<void> {
    return this.engine.settled();
  }

  get sheetNames(): string[] {
    return this.engine.sheets().map((one) => one.name);
  }

  id(name: string): number {
    const found = this.engine.sheets().find((sheet) => sheet.name === name);
    if (!found) throw new Error(`There is no sheet "${name}"; there are ${this.sheetNames.join(', ')}.`);
    return found.id;
  }

  private rect(name: string, row: number, column: number, rows: number, columns: number): Rect {
    return { sheet: this.id(name), row: row - 1, column: column - 1, rows, columns };
  }

  values(name: string, row: number, column: number, rows = 1, columns = 1): CellValue[][] {
    return this.engine.values(this.rect(name, row, column, rows, columns));
  }

  value(name: string, row: number, column: number): CellValue {
    return this.values(name, row, column)[0]?.[0] ?? null;
  }

  column(name: string, row: number, column: number, rows: number): CellValue[] {
    return this.values(name, row, column, rows).flat();
  }

  formula(name: string, row: number, column: number): string {
    return this.engine.formulas(this.rect(name, row, column, 1, 1))[0]?.[0] ?? '';
  }

  /** What is typed, from a cell on, until it is calculated. */
  async type(name: string, row: number, column: number, rows: readonly Written[][]): Promise<void> {
    put(this.engine, row - 1, column - 1, rows, this.id(name));
    await this.settled();
  }

  /** Types over a cell; the function that it gives puts back what stood there. */
  async typeOver(name: string, row: number, column: number, value: Written): Promise<() => Promise<void>> {
    const place = this.rect(name, row, column, 1, 1);
    const rows = this.engine.sheets().find((one) => one.name === name)?.rows ?? 0;
    if (row > rows) this.engine.insertRows(place.sheet, rows, row - rows);
    const formula = this.formula(name, row, column);
    // what a formula beside it spills there comes back by itself
    const spilt = this.engine.spills(place.sheet).some((spill) => holds(spill, place));
    const typed = spilt ? null : this.value(name, row, column);
    const was: CellInput = formula === '' ? { value: typed } : { formula };
    await this.type(name, row, column, [[value]]);
    return () => {
      this.engine.write(place, [[was]]);
      return this.settled();
    };
  }

  addSheet(name: string, rows: readonly Written[][]): number {
    const columns = Math.max(...rows.map((row) => row.length));
    const sheet = this.engine.addSheet(name, this.engine.sheets().length, rows.length + 2, columns);
    put(this.engine, 0, 0, rows, sheet);
    return sheet;
  }

  /** Where a named range begins. */
  named(name: string): { readonly sheet: string; readonly row: number; readonly column: number } {
    const rect = this.engine.names().find((one) => one.name === name)?.rect;
    const sheet = this.engine.sheets().find((one) => one.id === rect?.sheet);
    if (!rect || !sheet) throw new Error(`There is no named range "${name}".`);
    return { sheet: sheet.name, row: rect.row + 1, column: rect.column + 1 };
  }

  /** Every filled cell of every sheet, by the name of its sheet. */
  cells(): Record<string, CellValue[][]> {
    const filled = this.engine.sheets().map(({ id, name }): [string, CellValue[][]] => {
      const last = this.engine.lastCell(id);
      const rect = { sheet: id, row: 0, column: 0, rows: last.row + 1, columns: last.column + 1 };
      return [name, last.row < 0 ? [] : this.engine.values(rect)];
    });
    return Object.fromEntries(filled);
  }

  /** Every cell that shows an error, in words; none in a workbook of ours. */
  errors(...but: readonly string[]): string[] {
    return Object.entries(this.cells()).flatMap(([name, rows]) =>
      but.includes(name)
        ? []
        : rows.flatMap((row, r) =>
            row.flatMap((value, c) => (isError(value) ? [`${name} ${r + 1},${c + 1}: ${value.error}`] : [])),
          ),
    );
  }

  checks(): CheckLine[] {
    return this.values('Checks', 1, 1, 200, 5)
      .filter((row) => row[4] === 'Error' || row[4] === 'Alert')
      .map((row) => ({ says: String(row[0]), off: row[3] as CellValue }));
  }

  /** What every check says that is off. */
  checksOff(): string[] {
    return this.checks()
      .filter((one) => one.off !== 0)
      .map((one) => one.says);
  }

  async close(): Promise<void> {
    await this.session.close();
  }
}

/** The one workbook of a test file; it is idle before it is closed. */
export async function openWorkbook(locale = 'en_US', timeZone = 'Europe/Berlin'): Promise<Workbook> {
  // built again when a source is newer
  await loadEngine();
  const workbook = new Workbook(locale, timeZone);
  afterAll(() => workbook.close());
  return workbook;
}
