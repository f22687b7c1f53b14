import { strToU8, unzipSync, zipSync } from 'fflate';
import type { GridBackend } from '../../workbench/apps-script/grid-backend.ts';
import { FileRefusal } from '../../workbench/files/refusal.ts';
import { type OpenedBook, openXlsx } from '../../workbench/files/xlsx/open-xlsx.ts';
import { writeXlsx } from '../../workbench/files/xlsx/write-xlsx.ts';

export const at = (row: number, column: number, rows = 1, columns = 1, sheet = 1) => ({
  sheet,
  row,
  column,
  rows,
  columns,
});

/** The parts of a written file as text. */
export function partsOf(backend: GridBackend): Record<string, string> {
  const parts = unzipSync(writeXlsx(backend).bytes);
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
}

const MAIN =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A file of one sheet, as another program might write it. */
export const plainParts = (sheetData: string, more: Record<string, string> = {}): Record<string, string> => ({
  '[Content_Types].xml': '<Types/>',
  '_rels/.rels': `<Relationships><Relationship Id="a" Type="${TYPE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook ${MAIN}><sheets><sheet name="Roster" sheetId="1" r:id="s"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="s" Type="${TYPE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="t" Type="${TYPE}/styles" Target="styles.xml"/></Relationships>`,
  'xl/worksheets/sheet1.xml': `<worksheet ${MAIN}><sheetData>${sheetData}</sheetData></worksheet>`,
  ...more,
});

export const zipped = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

export const opened = (sheetData: string, more: Record<string, string> = {}): OpenedBook =>
  openXlsx(zipped(plainParts(sheetData, more)), 'book.xlsx');

export function refusal(bytes: Uint8Array, name = 'book.xlsx'): string {
  try {
    openXlsx(bytes, name);
  } catch (thrown) {
    if (thrown instanceof FileRefusal) return `${thrown.message} ${thrown.fix}`;
    throw thrown;
  }
  return 'opened';
}
