import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LIABILITY_ROLLFORWARD } from '../../../src/functions/revenue/liability-rollforward.ts';
import { dayOf, isoOfDay } from '../../../src/program/reading/days.ts';
import { cents, date, errorOf, rowsOf } from '../formula.ts';

const HEADER = ['Date', 'Type', 'Amount'];
type Entry = readonly [day: string, type: string, amount: number];
const table = (entries: readonly Entry[]) => [
  HEADER,
  ...entries.map(([day, type, amount]) => [date(day), type, amount]),
];
const roll = (entries: readonly Entry[], from: string, asOf: string, by = 'month') =>
  rowsOf(LIABILITY_ROLLFORWARD, table(entries), date(from), date(asOf), by).slice(1);

it('puts each type in its column', () => {
  const day = '2026-01-31';
  const entries: Entry[] = [
    [day, 'earn', 100],
    [day, 'claw back', 1],
    [day, 'pay', 2],
    [day, 'expire', 3],
    [day, 'adjust', -4],
  ];
  expect(roll(entries, '2026-01-01', day)).toEqual([[date(day), 0, 100, 1, 2, 3, -4, 90]]);
});

it('says what each column is, and that alone where there is no entry', () => {
  expect(rowsOf(LIABILITY_ROLLFORWARD, [HEADER, ['', '', '']], date('2026-01-01'), date('2026-03-31'))).toEqual([
    ['Period', 'Opening', 'Earned', 'Clawed back', 'Paid', 'Expired', 'Adjusted', 'Closing'],
  ]);
});

it('opens with all that was before, each type by its sign', () => {
  const entries: Entry[] = [
    ['2025-03-01', 'earn', 1000],
    ['2025-06-01', 'claw back', 1],
    ['2025-12-01', 'pay', 20],
    ['2025-12-31', 'expire', 300],
    ['2025-12-31', 'adjust', -4.5],
  ];
  expect(roll(entries, '2026-01-01', '2026-01-31')).toEqual([[date('2026-01-31'), 674.5, 0, 0, 0, 0, 0, 674.5]]);
});

it('puts each entry in its period, up to the last day of it', () => {
  const entries: Entry[] = [
    ['2026-03-01', 'pay', 3], // boundary
    ['2026-01-31', 'earn', 100], // boundary
    ['2026-02-01', 'earn', 10], // boundary
    ['2026-02-28', 'pay', 2], // boundary
    ['2026-04-01', 'earn', 1], // boundary: the last day, and the first of its period
  ];
  expect(roll(entries, '2026-01-15', '2026-04-01')).toEqual([
    [date('2026-01-31'), 0, 100, 0, 0, 0, 0, 100],
    [date('2026-02-28'), 100, 10, 0, 2, 0, 0, 108],
    [date('2026-03-31'), 108, 0, 0, 3, 0, 0, 105],
    [date('2026-04-01'), 105, 1, 0, 0, 0, 0, 106],
  ]);
  expect(roll(entries, '2026-04-01', '2026-04-01')).toEqual([[date('2026-04-01'), 105, 1, 0, 0, 0, 0, 106]]);
});

it('leaves out the rows in which a problem was found', () => {
  const given = [
    [...HEADER, 'Problem'],
    [date('2025-12-01'), 'earn', 5, 'Twice'],
    [date('2026-01-10'), 'earn', 7, ''],
    [date('2026-01-10'), 'earn', 7, 'Twice'],
  ];
  expect(rowsOf(LIABILITY_ROLLFORWARD, given, date('2026-01-01'), date('2026-01-31')).slice(1)).toEqual([
    [date('2026-01-31'), 0, 7, 0, 0, 0, 0, 7],
  ]);
});

it('opens with what was before, and leaves out what comes later', () => {
  const entries: Entry[] = [
    ['2025-12-31', 'earn', 100], // boundary
    ['2026-01-01', 'earn', 10], // boundary
    ['2026-01-31', 'pay', 5], // boundary
    ['2026-02-01', 'pay', 50], // boundary
  ];
  expect(roll(entries, '2026-01-01', '2026-01-31')).toEqual([[date('2026-01-31'), 100, 10, 0, 5, 0, 0, 105]]);
});

it.each([
  ['month', ['2026-02-28', '2026-03-31', '2026-04-30', '2026-05-03']],
  ['quarter', ['2026-03-31', '2026-05-03']],
  ['year', ['2026-05-03']],
])('by %s ends with the calendar, and at as_of', (by, ends) => {
  expect(roll([['2026-01-01', 'earn', 1]], '2026-02-10', '2026-05-03', by).map((row) => row[0])).toEqual(
    ends.map(date),
  );
});

it('tells every bad entry', () => {
  expect(
    errorOf(
      LIABILITY_ROLLFORWARD,
      [HEADER, ['', 'earn', ''], [date('2026-01-01'), 'earned', -1], [date('2026-01-01'), '', 1]],
      date('2026-01-01'),
      date('2026-01-31'),
    ),
  ).toBe(
    [
      'LIABILITY_ROLLFORWARD entries, row 3 (Type): "earned" is not a type of entry. Did you mean earn? Known: earn, pay, claw back, expire, adjust.',
      'entries, row 2 (Date): the entry has no date. Enter one.',
      'entries, row 2 (Amount): the entry has no amount. Enter one.',
      'entries, row 3 (Amount): -1 is below 0. Enter 0 or more; only an adjust goes either way.',
      'entries, row 4 (Type): the entry has no type. Enter one of earn, pay, claw back, expire, adjust.',
    ].join('\n'),
  );
  expect(errorOf(LIABILITY_ROLLFORWARD, [HEADER], date('2026-02-01'), date('2026-01-31'))).toBe(
    'LIABILITY_ROLLFORWARD from: it is after as_of. Enter the first day of the first period.',
  );
});

const FIRST = dayOf(2026, 1, 1);
const entry = fc
  .tuple(
    fc.integer({ min: -60, max: 400 }),
    fc.constantFrom('earn', 'pay', 'claw back', 'expire', 'adjust'),
    cents(0, 1000),
  )
  .map(([day, type, amount]): Entry => [isoOfDay(FIRST + day), type, amount]);

// scope: entries in cents
it('closes each period where the next one opens, and ends the same by month, quarter and year', () => {
  fc.assert(
    fc.property(fc.array(entry, { minLength: 1, maxLength: 30 }), (entries) => {
      const closings = ['month', 'quarter', 'year'].map((by) => {
        const rows = roll(entries, '2026-01-01', '2026-12-31', by) as number[][];
        rows.forEach(([, opening, earned, clawed, paid, expired, adjusted, closing], i) => {
          const moved =
            (opening as number) +
            (earned as number) -
            (clawed as number) -
            (paid as number) -
            (expired as number) +
            (adjusted as number);
          expect(closing).toBeCloseTo(moved, 6);
          if (i > 0) expect(opening).toBe(rows[i - 1]?.[7]);
        });
        return rows[rows.length - 1]?.[7];
      });
      expect(new Set(closings).size).toBe(1);
    }),
    { numRuns: 60 },
  );
});
