import { DependencyManagerService, FormulaDependencyTree } from '@univerjs/engine-formula';
import { beforeAll, describe, expect, it } from 'vitest';
import type { EngineBackend } from '../../workbench/engine/engine.ts';
import '../../workbench/engine/patches/caches.ts';
import { openEngine, put, valueAt } from './engine-bundle.ts';

let engine: EngineBackend;

beforeAll(async () => {
  engine = await openEngine();
});

it('takes no formula for another, however long they are', async () => {
  // the engine's own number for these two is the same
  const first = '=3628+0*LEN("two formulas that 32 bits take for one another jacogl")';
  const second = '=6212+0*LEN("two formulas that 32 bits take for one another ykdrso")';
  put(engine, 0, 0, [[first], [second]]);
  await engine.settled();
  expect([valueAt(engine, 0, 0), valueAt(engine, 1, 0)]).toEqual([3628, 6212]);
});

it('finds what depends on an edit after many others', async () => {
  put(engine, 0, 2, [[1], [2], [3]]);
  put(engine, 0, 3, [['=SUM(C1:C3)', '=D1*2', '=SUM(C:C)+E1']]);
  for (let i = 1; i <= 15; i++) {
    put(engine, 1, 2, [[i]]);
    await engine.settled();
  }
  expect([valueAt(engine, 0, 3), valueAt(engine, 0, 4), valueAt(engine, 0, 5)]).toEqual([19, 38, 57]);
});

describe('what a formula reads', () => {
  type Entries = Record<string, Record<string, { children: unknown[] }>>;
  const range = { startRow: 0, endRow: 9, startColumn: 2, endColumn: 2 };

  function treeThatReads(rows: number): FormulaDependencyTree {
    const tree = new FormulaDependencyTree(7);
    tree.pushRangeList([{ unitId: 'w', sheetId: 's', range: { ...range, endRow: rows - 1 } }]);
    return tree;
  }

  function entries(manager: DependencyManagerService): number {
    const cache = (manager as unknown as { _dependencyRTreeCache: { toJSON(): Entries } })._dependencyRTreeCache;
    return cache.toJSON().w?.s?.children.length ?? 0;
  }

  it('stands in the tree once, whatever the number of calculations', () => {
    const manager = new DependencyManagerService();
    for (let i = 0; i < 5; i++) manager.addDependencyRTreeCache(treeThatReads(10));
    expect(entries(manager)).toBe(1);
    const reading = [{ unitId: 'w', sheetId: 's', range: { ...range, startRow: 4, endRow: 4 } }];
    expect([...manager.searchDependency(reading)]).toEqual([7]);
  });

  it('is what it reads now', () => {
    const manager = new DependencyManagerService();
    manager.addDependencyRTreeCache(treeThatReads(10));
    manager.addDependencyRTreeCache(treeThatReads(3));
    const reading = [{ unitId: 'w', sheetId: 's', range: { ...range, startRow: 4, endRow: 4 } }];
    expect([...manager.searchDependency(reading)]).toEqual([]);
    manager.reset();
    manager.addDependencyRTreeCache(treeThatReads(10));
    expect([...manager.searchDependency(reading)]).toEqual([7]);
  });
});
