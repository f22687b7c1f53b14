import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PARTNER_TIER } from '../../../src/functions/tiers/partner-tier.ts';
import { column, errorOf, run } from '../spreadsheet.ts';

const ORDER = ['', 'Registered', 'Silver', 'Gold', 'Platinum'];
const rank = (tier: unknown) => ORDER.indexOf(tier as string);
const tierOf = (...args: unknown[]) => run(PARTNER_TIER, args);

describe('on the starting ladder', () => {
  it.each([
    // revenue, referrals, tier
    [0, 0, 'Registered'],
    [9999.99, 0, 'Registered'],
    [10000, 0, 'Silver'], // met at equality
    [9999.999999999998, 0, 'Silver'], // a sum of cents that misses it in the last digit
    [9999.99, 5, 'Silver'], // one threshold is enough
    [49999.99, 19, 'Silver'],
    [50000, 0, 'Gold'],
    [0, 20, 'Gold'],
    [0, 500, 'Gold'], // Platinum is not offered on referrals
    [199999.99, 500, 'Gold'],
    [200000, 0, 'Platinum'],
    [-5, 0, 'Registered'], // a negative value meets no threshold; the lowest has none
    ['', 5, 'Silver'],
    [10000, '', 'Silver'],
    ['', 0, 'Registered'],
  ])('revenue %s, referrals %s: %s', (revenue, referrals, tier) => {
    expect(tierOf(revenue, referrals)).toBe(tier);
  });

  it.each([
    // signed, tier
    [true, 'Gold'],
    ['yes', 'Gold'],
    [1, 'Gold'],
    ['2020-01-31', 'Gold'],
    [new Date('2020-01-31T00:00:00Z'), 'Gold'],
    [false, ''],
    ['no', ''],
    [0, ''],
    ['', ''], // a blank is not signed; only what is not given at all is
    [undefined, 'Gold'],
  ])('signed %s: "%s"', (signed, tier) => {
    expect(tierOf(60000, 1, '', signed)).toBe(tier);
  });

  it('leaves a blank row blank between others', () => {
    expect(tierOf(column(1, '', 1), column('', '', ''))).toEqual([['Registered'], [''], ['Registered']]);
  });

  it('never fills a row that is blank, and always one whose signed is filled', () => {
    expect(tierOf(column('', '', ''), column('', '', ''), '', column('yes', '', 'no'))).toEqual([
      ['Registered'],
      [''],
      [''],
    ]);
  });
});

