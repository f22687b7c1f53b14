import { defineConfig } from 'vitest/config';

/** The tests that a changed rule is tried on: those of the rules and functions, without the sweeps that take long. */
export default defineConfig({
  test: {
    pool: 'forks',
    testTimeout: 20000,
    // the same cases for every change
    setupFiles: ['test/seed.ts'],
    include: ['test/program/**/*.test.ts', 'test/functions/**/*.test.ts'],
    exclude: ['every-function', 'examples', 'one-definition'].map((name) => `test/functions/${name}.test.ts`),
  },
});
