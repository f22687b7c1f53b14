import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PARTNER_SUMMARY } from '../../../src/functions/metrics/partner-summary.ts';
import { errorOf, run, shown, spreadsheet } from '../spreadsheet.ts';

type Row = readonly (string | number | boolean | Date)[];

const at = spreadsheet('America/Los_Angeles');
const PARTNERS: Row[] = [
  ['Partner ID', 'Partner'],
  ['P1', 'Northwind'],
  ['P2', 'Contoso'],
];
const FROM = '2026-01-01';
const AS_OF = '2026-06-30';
const HEADERS = ['Partner ID', 'Amount', 'Role', 'Created on', 'Closed on', 'Won', 'Probability'];

const table = (partners: readonly Row[], deals: readonly Row[], from = FROM, asOf = AS_OF) =>
  shown(run(PARTNER_SUMMARY, [partners, deals, from, asOf], at), at) as unknown[][];
const summary = (...deals: Row[]) => table(PARTNERS, [HEADERS, ...deals]).slice(1);
/** Revenue sourced, influenced and both, won deals, referrals of the first partner. */
const northwind = (...deals: Row[]) => summary(...deals)[0]?.slice(1, 6);
/** Open and weighted pipeline of the first partner. */
const pipeline = (...deals: Row[]) => summary(...deals)[0]?.slice(8);

it('shows one row per partner, in the order of partners', () => {
  expect(table(PARTNERS, [HEADERS])).toEqual([
    [
      'Partner',
      'Sourced',
      'Influenced',
      'Revenue',
      'Won deals',
      'Referrals',
      'First deal on',
      'Last deal on',
      'Open pipeline',
      'Weighted pipeline',
    ],
    ['Northwind', 0, 0, 0, 0, 0, '', '', 0, 0],
    ['Contoso', 0, 0, 0, 0, 0, '', '', 0, 0],
  ]);
});

describe('revenue', () => {
  it.each<[string, Row, unknown[]]>([
    // sourced, influenced, both, won deals, referrals
    ['a sourced deal', ['P1', 100, 'Sourced', '2026-02-01', '2026-03-01', true, ''], [100, 0, 100, 1, 1]],
    ['an influenced deal', ['P1', 100, 'influenced', '2026-02-01', '2026-03-01', 'Won', ''], [0, 100, 100, 1, 0]],
    ['a direct deal counts for nobody', ['P1', 100, 'Direct', '2026-02-01', '2026-03-01', true, ''], [0, 0, 0, 0, 0]],
    ['a blank role is Direct', ['P1', 100, '', '2026-02-01', '2026-03-01', true, ''], [0, 0, 0, 0, 0]],
    ['closed on the first day', ['P1', 100, 'Influenced', '', '2026-01-01', true, ''], [0, 100, 100, 1, 0]],
    ['closed on the day before', ['P1', 100, 'Influenced', '', '2025-12-31', true, ''], [0, 0, 0, 0, 0]],
    ['closed on the last day', ['P1', 100, 'Influenced', '', '2026-06-30', true, ''], [0, 100, 100, 1, 0]],
    ['closed on the day after', ['P1', 100, 'Influenced', '', '2026-07-01', true, ''], [0, 0, 0, 0, 0]],
    ['lost', ['P1', 100, 'Sourced', '2026-02-01', '2026-03-01', 'Closed Lost', ''], [0, 0, 0, 0, 1]],
    ['open', ['P1', 100, 'Sourced', '2026-02-01', '2026-03-01', '', ''], [0, 0, 0, 0, 1]],
    ['a refund lowers it', ['P1', -40, 'Sourced', '2026-02-01', '2026-03-01', true, ''], [-40, 0, -40, 0, 0]],
  ])('%s', (_what, deal, figures) => {
    expect(northwind(deal)).toEqual(figures);
  });

  it('takes each deal with a closing day for won where there is no column Won', () => {
    const deals = [
      ['Partner ID', 'Amount', 'Role', 'Closed on'],
      ['P1', 100, 'Sourced', '2026-03-01'],
      ['P1', 50, 'Sourced', ''],
    ];
    expect(table(PARTNERS, deals)[1]).toEqual([
      'Northwind',
      100,
      0,
      100,
      1,
      1,
      { date: '2026-03-01' },
      { date: '2026-03-01' },
      0,
      0,
    ]);
  });
});

