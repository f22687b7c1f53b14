import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLEAN_TABLE } from '../../../src/functions/hygiene/clean-table.ts';
import { orRefuse } from '../../../src/functions/hygiene/raw-table.ts';
import { ROW_PROBLEMS } from '../../../src/functions/hygiene/row-problems.ts';
import { PARTNER_SUMMARY } from '../../../src/functions/metrics/partner-summary.ts';
import { kindNames } from '../../../src/program/data-kinds.ts';
import { errorOf, run, shown, spreadsheet } from '../spreadsheet.ts';

const at = spreadsheet('Pacific/Auckland');
const clean = (...args: unknown[]) => shown(run(CLEAN_TABLE, args, at), at) as unknown[][];
const problems = (...args: unknown[]) => run(ROW_PROBLEMS, args, at) as unknown[][];
const DEALS = ['Deal', 'Partner ID', 'Role', 'Amount', 'Closed on', 'Won'];
const HEADER = [
  'Deal',
  'Account',
  'Partner ID',
  'Role',
  'Motion',
  'Amount',
  'Stage',
  'Probability',
  'Created on',
  'Closed on',
  'Won',
  'Refunded on',
  'Refunded share',
  'Card',
  'Problem',
];
const by = (row: unknown[] | undefined) =>
  Object.fromEntries(HEADER.map((name, i) => [name, row?.[i]]).filter(([, cell]) => cell !== ''));

it('gives dates as days of the spreadsheet, and tells them from numbers', () => {
  const [header, row, number] = clean(
    [
      DEALS,
      ['D1', 'P1', 'sourced', '$1,200.50', at.date('2026-04-05', '02:30'), 'Closed Won'],
      ['D2', 'P1', 'Sourced', at.date('2026-04-05'), 46000, 'Lost'],
    ],
    'deals',
  );
  expect(header).toEqual(HEADER);
  expect(by(row)).toEqual({
    Deal: 'D1',
    'Partner ID': 'P1',
    Role: 'Sourced',
    Amount: 1200.5,
    'Closed on': { date: '2026-04-05' },
    Won: true,
  });
  expect(by(number)).toEqual({
    Deal: 'D2',
    'Partner ID': 'P1',
    Role: 'Sourced',
    Problem: 'Amount: the date 2026-04-05 is not a number. Enter digits only, such as 12000. And 1 more.',
  });
});

it('lists each problem with its row in the range and its header', () => {
  expect(
    problems(
      [
        ['deal', 'Partner ID', 'ROLE', 'Amount (EUR)'],
        ['D1', '', 'Sourcd', '1.234'],
        ['', '', '', ''],
        ['D1', '', '', '#N/A'],
      ],
      'Deals',
    ),
  ).toMatchInlineSnapshot(`
    [
      [
        "Row",
        "Column",
        "Found",
        "Fix",
      ],
      [
        2,
        "ROLE",
        ""Sourcd" is not one of Sourced, Influenced or Direct.",
        "Did you mean Sourced?",
      ],
      [
        2,
        "Amount (EUR)",
        ""1.234" can be read as 1234 or 1.234.",
        "Enter the one that is meant as a number.",
      ],
      [
        4,
        "Amount (EUR)",
        "the cell holds the error #N/A.",
        "Mend that cell first.",
      ],
      [
        4,
        "deal",
        ""D1" stands 2 rows above already.",
        "Delete one of the two, or give each its own Deal.",
      ],
    ]
  `);
});

it('takes a mapping of headers', () => {
  const table = [
    ['Opportunity', 'Sum', 'Value'],
    ['D1', 5, 7],
  ];
  const mapping = [
    ['Ours', 'Theirs'],
    ['Deal', 'Opportunity'],
    ['Amount', 'Value'],
    ['Account', ''],
  ];
  expect(by(clean(table, 'deals', mapping)[1])).toEqual({ Deal: 'D1', Amount: 7 });
  expect(problems(table, 'deals', mapping)).toEqual([['Row', 'Column', 'Found', 'Fix']]);
});

