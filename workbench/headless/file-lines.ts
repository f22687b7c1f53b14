import type { Doubt, OpenedFile } from '../files/open-csv.ts';
import type { LeftCell } from '../files/xlsx/place-book.ts';
import { isBook, type UsedFile } from './make.ts';
import { cellName, count } from './words.ts';

const LISTED = 10;
const SEPARATORS = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' } as const;

/** Codes of digits, which would lose some as numbers: kept, and no reason to doubt. */
const isCode = ({ why }: Doubt): boolean => why === 'leading zeros' || why === 'long number';

function codeLines(doubts: readonly Doubt[], sheet: string): string[] {
  const [first] = doubts;
  if (!first) return [];
  return [
    `  ${count(doubts.length, 'code')} of digits kept as text, such as "${first.found}" in ${sheet}!${cellName(first.row, first.column)}`,
  ];
}

function doubtLines(doubts: readonly Doubt[], sheet: string): string[] {
  if (doubts.length === 0) return [];
  const looks = doubts.length === 1 ? 'it looks' : 'they look';
  const listed = doubts
    .slice(0, LISTED)
    .map(
      ({ row, column, found, readings, why }) =>
        `    ${sheet}!${cellName(row, column)}  "${found}" may be ${readings.join(' or ')} (${why})`,
    );
  return [
    `  ${count(doubts.length, 'cell')} left as text though ${looks} like a number or a date:`,
    ...listed,
    ...(doubts.length > LISTED ? [`    and ${doubts.length - LISTED} more`] : []),
  ];
}

function originalLines({ notes }: OpenedFile): string[] {
  return notes.length === 0
    ? []
    : [`  ${count(notes.length, 'cell')} shown otherwise than in the file; the original is in its note`];
}

function leftLines(left: readonly LeftCell[]): string[] {
  if (left.length === 0) return [];
  return [
    `  ${count(left.length, 'formula')} as last values:`,
    ...left
      .slice(0, LISTED)
      .map(({ sheetName, row, column, found, why }) => `    ${sheetName}!${cellName(row, column)}  ${found}  ${why}`),
    ...(left.length > LISTED ? [`    and ${left.length - LISTED} more`] : []),
  ];
}

/** How a file was read, and what in it is not sure. */
export function fileLines({ kind, path, file, mapping, left, remarks }: UsedFile): string[] {
  const sheet = mapping.sheet.name;
  const matched = mapping.columns.filter((one) => one.theirs !== null);
  const named = matched.map((one) => (one.how === 'same' ? one.ours : `${one.ours} from "${one.theirs}"`));
  const rows = `${count(mapping.rows, 'row')} below the header in row ${mapping.headerRow}`;
  const source = isBook(file)
    ? `Excel, sheet "${file.sheets[0]?.name}"`
    : `${file.encoding}, ${SEPARATORS[file.delimiter]}`;
  const head = [
    `${path} for ${kind}: ${rows}; ${source}`,
    `  columns: ${named.join(', ')}`,
    ...remarks.map((one) => `  ${one}`),
  ];
  if (isBook(file)) return [...head, ...leftLines(left)];
  return [
    ...head,
    ...originalLines(file),
    ...codeLines(file.doubts.filter(isCode), sheet),
    ...doubtLines(
      file.doubts.filter((one) => !isCode(one)),
      sheet,
    ),
  ];
}
