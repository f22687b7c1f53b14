import type { DescribedFunction, Example, ExampleArgument, ExampleCell, ExampleGrid } from '../src/functions/page.ts';

const isGrid = (argument: ExampleArgument): argument is ExampleGrid => Array.isArray(argument);
const isDay = (argument: ExampleArgument): argument is { readonly date: string } =>
  typeof argument === 'object' && 'date' in argument;

function cellText(cell: ExampleCell): string {
  if (typeof cell === 'string') return `"${cell.replaceAll('"', '""')}"`;
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (typeof cell === 'number') return String(cell);
  return `DATE(${cell.date.split('-').map(Number).join(', ')})`;
}

/** As en-US Sheets takes it: `{1, 2; 3, 4}`. */
const gridText = (grid: ExampleGrid): string => `{${grid.map((row) => row.map(cellText).join(', ')).join('; ')}}`;

function argumentText(argument: ExampleArgument): string {
  if (isGrid(argument)) return gridText(argument);
  if (isDay(argument)) return cellText(argument);
  return typeof argument === 'object' ? '' : cellText(argument);
}

/** An example as a formula that can be typed into an empty sheet of the United States. */
export const formulaOf = (name: string, { args }: Example): string =>
  `=${name}(${args
    .map(argumentText)
    .reduce((all, one, i) => (i === 0 ? one : one === '' ? `${all},` : `${all}, ${one}`), '')})`;

/** A cell of a result as a sheet shows it. */
function shownCell(cell: ExampleCell): string {
  if (cell === '') return '(blank)';
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return typeof cell === 'object' ? cell.date : String(cell);
}

/** Rows under each other, columns in line. */
function shownGrid(grid: ExampleGrid): string {
  const rows = grid.map((row) => row.map(shownCell));
  const widths = (rows[0] ?? []).map((_cell, j) => Math.max(...rows.map((row) => (row[j] ?? '').length)));
  return rows
    .map((row) =>
      row
        .map((cell, j) => cell.padEnd(widths[j] as number))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** What the cells show, or the text of the error. */
export function shownResult({ result, error }: Example): string {
  if (error !== undefined) return error;
  return Array.isArray(result) ? shownGrid(result) : shownCell(result as ExampleCell);
}

/** The result of a row in one line, for the comment above a stub. */
export function shortResult({ result, error }: Example): string {
  if (error !== undefined) return error;
  return Array.isArray(result) ? gridText(result) : shownCell(result as ExampleCell);
}

/** The formula over whole columns, with the arguments that must be given. */
export function columnFormula({ definition: { name, kinds }, page }: DescribedFunction): string {
  const needed = Object.keys(kinds).filter((one) => !kinds[one]?.optional);
  return `=${name}(${needed.map((one) => page.params[one]?.sample).join(', ')})`;
}