it('shows no noise of binary sums, and nothing where refunds take all away', () => {
  const sums = (role: string, won: boolean | '', ...amounts: number[]) =>
    summary(...amounts.map((amount): Row => ['P1', amount, role, '2026-02-01', '2026-03-01', won, '']))[0];
  expect(sums('Sourced', true, 3669.48, 2191.16, 2326.72, 1812.64)?.slice(1, 4)).toEqual([10000, 0, 10000]);
  expect(sums('Influenced', true, 0.1, 0.2, -0.3)?.slice(1, 4)).toEqual([0, 0, 0]);
  expect(sums('Sourced', '', 0.1, 0.2)?.slice(8)).toEqual([0.3, 0.3]);
  const both: Row[] = [
    ['P1', 0.1, 'Sourced', '', '2026-03-01', true, ''],
    ['P1', 0.2, 'Influenced', '', '2026-03-01', true, ''],
  ];
  expect(summary(...both)[0]?.slice(1, 4)).toEqual([0.1, 0.2, 0.3]);
});

describe('referrals', () => {
  it.each<[string, Row, number]>([
    ['created on the first day', ['P1', 1, 'Sourced', '2026-01-01', '', '', ''], 1],
    ['created on the last day', ['P1', 1, 'Sourced', '2026-06-30', '', '', ''], 1],
    ['created before, closed within', ['P1', 1, 'Sourced', '2025-12-31', '2026-02-01', true, ''], 0],
    ['no day of creation: the closing day', ['P1', 1, 'Sourced', '', '2026-02-01', true, ''], 1],
    ['neither day', ['P1', 1, 'Sourced', '', '', '', ''], 0],
    ['influenced', ['P1', 1, 'Influenced', '2026-02-01', '', '', ''], 0],
    ['a refund', ['P1', -1, 'Sourced', '2026-02-01', '2026-02-01', true, ''], 0],
    ['worth nothing', ['P1', 0, 'Sourced', '2026-02-01', '', '', ''], 1],
  ])('%s', (_what, deal, count) => {
    expect(northwind(deal)?.[4]).toBe(count);
  });
});

describe('first and last deal', () => {
  it('are of all won deals by as_of, those before the period included', () => {
    const [row] = summary(
      ['P1', 1, 'Sourced', '', '2024-05-01', true, ''],
      ['P1', 1, 'Influenced', '', '2026-04-01', true, ''],
      ['P1', 1, 'Sourced', '', '2023-05-01', false, ''],
      ['P1', 1, 'Sourced', '', '2026-07-01', true, ''],
      ['P1', 1, 'Direct', '', '2020-01-01', true, ''],
    );
    expect(row?.slice(6, 8)).toEqual([{ date: '2024-05-01' }, { date: '2026-04-01' }]);
  });

  it('are of no refund', () => {
    const [row] = summary(
      ['P1', -1, 'Sourced', '', '2024-05-01', true, ''],
      ['P1', 0, 'Sourced', '', '2025-05-01', true, ''], // boundary
      ['P1', -1, 'Influenced', '', '2026-04-01', true, ''],
    );
    expect(row?.slice(6, 8)).toEqual([{ date: '2025-05-01' }, { date: '2025-05-01' }]);
  });

  it('are days of the spreadsheet', () => {
    const [row] = summary(['P1', 1, 'Sourced', '', at.date('2026-04-01', '23:59'), true, '']);
    expect(row?.slice(6, 8)).toEqual([{ date: '2026-04-01' }, { date: '2026-04-01' }]);
  });
});

