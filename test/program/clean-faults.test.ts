import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/program/clean-columns.ts';
import { clean, day, fault, type Given, told } from './given-table.ts';

describe('a table that cannot be read at all', () => {
  const table: Given[][] = [
    ['Opportunity', 'Total value'],
    ['D-1', 5],
  ];
  const mapping = [
    ['Ours', 'Theirs'],
    ['Deal', 'opportunity'],
    ['Amount', 'TOTAL VALUE'],
  ];

  it('is one without a needed column', () => {
    expect(fault('deals', table)).toBe(
      'table: it has no Deal, Amount; found Opportunity, Total value. Add what is missing, or rename a column.',
    );
  });

  it('is read by a mapping', () => {
    expect(clean('deals', table, mapping)).toEqual([{ Deal: 'D-1', Amount: 5 }]);
    expect(
      clean(
        'deals',
        [
          ['Deal', 'Value'],
          ['D-1', 5],
        ],
        [
          ['Theirs', 'Ours'],
          ['Value', 'Amount'],
          ['', ''],
        ],
      ),
    ).toEqual([{ Deal: 'D-1', Amount: 5 }]);
  });

  it('leaves alone what the mapping leaves blank', () => {
    const table = [
      ['Deal', 'Amount', 'Won'],
      ['D-1', 5, true],
    ];
    expect(
      clean('deals', table, [
        ['Ours', 'Theirs'],
        ['Won', ''],
      ]),
    ).toEqual([{ Deal: 'D-1', Amount: 5 }]);
  });

  it.each<[string, Cell[][], string]>([
    [
      'names a header that is not there',
      [
        ['Ours', 'Theirs'],
        ['Deal', 'Opportunity'],
        ['Amount', 'ACV'],
      ],
      'table: it has no ACV; found Opportunity, Total value. Add what is missing, or rename a column.',
    ],
    [
      'names no column of ours',
      [
        ['Ours', 'Theirs'],
        ['Amuont', 'Total value'],
      ],
      'columns: "Amuont" is not a column of ours. Did you mean Amount?',
    ],
    ['names one twice', [...mapping, ['deal', 'x']], 'columns: Deal is mapped twice. Keep one of the two rows.'],
    [
      'has nothing for a needed column',
      [
        ['Ours', 'Theirs'],
        ['Deal', ''],
      ],
      'columns: nothing stands for Deal. Write their header beside it.',
    ],
    [
      'is no mapping',
      [
        ['a', 'b'],
        ['Deal', 'x'],
      ],
      'columns: its first row is not Ours, Theirs. Give a range with these two headers.',
    ],
  ])('is told when the mapping %s', (_name, given, expected) => {
    expect(fault('deals', table, given)).toBe(expected);
  });

  it('says which row holds the headers', () => {
    expect(
      fault('deals', [
        ['My deals', ''],
        ['', ''],
        ['Deal', 'Amount'],
        ['D-1', 5],
      ]),
    ).toBe('table: it has no Deal, Amount; found My deals. Row 3 holds them: begin the range there.');
  });

  it('names two equal headers, and picks the one whose currency is named', () => {
    const table = [
      ['Deal', 'Amount (USD)', 'Amount (EUR)'],
      ['D-1', 5, 6],
    ];
    expect(fault('deals', table)).toBe(
      'table: Amount stands twice, as "Amount (USD)" in column 2 and "Amount (EUR)" in column 3. Rename one.',
    );
    expect(
      clean('deals', table, [
        ['Ours', 'Theirs'],
        ['Amount', 'Amount (EUR)'],
      ]),
    ).toEqual([{ Deal: 'D-1', Amount: 6 }]);
  });

  it('asks for the unit in a header, mapped or not', () => {
    const expected =
      'table: the header "Amount ($000)" holds a unit. Give the figures in full and call the column Amount.';
    const table = [
      ['Deal', 'Amount ($000)'],
      ['D-1', 5],
    ];
    expect(fault('deals', table)).toBe(expected);
    expect(
      fault('deals', table, [
        ['Ours', 'Theirs'],
        ['Amount', 'Amount ($000)'],
      ]),
    ).toBe(expected);
    const converted = [
      ['Deal', 'Amount (converted)'],
      ['D-1', 5],
    ];
    const named = [
      ['Ours', 'Theirs'],
      ['Amount', 'Amount (converted)'],
    ];
    expect(clean('deals', converted, named)).toEqual([{ Deal: 'D-1', Amount: 5 }]);
    expect(clean('deals', converted)).toEqual([{ Deal: 'D-1', Amount: 5 }]);
  });

  it('is of a kind that nobody knows', () => {
    expect(fault('Deal', table)).toMatch(/^kind: "Deal" is not a kind of rows. Did you mean deals\? Known: partners, /);
    expect(fault('__proto__', table)).toMatch(/^kind: "__proto__"/);
    expect(clean(' DEALS', table, mapping)).toHaveLength(1);
  });

  it('takes hostile headers and names as text', () => {
    const table = [
      ['Partner', '__proto__', 'constructor', 'toString'],
      ['__proto__', 1, 2, 3],
      ['constructor', 1, 2, 3],
    ];
    expect(clean('partners', table).map((row) => row.Partner)).toEqual(['__proto__', 'constructor']);
  });
});

