import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMMISSION } from '../../../src/functions/revenue/commission.ts';
import { COMMISSION_STATEMENT } from '../../../src/functions/revenue/commission-statement.ts';
import { dayOf, isoOfDay } from '../../../src/program/reading/days.ts';
import { answer, cents, date, rowsOf } from '../formula.ts';
import { AS_OF, asDates, BANDS, cards, deals, lines, type Row, sale, statuses } from './statement-tables.ts';

describe('prior', () => {
  it('is what came before in the calendar year, by date and not by row', () => {
    expect(
      lines(
        deals(sale('B', '2026-03-01', 4000), sale('A', '2026-02-01', 8000), sale('C', '2027-01-01', 1)),
        cards(...BANDS),
      ),
    ).toEqual([
      ['2026-02-01', 'Sale', 8000, 0, 1600],
      ['2026-03-01', 'Sale', 4000, 8000, 900],
    ]);
  });
  it('begins anew with the year', () => {
    expect(lines(deals(sale('A', '2025-12-31', 20000), sale('B', '2026-01-01', 100)), cards(...BANDS))[1]).toEqual([
      '2026-01-01',
      'Sale',
      100,
      0,
      20,
    ]);
  });
  it.each([
    ['quarter', 0],
    ['year', 500],
    ['never', 700],
  ])('resets by %s', (resets, prior) => {
    const rates = cards(['2020-01-01', 0, 0.1, 'marginal', '', resets]);
    const sold = deals(sale('A', '2025-06-01', 200), sale('B', '2026-03-31', 500), sale('C', '2026-04-01', 1));
    expect(lines(sold, rates)[2]?.[3]).toBe(prior);
  });
  it('is lowered by a sale below 0, to 0 at most', () => {
    const sold = deals(sale('A', '2026-01-01', 100), sale('B', '2026-01-02', -100), sale('C', '2026-01-03', 5)); // boundary
    expect(lines(sold, cards(...BANDS)).map((line) => [line[3], line[4]])).toEqual([
      [0, 20],
      [100, -20],
      [0, 1],
    ]);
  });
  it('is 0 where cents that were sold and taken back do not add up to nothing in binary fractions', () => {
    const sold = deals(sale('A', '2026-01-01', 0.3), sale('B', '2026-01-02', -(0.1 + 0.2)), sale('C', '2026-01-03', 5));
    expect(lines(sold, cards(...BANDS)).map((line) => [line[3], line[4]])).toEqual([
      [0, 0.06],
      [0.3, -0.06],
      [0, 1],
    ]);
  });
  it('keeps partners and cards apart', () => {
    const rates = cards(
      ['2026-01-01', 0, 0.1, 'marginal', 'New', ''],
      ['2026-01-01', 0, 0.05, 'marginal', 'Renewal', ''],
    );
    const sold = deals(sale('A', '2026-01-01', 100, '', '', 'new'), sale('B', '2026-01-02', 100, '', '', 'Renewal'), [
      'C',
      'Blue',
      '2026-01-03',
      100,
      'New',
      true,
      '',
      '',
    ]);
    expect(lines(sold, rates).map((line) => [line[3], line[4]])).toEqual([
      [0, 10],
      [0, 5],
      [0, 10],
    ]);
  });
});

describe('the card in force', () => {
  it('is the latest one by the day of the sale, and keeps the prior of the earlier one', () => {
    const rates = cards(...BANDS, ['2026-06-01', 0, 0.5, 'marginal', '', '']);
    const sold = deals(sale('A', '2026-05-31', 100), sale('B', '2026-06-01', 100)); // boundary
    expect(lines(sold, rates).map((line) => [line[3], line[4]])).toEqual([
      [0, 20],
      [100, 50],
    ]);
  });
  it('may pay all at the rate that is reached', () => {
    const rates = cards(['2026-01-01', 0, 0.2, 'retroactive', '', ''], ['2026-01-01', 10000, 0.25, '', '', '']);
    expect(
      lines(deals(sale('A', '2026-01-01', 8000), sale('B', '2026-01-02', 4000)), rates).map((line) => line[4]),
    ).toEqual([1600, 1400]);
  });
});

