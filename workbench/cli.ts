import { runWorkbook } from './headless/run.ts';

process.exitCode = await runWorkbook(process.argv.slice(2), (line) => process.stdout.write(`${line}\n`));
