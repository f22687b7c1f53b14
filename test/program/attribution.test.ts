import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attribute, dealsTouched, MODELS, type Model, wonAmounts } from '../../src/program/attribution.ts';
import { CLOSE, journeysOf, LEAD, LOST, OPEN, OPPORTUNITY, REGISTERED, WON } from '../../src/program/touches.ts';

type Touch = readonly [partner: number, day: number, milestone?: number];
interface Sold {
  readonly amount: number;
  readonly state?: number;
  readonly touches: readonly Touch[];
}

function journeys(sold: readonly Sold[], partners = 4) {
  const touches = sold.flatMap((one, deal) =>
    one.touches.map(([partner, day, milestone = -1]) => ({ deal, partner, day, milestone })),
  );
  return journeysOf(
    {
      rows: touches.length,
      deal: Int32Array.from(touches, (one) => one.deal),
      partner: Int32Array.from(touches, (one) => one.partner),
      date: Float64Array.from(touches, (one) => one.day),
      milestone: Int32Array.from(touches, (one) => one.milestone),
    },
    {
      rows: sold.length,
      state: Uint8Array.from(sold, (one) => one.state ?? WON),
      amount: Float64Array.from(sold, (one) => one.amount),
      closedOn: new Float64Array(sold.length).fill(NaN),
    },
    null,
    partners,
  );
}

/** Cents by partner, what is unattributed last. */
const unitsBy = (model: Model, sold: readonly Sold[], partners = 4): number[] =>
  Array.from(attribute(model, journeys(sold, partners), 7).units);

describe('several deals', () => {
  const milestone = fc.constantFrom(-1, LEAD, OPPORTUNITY, CLOSE, REGISTERED);
  const touch = fc.tuple(fc.nat(3), fc.integer({ min: 40000, max: 40060 }), milestone);
  const deal = fc.record({
    amount: fc.integer({ min: 10, max: 50 }).map((n) => n * 100),
    state: fc.constantFrom(WON, WON, LOST, OPEN),
    touches: fc.array(touch, { maxLength: 7 }),
  });

  // scope: all models but markov, where what a partner brings is learned from all deals
  it.each(MODELS.filter((model) => model !== 'markov'))('are each divided as if it were alone, by %s', (model) => {
    fc.assert(
      fc.property(fc.array(deal, { minLength: 1, maxLength: 6 }), (sold) => {
        const together = unitsBy(model, sold);
        const alone = sold.map((one) => unitsBy(model, [one]));
        together.forEach((units, k) => {
          const sum = alone.reduce((all, one) => all + (one[k] as number), 0);
          expect(Math.abs(units - sum)).toBeLessThanOrEqual(sold.length);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('have the sums of what was touched and what was not, of won deals alone', () => {
    const sold: Sold[] = [
      { amount: 5, touches: [[0, 1]] },
      { amount: 70, touches: [] },
      { amount: 900, state: LOST, touches: [[0, 1]] },
      { amount: 11000, state: LOST, touches: [] },
      { amount: 130000, touches: [[1, 1]] },
      { amount: 1500000, touches: [] },
    ];
    expect(wonAmounts(journeys(sold))).toEqual({ touched: 130005, untouched: 1500070, untouchedDeals: 2 });
    expect(attribute('first', journeys(sold), 7).total).toBe(163007500);
    for (const model of MODELS.filter((one) => one !== 'markov'))
      expect(unitsBy(model, sold)).toEqual([500, 13000000, 0, 0, 150007000]);
  });

  it('that are together 0 leave their cent to the first one, as others do', () => {
    const sold: Sold[] = [
      {
        amount: 0.67,
        touches: [
          [0, 1],
          [2, 2],
        ],
      },
      {
        amount: -0.67,
        touches: [
          [1, 1],
          [2, 2],
        ],
      },
    ];
    // 33.5 and -33.5 cents
    expect(unitsBy('linear', sold, 3)).toEqual([34, -34, 0, 0]);
  });

  it('count once for each partner that touched them, where they are won', () => {
    const sold: Sold[] = [
      {
        amount: 1,
        touches: [
          [1, 1],
          [0, 2],
          [1, 3],
        ],
      },
      { amount: 1, touches: [[1, 1]] },
      {
        amount: 1,
        state: LOST,
        touches: [
          [2, 1],
          [1, 2],
        ],
      },
      { amount: 1, touches: [] },
      {
        amount: 1,
        touches: [
          [0, 1],
          [0, 2],
          [1, 3],
        ],
      },
    ];
    expect(Array.from(dealsTouched(journeys(sold)))).toEqual([2, 3, 0, 0]);
  });
});

describe('one deal', () => {
  const thirds: Touch[] = [
    [0, 1],
    [1, 2],
    [2, 3],
  ];
  it.each([
    ['the first ones have the cents that are left', 100.01, [3334, 3334, 3333]],
    ['as of a refund', -100.01, [-3334, -3334, -3333]],
    ['nothing', 0, [0, 0, 0]],
    ['the amount is rounded to the cent first', 0.025, [1, 1, 1]],
  ] as const)('by thirds: %s', (_name, amount, cents) => {
    expect(
      unitsBy('linear', [{ amount, touches: thirds }], 3)
        .slice(0, 3)
        .map((one) => one + 0),
    ).toEqual(cents);
  });

  it('leaves its cent to the largest remainder', () => {
    // 7.142857 and 2.857142 of 10 cents
    expect(
      unitsBy(
        'first_last',
        [
          {
            amount: 0.1,
            touches: [
              [0, 1],
              [1, 2],
              [1, 3],
            ],
          },
        ],
        2,
      ),
    ).toEqual([4, 6, 0]);
    expect(
      unitsBy(
        'linear',
        [
          {
            amount: 0.01,
            touches: [
              [0, 1],
              [1, 2],
              [1, 3],
            ],
          },
        ],
        2,
      ),
    ).toEqual([0, 1, 0]);
  });

  it('of two touches on one day decays by neither', () => {
    expect(
      unitsBy(
        'time_decay',
        [
          {
            amount: 10,
            touches: [
              [0, 46000],
              [1, 46000],
            ],
          },
        ],
        2,
      ),
    ).toEqual([500, 500, 0]);
  });

  it('that was touched by nobody is unattributed by markov as well', () => {
    const sold: Sold[] = [
      { amount: 7, touches: [] },
      { amount: 10, touches: [[0, 1]] },
      { amount: 5, touches: [] },
    ];
    expect(unitsBy('markov', sold, 2)).toEqual([1000, 0, 1200]);
  });
});
