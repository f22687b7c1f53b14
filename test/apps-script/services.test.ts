import { describe, expect, it } from 'vitest';
import { Script } from './script.ts';

const json = (script: Script, expression: string): unknown =>
  JSON.parse(script.run(`return JSON.stringify(${expression})`) as string);

describe('reading cells', () => {
  it('gives dates in the zone of the spreadsheet, as Dates of the script', () => {
    for (const [timeZone, iso] of [
      ['Asia/Tokyo', '2025-12-31T15:00:00.000Z'],
      ['America/Los_Angeles', '2026-01-01T08:00:00.000Z'],
    ] as const) {
      const script = new Script({ timeZone });
      script.run("cell.setNumberFormat('d mmm yyyy').setValue(46023)");
      expect(script.run('return cell.getValue() instanceof Date')).toBe(true);
      expect(script.run('return cell.getValue().toISOString()')).toBe(iso);
      expect(
        script.run(
          "return Utilities.formatDate(cell.getValue(), SpreadsheetApp.getActive().getSpreadsheetTimeZone(), 'yyyy-MM-dd')",
        ),
      ).toBe('2026-01-01');
      expect(script.run('return Session.getScriptTimeZone()')).toBe('Etc/UTC');
    }
  });

  it('gives durations as Dates, shares as numbers, errors as text, nothing as ""', () => {
    const script = new Script();
    script.run("grid.setNumberFormats([['[h]:mm', '0%'], ['0.00\"x\"', 'General']]).setValues([[0.5, 0.1], [2, '']])");
    expect(
      script.run('return grid.getValues().map((row) => row.map((one) => one instanceof Date ? "Date" : one)).join()'),
    ).toBe('Date,0.1,2,');
    script.backend.write({ sheet: 1, row: 5, column: 0, rows: 1, columns: 1 }, [[{ value: { error: '#N/A' } }]]);
    expect(script.run("return sheet.getRange('A6').getValue()")).toBe('#N/A');
  });

  it.each([
    ['en_US', '#,##0.00', 1234.5, '1,234.50'],
    ['de_DE', '#,##0.00', 1234.5, '1.234,50'],
    ['en_US', 'General', 0.1 + 0.2, '0.3'],
    ['en_US', '0%', 0.256, '26%'],
    ['de_DE', 'd mmm yyyy', 46082, '1 März 2026'],
    ['ja_JP', 'd mmm yyyy', 46082, '1 3月 2026'],
    ['en_US', '0.00"x"', 1.5, '1.50x'],
    ['en_US', 'yyyy-mm-dd', 1, '1899-12-31'],
    ['de_DE', 'General', true, 'WAHR'],
    ['en_US', '#,##0" left out";-#,##0" left out";""', 0, ''],
    ['en_US', '"Checks "0', 3, 'Checks 3'],
  ])('shows in %s with %s', (locale, format, value, shown) => {
    const script = new Script({ locale });
    script.run(`cell.setNumberFormat(${JSON.stringify(format)}).setValue(${value})`);
    expect(script.run('return cell.getDisplayValue()')).toBe(shown);
  });

  it('knows where the data ends', () => {
    const script = new Script();
    expect(json(script, '[sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation()]')).toEqual([
      0,
      0,
      'A1',
    ]);
    script.run("sheet.getRange('B4').setFormula('=1+1'); sheet.getRange('D2').setNumberFormat('0%')");
    expect(json(script, '[sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation()]')).toEqual([
      4,
      2,
      'A1:B4',
    ]);
    script.run("sheet.appendRow(['x', 1])");
    expect(json(script, "sheet.getRange('A5:B5').getValues()")).toEqual([['x', 1]]);
  });

  it.each([
    ['A1', 1, 1, 1, 1],
    ['B2:C4', 2, 2, 3, 2],
    ['C4:B2', 2, 2, 3, 2],
    ['B2:B', 2, 2, 999, 1],
    ['B:C', 1, 2, 1000, 2],
    ['3:4', 3, 1, 2, 26],
    ['Sheet1!$D$5', 5, 4, 1, 1],
    ["'Sheet1'!D5:D", 5, 4, 996, 1],
  ])('reads %s as an address', (a1, row, column, rows, columns) => {
    expect(
      json(
        new Script(),
        `((range) => [range.getRow(), range.getColumn(), range.getNumRows(), range.getNumColumns()])(sheet.getRange(${JSON.stringify(a1)}))`,
      ),
    ).toEqual([row, column, rows, columns]);
  });
});

