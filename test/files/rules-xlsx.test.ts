import { describe, expect, it } from 'vitest';
import { GridBackend } from '../../workbench/apps-script/grid-backend.ts';
import { openXlsx } from '../../workbench/files/xlsx/open-xlsx.ts';
import { placeBook } from '../../workbench/files/xlsx/place-book.ts';
import { writeXlsx } from '../../workbench/files/xlsx/write-xlsx.ts';
import { at, opened, plainParts, zipped } from './excel-file.ts';

const knowsAll = () => true;
const LINE = { color: '#1a5fb4', style: 'solid_medium' } as const;

/** A workbook that was written and opened again; its first sheet has the number 2. */
function again(backend: GridBackend): GridBackend {
  const back = new GridBackend('en_US', 'UTC', ['Empty']);
  placeBook(back, openXlsx(writeXlsx(backend).bytes, 'book.xlsx'), knowsAll);
  return back;
}

/** A file of one sheet with more than cells on it, opened into an empty workbook. */
function placed(rest: string, styles = '<styleSheet/>', more: Record<string, string> = {}) {
  const parts = plainParts('<row r="1"><c r="A1" s="1"><v>1</v></c></row>', { 'xl/styles.xml': styles, ...more });
  const sheet = (parts['xl/worksheets/sheet1.xml'] as string).replace('</worksheet>', `${rest}</worksheet>`);
  const book = openXlsx(zipped({ ...parts, 'xl/worksheets/sheet1.xml': sheet }), 'book.xlsx');
  const backend = new GridBackend('en_US', 'UTC', ['Empty']);
  return { backend, ...placeBook(backend, book, (name) => name.toUpperCase() !== 'CUBEVALUE') };
}

const checkXml = (attributes: string, ...formulas: string[]) =>
  `<dataValidations><dataValidation sqref="B2:B3" showErrorMessage="1" ${attributes}>${formulas.map((one, i) => `<formula${i + 1}>${one}</formula${i + 1}>`).join('')}</dataValidation></dataValidations>`;

