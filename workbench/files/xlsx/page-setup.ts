import type { Backend } from '../../apps-script/backend.ts';
import { columnLetters } from '../../apps-script/grid/references.ts';
import { COLUMN_WIDTH, ROW_HEIGHT } from '../../apps-script/grid/sheet.ts';
import type { ExcelSheet } from './excel-formula.ts';
import { escaped } from './xml.ts';

/** Sheets itself keeps no page set-up that a script may write: where the pages of a sheet end stands in its metadata. */
const KEY = 'partnerbook.pages';
const INCH = 72;
const POINTS = 0.75;
const MARGIN = 0.5 * INCH;
// what a landscape page of Letter is wide, and one of A4 high: the narrower of the two in each direction
const PAGE = { width: 11 * INCH - 2 * MARGIN, height: 8.27 * INCH - 2 * MARGIN } as const;

export interface Pages {
  readonly columns: number;
  /** The last row of each page. */
  readonly ends: readonly number[];
  /** Rows that stand on top of every page. */
  readonly titles: number;
  /** In percent, so that each page is whole on either paper. */
  readonly scale: number;
}

const sum = (sizes: readonly (number | null | undefined)[], from: number, to: number, usual: number): number => {
  let all = 0;
  for (let at = from; at < to; at++) all += sizes[at] ?? usual;
  return all * POINTS;
};

/** How a sheet is printed; null: as wide as a page, on as many pages as it takes. */
export function pagesOf(backend: Backend, sheet: ExcelSheet): Pages | null {
  const entry = backend.metadata().find((one) => one.sheet === sheet.id && one.key === KEY);
  if (!entry) return null;
  const { columns, ends } = JSON.parse(entry.value) as Pick<Pages, 'columns' | 'ends'>;
  const heights = backend.rowHeights(sheet.id);
  const width = sum(backend.columnWidths(sheet.id), 0, columns, COLUMN_WIDTH);
  const titles = sum(heights, 0, sheet.frozenRows, ROW_HEIGHT);
  const tallest = Math.max(
    ...ends.map((end, i) => sum(heights, ends[i - 1] ?? 0, end, ROW_HEIGHT) + (i > 0 ? titles : 0)),
  );
  const scale = Math.floor(100 * Math.min(1, PAGE.width / width, PAGE.height / tallest));
  return { columns, ends, titles: sheet.frozenRows, scale };
}

/** A scale, and not "fit to pages": with that, Excel leaves out the breaks. */
export const pageSetupXml = (pages: Pages | null): string => {
  if (!pages) return '<pageSetup orientation="landscape" fitToWidth="1" fitToHeight="0"/>';
  const breaks = pages.ends.slice(0, -1);
  const list = breaks.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join('');
  return `<pageSetup scale="${pages.scale}" orientation="landscape"/>${
    breaks.length === 0
      ? ''
      : `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${list}</rowBreaks>`
  }`;
};

/** As far as something is to be seen: a formula that fills a column shows nothing below its last row. Null: nowhere. */
function shownOf(backend: Backend, sheet: ExcelSheet): Pick<Pages, 'columns' | 'ends' | 'titles'> | null {
  const end = backend.lastCell(sheet.id);
  if (end.row < 0) return null;
  const rows = backend.values({ sheet: sheet.id, row: 0, column: 0, rows: end.row + 1, columns: end.column + 1 });
  const isShown = (value: unknown) => value !== null && value !== '';
  const last = rows.map((row) => row.some(isShown)).lastIndexOf(true);
  return last < 0 ? null : { columns: end.column + 1, ends: [last + 1], titles: sheet.frozenRows };
}

/** The area that is printed, and the rows on top of every page, as names of their sheet; with one, LibreOffice prints a hidden sheet too. */
export function pageNamesXml(backend: Backend, sheet: ExcelSheet, index: number): string {
  const pages = pagesOf(backend, sheet) ?? shownOf(backend, sheet);
  if (!pages || sheet.hidden) return '';
  const quoted = `'${sheet.excelName.split("'").join("''")}'`;
  const name = (kind: string, area: string) =>
    `<definedName name="_xlnm.${kind}" localSheetId="${index}">${escaped(`${quoted}!${area}`)}</definedName>`;
  const last = pages.ends[pages.ends.length - 1] as number;
  const area = name('Print_Area', `$A$1:$${columnLetters(pages.columns - 1)}$${last}`);
  return pages.titles === 0 ? area : area + name('Print_Titles', `$1:$${pages.titles}`);
}
