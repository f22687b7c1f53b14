import type { Backend, CellInput, CellValue } from '../apps-script/backend.ts';

const SHEET = 'Roster';
const HEADERS = ['Partner', 'Revenue', 'Referrals', 'Signed on'];

// revenue and referrals over the last twelve months; the day each partner signed, as a serial number
const PARTNERS: readonly (readonly [string, number, number, number])[] = [
  ['Acme GmbH', 262400, 31, 44593],
  ['Borealis', 184900, 22, 44817],
  ['Cobalt Ltd', 96200, 8, 45016],
  ['Delta Partners', 61000, 21, 44701],
  ['Ember & Co', 48700, 19, 45123],
  ['Fjord Data', 31000, 11, 45231],
  ['Granite', 22800, 6, 45307],
  ['Helix', 14100, 2, 45382],
  ['Indigo', 9700, 4, 45460],
  ['Juniper', 4200, 3, 45544],
  ['Kestrel', 0, 1, 45651],
  ['Lumen Works', 118300, 14, 44930],
];

const cells = (rows: readonly (readonly CellValue[])[]): CellInput[][] =>
  rows.map((row) => row.map((value) => ({ value })));

/** What a stranger sees first: a small roster, with room for a formula in E2. */
export function fillDemo(backend: Backend): void {
  const sheet = backend.sheets()[0]?.id as number;
  backend.name = 'Demo workbook';
  backend.renameSheet(sheet, SHEET);
  const rows = PARTNERS.length;
  const all = { sheet, row: 0, column: 0, rows: rows + 1, columns: HEADERS.length };
  const header = { ...all, rows: 1 };
  backend.write(all, cells([HEADERS, ...PARTNERS]));
  const column = (index: number) => ({ sheet, row: 1, column: index, rows, columns: 1 });
  const each = <T>(value: T, height: number, width: number): T[][] =>
    Array.from({ length: height }, () => Array.from({ length: width }, () => value));
  backend.setFormats({ ...column(1), columns: 2 }, 'numberFormat', each('#,##0', rows, 2));
  backend.setFormats(column(3), 'numberFormat', each('yyyy-mm-dd', rows, 1));
  backend.setFormats(header, 'fontWeight', each('bold', 1, HEADERS.length));
  backend.setFormats(header, 'background', each('#e8eef7', 1, HEADERS.length));
  backend.setFormats({ ...header, column: 1, columns: 3 }, 'horizontalAlignment', each('right', 1, 3));
  backend.setBorder(header, { bottom: true, color: '#1a5fb4', style: 'solid_medium' });
  backend.setColumnWidths(sheet, 0, 1, 160);
  backend.setColumnWidths(sheet, 4, 1, 120);
  backend.setSheet(sheet, { frozenRows: 1 });
  backend.activate({ sheet, row: 1, column: 4, rows: 1, columns: 1 });
}