describe('on a ladder of your own', () => {
  const match = (word: string) => [
    ['Tier', 'Min revenue', 'Min referrals', 'Match', 'Perk'],
    ['Member', 100, 2, word, 'a'],
    ['Partner', 1000, 10, word, 'b'],
  ];

  it.each([
    // match, revenue, referrals, tier
    ['any', 100, 0, 'Member'],
    ['any', 0, 10, 'Partner'],
    ['', 1000, 0, 'Partner'], // any, unless it is said
    ['all', 100, 0, ''],
    ['all', 100, 2, 'Member'],
    ['ALL', 1000, 9, 'Member'],
    ['all', 1000, 10, 'Partner'],
    ['all', 5000, '', ''],
    ['any', 99, 1, ''], // below the lowest tier
  ])('match %s, revenue %s, referrals %s: "%s"', (word, revenue, referrals, tier) => {
    expect(tierOf(revenue, referrals, match(word))).toBe(tier);
  });

  it('asks each tier in its own way', () => {
    const own = [
      ['Tier', 'Min revenue', 'Min referrals', 'Match'],
      ['Member', 100, 2, 'any'],
      ['Partner', 1000, 10, 'all'],
    ];
    expect(tierOf(column(0, 1000, 1000), column(2, 9, 10), own)).toEqual([['Member'], ['Member'], ['Partner']]);
  });

  it('asks under all only for what is offered', () => {
    const own = [
      ['Tier', 'Min revenue', 'Min referrals', 'Match'],
      ['Basic', '', '', 'all'],
      ['Plus', '', 3, 'all'],
    ];
    expect(tierOf(column(0, 0), column(2, 3), own)).toEqual([['Basic'], ['Plus']]);
  });

  it('takes a ladder with one of the two thresholds, and equal ones', () => {
    const own = [
      ['tier', 'min_referrals'],
      ['A', 5],
      ['B', 5],
      ['C', 9],
    ];
    expect(tierOf('', column(4, 5, 9), own)).toEqual([[''], ['B'], ['C']]);
  });

  it('does not meet 0 on the lowest tier by a missing or negative value', () => {
    const own = [
      ['Tier', 'Min revenue'],
      ['Basic', 0],
    ];
    expect(tierOf(column(0, -1, ''), column(1, 1, 1), own)).toEqual([['Basic'], [''], ['']]);
  });

  it.each<[string, unknown[][]]>([
    [
      "tiers, row 3 (Min revenue): Silver's Min revenue 100 is below 500 of a lower tier. The ladder runs downward: put the lowest tier first.",
      [
        ['Tier', 'Min revenue'],
        ['Gold', 500],
        ['Silver', 100],
      ],
    ],
    [
      "tiers, row 3 (Min referrals): Platinum's Min referrals 0 is met by everyone: leave it blank.",
      [
        ['Tier', 'Min revenue', 'Min referrals'],
        ['Gold', 1, 1],
        ['Platinum', 500, 0],
      ],
    ],
    [
      'tiers, row 3 (Min revenue): Top has no threshold, and only the lowest tier may have none. Enter Min revenue or Min referrals.',
      [
        ['Tier', 'Min revenue'],
        ['Gold', 500],
        ['Top', ''],
      ],
    ],
    [
      "tiers, row 2 (Min revenue): Gold's Min revenue -5 is below 0. Enter 0 or more.",
      [
        ['Tier', 'Min revenue'],
        ['Gold', -5],
      ],
    ],
    [
      'tiers, row 3 (Tier): Gold stands twice. Give each tier its own name.',
      [
        ['Tier', 'Min revenue'],
        ['Gold', 5],
        ['GOLD', 50],
      ],
    ],
    [
      'tiers, row 2 (Tier): the tier has no name. Enter one.',
      [
        ['Tier', 'Min revenue'],
        ['', 5],
      ],
    ],
    [
      'tiers, row 1: tiers are earned by Min revenue and Min referrals, not by "Min certified". Rename that column, or use TIER_BY_RULES.',
      [
        ['Tier', 'Min revenue', 'Min certified'],
        ['Gold', 5, 3],
      ],
    ],
    [
      'tiers, row 1: it has neither Min revenue nor Min referrals. Add one of them.',
      [
        ['Tier', 'Base budget'],
        ['Gold', 5],
      ],
    ],
    [
      'tiers, row 2 (Match): "some" is no way to match. Enter any or all.',
      [
        ['Tier', 'Min revenue', 'Match'],
        ['Gold', 5, 'some'],
      ],
    ],
    [
      'tiers, row 2 (Min revenue): "50k" is not a number. Enter digits only, such as 12000.',
      [
        ['Tier', 'Min revenue'],
        ['Gold', '50k'],
      ],
    ],
  ])('%s', (told, own) => {
    expect(errorOf(PARTNER_TIER, [1, 1, own])).toBe(`PARTNER_TIER ${told}`);
  });
});

describe('laws, for every partner', () => {
  const money = fc.double({ min: 0, max: 1e6, noNaN: true });
  const count = fc.nat(1000);

  it('more revenue or referrals never lower a tier', () => {
    fc.assert(
      fc.property(money, money, count, count, (revenue, more, referrals, others) => {
        const before = rank(tierOf(revenue, referrals));
        expect(rank(tierOf(revenue + more, referrals + others))).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it('under any, a tier is the better one of the two figures alone', () => {
    fc.assert(
      fc.property(money, count, (revenue, referrals) => {
        const alone = Math.max(rank(tierOf(revenue, 0)), rank(tierOf(0, referrals)));
        expect(rank(tierOf(revenue, referrals))).toBe(alone);
      }),
    );
  });

  it('a range gives what its cells give one by one', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(money, count), { minLength: 2, maxLength: 20 }), (rows) => {
        const revenue = rows.map(([one]) => [one]);
        const referrals = rows.map(([, one]) => [one]);
        expect(tierOf(revenue, referrals)).toEqual(rows.map((row) => [tierOf(...row)]));
      }),
    );
  });

  it('a currency with another unit gives the same tiers on a ladder in that unit', () => {
    const ladder = (unit: number) => [
      ['Tier', 'Min revenue'],
      ['A', 100 * unit],
      ['B', 700 * unit],
    ];
    fc.assert(
      fc.property(fc.nat(1000), fc.constantFrom(2, 100, 1024), (revenue, unit) => {
        expect(tierOf(revenue * unit, '', ladder(unit))).toBe(tierOf(revenue, '', ladder(1)));
      }),
    );
  });
});
