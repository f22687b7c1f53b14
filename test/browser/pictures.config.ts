import { defineConfig } from 'vitest/config';

/** Pictures are taken on demand, and are no tests. */
export default defineConfig({
  test: {
    include: ['test/browser/pictures.ts', 'test/browser/template-pictures.ts'],
    maxWorkers: 1,
    hookTimeout: 120000,
  },
});