describe('a workbook that is written and opened again', () => {
  it('has its checks of input, each on its cells', () => {
    const backend = new GridBackend('en_US', 'UTC', ['Roster', 'Lists']);
    const rule = { allowInvalid: false, helpText: 'Choose a tier.' };
    const loose = { allowInvalid: true, helpText: null };
    backend.write(at(0, 0), [[{ value: 'x' }]]);
    backend.setValidations(at(1, 0, 1, 5), [
      [
        { criteria: 'VALUE_IN_LIST', args: [['Gold', 'Silver'], true], ...rule },
        { criteria: 'VALUE_IN_RANGE', args: [at(0, 0, 9, 1, 2), true], ...rule },
        { criteria: 'NUMBER_BETWEEN', args: [0, 1], ...rule },
        { criteria: 'DATE_IS_VALID_DATE', args: [], ...rule },
        { criteria: 'CUSTOM_FORMULA', args: ['=E2<>"a,b"'], ...loose },
      ],
    ]);
    const back = again(backend);
    const [first, range, ...rest] = backend.validations(at(1, 0, 1, 5))[0] ?? [];
    expect(back.validations(at(1, 0, 1, 5, 2))[0]).toEqual([
      first,
      { ...range, args: [at(0, 0, 9, 1, 3), true] },
      ...rest,
    ]);
    expect(back.validations(at(2, 0, 1, 5, 2))[0]).toEqual([null, null, null, null, null]);
  });

  it('has its conditional formats in their order, and its notes', () => {
    const backend = new GridBackend('en_US', 'UTC', ['Roster']);
    const look = { background: '#fbe7b4', fontColor: '#6b4700', bold: true };
    backend.write(at(0, 0), [[{ value: 'x' }]]);
    backend.setConditionalRules(1, [
      { ranges: [at(2, 2, 40, 1)], formula: '=$C3="Gold"', ...look },
      {
        ranges: [at(2, 2, 40, 1), at(2, 5, 40, 2)],
        formula: '=$C3<>""',
        background: null,
        fontColor: '#b3261e',
        bold: null,
      },
    ]);
    backend.setNotes(at(4, 4), [['Two\nlines & "more"']]);
    const back = again(backend);
    const moved = backend.conditionalRules(1).map((one) => ({
      ...one,
      ranges: one.ranges.map((rect) => ({ ...rect, sheet: 2 })),
    }));
    expect(back.conditionalRules(2)).toEqual(moved);
    expect(back.notes(at(4, 4, 1, 1, 2))).toEqual([['Two\nlines & "more"']]);
  });

  it('has its borders, fonts and alignment, on cells that hold nothing too', () => {
    const backend = new GridBackend('en_US', 'UTC', ['Roster']);
    backend.write(at(0, 0), [[{ value: 'x' }]]);
    backend.setBorder(at(1, 0, 1, 3), { bottom: true, ...LINE });
    backend.setFormats(at(3, 1), 'fontSize', [[18]]);
    backend.setFormats(at(3, 1), 'fontFamily', [['Georgia']]);
    backend.setFormats(at(3, 1), 'verticalAlignment', [['middle']]);
    backend.setFormats(at(5, 1), 'background', [['#fff8e1']]);
    const back = again(backend);
    expect(back.borders(at(1, 0, 1, 3, 2))[0]?.map((one) => one?.bottom)).toEqual([LINE, LINE, LINE]);
    expect(back.borders(at(0, 0, 1, 3, 2))).toEqual([[null, null, null]]);
    expect(back.formats(at(3, 1, 1, 1, 2), 'fontSize')).toEqual([[18]]);
    expect(back.formats(at(3, 1, 1, 1, 2), 'fontFamily')).toEqual([['Georgia']]);
    expect(back.formats(at(3, 1, 1, 1, 2), 'verticalAlignment')).toEqual([['middle']]);
    expect(back.formats(at(5, 1, 1, 1, 2), 'background')).toEqual([['#fff8e1']]);
    expect(back.formats(at(0, 0, 1, 1, 2), 'fontSize')).toEqual([[10]]);
  });
});

