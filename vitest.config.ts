import { defineConfig } from 'vitest/config';
import { templates } from './templates/index.ts';

const FLOORS = {
  'src/program/**': { lines: 98, branches: 95 },
  'src/functions/**': { lines: 98, branches: 95 },
};
const inBrowser = 'test/browser/**/*.test.ts';
const ofEveryTemplate = 'test/harness/**/*.test.ts';
const ofRules = 'test/{functions,program,typed}/**/*.test.ts';

export default defineConfig({
  test: {
    // one spreadsheet engine for each process, and two cores
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30000,
    hookTimeout: 120000,
    setupFiles: ['test/seed.ts'],
    // npm test counts it in the run of the rules alone: counted, an engine takes half as long again
    coverage: {
      provider: 'v8',
      include: Object.keys(FLOORS),
      // short names that esbuild writes into the built file; no source imports it
      exclude: ['src/functions/short-globals.ts'],
      reporter: ['text-summary', 'json-summary'],
      reportsDirectory: 'out/coverage',
      thresholds: FLOORS,
    },
    reporters: ['default', 'json'],
    outputFile: { json: 'out/tests.json' },
    projects: [
      {
        extends: true,
        test: {
          // rules keep nothing from one call to the next, so their tests share a process: half the time
          name: 'rules',
          include: [ofRules],
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'rooms',
          include: ['test/**/*.test.ts'],
          exclude: [inBrowser, ofEveryTemplate, ofRules],
        },
      },
      // one for each template, named as it is: the same files with another template in hand
      ...templates.map(({ id }) => ({
        extends: true as const,
        test: {
          name: id,
          include: [ofEveryTemplate],
          provide: { template: id },
          // as scripts run at Google's
          env: { TZ: 'UTC' },
          testTimeout: 120000,
          // 2,000 partners take their time on a machine with much else to do
          hookTimeout: 300000,
        },
      })),
      {
        extends: true,
        test: {
          name: 'browser',
          include: [inBrowser],
          // on two busy cores a click may come before the page has drawn what it is meant for
          retry: 1,
        },
      },
    ],
  },
});
