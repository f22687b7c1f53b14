import type { Home } from '../../src/sidebar/api.ts';
import type { Backend, CellValue } from '../apps-script/backend.ts';
import { fileLines } from './file-lines.ts';
import type { Made } from './make.ts';
import { errorCells, type UsedSheet } from './sheets.ts';
import { cellName, count } from './words.ts';

const LISTED = 40;

function checkLines({ workbook }: Home): string[] {
  const { checks, checksTotal, rowsLeftOut, amountLeftOut, partnersCounted, partnersTotal } = workbook;
  const words = { fine: 'all fine', problems: `${checksTotal} off`, loading: 'still calculating', none: 'none' };
  return [
    `Checks: ${words[checks]}`,
    ...(partnersCounted !== null && partnersTotal !== null
      ? [`Partners: ${partnersCounted} of ${partnersTotal} counted`]
      : []),
    `Rows left out: ${rowsLeftOut}${amountLeftOut === '' ? '' : `, with ${amountLeftOut}`}`,
  ];
}

/** The checks that are off, in the words of the sheet: what, found, should be, off, kind, what to do. */
function checksOff(backend: Backend): string[] {
  const sheet = backend.sheets().find((one) => one.name === 'Checks');
  if (!sheet) return [];
  const rect = { sheet: sheet.id, row: 0, column: 0, rows: backend.lastCell(sheet.id).row + 1, columns: 6 };
  return backend
    .values(rect)
    .filter((line) => (line[4] === 'Error' || line[4] === 'Alert') && line[3] !== 0)
    .map(
      ([what, found, should, , kind, fix]) => `  ${kind}: ${what}: ${shown(found)}, should be ${shown(should)}. ${fix}`,
    );
}

const shown = (value: CellValue | undefined): string =>
  typeof value === 'object' && value !== null ? value.error : String(value ?? '');

/** What was made, in lines for a person; and whether it is clean. */
export function report(
  made: Made,
  backend: Backend,
  sheets: readonly UsedSheet[],
): { lines: string[]; clean: boolean } {
  const errors = sheets.flatMap((sheet) => errorCells(backend, sheet).map((one) => ({ ...one, sheet: sheet.name })));
  // an error that came with a file is among the problems
  const theirs = new Set(made.files.map((one) => one.mapping.sheet.name));
  const ours = errors.filter((one) => !theirs.has(one.sheet));
  const lines = [
    `${made.title}: ${made.home.workbook.templates[0]?.period ?? ''}`,
    '',
    'Sheets',
    ...sheets.map((sheet) => `  ${sheet.name}: ${count(sheet.usedRows, 'row')}, ${count(sheet.usedColumns, 'column')}`),
    '',
    ...made.files.flatMap((one) => fileLines(one)),
    ...(made.files.length > 0 ? [''] : []),
    ...checkLines(made.home),
    ...checksOff(backend),
    '',
    made.total === 0 ? 'No problems in the rows' : `${count(made.total, 'problem')} in the rows`,
    ...made.problems
      .slice(0, LISTED)
      .map(({ place, column, found, fix }) => `  ${place.sheetName}!${place.a1}  ${column}: ${found} ${fix}`),
    ...(made.total > LISTED ? [`  and ${made.total - LISTED} more`] : []),
    ...ours.slice(0, LISTED).map((one) => `  ${one.sheet}!${cellName(one.row, one.column)}  shows ${one.error}`),
  ];
  const clean = made.total === 0 && ours.length === 0 && made.home.workbook.checks === 'fine';
  return { lines, clean };
}
