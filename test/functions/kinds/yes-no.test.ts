import { expect, it } from 'vitest';
import { PARTNER_SUMMARY } from '../../../src/functions/metrics/partner-summary.ts';
import { PARTNER_POINTS } from '../../../src/functions/tiers/partner-points.ts';
import { PARTNER_TIER } from '../../../src/functions/tiers/partner-tier.ts';
import { column, errorOf, run, spreadsheet } from '../spreadsheet.ts';

const day = spreadsheet().date('2026-03-01');
const none = '';

it.each([
  // signed, tier of 60,000 in revenue
  [true, 'Gold'],
  ['yes', 'Gold'],
  [1, 'Gold'],
  [day, 'Gold'],
  ['2026-03-01', 'Gold'],
  ['1900-01-01', 'Gold'],
  [false, none],
  ['No', none],
  [0, none],
])('a partner that signed, said as %s: %s', (signed, tier) => {
  expect(run(PARTNER_TIER, [60000, 0, '', signed])).toBe(tier);
});

it.each(['won', 'Closed Lost', '01.03.2026', '1899-12-31', '2023-02-29', 2])(
  'says nothing about signing by %s',
  (signed) => {
    expect(errorOf(PARTNER_TIER, [60000, 0, '', signed])).toBe(
      `PARTNER_TIER signed: "${signed}" is neither yes nor no. Enter TRUE, FALSE, yes, no or a date such as 2026-01-31.`,
    );
  },
);

it('tells each row of a column that says neither', () => {
  expect(errorOf(PARTNER_TIER, [column(1, 1, 1), 0, '', column('maybe', true, '#REF!')])).toBe(
    [
      'PARTNER_TIER signed, row 1: "maybe" is neither yes nor no. Enter TRUE, FALSE, yes, no or a date such as 2026-01-31.',
      'signed, row 3: the cell holds the error #REF!. Mend that cell first.',
    ].join('\n'),
  );
});

it('takes Won and Lost where deals are won, and no date there', () => {
  const deals = [
    ['Partner', 'Amount', 'Role', 'Closed on', 'Won'],
    ['Acme', 10, 'Sourced', '2026-02-01', day],
    ['Acme', 10, 'Sourced', '2026-02-01', '2026-02-01'],
    ['Acme', 10, 'Sourced', '2026-02-01', 'Won'],
  ];
  expect(errorOf(PARTNER_SUMMARY, [[['Partner'], ['Acme']], deals, '2026-01-01', '2026-12-31'])).toBe(
    [
      'PARTNER_SUMMARY deals, row 2 (Won): a date is neither yes nor no. Enter TRUE, FALSE, Won or Lost.',
      'deals, row 3 (Won): "2026-02-01" is neither yes nor no. Enter TRUE, FALSE, Won or Lost.',
    ].join('\n'),
  );
});

it('takes neither a date nor Won where only yes or no will do', () => {
  const points = [
    ['Metric', 'Points', 'Whole'],
    ['a', 1, 'won'],
    ['b', 1, '2026-03-01'],
  ];
  expect(
    errorOf(PARTNER_POINTS, [
      [
        ['a', 'b'],
        [1, 2],
      ],
      points,
    ]),
  ).toBe(
    [
      'PARTNER_POINTS points, row 2 (Whole): "won" is neither yes nor no. Enter TRUE, FALSE, yes or no.',
      'points, row 3 (Whole): "2026-03-01" is neither yes nor no. Enter TRUE, FALSE, yes or no.',
    ].join('\n'),
  );
});