describe('copying', () => {
  it('of values alone parses nothing', () => {
    const script = new Script();
    script.run(
      "sheet.getRange('A1:A2').setValues([[\"'1-2\"], ['=5']]); sheet.getRange('A1:A2').copyTo(sheet.getRange('C1'), { contentsOnly: true })",
    );
    expect(json(script, "[sheet.getRange('C1:C2').getValues(), sheet.getRange('C1:C2').getFormulas()]")).toEqual([
      [['1-2'], ['']],
      [[''], ['']],
    ]);
  });

  it('of a cell over a range fills it, and moves the references of formulas', () => {
    const script = new Script();
    script.run("cell.setFormula('=B1*2').setNumberFormat('0%'); cell.copyTo(sheet.getRange('A2:A3'))");
    expect(json(script, "sheet.getRange('A2:A3').getFormulas()")).toEqual([['=B2*2'], ['=B3*2']]);
    expect(script.run("return sheet.getRange('A3').getNumberFormat()")).toBe('0%');
    script.run("cell.copyTo(sheet.getRange('E1'), SpreadsheetApp.CopyPasteType.PASTE_FORMAT, false)");
    expect(json(script, "[sheet.getRange('E1').getNumberFormat(), sheet.getRange('E1').getFormula()]")).toEqual([
      '0%',
      '',
    ]);
  });
});

describe('copying of column widths', () => {
  it('takes those of the source, and nothing of its cells', () => {
    const script = new Script();
    script.run(
      "sheet.setColumnWidths(1, 2, 150).setColumnWidth(2, 60); cell.setValue('mine'); sheet.getRange('A1:B1').copyTo(sheet.getRange('D1'), SpreadsheetApp.CopyPasteType.PASTE_COLUMN_WIDTHS, false)",
    );
    expect(json(script, '[4, 5].map((column) => sheet.getColumnWidth(column))')).toEqual([150, 60]);
    expect(json(script, "sheet.getRange('D1').getValues()")).toEqual([['']]);
  });
});

describe('formats', () => {
  it('are read back as they were set', () => {
    const script = new Script();
    script.run(
      "grid.setBackgrounds([['#FFF', null], ['red', '#1a5fb4']]).setFontWeight('bold').setWraps([[true, false], [false, true]]).setHorizontalAlignment('right')",
    );
    expect(
      json(script, '[grid.getBackgrounds(), grid.getFontWeights()[1], grid.getWraps(), cell.getHorizontalAlignment()]'),
    ).toEqual([
      [
        ['#ffffff', '#ffffff'],
        ['#ff0000', '#1a5fb4'],
      ],
      ['bold', 'bold'],
      [
        [true, false],
        [false, true],
      ],
      'right',
    ]);
  });

  it('of a text style set what the style names, and leave the rest', () => {
    const script = new Script();
    script.run(
      "cell.setFontSize(18); cell.setTextStyle(SpreadsheetApp.newTextStyle().setBold(true).setForegroundColor('#202124').build())",
    );
    expect(json(script, '[cell.getFontSize(), cell.getFontWeight()]')).toEqual([18, 'bold']);
    expect(script.backend.formats({ sheet: 1, row: 0, column: 0, rows: 1, columns: 1 }, 'fontColor')).toEqual([
      ['#202124'],
    ]);
  });

  it.each([
    ["cell.setBackground('#12')", 'setBackground: "#12" is none of its values'],
    ["cell.setHorizontalAlignment('middle')", 'setHorizontalAlignment: "middle" is none of its values'],
    ['grid.setWraps([[1, 1], [1, 1]])', 'setWraps: 1 is none of its values'],
    ["sheet.setTabColor('nothing')", 'setTabColor: "nothing" is no colour'],
    ['cell.clear({ contentOnly: true })', 'clear: there is no option "contentOnly"'],
    ['sheet.setColumnWidths(1, 1, 0)', '0 is no size of columns'],
  ])('%s, which Google ignores in silence, is refused', (call, message) => {
    expect(new Script().fault(call)).toContain(`Error: ${message}`);
  });

  it('are cleared apart from contents', () => {
    const script = new Script();
    script.run("cell.setValue(1).setNumberFormat('0%').setNote('n'); cell.clearFormat()");
    expect(json(script, '[cell.getValue(), cell.getNumberFormat(), cell.getNote()]')).toEqual([1, 'General', 'n']);
    script.run('cell.clearContent(); cell.clearNote()');
    expect(json(script, '[cell.getValue(), cell.getNote()]')).toEqual(['', '']);
  });
});

