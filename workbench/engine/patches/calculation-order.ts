import type { IRange, IUnitRange, ObjectMatrix } from '@univerjs/core';
import {
  CalculateFormulaService,
  FORMULA_REF_TO_ARRAY_CACHE,
  FormulaDependencyTree,
  FormulaDependencyTreeVirtual,
  FormulaRuntimeService,
} from '@univerjs/engine-formula';
import { forgetSpills, holds, spillsOf } from './cell-lookup.ts';

/**
 * The engine orders formulas by the cells that they stand in, and calculates once more what reads a spill. A chain of
 * spills is then wrong: the second one is read before it is calculated again. Here a formula counts as standing in the
 * whole of its spill, as far as it is known, and the calculation is repeated until no spill has changed its size.
 */
type Place = { unitId: string; subUnitId: string; row: number; column: number };
type RangesByUnit = Record<string, Record<string, Record<number, Record<number, IRange>>> | undefined>;

/** By workbook: the spills of the last calculation and of this one. */
const known: RangesByUnit = {};
const MOST_ROUNDS = 20;

function spillAt(place: Place): IRange | undefined {
  return known[place.unitId]?.[place.subUnitId]?.[place.row]?.[place.column];
}

/** Takes over what a calculation found; returns the spills that are not as they were. */
function learn(found: RangesByUnit): IUnitRange[] {
  const changed: IUnitRange[] = [];
  for (const [unitId, sheets] of Object.entries(found)) {
    for (const [sheetId, ranges] of Object.entries(sheets ?? {})) {
      for (const spill of spillsOf(ranges)) {
        const { row, column, ...range } = spill;
        const before = spillAt({ unitId, subUnitId: sheetId, row, column });
        if (before && before.endRow === range.endRow && before.endColumn === range.endColumn) continue;
        remember(unitId, sheetId, spill, range);
        for (const rest of withoutAnchor(before ? joined(before, range) : range)) {
          changed.push({ unitId, sheetId, range: rest });
        }
      }
    }
  }
  return changed;
}

function remember(unitId: string, sheetId: string, at: { row: number; column: number }, range: IRange): void {
  const ofUnit = known[unitId] ?? {};
  const ofSheet = ofUnit[sheetId] ?? {};
  ofSheet[at.row] = { ...ofSheet[at.row], [at.column]: range };
  ofUnit[sheetId] = ofSheet;
  known[unitId] = ofUnit;
}

/** Its own cell stays out, so that a formula is not calculated again for its own result. */
function withoutAnchor(range: IRange): IRange[] {
  const { startRow, startColumn, endRow, endColumn } = range;
  const beside = { startRow, endRow: startRow, startColumn: startColumn + 1, endColumn };
  const below = { startRow: startRow + 1, endRow, startColumn, endColumn };
  return [...(endColumn > startColumn ? [beside] : []), ...(endRow > startRow ? [below] : [])];
}

function joined(one: IRange, other: IRange): IRange {
  return {
    startRow: one.startRow,
    startColumn: one.startColumn,
    endRow: Math.max(one.endRow, other.endRow),
    endColumn: Math.max(one.endColumn, other.endColumn),
  };
}

/** Spills of the calculations before, as the engine remembers them: it moves them with inserted rows. */
export function setKnownSpills(unitId: string, ranges: RangesByUnit[string] | null): void {
  const copy: NonNullable<RangesByUnit[string]> = {};
  for (const [sheetId, sheet] of Object.entries(ranges ?? {})) {
    const rows: Record<number, Record<number, IRange>> = {};
    for (const row of Object.keys(sheet ?? {})) rows[Number(row)] = { ...sheet[Number(row)] };
    copy[sheetId] = rows;
  }
  known[unitId] = copy;
}

export function forgetWorkbook(unitId: string): void {
  delete known[unitId];
}

for (const tree of [FormulaDependencyTree, FormulaDependencyTreeVirtual]) {
  const place = tree.prototype.toRTreeItem;
  tree.prototype.toRTreeItem = function (this: FormulaDependencyTree) {
    const items = place.call(this);
    if (this.featureId !== undefined || this.formulaId !== undefined) return items;
    const spill = spillAt(this);
    return spill ? items.map((item) => ({ ...item, range: spill })) : items;
  };
}

type Values = { getValue(row: number, column: number): unknown };

interface Results {
  readonly arrayFormulaRange: RangesByUnit;
  readonly unitData: Record<string, Record<string, Values | undefined> | undefined>;
}

interface Step {
  _apply(again?: boolean): Promise<Results | undefined>;
  _currentConfigService: {
    loadDirtyRangesAndExcludedCell(ranges: readonly IUnitRange[], excluded: object): void;
    getArrayFormulaRange(): RangesByUnit;
    _forceCalculate: boolean;
    _dirtyDefinedNameMap: object;
    _clearDependencyTreeCache: object;
  };
}

const service = CalculateFormulaService.prototype as unknown as { _executeStep(): Promise<true | undefined> };

const finished = new WeakMap<object, number>();

