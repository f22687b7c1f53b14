import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { templates } from '../templates/index.ts';
import { checkLibreOffice, findLibreOffice } from './libreoffice.ts';
import { ROOT } from './root.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'partnerbook-workbooks-'));

/** The workbook of a template with its sample rows, as the command line makes it. */
function workbookOf(name: string) {
  const file = path.join(folder, `${name}.xlsx`);
  const args = ['--import', 'tsx', 'build/workbook.ts', name, '--out', file];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The workbook of ${name} was not made clean.\n${stdout}${stderr}`);
  return { name, bytes: new Uint8Array(readFileSync(file)) };
}

try {
  const fine = checkLibreOffice(
    findLibreOffice(),
    () => templates.map((one) => workbookOf(one.id)),
    (line) => console.log(line),
  );
  if (!fine) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