it('tells what makes a table unreadable', () => {
  expect(errorOf(CLEAN_TABLE, [[['Deal', 'Stage']], 'deals'])).toMatchInlineSnapshot(
    `"CLEAN_TABLE table: it has no Amount; found Deal, Stage. Add what is missing, or rename a column."`,
  );
  expect(
    errorOf(CLEAN_TABLE, [
      [
        ['Deal', 'Amount (k)'],
        ['D1', 5],
      ],
      'deals',
    ]),
  ).toMatchInlineSnapshot(
    `"CLEAN_TABLE table: the header "Amount (k)" holds a unit. Give the figures in full and call the column Amount."`,
  );
  expect(
    errorOf(CLEAN_TABLE, [
      [
        ['Report', ''],
        ['Deal', 'Amount'],
        ['D1', 5],
      ],
      'deals',
    ]),
  ).toMatchInlineSnapshot(
    `"CLEAN_TABLE table: it has no Deal, Amount; found Report. Row 2 holds them: begin the range there."`,
  );
  expect(errorOf(ROW_PROBLEMS, [[['Deal', 'Amount']], 'deal'])).toMatchInlineSnapshot(
    `"ROW_PROBLEMS kind: "deal" is not a kind of rows. Did you mean deals? Known: partners, deals, ledger, touches, registrations, assets, certifications, survey, c…"`,
  );
  expect(errorOf(ROW_PROBLEMS, [[['Deal', 'Amount']], 'deals', [['Deal', 'Name']]])).toMatchInlineSnapshot(
    `"ROW_PROBLEMS columns: its first row is not Ours, Theirs. Give a range with these two headers."`,
  );
  expect(errorOf(CLEAN_TABLE, ['x', 'deals'])).toMatchInlineSnapshot(
    `"CLEAN_TABLE table: "x" is one cell. Give a range whose first row holds the headers."`,
  );
});

it('tells a date that is none', () => {
  const none = new Date(Number.NaN);
  const table = [
    ['Partner', 'Signed on', 'Note'],
    ['Acme', none, ''],
    ['Birch', '', none],
  ];
  expect(problems(table, 'partners').slice(1)).toEqual([
    [2, 'Signed on', '"Invalid Date" is not a date.', 'Enter a date, or text such as 2026-01-31.'],
  ]);
  expect(clean(table, 'partners')[2]?.at(-2)).toBe('Invalid Date');
});

it('takes nothing for a mistake in the table but that', () => {
  const broken = () => {
    throw new RangeError('of our own');
  };
  expect(() => orRefuse(broken, () => undefined)).toThrow(RangeError);
});

it('is what PARTNER_SUMMARY reads', () => {
  const deals = run(
    CLEAN_TABLE,
    [
      [
        DEALS,
        ['D1', 'P1', 'Sourced', '100', at.date('2026-02-01'), true],
        ['D2', 'P1', 'Sourced', 'x', at.date('2026-02-01'), true],
      ],
      'deals',
    ],
    at,
  );
  const partners = run(
    CLEAN_TABLE,
    [
      [
        ['Partner ID', 'Partner'],
        ['P1', 'Northwind'],
        ['P2', ''],
      ],
      'partners',
    ],
    at,
  );
  expect(
    (run(PARTNER_SUMMARY, [partners, deals, '2026-01-01', '2026-12-31'], at) as unknown[][]).map((row) =>
      row.slice(0, 2),
    ),
  ).toEqual([
    ['Partner', 'Sourced'],
    ['Northwind', 100],
    ['P2', 0],
  ]);
});

describe('laws, for every kind and whatever stands in the cells', () => {
  const cell = fc.oneof(
    fc.constantFrom<string | number | boolean | Date>(
      '',
      '',
      'P1',
      'Sourced',
      'Total',
      '#N/A',
      '12,500',
      true,
      false,
      new Date('2026-02-01T00:00:00Z'),
    ),
    fc.integer({ min: -5, max: 5000 }),
    fc.string({ maxLength: 6 }),
  );

  it.each(kindNames)(
    '%s: one row per row that is not blank, and a problem beside each row that ROW_PROBLEMS names',
    (kind) => {
      const [header] = clean([['']], kind) as [string[]];
      const ours = header.slice(0, -1);
      fc.assert(
        fc.property(
          fc.array(fc.array(cell, { minLength: ours.length, maxLength: ours.length }), { maxLength: 8 }),
          (rows) => {
            const table = [ours, ...rows];
            const answer = clean(table, kind);
            const filled = rows.filter((row) => row.some((one) => one !== false && String(one).trim() !== ''));
            expect(answer).toHaveLength(1 + filled.length);
            expect(answer.every((row) => row.length === header.length)).toBe(true);
            const named = new Set(
              problems(table, kind)
                .slice(1)
                .map(([row]) => row),
            );
            expect(answer.slice(1).filter((row) => row.at(-1) !== '')).toHaveLength(named.size);
          },
        ),
        { numRuns: 60 },
      );
    },
  );
});
