import { type DataColumn, type DataKind, dataKinds, type KindName, kindNames } from './data-kinds.ts';
import { isBlank } from './reading/cells.ts';
import { type Header, headerOf, missingFinding, plainHeader, twiceFinding, unitFinding } from './reading/headers.ts';
import { fold, nearest, shown } from './reading/names.ts';

export type Cell = string | number | boolean;
export type Cells = readonly (readonly Cell[])[];

/** What makes a whole table unreadable, as against one of its rows. */
export class TableFault extends Error {
  readonly argument: 'table' | 'kind' | 'columns';
  readonly found: string;
  readonly fix: string;
  constructor(argument: 'table' | 'kind' | 'columns', found: string, fix: string) {
    super(`${argument}: ${found} ${fix}`);
    this.argument = argument;
    this.found = found;
    this.fix = fix;
  }
}

/** A column of a kind, and where it stands in the table. */
export interface FoundColumn {
  readonly column: DataColumn;
  /** From 0; -1 where the table has none. */
  readonly at: number;
  /** As it stands in the table; our own name where it has none. */
  readonly header: string;
  readonly currency: string;
}

export function kindNamed(name: string): KindName {
  const found = kindNames.find((one) => one === fold(name));
  if (found) return found;
  const near = nearest(name, kindNames);
  throw new TableFault(
    'kind',
    `${shown(name)} is not a kind of rows.`,
    `${near ? `Did you mean ${near}? ` : ''}Known: ${kindNames.join(', ')}.`,
  );
}

/** Their header for each of our columns that the mapping names; '' where it says that there is none. */
function theirHeaders(mapping: Cells, kind: DataKind): Map<string, string> {
  const theirs = new Map<string, string>();
  if (mapping.every((row) => row.every(isBlank))) return theirs;
  const [ours, other] = ['ours', 'theirs'].map((name) =>
    (mapping[0] ?? []).findIndex((cell) => plainHeader(String(cell)) === name),
  ) as [number, number];
  if (ours < 0 || other < 0)
    throw new TableFault('columns', 'its first row is not Ours, Theirs.', 'Give a range with these two headers.');
  for (const row of mapping.slice(1)) {
    const name = String(row[ours] ?? '').trim();
    if (name === '') continue;
    const column = kind.columns.find((one) => plainHeader(one.name) === plainHeader(name));
    if (!column) {
      const known = kind.columns.map((one) => one.name);
      const near = nearest(name, known);
      throw new TableFault(
        'columns',
        `${shown(name)} is not a column of ours.`,
        near ? `Did you mean ${near}?` : `Known: ${known.join(', ')}.`,
      );
    }
    if (theirs.has(column.name))
      throw new TableFault('columns', `${column.name} is mapped twice.`, 'Keep one of the two rows.');
    theirs.set(column.name, String(row[other] ?? '').trim());
  }
  return theirs;
}

// Salesforce writes this beside an amount in the company's own currency: a unit, but of one to one
const NO_UNIT = 'converted';

function refuseUnit(header: Header, column: DataColumn): void {
  if (header.beforeUnit === '' || fold(header.text).endsWith(`(${NO_UNIT})`)) return;
  const { found, fix } = unitFinding(header, column.name);
  throw new TableFault('table', found, fix);
}

function find(headers: readonly Header[], name: string, column: DataColumn): number {
  const plain = plainHeader(name);
  // a bracket that was named tells "Amount (EUR)" from "Amount (USD)"
  const exact = headerOf(name).plain === plain ? [] : headers.filter((header) => plainHeader(header.text) === plain);
  if (exact.length === 1) return headers.indexOf(exact[0] as Header);
  const bare = headerOf(name).plain;
  const at = headers.findIndex((header) => header.plain === bare);
  if (at < 0) {
    const withUnit = headers.findIndex((header) => header.beforeUnit === bare);
    const unit = headers[withUnit];
    if (!unit) return -1;
    if (column.type === 'share' && /\(\s*%\s*\)$/.test(unit.text)) return withUnit;
    refuseUnit(unit, column);
    return withUnit;
  }
  const first = headers[at] as Header;
  const again = headers.findIndex((header, i) => i > at && header.plain === first.plain);
  if (again >= 0) {
    const { found, fix } = twiceFinding(column.name, headers, at, again);
    throw new TableFault('table', found, fix);
  }
  if (column.type === 'amount') refuseUnit(first, column);
  return at;
}

const PARTNER = 'partner';
const ID = 'Partner ID';

/** Where each column of the kind stands in the table; a needed one that is not there is a fault. */
export function findColumns(cells: Cells, kind: DataKind, mapping: Cells): FoundColumn[] {
  const headers = (cells[0] ?? []).map(headerOf);
  const theirs = theirHeaders(mapping, kind);
  const isThere = (name: string) => headers.some(({ plain }) => plain === name);
  const isTaken = kind.columns.some(({ name }) => plainHeader(theirs.get(name) ?? name) === PARTNER);
  // the partner's name serves where a sheet has no ID, unless it stands for something else
  if (isThere(PARTNER) && !isThere('partnerid') && !isTaken && !theirs.has(ID)) theirs.set(ID, PARTNER);
  const missing: string[] = [];
  const found = kind.columns.map((column): FoundColumn => {
    const mapped = theirs.get(column.name);
    if (mapped === '' && column.required)
      throw new TableFault('columns', `nothing stands for ${column.name}.`, 'Write their header beside it.');
    const at = mapped === '' ? -1 : find(headers, mapped ?? column.name, column);
    if (at < 0 && (mapped || column.required)) missing.push(mapped || column.name);
    const header = headers[at];
    return { column, at, header: header?.text ?? column.name, currency: header?.currency ?? '' };
  });
  if (missing.length === 0) return found;
  const fault = missingFinding(cells, missing);
  throw new TableFault('table', fault.found, fault.fix);
}

export const columnsOfKind = (name: string): DataKind => dataKinds[kindNamed(name)];