describe('pipeline', () => {
  it.each<[string, Row, [number, number]]>([
    ['open', ['P1', 200, 'Sourced', '2026-02-01', '', '', 0.25], [200, 50]],
    ['no probability is 1', ['P1', 200, 'Influenced', '2026-02-01', '', '', ''], [200, 200]],
    ['created on as_of', ['P1', 200, 'Sourced', '2026-06-30', '', '', 0.25], [200, 50]],
    ['created after as_of', ['P1', 200, 'Sourced', '2026-07-01', '', '', 0.25], [0, 0]],
    ['won', ['P1', 200, 'Sourced', '2026-02-01', '2026-03-01', true, 0.25], [0, 0]],
    ['won later: open until then', ['P1', 200, 'Sourced', '2026-02-01', '2026-07-01', true, 0.25], [200, 50]],
    ['lost later: open until then', ['P1', 200, 'Sourced', '2026-02-01', '2026-07-01', 'Lost', 0.5], [200, 100]],
    ['lost without a day is not open', ['P1', 200, 'Sourced', '2026-02-01', '', 'Lost', 0.5], [0, 0]],
    ['expected to close, not said to be won', ['P1', 200, 'Sourced', '2026-02-01', '2026-05-01', '', 0.5], [200, 100]],
    ['without a day of creation, closed later', ['P1', 200, 'Sourced', '', '2026-06-30', '', 0.25], [200, 50]],
    ['without either day', ['P1', 200, 'Sourced', '', '', '', 0.25], [0, 0]],
    ['direct', ['P1', 200, 'Direct', '2026-02-01', '', '', 0.25], [0, 0]],
  ])('%s', (_what, deal, figures) => {
    expect(pipeline(deal)).toEqual(figures);
  });
});

describe('whose deal it is', () => {
  const won = (partner: string, amount = 1): Row => [partner, amount, 'Sourced', '', '2026-02-01', true, ''];
  const sourced = (rows: unknown[][]) => rows.map(([partner, amount]) => [partner, amount]);

  it('goes by Partner ID, however it is spelled, and by name where no ID is the same', () => {
    expect(sourced(summary(won(' p1 '), won('\uFF301'), won('CONTOSO', 5)))).toEqual([
      ['Northwind', 2],
      ['Contoso', 5],
    ]);
  });

  it('puts an ID before a name', () => {
    const partners = [
      ['Partner ID', 'Partner'],
      ['Contoso', 'Northwind'],
      ['P2', 'Contoso'],
    ];
    expect(sourced(table(partners, [HEADERS, won('contoso')]).slice(1))).toEqual([
      ['Northwind', 1],
      ['Contoso', 0],
    ]);
  });

  it('does not guess between two partners of one name', () => {
    const partners = [
      ['Partner ID', 'Partner'],
      ['P1', 'Acme'],
      ['P2', 'Acme'],
    ];
    expect(sourced(table(partners, [HEADERS, won('Acme'), won('P2')]).slice(1))).toEqual([
      ['Acme', 0],
      ['Acme', 1],
      ['(not in partners)', 1],
    ]);
  });

  it('takes one ID and one name twice for one partner, and a name without an ID for the partner that has one', () => {
    const partners = [
      ['Partner ID', 'Partner'],
      ['P1', 'Acme'],
      ['p1', 'Acme'],
      ['', 'Acme'],
      ['', 'Blue'],
    ];
    expect(sourced(table(partners, [HEADERS, won('Acme'), won('P1', 5), won('Blue', 9)]).slice(1))).toEqual([
      ['Acme', 6],
      ['Acme', 0],
      ['Acme', 0],
      ['Blue', 9],
    ]);
  });

  it('does not take a name of nothing but invisible marks for a partner without a name', () => {
    const partners = [
      ['Partner', 'Problem'],
      ['', 'Partner: it is blank.'],
    ];
    expect(sourced(table(partners, [HEADERS, won('\u200B')]).slice(1))).toEqual([
      ['', 0],
      ['(not in partners)', 1],
    ]);
  });

  it('counts a partner that stands twice at its first row', () => {
    expect(sourced(table([['Partner'], ['Acme'], ['acme']], [HEADERS, won('ACME')]).slice(1))).toEqual([
      ['Acme', 1],
      ['Acme', 0], // in the spelling of its first appearance
    ]);
  });

  it('shows the deals of others in a last row, and direct ones of nobody not at all', () => {
    expect(summary(['', 9, 'Direct', '', '2026-02-01', true, ''])).toHaveLength(2);
    expect(sourced(summary(['', 9, 'Sourced', '', '2026-02-01', true, '']))[2]).toEqual(['(not in partners)', 9]);
    expect(sourced(summary(won('Fabrikam', 7)))[2]).toEqual(['(not in partners)', 7]);
    // somebody whom partners does not have is worth knowing of, whatever the role
    expect(sourced(summary(['Fabrikam', 9, 'Direct', '', '2026-02-01', true, '']))[2]).toEqual([
      '(not in partners)',
      0,
    ]);
  });

  it('goes by the ID of a deal that has both, and by the name where nobody has that ID', () => {
    const deals = [
      ['Partner', 'Partner ID', 'Amount', 'Role', 'Closed on'],
      ['Contoso', 'P1', 3, 'Sourced', '2026-02-01'],
      ['Contoso Inc.', 'P2', 20, 'Sourced', '2026-02-01'],
      ['', 'P2', 100, 'Sourced', '2026-02-01'],
      ['Northwind', 'P9', 5, 'Sourced', '2026-02-01'],
      ['Northwind', '', 7, 'Sourced', '2026-02-01'],
    ];
    expect(sourced(table(PARTNERS, deals).slice(1))).toEqual([
      ['Northwind', 15],
      ['Contoso', 120],
    ]);
    const named = [deals[0] as Row, ['', 'P9', 1, 'Direct', '2026-02-01']];
    expect(sourced(table(PARTNERS, named).slice(3))).toEqual([['(not in partners)', 0]]);
  });

  it('tells partners of one name apart by the ID beside the name', () => {
    const partners = [
      ['Partner ID', 'Partner'],
      ['P1', 'Acme'],
      ['P2', 'Acme'],
    ];
    const deals = [
      ['Partner', 'Partner ID', 'Amount', 'Role', 'Closed on'],
      ['Acme', 'P1', 3, 'Sourced', '2026-02-01'],
      ['Acme', 'P2', 4, 'Sourced', '2026-02-01'],
    ];
    expect(sourced(table(partners, deals).slice(1))).toEqual([
      ['Acme', 3],
      ['Acme', 4],
    ]);
  });

  it('takes Partner ID for the name where there is no other, and tells of a cell once', () => {
    expect(errorOf(PARTNER_SUMMARY, [[['Partner ID'], ['#N/A']], [HEADERS], FROM, AS_OF])).toBe(
      'PARTNER_SUMMARY partners, row 2 (Partner ID): the cell holds the error #N/A. Mend that cell first.',
    );
    expect(sourced(table([['Partner ID'], ['P1']], [HEADERS, won('P1')]).slice(1))).toEqual([['P1', 1]]);
  });
});

