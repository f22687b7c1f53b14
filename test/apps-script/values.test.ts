import { describe, expect, it } from 'vitest';
import { readingOf } from '../../workbench/apps-script/locale/typed-text.ts';
import { Script } from './script.ts';

describe('arguments', () => {
  it.each([
    ['cell.setValues(1)', '(number) ', 'SpreadsheetApp.Range.setValues'],
    ['cell.setValues([1])', '(number[]) ', 'SpreadsheetApp.Range.setValues'],
    ["cell.setValues('x')", '(String) ', 'SpreadsheetApp.Range.setValues'],
    ['cell.setNumberFormat(null)', '(null) ', 'SpreadsheetApp.Range.setNumberFormat'],
    ['cell.setFormula(5)', '(number) ', 'SpreadsheetApp.Range.setFormula'],
    ['cell.getValues(1)', '(number) ', 'SpreadsheetApp.Range.getValues'],
    ["sheet.getRange('A1', 1)", '(String,number) ', 'SpreadsheetApp.Sheet.getRange'],
    ['sheet.getRange(1.5, 1)', '(number,number) ', 'SpreadsheetApp.Sheet.getRange'],
    ['sheet.setFrozenRows()', '() ', 'SpreadsheetApp.Sheet.setFrozenRows'],
    ['SpreadsheetApp.setActiveRange(sheet)', '(SpreadsheetApp.Sheet) ', 'SpreadsheetApp.setActiveRange'],
    [
      'cell.setDataValidation(SpreadsheetApp.newDataValidation())',
      '(SpreadsheetApp.DataValidationBuilder) ',
      'SpreadsheetApp.Range.setDataValidation',
    ],
    [
      'cell.setBorder(true, true, true, true, true, true, null, {})',
      '(boolean,boolean,boolean,boolean,boolean,boolean,null,(class)) ',
      'SpreadsheetApp.Range.setBorder',
    ],
  ])('%s is refused as Google refuses it', (call, types, path) => {
    expect(new Script().fault(call)).toBe(
      `Exception: The parameters ${types}don't match the method signature for ${path}.`,
    );
  });

  it.each([
    ['SpreadsheetApp.foo()', 'TypeError: SpreadsheetApp.foo is not a function'],
    ['cell.setValuez([[1]])', 'TypeError: cell.setValuez is not a function'],
    ['sheet.newChart().setTitle("x")', 'TypeError: sheet.newChart(...).setTitle is not a function'],
    ['cell.mergeAcross()', 'Error: The workbench has no Range.mergeAcross; Google has.'],
  ])('%s, which is not there, says so', (call, message) => {
    expect(new Script().fault(call)).toBe(message);
  });

  it("are counted against the size of the range, in Google's words", () => {
    const script = new Script();
    expect(script.fault('grid.setValues([[1, 2]])')).toBe(
      'Exception: The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    );
    expect(script.fault('grid.setValues([[1, 2], [1, 2, 3]])')).toBe(
      'Exception: The number of columns in the data does not match the number of columns in the range. The data has 3 but the range has 2.',
    );
    expect(script.fault("grid.setNumberFormats([['0', '0']])")).toContain('The data has 1 but the range has 2.');
    expect(script.fault("grid.setNotes([['a'], ['b']])")).toContain('The data has 1 but the range has 2.');
  });

  it.each([
    ['sheet.getRange(0, 1)', 'The starting row of the range is too small.'],
    ['sheet.getRange(1, 1, 0)', 'The number of rows in the range must be at least 1.'],
    ['sheet.getRange(1, 27)', 'The coordinates of the range are outside the dimensions of the sheet.'],
    ["sheet.getRange('nothing here')", 'Range not found'],
    ['cell.getCell(2, 1)', 'Cell reference out of range'],
  ])('%s is outside', (call, message) => {
    expect(new Script().fault(call)).toBe(`Exception: ${message}`);
  });
});

describe('a value', () => {
  it.each([
    ['undefined', 'undefined'],
    ['null', 'null'],
    ['NaN', 'NaN'],
    ['Infinity', 'Infinity'],
    ['{}', 'an object'],
    ['new Date(0)', 'a Date'],
    ['[1]', 'an array'],
  ])('%s is refused', (value, shown) => {
    expect(new Script().fault(`cell.setValues([[${value}]])`)).toBe(
      `Error: setValues got ${shown} for A1; write a number, text or true and false, a date as its serial number with a date format.`,
    );
  });

  it('of text that is text anywhere is kept, and an apostrophe in front is taken away', () => {
    const script = new Script();
    script.run("grid.setValues([['Acme GmbH', \"'1-2\"], [\"''quoted\", 5]]);");
    expect(script.run('return JSON.stringify(grid.getValues())')).toBe('[["Acme GmbH","1-2"],["\'quoted",5]]');
  });

  it.each([
    ['en_US', '1-2', 'a date'],
    ['en_US', '1/2/2026', 'a date'],
    ['en_US', '2026-01-31', 'a date'],
    ['en_US', 'May 5', 'a date'],
    ['en_US', '1,234', 'a number'],
    ['en_US', '2.000', 'a number'],
    ['en_US', '(5)', 'a number'],
    ['en_US', '1e5', 'a number'],
    ['en_US', '12:30', 'a time'],
    ['en_US', '5 pm', 'a time'],
    ['en_US', '25%', 'a percentage'],
    ['en_US', '$2.99', 'an amount of money'],
    ['en_US', 'true', 'TRUE or FALSE'],
    ['en_US', '#N/A', 'an error value'],
    ['en_US', '+49 30 1', 'a formula'],
    ['en_US', '-x', 'a formula'],
    ['en_US', '@SUM(A1)', 'a formula'],
    ['en_US', ' 7 ', 'a number'],
    ['de_DE', '1.2', 'a date'],
    ['de_DE', '1,5', 'a number'],
    ['de_DE', '1.234', 'a number'],
    ['de_DE', 'wahr', 'TRUE or FALSE'],
    ['de_DE', '5. Mai 2026', 'a date'],
    ['de_DE', '12,50 €', 'an amount of money'],
    ['de_DE', '#NV', 'an error value'],
    ['ja_JP', '１２', 'a number'],
    ['ja_JP', '2026年1月5日', 'a date'],
    ['ja_JP', '￥500', 'an amount of money'],
    ['fr_FR', 'vrai', 'TRUE or FALSE'],
    ['fr_FR', '1\u202f234,5', 'a number'],
    ['sv_SE', '5 kr', 'an amount of money'],
  ])('in %s %j would become %s, and is refused', (locale, text, reading) => {
    expect(new Script({ locale }).fault(`cell.setValues([[${JSON.stringify(text)}]])`)).toBe(
      `Error: setValues would turn ${JSON.stringify(text)} at A1 into ${reading} in ${locale}; write it with a leading apostrophe.`,
    );
  });

  it.each([
    [
      'en_US',
      ['Acme', 'P-900', '3 of 4', '12 Main St', 'v1.2', 'Q3', 'May', '1,5', 'wahr', 'a=b', '1.2.3', 'kr 5', ''],
    ],
    ['de_DE', ['Mai', 'true north', 'Nr. 5', '1 234', '10x']],
    ['ja_JP', ['株式会社', '5. Mai 2026', 'wahr']],
  ])('in %s stays text: %j', (locale, texts) => {
    expect(texts.filter((text) => readingOf(text, locale) !== 'text')).toEqual([]);
  });

  it('in a cell formatted as text is not parsed, and a formula there is refused', () => {
    const script = new Script();
    script.run("cell.setNumberFormat('@').setValue('1-2')");
    expect(script.run('return cell.getValue()')).toBe('1-2');
    expect(script.fault("cell.setValue('=1+1')")).toBe(
      'Error: setValue: the formula at A1 would stay text, because the cell is formatted as text.',
    );
  });

  it('that a validation rejects is refused as in Google', () => {
    const script = new Script();
    script.run(
      "cell.setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['Gold', 'Silver']).setAllowInvalid(false).build()); cell.setValue('Gold')",
    );
    expect(script.fault("cell.setValue('Bronze')")).toBe(
      'Exception: The data you entered in cell A1 violates the data validation rules set on this cell.',
    );
    expect(script.run("cell.setValue(''); return cell.isBlank()")).toBe(true);
    script.run(
      'cell.setDataValidation(SpreadsheetApp.newDataValidation().requireNumberBetween(0, 1).setAllowInvalid(false).build())',
    );
    expect(script.fault('cell.setValue(2)')).toContain('violates the data validation rules');
    script.run(
      'cell.setDataValidation(SpreadsheetApp.newDataValidation().requireDate().setAllowInvalid(false).build())',
    );
    expect(script.fault('cell.setValue(46023)')).toContain('violates the data validation rules');
    expect(script.run("cell.setNumberFormat('yyyy-mm-dd').setValue(46023); return cell.getDisplayValue()")).toBe(
      '2026-01-01',
    );
    script.run(
      'cell.setDataValidation(SpreadsheetApp.newDataValidation().requireNumberBetween(0, 1).build()).setValue(5)',
    );
  });
});

describe('a formula', () => {
  it('is given back with the separator of the locale', () => {
    expect(new Script().run('return cell.setValue(\'=IF(B1>"1;2";B2:B;{1;2})\').getFormula()')).toBe(
      '=IF(B1>"1;2",B2:B,{1;2})',
    );
    expect(new Script({ locale: 'de_DE' }).run("return cell.setFormula('=IF(B1;B2)').getFormula()")).toBe('=IF(B1;B2)');
  });

  it.each([
    ['=SUM(A1,B1)', 'in de_DE a comma does not part arguments; write ";", which is read everywhere'],
    ['=A1*0.5', 'in de_DE a number has a decimal comma; put the number into a cell'],
    ['=ROUND(A1;2', '"(" is not closed'],
    ['=SUM(A1))', '")" closes nothing'],
    ['="open', 'the " at place 2 is not closed'],
    ['=A1+', 'it ends in the middle'],
    ['=', 'it is empty'],
  ])('%s does not parse in de_DE', (formula, problem) => {
    expect(new Script({ locale: 'de_DE' }).fault(`cell.setValues([[${JSON.stringify(formula)}]])`)).toBe(
      `Error: setValues: "${formula}" would show #ERROR! (Formula parse error): ${problem}.`,
    );
  });

  it('may hold commas and decimals in texts and sheet names, and both separators where the decimal mark is a point', () => {
    new Script({ locale: 'de_DE' }).run("cell.setFormula('=IF(A2=\"1.5, 2\";\\'a, b\\'!A1;1)')");
    new Script().run("cell.setFormula('=ROUND(A2*0.5,2)'); cell.setFormula('=ROUND(A2*0.5;2)')");
  });

  it('in R1C1 is written and read', () => {
    const script = new Script();
    script.run("sheet.getRange('C3').setFormula('=SUM(A$1:B2;$D4;Sheet1!C3:C;A:A)')");
    expect(script.run("return sheet.getRange('C3').getFormulaR1C1()")).toBe(
      '=SUM(R1C[-2]:R[-1]C[-1],R[1]C4,Sheet1!R[0]C[0]:C[0],C[-2]:C[-2])',
    );
    script.run("sheet.getRange('D4:D5').setFormulaR1C1('=R[0]C[-1]*R1C1')");
    expect(script.run("return JSON.stringify(sheet.getRange('D4:D5').getFormulas())")).toBe(
      '[["=C4*$A$1"],["=C5*$A$1"]]',
    );
    expect(script.fault("cell.setFormulaR1C1('=R[-1]C[0]')")).toContain('refers to a cell outside of the sheet');
  });

  it('for several cells at once has to be written cell by cell', () => {
    expect(new Script().fault("grid.setFormula('=C1')")).toContain('setFormula on A1:B2');
  });
});
