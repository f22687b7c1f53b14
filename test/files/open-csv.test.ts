import { describe, expect, it } from 'vitest';
import { GridBackend } from '../../workbench/apps-script/grid-backend.ts';
import { checkSize, MOST_BYTES } from '../../workbench/files/decode.ts';
import { type OpenedFile, openCsv } from '../../workbench/files/open-csv.ts';
import { placeFile } from '../../workbench/files/place-file.ts';
import { FileRefusal } from '../../workbench/files/refusal.ts';
import { freeSheetName, sheetNameOf } from '../../workbench/files/sheet-name.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const open = (text: string, locale = 'en_US'): OpenedFile => openCsv(utf8(text), 'file.csv', locale);
const values = (file: OpenedFile) => file.rows.map((row) => row.map((cell) => cell.value));

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const units = Array.from(mark ? `\ufeff${text}` : text, (one) => one.charCodeAt(0));
  return Uint8Array.from(units.flatMap((one) => (littleEndian ? [one & 255, one >> 8] : [one >> 8, one & 255])));
}

const refusal = (bytes: Uint8Array): string => {
  try {
    openCsv(bytes, 'file.csv', 'en_US');
  } catch (thrown) {
    if (thrown instanceof FileRefusal) return `${thrown.message} ${thrown.fix}`;
    throw thrown;
  }
  return 'opened';
};

describe('the letters of a file', () => {
  const table = [
    ['Partner', 'Größe'],
    ['Müller', 5],
  ];
  it.each<[string, Uint8Array, string]>([
    ['UTF-8', utf8('Partner,Größe\nMüller,5'), 'UTF-8'],
    ['UTF-8 with its mark', utf8('\ufeffPartner,Größe\nMüller,5'), 'UTF-8'],
    ['UTF-16 with its mark', utf16('Partner,Größe\nMüller,5', true, true), 'UTF-16LE'],
    ['UTF-16, high byte first', utf16('Partner,Größe\nMüller,5', false, true), 'UTF-16BE'],
    ['UTF-16 without a mark', utf16('Partner,Größe\nMüller,5', true, false), 'UTF-16LE'],
    ['Windows-1252', Uint8Array.from('Partner,Größe\nMüller,5', (one) => one.charCodeAt(0)), 'Windows-1252'],
  ])('are read as %s', (_name, bytes, encoding) => {
    const file = openCsv(bytes, 'x.csv', 'en_US');
    expect(values(file)).toEqual(table);
    expect(file.encoding).toBe(encoding);
    expect(file.remarks).toEqual(
      encoding === 'Windows-1252'
        ? ['The file is not UTF-8; it was read as Windows-1252. Check its letters with accents.']
        : [],
    );
  });

  it('are said to be garbled where they were before', () => {
    expect(open('Partner,City\nMÃ¼ller GmbH,Bonn').remarks).toEqual([
      'Some letters look garbled, such as "Ã¼" for "ü": the file was saved wrongly before. Export it again as UTF-8.',
    ]);
  });
});

describe('a file that is no CSV', () => {
  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'file.csv is empty. Export it again.'],
    ['blanks', utf8(' \n\n'), 'file.csv holds nothing but blanks. Export it again.'],
    [
      'an Excel workbook',
      Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0),
      'file.csv is an Excel workbook or a zip file, not a CSV. Save it as CSV, or unpack it first.',
    ],
    ['a PDF', utf8('%PDF-1.7\n'), 'file.csv is a PDF, not a CSV. Ask for the table as CSV.'],
    [
      'a picture',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10),
      'file.csv is a picture, not a CSV. Choose the table as CSV.',
    ],
    [
      'bytes',
      Uint8Array.from({ length: 500 }, (_one, i) => (i * 37) % 256),
      'file.csv is not a text file. Choose a CSV, or save the table as one.',
    ],
    [
      'text with a zero byte',
      utf8('a,b\n1,\u00002'),
      'file.csv is not a text file. Choose a CSV, or save the table as one.',
    ],
    [
      'a web page',
      utf8('<!DOCTYPE html><table>'),
      'file.csv is a web page or XML, not a CSV. Open it in its own program and save it as CSV.',
    ],
    ['JSON', utf8('[{"a": 1}]\n'), 'file.csv is JSON, not a CSV. Ask for the table as CSV.'],
  ])('is refused: %s', (_name, bytes, expected) => {
    expect(refusal(bytes)).toBe(expected);
  });

  it('is refused above 50 MB, from its size alone', () => {
    expect(() => checkSize(MOST_BYTES, 'f.csv')).not.toThrow();
    expect(() => checkSize(MOST_BYTES + 1, 'f.csv')).toThrow('f.csv is 51 MB, and 50 MB is the most.');
    expect(refusal(new Uint8Array(MOST_BYTES + 1))).toContain('50 MB');
  });
});

