import { checkSize } from '../decode.ts';
import { FileRefusal } from '../refusal.ts';
import { areaOf } from './areas.ts';
import { readTheme } from './colors.ts';
import { linksOf, readBook, readTexts, typed } from './read-book.ts';
import { type FileNote, readNotes } from './read-notes.ts';
import { type FileSheet, MOST_AREA, readSheet } from './read-sheet.ts';
import { type ConditionLook, type FileLook, isDateFormat, readStyles } from './read-styles.ts';
import { Unzip } from './unzip.ts';

export interface OpenedSheet extends FileSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly notes: readonly FileNote[];
}

export interface FileName {
  readonly name: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface OpenedBook {
  readonly fileName: string;
  readonly sheets: readonly OpenedSheet[];
  readonly looks: readonly FileLook[];
  readonly conditionLooks: readonly ConditionLook[];
  readonly names: readonly FileName[];
  /** What there is to know about the file as a whole, in sentences. */
  readonly remarks: readonly string[];
}

const ZIP = [0x50, 0x4b];
const OLD = [0xd0, 0xcf, 0x11, 0xe0];

const startsWith = (bytes: Uint8Array, start: readonly number[]) => start.every((one, i) => bytes[i] === one);

/** Whether a file is an Excel workbook by its first bytes, whatever its name says. */
export const isExcel = (bytes: Uint8Array, fileName: string): boolean =>
  /\.xls[xmb]?$/i.test(fileName) || (startsWith(bytes, ZIP) && !/\.(csv|tsv|txt|tab)$/i.test(fileName));

function holds(bytes: Uint8Array, word: string): boolean {
  const marks = [...word].flatMap((one) => [one.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(marks[0] as number); at >= 0; at = bytes.indexOf(marks[0] as number, at + 1))
    if (marks.every((mark, i) => bytes[at + i] === mark)) return true;
  return false;
}

function refuseOthers(bytes: Uint8Array, fileName: string): void {
  if (startsWith(bytes, OLD))
    throw holds(bytes, 'EncryptedPackage')
      ? new FileRefusal(`${fileName} is protected by a password.`, 'Save it without one.')
      : new FileRefusal(`${fileName} is an Excel workbook of before 2007.`, 'Save it as .xlsx.');
  if (!startsWith(bytes, ZIP))
    throw new FileRefusal(`${fileName} is not an Excel workbook.`, 'Choose an .xlsx, or a CSV by its own name.');
}

const SHEET = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/;

/** An area on a sheet that is named; null for what is no such area. */
export function placeOf(name: string, to: string): FileName | null {
  const [, quoted, plain, corners = ''] = SHEET.exec(to) ?? [];
  const area = areaOf(corners);
  return area && { name, sheet: quoted === undefined ? (plain as string) : quoted.split("''").join("'"), ...area };
}

// days between the two counts
const LATE = 1462;

function counted1904(sheet: OpenedSheet, looks: readonly FileLook[]): OpenedSheet {
  const cells = sheet.cells.map((cell) =>
    typeof cell.value === 'number' && isDateFormat(looks[cell.style]?.numberFormat ?? 'General')
      ? { ...cell, value: cell.value + LATE }
      : cell,
  );
  return { ...sheet, cells };
}

function remarksOf(zip: Unzip, sheets: readonly OpenedSheet[], lost: readonly string[]): string[] {
  const parts = zip.names();
  const has = (start: string) => parts.some((one) => one.startsWith(start));
  const merged = sheets.reduce((sum, one) => sum + one.merged, 0);
  return [
    ...(parts.some((one) => one.endsWith('vbaproject.bin')) ? ['Its macros were left out, and none was run.'] : []),
    ...(has('xl/externallinks/')
      ? ['It is linked to other files: what came from there stands as its last value, and nothing was fetched.']
      : []),
    ...(has('xl/charts/') ? ['Its charts were left out.'] : []),
    ...(has('xl/media/') ? ['Its pictures were left out.'] : []),
    ...(has('xl/pivottables/') ? ['Its pivot tables stand as their last values.'] : []),
    ...(merged > 0 ? [`${merged} merged areas are single cells here; the value stands in the first.`] : []),
    ...(lost.length > 0 ? [`Names that stand for no range were left out: ${lost.join(', ')}.`] : []),
  ];
}

/** Reads an Excel workbook. Nothing in it is run, and nothing outside of it is asked for. */
export function openXlsx(bytes: Uint8Array, fileName: string): OpenedBook {
  checkSize(bytes.length, fileName);
  refuseOthers(bytes, fileName);
  const zip = new Unzip(bytes, fileName);
  if (zip.has('mimetype') && zip.has('content.xml'))
    throw new FileRefusal(`${fileName} is an OpenDocument file.`, 'Save it as .xlsx.');
  const book = readBook(zip, fileName);
  const partOf = (path: string | null) => (path === null ? null : zip.text(path));
  const styles = partOf(book.styles);
  const theme = readTheme(partOf(book.theme) ?? '');
  const { looks, conditions } = readStyles(styles ?? '', theme);
  const texts = readTexts(partOf(book.texts) ?? '');
  let area = 0;
  const sheets = book.sheets.map(({ name, hidden, path }): OpenedSheet => {
    const xml = zip.text(path);
    if (xml === null)
      throw new FileRefusal(`${fileName} has lost its sheet "${name}".`, 'Open it in Excel and save it again.');
    const notes = readNotes(partOf(typed(linksOf(zip, path), 'comments')) ?? '');
    const sheet = { ...readSheet(xml, name, texts), name, hidden, notes };
    area += sheet.rows * sheet.columns;
    if (area > MOST_AREA)
      throw new FileRefusal(
        `The sheets of ${fileName} hold more than ${MOST_AREA.toLocaleString('en')} cells.`,
        'Save those that you need as a file of their own.',
      );
    return book.late ? counted1904(sheet, looks) : sheet;
  });
  const names = book.names.map(({ name, to }) => placeOf(name, to));
  const lost = book.names.filter((_one, i) => names[i] === null).map((one) => one.name);
  return {
    fileName,
    sheets,
    looks,
    conditionLooks: conditions,
    names: names.filter((one): one is FileName => one !== null),
    remarks: remarksOf(zip, sheets, lost),
  };
}
