import type { Answer } from '../../src/sidebar/api.ts';
import type { CellInput, CellValue, Metadata, Rect, SheetInfo } from '../../workbench/apps-script/backend.ts';
import { documentStore } from '../../workbench/apps-script/context.ts';
import { createHost } from '../../workbench/apps-script/create-host.ts';
import { columnLetters, columnNumber } from '../../workbench/apps-script/grid/references.ts';
import { GridBackend } from '../../workbench/apps-script/grid-backend.ts';
import type { Host, MenuItem } from '../../workbench/apps-script/host.ts';
import { nodeRealm } from '../../workbench/apps-script/node-realm.ts';
import { addon } from '../build/built.ts';

export interface BookOptions {
  readonly sheets?: readonly string[];
  readonly locale?: string;
  readonly timeZone?: string;
  readonly warm?: boolean;
  /** Another build than the one that ships. */
  readonly files?: Readonly<Record<string, string>>;
}

/** A spreadsheet without calculation in which the built add-on runs, with what tests do to it and ask of it. */
export class Book {
  readonly backend: GridBackend;
  readonly host: Host;
  readonly shown: { sidebar: string; menu: readonly MenuItem[] } = { sidebar: '', menu: [] };

  constructor({
    sheets = ['Sheet1'],
    locale = 'en_US',
    timeZone = 'Europe/Berlin',
    warm = false,
    files = addon.files,
  }: BookOptions = {}) {
    this.backend = new GridBackend(locale, timeZone, sheets);
    this.host = createHost({
      backend: this.backend,
      realm: nodeRealm(),
      files,
      warm,
      screen: {
        showSidebar: (html) => {
          this.shown.sidebar = html;
        },
        showDialog: () => undefined,
        alert: () => 'OK',
        toast: () => undefined,
        menu: (items) => {
          this.shown.menu = items;
        },
      },
    });
  }

  /** As the sidebar asks. */
  answer(request: unknown): Answer {
    return this.host.callFromClient('partnerbookCall', [request]) as Answer;
  }

  /** The answer's value; a refusal is thrown with its code. */
  ask<T>(request: unknown): T {
    const reply = this.answer(request);
    if (!reply.ok) throw new Error(`${reply.code}: ${reply.message} ${reply.fix}`);
    return reply.value as T;
  }

  get properties(): Record<string, string> {
    return documentStore(this.backend).properties;
  }

  /** Google fails with these words as soon as the document's properties are asked for. */
  failWith(message: string): void {
    const store = documentStore(this.backend);
    Object.defineProperty(store, 'properties', {
      get: () => {
        throw new Error(message);
      },
    });
  }

  /** Somebody else's run holds the document's lock. */
  lock(): void {
    documentStore(this.backend).lockHolder = {};
  }

  get sheetNames(): string[] {
    return this.backend.sheets().map((one) => one.name);
  }

  sheet(name: string): SheetInfo {
    const found = this.backend.sheets().find((one) => one.name === name);
    if (!found) throw new Error(`There is no sheet "${name}".`);
    return found;
  }

  add(name: string, index: number): SheetInfo {
    this.backend.addSheet(name, index, 1000, 26);
    return this.sheet(name);
  }

  /** What a person types into cells, from column A on; nothing leaves a cell empty. */
  put(name: string, row: number, rows: readonly (readonly CellValue[])[]): void {
    rows.forEach((cells, r) => {
      if (cells.length === 0) return;
      const rect: Rect = { sheet: this.sheet(name).id, row: row - 1 + r, column: 0, rows: 1, columns: cells.length };
      const inputs = cells.map(
        (value): CellInput =>
          typeof value === 'string' && value.startsWith('=')
            ? { formula: value }
            : { value: value === '' ? null : value },
      );
      this.backend.write(rect, [inputs]);
    });
  }

  at(name: string, a1: string): { readonly value: CellValue | ''; readonly formula: string } {
    const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(a1) as unknown as [string, string, string];
    const rect = {
      sheet: this.sheet(name).id,
      row: Number(digits) - 1,
      column: columnNumber(letters),
      rows: 1,
      columns: 1,
    };
    return { value: this.backend.values(rect)[0]?.[0] ?? '', formula: this.backend.formulas(rect)[0]?.[0] ?? '' };
  }

  chartsOn(name: string): number {
    return this.backend.charts(this.sheet(name).id).length;
  }

  get charts(): number {
    return this.sheetNames.reduce((sum, name) => sum + this.chartsOn(name), 0);
  }

  metadataOf(name: string): readonly Metadata[] {
    const { id } = this.sheet(name);
    return this.backend.metadata().filter((one) => one.sheet === id);
  }

  /** Remembers cells and properties; the function that it gives puts them back. */
  checkpoint(): () => void {
    const back = this.backend.checkpoint();
    const properties = { ...this.properties };
    return () => {
      back();
      for (const key of Object.keys(this.properties)) delete this.properties[key];
      Object.assign(this.properties, properties);
    };
  }

  /** Every filled cell of a sheet, as text, for comparison. */
  cells(name: string): string {
    const { id } = this.sheet(name);
    const last = this.backend.lastCell(id);
    const rect = { sheet: id, row: 0, column: 0, rows: last.row + 1, columns: last.column + 1 };
    return JSON.stringify([columnLetters(last.column), this.backend.values(rect), this.backend.formulas(rect)]);
  }

  /** All that lasts, in a fixed order; which cell is chosen just now is left out. */
  snapshot(): string {
    const { active, ...rest } = this.backend.snapshot() as Record<string, unknown>;
    if (active === undefined) throw new Error('The snapshot has no active cell.');
    return JSON.stringify({ ...rest, properties: this.properties });
  }
}
