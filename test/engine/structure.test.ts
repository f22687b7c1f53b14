import { beforeAll, describe, expect, it } from 'vitest';
import type { EngineBackend } from '../../workbench/engine/engine.ts';
import { at, formulaAt, openEngine, put, valueAt } from './engine-bundle.ts';

// the sheet that changes is not the active one, and formulas stand on both
let engine: EngineBackend;
let other: number;

beforeAll(async () => {
  engine = await openEngine();
  other = engine.addSheet('Deals clean', 1, 20, 8);
  put(
    engine,
    0,
    0,
    [
      ['id', 'amount'],
      ['a', 10],
      ['b', 20],
      ['c', 30],
    ],
    other,
  );
  put(engine, 0, 3, [['=SUM(B2:B)'], ['=SUM($B$2:$B)'], ['=SUM(B2:B4)']], other);
  put(engine, 0, 0, [["=SUM('Deals clean'!B2:B)"], ["=COUNTA('Deals clean'!A2:A)"], ['=SUM(5:5)'], ['=SUM(E5:5)']]);
  put(engine, 4, 4, [[1, 2, 3]]);
  engine.setName('Amounts', at(1, 1, 3, 1, other));
  put(engine, 0, 1, [['=SUM(Amounts)']]);
  engine.activate(at(0, 0));
  await engine.settled();
});

describe('half-open ranges', () => {
  it('are shown as typed', () => {
    expect(engine.formulas(at(0, 3, 3, 1, other))).toEqual([['=SUM(B2:B)'], ['=SUM($B$2:$B)'], ['=SUM(B2:B4)']]);
    expect(formulaAt(engine, 0, 0)).toBe("=SUM('Deals clean'!B2:B)");
    expect(formulaAt(engine, 3, 0)).toBe('=SUM(E5:5)');
  });

  it('reach to the end of the sheet', () => {
    expect(engine.values(at(0, 3, 3, 1, other))).toEqual([[60], [60], [60]]);
    expect(engine.values(at(0, 0, 4, 1))).toEqual([[60], [3], [6], [6]]);
    expect(valueAt(engine, 0, 1)).toBe(60);
  });

  it('take in what is written below', async () => {
    put(engine, 10, 0, [['d', 5]], other);
    await engine.settled();
    expect(valueAt(engine, 0, 3, other)).toBe(65);
    expect(valueAt(engine, 0, 0)).toBe(65);
  });

  it('take in what is written in rows added at the end', async () => {
    engine.insertRows(other, 20, 5);
    put(engine, 24, 0, [['e', 5]], other);
    await engine.settled();
    expect(engine.sheets()[1]?.rows).toBe(25);
    expect(valueAt(engine, 0, 0)).toBe(70);
    expect(formulaAt(engine, 0, 0)).toBe("=SUM('Deals clean'!B2:B)");
  });

  it('move with a column inserted before them', async () => {
    engine.insertColumns(other, 1, 1);
    await engine.settled();
    expect(formulaAt(engine, 0, 4, other)).toBe('=SUM(C2:C)');
    expect(formulaAt(engine, 1, 4, other)).toBe('=SUM($C$2:$C)');
    expect(formulaAt(engine, 0, 0)).toBe("=SUM('Deals clean'!C2:C)");
    expect(engine.names()).toEqual([{ name: 'Amounts', rect: at(1, 2, 3, 1, other) }]);
    expect([valueAt(engine, 0, 0), valueAt(engine, 0, 1), valueAt(engine, 0, 4, other)]).toEqual([70, 60, 70]);
  });

  it('move with rows inserted before them', async () => {
    engine.activate(at(0, 0));
    engine.insertRows(other, 0, 2);
    await engine.settled();
    expect(formulaAt(engine, 2, 4, other)).toBe('=SUM(C4:C)');
    expect(formulaAt(engine, 0, 0)).toBe("=SUM('Deals clean'!C4:C)");
    expect(valueAt(engine, 0, 0)).toBe(70);
  });

  it('move back when rows and columns are deleted', async () => {
    engine.activate(at(0, 0));
    engine.deleteRows(other, 0, 2);
    engine.activate(at(0, 0));
    engine.deleteColumns(other, 1, 1);
    expect(engine.active().sheet).toBe(0);
    await engine.settled();
    expect(formulaAt(engine, 0, 3, other)).toBe('=SUM(B2:B)');
    expect(formulaAt(engine, 0, 0)).toBe("=SUM('Deals clean'!B2:B)");
    expect(engine.names()).toEqual([{ name: 'Amounts', rect: at(1, 1, 3, 1, other) }]);
    expect([valueAt(engine, 0, 0), valueAt(engine, 0, 1), valueAt(engine, 0, 3, other)]).toEqual([70, 60, 70]);
  });

  it('follow a sheet that is renamed', async () => {
    engine.renameSheet(other, 'Deals');
    await engine.settled();
    expect(formulaAt(engine, 0, 0)).toBe('=SUM(Deals!B2:B)');
    expect(engine.names()).toEqual([{ name: 'Amounts', rect: at(1, 1, 3, 1, other) }]);
    expect(engine.values(at(0, 0, 1, 2))).toEqual([[70, 60]]);
  });

  it('are an error when their sheet is deleted', async () => {
    engine.removeSheet(other);
    await engine.settled();
    expect(valueAt(engine, 0, 0)).toMatchObject({ error: '#REF!' });
    expect(engine.sheets().map((sheet) => sheet.name)).toEqual(['Sheet1']);
  });
});
