import type { Calendar } from './calendar.ts';
import type { Report } from './errors.ts';
import type { Page, ParameterText } from './page.ts';

/** A calendar day in a result; the road turns it into the Date that shows this day in the spreadsheet. */
export class Day {
  readonly day: number;
  constructor(day: number) {
    this.day = day;
  }
}

export type ResultCell = number | string | boolean | Day;
export type ResultRows = ResultCell[][];

/** A number as it may leave for the sheet: never NaN or Infinity, and 0 for -0. */
export function finite(value: number): number {
  if (value - value !== 0) throw new Error(`computed ${value}`);
  return value + 0;
}

/** A column of cells to be read: `height` rows of `grid` from row `from` on, in its column `at`. */
export interface Cells {
  readonly grid: readonly (readonly unknown[])[];
  readonly at: number;
  readonly from: number;
  readonly height: number;
}

/** What a reader tells, and to whom. */
export interface Look {
  readonly report: Report;
  readonly calendar: Calendar;
  /** That the header names. */
  readonly currency?: string;
  /** Where the i-th cell stands: "revenue, row 7". */
  place(i: number): string;
}

/** One value, the first of a pair, in the filled rows, and the second, a blank, in the others. */
export function spread<T extends Float64Array | Int32Array>(into: T, pair: T, filled: Uint8Array): T {
  for (let i = 0; i < filled.length; i++) into[i] = pair[1 - (filled[i] as number)] as number;
  return into;
}

/** Reads a whole column into a flat array, marks the filled rows, and reports what it cannot read. */
export interface ColumnReader<T> {
  make(count: number): T;
  read(cells: Cells, into: T, filled: Uint8Array, look: Look): void;
  /** As `spread`, where `make` gives more than an array. */
  spread?(pair: T, filled: Uint8Array): T;
}

/** An argument that is read cell by cell. */
export interface ColumnKind<T> {
  readonly role: 'column';
  readonly optional: boolean;
  /** As the help card names its type: number, text, date, yes or no. */
  readonly type: string;
  /** FALSE fills no row: it is what a box that nobody ticked holds. */
  readonly falseIsBlank?: boolean;
  reader(settings: Readonly<Record<string, unknown>>): ColumnReader<T>;
  /** Only there so that the type of the values can be inferred. */
  readonly values?: T;
}

/** An argument that serves the whole call: an option, or a table. */
export interface SettingKind<T> {
  readonly role: 'option' | 'table';
  readonly optional: boolean;
  readonly type: string;
  /** `given` is undefined when it was left out, skipped or blank; `before` holds the settings that stand before it. */
  read(given: unknown, name: string, report: Report, calendar: Calendar, before: Readonly<Record<string, unknown>>): T;
  readonly values?: T;
}

export type Kind = ColumnKind<unknown> | SettingKind<unknown>;
export type Kinds = Readonly<Record<string, Kind>>;

export type Settings<K extends Kinds> = {
  readonly [P in keyof K as K[P] extends SettingKind<unknown> ? P : never]: K[P] extends SettingKind<infer T>
    ? T
    : never;
};
export type Columns<K extends Kinds> = {
  readonly [P in keyof K as K[P] extends ColumnKind<unknown> ? P : never]: K[P] extends ColumnKind<infer T> ? T : never;
};

/** Reports a finding that has shown up between columns, about a row ("revenue, row 7") or, without one, an argument. */
export type Refuse<K extends Kinds> = (
  argument: keyof K & string,
  i: number | null,
  found: string,
  fix: string,
) => void;

/** Fills `out[i]` for each of `n` rows with the cells of its result; a row that is not filled is blank. What could not be read looks like a blank, so that all that is wrong is found in one pass. */
export type RowLoop<K extends Kinds> = (
  settings: Settings<K>,
  columns: Columns<K>,
  n: number,
  filled: Uint8Array,
  out: ResultRows,
  refuse: Refuse<K>,
) => void;

interface Spec<K extends Kinds> {
  readonly name: string;
  /** In the order of the arguments. */
  readonly kinds: K;
}

