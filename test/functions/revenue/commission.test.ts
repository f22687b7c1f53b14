import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMMISSION } from '../../../src/functions/revenue/commission.ts';
import { answer, cents, column, errorOf } from '../formula.ts';

const BANDS = [
  ['From', 'Rate'],
  [0, 0.2],
  [10000, 0.25],
  [25000, 0.3],
];
const pay = (amount: number, mode: string, prior = 0, bands = BANDS) =>
  answer(COMMISSION, amount, bands, mode, prior) as number;

describe('20% from 0, 25% from 10,000, 30% from 25,000', () => {
  it.each([
    // amount   marginal   retroactive
    [0, 0, 0],
    [9999.99, 1999.998, 1999.998],
    [10000, 2000, 2500], // boundary
    [24999, 5749.75, 6249.75],
    [25000, 5750, 7500], // boundary
    [26000, 6050, 7800], // a published payout audit
  ])('%d: %d marginal, %d retroactive', (amount, marginal, retroactive) => {
    expect(pay(amount, 'marginal')).toBeCloseTo(marginal, 9);
    expect(pay(amount, 'retroactive')).toBeCloseTo(retroactive, 9);
  });
  it('10,000 then 16,000 earn 2,000 + 4,050, or 2,500 + 5,300', () => {
    expect(pay(16000, 'marginal', 10000)).toBe(4050);
    expect(pay(16000, 'retroactive', 10000)).toBe(5300);
  });
  it('a refund takes back what it had earned', () => {
    expect(pay(-16000, 'marginal', 26000)).toBe(-4050);
    expect(pay(-26000, 'retroactive', 26000)).toBe(-7800); // boundary: all of it
  });
});

describe('published cases', () => {
  // partner program framework, revenue sharing models, scenario 3
  it('400,000 at 20, 25 and 30% are 20,000 + 37,500 + 45,000', () => {
    const bands = [
      ['From', 'Rate'],
      [0, 0.2],
      [100000, 0.25],
      [250000, 0.3],
    ];
    expect(pay(400000, 'marginal', 0, bands)).toBe(102500);
    expect(pay(400000, 'retroactive', 0, bands)).toBe(120000);
  });
  // https://www.mrexcel.com/board/threads/tiered-commissions-calc.1088633/ : 5% times 1, 1.5 and 2.5 of a goal of 100,000
  it.each([
    [100000, 5000],
    [110000, 5750],
    [130000, 7500],
  ])('accelerators at %d: %d', (revenue, expected) => {
    const bands = [
      ['From', 'Rate'],
      [0, 0.05],
      [100000, 0.075],
      [125000, 0.125],
    ];
    expect(pay(revenue, 'marginal', 0, bands)).toBeCloseTo(expected, 9);
  });
  // https://support2.salescookie.com : cumulative tiers are marginal, non-cumulative ones retroactive
  it('110,000 on a quota of 100,000 earn 6,800 or 8,800', () => {
    const bands = [
      ['From', 'Rate'],
      [0, 0.06],
      [100000, 0.08],
      [150000, 0.1],
    ];
    expect(pay(110000, 'marginal', 0, bands)).toBe(6800);
    expect(pay(110000, 'retroactive', 0, bands)).toBe(8800);
  });
  // https://pastebin.com/F832AA6M : the slab of each order, not of the total
  it('orders of 25, 75 and 200 earn 2.5, 11.25 and 40', () => {
    const bands = [
      ['From', 'Rate'],
      [0, 0.1],
      [50, 0.15],
      [100, 0.2],
    ];
    expect(answer(COMMISSION, column(25, 75, 200), bands, 'each')).toEqual([[2.5], [11.25], [40]]);
  });
  // partner program framework, revenue sharing models, scenario 1
  it('20% of a first year of 24,000 are 4,800', () => {
    expect(
      pay(24000, 'marginal', 0, [
        ['From', 'Rate'],
        [0, 0.2],
      ]),
    ).toBe(4800);
  });
});

describe('a cap', () => {
  it('is of the whole period', () => {
    expect(answer(COMMISSION, column(10000, 16000), BANDS, 'marginal', column(0, 10000), 5000)).toEqual([
      [2000],
      [3000],
    ]);
    expect(answer(COMMISSION, 5000, BANDS, 'marginal', 26000, 5000)).toBe(0);
  });
  it('is of each amount in mode each', () => {
    expect(answer(COMMISSION, column(10000, 100), BANDS, 'each', '', 50)).toEqual([[50], [20]]);
  });
  it('that is blank is none', () => {
    expect(answer(COMMISSION, column(100, 100), BANDS, 'marginal', 0, column('', 5))).toEqual([[20], [5]]);
  });
});

