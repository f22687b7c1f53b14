import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkLibreOffice, compare, withoutResults } from '../../build/libreoffice.ts';
import { openXlsx } from '../../workbench/files/xlsx/open-xlsx.ts';
import { opened, plainParts, zipped } from '../files/excel-file.ts';

const rows = (sum: string, text = 'Gold') =>
  `<row r="1"><c r="A1" s="0" t="str"><f>"Go"&amp;"ld"</f><v>${text}</v></c><c r="B1"><f>SUM(C1:C2)</f><v>${sum}</v></c><c r="C1"><v>4</v></c></row>`;

/** A program that saves what it is told, in the place of LibreOffice. */
function pretended(saved: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'pretended-'));
  const file = path.join(folder, 'saved.xlsx');
  writeFileSync(file, zipped(plainParts(saved)));
  const program = path.join(folder, 'soffice');
  writeFileSync(
    program,
    `#!/bin/sh\nwhile [ "$1" != --outdir ]; do shift; done\nmkdir -p "$2" && cp '${file}' "$2/book.xlsx"\n`,
  );
  chmodSync(program, 0o755);
  return program;
}

function checked(soffice: string | null, ours: string): { readonly fine: boolean; readonly said: string[] } {
  const said: string[] = [];
  const books = () => [{ name: 'tier-sheet', bytes: zipped(plainParts(ours)) }];
  return { fine: checkLibreOffice(soffice, books, (line) => said.push(line)), said };
}

describe('the check by LibreOffice', () => {
  it('says plainly that it did not run', () => {
    const { fine, said } = checked(null, rows('4'));
    expect(fine).toBe(true);
    expect(said).toEqual([
      'LibreOffice: did not run. It is not installed here; SOFFICE_PATH names it where it is elsewhere.',
    ]);
  });

  it('agrees to the cent', () => {
    expect(checked(pretended(rows('4.0049')), rows('4'))).toEqual({
      fine: true,
      said: ['LibreOffice: ran. tier-sheet: 2 formulas agree to the cent.'],
    });
  });

  it('lists what differs by a cent, or in its text', () => {
    const { fine, said } = checked(pretended(rows('4.01', 'Silver')), rows('4'));
    expect(fine).toBe(false);
    expect(said).toEqual([
      '  Roster!A1: "Gold" here, "Silver" in LibreOffice  ="Go"&"ld"',
      '  Roster!B1: 4 here, 4.01 in LibreOffice  =SUM(C1:C2)',
      'LibreOffice: ran. tier-sheet: 2 of 2 formulas differ.',
    ]);
  });

  it('sees a result that is missing, and no formula at all', () => {
    expect(compare(opened(rows('4')), opened('')).differences).toHaveLength(2);
    expect(checked(pretended(''), '<row><c><v>1</v></c></row>').fine).toBe(false);
  });

  it('hands over no result of ours', () => {
    const cells = openXlsx(withoutResults(zipped(plainParts(rows('4')))), 'x.xlsx').sheets[0]?.cells;
    expect(cells?.map((one) => one.value)).toEqual([null, null, 4]);
    expect(cells?.[1]?.formula).toBe('SUM(C1:C2)');
  });
});
