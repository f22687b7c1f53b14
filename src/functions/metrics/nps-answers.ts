import { headerOf } from '../../program/reading/headers.ts';
import { optional, tableOf } from '../define.ts';
import { dayReader } from '../kinds/days.ts';
import { entries } from '../kinds/entries.ts';
import { numberReader, wholeBounds } from '../kinds/numbers.ts';
import { maybe, needed } from '../kinds/table.ts';

type Grid = readonly (readonly unknown[])[];

const reader = numberReader(wholeBounds(0, 10));
const survey = entries({ Score: needed(reader), Date: maybe(dayReader) });

const hasHeader = (grid: Grid): boolean =>
  (grid[0] as readonly unknown[]).some((cell) => headerOf(cell).plain === 'score');

/** Answers cell by cell, NaN for a blank; or a table with Score and Date, of which those from..as_of count. */
const answersOf = tableOf((given, name, report, calendar, before) => {
  const grid: Grid = Array.isArray(given) ? given : [[given]];
  if (hasHeader(grid)) {
    const { filled, byHeader } = survey.read(grid, name, report, calendar, before);
    const isIn = (day: number) => day >= (before.from as number) && day <= (before.as_of as number);
    return Array.from(byHeader.Score).filter(
      (_score, row) => filled[row] === 1 && (byHeader.Date === null || isIn(byHeader.Date[row] as number)),
    );
  }
  const found: number[] = [];
  const width = (grid[0] as readonly unknown[]).length;
  for (let at = 0; at < width; at++) {
    const into = reader.make(grid.length);
    const column = width > 1 ? `, column ${at + 1}` : '';
    const place = (i: number) => (grid.length > 1 || width > 1 ? `${name}, row ${i + 1}${column}` : name);
    reader.read({ grid, at, from: 0, height: grid.length }, into, new Uint8Array(grid.length), {
      report,
      calendar,
      place,
    });
    for (const score of into) found.push(score);
  }
  return found;
});

export const npsAnswers = optional(answersOf);