it('takes a prior that is skipped for 0', () => {
  expect(answer(COMMISSION, 10000, BANDS, 'marginal', { skipped: true }, 1500)).toBe(1500);
  expect(answer(COMMISSION, column(10000, 1), BANDS, 'marginal', { skipped: true }, { skipped: true }, 2)).toEqual([
    [2000],
    [0.2],
  ]);
});

it('rounds without a prior and a cap as well', () => {
  // which a formula may also leave out between commas
  expect(answer(COMMISSION, column(0.11, 0.12), BANDS, 'marginal', undefined, undefined, 2)).toEqual([[0.02], [0.02]]);
});

it('gives the same to the last digit where a cap is not reached', () => {
  // 0.1 + 0.2 in binary fractions, of which nothing is rounded here
  expect(pay(0.2, 'marginal', 0.1)).toBe(0.04000000000000001);
  expect(answer(COMMISSION, 0.2, BANDS, 'marginal', 0.1, 1000)).toBe(0.04000000000000001);
});

it('rounds the cumulative figures, so that parts add up', () => {
  const bands = [
    ['From', 'Rate'],
    [0, 0.333],
  ];
  // 0.333 and 0.666 and 0.999 are 0.33, 0.67 and 1
  expect(answer(COMMISSION, column(1, 1, 1), bands, 'marginal', column(0, 1, 2), '', 2)).toEqual([
    [0.33],
    [0.34],
    [0.33],
  ]);
});

it('reaches a band by a sum of cents that misses it by a hair', () => {
  // in binary fractions 0.1 + 0.7 is 0.7999999999999999
  expect(
    pay(0.1, 'retroactive', 0.7, [
      ['From', 'Rate'],
      [0, 0],
      [0.8, 0.5],
    ]),
  ).toBeCloseTo(0.4, 12);
});

it('earns nothing below the first band', () => {
  expect(
    pay(999, 'retroactive', 0, [
      ['From', 'Rate'],
      [1000, 0.1],
    ]),
  ).toBe(0);
  expect(
    pay(1000, 'retroactive', 0, [
      ['From', 'Rate'],
      [1000, 0.1],
    ]),
  ).toBe(100); // boundary
  expect(
    pay(1500, 'marginal', 0, [
      ['From', 'Rate'],
      [1000, 0.1],
    ]),
  ).toBe(50);
});

it('takes back to the start of a band by the cents of the sheet', () => {
  const bands = [
    ['From', 'Rate'],
    [0, 0.1],
    [6.15, 0.35],
  ];
  // 36.35 earned 11.185, so 11.19; the 6.15 that are left earn 0.615, so 0.62
  expect(answer(COMMISSION, 6.15 - 36.35, bands, 'marginal', 36.35, '', 2)).toBe(-10.57);
});

it('pays nothing for an amount of 0', () => {
  expect(answer(COMMISSION, column(0, 100), BANDS, 'each')).toEqual([[0], [20]]); // boundary
});

it('leaves blank rows blank', () => {
  expect(answer(COMMISSION, column('', 100, ''), BANDS, 'each')).toEqual([[''], [20]]);
  expect(answer(COMMISSION, 100, BANDS, 'marginal', column('', 0))).toEqual([[''], [20]]);
});

it('gives back all that a sum of cents has earned', () => {
  const sold = 19.99 + 19.99 + 19.99 + 19.99 + 19.99; // 99.94999999999999 in binary fractions
  for (const mode of ['marginal', 'retroactive']) {
    expect(pay(-99.95, mode, sold)).toBeCloseTo(-19.99, 9);
    expect(answer(COMMISSION, -99.95, BANDS, mode, sold, '', 2)).toBe(-19.99);
  }
});

