import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { GridBackend } from '../../workbench/apps-script/grid-backend.ts';
import { MOST_BYTES } from '../../workbench/files/decode.ts';
import { isExcel } from '../../workbench/files/xlsx/open-xlsx.ts';
import { firstSheetOf, placeBook } from '../../workbench/files/xlsx/place-book.ts';
import { MOST_UNPACKED } from '../../workbench/files/xlsx/unzip.ts';
import { at, opened, plainParts, refusal, zipped } from './excel-file.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => [...text].flatMap((one) => [one.charCodeAt(0), 0]);
const OLD = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const KNOWN = new Set(['SUM', 'IF', 'IFS']);
const knows = (name: string) => KNOWN.has(name.toUpperCase());

const cellsOf = (sheetData: string, more: Record<string, string> = {}) =>
  opened(sheetData, more).sheets[0]?.cells.map(({ row, column, value }) => [row, column, value]);

describe('an Excel file of another program', () => {
  it('is read whatever the way it keeps its values', () => {
    expect(
      cellsOf(
        '<row r="2"><c r="B2" t="inlineStr"><is><r><t>Ac</t></r><r><t>me</t></r><rPh><t>no</t></rPh></is></c><c t="b"><v>1</v></c></row><row><c t="e"><v>#REF!</v></c><c t="str"><f>A1</f><v>x &amp; y</v></c><c t="d"><v>2026-01-31</v></c><c r="G3"><v>1.5E3</v></c><c r="H3" s="3"/></row>',
      ),
    ).toEqual([
      [1, 1, 'Acmeno'],
      [1, 2, true],
      [2, 0, { error: '#REF!' }],
      [2, 1, 'x & y'],
      [2, 2, 46053],
      [2, 6, 1500],
    ]);
  });

  it('has shared formulas carried to where they stand', () => {
    const book = opened(
      '<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$A$1</f><v>1</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>9</v></c></row>',
    );
    expect(book.sheets[0]?.cells.map((one) => one.formula)).toEqual(['A1*$A$1', 'A3*$A$1']);
  });

  it('leaves the last value where a formula cannot stand, and lists it', () => {
    const cell = (r: string, f: string, attributes = '') => `<c r="${r}"><f${attributes}>${f}</f><v>7</v></c>`;
    const book = opened(
      `<row r="1">${[
        cell('A1', 'SUM(B1:B2)'),
        cell('B1', 'CUBEVALUE("x")'),
        cell('C1', '[1]Other!A1'),
        cell('D1', 'SUM(Table1[Amount])'),
        cell('E1', 'B1:B2*2', ' t="array" ref="E1:E2"'),
        cell('F1', 'Gone!A1'),
        cell('G1', 'rate*2'),
        cell('H1', '_xlfn.IFS(A1&gt;1,"[1]",TRUE,2)'),
      ].join('')}</row>`,
    );
    const backend = new GridBackend('de_DE', 'UTC', ['Empty']);
    const { sheets, left } = placeBook(backend, book, knows);
    const row = at(0, 0, 1, 8, sheets[0]);
    expect(backend.formulas(row)[0]).toEqual(['=SUM(B1:B2)', '', '', '', '', '', '', '=IFS(A1>1;"[1]";TRUE;2)']);
    expect(backend.values(row)[0]?.slice(1, 7)).toEqual([7, 7, 7, 7, 7, 7]);
    expect(left.map(({ column, why }) => [column, why])).toEqual([
      [1, 'Calls CUBEVALUE, which is not known here.'],
      [2, 'Reads another file.'],
      [3, 'Reads a table by its name.'],
      [4, 'An array formula.'],
      [5, 'Reads Gone, which is no sheet that was opened.'],
      [6, 'Reads rate, a name that was not carried.'],
    ]);
  });

  it('counts days from 1904 where the file does', () => {
    const book = opened('<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1"><v>1</v></c></row>', {
      'xl/styles.xml': '<styleSheet><cellXfs><xf/><xf numFmtId="14"/></cellXfs></styleSheet>',
      'xl/workbook.xml': (plainParts('')['xl/workbook.xml'] as string).replace(
        '<sheets>',
        '<workbookPr date1904="1"/><sheets>',
      ),
    });
    expect(book.sheets[0]?.cells.map((one) => one.value)).toEqual([1463, 1]);
  });

  it('has its macros and links to other files said, and neither is followed', () => {
    const book = opened('<row><c><v>1</v></c></row>', {
      'xl/vbaProject.bin': 'x',
      'xl/externalLinks/externalLink1.xml': '<externalLink/>',
    });
    expect(book.remarks).toEqual([
      'Its macros were left out, and none was run.',
      'It is linked to other files: what came from there stands as its last value, and nothing was fetched.',
    ]);
  });

  it('takes names that are free here, in its formulas too', () => {
    const book = opened('<row r="1"><c r="A1"><f>SUM(Roster!B1:B2)</f></c></row>');
    const backend = new GridBackend('en_US', 'UTC', ['Roster']);
    const { sheets } = placeBook(backend, book, knows);
    expect(backend.sheets().map((one) => one.name)).toEqual(['Roster', 'Roster (2)']);
    expect(backend.formulas(at(0, 0, 1, 1, sheets[0]))).toEqual([["=SUM('Roster (2)'!B1:B2)"]]);
  });

  it('is told by its first bytes or its name', () => {
    expect(isExcel(zipped(plainParts('')), 'roster')).toBe(true);
    expect(isExcel(utf8('a,b'), 'roster.xlsx')).toBe(true);
    expect(isExcel(utf8('a,b'), 'roster.csv')).toBe(false);
    expect(firstSheetOf(opened('')).sheets).toHaveLength(1);
  });
});

