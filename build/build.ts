import { buildAddon } from './addon.ts';

await buildAddon();
