import { expect, it } from 'vitest';

// what breaks while its file is loaded takes the tests of the file with it; here it is a test that fails
it('loads every function', async () => {
  const { catalogue } = await import('../../src/functions/catalogue.ts');
  const names = catalogue.flatMap((family) => family().map((one) => one().name));
  expect(names.filter((name) => !/^[A-Z]+(?:_[A-Z]+)*$/.test(name))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
});
