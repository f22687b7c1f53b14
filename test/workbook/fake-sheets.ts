import { a1Of, areaOf } from '../../src/workbook/address.ts';

/** A spreadsheet that holds cells and calculates nothing: enough of Apps Script for the workbook layer, and every service call counted. */
interface FakeSheet {
  id: number;
  name: string;
  rows: number;
  columns: number;
  cells: Map<string, { value: unknown; formula: string }>;
  props: Record<string, unknown>;
  metadata: { key: string; value: string }[];
  charts: unknown[];
  protections: { warningOnly: boolean }[];
}

type Wrapped = Record<string, (...args: unknown[]) => unknown>;

export class FakeWorkbook {
  sheets: FakeSheet[] = [];
  names: { name: string; sheet: number; area: ReturnType<typeof areaOf> }[] = [];
  properties: Record<string, string> = {};
  active = 0;
  nextId = 1;
  locale = 'en_US';
  timeZone = 'Europe/Berlin';
  calls = 0;
  byMethod: Record<string, number> = {};
  failAt: number | null = null;
  locked = false;

  constructor(names: readonly string[] = ['Sheet1']) {
    for (const name of names) this.add(name, this.sheets.length);
    this.active = this.sheets[0]?.id ?? 0;
  }

  add(name: string, index: number): FakeSheet {
    if (this.sheets.some((one) => one.name.toLowerCase() === name.toLowerCase()))
      throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
    const sheet: FakeSheet = {
      id: this.nextId++,
      name,
      rows: 1000,
      columns: 26,
      cells: new Map(),
      props: {},
      metadata: [],
      charts: [],
      protections: [],
    };
    this.sheets.splice(index, 0, sheet);
    this.active = sheet.id;
    return sheet;
  }