describe('sheets', () => {
  it('have names of their own', () => {
    const script = new Script();
    expect(script.fault("SpreadsheetApp.getActive().insertSheet('sheet1')")).toBe(
      'Exception: A sheet with the name "sheet1" already exists. Please enter another name.',
    );
    script.run("SpreadsheetApp.getActive().insertSheet('Tiers', 0).setName('tiers')");
    expect(json(script, 'SpreadsheetApp.getActive().getSheets().map((one) => one.getName())')).toEqual([
      'tiers',
      'Sheet1',
    ]);
    expect(script.run("return SpreadsheetApp.getActive().getSheetByName('Tiers')")).toBe(null);
  });

  it('are shown when they are inserted, and stand after the one that was shown', () => {
    const script = new Script();
    script.run(
      'SpreadsheetApp.getActive().insertSheet(); SpreadsheetApp.getActive().setActiveSheet(sheet); SpreadsheetApp.getActive().insertSheet()',
    );
    expect(
      json(script, '[SpreadsheetApp.getActive().getSheets().map((one) => one.getName()), sheet.getName()]'),
    ).toEqual([['Sheet1', 'Sheet3', 'Sheet2'], 'Sheet3']);
    script.run('SpreadsheetApp.getActive().moveActiveSheet(1)');
    expect(script.run('return sheet.getIndex()')).toBe(1);
  });

  it('cannot all be removed, and are gone when they are', () => {
    const script = new Script();
    expect(script.fault('SpreadsheetApp.getActive().deleteSheet(sheet)')).toBe(
      "Exception: You can't remove all the sheets in a document.",
    );
    expect(
      script.fault(
        'const more = SpreadsheetApp.getActive().insertSheet(); SpreadsheetApp.getActive().deleteSheet(more); more.getName()',
      ),
    ).toBe('Exception: Sheet 2 not found');
  });

  it('are copied with their cells and metadata, and without names', () => {
    const script = new Script();
    script.run(
      "cell.setValue('x'); sheet.addDeveloperMetadata('k', 'v'); SpreadsheetApp.getActive().setNamedRange('OURS', cell); sheet.copyTo(SpreadsheetApp.getActive())",
    );
    expect(
      json(
        script,
        "((copy) => [copy.getName(), copy.getRange('A1').getValue(), copy.getDeveloperMetadata().length, copy.getNamedRanges().length])(SpreadsheetApp.getActive().getSheets()[1])",
      ),
    ).toEqual(['Copy of Sheet1', 'x', 1, 0]);
  });

  it.each([
    ['sheet.deleteRows(1, 1000)', "You can't delete all the rows on the sheet."],
    ['sheet.setFrozenRows(2); sheet.deleteRows(3, 998)', 'Sorry, it is not possible to delete all non-frozen rows.'],
    ['sheet.deleteColumns(26, 2)', 'Those columns are out of bounds.'],
    ['sheet.insertRowsAfter(1001, 1)', 'Those rows are out of bounds.'],
    [
      'sheet.insertRowsAfter(1000, 400000)',
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    ],
    ['sheet.setFrozenColumns(26)', "You can't freeze all visible columns on the sheet."],
    ['sheet.hideSheet()', "You can't hide all the sheets in a document."],
  ])('refuse %s', (call, message) => {
    expect(new Script().fault(call)).toBe(`Exception: ${message}`);
  });

  it('take rows and columns before and after', () => {
    const script = new Script();
    script.run(
      "sheet.getRange('B2').setValue('x'); sheet.insertRowsBefore(2, 2).insertColumnsAfter(1, 1); sheet.insertRows(1); sheet.deleteColumn(1)",
    );
    expect(json(script, "[sheet.getRange('B5').getValue(), sheet.getMaxRows(), sheet.getMaxColumns()]")).toEqual([
      'x',
      1003,
      26,
    ]);
  });
});

