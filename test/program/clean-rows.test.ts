import { describe, expect, it } from 'vitest';
import { clean, day, fault, type Given, told } from './given-table.ts';

const FIX = 'Leave this row out of the range.';
const BLANK = 'it is blank. Every row needs one.';

describe('a row that repeats another', () => {
  const repeat = (name: string, rows: string, key: string) =>
    `"${name}" stands ${rows} above already. Delete one of the two, or give each its own ${key}.`;

  it('is told as far from the first of them as it stands, blank rows counted', () => {
    expect(
      told('deals', [
        ['Amount', 'Deal'],
        [1, 'D-1'],
        [2, 'd-1'],
        ['', ''],
        [3, 'D-1'],
        [4, 'D-2'],
      ]),
    ).toEqual([`2,1 Deal: ${repeat('d-1', '1 row', 'Deal')}`, `4,1 Deal: ${repeat('D-1', '3 rows', 'Deal')}`]);
  });

  it('may hold its ID as a number', () => {
    expect(told('campaigns', [['Campaign'], [7], ['7']])).toEqual([
      `2,0 Campaign: ${repeat('7', '1 row', 'Campaign')}`,
    ]);
  });

  it('is none where a name is the ID of another, or where the ID cannot be read', () => {
    const table = (first: Given, second: Given) => [
      ['Partner ID', 'Partner'],
      [first, 'Acme'],
      [second, 'Acme'],
    ];
    expect(
      told('partners', [
        ['Partner ID', 'Partner'],
        ['Acme', 'Birch'],
        ['', 'Acme'],
      ]),
    ).toEqual([]);
    expect(told('partners', table('#N/A', '#N/A')).map((one) => one.split(': ')[1])).toEqual(
      Array(2).fill('the cell holds the error #N/A. Mend that cell first.'),
    );
    expect(told('partners', table('', ''))).toEqual([`2,1 Partner: ${repeat('Acme', '1 row', 'Partner')}`]);
  });
});

describe('a row that lacks what is needed', () => {
  it('of a column that is not there is told in the first', () => {
    const table = (type: string) => [
      ['Partner ID', 'Date', 'Type'],
      ['P-1', day('2026-01-01'), type],
    ];
    expect(told('ledger', table('pay'))).toEqual(['1,0 Amount: it is blank. Every row but a release needs one.']);
    expect(told('ledger', table('release'))).toEqual([]);
  });

  it('is told of each column, in the order of the kind', () => {
    expect(
      told('ledger', [
        ['Amount', 'Type', 'Date', 'Partner ID', 'Ref'],
        ['', 'payed', '', '', 'R-1'],
      ]),
    ).toEqual([
      `1,3 Partner ID: ${BLANK}`,
      `1,2 Date: ${BLANK}`,
      '1,1 Type: "payed" is not one of accrue, adjust, approve, pay or release. Enter one of them.',
      '1,0 Amount: it is blank. Every row but a release needs one.',
    ]);
  });
});

