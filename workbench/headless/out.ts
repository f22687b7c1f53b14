import { existsSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Backend } from '../apps-script/backend.ts';
import { writeXlsx } from '../files/xlsx/write-xlsx.ts';
import { openFolder, type UsedSheet, writeSheets } from './sheets.ts';
import { NothingMade } from './wishes.ts';

const isExcelFile = (out: string): boolean => /\.xlsx$/i.test(out);

/** Makes sure of the place before anything is made. */
export function openPlace(out: string): void {
  openFolder(isExcelFile(out) ? path.dirname(out) : out);
  if (isExcelFile(out) && existsSync(out) && statSync(out).isDirectory())
    throw new NothingMade(`${out} is a folder.`, 'Name another file.');
}

/** Writes what was made; gives the lines that say so. */
export function writeOut(backend: Backend, sheets: readonly UsedSheet[], out: string): string[] {
  if (!isExcelFile(out)) {
    const written = writeSheets(backend, sheets, out);
    return [`${written.length} files in ${out}: ${written.join(', ')}`];
  }
  const { bytes, told } = writeXlsx(backend);
  try {
    writeFileSync(out, bytes);
  } catch (fault) {
    throw new NothingMade(
      `${out} cannot be written: ${(fault as Error).message}.`,
      'Close it elsewhere, or name another one.',
    );
  }
  return [`${out}: ${Math.ceil(bytes.length / 1024)} KB`, ...told.map((one) => `  ${one}`)];
}
