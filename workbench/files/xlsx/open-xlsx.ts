import { columnNumber } from '../../apps-script/grid/references.ts';
import { checkSize } from '../decode.ts';
import { FileRefusal } from '../refusal.ts';
import { readBook, readTexts } from './read-book.ts';
import { type FileSheet, MOST_AREA, readSheet } from './read-sheet.ts';
import { type FileLook, isDateFormat, readStyles } from './read-styles.ts';
import { Unzip } from './unzip.ts';

export interface OpenedSheet extends FileSheet {
  readonly name: string;
  readonly hidden: boolean;
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

// an area with both of its ends, on a sheet that is named
const AREA = /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i;

function nameOf(name: string, to: string): FileName | null {
  const match = AREA.exec(to);
  if (!match) return null;
  const [, quoted, plain, left, top, right, bottom] = match;
  const row = Number(top) - 1;
  const column = columnNumber(left as string);
  return {
    name,
    sheet: quoted === undefined ? (plain as string) : quoted.split("''").join("'"),
    row,
    column,
    rows: bottom === undefined ? 1 : Number(bottom) - row,
    columns: right === undefined ? 1 : columnNumber(right) - column + 1,
  };
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
  const looks = styles === null ? [] : readStyles(styles);
  const texts = readTexts(partOf(book.texts) ?? '');
  let area = 0;
  const sheets = book.sheets.map(({ name, hidden, path }): OpenedSheet => {
    const xml = zip.text(path);
    if (xml === null)
      throw new FileRefusal(`${fileName} has lost its sheet "${name}".`, 'Open it in Excel and save it again.');
    const sheet = { ...readSheet(xml, name, texts), name, hidden };
    area += sheet.rows * sheet.columns;
    if (area > MOST_AREA)
      throw new FileRefusal(
        `The sheets of ${fileName} hold more than ${MOST_AREA.toLocaleString('en')} cells.`,
        'Save those that you need as a file of their own.',
      );
    return book.late ? counted1904(sheet, looks) : sheet;
  });
  const names = book.names.map(({ name, to }) => nameOf(name, to));
  const lost = book.names.filter((_one, i) => names[i] === null).map((one) => one.name);
  return {
    fileName,
    sheets,
    looks,
    names: names.filter((one): one is FileName => one !== null),
    remarks: remarksOf(zip, sheets, lost),
  };
}
