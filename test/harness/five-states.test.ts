import { beforeAll, describe, expect, it } from 'vitest';
import { openWorkbook, type Workbook } from '../engine/workbook.ts';
import { kinds, template } from './in-hand.ts';
import type { Spot } from './planted/fault.ts';
import { plantedFaults } from './planted/faults.ts';
import { headerOf, rowOf } from './rows.ts';

let workbook: Workbook;
let before: string;
const snapshot = () => JSON.stringify(workbook.engine.snapshot());

/** Every formula has its result, and what the template says of itself is so. */
function expectFine(): void {
  expect(workbook.errors()).toEqual([]);
  expect(workbook.checksOff()).toEqual([]);
  expect(workbook.ask({ kind: 'home' }).workbook).toMatchObject({ checks: 'fine', rowsLeftOut: 0 });
  expect(workbook.ask({ kind: 'problems', limit: 10 }).total).toBe(0);
}

const partnersCounted = () => workbook.ask({ kind: 'home' }).workbook.partnersCounted;

beforeAll(async () => {
  workbook = await openWorkbook();
  before = snapshot();
  await workbook.insert(template.id);
});

describe('with its sample rows', () => {
  it('has every sheet, no error in any cell, and no check that is off', () => {
    expect(workbook.sheetNames).toEqual(expect.arrayContaining(template.sheets.map((sheet) => sheet.name)));
    expectFine();
    expect(partnersCounted()).toBe(40);
    expect(workbook.checks().length).toBeGreaterThanOrEqual(8);
  });

  it('changes nothing when it is inserted again', async () => {
    const inserted = snapshot();
    const answers = { from: null, asOf: null, sampleData: true };
    const { nothingToDo, planHash } = workbook.ask({ kind: 'preview', template: template.id, answers });
    expect(nothingToDo).toBe(true);
    expect(workbook.ask({ kind: 'begin', template: template.id, answers, planHash }).next).toBe(null);
    await workbook.settled();
    expect(snapshot()).toBe(inserted);
  });
});

function placeOf(spot: Spot): [string, number, number] {
  if ('sheet' in spot) return [spot.sheet, spot.row, spot.column];
  const { sheet, row, column } = workbook.named(spot.named);
  return [sheet, row + spot.row - 1, column + spot.column - 1];
}

describe('a planted fault', () => {
  it('is kept for every check', () => {
    expect(plantedFaults.map((one) => one.check)).toEqual(workbook.checks().map((one) => one.says));
  });

  it.each(plantedFaults)('turns on "$check"', async ({ check, at, value, also = [] }) => {
    const putBack = await workbook.typeOver(...placeOf(at), value);
    const off = workbook.checksOff();
    await putBack();
    expect(off.sort()).toEqual([check, ...also].sort());
    expect(workbook.checksOff()).toEqual([]);
  });
});

describe('taken away again', () => {
  it('leaves the workbook as it was', async () => {
    const { kept } = workbook.ask({ kind: 'undo' });
    await workbook.settled();
    expect(kept).toEqual([]);
    expect(snapshot()).toBe(before);
  });
});

describe('without rows', () => {
  it('has no error when the samples are cleared', async () => {
    await workbook.insert(template.id);
    expect(workbook.ask({ kind: 'clearSample' }).kept).toEqual([]);
    await workbook.settled();
    expectFine();
    expect(partnersCounted()).toBe(0);
  });

  it('counts one partner', async () => {
    const sizes = { partners: 1, deals: 1, others: 1 };
    for (const { kind, sheet } of kinds) {
      const header = workbook.values(sheet, 3, 1, 1, 40)[0] ?? [];
      expect(header.slice(0, headerOf(kind).length)).toEqual(headerOf(kind));
      await workbook.type(sheet, 4, 1, [rowOf(kind, 0, sizes)]);
    }
    expectFine();
    expect(partnersCounted()).toBe(1);
  });
});
