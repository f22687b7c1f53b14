import {
  DependencyManagerService,
  FORMULA_REF_TO_ARRAY_CACHE,
  type FormulaDependencyTree,
} from '@univerjs/engine-formula';

/**
 * The engine keeps 5,000 parsed formulas, and knows those longer than 64 characters by a number of 32 bits, so that
 * two of them can be taken for one another. Here it keeps all formulas of a large workbook, each by its text.
 */
const MOST_KEPT = 200000;
/** The size that the engine gives the cache of parsed formulas, and no other cache. */
const PARSED_FORMULAS = 5000;

interface Cache {
  _cache: { limit: number };
  _hash(text: string): string;
  set(text: string, value: unknown): void;
}

const cache = Object.getPrototypeOf(FORMULA_REF_TO_ARRAY_CACHE) as Cache;
const set = cache.set;

cache._hash = (text) => text;
cache.set = function (this: Cache, text, value) {
  if (this._cache.limit === PARSED_FORMULAS) this._cache.limit = MOST_KEPT;
  set.call(this, text, value);
};

/**
 * For each calculation the engine adds what every formula reads to a tree in which it stands already: the tree grows
 * with each edit, and so does the time that an edit takes. Here a formula is added when what it reads is new.
 */
interface Manager {
  _removeDependencyRTreeCache(treeId: number): void;
  _removeAllTreeMap(treeId: number): void;
  _removeDependencyRTreeCacheById(unitId: string, sheetId: string): void;
  _dependencyRTreeCache: { clear(): void };
  _otherFormulaDataMainData: Set<string>;
  addDependencyRTreeCache(tree: FormulaDependencyTree): void;
  reset(): void;
}

const added = new WeakMap<Manager, Map<number, string>>();
const manager = DependencyManagerService.prototype as unknown as Manager;
const add = manager.addDependencyRTreeCache;
const drop = manager._removeAllTreeMap;
const reset = manager.reset;

function addedBy(one: Manager): Map<number, string> {
  const known = added.get(one) ?? new Map<number, string>();
  added.set(one, known);
  return known;
}

function reads(tree: FormulaDependencyTree): string {
  return tree.rangeList
    .map(({ unitId, sheetId, range: { startRow, startColumn, endRow, endColumn } }) =>
      [unitId, sheetId, startRow, startColumn, endRow, endColumn].join(),
    )
    .join(';');
}

manager.addDependencyRTreeCache = function (this: Manager, tree) {
  const known = addedBy(this);
  const now = reads(tree);
  const before = known.get(tree.treeId);
  if (before === now) return;
  if (before !== undefined) {
    this._removeDependencyRTreeCache(tree.treeId);
    this._removeAllTreeMap(tree.treeId);
  }
  add.call(this, tree);
  known.set(tree.treeId, now);
};

manager._removeAllTreeMap = function (this: Manager, treeId) {
  addedBy(this).delete(treeId);
  drop.call(this, treeId);
};

// rows or columns of a sheet have moved: what reads it is worked out again, for cells and for rules
manager._removeDependencyRTreeCacheById = function (this: Manager) {
  addedBy(this).clear();
  this._dependencyRTreeCache.clear();
  this._otherFormulaDataMainData.clear();
};

manager.reset = function (this: Manager) {
  addedBy(this).clear();
  reset.call(this);
};
