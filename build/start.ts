import { serve } from '../workbench/serve.ts';
import { buildAddon } from './addon.ts';
import { buildWeb } from './web.ts';

await buildAddon();
await buildWeb();
await serve();
