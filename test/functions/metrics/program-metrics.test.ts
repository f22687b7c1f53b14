import { describe, expect, it } from 'vitest';
import { PROGRAM_METRICS } from '../../../src/functions/metrics/program-metrics.ts';
import type { ExampleCell } from '../../../src/functions/page.ts';
import { column, date, errorOf, rowsOf } from '../formula.ts';

const FROM = date('2026-01-01');
const AS_OF = date('2026-06-30');
type Row = readonly (string | number | boolean)[];
const asDates = (rows: readonly Row[]): ExampleCell[][] =>
  rows.map((row) => row.map((cell) => (/^\d{4}-/.test(String(cell)) ? date(String(cell)) : cell)));

const partners = (...rows: Row[]) =>
  asDates([['Partner', 'Signed on', 'Ended on', 'First deal on', 'Last activity on'], ...rows]);
const deals = (...rows: Row[]) => asDates([['Partner', 'Amount', 'Role', 'Closed on', 'Won'], ...rows]);
type Grid = ExampleCell[][];
const metrics = (roster: Grid, sales: Grid, ...more: (Grid | number | { skipped: true })[]) =>
  Object.fromEntries(
    rowsOf(PROGRAM_METRICS, roster, sales, FROM, AS_OF, ...more).map(([name, value, , status]) => [
      name,
      [value, status],
    ]),
  );

const acme = partners(['Acme', '2026-01-01', '', '', '']);
const direct = ['', 60000, 'Direct', '2026-02-01', true];

it('shows every metric with its target and status in one table, and each blank says why', () => {
  const header = ['Metric', 'Value', 'Target', 'Status'];
  const sales = deals(
    ['Acme', 25000, 'Sourced', '2026-01-31', true],
    ['Acme', 15000, 'Influenced', '2026-02-01', true],
    direct,
  );
  expect(rowsOf(PROGRAM_METRICS, acme, sales, FROM, AS_OF, 365, column(10, 10, 5, 8))).toEqual([
    header,
    ['Partner-sourced revenue', 0.25, '20% to 30%', 'In range'], // 25,000 of 100,000
    ['Partner-influenced revenue', 0.4, '40% to 50%', 'In range'],
    ['Partner activation rate', 1, '60% or more', 'Met'],
    ['Partner NPS', 25, '50 or more', 'Missed'], // 2 - 1 of 4
    ['Revenue per partner', 40000, 'Varies by tier', ''],
    ['Time to first deal', 30, 'Under 90 days', 'Met'],
    ['Influenced, not sourced', 0.15, '', ''],
  ]);
  expect(rowsOf(PROGRAM_METRICS, partners(), deals(), FROM, AS_OF)).toEqual([
    header,
    ['Partner-sourced revenue', '', '20% to 30%', 'No direct deals'],
    ['Partner-influenced revenue', '', '40% to 50%', 'No direct deals'],
    ['Partner activation rate', '', '60% or more', 'No data'],
    ['Partner NPS', '', '50 or more', 'No data'],
    ['Revenue per partner', '', 'Varies by tier', 'No data'],
    ['Time to first deal', '', 'Under 90 days', 'No data'],
    ['Influenced, not sourced', '', '', ''],
  ]);
});

it('takes a period of one day', () => {
  const sales = deals(
    ['Acme', 40000, 'Sourced', '2026-06-30', true],
    ['', 60000, 'Direct', '2026-06-30', true],
    direct,
  );
  const [, sourced] = rowsOf(PROGRAM_METRICS, acme, sales, AS_OF, AS_OF);
  expect(sourced?.[1]).toBe(0.4); // 40,000 of 100,000
});

