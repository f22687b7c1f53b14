import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openXlsx } from '../../workbench/files/xlsx/open-xlsx.ts';
import { plainParts, zipped } from '../files/excel-file.ts';
import { workbook } from './command.ts';

const MINUTES = 240000;

const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
const ROSTER = [
  `<row r="1">${text('A1', 'Company')}${text('B1', 'Revenue')}${text('C1', 'Referrals')}</row>`,
  `<row r="2">${text('A2', 'Acme GmbH')}<c r="B2"><f>200000+D2</f><v>262400</v></c><c r="C2"><v>31</v></c><c r="D2"><v>62400</v></c></row>`,
  `<row r="3">${text('A3', 'Borealis')}<c r="B3"><f>[1]Sales!B2</f><v>61000</v></c><c r="C3"><v>21</v></c></row>`,
].join('');

describe('a workbook from Excel and into it', () => {
  it(
    'takes the first sheet for rows, and writes what was made as one file',
    async () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'workbook-'));
      const roster = path.join(folder, 'roster.xlsx');
      const out = path.join(folder, 'new', 'made.xlsx');
      writeFileSync(roster, zipped(plainParts(ROSTER)));
      const { said } = await workbook(
        ...['tier-sheet', '--partners', roster, '--from', '2025-10-01', '--as-of', '2026-09-30', '--out', out],
      );
      expect(said).toContain('2 rows below the header in row 1; Excel, sheet "Roster"');
      expect(said).toContain('1 formula as last values:\n    Roster!B3  =[1]Sales!B2  Reads another file.');
      expect(said).toContain('Partners: 2 of 2 counted');
      expect(said).toMatch(/made\.xlsx: \d+ KB\n {2}2 charts are not in the file\./);
      const book = openXlsx(readFileSync(out), 'made.xlsx');
      expect(book.sheets.map((one) => one.name)).toContain('Tier workings');
      expect(book.names.map((one) => one.name)).toContain('PB_ladder');
      const tiers = book.sheets.find((one) => one.name === 'Tiers');
      const row = tiers?.cells.find((one) => one.value === 'Acme GmbH')?.row;
      const at = (column: number) => tiers?.cells.find((one) => one.row === row && one.column === column)?.value;
      expect([at(1), at(2), at(3)]).toEqual([262400, 31, 'Platinum']);
    },
    MINUTES,
  );
});