describe('a row of totals', () => {
  const rows: Given[][] = [
    ['Owner', 'Deal', 'Account', 'Role', 'Stage', 'Amount', 'Closed on'],
    ['Kim', 'D-1', 'A', '', '', 1, ''],
    ['Kim', 'D-2', 'B', '', '', 2, ''],
    ['Kim', 'D-3', 'C', '', '', 3, ''],
  ];
  const last = (
    owner: Given,
    deal: Given,
    account: Given,
    amount: Given,
    others: Partial<Record<string, Given>> = {},
  ) =>
    told('deals', [
      ...rows,
      [owner, deal, account, others.Role ?? '', others.Stage ?? '', amount, others['Closed on'] ?? ''],
    ]);
  const total = (place: string, name: string) => [`4,${place}: "${name}" is a row of totals. ${FIX}`];

  it('is named by the first text in it, where it names neither deal nor account', () => {
    expect(last('Total', '', '', 6)).toEqual(total('0 Owner', 'Total'));
    expect(last('EMEA total', '', '', 6)).toEqual(total('0 Owner', 'EMEA total'));
    expect(last('Total EMEA', '', '', 5)).toEqual(total('0 Owner', 'Total EMEA'));
    expect(last(2026, '', '', 5, { Stage: 'Total' })).toEqual(total('4 Stage', 'Total'));
    expect(last('Kim', '', '', 5, { Stage: 'Total' })).toEqual([`4,1 Deal: ${BLANK}`]);
  });

  it('is the sum where no text names it', () => {
    expect(last('', '', '', 6)).toEqual([`4,5 Amount: 6 is the sum of the rows above. ${FIX}`]);
    expect(last('Kim', '', '', 6)).toEqual([`4,5 Amount: 6 is the sum of the rows above. ${FIX}`]);
    expect(last('Kim', '', '', '6')).toEqual([`4,5 Amount: "6" is a row of totals. ${FIX}`]);
    expect(last('', '', '', 7)).toEqual([`4,1 Deal: ${BLANK}`]);
  });

  it('says so in every name that it has', () => {
    expect(last('', 'Total', 'Grand total', 9, { Role: 'Sourced' })).toEqual(total('1 Deal', 'Total'));
    expect(last('', '', 'Total', 9, { 'Closed on': day('2026-01-01') })).toEqual(total('2 Account', 'Total'));
    expect(last('', 'Total', 'EMEA total', 9)).toEqual([]);
    expect(last('', 'EMEA total', 'Total', 6)).toEqual([]);
    expect(last('', 'Total', 'A', 6)).toEqual([]);
    expect(last('', 'D-4', 'Total', 6)).toEqual([]);
  });

  it('with a name that a company may have holds no text, choice or day', () => {
    expect(last('', 'EMEA total', '', 9)).toEqual(total('1 Deal', 'EMEA total'));
    expect(last('Kim', 'EMEA total', '', 9)).toEqual(total('1 Deal', 'EMEA total'));
    expect(last('', 'EMEA total', '', 9, { Role: 'Sourced' })).toEqual([]);
    expect(last('', 'EMEA total', '', 9, { Stage: 'Won' })).toEqual([]);
    expect(last('', 'EMEA total', '', 9, { 'Closed on': day('2026-01-01') })).toEqual([]);
  });

  it('with a doubtful name holds the sum, whatever else it holds', () => {
    expect(last('', 'Total EMEA', '', 6, { Stage: 'Won' })).toEqual(total('1 Deal', 'Total EMEA'));
    expect(last('', 'Total EMEA', '', 7)).toEqual([]);
    expect(last('', 'Total EMEA', '', 'x')).toEqual([
      '4,5 Amount: "x" is not a number. Enter digits only, such as 12000.',
    ]);
  });

  it('sums the first column of amounts that is there', () => {
    const table = (sum: number) => [
      ['Campaign', 'Partner cost', 'Won amount'],
      ['C-1', 1, 10],
      ['C-2', 2, 20],
      ['C-3', 3, 30],
      ['', sum, 60],
    ];
    expect(told('campaigns', table(6))).toEqual([`4,1 Partner cost: 6 is the sum of the rows above. ${FIX}`]);
    expect(told('campaigns', table(60))).toEqual([`4,0 Campaign: ${BLANK}`]);
  });

  it('is in no sum and repeats nothing, and what cannot be read neither', () => {
    expect(
      told('deals', [
        ['Deal', 'Amount'],
        ['Total', 5],
        ['Total', 5],
      ]).map((one) => one.split(': ')[1]),
    ).toEqual(Array(2).fill('"Total" is a row of totals. Leave this row out of the range.'));
    expect(
      told('deals', [
        ['Deal', 'Amount'],
        ['D-1', 1],
        ['D-2', 2],
        ['D-3', '3 x'],
        ['D-4', 3],
        ['', 6],
      ]),
    ).toEqual([
      '3,1 Amount: "3 x" is not a number. Enter digits only, such as 12000.',
      `5,1 Amount: 6 is the sum of the rows above. ${FIX}`,
    ]);
  });

  it('keeps its name, and gives none of its numbers', () => {
    expect(clean('deals', [...rows, ['', 'Total', '', '', '', 6, day('2026-01-01')]])[3]).toEqual({
      Deal: 'Total',
      Problem: `Deal: "Total" is a row of totals. ${FIX}`,
    });
  });
});

describe('the words beside a row', () => {
  const goal = (metric: string): unknown =>
    clean('goals', [
      ['Partner ID', 'Metric', 'Target', 'By'],
      ['P-1', metric, 1, day('2026-12-31')],
    ])[0]?.Problem;
  const words = (metric: string) =>
    `"${metric}" is not one of Revenue, Sourced revenue, Influenced revenue, Won deals, Referrals or Open pipeline. Enter one of them.`;
  const longest = 140 - words('').length;

  it('are at most 140 characters after the header', () => {
    expect(goal('z'.repeat(longest))).toBe(`Metric: ${words('z'.repeat(longest))}`); // boundary
    const tooLong = words('z'.repeat(longest + 1)); // boundary
    expect(goal('z'.repeat(longest + 1))).toBe(`Metric: ${tooLong.slice(0, 139)}…`);
  });

  it('say that there is one more', () => {
    expect(
      clean('deals', [
        ['Deal', 'Amount', 'Probability'],
        ['D-1', 'x', 'y'],
      ])[0]?.Problem,
    ).toBe('Amount: "x" is not a number. Enter digits only, such as 12000. And 1 more.');
  });
});