describe('it refuses', () => {
  it.each([
    [[-1, BANDS, 'each'], 'amount: -1 is below 0. For a refund use COMMISSION_CLAWBACK.'],
    [[1, BANDS, 'each', 5], 'prior: in mode each an amount stands by itself. Leave prior out, or choose another mode.'],
    [
      [column('', 1), BANDS, 'each', '', column(5, 1)],
      'amount, row 1: it is blank in a row that is filled. Enter an amount; 0 is fine.',
    ],
    [[-11, BANDS, 'marginal', 10], 'amount: with prior it makes -1, below 0. For a refund use COMMISSION_CLAWBACK.'],
    [
      [-99.96, BANDS, 'marginal', 99.95],
      'amount: with prior it makes -0.009999999999990905, below 0. For a refund use COMMISSION_CLAWBACK.',
    ],
    [[-5, BANDS, 'marginal'], 'amount: with prior it makes -5, below 0. For a refund use COMMISSION_CLAWBACK.'],
    [[1, BANDS, 'marginal', -5], 'prior: -5 is below 0. Enter 0 or more.'],
    [
      [column('', 1), BANDS, 'marginal', column(5, 1)],
      'amount, row 1: it is blank in a row that is filled. Enter an amount; 0 is fine.',
    ],
    [
      [column(1, 1), BANDS, 'marginal', column('', 1)],
      'prior, row 1: it is blank in a row that is filled. Enter an amount; 0 is fine.',
    ],
    [
      [
        1,
        [
          ['From', 'Rate'],
          [10, 0.1],
          [10, 0.2],
        ],
        'each',
      ],
      'bands, row 3 (From): 10 is not above 10 of the band before. Put the lowest band first.',
    ],
    [
      [
        1,
        [
          ['From', 'Rate'],
          [0, 25],
        ],
        'each',
      ],
      'bands, row 2 (Rate): 25 is 2500%. Enter 0.25 or 25%.',
    ],
    [
      [
        1,
        [
          ['From', 'Rate'],
          [0, 0.1],
          ['', 0.2],
          [0, 0.3],
          [5, ''],
        ],
        'each',
      ],
      [
        'bands, row 3 (From): it is blank. Enter the amount from which the rate counts; the first is mostly 0.',
        'bands, row 4 (From): 0 is not above 0 of the band before. Put the lowest band first.',
        'bands, row 5 (Rate): it is blank. Enter a rate; 0 is fine.',
      ].join('\n'),
    ],
    [[1, [['From', 'Rate']], 'each'], 'bands: it has no row below the header. Enter one.'],
    [
      [1, BANDS, 'marginl'],
      'mode: "marginl" is not one of the words here. Did you mean marginal? Known: marginal, retroactive, each.',
    ],
  ] as const)('%j', (args, error) => {
    expect(errorOf(COMMISSION, ...(args as unknown as never[]))).toBe(`COMMISSION ${error}`);
  });
  it('a call without a mode', () => {
    expect(errorOf(COMMISSION, 1, BANDS)).toBe(
      'COMMISSION mode: it is missing. Write COMMISSION(amount, bands, mode, [prior], [cap], [decimals]).',
    );
  });
});

const parts = fc.array(cents(0, 20000), { minLength: 1, maxLength: 8 });
const priors = (amounts: readonly number[]) =>
  amounts.map((_amount, i) => amounts.slice(0, i).reduce((sum, one) => sum + one, 0));
const sum = (rows: unknown) => (rows as number[][]).flat().reduce((total, one) => total + one, 0);

// scope: amounts that are not negative, with or without a cap, in both cumulative modes
it('paid in parts equals paid at once, to the cent', () => {
  fc.assert(
    fc.property(parts, fc.constantFrom('marginal', 'retroactive'), fc.option(cents(0, 9000)), (amounts, mode, cap) => {
      const total = priors([...amounts, 0]).pop() as number;
      const most = cap ?? '';
      const inParts = answer(
        COMMISSION,
        [...column(...amounts), ['']],
        BANDS,
        mode,
        [...column(...priors(amounts)), ['']],
        most,
        2,
      );
      const paid = amounts.length === 0 ? 0 : sum(Array.isArray(inParts) ? inParts : [[inParts]]);
      expect(paid).toBeCloseTo(answer(COMMISSION, total, BANDS, mode, 0, most, 2) as number, 6);
    }),
  );
});

// scope: marginal mode
it('never falls when the amount grows', () => {
  fc.assert(
    fc.property(cents(0, 50000), cents(0, 50000), (amount, more) => {
      expect(pay(amount + more, 'marginal')).toBeGreaterThanOrEqual(pay(amount, 'marginal') - 1e-9);
    }),
  );
});

// scope: money, bands and caps in the same unit
it('scales with money', () => {
  const scaled = BANDS.map(([from, rate], i) =>
    i === 0 ? [from, rate] : [(from as number) * 8, rate],
  ) as typeof BANDS;
  fc.assert(
    fc.property(cents(0, 50000), fc.constantFrom('marginal', 'retroactive', 'each'), (amount, mode) => {
      expect(answer(COMMISSION, amount * 8, scaled, mode)).toBeCloseTo(
        8 * (answer(COMMISSION, amount, BANDS, mode) as number),
        6,
      );
    }),
  );
});

it('does not lose a cent to the noise of a sum', () => {
  // in binary fractions 0.06 + 0.11 is 0.16999999999999998; half of 0.17 is 0.085, which rounds to 0.09
  const half = [
    ['From', 'Rate'],
    [0, 0.5],
  ];
  expect(answer(COMMISSION, 0.11, half, 'marginal', 0.06, '', 2)).toBe(0.06); // 0.09 less 0.03
});
