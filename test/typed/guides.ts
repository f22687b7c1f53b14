import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isoOfDay } from '../../src/program/reading/days.ts';
import { templates } from '../../templates/index.ts';
import { type Cell, type Place, workOut } from './work-out.ts';

const FOLDER = fileURLToPath(new URL('../../docs/guides/', import.meta.url));

/** What a guide has its reader do, in order. */
export type Step =
  | { readonly is: 'typed'; readonly at: string; readonly rows: readonly (readonly string[])[] }
  | { readonly is: 'formula'; readonly at: string | null; readonly formula: string; readonly shown: string };

export interface Guide {
  readonly file: string;
  readonly text: string;
  readonly steps: readonly Step[];
}

const PLACE = /`((?:'[^']+'|\w+)![A-Z]+\d+)`:$/;
const INLINE = /`(=[^`]+)` gives `([^`]+)`/g;

/** Reads a guide: tables under a line that ends with a place, formulas in blocks or in a line, each with its result. */
export function readGuide(file: string, text: string): Guide {
  const steps: Step[] = [];
  const lines = text.split('\n');
  let place: string | null = null;
  let waiting: { at: string | null; formula: string } | null = null;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as string;
    place = PLACE.exec(line)?.[1] ?? place;
    if (line.startsWith('|')) {
      const from = i;
      while (lines[i + 1]?.startsWith('|')) i++;
      const rows = lines.slice(from, i + 1).map((row) =>
        row
          .split('|')
          .slice(1, -1)
          .map((one) => one.trim()),
      );
      if (place === null) continue;
      steps.push({ is: 'typed', at: place, rows: rows.filter((_row, r) => r !== 1) });
      place = null;
    } else if (line.startsWith('```text')) {
      const end = lines.indexOf('```', i);
      const block = lines.slice(i + 1, end).join('\n');
      i = end;
      if (block.startsWith('=')) waiting = { at: place, formula: block };
      else if (waiting !== null) {
        steps.push({ is: 'formula', ...waiting, shown: block });
        waiting = null;
      } else throw new Error(`${file}: a result stands under no formula: ${block}`);
      place = null;
    } else
      for (const [, formula = '', shown = ''] of line.matchAll(INLINE))
        steps.push({ is: 'formula', at: null, formula, shown });
  }
  if (waiting !== null) throw new Error(`${file}: a formula has no result: ${waiting.formula}`);
  return { file, text, steps };
}

export const guides: readonly Guide[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.md') && file !== 'README.md')
  .map((file) => readGuide(file, readFileSync(FOLDER + file, 'utf8')));

type Sheets = Record<string, Cell[][]>;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** The rows of sample data that the tier sheet brings, as they stand below title and header. */
export function sampleSheets(day: (iso: string) => Date): Sheets {
  const tierSheet = templates.find((one) => one.id === 'tier-sheet');
  const found: Sheets = {};
  for (const name of ['Partners', 'Deals']) {
    const blocks = tierSheet?.sheets.find((sheet) => sheet.name === name)?.blocks ?? [];
    const lines = (id: string) => blocks.find((block) => block.id === id)?.lines ?? [];
    const header = (lines('header')[0]?.cells ?? []) as Cell[];
    const days = header.map((one) => /\bon$|until$/.test(String(one)));
    const rows = lines('rows').map(({ cells }) =>
      cells.map((cell, c) => (days[c] && typeof cell === 'number' ? day(isoOfDay(cell)) : ((cell ?? '') as Cell))),
    );
    found[name] = [header.map(() => ''), header.map(() => ''), header, ...rows];
  }
  return found;
}

/** A cell as a person types it into a sheet of the United States. */
export function typedCell(text: string, day: (iso: string) => Date): Cell {
  if (DAY.test(text)) return day(text);
  if (/^-?\d+(\.\d+)?%$/.test(text)) return Number(text.slice(0, -1)) / 100;
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
}

export function placeOf(at: string): { sheet: string; row: number; column: number } {
  const [sheet = '', cell = ''] = at.split('!');
  const column = (cell.match(/[A-Z]/g) ?? []).reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1;
  return { sheet: sheet.replaceAll("'", ''), row: Number(cell.replace(/\D/g, '')) - 1, column };
}

function putRows(sheets: Sheets, at: string, rows: readonly (readonly Cell[])[]): void {
  const { sheet, row, column } = placeOf(at);
  sheets[sheet] ??= [];
  const grid = sheets[sheet];
  const width = Math.max(column + (rows[0]?.length ?? 0), ...grid.map((line) => line.length));
  while (grid.length < row + rows.length) grid.push([]);
  for (const line of grid) while (line.length < width) line.push('');
  rows.forEach((line, r) => {
    line.forEach((cell, c) => {
      (grid[row + r] as Cell[])[column + c] = cell;
    });
  });
}

/** As a guide prints a cell: amounts to the cent, shares to four digits. */
export function printed(cell: unknown): string {
  if (cell === '' || cell === null) return '(blank)';
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (typeof cell === 'number') return String(Number(cell.toFixed(Math.abs(cell) < 1 ? 4 : 2)));
  return typeof cell === 'object' ? (cell as { date: string }).date : String(cell);
}

/** Rows under each other, columns in line. */
export function printedRows(rows: readonly (readonly unknown[])[]): string {
  const texts = rows.map((row) => row.map(printed));
  const widths = (texts[0] ?? []).map((_cell, c) => Math.max(...texts.map((row) => (row[c] ?? '').length)));
  return texts
    .map((row) =>
      row
        .map((one, c) => one.padEnd(widths[c] as number))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** What a result shows of as many rows as the guide shows; `...` stands for those that it leaves out. */
export function shownAs(wanted: string, rows: readonly (readonly unknown[])[]): string {
  const lines = wanted.split('\n');
  if (lines.at(-1) !== '...') return printedRows(rows);
  return rows.length < lines.length ? printedRows(rows) : `${printedRows(rows.slice(0, lines.length - 1))}\n...`;
}

/** Does what a guide says, and gives what each formula showed beside what the guide shows. */
export function followed(
  guide: Guide,
  place: Omit<Place, 'sheets'>,
  shown: (value: unknown) => unknown,
): { formula: string; wanted: string; found: string }[] {
  const sheets = sampleSheets(place.day);
  return guide.steps.flatMap((step) => {
    if (step.is === 'typed') {
      putRows(sheets, step.at, step.rows.map((row) => row.map((one) => typedCell(one, place.day)))); // biome-ignore format: one line
      return [];
    }
    let found: string;
    try {
      const value = workOut(step.formula, { ...place, sheets });
      const rows = Array.isArray(value) ? value : [[value]];
      if (step.at !== null) putRows(sheets, step.at, rows);
      found = shownAs(
        step.shown,
        rows.map((row) => row.map(shown)),
      );
    } catch (error) {
      found = (error as Error).message;
    }
    return [{ formula: step.formula, wanted: step.shown, found }];
  });
}
