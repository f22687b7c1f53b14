import { buildAddon } from './addon.ts';
import { buildEngine, ENGINE_FILE } from './engine.ts';
import { isStale } from './stale.ts';

if (await isStale(['dist/addon/functions.js', `dist/workbench/node/${ENGINE_FILE}`])) {
  await buildAddon();
  await buildEngine();
}
await import('../workbench/cli.ts');
