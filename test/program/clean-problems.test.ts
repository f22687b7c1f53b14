import { describe, expect, it } from 'vitest';
import { rowProblems } from '../../src/program/clean.ts';
import { clean, day, type Given, told } from './given-table.ts';

describe('what cannot be read', () => {
  const header = ['Partner', 'Revenue', 'Certified', 'Signed on', 'Strategic score'];
  it.each<[string, Given[], string[]]>([
    [
      'a number in doubt',
      ['A', '12,500'],
      ['1,1 Revenue: "12,500" can be read as 12500 or 12.5. Enter the one that is meant as a number.'],
    ],
    ['an error cell', ['A', '#N/A'], ['1,1 Revenue: the cell holds the error #N/A. Mend that cell first.']],
    ['an error for a name', ['#REF!', 1], ['1,0 Partner: the cell holds the error #REF!. Mend that cell first.']],
    [
      'a cell that loads',
      ['A', 'Loading...'],
      ['1,1 Revenue: the cell is still loading. Wait until it is calculated.'],
    ],
    [
      'a date for an amount',
      ['A', day('2023-03-15')],
      ['1,1 Revenue: the date 2023-03-15 is not a number. Enter digits only, such as 12000.'],
    ],
    ['yes for an amount', ['A', true], ['1,1 Revenue: TRUE is not a number. Enter digits only, such as 12000.']],
    [
      'an amount beyond all',
      ['A', 1e308],
      ['1,1 Revenue: 1e+308 is more than 1,000,000,000,000 in size. Check its unit.'],
    ],
    [
      'an amount without end',
      ['A', Number.POSITIVE_INFINITY],
      ['1,1 Revenue: it is not a finite number. Enter digits only, such as 12000.'],
    ],
    [
      'half a person',
      ['A', 1, 2.5],
      ['1,2 Certified: 2.5 is not a whole number. Enter a whole number from 0 to 1000000000.'],
    ],
    [
      'a plain number for a date',
      ['A', 1, 1, 46112],
      ['1,3 Signed on: "46112" is not a date. Enter a date, or text such as 2026-01-31.'],
    ],
    [
      'a date of one country',
      ['A', 1, 1, '3/4/2026'],
      ['1,3 Signed on: "3/4/2026" is not a date. Enter a date, or text such as 2026-01-31.'],
    ],
    [
      'a day that is none',
      ['A', 1, 1, '2026-02-30'],
      ['1,3 Signed on: "2026-02-30" is not a date. Enter a date, or text such as 2026-01-31.'],
    ],
    [
      'a score above all',
      ['A', 1, 1, '', 101],
      ['1,4 Strategic score: 101 is not a score from 0 to 100. Enter a number from 0 to 100.'],
    ],
    ['no name', ['', 5], ['1,0 Partner: it is blank. Every row needs one.']],
    [
      'a date for a name',
      [day('2026-05-24'), 5],
      ['1,0 Partner: the date 2026-05-24 is not a name. Format the column as plain text, and enter it again.'],
    ],
  ])('%s', (_name, row, expected) => {
    expect(told('partners', [header, row])).toEqual(expected);
  });

  it.each<[string, Given, string]>([
    ['a share in percent', 25, '25 is 2500%. Enter 0.25 or 25%.'],
    ['a negative share', -0.1, '-0.1 is not a share from 0 to 1. Enter 0.25 or 25%.'],
    ['a split', '50/50', '"50/50" is not a number. Enter digits only, such as 0.25.'],
  ])('%s', (_name, share, expected) => {
    expect(
      told('deals', [
        ['Deal', 'Amount', 'Probability'],
        ['D', 1, share],
      ]),
    ).toEqual([`1,2 Probability: ${expected}`]);
  });

  it('is a day before 1900, which stands for an empty cell', () => {
    const dates = [[false], [false, true]];
    expect(
      rowProblems(
        [
          ['Partner', 'Signed on'],
          ['A', 0],
        ],
        'partners',
        [],
        dates,
      ),
    ).toEqual([
      {
        row: 1,
        column: 1,
        header: 'Signed on',
        found: 'the date is before 1900 or after 9999.',
        fix: 'It may stand for an empty cell: enter the day.',
      },
    ]);
  });

  it('is a second currency in a column, also against the header', () => {
    expect(
      told('deals', [
        ['Deal', 'Amount'],
        ['D-1', '$5'],
        ['D-2', '7 €'],
      ]),
    ).toEqual(['2,1 Amount: it is in EUR, and one above is in USD. Bring all to one currency.']);
    expect(
      told('deals', [
        ['Deal', 'Amount (EUR)'],
        ['D-1', '$5'],
      ]),
    ).toHaveLength(1);
    expect(
      told('deals', [
        ['Deal', 'Amount (EUR)'],
        ['D-1', '5 €'],
      ]),
    ).toEqual([]);
  });

  it('is an unknown choice, and the nearest is named', () => {
    expect(
      told('deals', [
        ['Deal', 'Amount', 'Role', 'Motion'],
        ['D-1', 1, 'Sorced', 'zzzzzzzz'],
      ]),
    ).toEqual([
      '1,2 Role: "Sorced" is not one of Sourced, Influenced or Direct. Did you mean Sourced?',
      '1,3 Motion: "zzzzzzzz" is not one of Referred, Resold, Co-sold or Embedded. Enter one of them.',
    ]);
  });

  it('is what is neither won nor lost', () => {
    expect(
      told('deals', [
        ['Deal', 'Amount', 'Won'],
        ['D-1', 1, 'maybe'],
      ]),
    ).toEqual(['1,2 Won: "maybe" is neither yes nor no. Enter TRUE, FALSE, Won or Lost.']);
  });

  it('is an ID that lost digits', () => {
    expect(
      told('partners', [
        ['Partner ID', 'Partner'],
        [1.23456789012345e18, 'A'],
      ]),
    ).toEqual([
      '1,0 Partner ID: the long number 1234567890123450000 has lost digits. Format the column as plain text, and enter it again.',
    ]);
  });

  it('is an answer above 10', () => {
    expect(
      told('survey', [
        ['Partner ID', 'Date', 'Score'],
        ['P', day('2026-01-01'), 11],
      ]),
    ).toEqual(['1,2 Score: 11 is not from 0 to 10. Enter a whole number from 0 to 10.']);
  });

  it('takes yes, no or a share for what is done', () => {
    expect(
      clean('assets', [
        ['Asset', 'Done'],
        ['A', true],
        ['B', 'no'],
        ['C', '50%'],
        ['D', 0.25],
      ]).map((row) => row.Done),
    ).toEqual([1, 0, 0.5, 0.25]);
  });
});