describe('revenue', () => {
  it('counts a sourced deal in both shares, and the two are not added', () => {
    const found = metrics(
      acme,
      deals(['Acme', 25000, 'Sourced', '2026-02-01', true], ['Acme', 15000, 'Influenced', '2026-02-01', true], direct),
    );
    expect(found['Partner-sourced revenue']).toEqual([0.25, 'In range']); // 25,000 of 100,000
    expect(found['Partner-influenced revenue']).toEqual([0.4, 'In range']); // 40,000 of 100,000
    expect(found['Influenced, not sourced']).toEqual([0.15, '']); // 15,000 of 100,000
  });
  it('leaves out what is open, lost, or closed outside of the period', () => {
    const found = metrics(
      acme,
      deals(
        ['Acme', 40000, 'Sourced', '2026-01-01', true], // boundary
        ['Acme', 7, 'Sourced', '2025-12-31', true], // boundary
        ['Acme', 7, 'Sourced', '2026-07-01', true], // boundary
        ['Acme', 7, 'Sourced', '2026-03-01', false],
        ['Acme', 7, 'Sourced', '2026-03-01', ''],
        ['Acme', 7, 'Sourced', '', ''],
        direct,
      ),
    );
    expect(found['Partner-sourced revenue']?.[0]).toBe(0.4); // 40,000 of 100,000
  });
  it('counts a refund against its role', () => {
    const found = metrics(
      acme,
      deals(['Acme', 60000, 'Sourced', '2026-02-01', true], ['Acme', -20000, 'Sourced', '2026-03-01', true], direct),
    );
    expect(found['Partner-sourced revenue']?.[0]).toBe(0.4); // 40,000 of 100,000
  });
  it('is none where refunds are all of it, to the cent, however large', () => {
    const sales = deals(
      ['Acme', 78844637.11, 'Sourced', '2026-02-01', true],
      ['Acme', 42901365.35, 'Influenced', '2026-02-01', true],
      ['', -121746002.46, 'Direct', '2026-03-01', true],
    );
    expect(metrics(acme, sales)['Partner-sourced revenue']).toEqual(['', 'No data']);
  });
  it.each([
    ['20%', 70.94, 3.04, 295.92], // of 369.90
    ['30%', 1373.54, 166.36, 3593.1], // of 5,133.00
  ])('is in range at %s to the cent', (_share, one, other, rest) => {
    const sales = deals(
      ['Acme', one, 'Sourced', '2026-02-01', true],
      ['Acme', other, 'Sourced', '2026-02-01', true],
      ['', rest, 'Direct', '2026-02-01', true],
    );
    expect(metrics(acme, sales)['Partner-sourced revenue']?.[1]).toBe('In range');
  });
  it('needs a direct deal or a total', () => {
    const sales = deals(['Acme', 25000, 'Sourced', '2026-02-01', true]);
    expect(metrics(acme, sales)['Partner-sourced revenue']).toEqual(['', 'No direct deals']);
    const skipped = { skipped: true } as const;
    expect(metrics(acme, sales, skipped, skipped, 100000)['Partner-sourced revenue']).toEqual([0.25, 'In range']);
    expect(metrics(acme, sales, skipped, skipped, 0)['Partner-sourced revenue']).toEqual(['', 'No data']);
    // what rounding leaves of a sum is no money
    expect(metrics(acme, sales, skipped, skipped, 1e-9)['Partner-sourced revenue']).toEqual(['', 'No data']); // boundary
  });
  it('counts for the partner whose ID stands in the deal, whatever its name there', () => {
    const roster = asDates([
      ['Partner', 'Partner ID', 'Signed on'],
      ['Acme', 'P1', '2026-01-01'],
      ['Blue', 'P2', '2026-01-01'],
    ]);
    const sales = (name: string, id: string) =>
      asDates([
        ['Partner', 'Partner ID', 'Amount', 'Role', 'Closed on'],
        ['Acme', 'P1', 10, 'Sourced', '2026-02-01'],
        [name, id, 10, 'Sourced', '2026-02-01'],
      ]);
    for (const name of ['Acme', 'Blue Inc.', ''])
      expect(metrics(roster, sales(name, 'P2'))['Partner activation rate']).toEqual([1, 'Met']);
    expect(metrics(roster, sales('Blue', 'P9'))['Partner activation rate']).toEqual([1, 'Met']);
    expect(metrics(roster, sales('Acme', ''))['Partner activation rate']).toEqual([0.5, 'Missed']);
  });
  it('of partners that are not known counts in shares and per partner, not among partners', () => {
    const found = metrics(
      partners(['Acme', '2026-01-01', '', '', '2026-06-01']),
      deals(['Blue', 30000, 'Sourced', '2026-02-01', true], ['', 10000, 'Influenced', '2026-02-01', true], direct),
    );
    expect(found['Partner-influenced revenue']?.[0]).toBe(0.4);
    expect(found['Partner activation rate']).toEqual([1, 'Met']);
    expect(found['Revenue per partner']).toEqual([40000, '']);
  });
});