describe('a refund', () => {
  it('takes back what the bands take back, and lowers the prior from its own date on', () => {
    const sold = deals(
      sale('A', '2026-01-01', 12000, '2026-03-01', 0.5),
      sale('B', '2026-02-01', 1000),
      sale('C', '2026-04-01', 1000),
    );
    expect(lines(sold, cards(...BANDS))).toEqual([
      ['2026-01-01', 'Sale', 12000, 0, 2500],
      ['2026-02-01', 'Sale', 1000, 12000, 250],
      ['2026-03-01', 'Refund', -6000, 13000, -1350], // 3,000 at 25% and 3,000 at 20%
      ['2026-04-01', 'Sale', 1000, 7000, 200],
    ]);
  });
  it('of an earlier year lowers the prior of that year', () => {
    const sold = deals(sale('A', '2025-06-01', 100, '2026-02-01'), sale('B', '2026-03-01', 100));
    expect(lines(sold, cards(...BANDS)).map((line) => line[3])).toEqual([0, 100, 0]);
  });
  it('in mode each takes its share of what the deal earned', () => {
    const rates = cards(['2026-01-01', 0, 0.1, 'each', '', ''], ['2026-01-01', 1000, 0.2, 'each', '', '']);
    expect(lines(deals(sale('A', '2026-01-01', 1000, '2026-02-01', 0.25)), rates).map((line) => line[4])).toEqual([
      200, -50,
    ]);
  });
  it('after as_of has not come', () => {
    expect(lines(deals(sale('A', '2026-01-01', 100, '2027-01-01')), cards(...BANDS))).toHaveLength(1);
  });
});

describe('deals', () => {
  it('that are open, lost, without a partner or with a problem have no line', () => {
    const sold = [
      ['Deal', 'Partner', 'Closed on', 'Amount', 'Won', 'Problem'],
      ['A', 'Acme', date('2026-01-01'), 1, '', ''],
      ['B', 'Acme', date('2026-01-01'), 1, 'Lost', ''],
      ['C', '', date('2026-01-01'), 1, 'Won', ''],
      ['D', 'Acme', '', '', 'Won', 'Amount is not a number'],
      ['G', 'Acme', date('2026-01-01'), 1, 'Won', 'Deal stands twice'],
      ['E', 'Acme', date('2026-12-31'), 1, 'Won', ''], // boundary
      ['F', 'Acme', date('2027-01-01'), 1, 'Won', ''], // boundary
    ];
    expect(rowsOf(COMMISSION_STATEMENT, sold, cards(...BANDS), AS_OF).map((row) => row[1])).toEqual(['Deal', 'E']);
  });
});

describe('a line is', () => {
  const sold = deals(sale('A', '2026-11-01', 100), sale('B', '2026-12-02', 100));
  it('held for the days of the holdback', () => {
    expect(statuses(sold, 29)).toEqual(['Payable', 'Payable']); // boundary: payable on 31 December
    expect(statuses(sold, 30)).toEqual(['Payable', 'Held']); // boundary
  });
  it('paid up to the day that was paid', () => {
    expect(statuses(sold, 0, 0, 2, date('2026-11-01'))).toEqual(['Paid', 'Payable']); // boundary
    expect(statuses(sold, 0, 0, 2, date('2026-10-31'))).toEqual(['Payable', 'Payable']);
  });
  it('carried while the sum of the partner is below the minimum', () => {
    expect(statuses(sold, 0, 40)).toEqual(['Payable', 'Payable']); // boundary
    expect(statuses(sold, 0, 40.01)).toEqual(['Carried', 'Carried']);
    expect(statuses(sold, 0, 40, 2, date('2026-11-01'))).toEqual(['Paid', 'Carried']);
  });
  it('carried where the sum is negative', () => {
    // https://docs.tolt.com/guides/refunds : the sale was paid, the refund is a line of its own
    expect(statuses(deals(sale('A', '2026-11-01', 100, '2026-12-01')), 0, 0, 2, date('2026-11-30'))).toEqual([
      'Paid',
      'Carried',
    ]);
  });
});

it('takes the version of a card that is in force, in whichever order they stand', () => {
  const rates = cards(
    ['2026-07-01', 0, 0.3, 'each', '', ''],
    ['2025-01-01', 0, 0.1, 'each', '', ''],
    ['2026-01-01', 0, 0.2, 'each', '', ''],
  );
  const earned = lines(
    deals(
      sale('A', '2025-12-31', 100),
      sale('B', '2026-01-01', 100), // boundary
      sale('C', '2026-06-30', 100),
      sale('D', '2026-07-01', 100),
    ),
    rates,
  ).map((line) => line[4]);
  expect(earned).toEqual([10, 20, 20, 30]);
});

it('counts by the calendar year where cards have no column Resets', () => {
  const rates = asDates([
    ['Valid from', 'From', 'Rate', 'Mode'],
    ['2025-01-01', 0, 0.1, 'marginal'],
    ['2025-01-01', 100, 0.2, 'marginal'],
  ]);
  const earned = lines(
    deals(sale('A', '2025-02-01', 100), sale('B', '2025-11-01', 100), sale('C', '2026-01-01', 100)),
    rates,
  ).map((line) => line[4]);
  expect(earned).toEqual([10, 20, 10]);
});

