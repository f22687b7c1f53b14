import { buildAddon } from './addon.ts';
import { buildWeb } from './web.ts';

await buildAddon();
await buildWeb();
