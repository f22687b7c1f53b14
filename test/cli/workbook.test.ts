import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { messy, workbook } from './command.ts';

const MINUTES = 240000;

function sheet(folder: string, name: string): string[][] {
  const text = readFileSync(path.join(folder, `${name}.csv`), 'utf8');
  expect(text.startsWith('\ufeff')).toBe(true);
  return Papa.parse<string[]>(text.slice(1).trimEnd()).data;
}
const rowsOf = (rows: string[][], from: number, ...columns: number[]) =>
  rows.slice(from).map((row) => columns.map((column) => row[column]));
const problemsIn = (said: string) => said.split('\n').filter((line) => /^ {2}\S[^!]*![A-Z]+\d+ {2}/.test(line));

describe('a workbook from files', () => {
  it(
    'reads a roster of German Excel, and lists its planted problems by cell',
    async () => {
      const out = mkdtempSync(path.join(tmpdir(), 'workbook-'));
      const { code, said } = await workbook(
        ...['tier-sheet', '--partners', messy('roster-excel-de.csv'), '--locale', 'de_DE'],
        ...['--from', '2025-10-01', '--as-of', '2026-09-30', '--out', out],
      );
      expect(problemsIn(said), said).toEqual([
        '  roster-excel-de!C8  Vertragsbeginn: "2026-02-30" is not a date. Enter a date, or text such as 2026-01-31.',
        '  roster-excel-de!E9  Umsatz (EUR): "ca. 80k" is not a number. Enter digits only, such as 12000.',
        '  roster-excel-de!A10  PARTNERNUMMER: "00018" stands 5 rows above already. Delete one of the two, or give each its own Partner ID.',
        '  roster-excel-de!E11  Umsatz (EUR): the cell holds the error #N/A. Mend that cell first.',
        '  roster-excel-de!B12  partnername: "Gesamt" is a row of totals. Leave this row out of the range.',
      ]);
      expect(said).toContain('below the header in row 3; UTF-8, semicolons');
      expect(said).toContain('7 codes of digits kept as text, such as "00017" in roster-excel-de!A4');
      expect(said).toContain('Partners: 3 of 8 counted');
      expect(said).toContain('Checks: all fine');
      expect(code).toBe(2);
      const tiers = sheet(out, 'Tiers');
      const head = tiers.findIndex((row) => row[0] === 'Partner');
      expect(rowsOf(tiers.slice(0, head + 9), head, 0, 1, 3, 6)).toEqual([
        ['Partner', 'Revenue', 'Earned', 'Decision'],
        ['Müller & Söhne GmbH', '125.000', 'Gold', 'Keep'],
        ['Bäcker; Kunz', '12.500', 'Silver', 'Keep'],
        ['Ostsee Handel', '10.000', 'Registered', '▲ Promote'],
        ['Alpen Cloud', '', '', 'Left out'],
        ['Rhein Software', '', '', 'Left out'],
        ['Bäcker Kunz', '', '', 'Left out'],
        ['Nordlicht', '', '', 'Left out'],
        ['Gesamt', '', '', 'Left out'],
      ]);
      // the person's own sheet as it stood
      expect(sheet(out, 'roster-excel-de')[3]).toEqual([
        '00017',
        'Müller & Söhne GmbH',
        '15.01.2025',
        'Gold',
        '125.000,00',
      ]);
    },
    MINUTES,
  );

  it(
    'reads a roster in Windows-1252 beside the deals of a CRM',
    async () => {
      const out = mkdtempSync(path.join(tmpdir(), 'workbook-'));
      const { code, said } = await workbook(
        ...['tier-sheet', '--partners', messy('roster-1252.csv'), '--deals', messy('deals-crm.csv')],
        ...['--from', '2025-10-01', '--as-of', '2026-09-30', '--out', out],
      );
      expect(problemsIn(said), said).toEqual([
        '  deals-crm!F5  Amount: "12k-15k" is not a number. Enter digits only, such as 12000.',
        '  deals-crm!E6  Partner Role: "Sorced" is not one of Sourced, Influenced or Direct. Did you mean Sourced?',
        '  deals-crm!A8  Opportunity ID: "D-1" stands 6 rows above already. Delete one of the two, or give each its own Deal.',
        '  deals-crm!A10  Opportunity ID: "Total" is a row of totals. Leave this row out of the range.',
      ]);
      expect(said).toContain('it was read as Windows-1252');
      expect(said).toContain('Rows left out: 4');
      expect(code).toBe(2);
      const tiers = sheet(out, 'Tiers');
      const head = tiers.findIndex((row) => row[0] === 'Partner');
      expect(rowsOf(tiers.slice(0, head + 4), head, 0, 1, 2, 3)).toEqual([
        ['Partner', 'Revenue', 'Referrals', 'Earned'],
        ['Société de Test', '45,000', '1', 'Silver'],
        ['Café Partners', '12,000', '1', 'Silver'],
        ['Plain Inc.', '0', '1', 'Registered'],
      ]);
    },
    MINUTES,
  );

  it(
    'reads the answers of a survey, and reckons Partner NPS of those in the period',
    async () => {
      const out = mkdtempSync(path.join(tmpdir(), 'workbook-'));
      const { code, said } = await workbook(
        ...['metric-dashboard', '--survey', messy('nps-export.csv')],
        ...['--from', '2025-10-01', '--as-of', '2026-09-30', '--out', out],
      );
      expect(problemsIn(said), said).toEqual([
        '  nps-export!C3  NPS score: "eight" is not a number. Enter digits only, such as 2.',
        '  nps-export!C6  NPS score: 11 is not from 0 to 10. Enter a whole number from 0 to 10.',
      ]);
      expect(said).toContain('Rows left out: 2');
      expect(code).toBe(2);
      // 9 and 10 promote, 6 detracts: 100 x (2 - 1) / 3; the 0 is of the period before
      const metrics = sheet(out, 'Metrics');
      expect(metrics.find((row) => row[0] === 'Partner NPS')?.slice(1, 7)).toEqual([
        '33',
        '-100',
        '+133',
        '50',
        '',
        'Missed',
      ]);
    },
    MINUTES,
  );

  it(
    'is clean with its sample rows, and one file per sheet',
    async () => {
      const out = mkdtempSync(path.join(tmpdir(), 'workbook-'));
      const { code, said } = await workbook(
        'tier-sheet',
        '--as-of',
        '2026-09-30',
        '--from',
        '2025-10-01',
        '--out',
        out,
      );
      expect(said).toContain('No problems in the rows');
      expect(said).toContain('Partners: 40 of 40 counted');
      expect(code).toBe(0);
      expect(readdirSync(out).sort()).toEqual(
        [
          'Checks',
          'Deals',
          'Deals clean',
          'Guide',
          'Log',
          'Partners',
          'Partners clean',
          'Settings',
          'Tier workings',
          'Tiers',
        ]
          .map((name) => `${name}.csv`)
          .sort(),
      );
    },
    MINUTES,
  );

  it(
    'is not made of an unknown template, nor of a file without partners',
    async () => {
      const unknown = await workbook('tier-shet');
      expect(unknown).toMatchObject({
        code: 1,
        said: expect.stringContaining(
          '"tier-shet" is not a template. There are: tier-sheet, metric-dashboard, quarterly-review.',
        ),
      });
      const file = await workbook('tier-sheet', '--partners', messy('no-partner.csv'));
      expect(file.said).toContain('has no column for Partner; row 1 holds City, Fans. Rename a column.');
      expect(file.code).toBe(1);
    },
    MINUTES,
  );
});