describe("a sheet without Partner ID, whose partner's name serves", () => {
  const deals: Given[][] = [
    ['Deal', 'Partner', 'Amount'],
    ['D-1', 'Acme', 5],
  ];
  const named = (theirs: string) => [
    ['Ours', 'Theirs'],
    ['Partner ID', theirs],
  ];

  it('gives the name as the Partner ID', () => {
    expect(clean('deals', deals)).toEqual([{ Deal: 'D-1', 'Partner ID': 'Acme', Amount: 5 }]);
    expect(
      clean('touches', [
        ['Deal', 'PARTNER', 'Date'],
        ['D-1', 'Acme', day('2026-01-31')],
      ]),
    ).toEqual([{ Deal: 'D-1', 'Partner ID': 'Acme', Date: 46053 }]);
  });

  it('is told of by the header that it has', () => {
    expect(
      told('survey', [
        ['Partner', 'Date', 'Score'],
        ['', day('2026-01-31'), 9],
      ]),
    ).toEqual(['1,0 Partner: it is blank. Every row needs one.']);
  });

  it('has an ID where there is a column for it, or where another stands for it', () => {
    const both = deals.map((row, i) => [...row, i === 0 ? 'Partner ID' : 'P-1']);
    expect(clean('deals', both)[0]?.['Partner ID']).toBe('P-1');
    const other = deals.map((row, i) => [...row, i === 0 ? 'Account ID' : 'A-1']);
    expect(clean('deals', other, named('Account ID'))[0]?.['Partner ID']).toBe('A-1');
  });

  it('has none where the columns say so, or where the name stands for something else', () => {
    expect(clean('deals', deals, named(''))).toEqual([{ Deal: 'D-1', Amount: 5 }]);
    const account = [
      ['Ours', 'Theirs'],
      ['Account', 'partner'],
    ];
    expect(clean('deals', deals, account)).toEqual([{ Deal: 'D-1', Account: 'Acme', Amount: 5 }]);
  });

  it('has no ID of a partner in the roster, where the name is a column of its own', () => {
    expect(clean('partners', [['Partner'], ['Acme']])).toEqual([{ Partner: 'Acme' }]);
  });

  it('is refused as ever without either, and where the columns name a header that is not there', () => {
    expect(fault('survey', [['Partner (old)', 'Date', 'Score']])).toBe(
      'table: it has no Partner ID; found Partner (old), Date, Score. Add what is missing, or rename a column.',
    );
    expect(fault('deals', deals, named('Account ID'))).toBe(
      'table: it has no Account ID; found Deal, Partner, Amount. Add what is missing, or rename a column.',
    );
  });
});