const FIRST = dayOf(2026, 1, 1);
const sold = fc.array(fc.tuple(fc.integer({ min: 0, max: 364 }), cents(0, 9000), fc.boolean()), {
  minLength: 1,
  maxLength: 12,
});
const total = (rows: readonly unknown[][]) => Math.round(rows.reduce((sum, row) => sum + (row[4] as number) * 100, 0));

// scope: one card, one calendar year, both cumulative modes
it('earns by line what COMMISSION earns on the sum, to the cent', () => {
  fc.assert(
    fc.property(sold, fc.constantFrom('marginal', 'retroactive'), (some, mode) => {
      const rates = BANDS.map((row) => [...row.slice(0, 3), mode, '', '']);
      const given = deals(...some.map(([day, amount], i) => sale(`D${i}`, isoOfDay(FIRST + day), amount)));
      const sum = Number(some.reduce((all, [, amount]) => all + amount, 0).toFixed(2));
      const bands = [
        ['From', 'Rate'],
        [0, 0.2],
        [10000, 0.25],
      ];
      const atOnce = answer(COMMISSION, sum, bands, mode, 0, '', 2) as number;
      expect(Math.abs(total(lines(given, cards(...rates))) - Math.round(atOnce * 100))).toBeLessThanOrEqual(
        mode === 'retroactive' ? 1 : 0,
      );
    }),
    { numRuns: 50 },
  );
});

// scope: the same
it('ends at 0 when everything is refunded', () => {
  fc.assert(
    fc.property(sold, (some) => {
      const given = deals(
        ...some.map(([day, amount], i) => sale(`D${i}`, isoOfDay(FIRST + day), amount, '2026-12-31')),
      );
      expect(total(lines(given, cards(...BANDS)))).toBeCloseTo(0, 6);
    }),
    { numRuns: 50 },
  );
});

it('names its columns', () => {
  expect(rowsOf(COMMISSION_STATEMENT, deals(sale('A', '2026-01-01', 100)), cards(...BANDS), AS_OF, 10)).toEqual([
    ['Partner', 'Deal', 'Date', 'Line', 'Base', 'Prior', 'Rate', 'Earned', 'Payable on', 'Status'],
    ['Acme', 'A', date('2026-01-01'), 'Sale', 100, 0, 0.2, 20, date('2026-01-11'), 'Payable'],
  ]);
});

it('finds the partner by Partner ID, and leaves blank rows aside', () => {
  const given = asDates([
    ['Deal', 'Partner ID', 'Closed on', 'Amount'],
    ['A', 'P-1', '2026-01-01', 100],
    ['', '', '', ''],
  ]);
  expect(rowsOf(COMMISSION_STATEMENT, given, cards(...BANDS), AS_OF).map((row) => row[0])).toEqual(['Partner', 'P-1']);
});

it('takes a refund on the day of the sale', () => {
  expect(lines(deals(sale('A', '2026-01-01', 100, '2026-01-01')), cards(...BANDS))).toEqual([
    ['2026-01-01', 'Sale', 100, 0, 20],
    ['2026-01-01', 'Refund', -100, 100, -20],
  ]);
});

it('counts what one partner sold under one card by itself', () => {
  const of = (partner: string, deal: string, card: string): Row => [
    deal,
    partner,
    '2026-01-01',
    10000,
    card,
    true,
    '',
    '',
  ];
  const rates = cards(
    ...['X', 'Y'].flatMap((name): Row[] => [
      ['2025-01-01', 0, 0.1, 'marginal', name, ''],
      ['2025-01-01', 10000, 0.2, 'marginal', name, ''],
    ]),
  );
  const given = deals(of('A', '1', 'X'), of('A', '2', 'Y'), of('B', '3', 'X'), of('B', '4', 'Y'), of('A', '5', 'X'));
  expect(lines(given, rates).map((line) => line[4])).toEqual([1000, 1000, 1000, 1000, 2000]);
});

it('begins again by the quarter, also where the year turns', () => {
  const rates = cards(
    ['2025-01-01', 0, 0.1, 'marginal', '', 'quarter'],
    ['2025-01-01', 100, 0.2, 'marginal', '', 'quarter'],
  );
  const days = ['2025-03-31', '2025-04-01', '2025-06-30', '2025-10-01', '2025-12-31', '2026-01-01', '2026-04-01'];
  const given = deals(...days.map((day, i) => sale(`D${i}`, day, 100)));
  expect(lines(given, rates).map((line) => line[3])).toEqual([0, 0, 100, 0, 100, 0, 0]);
});

it('keeps a quarter apart from the year ten years later', () => {
  const rates = cards(['2010-01-01', 0, 0.1, 'marginal', '', '']);
  expect(lines(deals(sale('A', '2016-01-01', 200), sale('B', '2026-03-31', 500)), rates)[1]?.[3]).toBe(0);
});
