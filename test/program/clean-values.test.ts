import { describe, expect, it } from 'vitest';
import { cleanRows } from '../../src/program/clean.ts';
import type { Cell } from '../../src/program/clean-columns.ts';
import type { KindName } from '../../src/program/data-kinds.ts';
import { clean, day, type Given, told } from './given-table.ts';

/** What one cell under a header is read as, or the words beside it; the columns that are needed are filled. */
function readAs(kind: KindName, header: string, cell: Given): unknown {
  const filled: Partial<Record<KindName, Record<string, Given>>> = {
    partners: { Partner: 'A' },
    deals: { Deal: 'D', Amount: 1 },
    ledger: { 'Partner ID': 'P', Date: day('2026-01-01'), Type: 'pay', Amount: 1 },
    survey: { 'Partner ID': 'P', Date: day('2026-01-01'), Score: 1 },
    assets: { Asset: 'A' },
    campaigns: { Campaign: 'C' },
    candidates: { Candidate: 'C' },
    registrations: { Registration: 'R', 'Partner ID': 'P', Account: 'A', 'Submitted on': day('2026-01-01') },
  };
  const row: Record<string, Given> = { ...filled[kind], [header]: cell };
  const table = [Object.keys(row), Object.values(row)];
  const [problem] = told(kind, table);
  return problem?.replace(/^\S+ /, '') ?? clean(kind, table)[0]?.[header];
}

const beyond = (header: string, shown: string) =>
  `${header}: ${shown} is more than 1,000,000,000,000 in size. Check its unit.`;

