import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const MINUTES = 5;
const DOTS_PER_INCH = '84';

export const NOT_PRINTED =
  'The printed pages were left as they were: LibreOffice or pdftoppm (of poppler-utils) is not installed here.';

export const hasPdftoppm = (): boolean => spawnSync('pdftoppm', ['-v'], { stdio: 'ignore' }).status === 0;

/** The file with one sheet to see; what is hidden is not printed. */
function withOneSheet(bytes: Uint8Array, sheet: string): Uint8Array {
  const parts = unzipSync(bytes);
  const book = strFromU8(parts['xl/workbook.xml'] as Uint8Array);
  let at = -1;
  let wanted = -1;
  const hidden = book.replace(/<sheet name="([^"]*)"([^>]*?)\/>/g, (whole, name: string, rest: string) => {
    at++;
    if (name === sheet) wanted = at;
    return name === sheet || /state=/.test(rest) ? whole : `<sheet name="${name}" state="hidden"${rest}/>`;
  });
  if (wanted < 0) throw new Error(`The file has no sheet "${sheet}".`);
  // LibreOffice prints a hidden sheet all the same when it has an area to print
  const printedAlone = hidden.replace(
    /<definedName name="_xlnm\.Print_\w+" localSheetId="(\d+)">[^<]*<\/definedName>/g,
    (whole, of: string) => (Number(of) === wanted ? whole : ''),
  );
  parts['xl/workbook.xml'] = strToU8(printedAlone.replace(/activeTab="\d+"/, `activeTab="${wanted}"`));
  return zipSync(parts);
}

function ran(program: string, args: readonly string[]): void {
  const ended = spawnSync(program, args, { encoding: 'utf8', timeout: MINUTES * 60_000 });
  if (ended.status !== 0)
    throw new Error(`${path.basename(program)} failed. ${ended.stderr ?? ''} ${ended.error?.message ?? ''}`.trim());
}

/** Has LibreOffice print a sheet of an Excel file, a picture for each page: `<place>-page-1.png` and so on; gives how many. */
export function printed(soffice: string, bytes: Uint8Array, sheet: string, place: string): number {
  const folder = mkdtempSync(path.join(tmpdir(), 'partnerbook-printed-'));
  try {
    const file = path.join(folder, 'book.xlsx');
    writeFileSync(file, withOneSheet(bytes, sheet));
    const profile = pathToFileURL(path.join(folder, 'profile')).href;
    ran(soffice, [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, file]);
    const pdf = path.join(folder, 'book.pdf');
    if (!existsSync(pdf)) throw new Error('LibreOffice printed nothing.');
    ran('pdftoppm', ['-r', DOTS_PER_INCH, '-png', pdf, path.join(folder, 'page')]);
    const [from, name] = [path.dirname(place), path.basename(place)];
    for (const old of readdirSync(from)) if (old.startsWith(`${name}-`)) rmSync(path.join(from, old));
    const pages = readdirSync(folder)
      .filter((one) => /^page-\d+\.png$/.test(one))
      .sort();
    // another disk than the folder for what passes may hold the pictures: copied, not moved
    for (const [i, page] of pages.entries()) copyFileSync(path.join(folder, page), `${place}-page-${i + 1}.png`);
    return pages.length;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
