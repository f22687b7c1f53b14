import { beforeAll, describe, expect, it } from 'vitest';
import type { EngineBackend } from '../../workbench/engine/engine.ts';
import { openXlsx } from '../../workbench/files/xlsx/open-xlsx.ts';
import { placeBook } from '../../workbench/files/xlsx/place-book.ts';
import { writeXlsx } from '../../workbench/files/xlsx/write-xlsx.ts';
import { at, openEngine, put } from './engine-bundle.ts';

let engine: EngineBackend;
let heard = 0;

beforeAll(async () => {
  engine = await openEngine();
  engine.onChanged(() => heard++);
  put(engine, 0, 0, [
    [1, '=A1+A2', '=SEQUENCE(2,2)', null],
    [2, '=TEXT(A1,"0.00")', null, null],
    [3, '=NOSUCH(1)', '=1/0', null],
  ]);
  engine.setBorder(at(0, 0, 2, 1), { top: true, bottom: true, color: '#1a5fb4', style: 'dashed' });
  engine.setRowHeights(0, 2, 1, 40);
  await engine.settled();
});

describe('a workbook that calculates', () => {
  it('tells where results reach, which lines stand around a cell, and which heights were set', () => {
    expect(engine.spills(0)).toEqual([at(0, 2, 2, 2)]);
    const line = { color: '#1a5fb4', style: 'dashed' };
    expect(engine.borders(at(0, 0, 3, 1))).toEqual([[{ top: line }], [{ bottom: line }], [null]]);
    expect(engine.rowHeights(0).slice(0, 4)).toEqual([null, null, 40, null]);
  });

  it('knows its functions', () => {
    expect(['SUM', 'xlookup', 'CUBEVALUE', 'NOSUCH'].map((one) => engine.knows(one))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('tells of changes, those of what the engine does not hold too', () => {
    const before = heard;
    engine.setMetadata(engine.addMetadata({ sheet: null, key: 'a', value: '1' }), '2');
    expect(heard).toBe(before + 2);
    engine.setFormats(at(9, 9), 'fontWeight', [['bold']]);
    expect(heard).toBeGreaterThan(before + 2);
  });

  it('goes into an Excel file with its results, and spills as values with a note', () => {
    const { bytes, told } = writeXlsx(engine);
    expect(told).toEqual(['2 formulas stand as values, with the formula in the note of the cell.']);
    const cells = openXlsx(bytes, 'book.xlsx').sheets[0]?.cells.map((one) => [one.formula, one.value]);
    expect(cells).toEqual([
      ['', 1],
      ['A1+A2', 3],
      ['', 1],
      ['', 2],
      ['', 2],
      ['TEXT(A1,"0.00")', '1.00'],
      ['', 3],
      ['', 4],
      ['', 3],
      ['', { error: '#NAME?' }],
      ['1/0', { error: '#DIV/0!' }],
    ]);
  });

  it('takes a file in and calculates it, with its rules, lines and notes', async () => {
    const check = { criteria: 'NUMBER_BETWEEN', args: [0, 10], allowInvalid: false, helpText: 'From 0 to 10.' };
    const condition = { formula: '=$A1>1', background: '#fce8e6', fontColor: null, bold: null };
    engine.setValidations(at(0, 0, 2, 1), [[check], [check]]);
    engine.setConditionalRules(0, [{ ranges: [at(0, 0, 3, 2)], ...condition }]);
    engine.setNotes(at(1, 0), [['Estimated']]);
    const { sheets, left } = placeBook(engine, openXlsx(writeXlsx(engine).bytes, 'book.xlsx'), (one) =>
      engine.knows(one),
    );
    await engine.settled();
    const here = { ...at(0, 0, 3, 2), sheet: sheets[0] as number };
    engine.write({ ...here, rows: 1, columns: 1 }, [[{ value: 10 }]]);
    await engine.settled();
    expect(left).toEqual([]);
    expect(engine.validations({ ...here, columns: 1 })).toEqual([[check], [check], [null]]);
    expect(engine.conditionalRules(here.sheet)).toEqual([{ ranges: [here], ...condition }]);
    expect(engine.notes({ ...here, columns: 1 })).toEqual([[''], ['Estimated'], ['']]);
    const line = { color: '#1a5fb4', style: 'dashed' };
    expect(engine.borders({ ...here, columns: 1 })).toEqual([[{ top: line }], [{ bottom: line }], [null]]);
    expect(engine.values(here)).toMatchObject([
      [10, 12],
      [2, '10.00'],
      [3, { error: '#NAME?' }],
    ]);
  });
});
