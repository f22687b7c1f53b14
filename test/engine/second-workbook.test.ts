import { expect, it } from 'vitest';
import { openEngine, put, valueAt } from './engine-bundle.ts';

it('begins empty, whatever another workbook of the process holds', async () => {
  const first = await openEngine();
  const theirs = first.addSheet('Theirs', 1, 10, 5);
  put(first, 0, 0, [['=1+1']]);
  put(first, 0, 0, [['kept']], theirs);
  await first.settled();
  const second = await openEngine();
  expect(second.sheets()).toEqual([expect.objectContaining({ id: 0, name: 'Sheet1', rows: 1000, columns: 26 })]);
  expect(valueAt(second, 0, 0)).toBe(null);
  put(second, 0, 0, [[7]]);
  await second.settled();
  expect(valueAt(first, 0, 0)).toBe(2);
});
