import { beforeAll, expect, it } from 'vitest';
import { openWorkbook, type Workbook } from '../engine/workbook.ts';
import { kinds as read, template } from './in-hand.ts';
import { useRows } from './own-rows.ts';
import { countOf, headerOf, rowsWithGaps } from './rows.ts';

const SIZES = { partners: 2000, deals: 5000, others: 2000 };
const kinds = read.map((one) => one.kind);

let workbook: Workbook;

beforeAll(async () => {
  workbook = await openWorkbook();
  await useRows(
    workbook,
    template.id,
    new Map(kinds.map((kind) => [kind, [headerOf(kind), ...rowsWithGaps(kind, SIZES)]])),
  );
});

it('counts 2,000 partners with 5,000 deals and gaps, without an error', () => {
  expect(workbook.errors()).toEqual([]);
  expect(workbook.ask({ kind: 'problems', limit: 10 })).toEqual({ problems: [], total: 0 });
  expect(workbook.checksOff()).toEqual([]);
  expect(workbook.ask({ kind: 'home' }).workbook).toMatchObject({
    partnersCounted: countOf('partners', SIZES),
    partnersTotal: countOf('partners', SIZES),
    rowsLeftOut: 0,
  });
});
