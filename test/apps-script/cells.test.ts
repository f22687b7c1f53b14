import { describe, expect, it } from 'vitest';
import { CellFault, ResultFault } from '../../workbench/apps-script/cell-call.ts';
import { Script } from './script.ts';

/** A script with one custom function, whose body is given. */
function custom(body: string): Script {
  const script = new Script();
  script.evaluate(`function OURS(a, b) {\n  ${body}\n}`);
  return script;
}

function thrownBy(body: string, args: readonly unknown[] = []): unknown {
  try {
    custom(body).host.callFromCell('OURS', args);
  } catch (fault) {
    return fault;
  }
  return null;
}

describe('custom functions', () => {
  it('are the declarations whose comment, directly above, says so', () => {
    const functions = [
      '/** Ours. @customfunction */\nfunction FIRST(a) { return a; }',
      '/** Not ours. */\nfunction SECOND(a) { return a; }',
      '/** @customfunction */\nvar THIRD = 1;',
      '/**\n * Ours too.\n * @customfunction\n */\nfunction FOURTH() { return 1; }',
    ].join('\n');
    expect(new Script({ files: { 'functions.js': functions } }).host.functionNames).toEqual(['FIRST', 'FOURTH']);
  });

  it('get Dates of their own realm, wherever those came from', () => {
    const script = custom(
      "return a.map((row) => row.map((one) => one instanceof Date && b instanceof Date ? 'ours' : typeof one))",
    );
    expect(script.host.callFromCell('OURS', [[[new Date(0), 5, 'x', true, '']], new Date(0)])).toEqual([
      ['ours', 'number', 'string', 'boolean', 'string'],
    ]);
  });

  it.each([
    ['null in a range', [[[null]]]],
    ['an object', [[[{}]]]],
    ['a list that is no grid', [[1, 2]]],
  ])('are not called with %s', (_what, args) => {
    expect(() => custom('return 1').host.callFromCell('OURS', args)).toThrow('OURS was called with');
  });

  it('get an argument that was left out as undefined', () => {
    expect(custom("return typeof b === 'undefined'").host.callFromCell('OURS', [1])).toBe(true);
  });

  it('read the document and its settings, and change nothing', () => {
    expect(custom('return SpreadsheetApp.getActive().getSpreadsheetTimeZone()').host.callFromCell('OURS', [])).toBe(
      'Europe/Berlin',
    );
    for (const [call, message] of [
      [
        'SpreadsheetApp.getActiveSheet().getRange(1, 1).setValue(1)',
        'Exception: You do not have permission to call setValue',
      ],
      ['SpreadsheetApp.getActive().insertSheet()', 'Exception: You do not have permission to call insertSheet'],
      [
        'SpreadsheetApp.setActiveRange(SpreadsheetApp.getActiveSheet().getRange(1, 1))',
        'Exception: You do not have permission to call setActiveRange',
      ],
      ['SpreadsheetApp.getUi()', 'Exception: Cannot call SpreadsheetApp.getUi() from this context.'],
    ] as const)
      expect((thrownBy(`${call}; return 1`) as Error).message).toContain(message);
  });

  it('that throw show the message as Sheets does, with the line', () => {
    const fault = thrownBy("throw new Error('B4: not a number.')") as CellFault;
    expect(fault).toBeInstanceOf(CellFault);
    expect(fault.message).toBe('Error: B4: not a number. (line 2).');
    expect(fault.said).toBe('B4: not a number.');
    expect((thrownBy("throw 'just text'") as CellFault).message).toBe('Error: just text');
    expect((thrownBy('nothing.at.all') as CellFault).message).toBe('ReferenceError: nothing is not defined (line 2).');
  });

  it.each([
    ['undefined', ''],
    ['null', 'return null'],
    ['NaN', 'return 0 / 0'],
    ['Infinity', 'return [[1, 1 / 0]]'],
    ['-0', 'return [[-0]]'],
    ['an object', 'return {}'],
    ['a Promise', 'return Promise.resolve(1)'],
    ['a Date that is none', 'return new Date(NaN)'],
    ['a function', 'return () => 1'],
    ['an empty array', 'return []'],
    ['rows without cells', 'return [[]]'],
    ['a list that is no grid', 'return [1, 2]'],
    ['1 cells in row 2, and 2 in the first (a ragged grid)', 'return [[1, 2], [3]]'],
    ['no row at row 2', 'return [[1], 2]'],
    ['undefined at row 1, column 2', 'return [[1, undefined]]'],
    ['an array in a cell at row 1, column 1', 'return [[[1]]]'],
    [
      '500001 rows of 1 cells, more than the 400000 that Sheets takes',
      'return Array.from({ length: 500001 }, () => [1])',
    ],
  ])('may not give %s', (what, body) => {
    const fault = thrownBy(body) as ResultFault;
    expect(fault).toBeInstanceOf(ResultFault);
    expect(fault.message).toContain(`OURS gave ${what}`);
  });

  it('may give text, numbers, booleans, dates, and grids of them', () => {
    const script = custom("return [['', 0, true], [new Date(0), -1.5, 'x']]");
    expect(script.host.callFromCell('OURS', [])).toHaveLength(2);
  });

  it('cannot make code from text', () => {
    expect((thrownBy("return eval('1')") as Error).message).toContain('Code generation from strings disallowed');
  });
});
