import type { SettingKind } from '../define.ts';
import { maybe, needed, readTable, type Table, type TableColumn } from './table.ts';

export { maybe, needed };

type TableColumns = Readonly<Record<string, TableColumn<unknown>>>;

/** A table whose rows the function itself may refuse. */
export type Entries<C extends TableColumns> = Table<C> & {
  readonly refuse: (row: number, header: keyof C & string, found: string, fix: string) => void;
};

/** An argument that is a table of entries, one thing a row. */
export function entries<C extends TableColumns>(columns: C): SettingKind<Entries<C>> {
  return {
    role: 'table',
    optional: false,
    type: 'range',
    read: (given, name, report, calendar) => {
      const table = readTable(given, columns, name, report, calendar);
      return { ...table, refuse: (row, header, found, fix) => report.add(table.place(row, header), { found, fix }) };
    },
  };
}

/** The same for rules, where a table without a row says nothing. */
export function rules<C extends TableColumns>(columns: C): SettingKind<Entries<C>> {
  const kind = entries(columns);
  return {
    ...kind,
    read: (given, name, report, ...rest) => {
      const table = kind.read(given, name, report, ...rest);
      if (table.filled.every((mark) => mark === 0) && report.isEmpty)
        report.stop(name, 'it has no row below the header.', 'Enter one.');
      return table;
    },
  };
}
