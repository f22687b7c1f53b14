import { displayed } from '../apps-script/locale/display.ts';
import { localeOf } from '../apps-script/locale/locale.ts';
import { decode, type Encoding } from './decode.ts';
import { readCell } from './read-cell.ts';
import { type DoubtReading, type Reading, TEXT, type Why } from './reading.ts';
import { hasOtherDates, settle } from './settle.ts';
import { sheetNameOf } from './sheet-name.ts';
import { type Delimiter, split } from './split.ts';

export type FileValue = string | number | boolean | { readonly error: string } | null;

export interface FileCell {
  /** null: blank. A string stays text, whatever it begins with. */
  readonly value: FileValue;
  readonly format: string | null;
}

/** Something that looks like a number or a date and was left as text. */
export interface Doubt {
  /** From 0, as the cell stands on the sheet. */
  readonly row: number;
  readonly column: number;
  readonly found: string;
  readonly readings: readonly string[];
  readonly why: Why;
}

export interface OpenedFile {
  readonly sheetName: string;
  /** As wide as the widest line. */
  readonly rows: readonly (readonly FileCell[])[];
  /** What stood in the file where the sheet shows it otherwise. */
  readonly notes: readonly { readonly row: number; readonly column: number; readonly original: string }[];
  readonly doubts: readonly Doubt[];
  /** What there is to know about the file as a whole, in sentences. */
  readonly remarks: readonly string[];
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
}

const BLANK: FileCell = { value: null, format: null };
const TOLD_LINES = 3;

function widthRemark(rows: readonly (readonly string[])[]): string[] {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  // of equally common widths, that of the earlier line
  const common = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  const longer = rows.flatMap((row, r) => (row.slice(common).some((cell) => cell !== '') ? [r] : []));
  if (longer.length === 0) return [];
  const lines = longer
    .slice(0, TOLD_LINES)
    .map((r) => `line ${r + 1} has ${(rows[r] as readonly string[]).length} values`);
  const more = longer.length > TOLD_LINES ? `, and ${longer.length - TOLD_LINES} more lines have too many` : '';
  return [`Most lines have ${common} values; ${lines.join(', ')}${more}. A separator inside a value may be the cause.`];
}

const GARBLED = /Ã[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€|Â[\u00a0-\u00bf]/;

function remarksOf(rows: readonly (readonly string[])[], encoding: Encoding, openQuote: boolean): string[] {
  const remarks: string[] = [];
  if (encoding === 'Windows-1252')
    remarks.push('The file is not UTF-8; it was read as Windows-1252. Check its letters with accents.');
  if (rows.some((row) => row.some((cell) => GARBLED.test(cell))))
    remarks.push(
      'Some letters look garbled, such as "Ã¼" for "ü": the file was saved wrongly before. Export it again as UTF-8.',
    );
  if (openQuote) remarks.push('A quotation mark is opened and never closed; quotation marks were kept as they stand.');
  return [...remarks, ...widthRemark(rows)];
}

function readingsOf(
  rows: readonly (readonly string[])[],
  width: number,
  localeName: string,
): (Reading | undefined)[][] {
  const locale = localeOf(localeName);
  const known = new Map<string, Reading>();
  const read = (text: string): Reading => {
    const found = known.get(text);
    if (found) return found;
    const made = readCell(text, locale);
    known.set(text, made);
    return made;
  };
  const columns = Array.from({ length: width }, (_one, c) =>
    rows.map((row) => {
      const text = row[c] ?? '';
      return text === '' ? undefined : read(text);
    }),
  );
  const otherDates = hasOtherDates(columns);
  return columns.map((column) => settle(column, otherDates));
}

/** Whether a cell shows what stood in the file. TRUE and true show the same. */
function showsOriginal(cell: FileCell, original: string, locale: string): boolean {
  if (typeof cell.value === 'string' || cell.value === null) return true;
  if (typeof cell.value === 'object') return cell.value.error === original;
  if (typeof cell.value === 'boolean')
    return displayed(cell.value, '', locale).toLowerCase() === original.toLowerCase();
  return displayed(cell.value, cell.format ?? 'General', locale) === original;
}

/**
 * Opens a CSV as Sheets does under the locale of the workbook, more careful: what is read is certain, and shows as it
 * stood or has its original noted; what is not certain stays text and is listed with what it may be.
 */
export function openCsv(bytes: Uint8Array, fileName: string, locale: string): OpenedFile {
  const { text, encoding } = decode(bytes, fileName);
  const { rows, delimiter, openQuote } = split(text, localeOf(locale).decimal === ',');
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = readingsOf(rows, width, locale);
  const notes: { row: number; column: number; original: string }[] = [];
  const doubts: Doubt[] = [];
  const cells = rows.map((row, r) =>
    Array.from({ length: width }, (_one, c): FileCell => {
      const original = row[c] ?? '';
      if (original === '') return BLANK;
      const reading = (columns[c] as (Reading | undefined)[])[r] ?? TEXT;
      if (reading.is === 'doubt') doubts.push(doubtAt(r, c, original, reading));
      if (reading.is !== 'value') return { value: original, format: null };
      const cell = { value: reading.value, format: reading.format };
      if (!showsOriginal(cell, original.trim(), locale)) notes.push({ row: r, column: c, original });
      return cell;
    }),
  );
  return {
    sheetName: sheetNameOf(fileName),
    rows: cells,
    notes,
    doubts,
    remarks: remarksOf(rows, encoding, openQuote),
    encoding,
    delimiter,
  };
}

const doubtAt = (row: number, column: number, found: string, { readings, why }: DoubtReading): Doubt => ({
  row,
  column,
  found,
  readings,
  why,
});