describe('rules of a file that Excel wrote', () => {
  it.each([
    ['type="whole" operator="greaterThan"', ['3'], { criteria: 'NUMBER_GREATER_THAN', args: [3] }],
    ['type="decimal"', ['0', '0.5'], { criteria: 'NUMBER_BETWEEN', args: [0, 0.5] }],
    ['type="list"', ['"Gold, Silver"'], { criteria: 'VALUE_IN_LIST', args: [['Gold', 'Silver'], true] }],
    ['type="list"', ['"TRUE,FALSE"'], { criteria: 'CHECKBOX', args: [] }],
    ['type="list"', ['$A$1:$A$4'], { criteria: 'VALUE_IN_RANGE', args: [at(0, 0, 4, 1, 2), true] }],
    ['type="custom"', ['LEN(B2)&lt;5'], { criteria: 'CUSTOM_FORMULA', args: ['=LEN(B2)<5'] }],
  ])('%s %j is a check here', (attributes, formulas, criteria) => {
    const { backend, remarks } = placed(checkXml(attributes, ...formulas));
    const rule = { ...criteria, allowInvalid: false, helpText: null };
    expect(backend.validations(at(0, 1, 4, 1, 2))).toEqual([[null], [rule], [rule], [null]]);
    expect(remarks).toEqual([]);
  });

  it.each([
    ['type="textLength" operator="lessThan"', ['5']],
    ['type="date" operator="lessThan"', ['46023']],
    ['type="decimal"', ['A1', 'A2']],
    ['type="list"', ['Gone!$A$1:$A$4']],
    ['type="custom"', ['CUBEVALUE(B2)']],
  ])('%s %j is left out, and counted', (attributes, formulas) => {
    const { backend, remarks } = placed(checkXml(attributes, ...formulas));
    expect(backend.validations(at(1, 1, 1, 1, 2))).toEqual([[null]]);
    expect(remarks).toEqual(['Left out, as Sheets has none like it: 1 check of input.']);
  });

  it('warns where Excel warns, and says what Excel says', () => {
    const { backend } = placed(checkXml('type="decimal" operator="equal" errorStyle="warning" prompt="One."', '1'));
    expect(backend.validations(at(1, 1, 1, 1, 2))[0]?.[0]).toMatchObject({ allowInvalid: true, helpText: 'One.' });
  });

  it('carries conditions by formula and by comparison, the first by priority first; scales are counted', () => {
    const { backend, remarks } = placed(
      '<conditionalFormatting sqref="B2:B9 D2"><cfRule type="expression" dxfId="0" priority="2"><formula>$A2=1</formula></cfRule><cfRule type="cellIs" operator="lessThan" dxfId="0" priority="1"><formula>$A$1</formula></cfRule><cfRule type="colorScale" priority="3"/><cfRule type="expression" dxfId="0" priority="4"><formula>Roster!$A$1=1</formula></cfRule></conditionalFormatting>',
      '<styleSheet><dxfs><dxf><font><b/><color rgb="FF137333"/></font><fill><patternFill><bgColor rgb="FFE6F4EA"/></patternFill></fill></dxf></dxfs></styleSheet>',
    );
    const look = { background: '#e6f4ea', fontColor: '#137333', bold: true };
    const ranges = [at(1, 1, 8, 1, 2), at(1, 3, 1, 1, 2)];
    expect(backend.conditionalRules(2)).toEqual([
      { ...look, ranges, formula: '=B2<($A$1)' },
      { ...look, ranges, formula: '=$A2=1' },
    ]);
    expect(remarks).toEqual(['Left out, as Sheets has none like it: 2 conditional formats.']);
  });

  it('has colours of the theme with their tint, colours by number, and no more of its standard font than ours', () => {
    const scheme = (list: string[]) => list.map((one) => `<a:x><a:srgbClr val="${one}"/></a:x>`).join('');
    const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const rels = plainParts('')['xl/_rels/workbook.xml.rels'] as string;
    const { backend } = placed(
      '',
      '<styleSheet><fonts><font><sz val="11"/><color theme="1"/><name val="Calibri"/></font><font><sz val="11"/><color theme="4" tint="-0.25"/><name val="Calibri"/></font></fonts><fills><fill/><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.8"/></patternFill></fill></fills><borders><border/><border><top style="thin"><color indexed="10"/></top></border></borders><cellXfs><xf/><xf fontId="1" fillId="1" borderId="1"/></cellXfs></styleSheet>',
      {
        'xl/theme/theme1.xml': `<a:theme><a:clrScheme><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>${scheme(['FFFFFF', '44546A', 'E7E6E6', '4472C4'])}</a:clrScheme></a:theme>`,
        'xl/_rels/workbook.xml.rels': rels.replace(
          '</Relationships>',
          `<Relationship Id="h" Type="${TYPE}/theme" Target="theme/theme1.xml"/></Relationships>`,
        ),
      },
    );
    const cell = at(0, 0, 1, 1, 2);
    // as Excel shows "Blue, Accent 1, Lighter 80%" and "Darker 25%"
    expect(backend.formats(cell, 'background')).toEqual([['#dae3f3']]);
    expect(backend.formats(cell, 'fontColor')).toEqual([['#2f5597']]);
    expect(backend.formats(cell, 'fontSize')).toEqual([[10]]);
    expect(backend.formats(cell, 'fontFamily')).toEqual([[null]]);
    expect(backend.borders(cell)[0]?.[0]?.top).toEqual({ color: '#ff0000', style: 'solid' });
  });

  it('keeps rules and looks that reach below the cells inside the sheet', () => {
    const book = opened('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576" s="1"/></row>', {
      'xl/styles.xml': '<styleSheet><cellXfs><xf/><xf/></cellXfs></styleSheet>',
    });
    const backend = new GridBackend('en_US', 'UTC', ['Empty']);
    placeBook(backend, book, knowsAll);
    expect(backend.sheets()[1]).toMatchObject({ rows: 1001, columns: 26 });
  });
});
