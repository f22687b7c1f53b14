import { describe, expect, it } from 'vitest';
import { GridBackend } from '../../workbench/apps-script/grid-backend.ts';
import { holdsAsBackend } from './backend-contract.ts';

holdsAsBackend(() => new GridBackend());

describe('the grid', () => {
  const rect = { sheet: 1, row: 0, column: 0, rows: 1, columns: 1 };

  it('calculates nothing', () => {
    const grid = new GridBackend();
    grid.write(rect, [[{ formula: '=1+1' }]]);
    expect(grid.values(rect)).toEqual([[null]]);
    expect(grid.lastCell(1)).toEqual({ row: 0, column: 0 });
  });

  it('refuses what is outside of a sheet', () => {
    expect(() => new GridBackend().values({ ...rect, row: 1000 })).toThrow('is outside of the sheet "Sheet1"');
    expect(() => new GridBackend().values({ ...rect, sheet: 9 })).toThrow('There is no sheet with the id 9.');
  });

  it('goes back to a checkpoint, and back again', () => {
    const grid = new GridBackend();
    grid.write(rect, [[{ value: 'kept' }]]);
    const before = JSON.stringify(grid.snapshot());
    const back = grid.checkpoint();
    for (let time = 0; time < 2; time++) {
      grid.write(rect, [[{ value: 'gone' }]]);
      grid.setFormats(rect, 'wrap', [[true]]);
      grid.addMetadata({ sheet: 1, key: 'k', value: 'v' });
      grid.addSheet('More', 1, 10, 10);
      grid.insertRows(1, 0, 3);
      back();
      expect(JSON.stringify(grid.snapshot())).toBe(before);
    }
  });

  it('moves the ranges that validations read', () => {
    const grid = new GridBackend();
    const other = grid.addSheet('Other', 1, 10, 10);
    const args = [{ sheet: 1, row: 2, column: 0, rows: 3, columns: 1 }, true];
    grid.setValidations({ ...rect, sheet: other }, [
      [{ criteria: 'VALUE_IN_RANGE', args, allowInvalid: true, helpText: null }],
    ]);
    grid.insertRows(1, 0, 1);
    expect(grid.validations({ ...rect, sheet: other })[0]?.[0]?.args[0]).toMatchObject({ row: 3 });
  });
});