export interface RowSpec<K extends Kinds> extends Spec<K> {
  /** Result columns of a row; 1 unless said otherwise. */
  readonly width?: number;
  /** With single values only, a row is blank when its first column is, or when all of them are. */
  readonly blankWhen?: 'first' | 'all';
  /** Its loop puts every number through `finite` and gives no days, so that nobody has to look at its cells again. */
  readonly isChecked?: true;
  // one function, not one made in each call: what was compiled for the last call serves the next
  readonly rowLoop: RowLoop<K>;
}

export interface TableSpec<K extends Kinds> extends Spec<K> {
  readonly makeTable: (
    settings: Settings<K>,
    columns: Columns<K>,
    n: number,
    filled: Uint8Array,
    refuse: Refuse<K>,
  ) => ResultRows;
}

/** A custom function as it ships: what it takes, and how its rows are calculated. */
export interface Definition {
  readonly name: string;
  readonly kinds: Kinds;
  readonly width: number;
  readonly blankWhen: 'first' | 'all';
  readonly isChecked: boolean;
  readonly rowLoop: RowLoop<Kinds> | null;
  readonly makeTable: TableSpec<Kinds>['makeTable'] | null;
}

export interface DefinitionOf<K extends Kinds> extends Definition {
  readonly kinds: K;
}

export function define<K extends Kinds>(spec: RowSpec<K> | TableSpec<K>): DefinitionOf<K> {
  return {
    width: 1,
    blankWhen: 'first',
    isChecked: false,
    rowLoop: null,
    makeTable: null,
    ...spec,
  } as unknown as DefinitionOf<K>;
}

type Optional<T> =
  T extends ColumnKind<infer V> ? ColumnKind<V | null> : T extends SettingKind<infer V> ? SettingKind<V | null> : never;

/** A column that one reader serves, or one that the settings decide on. */
export const columnOf = <T>(type: string, reader: ColumnKind<T>['reader']): ColumnKind<T> => ({
  role: 'column',
  optional: false,
  type,
  reader,
});

/** A range that is read as a whole. */
export const tableOf = <T>(read: SettingKind<T>['read']): SettingKind<T> => ({
  role: 'table',
  optional: false,
  type: 'range',
  read,
});

type Rest<T> = T extends (given: unknown, ...rest: infer R) => unknown ? R : never;

/** What is made of an argument once it is read. */
export const madeOf = <A, B>(
  kind: SettingKind<A>,
  make: (read: A, ...rest: Rest<SettingKind<A>['read']>) => B,
): SettingKind<B> => ({
  role: kind.role,
  optional: kind.optional,
  type: kind.type,
  read: (given, ...rest) => make(kind.read(given, ...rest), ...rest),
});

/** The argument may be left out, which then means this. */
export const leftOut = <T, U>(kind: SettingKind<T>, meaning: () => U): SettingKind<T | U> => ({
  role: kind.role,
  optional: true,
  type: kind.type,
  read: (given, ...rest) => (given === undefined ? meaning() : kind.read(given, ...rest)),
});

/** The argument may be left out; its value is null then, unless the kind has a default of its own. */
export function optional<T extends Kind>(kind: T): Optional<T> {
  return (kind.role === 'column' ? { ...kind, optional: true } : leftOut(kind, () => null)) as unknown as Optional<T>;
}

export interface PageOf<K extends Kinds> extends Page {
  readonly params: { readonly [P in keyof K]: ParameterText };
}

/** The words about a function; a missing argument does not compile. Nothing of it ships in functions.js. */
export function describe<K extends Kinds>(definition: DefinitionOf<K>, page: PageOf<K>) {
  return { definition, page };
}

/** `PARTNER_TIER(revenue, referrals, [tiers], [signed])` */
export const syntaxOf = ({ name, kinds }: Definition): string =>
  `${name}(${Object.keys(kinds)
    .map((one) => ((kinds[one] as Kind).optional ? `[${one}]` : one))
    .join(', ')})`;