describe('the columns of a table', () => {
  const deals = (...headers: string[]) => [headers, ['D-1', 5, 'x']];
  const mapped = (...rows: Given[][]) => [['Ours', 'Theirs'], ...rows] as string[][];
  const ADD = 'Add what is missing, or rename a column.';

  it('are those of a kind, which may be meant by a near name', () => {
    const known =
      'Known: partners, deals, ledger, touches, registrations, assets, certifications, survey, contacts, campaigns, candidates, payments, actions, goals.';
    expect(fault('partner', deals('Deal', 'Amount'))).toBe(
      `kind: "partner" is not a kind of rows. Did you mean partners? ${known}`,
    );
    expect(fault('zzz', deals('Deal', 'Amount'))).toBe(`kind: "zzz" is not a kind of rows. ${known}`);
  });

  it.each<[string, string[][], string]>([
    ['blank', [['', ' '], ['']], 'no fault'],
    [
      'without Theirs',
      [['Ours'], ['Deal']],
      'columns: its first row is not Ours, Theirs. Give a range with these two headers.',
    ],
    [
      'without Ours',
      [['Theirs'], ['x']],
      'columns: its first row is not Ours, Theirs. Give a range with these two headers.',
    ],
    [
      'in other letters, with a column between',
      [
        ['OURS ', 'Note', 'theirs'],
        [' Deal ', 'x', ' Deal '],
      ],
      'no fault',
    ],
    ['with a row that names nothing', mapped(['', 'x'], ['Deal', 'Deal']), 'no fault'],
    ['with a row cut short', mapped(['Role']), 'no fault'],
    [
      'with a name far from all',
      mapped(['zzzz', 'Deal']),
      'columns: "zzzz" is not a column of ours. Known: Deal, Account, Partner ID, Role, Motion, Amount, Stage, Probability, Created on, Closed on, Won, Refunded on, Refunded share, Card.',
    ],
    [
      'to a column that is not there',
      mapped(['Role', 'Rolle']),
      `table: it has no Rolle; found Deal, Amount, Role. ${ADD}`,
    ],
    [
      'to two that are not there',
      mapped(['Deal', 'Geschäft'], ['Role', 'Rolle']),
      `table: it has no Geschäft, Rolle; found Deal, Amount, Role. ${ADD}`,
    ],
  ])('are told by a mapping %s', (_name, mapping, expected) => {
    const table = [
      ['Deal', 'Amount', 'Role'],
      ['D-1', 5, ''],
    ];
    expect(fault('deals', table, mapping)).toBe(expected);
  });

  it('stand twice where two headers are the same but for case and blanks', () => {
    expect(fault('deals', deals('Deal', 'Amount', 'DEAL '))).toBe(
      'table: Deal stands twice, as "Deal" in column 1 and "DEAL" in column 3. Rename one.',
    );
    expect(
      fault(
        'deals',
        [
          ['Amount (EUR)', 'Deal', 'amount (eur)'],
          [1, 'D', 2],
        ],
        mapped(['Amount', 'Amount (EUR)']),
      ),
    ).toBe('table: Amount stands twice, as "Amount (EUR)" in column 1 and "amount (eur)" in column 3. Rename one.');
  });

  it.each([
    [
      'Probability (k)',
      'the header "Probability (k)" holds a unit. Give the figures in full and call the column Probability.',
    ],
    [
      'Closed on (UTC)',
      'the header "Closed on (UTC)" holds a unit. Give the figures in full and call the column Closed on.',
    ],
  ])('may not hold a unit: %s', (header, expected) => {
    expect(fault('deals', deals('Deal', 'Amount', header))).toBe(`table: ${expected}`);
  });

  it.each(['Probability (%)', 'Probability ( % )', 'Amount 2 (CONVERTED)', 'Stage'])('may be called %s', (header) => {
    expect(
      fault('deals', [
        ['Deal', 'Amount', header],
        ['D-1', 5, ''],
      ]),
    ).toBe('no fault');
  });

  it('other than amounts may hold one where the mapping says so', () => {
    const table = [
      ['Partner', 'Referrals (all)'],
      ['Acme', 5],
    ];
    expect(fault('partners', table)).toBe(
      'table: the header "Referrals (all)" holds a unit. Give the figures in full and call the column Referrals.',
    );
    expect(clean('partners', table, mapped(['Referrals', 'referrals (ALL)']))).toEqual([
      { Partner: 'Acme', Referrals: 5 },
    ]);
  });

  it('take the currency of their header, mapped or not', () => {
    const table = (header: string) => [
      ['Deal', header],
      ['D-1', '5 €'],
    ];
    const words = '1,1 Amount (USD): it is in EUR, and one above is in USD. Bring all to one currency.';
    expect(told('deals', table('Amount (USD)'))).toEqual([words]);
    expect(told('deals', table('Amount (USD)'), mapped(['Amount', 'amount (usd)']))).toEqual([words]);
    expect(told('deals', table('Amount (USD)'), mapped(['Amount', 'Amount']))).toEqual([words]);
    expect(told('deals', table('Amount (EUR)'))).toEqual([]);
  });
});
