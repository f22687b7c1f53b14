import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // one spreadsheet engine for each process, and two cores
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30000,
    hookTimeout: 120000,
    reporters: ['default', ['json', { outputFile: 'out/tests.json' }]],
  },
});