/** Writes another unpacked size into the directory of a file. */
function lying(bytes: Uint8Array, part: string, size: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let i = 0; i < copy.length - 46; i++) {
    if (view.getUint32(i, true) !== 0x02014b50) continue;
    const name = new TextDecoder().decode(copy.subarray(i + 46, i + 46 + view.getUint16(i + 28, true)));
    if (name === part) view.setUint32(i + 24, size, true);
  }
  return copy;
}

const SHEET = 'xl/worksheets/sheet1.xml';
const zeros = zipSync({ [SHEET]: new Uint8Array(MOST_UNPACKED + 1) });

const good = zipped(plainParts('<row><c><v>1</v></c></row>'));

describe('a file that is refused', () => {
  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'book.xlsx is empty.'],
    ['text', utf8('a,b'), 'book.xlsx is not an Excel workbook. Choose an .xlsx, or a CSV by its own name.'],
    ['one of before 2007', Uint8Array.from([...OLD, 0, 0]), 'book.xlsx is an Excel workbook of before 2007.'],
    [
      'one with a password',
      Uint8Array.from([...OLD, ...utf16('EncryptedPackage')]),
      'book.xlsx is protected by a password.',
    ],
    ['a part of a file', good.slice(0, good.length - 30), 'book.xlsx is damaged, or only a part of a file.'],
    [
      'a zip of something else',
      zipped({ 'a.txt': 'x' }),
      'book.xlsx is a zip file, not an Excel workbook. Unpack it first.',
    ],
    ['an OpenDocument file', zipped({ mimetype: 'x', 'content.xml': '<x/>' }), 'book.xlsx is an OpenDocument file.'],
    ['a binary workbook', zipped({ 'xl/workbook.bin': 'x' }), 'book.xlsx is a binary Excel workbook (.xlsb).'],
    ['XML that does not close', zipped(plainParts('<row><c>')), 'The sheet "Roster" in the file is damaged.'],
    [
      'XML with entities of its own',
      zipped({ ...plainParts(''), [SHEET]: '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' }),
      'The sheet "Roster" in the file is damaged.',
    ],
    [
      'a zip bomb',
      zeros,
      'book.xlsx grows to more than 200 MB when it is unpacked. Save the sheet that you need as CSV.',
    ],
    [
      'a zip bomb that lies',
      lying(zipped({ ...plainParts(''), [SHEET]: ' '.repeat(5e6) }), SHEET, 100),
      'book.xlsx is damaged',
    ],
    ['a part that ends early', lying(good, SHEET, 5000), 'book.xlsx is damaged'],
    [
      'a cell at the far end',
      zipped(plainParts('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')),
      'The sheet "Roster" reaches too far: more than 5,000,000 cells.',
    ],
  ])('%s', (_name, bytes, expected) => {
    expect(refusal(bytes)).toContain(expected);
  });

  it('is refused when its formulas, its sheets or its nesting grow beyond all use', () => {
    const shared = `<f t="shared" si="0">${'A1+'.repeat(2700)}1</f>`;
    const many = `${'<c><f t="shared" si="0"/></c>'.repeat(5000)}`;
    expect(refusal(zipped(plainParts(`<row><c r="A1">${shared}</c>${many}</row>`)))).toContain('reaches too far');
    expect(refusal(zipped(plainParts(`<row><c><f>${'1+'.repeat(5000)}1</f></c></row>`)))).toContain('reaches too far');
    expect(refusal(zipped(plainParts('<a>'.repeat(300) + '</a>'.repeat(300))))).toContain('is damaged');
    const sheets = '<sheet name="a" r:id="s"/>'.repeat(201);
    const workbook = (plainParts('')['xl/workbook.xml'] as string).replace(
      /<sheets>.*<\/sheets>/,
      `<sheets>${sheets}</sheets>`,
    );
    expect(refusal(zipped({ ...plainParts(''), 'xl/workbook.xml': workbook }))).toContain('has 201 sheets');
    const wide = workbook.replace(sheets, sheets.slice(0, (sheets.length / 201) * 3));
    const far = plainParts('<row r="1"><c r="A1"><v>1</v></c></row><row r="200000"><c r="J200000"><v>1</v></c></row>');
    expect(refusal(zipped({ ...far, 'xl/workbook.xml': wide }))).toContain('hold more than 5,000,000 cells');
  });

  it('is refused by its size before it is read', () => {
    expect(refusal({ length: MOST_BYTES * 4 } as Uint8Array)).toBe(
      'book.xlsx is 200 MB, and 50 MB is the most. Export fewer rows or columns.',
    );
  });
});
