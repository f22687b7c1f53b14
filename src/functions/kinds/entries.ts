import { isMissing, numberAt } from '../../program/missing.ts';
import { shareBounds, withinBounds } from '../../program/reading/bounds.ts';
import { isBlank } from '../../program/reading/cells.ts';
import { type ColumnReader, madeOf, type SettingKind, tableOf } from '../define.ts';
import type { Names } from './names.ts';
import { maybe, readTable, type Table, type TableColumn } from './table.ts';

type TableColumns = Readonly<Record<string, TableColumn<unknown>>>;

/** Without a fix it is to enter one. */
type Refuse<H> = (row: number, header: H, found: string, fix?: string) => void;

/** A table whose rows the function itself may refuse. */
export type Entries<C extends TableColumns> = Table<C> & {
  readonly refuse: Refuse<keyof C & string>;
};

/** 1 where anything stands in the cell. */
const marks: ColumnReader<Uint8Array> = {
  make: (count) => new Uint8Array(count),
  read({ grid, at, from, height }, into) {
    for (let i = 0; i < height; i++) into[i] = isBlank((grid[from + i] as readonly unknown[])[at]) ? 0 : 1;
  },
};

/**
 * An argument that is a table of entries, one thing a row. A row with a Problem, as CLEAN_TABLE marks it, counts as blank.
 * `check` looks at what one column cannot know, so that all that is wrong is told in one pass.
 */
export function entries<C extends TableColumns>(
  columns: C,
  check?: (table: Entries<C>) => void,
): SettingKind<Entries<C>> {
  const all = { ...columns, Problem: maybe(marks) };
  return tableOf((given, name, report, calendar) => {
    const table = readTable(given, all, name, report, calendar) as unknown as Table<
      C & { Problem: typeof all.Problem }
    >;
    const problems = table.byHeader.Problem as Uint8Array | null;
    for (let row = 0; problems !== null && row < table.rows; row++) if (problems[row] === 1) table.filled[row] = 0;
    const refuse: Entries<C>['refuse'] = (row, header, found, fix = 'Enter one.') => {
      // a cell that could not be read was told already, and passes for a blank
      const place = table.place(row, header);
      if (!report.has(place)) report.add(place, { found, fix });
    };
    const read = { ...table, refuse } as unknown as Entries<C>;
    check?.(read);
    return read;
  });
}

interface Named<H extends string> {
  readonly byHeader: { readonly [P in H]: Names | Int32Array };
  readonly refuse: Refuse<H>;
}

/**
 * Takes the names of row after row: false for a row without one or with that of a row above, which it refuses.
 * `known` are the names of a column that holds their positions.
 */
export function namedOnce<H extends string>(
  { byHeader, refuse }: Named<H>,
  header: H,
  noName: string,
  known?: readonly string[],
): (row: number) => boolean {
  const { ids = byHeader[header] as Int32Array, labels = known } = byHeader[header] as Partial<Names>;
  const seen = new Set<number>();
  return (row) => {
    const id = ids[row] as number;
    const isNew = !seen.has(id);
    seen.add(id);
    if (id < 0) refuse(row, header, noName);
    else if (!isNew) refuse(row, header, `${(labels as readonly string[])[id]} stands twice.`, 'Remove one.');
    return id >= 0 && isNew;
  };
}

/** A number of a row; where it is a share, 25 is a slip of the unit, which it refuses. */
export function numberOrShare<H extends string>(
  { byHeader, refuse }: { readonly byHeader: Readonly<Record<H, Float64Array | null>>; readonly refuse: Refuse<H> },
  row: number,
  header: H,
  isShare: boolean | undefined,
): number {
  const value = numberAt(byHeader[header], row);
  if (isShare && !isMissing(value))
    withinBounds(value, shareBounds, ({ found, fix }) => refuse(row, header, found, fix));
  return value;
}

/** Entries that are rules, where a table without a row says nothing. */
export function rules<C extends TableColumns>(
  columns: C,
  check?: (table: Entries<C>) => void,
): SettingKind<Entries<C>> {
  return madeOf(entries(columns, check), (table, name, report) => {
    if (table.filled.every((mark) => mark === 0) && report.isEmpty)
      report.stop(name, { found: 'it has no row below the header.', fix: 'Enter one.' });
    return table;
  });
}