describe('numbers', () => {
  it.each<[KindName, string, Given, unknown]>([
    // an amount
    ['partners', 'Revenue', 1e12, 1e12], // boundary
    ['partners', 'Revenue', 1e12 + 1, beyond('Revenue', '1000000000001')], // boundary
    ['partners', 'Revenue', -1e12, -1e12], // boundary
    ['partners', 'Revenue', -1e12 - 1, beyond('Revenue', '-1000000000001')], // boundary
    ['partners', 'Revenue', '-12.5', -12.5],
    ['partners', 'Revenue', '2,000,000,000,000', beyond('Revenue', '2000000000000')],
    ['partners', 'Revenue', Number.NaN, 'Revenue: it is not a finite number. Enter digits only, such as 12000.'],
    // a count
    ['partners', 'Referrals', 0, 0], // boundary
    [
      'partners',
      'Referrals',
      -1, // boundary
      'Referrals: -1 is not from 0 to 1000000000. Enter a whole number from 0 to 1000000000.',
    ],
    ['partners', 'Referrals', 1e9, 1e9], // boundary
    [
      'partners',
      'Referrals',
      1e9 + 1, // boundary
      'Referrals: 1000000001 is not from 0 to 1000000000. Enter a whole number from 0 to 1000000000.',
    ],
    ['partners', 'Referrals', '7', 7],
    ['partners', 'Referrals', 'few', 'Referrals: "few" is not a number. Enter digits only, such as 2.'],
    ['survey', 'Score', 10, 10], // boundary
    ['survey', 'Score', 0, 0], // boundary
    // a share
    ['deals', 'Probability', 0, 0], // boundary
    ['deals', 'Probability', 1, 1], // boundary
    ['deals', 'Probability', 1.01, 'Probability: 1.01 is 101%. Enter 0.0101 or 1.01%.'], // boundary
    ['deals', 'Probability', 100, 'Probability: 100 is 10000%. Enter 1 or 100%.'], // boundary
    ['deals', 'Probability', 101, 'Probability: 101 is not a share from 0 to 1. Enter 0.25 or 25%.'], // boundary
    ['deals', 'Probability', 'high', 'Probability: "high" is not a number. Enter digits only, such as 0.25.'],
    // a score
    ['partners', 'Strategic score', 0, 0], // boundary
    ['partners', 'Strategic score', 100, 100], // boundary
    [
      'partners',
      'Strategic score',
      -0.1, // boundary
      'Strategic score: -0.1 is not a score from 0 to 100. Enter a number from 0 to 100.',
    ],
    ['partners', 'Strategic score', 'A', 'Strategic score: "A" is not a number. Enter digits only, such as 50.'],
    // any number
    ['candidates', 'Product fit', -4.5, -4.5],
    ['candidates', 'Product fit', 1e13, beyond('Product fit', '10000000000000')],
    ['candidates', 'Product fit', 'good', 'Product fit: "good" is not a number. Enter digits only, such as 3.'],
    // how much is done
    ['assets', 'Done', 'yes', 1],
    ['assets', 'Done', false, 0],
    ['assets', 'Done', 1, 1],
    ['assets', 'Done', 0.5, 0.5],
    ['assets', 'Done', 50, 'Done: 50 is 5000%. Enter 0.5 or 50%.'],
    ['assets', 'Done', 'half', 'Done: "half" is not a number. Enter digits only, such as 0.25.'],
    [
      'assets',
      'Done',
      day('2026-01-01'),
      'Done: the date 2026-01-01 is not a number. Enter digits only, such as 12000.',
    ],
  ])('of %s, under %s: %s is %s', (kind, header, cell, expected) => {
    expect(readAs(kind, header, cell)).toBe(expected);
  });

  it('in one currency, that of the header or of the first cell', () => {
    const read = (header: string, ...cells: string[]) =>
      told('deals', [['Deal', header], ...cells.map((cell, n) => [`D-${n}`, cell])]);
    expect(read('Amount (USD)', '$5', '5', '6 USD')).toEqual([]);
    expect(read('Amount (USD)', '5', '6 €', '7 £', '$8')).toEqual([
      '2,1 Amount (USD): it is in EUR, and one above is in USD. Bring all to one currency.',
      '3,1 Amount (USD): it is in GBP, and one above is in USD. Bring all to one currency.',
    ]);
    expect(read('Amount (€)', '5 EUR', '6 €')).toEqual([]);
    expect(read('Amount', '5', '6 €', '7', '$8')).toEqual([
      '4,1 Amount: it is in USD, and one above is in EUR. Bring all to one currency.',
    ]);
  });

  it('under a header with % are percent points as soon as one is above 1, in deals of any column', () => {
    const read = (header: string, ...cells: Cell[]) =>
      clean('deals', [['Deal', 'Amount', header], ...cells.map((cell, n) => [`D-${n}`, 1, cell])]).map(
        (row) => row[header.replace(/ \(.*/, '')] ?? row.Problem,
      );
    expect(read('Refunded share (%)', 50, 1.5, '12', '12.5%')).toEqual([0.5, 0.015, 0.12, 0.125]);
    expect(read('Probability (%)', 100, 0)).toEqual([1, 0]); // boundary
    expect(read('Probability (%)', 100.5, -1, 'x')).toEqual([
      'Probability (%): 100.5 is not from 0% to 100%. Enter 25 or 25%.',
      'Probability (%): -1 is not from 0% to 100%. Enter 25 or 25%.',
      'Probability (%): "x" is not a number. Enter digits only, such as 25.',
    ]);
    expect(read('Probability (%)', 50, '150%')).toEqual([0.5, 'Probability (%): 1.5 is 150%. Enter 0.015 or 1.5%.']);
  });
});

describe('days', () => {
  const signed = (cell: number, isDate = true): unknown => {
    const cells: Cell[][] = [
      ['Partner', 'Signed on'],
      ['A', cell],
    ];
    const { header, rows } = cleanRows(cells, 'partners', [], [[], [false, isDate]]);
    return rows[0]?.[header.indexOf('Signed on')] || rows[0]?.[header.length - 1];
  };
  const OUTSIDE = 'Signed on: the date is before 1900 or after 9999. It may stand for an empty cell: enter the day.';

  it('are from 1 January 1900 to 31 December 9999, whatever the time', () => {
    expect([2, 2.75, 46023.99, 2958465, 2958465.99].map((cell) => signed(cell))).toEqual([
      2, // boundary
      2,
      46023,
      2958465, // boundary
      2958465,
    ]);
    for (const cell of [1, 1.99, -5, 2958466, Number.NaN]) expect(signed(cell)).toBe(OUTSIDE); // boundary
  });

  it.each<[Given, unknown]>([
    ['2026-01-31', 46053],
    [true, 'Signed on: TRUE is not a date. Enter a date, or text such as 2026-01-31.'],
    [false, 'Signed on: FALSE is not a date. Enter a date, or text such as 2026-01-31.'],
    [46053, 'Signed on: "46053" is not a date. Enter a date, or text such as 2026-01-31.'],
  ])('of %s: %s', (cell, expected) => {
    expect(readAs('partners', 'Signed on', cell)).toBe(expected);
  });
});

describe('names and text', () => {
  const LOST = 'has lost digits. Format the column as plain text, and enter it again.';
  it.each<[KindName, string, Given, unknown]>([
    ['partners', 'Partner ID', 999999999999999, '999999999999999'], // boundary
    ['partners', 'Partner ID', 1e15, `Partner ID: the long number 1000000000000000 ${LOST}`], // boundary
    ['partners', 'Partner ID', -1e15, `Partner ID: the long number -1000000000000000 ${LOST}`],
    ['partners', 'Partner ID', ' 00042 ', '00042'],
    ['partners', 'Partner', true, 'Partner: TRUE is not a name. Enter text.'],
    ['deals', 'Partner ID', false, 'Partner ID: FALSE is not a name. Enter text.'],
    ['partners', 'Note', ' call again ', 'call again'],
    ['partners', 'Note', false, 'FALSE'],
    ['partners', 'Note', 1e15, '1000000000000000'],
    ['partners', 'Note', day('2026-01-31'), '2026-01-31'],
    ['partners', 'Note', '#REF!', 'Note: the cell holds the error #REF!. Mend that cell first.'],
  ])('of %s, under %s: %s is %s', (kind, header, cell, expected) => {
    expect(readAs(kind, header, cell)).toBe(expected);
  });
});

describe('choices, and yes or no', () => {
  const ROLES = 'is not one of Sourced, Influenced or Direct.';
  it.each<[KindName, string, Given, unknown]>([
    ['deals', 'Role', ' INFLUENCED', 'Influenced'],
    ['deals', 'Role', 5, `Role: "5" ${ROLES} Enter one of them.`],
    ['deals', 'Role', true, `Role: "TRUE" ${ROLES} Enter one of them.`],
    ['deals', 'Role', day('2026-01-31'), `Role: "2026-01-31" ${ROLES} Enter one of them.`],
    ['deals', 'Won', 'closed lost', false],
    ['deals', 'Won', 'no', false],
    ['deals', 'Won', 2, 'Won: "2" is neither yes nor no. Enter TRUE, FALSE, Won or Lost.'],
    ['deals', 'Won', day('2026-01-31'), 'Won: a date is neither yes nor no. Enter TRUE, FALSE, Won or Lost.'],
    ['registrations', 'Won', 'Won', true],
  ])('of %s, under %s: %s is %s', (kind, header, cell, expected) => {
    expect(readAs(kind, header, cell)).toBe(expected);
  });
});