describe('partners', () => {
  it('count from the day of signing, and until the day before they end', () => {
    const found = metrics(
      partners(
        ['Acme', '2026-06-30', '', '', '2026-06-30'], // boundary
        ['Blue', '2026-07-01', '', '', '2026-06-30'], // boundary
        ['Cora', '2024-01-01', '2026-06-30', '', '2026-06-30'], // boundary: the first day without
        ['Dune', '2024-01-01', '2026-07-01', '', ''], // boundary
        ['Echo', '', '', '', '2026-06-30'],
      ),
      deals(),
    );
    expect(found['Partner activation rate']).toEqual([0.5, 'Missed']);
  });
  it('are active by a won deal or an activity in the last days', () => {
    const roster = partners(
      ['Acme', '2024-01-01', '', '', '2025-07-01'], // boundary: inside
      ['Blue', '2024-01-01', '', '', '2025-06-30'], // boundary: outside
      ['Cora', '2024-01-01', '', '', '2026-08-01'], // to come
      ['Dune', '2024-01-01', '', '', ''],
    );
    const sales = deals(['dune', 1, 'Influenced', '2025-08-01', true], ['Blue', 1, 'Direct', '2026-02-01', true]);
    expect(metrics(roster, sales)['Partner activation rate']?.[0]).toBe(0.5); // Acme and Dune
    expect(metrics(roster, sales, 30)['Partner activation rate']?.[0]).toBe(0);
  });
  it('are found by ID, and rows with a problem are left out', () => {
    const roster = [
      ['Partner ID', 'Partner', 'Signed on', 'Problem'],
      ['P1', 'Acme', date('2026-01-01'), ''],
      ['P2', 'Blue', '', 'Signed on is not a date'],
    ];
    const sales = [
      ['Partner ID', 'Amount', 'Role', 'Closed on'],
      ['P1', 500, 'Sourced', date('2026-02-01')],
    ];
    expect(metrics(roster, sales)['Partner activation rate']?.[0]).toBe(1);
  });
  it('may stand by Partner ID alone, and their last contact counts as an activity', () => {
    const roster = [
      ['Partner ID', 'Signed on', 'Last contact on'],
      ['P1', date('2024-01-01'), date('2026-06-01')],
      ['P2', date('2024-01-01'), date('2024-06-01')],
      ['P3', date('2024-01-01'), ''],
    ];
    const sales = [
      ['Partner ID', 'Amount', 'Role', 'Closed on'],
      ['p3', 500, 'Influenced', date('2026-02-01')],
    ];
    expect(metrics(roster, sales)['Partner activation rate']?.[0]).toBeCloseTo(2 / 3, 12); // P1 and P3
  });
  it('are active by a won deal of 0, and by none with a problem', () => {
    const roster = partners(['Acme', '2026-01-01', '', '', ''], ['Blue', '2026-01-01', '', '', '']);
    const sales = [
      ['Partner', 'Amount', 'Role', 'Closed on', 'Problem'],
      ['Acme', 0, 'Sourced', date('2026-02-01'), ''], // boundary: less is a refund
      ['Blue', 900, 'Sourced', date('2026-02-01'), 'Deal: D1 stands twice.'],
      ['', 500, 'Direct', date('2026-02-01'), ''],
    ];
    const found = metrics(roster, sales);
    expect(found['Partner activation rate']).toEqual([0.5, 'Missed']);
    expect(found['Partner-sourced revenue']).toEqual([0, 'Below range']); // nothing of 500
  });
});

describe('time to the first deal', () => {
  it('takes the first deal of the roster, else the first won deal ever', () => {
    const roster = partners(['Acme', '2025-12-01', '', '2025-12-31', ''], ['Blue', '2025-11-01', '', '', '']);
    const sales = deals(['Blue', 1, 'Sourced', '2025-12-11', true], ['Blue', 1, 'Sourced', '2025-11-05', false]);
    expect(metrics(roster, sales)['Time to first deal']).toEqual([35, 'Met']); // 30 and 40 days
  });
  it.each([
    ['2026-04-02', 'No data'], // boundary: followed for 89 days
    ['2026-04-01', 'Missed'], // boundary: followed for 90 days
  ])('of a partner that signed on %s and waits: %s', (signed, status) => {
    expect(metrics(partners(['Acme', signed, '', '', '']), deals())['Time to first deal']).toEqual(['', status]);
  });
  it('counts one that closed on the last day', () => {
    const roster = partners(['Acme', '2026-06-20', '', '2026-06-30', '']);
    expect(metrics(roster, deals())['Time to first deal']).toEqual([10, 'Met']); // boundary
    const sales = deals(['Acme', 1, 'Sourced', '2026-06-30', true]);
    expect(metrics(partners(['Acme', '2026-06-20', '', '', '']), sales)['Time to first deal']).toEqual([10, 'Met']);
  });
  it('takes the first won deal where the roster names a day to come', () => {
    const roster = partners(['Acme', '2026-01-01', '', '2026-07-01', '']);
    const sales = deals(['Acme', 1, 'Sourced', '2026-01-21', true]);
    expect(metrics(roster, sales)['Time to first deal']).toEqual([20, 'Met']);
  });
  it('leaves out partners that ended', () => {
    const roster = partners(
      ['Acme', '2026-01-01', '', '2026-01-11', ''],
      ['Blue', '2024-01-01', '2025-01-01', '2024-12-01', ''],
    );
    expect(metrics(roster, deals())['Time to first deal']?.[0]).toBe(10);
  });
});

it('reads answers of any length as they come', () => {
  expect(metrics(acme, deals(), 365, column(10, 10, '', 0))['Partner NPS']?.[0]).toBeCloseTo(100 / 3, 12);
});

it('tells what is missing or wrong in one pass', () => {
  expect(
    errorOf(
      PROGRAM_METRICS,
      acme,
      deals(['Acme', '', 'Sourced', '2026-02-01', true], ['', '12k', '', '2026-02-01', true]),
      FROM,
      AS_OF,
    ),
  ).toBe(
    'PROGRAM_METRICS deals, row 3 (Amount): "12k" is not a number. Enter digits only, such as 12000.\ndeals, row 2 (Amount): it is blank. Enter the amount; 0 is fine.',
  );
  expect(errorOf(PROGRAM_METRICS, acme, deals(), AS_OF, FROM)).toBe(
    'PROGRAM_METRICS from: it is after as_of. Enter the first day of the period.',
  );
});