describe('a repeated ID', () => {
  it('is a problem of the later row', () => {
    const table = [
      ['Partner ID', 'Partner', 'Revenue'],
      ['P-1', 'Acme', 10],
      ['', 'Birch', 20],
      ['p-1 ', 'Cinder', 30],
      ['', 'birch', 40],
    ];
    expect(told('partners', table)).toEqual([
      '3,0 Partner ID: "p-1" stands 2 rows above already. Delete one of the two, or give each its own Partner ID.',
      '4,1 Partner: "birch" stands 2 rows above already. Delete one of the two, or give each its own Partner.',
    ]);
    expect(clean('partners', table).map((row) => row.Revenue)).toEqual([10, 20, undefined, undefined]);
  });

  it('is none where IDs tell equal names apart, nor in a ledger', () => {
    expect(
      told('partners', [
        ['Partner ID', 'Partner'],
        ['1', 'Acme'],
        ['2', 'Acme'],
      ]),
    ).toEqual([]);
    const entry: Given[] = ['P-1', day('2026-01-01'), 'accrue', 5];
    expect(told('ledger', [['Partner ID', 'Date', 'Type', 'Amount'], entry, entry])).toEqual([]);
  });

  it('is an entry of the ledger without an amount, but not a release: that releases all that is left', () => {
    const rows = (type: string, amount: number | string) => [
      ['Partner ID', 'Date', 'Type', 'Amount'],
      ['P-1', '2026-01-31', type, amount],
    ];
    for (const type of ['accrue', 'adjust', 'approve', 'pay'])
      expect(told('ledger', rows(type, '')), type).toEqual([
        '1,3 Amount: it is blank. Every row but a release needs one.',
      ]);
    expect(told('ledger', rows('Release', ''))).toEqual([]);
    expect(told('ledger', rows('pay', 0))).toEqual([]);
  });
});

describe('a row of totals', () => {
  const rows: Given[][] = [
    ['Deal', 'Account', 'Amount'],
    ['D-1', 'A', 100.1],
    ['D-2', 'B', 200.2],
    ['D-3', 'C', 300.3],
  ];
  it.each([
    'Total',
    'Grand totals (3 records)',
    'Gesamtsumme:',
    'Total général',
    'Suma',
    'Total geral',
    'Totale',
    'Totaal',
    '合計',
    'EMEA subtotal',
  ])('is known by the name %s', (name) => {
    expect(told('deals', [...rows, [name, '', 1]])).toEqual([
      `4,0 Deal: "${name}" is a row of totals. Leave this row out of the range.`,
    ]);
    expect(clean('deals', [...rows, [name, '', 1]])[3]?.Amount).toBeUndefined();
  });

  it('is known by the sum of three rows and more above it, where it names nothing', () => {
    expect(told('deals', [...rows, ['', '', 600.6]])).toEqual([
      '4,2 Amount: 600.6 is the sum of the rows above. Leave this row out of the range.',
    ]);
    expect(told('deals', [...rows.slice(0, 3), ['', '', 300.3]])).toEqual([
      '3,0 Deal: it is blank. Every row needs one.',
    ]);
  });

  it('may be one of several, each of the rows since the last', () => {
    const part = (from: number): Given[][] => [1, 2, 3].map((n) => [`D-${from + n}`, '', n]);
    const table = [...rows.slice(0, 1), ...part(0), ['', '', 6], ...part(3), ['', '', 6], ['', '', 12]];
    expect(told('deals', table).map((one) => one.split(' ')[0])).toEqual(['4,2', '8,2', '9,2']);
  });

  it('may bear its name in a column that is not read', () => {
    expect(
      told('deals', [
        ['Owner', 'Deal', 'Amount'],
        ['Kim', 'D-1', 5],
        ['Grand total', '', 5],
      ]),
    ).toEqual(['2,0 Owner: "Grand total" is a row of totals. Leave this row out of the range.']);
  });

  it('is not a company or deal that is called so', () => {
    expect(
      told('partners', [
        ['Partner ID', 'Partner', 'Signed on', 'Revenue'],
        ['P-1', 'Total', '', 1],
        ['P-2', 'Total Wine', '', 1],
        ['', 'Summit', '', 1],
        ['', 'Total Systems', '', 1],
        ['', 'Energie Total', day('2026-01-01'), 1],
      ]),
    ).toEqual([]);
    expect(
      told('deals', [
        ['Deal', 'Account', 'Amount'],
        ['D-1', 'Total', 9],
      ]),
    ).toEqual([]);
  });

  it('with a doubtful name is one where the sum agrees', () => {
    expect(told('deals', [...rows, ['Total EMEA', '', 600.6]])).toHaveLength(1);
    expect(told('deals', [...rows, ['Total EMEA', '', 600.7]])).toEqual([]);
  });
});
