import { serve } from '../workbench/serve.ts';
import { buildAddon } from './addon.ts';
import { buildWeb } from './web.ts';

await buildWeb(undefined, buildAddon());
await serve();
