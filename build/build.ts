import { buildAddon } from './addon.ts';
import { buildEngine } from './engine.ts';
import { buildProbe } from './probe/probe.ts';
import { buildWeb } from './web.ts';

await Promise.all([buildWeb(undefined, buildAddon()), buildEngine()]);
// a development build, for the one who settles open questions on Google
if (process.argv.includes('--probe')) await buildProbe('dist/addon', 'dist/addon-probe');
