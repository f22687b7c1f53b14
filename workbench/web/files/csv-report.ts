import type { Doubt, OpenedFile } from '../../files/open-csv.ts';
import type { Why } from '../../files/reading.ts';
import { element } from '../dom.ts';

const WHY: Readonly<Record<Why, string>> = {
  'two readings': 'May be either of two values.',
  'another locale': 'Written as another locale writes it.',
  'part of a date': 'May be a part of a date.',
  'leading zeros': 'A number would lose the zeros in front.',
  'long number': 'A number of that length would lose its last digits.',
  'a code': 'May be a code that looks like a number.',
  'a mark': 'A mark stands beside the number.',
  'two currencies': 'The column holds more than one currency.',
};

// a page of this many is read by nobody; the count says how many there are
const MOST_SHOWN = 200;

function letters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest >= 0 ? letters(rest) : '') + String.fromCharCode(65 + (column % 26));
}

function doubtItem({ row, column, found, readings, why }: Doubt, goTo: (row: number, column: number) => void) {
  const link = element('button', { type: 'button', class: 'link' }, `${letters(column)}${row + 1}`);
  link.addEventListener('click', () => goTo(row, column));
  const item = element('li', {}, link, ' ', element('q', {}, found), element('br'), WHY[why]);
  const word = readings.length === 1 ? 'Reading' : 'Readings';
  if (readings.length > 0) item.append(` ${word}: ${readings.join(' or ')}.`);
  return item;
}

const counted = (count: number, one: string, many: string) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

function paragraphs(file: OpenedFile): HTMLElement[] {
  const width = file.rows[0]?.length ?? 0;
  const size = `${counted(file.rows.length, 'line', 'lines')}, ${counted(width, 'column', 'columns')}; ${file.encoding}.`;
  const changed =
    file.notes.length > 0
      ? `${counted(file.notes.length, 'cell shows', 'cells show')} its value otherwise than the file. The original stands in the note of the cell.`
      : 'Every cell shows what stands in the file.';
  return [size, changed, ...file.remarks].map((text) => element('p', {}, text));
}

/** What was read, and what stayed text because it may be read in more than one way. */
export function reportOf(file: OpenedFile, goTo: (row: number, column: number) => void): HTMLElement {
  const body = element('div', { class: 'panel-body csv-report' }, ...paragraphs(file));
  if (file.doubts.length === 0) {
    body.append(element('p', { class: 'fine' }, '✓ Nothing is in doubt.'));
    return body;
  }
  const title = `Left as text: ${counted(file.doubts.length, 'cell', 'cells')}`;
  const about = 'Type the value into the cell where you know which one it is.';
  const list = element('ul', {}, ...file.doubts.slice(0, MOST_SHOWN).map((one) => doubtItem(one, goTo)));
  body.append(element('h3', {}, title), element('p', {}, about), list);
  const rest = file.doubts.length - MOST_SHOWN;
  if (rest > 0) body.append(element('p', {}, `And ${counted(rest, 'more cell', 'more cells')}.`));
  return body;
}
