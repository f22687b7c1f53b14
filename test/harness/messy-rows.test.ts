import { beforeAll, expect, it } from 'vitest';
import type { KindName } from '../../src/program/data-kinds.ts';
import type { Written } from '../engine/engine-bundle.ts';
import { openWorkbook, type Workbook } from '../engine/workbook.ts';
import { kinds as read, template } from './in-hand.ts';
import { sheetOfTheirs, useRows } from './own-rows.ts';
import { countOf, headerOf, plantedRows, rowOf, withTextDates } from './rows.ts';

const SIZES = { partners: 30, deals: 60, others: 20 };
const HEADER = 3;
const kinds = read.map((one) => one.kind);

/** The order of their columns: ours from behind, after one that is none of ours. */
const theirs = (cells: readonly Written[]): Written[] => ['', ...cells.slice().reverse()];
const columnOf = (kind: KindName, name: string): number => 1 + headerOf(kind).reverse().indexOf(name);
const letter = (column: number): string => String.fromCharCode(65 + column);

/** A sheet as a person has it: a title, a line left free, the header, rows with a row of totals at their end. */
function sheetOf(kind: KindName): Written[][] {
  const sound = Array.from({ length: countOf(kind, SIZES) }, (_row, i) => withTextDates(kind, rowOf(kind, i, SIZES)));
  const planted = plantedRows(kind, 1000, SIZES).map((one) => one.row);
  const rows = [headerOf(kind), ...sound, ...planted].map(theirs);
  const wide = rows[0]?.length ?? 0;
  return [[`Our ${kind}`], [], ...rows].map((row) => [
    ...row,
    ...Array.from({ length: wide - row.length }, () => null),
  ]);
}

/** Where each problem was planted, as the sidebar names cells. */
const placesOf = (kind: KindName): string[] =>
  plantedRows(kind, 1000, SIZES).map(
    ({ column }, i) =>
      `${sheetOfTheirs(kind)}!${letter(columnOf(kind, column))}${HEADER + 1 + countOf(kind, SIZES) + i}`,
  );

let workbook: Workbook;

beforeAll(async () => {
  workbook = await openWorkbook();
  await useRows(workbook, template.id, new Map(kinds.map((kind) => [kind, sheetOf(kind)])));
});

it('counts exactly the problems that were planted, by their cells', () => {
  const { problems, total } = workbook.ask({ kind: 'problems', limit: 500 });
  const planted = kinds.flatMap(placesOf);
  expect(planted.length).toBeGreaterThan(8);
  expect(problems.map(({ place }) => `${place.sheetName}!${place.a1}`)).toEqual(planted);
  expect(total).toBe(planted.length);
});

it('leaves those rows out, counts all the others, and shows no error', () => {
  expect(workbook.errors(...kinds.map(sheetOfTheirs))).toEqual([]);
  expect(workbook.checksOff()).toEqual([]);
  const planted = kinds.map((kind) => placesOf(kind).length);
  expect(workbook.ask({ kind: 'home' }).workbook).toMatchObject({
    partnersCounted: SIZES.partners,
    partnersTotal: SIZES.partners + placesOf('partners').length,
    rowsLeftOut: planted.reduce((sum, count) => sum + count, 0),
  });
});