describe('names, metadata and protections', () => {
  it('names move with the sheet, and are taken back', () => {
    const script = new Script();
    script.run(
      "SpreadsheetApp.getActive().setNamedRange('PB_tiers', sheet.getRange('B2:C3')); sheet.insertRowsBefore(1, 1)",
    );
    expect(
      json(
        script,
        "[SpreadsheetApp.getActive().getRangeByName('pb_tiers').getA1Notation(), sheet.getRange('PB_tiers').getRow(), SpreadsheetApp.getActive().getNamedRanges()[0].getName()]",
      ),
    ).toEqual(['B3:C4', 3, 'PB_tiers']);
    expect(
      script.fault('const name = SpreadsheetApp.getActive().getNamedRanges()[0]; name.remove(); name.getRange()'),
    ).toBe('Exception: The named range no longer exists.');
    for (const name of ['A1', 'R1C1', '1st', 'two words', 'TRUE', ''])
      expect(script.fault(`SpreadsheetApp.getActive().setNamedRange(${JSON.stringify(name)}, cell)`)).toContain(
        'is not a valid name for a range',
      );
  });

  it('metadata stands on sheets and the spreadsheet, and is found by its key', () => {
    const script = new Script();
    script.run(
      "sheet.addDeveloperMetadata('ours', 'sheet'); SpreadsheetApp.getActive().addDeveloperMetadata('ours', 'book')",
    );
    expect(
      json(
        script,
        "SpreadsheetApp.getActive().createDeveloperMetadataFinder().withKey('ours').find().map((one) => [one.getValue(), String(one.getLocation().getLocationType()), (one.getLocation().getSheet() || { getName: () => null }).getName()])",
      ),
    ).toEqual([
      ['sheet', 'SHEET', 'Sheet1'],
      ['book', 'SPREADSHEET', null],
    ]);
    script.run("sheet.getDeveloperMetadata()[0].setValue('new').remove()");
    expect(json(script, 'sheet.getDeveloperMetadata().length')).toBe(0);
    expect(script.fault("grid.addDeveloperMetadata('k', 'v')")).toContain(
      'Exception: Adding developer metadata to arbitrary ranges is not currently supported.',
    );
    expect(script.fault("sheet.addDeveloperMetadata('k', 'x'.repeat(30001))")).toContain('larger than the maximum');
  });

  it('a sheet has one protection, a range as many as are added', () => {
    const script = new Script();
    script.run(
      "sheet.protect().setWarningOnly(true); sheet.protect().setDescription('Ours'); cell.protect(); cell.protect()",
    );
    const count = (type: string) =>
      json(
        script,
        `sheet.getProtections(SpreadsheetApp.ProtectionType.${type}).map((one) => [one.isWarningOnly(), one.getDescription()])`,
      );
    expect(count('SHEET')).toEqual([[true, 'Ours']]);
    expect(count('RANGE')).toHaveLength(2);
    script.run('sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).forEach((one) => one.remove())');
    expect(count('RANGE')).toEqual([]);
  });
});

