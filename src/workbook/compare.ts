import type { Template } from '../../templates/schema.ts';
import { dayOfIso } from '../program/reading/days.ts';
import type { Area } from './address.ts';
import type { Digest } from './closing/closing.ts';
import { comparable, copiedOn } from './closing/digest.ts';
import { sameSpelling } from './formula.ts';
import { type Plan, type PlanAnswers, type PlanBlock, type PlanSheet, planOf, type Seen } from './plan.ts';
import { ownPlace, type Shared } from './shared.ts';
import type { OwnSheet } from './state.ts';
import { contentsOf, type SheetIds } from './write-sheet.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What stands on a sheet of ours, beside what we wrote there. */
export interface Standing {
  readonly rows: number;
  readonly columns: number;
  /** True where a cell holds something other than what we wrote, or than what our formulas spill. */
  readonly changed: (row: number, column: number) => boolean;
  readonly filled: (row: number, column: number) => boolean;
  readonly formula: (row: number, column: number) => string;
}

/** The plan of an instance as it was made, under the names that its sheets bear today, and where its blocks stand now. */
export function planAgain(...of: Parameters<typeof seenAgain>): Plan {
  const { answers, seen } = seenAgain(...of);
  return planOf(of[0], answers, seen);
}

/** What the plan of an instance is made of, to make it again. */
export function seenAgain(
  template: Template,
  own: readonly OwnSheet[],
  all: readonly OwnSheet[],
  rangeBy: (name: string) => Area | null,
): { readonly answers: PlanAnswers; readonly seen: Seen } {
  const { base, instance } = (own[0] as OwnSheet).state;
  const sheets: Record<string, string> = {};
  const kept: Record<string, Shared['sheets'][string]> = {};
  for (const { key, name } of template.sheets) {
    const stood = base.kept.indexOf(key) >= 0;
    const there = (stood ? all : own).find((one) => one.state.key === key);
    sheets[key] = there ? there.sheet.getName() : (base.sheets[key] ?? name);
    const top = rangeBy(base.names[ownPlace(key)] ?? '')?.row ?? 1;
    if (stood) kept[key] = { name: sheets[key] as string, sheetId: there ? there.state.sheetId : 0, top };
  }
  const answers = { from: base.from, asOf: base.asOf, sampleData: base.sampleData };
  const seen = {
    sheetNames: [],
    definedNames: [],
    capacity: base.capacity,
    instance,
    today: base.today,
    shared: { sheets: kept, names: base.names },
    given: { sheets, names: base.names },
  };
  return { answers, seen };
}

export const idsOf = (own: readonly OwnSheet[]): SheetIds => {
  const ids: Record<string, number> = {};
  for (const one of own) ids[one.state.key] = one.state.sheetId;
  return ids;
};

function sameValue(there: unknown, written: string | number | boolean, timeZone: string): boolean {
  if (there instanceof Date || Object.prototype.toString.call(there) === '[object Date]')
    return (
      typeof written === 'number' && dayOfIso(Utilities.formatDate(there as Date, timeZone, 'yyyy-MM-dd')) === written
    );
  if (typeof written === 'string' && written.charAt(0) === "'") return there === written.slice(1);
  return there === written;
}

function inSpill(block: PlanBlock, row: number, column: number): boolean {
  if (!block.spill || (row === block.row && column === block.column)) return false;
  const rows = block.spill.rows;
  return (
    row >= block.row &&
    (rows === null || row < block.row + rows) &&
    column >= block.column &&
    column < block.column + block.spill.columns
  );
}

/** True for our formula when a sheet that it read is gone: all that is left of it stands, in its order, in what we wrote. */
function isRemnant(there: string, wrote: string): boolean {
  const parts = there.split('#REF!');
  if (parts.length === 1) return false;
  let from = 0;
  for (const part of parts) {
    const at = wrote.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return true;
}

const NO_SHEET = '"#gid=0"';

function sameFormula(there: string, written: string): boolean {
  const wrote = sameSpelling(written);
  // a link to a sheet that is gone: nobody knows its id any more
  const spelled = sameSpelling(wrote.indexOf(NO_SHEET) < 0 ? there : there.replace(/"#gid=\d+"/, NO_SHEET));
  return spelled === wrote || isRemnant(spelled, wrote);
}

/** `digest`: of values that were copied to it, which the plan does not hold. */
export function compareSheet(
  sheet: Sheet,
  planned: PlanSheet,
  ids: SheetIds,
  timeZone: string,
  digest?: Digest,
): Standing {
  const written = contentsOf(planned, ids);
  const rows = Math.max(sheet.getLastRow(), 1);
  const columns = Math.max(sheet.getLastColumn(), 1);
  const range = sheet.getRange(1, 1, rows, columns);
  const values = range.getValues();
  const formulas = range.getFormulas();
  const valueAt = (row: number, column: number) => values[row - 1]?.[column - 1] ?? '';
  const formulaAt = (row: number, column: number) => formulas[row - 1]?.[column - 1] ?? '';
  // a spill that met something shows #REF!: what stands in its way is the person's
  const spilling = planned.blocks.filter(
    (block) => block.spill && formulaAt(block.row, block.column) !== '' && valueAt(block.row, block.column) !== '#REF!',
  );
  const copied =
    digest &&
    copiedOn(
      comparable(values, () => timeZone),
      digest,
      planned,
    );
  const changed = (row: number, column: number): boolean => {
    const wrote = written[row - 1]?.[column - 1] ?? '';
    const formula = formulaAt(row, column);
    if (copied && wrote === '') return formula !== '' || copied.differs(row, column);
    if (copied && formula === '' && copied.isUnder(row, column)) return false;
    if (typeof wrote === 'string' && wrote.charAt(0) === '=') return !sameFormula(formula, wrote);
    if (formula !== '') return true;
    const there = valueAt(row, column);
    if (wrote === '') return there !== '' && !spilling.some((block) => inSpill(block, row, column));
    return !sameValue(there, wrote, timeZone);
  };
  return {
    rows,
    columns,
    changed,
    filled: (row, column) => valueAt(row, column) !== '' || formulaAt(row, column) !== '',
    formula: formulaAt,
  };
}
