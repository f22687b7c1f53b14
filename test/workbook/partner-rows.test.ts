import { expect, it } from 'vitest';
import { partnerRows } from '../../src/workbook/partner-rows.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const sheet = (rows: number, headers: string[]): Sheet =>
  ({
    getLastRow: () => rows + 1,
    getLastColumn: () => headers.length,
    getRange: () => ({ getDisplayValues: () => [headers, headers.map(() => 'x')] }),
  }) as unknown as Sheet;

it.each([
  ['a roster of a CRM', ['Account Name', 'Type', 'Created Date', 'Partner Tier'], 900],
  ['a roster of a partner system', ['Partner key', 'Partner name', 'Group', 'Joined at'], 900],
  ['deals', ['Deal name', 'Partner', 'Amount', 'Close date'], 0],
  ['an MDF ledger', ['Partner account', 'Claim date', 'Type', 'Claim amount', 'Fund request'], 0],
  ['answers of a survey', ['Company name', 'Response date', 'NPS score'], 0],
  ['something else', ['Week', 'Visits'], 0],
])('makes room for %s as for partners: %j, %d', (_what, headers, rows) => {
  expect(partnerRows([sheet(900, headers)])).toBe(rows);
});

it('takes the longest roster', () => {
  expect(partnerRows([sheet(20, ['Partner']), sheet(70, ['Partner']), sheet(900, ['Week', 'Visits'])])).toBe(70);
});
