import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { columnLetters } from '../workbench/apps-script/grid/references.ts';
import { type OpenedBook, openXlsx } from '../workbench/files/xlsx/open-xlsx.ts';

const HALF_CENT = 0.005;
const LISTED = 20;
const MINUTES = 5;

const PLACES = [
  'soffice',
  'libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];

/** The program, where it is installed; SOFFICE_PATH is preferred. */
export function findLibreOffice(): string | null {
  const given = process.env.SOFFICE_PATH;
  const tried = given ? [given] : PLACES;
  return tried.find((one) => spawnSync(one, ['--version'], { stdio: 'ignore' }).status === 0) ?? null;
}

/** The same file without the results of its formulas, so that whoever opens it has to compute them. */
export function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts))
    if (name.startsWith('xl/worksheets/sheet'))
      parts[name] = strToU8(
        strFromU8(part).replace(/(<c r="\w+"(?: s="\d+")?)(?: t="\w+")?>(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, '$1>$2'),
      );
  return zipSync(parts);
}

const shown = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'error' in value ? String(value.error) : JSON.stringify(value ?? null);

/** An empty text and an empty cell are the same to a reader. */
function agree(ours: unknown, theirs: unknown): boolean {
  if (typeof ours === 'number' && typeof theirs === 'number') return Math.abs(ours - theirs) < HALF_CENT;
  return shown(ours) === shown(theirs);
}

export interface Compared {
  readonly formulas: number;
  readonly differences: readonly string[];
}

/** Every formula of ours against the result that the other program came to. */
export function compare(ours: OpenedBook, theirs: OpenedBook): Compared {
  const differences: string[] = [];
  let formulas = 0;
  for (const sheet of ours.sheets) {
    const other = theirs.sheets.find((one) => one.name === sheet.name);
    const values = new Map(other?.cells.map((cell) => [`${cell.row},${cell.column}`, cell.value]));
    for (const { row, column, formula, value } of sheet.cells) {
      if (formula === '') continue;
      formulas++;
      const found = values.get(`${row},${column}`);
      if (!agree(value, found))
        differences.push(
          `${sheet.name}!${columnLetters(column)}${row + 1}: ${shown(value)} here, ${shown(found)} in LibreOffice  =${formula}`,
        );
    }
  }
  return { formulas, differences };
}

/** Has LibreOffice compute a file and save it. */
export function recomputed(soffice: string, bytes: Uint8Array, folder: string): Uint8Array {
  const profile = pathToFileURL(path.join(folder, 'profile')).href;
  const [file, out] = [path.join(folder, 'book.xlsx'), path.join(folder, 'out')];
  writeFileSync(file, withoutResults(bytes));
  const args = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'xlsx', '--outdir', out, file];
  const ended = spawnSync(soffice, args, { encoding: 'utf8', timeout: MINUTES * 60_000 });
  const made = path.join(out, 'book.xlsx');
  if (ended.status !== 0 || !existsSync(made))
    throw new Error(
      `LibreOffice did not save the workbook. ${ended.stderr ?? ''} ${ended.error?.message ?? ''}`.trim(),
    );
  return readFileSync(made);
}

/** Compares the workbook of each template; gives whether all agree. */
export function checkLibreOffice(
  soffice: string | null,
  workbooks: () => readonly { readonly name: string; readonly bytes: Uint8Array }[],
  print: (line: string) => void,
): boolean {
  if (soffice === null) {
    print('LibreOffice: did not run. It is not installed here; SOFFICE_PATH names it where it is elsewhere.');
    return true;
  }
  let fine = true;
  for (const { name, bytes } of workbooks()) {
    const folder = mkdtempSync(path.join(tmpdir(), 'partnerbook-libreoffice-'));
    try {
      const theirs = openXlsx(recomputed(soffice, bytes, folder), `${name}.xlsx`);
      const { formulas, differences } = compare(openXlsx(bytes, `${name}.xlsx`), theirs);
      // a workbook without formulas proves nothing
      const agrees = differences.length === 0 && formulas > 0;
      fine = fine && agrees;
      for (const one of differences.slice(0, LISTED)) print(`  ${one}`);
      if (differences.length > LISTED) print(`  and ${differences.length - LISTED} more`);
      print(
        `LibreOffice: ran. ${name}: ${agrees ? `${formulas} formulas agree to the cent` : `${differences.length} of ${formulas} formulas differ`}.`,
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return fine;
}