describe('the cells of a file', () => {
  it.each([
    ['a comma', 'a,b\nx,y', ','],
    ['a semicolon', 'a;b\nx;y', ';'],
    ['a tab', 'a\tb\nx\ty', '\t'],
    ['a bar', 'a|b\nx|y', '|'],
    ['what Excel names', 'sep=;\na;b\nx;y', ';'],
    ['CRLF', 'a,b\r\nx,y\r\n', ','],
    ['the line ends of old Macs', 'a,b\rx,y\r', ','],
  ])('are parted by %s', (_name, text, delimiter) => {
    const file = open(text);
    expect(values(file)).toEqual([
      ['a', 'b'],
      ['x', 'y'],
    ]);
    expect(file.delimiter).toBe(delimiter);
  });

  it('are parted by the semicolon beside decimal commas, under any locale', () => {
    const text = 'Partner;Umsatz\nA;1,5\nB;2,5\nC;1.300,25\n';
    expect(open(text, 'de_DE').delimiter).toBe(';');
    expect(open(text, 'en_US').delimiter).toBe(';');
    expect(values(open(text, 'de_DE')).map((row) => row[1])).toEqual(['Umsatz', 1.5, 2.5, 1300.25]);
  });

  it('keep a title above the header, blank lines, and lines of their own length', () => {
    const file = open('Partner export, October\n\nPartner,Revenue,Note\nAcme,5,\n\nBirch,6,ok\n');
    expect(values(file)).toEqual([
      ['Partner export', ' October', null],
      [null, null, null],
      ['Partner', 'Revenue', 'Note'],
      ['Acme', 5, null],
      [null, null, null],
      ['Birch', 6, 'ok'],
    ]);
    expect(file.remarks).toEqual([]);
  });

  it('may hold separators, quotes and line ends', () => {
    expect(values(open('a,b\n"Acme, Inc.","said ""yes""\nand left"\n'))[1]).toEqual([
      'Acme, Inc.',
      'said "yes"\nand left',
    ]);
  });

  it('name the lines that are too long', () => {
    const file = open('a,b\n1,2\n1,2,3\n4');
    expect(values(file)[2]).toEqual([1, 2, 3]);
    expect(file.remarks).toEqual([
      'Most lines have 2 values; line 3 has 3 values. A separator inside a value may be the cause.',
    ]);
  });

  it('survive a quotation mark that is never closed', () => {
    const file = open('a,b\n"5 inch,1\nx,2\ny,3');
    expect(values(file).map((row) => row[1])).toEqual(['b', 1, 2, 3]);
    expect(file.remarks[0]).toMatch(/^A quotation mark is opened/);
  });

  it('are as many as the file has', () => {
    const text = `Deal,Amount,Closed on,Partner\n${Array.from({ length: 20000 }, (_one, i) => `D-${i},"$${i},500.50",3/${(i % 28) + 1}/2026,P-${i % 90}`).join('\n')}`;
    const file = open(text);
    expect(file.rows).toHaveLength(20001);
  });
});

describe('the sheet of a file', () => {
  it.each([
    ['Q3 [final]: deals?.csv', 'Q3 final deals'],
    ['C:\\exports\\partners.CSV', 'partners'],
    ["'quoted'.csv", 'quoted'],
    ['.csv', 'Opened file'],
  ])('%s is called %s', (file, name) => {
    expect(sheetNameOf(file)).toBe(name);
  });

  it('gets a number where its name is taken', () => {
    expect(freeSheetName('Deals', ['deals', 'Deals (2)'])).toBe('Deals (3)');
  });

  it('holds values, formats and the originals of what shows otherwise; no formula', () => {
    const backend = new GridBackend('en_US', 'UTC', ['Sheet1']);
    const sheet = placeFile(backend, open('Partner,Revenue\n=1+1,"(1,250.00)"\n@x,"1,250-"\n+1,#N/A\n'));
    const rect = { sheet, row: 0, column: 0, rows: 4, columns: 2 };
    expect(backend.sheets().map((one) => one.name)).toEqual(['Sheet1', 'file']);
    expect(backend.values(rect)).toEqual([
      ['Partner', 'Revenue'],
      ['=1+1', -1250],
      ['@x', -1250],
      ['+1', { error: '#N/A' }],
    ]);
    expect(
      backend
        .formulas(rect)
        .flat()
        .filter((one) => one !== ''),
    ).toEqual([]);
    expect(backend.formats(rect, 'numberFormat').map((row) => row[1])).toEqual([
      'General',
      '#,##0.00;(#,##0.00)',
      '#,##0',
      'General',
    ]);
    expect(backend.notes(rect)[2]?.[1]).toBe('In the file: 1,250-');
  });
});
