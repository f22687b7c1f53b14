import { describe, expect, it } from 'vitest';
import { cleanRows } from '../../src/program/clean.ts';
import type { Cell } from '../../src/program/clean-columns.ts';
import { dataKinds } from '../../src/program/data-kinds.ts';
import { clean, day, type Given, told } from './given-table.ts';

describe('a clean table', () => {
  it('has the columns of its kind in their order, then Problem', () => {
    const { header, days } = cleanRows([['Partner']], 'partners', [], []);
    expect(header).toEqual([...dataKinds.partners.columns.map((column) => column.name), 'Problem']);
    expect(header.filter((_name, i) => days[i])).toEqual([
      'Signed on',
      'Ended on',
      'Override until',
      'Last contact on',
    ]);
  });

  it('gives what reads surely, by header, in the order of the rows', () => {
    expect(
      clean('deals', [
        ['amount_(USD)', 'Deal', 'Ignored', 'PARTNER-ID', 'Won', 'Closed on', 'role'],
        ['$1,234,567.50', ' D-1 ', 'x', 7, 'Closed Won', day('2026-03-31'), 'SOURCED'],
        [500, 'D-2', '', 'P-1', 0, '2026-04-01', ''],
      ]),
    ).toEqual([
      { Deal: 'D-1', 'Partner ID': '7', Role: 'Sourced', Amount: 1234567.5, 'Closed on': 46112, Won: true },
      { Deal: 'D-2', 'Partner ID': 'P-1', Amount: 500, 'Closed on': 46113, Won: false },
    ]);
  });

  it('leaves out rows that are blank in what is read, and boxes that nobody ticked', () => {
    expect(
      clean('deals', [
        ['Deal', 'Amount', 'Won', 'Remark'],
        ['', '', '', ''],
        ['D-1', 1, '', ''],
        [' \u00a0', '', false, 'only a remark'],
        ['D-2', 2, true, ''],
      ]),
    ).toEqual([
      { Deal: 'D-1', Amount: 1 },
      { Deal: 'D-2', Amount: 2, Won: true },
    ]);
  });

  it('keeps names, IDs and text of a row with a problem, and none of its numbers, days or yes and no', () => {
    expect(
      clean('deals', [
        ['Deal', 'Account', 'Partner ID', 'Role', 'Amount', 'Probability', 'Closed on', 'Won', 'Stage'],
        ['D-1', 'Hooli', 'P-1', 'Sourced', '12k-15k', 0.5, day('2026-01-31'), true, 'Closed Won'],
      ]),
    ).toEqual([
      {
        Deal: 'D-1',
        Account: 'Hooli',
        'Partner ID': 'P-1',
        Role: 'Sourced',
        Stage: 'Closed Won',
        Problem: 'Amount: "12k-15k" is not a number. Enter digits only, such as 12000.',
      },
    ]);
  });

  it('says the first problem of a row, and how many more there are', () => {
    expect(
      clean('deals', [
        ['Deal', 'Amount', 'Probability', 'Closed on'],
        ['D-1', 'x', 25, 'soon'],
      ])[0]?.Problem,
    ).toBe('Amount: "x" is not a number. Enter digits only, such as 12000. And 2 more.');
  });

  it('holds the message to 140 characters and the quote to 40', () => {
    const problem = String(
      clean('partners', [
        ['Partner', 'Revenue'],
        ['Acme', '🚀'.repeat(300)],
      ])[0]?.Problem,
    );
    expect(problem).toContain(`"${'🚀'.repeat(39)}…"`);
    expect(problem.length).toBeLessThanOrEqual('Revenue: '.length + 140);
  });

  it('of a blank table is its header alone', () => {
    expect(
      clean('partners', [
        ['', ''],
        ['', ''],
      ]),
    ).toEqual([]);
    expect(told('partners', [['', '']])).toEqual([]);
  });

  it('reads percent points under a header that says so', () => {
    const read = (header: string, shares: Given[]) =>
      clean(
        'deals',
        [['Deal', 'Amount', header], ...shares.map((share, i) => [`D-${i}`, 1, share])],
        [
          ['Ours', 'Theirs'],
          ['Probability', header],
        ],
      ).map((row) => row.Probability ?? row.Problem);
    expect(read('Probability (%)', [90, 12.3, 1, '50%', 0])).toEqual([0.9, 0.123, 0.01, 0.5, 0]);
    expect(read('Probability (%)', [0.9, 1])).toEqual([0.9, 1]);
    expect(read('Probability (%)', [110])).toEqual(['Probability (%): 110 is not from 0% to 100%. Enter 25 or 25%.']);
    expect(
      clean('deals', [
        ['Deal', 'Amount', 'Probability (%)'],
        ['D', 1, 5],
      ])[0]?.Probability,
    ).toBe(0.05);
    expect(read('Chance', [90])).toEqual(['Chance: 90 is 9000%. Enter 0.9 or 90%.']);
  });

  it('takes -0 for 0', () => {
    const row = cleanRows(
      [
        ['Partner', 'Revenue'],
        ['Acme', -0],
      ],
      'partners',
      [],
      [],
    ).rows[0] as Cell[];
    expect(Object.is(row[12], 0)).toBe(true);
  });
});

