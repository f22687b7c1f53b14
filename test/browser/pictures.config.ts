import { defineConfig } from 'vitest/config';

/** Pictures are taken on demand, and are no tests. */
export default defineConfig({ test: { include: ['test/browser/pictures.ts'] } });
