import { describe, expect, it } from 'vitest';
import {
  carryFormula,
  dropFromFormula,
  renameInFormula,
  shiftFormula,
  shiftRect,
} from '../../workbench/apps-script/grid/references.ts';

const rowsIn = (at: number, count: number) => ({ axis: 'row', at, count }) as const;
const columnsIn = (at: number, count: number) => ({ axis: 'column', at, count }) as const;

describe('references of formulas', () => {
  it.each([
    // two rows before row 3
    ['=A2+A3', '=A2+A5'],
    ['=SUM(A1:A3)', '=SUM(A1:A5)'],
    ['=SUM(A3:A4)', '=SUM(A5:A6)'],
    ['=SUM(A1:A2)', '=SUM(A1:A2)'],
    ['=SUM(B2:B)', '=SUM(B2:B)'],
    ['=SUM($B$3:B)', '=SUM($B$5:B)'],
    ['=SUM(B:B)+SUM(3:4)', '=SUM(B:B)+SUM(5:6)'],
    ["=Other!A3+'My sheet'!$A$3", "=Other!A3+'My sheet'!$A$3"],
    ['=Home!A3', '=Home!A5'],
    ["='Home'!A3:A9", "='Home'!A5:A11"],
    ['=IF(A3="A3";"A3";PB_A3)', '=IF(A5="A3";"A3";PB_A3)'],
    ['=LOG10(A3)+A3X(1)', '=LOG10(A5)+A3X(1)'],
  ])('%s moves with rows to %s', (formula, moved) => {
    expect(shiftFormula(formula, 'Home', 'home', rowsIn(2, 2))).toBe(moved);
  });

  it.each([
    // one column before C
    ['=SUM(B2:B)', '=SUM(B2:B)'],
    ['=SUM(C2:C)', '=SUM(D2:D)'],
    ['=SUM(B2:D9)', '=SUM(B2:E9)'],
    ['=Z$1+AA1', '=AA$1+AB1'],
    ['=SUM(C:C)', '=SUM(D:D)'],
    ['=PARTNER_TIER(C2:C;D2:D)', '=PARTNER_TIER(D2:D;E2:E)'],
  ])('%s moves with columns to %s', (formula, moved) => {
    expect(shiftFormula(formula, 'Home', 'Home', columnsIn(2, 1))).toBe(moved);
  });

  it.each([
    // rows 3 and 4 are gone
    ['=A3', '=#REF!'],
    ['=A5', '=A3'],
    ['=SUM(A2:A5)', '=SUM(A2:A3)'],
    ['=SUM(A3:A4)', '=SUM(#REF!)'],
    ['=SUM(A4:A9)', '=SUM(A3:A7)'],
    ['=SUM(B3:B)', '=SUM(B3:B)'],
  ])('%s is cut by deleted rows to %s', (formula, cut) => {
    expect(shiftFormula(formula, 'Home', 'Home', rowsIn(2, -2))).toBe(cut);
  });

  it('on another sheet move only where they name the sheet', () => {
    expect(shiftFormula("=A3+'Kim''s'!A3", 'Home', "Kim's", rowsIn(0, 1))).toBe("=A3+'Kim''s'!A4");
  });

  it('follow a new name of a sheet, and break when it is gone', () => {
    expect(renameInFormula('=Old!A1+\'Old\'!B2+Older!A1+"Old!A1"', 'old', 'New name')).toBe(
      "='New name'!A1+'New name'!B2+Older!A1+\"Old!A1\"",
    );
    expect(dropFromFormula('=Gone!A1+SUM(Gone!A:A)+Stays!A1', 'Gone')).toBe('=#REF!+SUM(#REF!)+Stays!A1');
  });

  it('are carried along when a cell is copied', () => {
    expect(carryFormula('=A1+$A1+A$1+$A$1+SUM(B2:B)', 2, 1)).toBe('=B3+$A3+B$1+$A$1+SUM(C4:C)');
    expect(carryFormula('=A1', -1, 0)).toBe('=#REF!');
  });
});

describe('a rectangle', () => {
  const rect = { sheet: 1, row: 2, column: 1, rows: 3, columns: 2 };

  it.each([
    ['rows before it', rowsIn(0, 2), { ...rect, row: 4 }],
    ['rows within it', rowsIn(3, 2), { ...rect, rows: 5 }],
    ['rows after it', rowsIn(5, 2), rect],
    ['deleted rows across its end', rowsIn(4, -5), { ...rect, rows: 2 }],
    ['all of its rows deleted', rowsIn(0, -9), null],
    ['columns before it', columnsIn(1, 1), { ...rect, column: 2 }],
  ])('moves with %s', (_what, shift, moved) => {
    expect(shiftRect(rect, shift)).toEqual(moved);
  });
});