  sheet(name: string): FakeSheet {
    const found = this.sheets.find((one) => one.name === name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  }

  put(name: string, row: number, rows: readonly (readonly unknown[])[]): void {
    const sheet = this.sheet(name);
    rows.forEach((cells, r) => {
      cells.forEach((value, c) => {
        const key = `${row + r},${c + 1}`;
        if (value === '') sheet.cells.delete(key);
        else
          sheet.cells.set(
            key,
            typeof value === 'string' && value.startsWith('=') ? { value: '', formula: value } : { value, formula: '' },
          );
      });
    });
  }

  at(name: string, a1: string): { value: unknown; formula: string } {
    const { row, column } = areaOf(a1, 0);
    return this.sheet(name).cells.get(`${row},${column}`) ?? { value: '', formula: '' };
  }

  /** All that a person would see, in a fixed order; what is shown just now is left out. */
  snapshot(): unknown {
    return {
      sheets: this.sheets.map((one) => ({
        ...one,
        cells: Array.from(one.cells.entries()).sort(([a], [b]) => (a < b ? -1 : 1)),
      })),
      names: this.names,
      properties: this.properties,
    };
  }

  private counted(kind: string, methods: Wrapped): Wrapped {
    return new Proxy(methods, {
      get: (target, key) => {
        if (typeof key !== 'string' || key === 'then') return undefined;
        if (key.startsWith('__')) return target[key];
        const method = target[key];
        if (!method) throw new Error(`the fake has no ${kind}.${key}`);
        return (...args: unknown[]) => {
          this.calls++;
          this.byMethod[`${kind}.${key}`] = (this.byMethod[`${kind}.${key}`] ?? 0) + 1;
          if (this.failAt !== null && --this.failAt < 0) {
            this.failAt = null;
            throw new Error('Service Spreadsheets failed while accessing document.');
          }
          return method(...args);
        };
      },
    });
  }

  private rangeOf(sheet: FakeSheet, area: ReturnType<typeof areaOf>): Wrapped {
    const each = <T>(read: (cell: { value: unknown; formula: string }) => T) =>
      Array.from({ length: area.rows }, (_r, r) =>
        Array.from({ length: area.columns }, (_c, c) =>
          read(sheet.cells.get(`${area.row + r},${area.column + c}`) ?? { value: '', formula: '' }),
        ),
      );
    const format = (name: string) => (values: unknown) => {
      if (
        Array.isArray(values) &&
        (values.length !== area.rows || values.some((row) => (row as unknown[]).length !== area.columns))
      )
        throw new Error(`${name}: the data has another size than the range`);
      sheet.props[`${name} ${area.row},${area.column},${area.rows},${area.columns}`] = Array.isArray(values)
        ? 'array'
        : values;
    };
    if (area.row + area.rows - 1 > sheet.rows || area.column + area.columns - 1 > sheet.columns)
      throw new Error('The coordinates of the range are outside the dimensions of the sheet.');
    const write = (values: unknown[][]) => {
      if (values.length !== area.rows || values.some((row) => row.length !== area.columns))
        throw new Error(
          `The number of rows in the data does not match the number of rows in the range. The data has ${values.length} but the range has ${area.rows}.`,
        );
      values.forEach((row, r) => {
        row.forEach((value, c) => {
          if (value === null || value === undefined || Number.isNaN(value)) throw new Error('not a cell value');
          const key = `${area.row + r},${area.column + c}`;
          if (value === '') sheet.cells.delete(key);
          else if (typeof value === 'string' && value.startsWith('='))
            sheet.cells.set(key, { value: '', formula: value });
          else
            sheet.cells.set(key, {
              value: typeof value === 'string' && value.startsWith("'") ? value.slice(1) : value,
              formula: '',
            });
        });
      });
    };
    return this.counted('Range', {
      __range: () => ({ sheet, area }),
      setValues: (values) => write(values as unknown[][]),
      setFormula: (formula) => write([[formula]]),
      getValues: () => each((cell) => cell.value),
      getFormulas: () => each((cell) => cell.formula),
      getDisplayValues: () => each((cell) => String(cell.value)),
      getDisplayValue: () => String(each((cell) => cell.value)[0]?.[0]),
      getFormula: () => each((cell) => cell.formula)[0]?.[0],
      getCell: (row, column) =>
        this.rangeOf(sheet, {
          row: area.row + (row as number) - 1,
          column: area.column + (column as number) - 1,
          rows: 1,
          columns: 1,
        }),
      getSheet: () => this.sheetOf(sheet),
      getA1Notation: () => a1Of(area.row, area.column),
      canEdit: () => true,
      clearContent: () => {
        for (let r = 0; r < area.rows; r++)
          for (let c = 0; c < area.columns; c++) sheet.cells.delete(`${area.row + r},${area.column + c}`);
      },
      setTextStyles: format('textStyles'),
      setBackgrounds: format('backgrounds'),
      setNumberFormats: format('numberFormats'),
      setNumberFormat: format('numberFormat'),
      setHorizontalAlignments: format('alignments'),
      setWraps: format('wraps'),
      setNotes: format('notes'),
      setDataValidations: format('validations'),
    });
  }

  private wrapped = new Map<number, Wrapped>();

  private sheetOf(sheet: FakeSheet): Wrapped {
    const known = this.wrapped.get(sheet.id);
    if (known) return known;
    const last = (part: 0 | 1) => Math.max(0, ...Array.from(sheet.cells.keys(), (key) => Number(key.split(',')[part])));
    const keep =
      (name: string) =>
      (...args: unknown[]) => {
        sheet.props[`${name} ${args.slice(0, -1).join(',')}`] = JSON.stringify(args[args.length - 1]);
      };
    const made = this.counted('Sheet', {
      __sheet: () => sheet,
      getName: () => sheet.name,
      getSheetId: () => sheet.id,
      getLastRow: () => last(0),
      getLastColumn: () => last(1),
      getRange: (first, column, rows, columns) =>
        this.rangeOf(
          sheet,
          typeof first === 'string'
            ? areaOf(first, sheet.rows)
            : {
                row: first as number,
                column: column as number,
                rows: (rows as number) ?? 1,
                columns: (columns as number) ?? 1,
              },
        ),
      addDeveloperMetadata: (key, value) => {
        sheet.metadata.push({ key: key as string, value: value as string });
      },
      getDeveloperMetadata: () =>
        sheet.metadata.map((entry) => ({
          getKey: () => entry.key,
          getValue: () => entry.value,
          remove: () => sheet.metadata.splice(sheet.metadata.indexOf(entry), 1),
        })),
      insertRowsAfter: (_after, count) => {
        sheet.rows += count as number;
      },
      insertColumnsAfter: (_after, count) => {
        sheet.columns += count as number;
      },
      setColumnWidths: keep('widths'),
      setRowHeights: keep('heights'),
      setFrozenRows: keep('frozenRows'),
      setFrozenColumns: keep('frozenColumns'),
      setHiddenGridlines: keep('gridlines'),
      setConditionalFormatRules: (rules) => {
        sheet.props.rules = (rules as unknown[]).length;
      },
      protect: () => {
        const protection = { warningOnly: false };
        sheet.protections.push(protection);
        return this.counted('Protection', {
          setWarningOnly: (only) => {
            protection.warningOnly = only as boolean;
          },
        });
      },
      getProtections: () =>
        sheet.protections.map((one) =>
          this.counted('Protection', { remove: () => sheet.protections.splice(sheet.protections.indexOf(one), 1) }),
        ),
      newChart: () => builder(),
      insertChart: (chart) => {
        sheet.charts.push(JSON.parse(JSON.stringify(chart)));
      },
      getCharts: () => sheet.charts.slice(),
      removeChart: (chart) => sheet.charts.splice(sheet.charts.indexOf(chart), 1),
    });
    this.wrapped.set(sheet.id, made);
    return made;
  }

  private spreadsheet(): Wrapped {
    return this.counted('Spreadsheet', {
      getSheets: () => this.sheets.map((one) => this.sheetOf(one)),
      getSheetByName: (name) => {
        const found = this.sheets.find((one) => one.name === name);
        return found ? this.sheetOf(found) : null;
      },
      insertSheet: (name, index) =>
        this.sheetOf(this.add((name as string) ?? `Sheet${this.nextId}`, (index as number) ?? this.sheets.length)),
      deleteSheet: (wrapped) => {
        const sheet = (wrapped as { __sheet: () => FakeSheet }).__sheet();
        if (this.sheets.length === 1) throw new Error("You can't remove all the sheets in a document.");
        this.sheets.splice(this.sheets.indexOf(sheet), 1);
        this.names = this.names.filter((one) => one.sheet !== sheet.id);
      },
      getActiveSheet: () =>
        this.sheetOf(this.sheets.find((one) => one.id === this.active) ?? (this.sheets[0] as FakeSheet)),
      setActiveSheet: (wrapped) => {
        this.active = (wrapped as { __sheet: () => FakeSheet }).__sheet().id;
      },
      getNamedRanges: () =>
        this.names.map((one) => ({
          getName: () => one.name,
          getRange: () => this.rangeOf(this.sheets.find((sheet) => sheet.id === one.sheet) as FakeSheet, one.area),
          remove: () => {
            this.names.splice(this.names.indexOf(one), 1);
          },
        })),
      setNamedRange: (name, range) => {
        const { sheet, area } = (
          range as { __range: () => { sheet: FakeSheet; area: ReturnType<typeof areaOf> } }
        ).__range();
        this.names.push({ name: name as string, sheet: sheet.id, area });
      },
      getSpreadsheetTimeZone: () => this.timeZone,
      getSpreadsheetLocale: () => this.locale,
      createDeveloperMetadataFinder: () => ({
        withKey: (key: string) => ({
          find: () =>
            this.sheets.flatMap((sheet) =>
              sheet.metadata
                .filter((entry) => entry.key === key)
                .map((entry) => ({
                  getValue: () => entry.value,
                  getKey: () => entry.key,
                  getLocation: () => ({ getSheet: () => this.sheetOf(sheet) }),
                })),
            ),
        }),
      }),
    });
  }

  /** Puts the services in place, as a script finds them. */
  install(): void {
    const spreadsheet = this.spreadsheet();
    const app = this.counted('SpreadsheetApp', {
      getActive: () => spreadsheet,
      flush: () => undefined,
      getUi: () => ({}),
      setActiveRange: () => undefined,
    });
    const builders = new Set(['newTextStyle', 'newDataValidation', 'newConditionalFormatRule']);
    Object.assign(globalThis, {
      SpreadsheetApp: new Proxy(app, {
        get: (target, key) =>
          builders.has(key as string)
            ? () => builder()
            : key === 'ProtectionType'
              ? { SHEET: 'SHEET' }
              : target[key as string],
      }),
      PropertiesService: {
        getDocumentProperties: () => ({
          setProperties: (all: Record<string, string>) => {
            for (const value of Object.values(all))
              if (value.length > 9000) throw new Error('Argument too large: value');
            Object.assign(this.properties, all);
          },
          getProperties: () => ({ ...this.properties }),
          getProperty: (key: string) => this.properties[key] ?? null,
          deleteProperty: (key: string) => {
            delete this.properties[key];
          },
        }),
      },
      LockService: { getDocumentLock: () => ({ tryLock: () => !this.locked, releaseLock: () => undefined }) },
      Utilities: { formatDate: (date: Date) => date.toISOString().slice(0, 10) },
    });
  }
}

/** Any builder: every method gives the builder back, build() what was set. */
function builder(): unknown {
  const set: Record<string, unknown> = {};
  const proxy: unknown = new Proxy(set, {
    get: (_target, key) => {
      if (key === 'toJSON') return () => set;
      if (key === 'build') return () => set;
      return (...args: unknown[]) => {
        set[String(key)] = args.map((arg) =>
          typeof arg === 'object' && arg !== null && !Array.isArray(arg)
            ? 'object'
            : Array.isArray(arg)
              ? arg.length
              : arg,
        );
        return proxy;
      };
    },
  });
  return proxy;
}