describe('whether a deal is won, in a table without a column for it', () => {
  it('is what its stage says', () => {
    expect(
      clean('deals', [
        ['Deal', 'Amount', 'Stage', 'Closed on'],
        ['D-1', 1, 'Closed Won', day('2026-01-01')],
        ['D-2', 1, 'closed lost', day('2026-01-01')],
        ['D-3', 1, 'Negotiation', day('2026-01-01')],
        ['D-4', 1, '1', day('2026-01-01')],
      ]).map((row) => row.Won),
    ).toEqual([true, false, undefined, undefined]);
  });

  it.each<[string, boolean | undefined]>([
    ['5 - Closed/Won', true],
    ['closedwon', true],
    ['Won (100%)', true],
    ['Gewonnen', true],
    ['Fermée gagnée', true],
    ['Closed - Lost', false],
    ['失注', false],
    ['Won back', undefined],
    ['Lost contact', undefined],
    ['Won/Lost', undefined],
    ['Closed', undefined],
    ['ganada', true],
    ['Geschlossen: verloren', false],
    ['Fechado - perdido', false],
    ['', undefined],
    ['Won!Won', undefined],
  ])('of %s is %s', (stage, expected) => {
    const rows = clean('deals', [
      ['Deal', 'Amount', 'Stage'],
      ['D-1', 1, stage],
    ]);
    expect(rows[0]?.Won).toBe(expected);
  });

  it('is found in whichever column they stand', () => {
    expect(
      clean('deals', [
        ['Stage', 'Deal', 'Amount'],
        ['Won', 'D-1', 1],
      ])[0]?.Won,
    ).toBe(true);
    expect(
      clean('deals', [
        ['Won', 'Deal', 'Amount', 'Stage'],
        [false, 'D-1', 1, 'Closed Won'],
      ])[0]?.Won,
    ).toBe(false);
  });

  it('is told by the closing day where there are no stages', () => {
    expect(
      clean('deals', [
        ['Deal', 'Amount', 'Closed on'],
        ['D-1', 1, day('2026-01-01')],
        ['D-2', 1, ''],
      ]).map((row) => row.Won),
    ).toEqual([true, undefined]);
  });

  it('is left open where there are stages, whatever its closing day', () => {
    expect(
      clean('deals', [
        ['Deal', 'Amount', 'Stage', 'Closed on'],
        ['D-1', 1, '', day('2026-01-01')],
      ])[0]?.Won,
    ).toBeUndefined();
  });

  it('is told of deals alone', () => {
    expect(
      clean('registrations', [
        ['Registration', 'Partner ID', 'Account', 'Submitted on', 'Closed on'],
        ['R-1', 'P-1', 'Hooli', day('2026-01-01'), day('2026-02-01')],
      ]),
    ).toEqual([
      { Registration: 'R-1', 'Partner ID': 'P-1', Account: 'Hooli', 'Submitted on': 46023, 'Closed on': 46054 },
    ]);
    expect(
      clean('candidates', [
        ['Candidate', 'Stage'],
        ['Acme', 'Won'],
      ]),
    ).toEqual([{ Candidate: 'Acme', Stage: 'Won' }]);
  });

  it('is left open where the column is there and blank', () => {
    expect(
      clean('deals', [
        ['Deal', 'Amount', 'Stage', 'Won'],
        ['D-1', 1, 'Closed Won', ''],
      ])[0]?.Won,
    ).toBeUndefined();
  });
});
