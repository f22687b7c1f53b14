import type { ICellData, IRange, Nullable } from '@univerjs/core';
import { BaseReferenceObject, CELL_INVERTED_INDEX_CACHE } from '@univerjs/engine-formula';

/** The engine looks through every spill of a sheet for every cell that it reads; here the list is made once. */
type Ranges = { readonly [row: number]: { readonly [column: number]: IRange | undefined } | undefined };

export interface Spill extends IRange {
  readonly row: number;
  readonly column: number;
}

let listed = new WeakMap<object, readonly Spill[]>();

/** Spills may have moved: what was listed before is no longer so. */
export function forgetSpills(): void {
  listed = new WeakMap();
}

export function spillsOf(ranges: Ranges | undefined | null): readonly Spill[] {
  if (!ranges) return [];
  const known = listed.get(ranges);
  if (known) return known;
  const result: Spill[] = [];
  for (const row of Object.keys(ranges)) {
    const columns = ranges[Number(row)];
    for (const column of Object.keys(columns ?? {})) {
      const range = columns?.[Number(column)];
      if (range) result.push({ ...range, row: Number(row), column: Number(column) });
    }
  }
  listed.set(ranges, result);
  return result;
}

export function holds(range: IRange, row: number, column: number): boolean {
  return row >= range.startRow && row <= range.endRow && column >= range.startColumn && column <= range.endColumn;
}

type RangesByUnit = Record<string, Record<string, Ranges | undefined> | undefined>;

/**
 * Spills of the calculation before and of this one. A range of two corners is made from its first corner, and the
 * engine forgets to hand these on to it.
 */
let before: RangesByUnit = {};
let again: RangesByUnit = {};
const prototype = BaseReferenceObject.prototype;
const { setArrayFormulaRange, setRuntimeArrayFormulaRange } = prototype;

prototype.setArrayFormulaRange = function (ranges) {
  before = ranges as RangesByUnit;
  setArrayFormulaRange.call(this, ranges);
};

prototype.setRuntimeArrayFormulaRange = function (ranges) {
  again = ranges as RangesByUnit;
  setRuntimeArrayFormulaRange.call(this, ranges);
};

prototype.getCellData = function (row: number, column: number): Nullable<ICellData> {
  const calculated =
    this.getCurrentRuntimeSheetData()?.getValue(row, column) ||
    this.getCurrentRuntimeActiveArrayFormulaCellData()?.getValue(row, column) ||
    this.getRuntimeFeatureCellValue(row, column);
  if (calculated) return calculated;
  const spilled = this.getCurrentActiveArrayFormulaCellData()?.getValue(row, column);
  if (!spilled) return this.getCurrentActiveSheetData()?.cellData.getValue(row, column);
  const calculatedNow = again[this.getUnitId()]?.[this.getSheetId()];
  const single = this.getCurrentRuntimeSheetData();
  // what this spill held before counts no more once its formula was calculated again, to a spill or to one value
  const stale = spillsOf(before[this.getUnitId()]?.[this.getSheetId()]).some(
    ({ row: top, column: left, ...range }) =>
      holds(range, row, column) && (calculatedNow?.[top]?.[left] || single?.getValue(top, left)),
  );
  return stale ? null : spilled;
};

/**
 * The engine's index of values takes an empty cell for 0 in comparisons, and searches all values of a column for each
 * cell that it writes. Comparing cell by cell is right, and fast enough: the conditional sums have an index of their own.
 */
const NOTHING = { rowsInCache: [], rowsNotInCache: [] };
CELL_INVERTED_INDEX_CACHE.set = () => {};
CELL_INVERTED_INDEX_CACHE.setContinueBuildingCache = () => {};
CELL_INVERTED_INDEX_CACHE.canUseCache = () => NOTHING;
