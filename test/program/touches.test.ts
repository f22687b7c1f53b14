import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { journeysOf, LEAD, LOST, OPEN, WON } from '../../src/program/touches.ts';

interface Touch {
  readonly deal: number;
  readonly partner: number;
  readonly day: number;
  readonly milestone?: number;
}
interface Sold {
  readonly state: number;
  readonly closedOn?: number;
}

const touch = (deal: number, partner: number, day: number): Touch => ({ deal, partner, day });

/** The touches that count, deal by deal: partner, day and milestone of each. */
function journeys(touches: readonly Touch[], sold: readonly Sold[], lookback: number | null = null) {
  const found = journeysOf(
    {
      rows: touches.length,
      deal: Int32Array.from(touches, (one) => one.deal),
      partner: Int32Array.from(touches, (one) => one.partner),
      date: Float64Array.from(touches, (one) => one.day),
      milestone: Int32Array.from(touches, (one) => one.milestone ?? -1),
    },
    {
      rows: sold.length,
      state: Uint8Array.from(sold, (one) => one.state),
      amount: new Float64Array(sold.length),
      closedOn: Float64Array.from(sold, (one) => one.closedOn ?? NaN),
    },
    lookback,
    9,
  );
  expect(found.partners).toBe(9);
  expect(found.start[0]).toBe(0);
  return sold.map((_one, d) =>
    Array.from({ length: (found.start[d + 1] as number) - (found.start[d] as number) }, (_touch, k) => {
      const at = (found.start[d] as number) + k;
      return [found.partner[at], found.date[at], found.milestone[at]];
    }),
  );
}

describe('the touches that count', () => {
  it('stand deal by deal, by day and then by row', () => {
    const touches = [
      touch(1, 0, 5),
      touch(0, 1, 9),
      touch(1, 2, 4), // earlier than all of the deal before it
      touch(0, 3, 7),
      { ...touch(1, 4, 4), milestone: LEAD },
      touch(0, 5, 8),
      touch(1, 6, 3),
    ];
    expect(journeys(touches, [{ state: WON }, { state: LOST }])).toEqual([
      [
        [3, 7, -1],
        [5, 8, -1],
        [1, 9, -1],
      ],
      [
        [6, 3, -1],
        [2, 4, -1],
        [4, 4, LEAD],
        [0, 5, -1],
      ],
    ]);
  });

  it('are none of an open deal and of no deal', () => {
    const touches = [touch(0, 1, 1), touch(-1, 2, 1), touch(1, 3, 1), touch(2, 4, 1)];
    expect(journeys(touches, [{ state: OPEN }, { state: LOST }, { state: WON }, { state: WON }])).toEqual([
      [],
      [[3, 1, -1]],
      [[4, 1, -1]],
      [],
    ]);
    expect(journeys([], [])).toEqual([]);
  });

  it.each([
    ['up to the close', null, [1, 2, 3, 4]],
    ['from the first day of the lookback on', 10, [2, 3, 4]], // boundary: day 20 of a close on day 30
    ['on the day of the close with a lookback of 0', 0, [4]],
  ] as const)('are those %s', (_name, lookback, partners) => {
    const touches = [touch(0, 1, 19), touch(0, 2, 20), touch(0, 3, 25), touch(0, 4, 30), touch(0, 5, 31)];
    const [found = []] = journeys(touches, [{ state: WON, closedOn: 30 }], lookback);
    expect(found.map(([partner]) => partner)).toEqual(partners);
  });

  it('are all where it is not known when the deal was closed', () => {
    const [found = []] = journeys([touch(0, 1, 1), touch(0, 2, 900)], [{ state: WON }], 10);
    expect(found.map(([partner]) => partner)).toEqual([1, 2]);
  });

  it('keep the order of their rows on one day, however many there are', () => {
    const row = fc.record({ deal: fc.nat(2), partner: fc.nat(8), day: fc.nat(3) });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 120 }), (touches) => {
        const wanted = [0, 1, 2].map((deal) =>
          [0, 1, 2, 3].flatMap((day) =>
            touches.filter((one) => one.deal === deal && one.day === day).map((one) => [one.partner, day, -1]),
          ),
        );
        expect(journeys(touches, [{ state: WON }, { state: WON }, { state: LOST }])).toEqual(wanted);
      }),
      { numRuns: 60 },
    );
  });
});
