import { staleFiles, writePages } from './docs.ts';

// with --check nothing is written: it tells what `npm run docs` would change
if (process.argv.includes('--check')) {
  const stale = await staleFiles();
  if (stale.length > 0) {
    console.error(`Not what the definitions make: ${stale.join(', ')}. Run npm run docs.`);
    process.exitCode = 1;
  }
} else await writePages();