describe('beside CLEAN_TABLE', () => {
  it('keeps the place of a partner with a problem, and leaves such a deal out', () => {
    const partners = [
      ['Partner ID', 'Partner', 'Problem'],
      ['P1', 'Northwind', ''],
      ['', '', 'Partner: it is blank.'],
      ['P2', 'Contoso', 'x'],
    ];
    const deals = [
      ['Partner ID', 'Amount', 'Role', 'Closed on', 'Won', 'Problem'],
      ['P2', 4, 'Sourced', '2026-02-01', true, ''],
      ['P2', '', 'Sourced', '', '', 'Amount: "4k" is not a number.'],
      ['Total', '', 'Sourced', '', '', 'Deal: "Total" is a row of totals.'],
    ];
    expect(
      table(partners, deals)
        .slice(1)
        .map((row) => row.slice(0, 6)),
    ).toEqual([
      ['Northwind', 0, 0, 0, 0, 0],
      ['', 0, 0, 0, 0, 0],
      ['Contoso', 4, 0, 4, 1, 1],
    ]);
  });

  it('skips blank rows', () => {
    expect(
      table([...PARTNERS.slice(0, 2), ['', ''], PARTNERS[2] as Row], [HEADERS])
        .slice(1)
        .map(([name]) => name),
    ).toEqual(['Northwind', 'Contoso']);
  });
});

it('takes a period of one day', () => {
  const deals = [HEADERS, ['P1', 7, 'Sourced', '', FROM, true, ''], ['P1', 5, 'Sourced', '', '2026-01-02', true, '']];
  expect(table(PARTNERS, deals, FROM, FROM)[1]?.slice(0, 6)).toEqual(['Northwind', 7, 0, 7, 1, 1]);
});