/** How many calculations a workbook's service has finished. */
export function calculationsDone(of: object): number {
  return finished.get(of) ?? 0;
}

service._executeStep = async function (this: Step) {
  try {
    return await calculate(this);
  } finally {
    finished.set(this, calculationsDone(this) + 1);
  }
};

/** Spills whose formula was taken away or written anew: what read their cells reads something else now. */
function lostSpills(unitId: string, ranges: RangesByUnit[string]): IUnitRange[] {
  return Object.entries(known[unitId] ?? {}).flatMap(([sheetId, before]) =>
    spillsOf(before)
      .filter(({ row, column }) => !ranges?.[sheetId]?.[row]?.[column])
      .map(({ row: _row, column: _column, ...range }) => ({ unitId, sheetId, range })),
  );
}

/**
 * Spills whose formula was calculated again to a single value or an error; each is told once. What is known of them
 * stays: what read them comes after their formula until the calculation is through.
 */
function endedSpills({ unitData, arrayFormulaRange }: Results, told: Set<string>): IUnitRange[] {
  const ended: IUnitRange[] = [];
  for (const [unitId, sheets] of Object.entries(unitData)) {
    for (const [sheetId, values] of Object.entries(sheets ?? {})) {
      for (const { row, column, ...range } of spillsOf(known[unitId]?.[sheetId])) {
        const key = `${unitId}!${sheetId}!${row},${column}`;
        if (told.has(key) || !values?.getValue(row, column)) continue;
        if (arrayFormulaRange[unitId]?.[sheetId]?.[row]?.[column]) continue;
        told.add(key);
        ended.push({ unitId, sheetId, range });
      }
    }
  }
  return ended;
}

async function calculate(step: Step): Promise<true | undefined> {
  forgetSpills();
  const lost: IUnitRange[] = [];
  const told = new Set<string>();
  for (const [unitId, ranges] of Object.entries(step._currentConfigService.getArrayFormulaRange())) {
    lost.push(...lostSpills(unitId, ranges));
    setKnownSpills(unitId, ranges ?? null);
  }
  let state = await step._apply();
  for (let round = 0; state && round < MOST_ROUNDS; round++) {
    forgetSpills();
    const changed = [...learn(state.arrayFormulaRange), ...endedSpills(state, told), ...lost.splice(0)];
    if (changed.length === 0) return true;
    FORMULA_REF_TO_ARRAY_CACHE.clear();
    const config = step._currentConfigService;
    config.loadDirtyRangesAndExcludedCell(changed, {});
    // all that was new beside them was taken in by the first round
    Object.assign(config, { _forceCalculate: false, _dirtyDefinedNameMap: {}, _clearDependencyTreeCache: {} });
    state = await step._apply(true);
  }
  return state ? true : undefined;
}

interface RoundResult {
  _currentRow: number;
  _currentColumn: number;
  _currentSubUnitId: string;
  _currentUnitId: string;
  _unitArrayFormulaRange: RangesByUnit;
  _runtimeArrayFormulaCellData: Record<string, Record<string, ObjectMatrix<unknown> | undefined> | undefined>;
}

/** Takes away what the formula spilled in an earlier round: a shorter spill would leave its end behind. */
function forgetEarlierRound(round: RoundResult): void {
  const { _currentUnitId: unitId, _currentSubUnitId: sheetId, _currentRow: row, _currentColumn: column } = round;
  const spills = round._unitArrayFormulaRange[unitId]?.[sheetId]?.[row];
  const earlier = spills?.[column];
  const values = round._runtimeArrayFormulaCellData[unitId]?.[sheetId];
  if (!spills || !earlier || !values) return;
  delete spills[column];
  for (let r = earlier.startRow; r <= earlier.endRow; r++)
    for (let c = earlier.startColumn; c <= earlier.endColumn; c++) values.realDeleteValue(r, c);
}

const setResult = FormulaRuntimeService.prototype.setRuntimeData;
FormulaRuntimeService.prototype.setRuntimeData = function (result) {
  forgetEarlierRound(this as unknown as RoundResult);
  setResult.call(this, result);
};

interface Runtime {
  _currentConfigService: { getArrayFormulaRange(): RangesByUnit };
  _runtimeData: Record<string, Record<string, { getValue(row: number, column: number): { v?: unknown } | null }>>;
}

const runtime = FormulaRuntimeService.prototype as unknown as {
  _isInOtherArrayFormulaRange(this: Runtime, unitId: string, sheetId: string, ...places: number[]): boolean;
};

runtime._isInOtherArrayFormulaRange = function (unitId, sheetId, ...places) {
  const [formulaRow, formulaColumn, row, column] = places as [number, number, number, number];
  return spillsOf(this._currentConfigService.getArrayFormulaRange()[unitId]?.[sheetId]).some((spill) => {
    if (!holds(spill, row, column) || (spill.row === formulaRow && spill.column === formulaColumn)) return false;
    return this._runtimeData[unitId]?.[sheetId]?.getValue(spill.row, spill.column)?.v !== '#SPILL!';
  });
};
