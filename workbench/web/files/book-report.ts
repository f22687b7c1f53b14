import { columnLetters } from '../../apps-script/grid/references.ts';
import type { LeftCell, PlacedBook } from '../../files/xlsx/place-book.ts';
import { element } from '../dom.ts';

// a page of this many is read by nobody; the count says how many there are
const MOST_SHOWN = 200;

type GoTo = (sheet: number, row: number, column: number) => void;

const counted = (count: number, one: string, many: string) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

function leftItem({ sheet, sheetName, row, column, found, why }: LeftCell, goTo: GoTo): HTMLElement {
  const link = element('button', { type: 'button', class: 'link' }, `${sheetName}!${columnLetters(column)}${row + 1}`);
  link.addEventListener('click', () => goTo(sheet, row, column));
  return element('li', {}, link, ' ', element('q', {}, found), element('br'), why);
}

/** What came with an Excel file, and which of its formulas stand as values. */
export function bookReportOf({ sheets, left, remarks }: PlacedBook, goTo: GoTo): HTMLElement {
  const size = `${counted(sheets.length, 'sheet', 'sheets')} added; what was here is as it was.`;
  const body = element('div', { class: 'panel-body csv-report' });
  body.append(...[size, ...remarks].map((text) => element('p', {}, text)));
  if (left.length === 0) {
    body.append(element('p', { class: 'fine' }, '✓ Every formula was carried.'));
    return body;
  }
  body.append(
    element('h3', {}, `As last values: ${counted(left.length, 'formula', 'formulas')}`),
    element('ul', {}, ...left.slice(0, MOST_SHOWN).map((one) => leftItem(one, goTo))),
  );
  const rest = left.length - MOST_SHOWN;
  if (rest > 0) body.append(element('p', {}, `And ${counted(rest, 'more formula', 'more formulas')}.`));
  return body;
}