it('tells what is wrong', () => {
  const wrong = (...deals: Row[]) => errorOf(PARTNER_SUMMARY, [PARTNERS, [HEADERS, ...deals], FROM, AS_OF]);
  expect(
    wrong(['P1', '', 'Sourced', '', '2026-02-01', true, ''], ['P1', '', 'Direct', '', '', '', '']),
  ).toMatchInlineSnapshot(`"PARTNER_SUMMARY deals, row 2 (Amount): it is blank. Enter the amount; 0 is fine."`);
  expect(
    wrong(['P1', '4k', 'Source', 'May', 46000, 'maybe', 25], ['#N/A', 1, '', '', '', '', '']),
  ).toMatchInlineSnapshot(`
    "PARTNER_SUMMARY deals, row 3 (Partner ID): the cell holds the error #N/A. Mend that cell first.
    deals, row 2 (Amount): "4k" is not a number. Enter digits only, such as 12000.
    deals, row 2 (Role): "Source" is not a role. Did you mean Sourced? Known: Sourced, Influenced, Direct.
    deals, row 2 (Closed on): "46000" is not a date. Enter a date, or text such as 2026-01-31.
    deals, row 2 (Won): "maybe" is neither yes nor no. Enter TRUE, FALSE, Won or Lost.
    And 2 more."
  `);
  expect(errorOf(PARTNER_SUMMARY, [PARTNERS, [HEADERS], AS_OF, FROM])).toMatchInlineSnapshot(
    `"PARTNER_SUMMARY from: it is after as_of. Enter the first day of the period."`,
  );
  expect(errorOf(PARTNER_SUMMARY, [[['Name'], ['x']], [HEADERS], FROM, AS_OF])).toMatchInlineSnapshot(
    `"PARTNER_SUMMARY partners, row 1: it has no Partner; found Name. Add what is missing, or rename a column."`,
  );
  expect(errorOf(PARTNER_SUMMARY, [PARTNERS, [['Deal', 'Amount']], FROM, AS_OF])).toMatchInlineSnapshot(
    `"PARTNER_SUMMARY deals, row 1: it has no Partner, Role, Closed on; found Deal, Amount. Add what is missing, or rename a column."`,
  );
});

describe('laws, for deals of known and unknown partners', () => {
  const day = fc
    .integer({ min: 1, max: 28 })
    .chain((one) =>
      fc
        .integer({ min: 1, max: 12 })
        .map((month) => `2026-${String(month).padStart(2, '0')}-${String(one).padStart(2, '0')}`),
    );
  const deal = fc.tuple(
    fc.constantFrom('P1', 'P2', 'Contoso', 'Fabrikam'),
    fc.integer({ min: -1000, max: 1000 }),
    fc.constantFrom('Sourced', 'Influenced', 'Direct', ''),
    fc.oneof(day, fc.constant('')),
    fc.oneof(day, fc.constant('')),
    fc.constantFrom<string | boolean>(true, false, ''),
    fc.constantFrom<string | number>('', 0, 0.5),
  );
  const deals = fc.array(deal, { maxLength: 25 });
  const total = (rows: unknown[][], at: number) => rows.reduce((sum, row) => sum + Number(row[at]), 0);

  it('all rows together hold every won deal of the period once', () => {
    fc.assert(
      fc.property(deals, (all) => {
        const won = all.filter(
          ([, , role, , closed, is]) =>
            is === true && role !== 'Direct' && role !== '' && closed !== '' && closed <= AS_OF,
        );
        const rows = summary(...all);
        expect(total(rows, 3)).toBe(won.reduce((sum, [, amount]) => sum + amount, 0));
        expect(total(rows, 4)).toBe(won.filter(([, amount]) => amount >= 0).length);
      }),
    );
  });

  it('two halves of a period add up to the whole', () => {
    fc.assert(
      fc.property(deals, (all) => {
        const of = (from: string, asOf: string) => table(PARTNERS, [HEADERS, ...all], from, asOf).slice(1);
        const [first, second, whole] = [of(FROM, '2026-03-31'), of('2026-04-01', AS_OF), of(FROM, AS_OF)];
        for (const column of [1, 2, 3, 4, 5])
          expect(total(first, column) + total(second, column)).toBe(total(whole, column));
      }),
    );
  });

  it('the order of deals changes nothing', () => {
    fc.assert(
      fc.property(deals, (all) => {
        expect(summary(...[...all].reverse())).toEqual(summary(...all));
      }),
    );
  });
});
