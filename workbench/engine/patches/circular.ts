import type { IUnitRange } from '@univerjs/core';
import {
  ErrorType,
  ErrorValueObject,
  FormulaDependencyGenerator,
  type FormulaDependencyTree,
  FormulaRuntimeService,
} from '@univerjs/engine-formula';

/** A formula that reads its own result, directly or through others, is #REF! in Sheets; the engine takes what was there. */
export const CIRCULAR_MESSAGE =
  'Circular dependency detected. To resolve with iterative calculation, see File > Settings.';

type Place = { readonly unitId: string; readonly subUnitId: string; readonly row: number; readonly column: number };

const circular = new Set<string>();
const keyOf = ({ unitId, subUnitId, row, column }: Place) => `${unitId}!${subUnitId}!${row},${column}`;

export function isCircular(place: Place): boolean {
  return circular.has(keyOf(place));
}

interface Generator {
  readonly _dependencyTreeCache: ReadonlyMap<number, FormulaDependencyTree>;
  readonly _dependencyManagerService: { searchDependency(ranges: readonly IUnitRange[]): Set<number> };
  _checkIsCycleDependency(trees: readonly FormulaDependencyTree[]): boolean;
}

interface Visit {
  readonly id: number;
  readonly next: number[];
  readonly order: number;
  lowest: number;
}

/** Formulas that reach themselves, by Tarjan's strongly connected components, without recursion. */
function inCircles(start: readonly number[], readersOf: (id: number) => number[]): Set<number> {
  const seen = new Map<number, Visit>();
  const open: Visit[] = [];
  const isOpen = new Set<number>();
  const found = new Set<number>();
  const path: Visit[] = [];
  const enter = (id: number) => {
    const visit = { id, next: readersOf(id), order: seen.size, lowest: seen.size };
    if (visit.next.includes(id)) found.add(id);
    seen.set(id, visit);
    open.push(visit);
    isOpen.add(id);
    path.push(visit);
  };
  const leave = (visit: Visit) => {
    path.pop();
    const above = path[path.length - 1];
    if (above) above.lowest = Math.min(above.lowest, visit.lowest);
    if (visit.lowest !== visit.order) return;
    const circle = open.splice(open.indexOf(visit));
    for (const one of circle) isOpen.delete(one.id);
    if (circle.length > 1) for (const one of circle) found.add(one.id);
  };
  for (const id of start) {
    if (!seen.has(id)) enter(id);
    while (path.length > 0) {
      const visit = path[path.length - 1] as Visit;
      const reader = visit.next.pop();
      if (reader === undefined) leave(visit);
      else if (!seen.has(reader)) enter(reader);
      else if (isOpen.has(reader)) visit.lowest = Math.min(visit.lowest, seen.get(reader)?.order ?? visit.lowest);
    }
  }
  return found;
}

const generator = FormulaDependencyGenerator.prototype as unknown as Generator;
const check = generator._checkIsCycleDependency;

generator._checkIsCycleDependency = function (this: Generator, trees) {
  for (const tree of trees) circular.delete(keyOf(tree));
  if (!check.call(this, trees)) return false;
  const readersOf = (id: number) => {
    const tree = this._dependencyTreeCache.get(id);
    return tree ? [...this._dependencyManagerService.searchDependency(tree.toRTreeItem())] : [];
  };
  const ids = trees.map((tree) => tree.treeId);
  for (const id of inCircles(ids, readersOf)) {
    const tree = this._dependencyTreeCache.get(id);
    if (tree) circular.add(keyOf(tree));
  }
  // the answer asks for repeated calculation, which Sheets does only when it is told to
  return false;
};

interface Runtime {
  readonly currentUnitId: string;
  readonly currentSubUnitId: string;
  readonly currentRow: number;
  readonly currentColumn: number;
  setRuntimeData(value: unknown): void;
}

const runtime = FormulaRuntimeService.prototype as unknown as Runtime;
const setResult = runtime.setRuntimeData;

runtime.setRuntimeData = function (this: Runtime, value) {
  const { currentUnitId: unitId, currentSubUnitId: subUnitId, currentRow: row, currentColumn: column } = this;
  const reads = circular.size > 0 && isCircular({ unitId, subUnitId, row, column });
  setResult.call(this, reads ? ErrorValueObject.create(ErrorType.REF, CIRCULAR_MESSAGE) : value);
};
