import { describe, expect, it } from 'vitest';
import { GridBackend } from '../../workbench/apps-script/grid-backend.ts';
import { openXlsx } from '../../workbench/files/xlsx/open-xlsx.ts';
import { placeBook } from '../../workbench/files/xlsx/place-book.ts';
import { writeXlsx } from '../../workbench/files/xlsx/write-xlsx.ts';
import { readXml } from '../../workbench/files/xlsx/xml.ts';
import { at, partsOf } from './excel-file.ts';

const knowsAll = () => true;
const SHEET = 'xl/worksheets/sheet1.xml';

const one = (): GridBackend => new GridBackend('en_US', 'UTC', ['Roster']);

function sheetOf(fill: (backend: GridBackend) => void): string {
  const backend = one();
  fill(backend);
  return partsOf(backend)[SHEET] as string;
}

const HARD = [
  'a & b <c> "d"',
  ' blanks ',
  'two\nlines',
  '=1+1',
  '_x0041_',
  'tab\there',
  '\u0007 bell',
  '😀 café',
  '007',
  'TRUE',
];

describe('an Excel file that is written', () => {
  it('gives every value back as it was', () => {
    const backend = one();
    const row = [...HARD, 12.5, -1e-7, 0.1 + 0.2, 45992, true, false, { error: '#N/A' }, null];
    backend.write(at(0, 0, 1, row.length), [row.map((value) => ({ value }))]);
    const book = openXlsx(writeXlsx(backend).bytes, 'book.xlsx');
    const back = new GridBackend('en_US', 'UTC', ['Empty']);
    const [sheet] = placeBook(back, book, knowsAll).sheets;
    expect(back.values(at(0, 0, 1, row.length, sheet))[0]).toEqual(row);
  });

  it('gives formulas, formats, sizes, frozen lines, colours and names back', () => {
    const backend = one();
    backend.addSheet("Q3 'n' w", 1, 50, 10);
    const second = backend.sheets()[1]?.id as number;
    backend.write(at(0, 0, 2, 2), [
      [{ value: 1 }, { formula: "=SUM(A1:A2)*'Q3 ''n'' w'!B2" }],
      [{ value: 2 }, { formula: '=IF(A1>1,"x;y",$A$2)' }],
    ]);
    backend.write(at(0, 0, 1, 1, second), [[{ value: 'x' }]]);
    backend.setFormats(at(0, 0, 1, 2), 'numberFormat', [['#,##0.00', 'd mmm yyyy']]);
    backend.setFormats(at(0, 0, 1, 2), 'fontWeight', [['bold', 'normal']]);
    backend.setFormats(at(0, 0, 1, 2), 'background', [['#e8eef7', null]]);
    backend.setFormats(at(0, 0, 1, 2), 'fontColor', [[null, '#137333']]);
    backend.setFormats(at(0, 0, 1, 2), 'horizontalAlignment', [['right', 'general']]);
    backend.setFormats(at(0, 0, 1, 2), 'wrap', [[true, false]]);
    backend.setColumnWidths(1, 1, 2, 173);
    backend.setRowHeights(1, 1, 1, 40);
    backend.setSheet(1, { frozenRows: 1, frozenColumns: 2, gridlinesHidden: true, tabColor: '#1a5fb4' });
    backend.setSheet(second, { hidden: true });
    backend.setName('PB_ladder', at(0, 0, 2, 2));
    const back = new GridBackend('en_US', 'UTC', ['Empty']);
    const placed = placeBook(back, openXlsx(writeXlsx(backend).bytes, 'book.xlsx'), knowsAll);
    const [first, hidden] = placed.sheets as [number, number];
    const here = at(0, 0, 2, 2, first);
    expect(placed.left).toEqual([]);
    expect(back.formulas(here)).toEqual(backend.formulas(at(0, 0, 2, 2)));
    for (const key of ['numberFormat', 'fontWeight', 'background', 'fontColor', 'horizontalAlignment', 'wrap'] as const)
      expect(back.formats(here, key), key).toEqual(backend.formats(at(0, 0, 2, 2), key));
    expect(back.columnWidths(first).slice(0, 4)).toEqual([100, 173, 173, 100]);
    expect(back.rowHeights(first).slice(0, 3)).toEqual([null, 40, null]);
    expect(back.sheets()[1]).toMatchObject({
      name: 'Roster',
      frozenRows: 1,
      frozenColumns: 2,
      gridlinesHidden: true,
      tabColor: '#1a5fb4',
    });
    expect(back.sheets().find((sheet) => sheet.id === hidden)).toMatchObject({ name: "Q3 'n' w", hidden: true });
    expect(back.names()).toEqual([{ name: 'PB_ladder', rect: here }]);
  });

  it('closes open ranges at the last row of their sheet, and spells later functions as Excel does', () => {
    const xml = sheetOf((backend) => {
      backend.addSheet('Deals', 1, 77, 5);
      backend.write(at(0, 0, 1, 3), [
        [
          { formula: '=SUM(C2:C)' },
          { formula: '=SUMIFS(Deals!F$4:F,Deals!A4:A,">1")' },
          { formula: '=IFS(XLOOKUP(1,D1:D2,E1:E2)>0,"B2:B")' },
        ],
      ]);
    });
    expect(xml).toContain('<f>SUM(C2:C1000)</f>');
    expect(xml).toContain('<f>SUMIFS(Deals!F$4:F77,Deals!A4:A77,&quot;&gt;1&quot;)</f>');
    expect(xml).toContain('<f>_xlfn.IFS(_xlfn.XLOOKUP(1,D1:D2,E1:E2)&gt;0,&quot;B2:B&quot;)</f>');
  });

  it('writes formulas in English, whatever the locale of the workbook', () => {
    const backend = new GridBackend('de_DE', 'UTC', ['Roster']);
    backend.write(at(0, 0), [[{ formula: '=ROUND(A2*1,5;2)' }]]);
    expect(partsOf(backend)[SHEET]).toContain('<f>ROUND(A2*1.5,2)</f>');
  });

  it('puts a formula that Excel does not have into the note of its cell', () => {
    const backend = one();
    // the names of LET stand in a file under a prefix of their own, and braces around references are Sheets' alone
    const formulas = ['=PARTNER_TIER(B2:B9)', '=ARRAYFORMULA(B2:B9*2)', '=LET(a,1,a+1)', '={B2:B3;C2}', '={1,2;"a",3}'];
    backend.write(at(0, 0, 1, 5), [formulas.map((formula) => ({ formula }))]);
    backend.setNotes(at(0, 0), [['Mind this.']]);
    const parts = partsOf(backend);
    expect(parts[SHEET]?.match(/<f>.*?<\/f>/g)).toEqual(['<f>{1,2;&quot;a&quot;,3}</f>']);
    expect(parts['xl/comments1.xml']).toContain('Mind this.&#10;&#10;Formula in Partnerbook: =PARTNER_TIER(B2:B9)');
    expect(parts['xl/comments1.xml']).toContain('<comment ref="B1"');
    expect(parts['xl/drawings/boxes1.vml']).toContain('<x:Column>1</x:Column>');
    expect(parts['xl/worksheets/_rels/sheet1.xml.rels']).toContain('comments1.xml');
    expect(writeXlsx(backend).told).toEqual(['4 formulas stand as values, with the formula in the note of the cell.']);
  });

  it('holds borders, checks of input and conditional formats', () => {
    const backend = one();
    backend.setBorder(at(0, 0, 1, 2), { bottom: true, color: '#1a5fb4', style: 'solid_medium' });
    const check = (criteria: string, args: readonly unknown[], allowInvalid = false) =>
      ({ criteria, args, allowInvalid, helpText: 'Choose one' }) as never;
    backend.setValidations(at(1, 0, 3, 2), [
      [check('VALUE_IN_LIST', [['Gold', 'Silver'], true]), check('NUMBER_BETWEEN', [0, 1])],
      [check('VALUE_IN_LIST', [['Gold', 'Silver'], true]), check('VALUE_IN_RANGE', [at(4, 4, 3, 1)], true)],
      [check('CHECKBOX', []), check('VALUE_IN_LIST', [['long'.repeat(70)], true])],
    ]);
    backend.setConditionalRules(1, [
      { ranges: [at(1, 0, 9, 3)], formula: '=$C2="Gold"', background: '#fff3cd', fontColor: '#664d03', bold: true },
    ]);
    const parts = partsOf(backend);
    const xml = parts[SHEET] as string;
    expect(parts['xl/styles.xml']).toContain('<bottom style="medium"><color rgb="FF1A5FB4"/></bottom>');
    expect(xml).toMatch(/type="list"[^>]*sqref="A2:A3"><formula1>&quot;Gold,Silver&quot;/);
    expect(xml).toMatch(/type="decimal" operator="between"[^>]*sqref="B2"><formula1>0<\/formula1><formula2>1</);
    expect(xml).toMatch(/errorStyle="warning"[^>]*prompt="Choose one" sqref="B3"><formula1>Roster!\$E\$5:\$E\$7</);
    expect(xml).toContain('sqref="A4"><formula1>&quot;TRUE,FALSE&quot;');
    expect(xml).toContain(
      '<conditionalFormatting sqref="A2:C10"><cfRule type="expression" dxfId="0" priority="1"><formula>$C2=&quot;Gold&quot;',
    );
    expect(parts['xl/styles.xml']).toContain(
      '<dxf><font><b val="1"/><color rgb="FF664D03"/></font><fill><patternFill><bgColor rgb="FFFFF3CD"/>',
    );
    expect(writeXlsx(backend).told).toEqual([
      'Not in the file: lists to choose from that are longer than Excel allows.',
    ]);
  });

  it('gives long names of sheets short ones, in formulas too, and says so', () => {
    const long = 'Partners of the whole northern region';
    const backend = new GridBackend('en_US', 'UTC', [long, `${long} 2`]);
    backend.write(at(0, 0), [[{ formula: `=SUM('${long} 2'!A1:A3)` }]]);
    expect(partsOf(backend)[SHEET]).toContain("<f>SUM('Partners of the whole north (2)'!A1:A3)</f>");
    expect(writeXlsx(backend).told[0]).toContain('"Partners of the whole northern"');
  });

  it('says how many charts it does not hold', () => {
    const backend = one();
    const chart = {
      sheet: 1,
      type: 'BAR',
      ranges: [at(0, 0)],
      row: 0,
      column: 0,
      offsetX: 0,
      offsetY: 0,
      width: 9,
      height: 9,
      headers: 1,
      options: {},
    };
    backend.addChart(chart);
    expect(writeXlsx(backend).told).toEqual(['1 chart is not in the file.']);
  });

  it('is XML that closes what it opens, and the same bytes each time', () => {
    const backend = one();
    backend.write(at(0, 0, 1, HARD.length), [HARD.map((value) => ({ value }))]);
    backend.setNotes(at(0, 0), [[HARD.join('\n')]]);
    for (const [name, text] of Object.entries(partsOf(backend))) readXml(text, name, {});
    expect(writeXlsx(backend).bytes).toEqual(writeXlsx(backend).bytes);
  });
});