describe('Utilities.formatDate', () => {
  it.each([
    ['UTC', 'yyyy-MM-dd HH:mm:ss', '2026-01-05 09:07:03'],
    ['Asia/Tokyo', "EEE, d MMM yyyy 'at' h:mm a", 'Mon, 5 Jan 2026 at 6:07 PM'],
    ['America/Los_Angeles', 'yy/M/d Z', '26/1/5 -0800'],
    ['GMT+1', "yyyy''MMMM XXX", "2026'January +01:00"],
  ])('in %s writes %s', (zone, pattern, text) => {
    expect(
      new Script().run(
        `return Utilities.formatDate(new Date(Date.UTC(2026, 0, 5, 9, 7, 3)), '${zone}', ${JSON.stringify(pattern)})`,
      ),
    ).toBe(text);
  });

  it('takes a Date and a zone that is one', () => {
    expect(new Script().fault("Utilities.formatDate(5, 'UTC', 'yyyy')")).toContain(
      "(number,String,String) don't match the method signature for Utilities.formatDate",
    );
    expect(new Script().fault("Utilities.formatDate(new Date(), 'Nowhere/Land', 'yyyy')")).toBe(
      'Exception: Invalid argument: Nowhere/Land',
    );
  });
});

describe('a method', () => {
  it('that is called without its object says so', () => {
    expect(new Script().fault('const { getValue } = cell; getValue()')).toBe(
      'Exception: SpreadsheetApp.Range.getValue was called without its object.',
    );
  });
});

describe('service calls', () => {
  it('are counted on the document, builders apart', () => {
    const script = new Script();
    script.host.calls.reset();
    script.bare(
      "const sheet = SpreadsheetApp.getActive().getActiveSheet(); sheet.getRange('A1').setValue(1); SpreadsheetApp.newTextStyle().setBold(true).build(); sheet.newChart().asBarChart(); SpreadsheetApp.flush(); PropertiesService.getDocumentProperties().getKeys()",
    );
    expect(script.host.calls).toMatchObject({ total: 5, builders: 5, flushes: 1 });
    expect(script.host.calls.byMethod['Range.setValue']).toBe(1);
    script.host.calls.reset();
    expect(script.host.calls).toMatchObject({ total: 0, builders: 0, flushes: 0, byMethod: {} });
  });

  it('can be made to fail, once', () => {
    const script = new Script();
    script.host.failAt = 4;
    expect(
      script.bareFault(
        "const sheet = SpreadsheetApp.getActive().getActiveSheet(); sheet.getRange('A1').setValue(1);",
        'FULL',
      ),
    ).toBe('Exception: Service Spreadsheets failed while accessing document.');
    expect(script.host.failAt).toBe(null);
    expect(script.run('cell.setValue(2); return cell.getValue()')).toBe(2);
  });
});

describe('a list of ranges', () => {
  it('gives each range in the order that was asked, for two service calls', () => {
    const script = new Script();
    script.run("cell.setValue('x')");
    script.host.calls.reset();
    const first = "sheet.getRangeList(['B2:C3', 'A1:A1', 'D4:D']).getRanges().map((one) => one.getA1Notation()).join()";
    expect(script.run(`return ${first}`)).toBe('B2:C3,A1,D4:D1000');
    expect(script.host.calls.byMethod).toMatchObject({ 'Sheet.getRangeList': 1, 'RangeList.getRanges': 1 });
    expect(script.run("return sheet.getRangeList(['A1']).getRanges()[0].getValue()")).toBe('x');
    expect(() => script.run("sheet.getRangeList(['A1', 'nowhere'])")).toThrow('Range not found');
  });
});
