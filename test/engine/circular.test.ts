import { beforeAll, expect, it } from 'vitest';
import type { EngineBackend } from '../../workbench/engine/engine.ts';
import { at, openEngine, put, valueAt } from './engine-bundle.ts';

const CIRCULAR = {
  error: '#REF!',
  message: 'Circular dependency detected. To resolve with iterative calculation, see File > Settings.',
};

let engine: EngineBackend;

beforeAll(async () => {
  engine = await openEngine({
    functions: {
      names: ['ONES'],
      call: (_, [range]) => (range as unknown[][]).map(() => [1]),
      makeDate: (ms) => new Date(ms),
    },
  });
});

it('a formula that reads itself is #REF!, and says why', async () => {
  put(engine, 0, 0, [['=A1+1', '=SUM(B:B)', '=IF(FALSE;C1;1)']]);
  await engine.settled();
  expect(engine.values(at(0, 0, 1, 3))).toEqual([[CIRCULAR, CIRCULAR, CIRCULAR]]);
});

it('so are formulas that read one another, and not what stands beside them', async () => {
  put(engine, 2, 0, [['=B3+1', '=C3+1', '=A3+1', '=1+1', '=D3*2']]);
  await engine.settled();
  expect(engine.values(at(2, 0, 1, 5))).toEqual([[CIRCULAR, CIRCULAR, CIRCULAR, 2, 4]]);
});

it('an array that would stand over what it reads is circular too', async () => {
  put(engine, 4, 0, [['=ONES(A5:A8)']]);
  put(engine, 4, 2, [['=ONES(D5:D8)', '=C6']]);
  await engine.settled();
  expect(valueAt(engine, 4, 0)).toEqual(CIRCULAR);
  expect(valueAt(engine, 4, 3)).toEqual(CIRCULAR);
});

it('a circle that is cut calculates again', async () => {
  put(engine, 2, 1, [[10]]);
  put(engine, 0, 0, [[5]]);
  await engine.settled();
  expect(engine.values(at(2, 0, 1, 5))).toEqual([[11, 10, 12, 2, 4]]);
  expect(valueAt(engine, 0, 0)).toBe(5);
  expect(engine.messageAt(0, 2, 0)).toBeNull();
});

it('long chains and half-open columns beside the formula are no circles', async () => {
  put(
    engine,
    20,
    5,
    Array.from({ length: 300 }, (_, i) => [i === 0 ? 1 : `=F${20 + i}+1`]),
  );
  put(engine, 20, 6, [['=SUM(F2:F)', '=SUM(F:F)', '=G21-H21']]);
  await engine.settled();
  expect(valueAt(engine, 319, 5)).toBe(300);
  expect(engine.values(at(20, 6, 1, 3))).toEqual([[45150, 45150, 0]]);
});
