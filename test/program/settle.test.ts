import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountOf, unitsDown, unitsOf, unitsUp } from '../../src/program/rounding.ts';
import { settle } from '../../src/program/settle.ts';

interface Pool {
  readonly pool: number;
  readonly weights: readonly number[];
  readonly floors?: readonly number[];
  readonly caps?: readonly number[];
}

const settled = ({ pool, weights, floors, caps }: Pool): number[] =>
  Array.from(
    settle({
      pool,
      weights: Float64Array.from(weights),
      floors: floors ? Float64Array.from(floors) : null,
      caps: caps ? Float64Array.from(caps) : null,
    }),
  );

/** A fraction of whole numbers, exact. */
interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}
const less = (a: Fraction, b: Fraction) => a.over * b.under < b.over * a.under;

const inMillionths = (weight: number) => BigInt(Math.round(weight * 1e6));
/** A double as it is, to its last bit. */
const toTheBit = (weight: number) => BigInt(weight * 2 ** 60);

/**
 * The same by definition, in exact arithmetic: weights in millionths, every breakpoint tried in turn.
 * Slow on purpose: it shares no step with what it tests.
 */
function byDefinition({ pool, weights, floors = [], caps = [] }: Pool, asWhole = inMillionths): number[] {
  const w = weights.map(asWhole);
  const low = w.map((_weight, i) => BigInt(floors[i] ?? 0));
  const high = w.map((_weight, i) => (caps[i] === undefined || caps[i] === Infinity ? null : BigInt(caps[i])));
  const clamp = (k: Fraction, i: number): Fraction => {
    const part = { over: k.over * (w[i] as bigint), under: k.under };
    const floor = { over: low[i] as bigint, under: 1n };
    const cap = high[i] === null ? null : { over: high[i] as bigint, under: 1n };
    const below = cap !== null && less(cap, part) ? cap : part;
    return less(below, floor) ? floor : below;
  };
  const sumAt = (k: Fraction): Fraction =>
    w.reduce(
      (sum, _weight, i) => {
        const part = clamp(k, i);
        return { over: sum.over * part.under + part.over * sum.under, under: sum.under * part.under };
      },
      { over: 0n, under: 1n },
    );
  const points: Fraction[] = [{ over: 0n, under: 1n }];
  w.forEach((weight, i) => {
    if (weight === 0n) return;
    points.push({ over: low[i] as bigint, under: weight });
    if (high[i] !== null) points.push({ over: high[i] as bigint, under: weight });
  });
  points.sort((a, b) => (less(a, b) ? -1 : less(b, a) ? 1 : 0));
  const all = { over: BigInt(pool), under: 1n };
  const before = points.filter((k) => !less(all, sumAt(k))).at(-1) as Fraction;
  const after = points.find((k) => less(before, k)) ?? { over: before.over + before.under, under: before.under };
  // between two breakpoints the sum is a straight line
  const [a, b] = [sumAt(before), sumAt(after)];
  const rise = { over: b.over * a.under - a.over * b.under, under: a.under * b.under };
  const rest = { over: all.over * a.under - a.over, under: a.under };
  const t =
    rise.over === 0n ? { over: 0n, under: 1n } : { over: rest.over * rise.under, under: rest.under * rise.over };
  const width = { over: after.over * before.under - before.over * after.under, under: after.under * before.under };
  const k = {
    over: before.over * t.under * width.under + t.over * width.over * before.under,
    under: before.under * t.under * width.under,
  };
  const exact = w.map((_weight, i) => clamp(k, i));
  const parts = exact.map(({ over, under }) => over / under);
  const total = rise.over === 0n ? a.over / a.under : BigInt(pool);
  const order = exact
    .map(({ over, under }, i) => ({ i, remainder: { over: over % under, under } }))
    .sort((one, two) =>
      less(two.remainder, one.remainder) ? -1 : less(one.remainder, two.remainder) ? 1 : one.i - two.i,
    );
  for (const { i } of order.slice(0, Number(total - parts.reduce((sum, part) => sum + part, 0n))))
    parts[i] = (parts[i] as bigint) + 1n;
  return parts.map(Number);
}

describe('settling a pool', () => {
  it.each<[string, Pool, number[]]>([
    ['thirds: the odd unit goes to the first', { pool: 10000, weights: [1, 1, 1] }, [3334, 3333, 3333]],
    ['two odd units go to the first two', { pool: 10001, weights: [1, 1, 1] }, [3334, 3334, 3333]],
    ['the largest remainder comes before the first row', { pool: 10, weights: [1, 3, 3] }, [2, 4, 4]],
    ['weights are proportions', { pool: 200, weights: [0.1, 0.3] }, [50, 150]],
    ['a tie between decimals is a tie', { pool: 1, weights: [0.1, 0.3, 0.1, 0.3] }, [0, 1, 0, 0]],
    // 0.7 is a little less than that in binary, and 0.1 a little more
    ['a tie of 0.7 and 0.1 goes to the first row', { pool: 4, weights: [0.7, 0.1] }, [4, 0]],
    ['so does one in the ninth decimal', { pool: 4, weights: [7e-9, 1e-9] }, [4, 0]],
    ['also beside a row without a weight', { pool: 4, weights: [0.7, 0.1, 0] }, [4, 0, 0]],
    ['and beside one that takes no part', { pool: 4, weights: [Number.NaN, 0.7, 0.1] }, [Number.NaN, 4, 0]],
    ['a tie of 0.7 and 0.1 with their sum', { pool: 5, weights: [0.7, 0.1, 0.8] }, [2, 0, 3]],
    [
      'a floor is met first',
      { pool: 100, weights: [80, 15, 5], floors: [10, 10, 10], caps: [60, 60, 60] },
      [60, 30, 10],
    ],
    ['a cap leaves the rest to others', { pool: 100, weights: [8, 1, 1], caps: [50, 99, 99] }, [50, 25, 25]],
    ['caps that do not take it all leave some', { pool: 100, weights: [1, 1], caps: [20, 30] }, [20, 30]],
    ['no weight: the floor, and no more', { pool: 100, weights: [0, 1], floors: [10, 0], caps: [90, 50] }, [10, 50]],
    ['no part: neither floor nor cap', { pool: 100, weights: [Number.NaN, 1] }, [Number.NaN, 100]],
    [
      'caps of the others count beside one that takes no part',
      { pool: 100, weights: [Number.NaN, 8, 1, 1], caps: [Infinity, 50, 99, 99] },
      [Number.NaN, 50, 25, 25],
    ],
    ['so do floors', { pool: 100, weights: [Number.NaN, 18, 1, 1], floors: [0, 0, 20, 5] }, [Number.NaN, 75, 20, 5]],
    // the second is three times the first, and as tenths of whole numbers they could no longer be told apart so
    [
      'a tie of weights that are too large for tenths',
      { pool: 2, weights: [2 ** 50 + 0.5, 3 * 2 ** 50 + 1.5] },
      [1, 1],
    ],
    // boundary: up to 2^52 tenths in all they count as decimals, from there on as the doubles they are
    ['a tie of tenths', { pool: 2, weights: [337769972052784.2, 112589990684261.4] }, [2, 0]],
    ['no tie of doubles', { pool: 2, weights: [337769972052787.2, 112589990684262.4] }, [1, 1]],
    ['floors that use it all up', { pool: 30, weights: [5, 1], floors: [10, 20] }, [10, 20]],
    ['nothing to divide', { pool: 0, weights: [1, 2] }, [0, 0]],
    ['nobody', { pool: 5, weights: [] }, []],
  ])('%s', (_what, pool, parts) => {
    expect(settled(pool)).toEqual(parts);
  });

  const weight = fc.oneof(
    fc.integer({ min: 0, max: 1000 }),
    fc.integer({ min: 0, max: 100000 }).map((cents) => cents / 100),
    fc.constantFrom(0, 0.1, 0.2, 0.3, 0.7, 1, 3),
  );
  const rows = fc.array(
    fc.record({
      weight,
      floor: fc.integer({ min: 0, max: 500 }),
      room: fc.oneof(fc.constant(Infinity), fc.integer({ min: 0, max: 900 })),
    }),
    { minLength: 1, maxLength: 12 },
  );
  const pools = fc
    .tuple(rows, fc.integer({ min: 0, max: 10000 }), fc.boolean(), fc.boolean())
    .filter(([all]) => all.some((row) => row.weight > 0))
    .map(([all, extra, withFloors, withCaps]): Pool => {
      const floors = all.map((row) => (withFloors ? row.floor : 0));
      return {
        pool: floors.reduce((sum, one) => sum + one, 0) + extra,
        weights: all.map((row) => row.weight),
        floors,
        ...(withCaps && { caps: all.map((row, i) => (floors[i] as number) + row.room) }),
      };
    });

  it('is what the definition says, whatever the weights, floors and caps', () => {
    fc.assert(
      fc.property(pools, (pool) => {
        expect(settled(pool)).toEqual(byDefinition(pool));
      }),
      { numRuns: 2000 },
    );
  });

  it('is so to the last bit of weights that have no few decimals', () => {
    const doubles = fc.oneof(
      fc.double({ min: 0.01, max: 100, noNaN: true }),
      fc.integer({ min: 1, max: 30 }).map((one) => one / 7),
    );
    fc.assert(
      fc.property(pools, fc.array(doubles, { minLength: 12, maxLength: 12 }), fc.nat(1e12), (pool, weights, more) => {
        const given = {
          ...pool,
          pool: pool.caps ? pool.pool : pool.pool + more,
          // two of them alone decide how the rest are read
          weights: pool.weights.map((_weight, i) => weights[i] as number).concat(Math.PI),
          floors: [...(pool.floors ?? []), 0],
          ...(pool.caps && { caps: [...pool.caps, Infinity] }),
        };
        expect(settled(given)).toEqual(byDefinition(given, toTheBit));
      }),
      { numRuns: 2000 },
    );
  });

  it('stays within floors and caps where many breakpoints are nearly one', () => {
    // all floors and caps are reached at a factor of 7, up to the rounding of the quotients
    const sevenths = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(sevenths, fc.constantFrom(-1, 0, 1), fc.nat(2), (all, more, kind) => {
        const bounded = all.slice(1);
        const given = {
          pool: all.reduce((sum, one) => sum + one, 0) + more,
          weights: all.map((one) => one / 7),
          floors: [0, ...bounded.map((one, i) => ((i + kind) % 3 === 0 ? 0 : one))],
          caps: [Infinity, ...bounded.map((one, i) => ((i + kind) % 3 === 1 ? Infinity : one))],
        };
        expect(settled(given)).toEqual(byDefinition(given, toTheBit));
      }),
      { numRuns: 3000 },
    );
  });

  it('is so for pools of any size, where products have more digits than a double', () => {
    const whole = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 2, maxLength: 8 });
    const doubles = fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(fc.oneof(whole, doubles), fc.maxSafeNat(), (weights, pool) => {
        expect(settled({ pool, weights })).toEqual(byDefinition({ pool, weights }, toTheBit));
      }),
      { numRuns: 3000 },
    );
  });

  it('adds up to the pool or to what the bounds allow, and stays within them', () => {
    fc.assert(
      fc.property(pools, (pool) => {
        const parts = settled(pool);
        const { weights, floors = [], caps } = pool;
        const most = weights.reduce((sum, one, i) => sum + (one > 0 ? (caps?.[i] ?? Infinity) : (floors[i] ?? 0)), 0);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(Math.min(pool.pool, most));
        parts.forEach((part, i) => {
          expect(part).toBeGreaterThanOrEqual(floors[i] ?? 0);
          if ((weights[i] as number) > 0) expect(part).toBeLessThanOrEqual(caps?.[i] ?? Infinity);
        });
      }),
    );
  });

  it('does not depend on the unit of the weights', () => {
    fc.assert(
      fc.property(pools, fc.constantFrom(10, 100, 1000), (pool, factor) => {
        const scaled = pool.weights.map((one) => Math.round(one * 100) * factor);
        const whole = pool.weights.map((one) => Math.round(one * 100));
        expect(settled({ ...pool, weights: scaled })).toEqual(settled({ ...pool, weights: whole }));
      }),
    );
  });

  it('keeps its sum for weights of any size, and pools up to 2^53', () => {
    const sizes = fc.array(fc.double({ min: 1e-6, max: 1e12, noNaN: true }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(sizes, fc.maxSafeNat(), (weights, pool) => {
        const parts = settled({ pool, weights });
        expect(parts.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(pool));
      }),
    );
  });

  it('keeps its sum for many rows whose weights have no few decimals', () => {
    const weights = Array.from({ length: 100000 }, (_value, i) => Math.sqrt(i + 1) * 1e5);
    const parts = settled({ pool: 2 ** 53 - 1, weights });
    expect(parts.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(2n ** 53n - 1n);
    expect(parts.every((part, i) => i === 0 || part >= (parts[i - 1] as number))).toBe(true);
  });
});

describe('rounding', () => {
  it.each([
    [1.005, 2, 101], // the shortest decimal counts, not the double below it
    [2.675, 2, 268],
    [-1.005, 2, -101], // half away from zero
    [0.5, 0, 1],
    [-0.5, 0, -1],
    [1e-7, 2, 0],
    [1.45, 1, 15],
    [123456789.125, 2, 12345678913],
    [1e12, 2, 1e14],
  ])('%d with %d decimals is %d units', (value, decimals, units) => {
    expect(unitsOf(value, decimals)).toBe(units);
  });

  it('goes up for floors and down for caps, and leaves what has no more decimals', () => {
    expect([unitsUp(1.001, 2), unitsUp(1.01, 2), unitsUp(0.07, 2), unitsUp(1e-9, 2)]).toEqual([101, 101, 7, 1]);
    expect([unitsDown(1.009, 2), unitsDown(1.01, 2), unitsDown(1.15, 2)]).toEqual([100, 101, 115]);
  });

  it('is undone by writing the units as an amount, for every number of cents', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 6 }), (units, decimals) => {
        const amount = amountOf(units, decimals);
        expect(unitsOf(amount, decimals)).toBe(units);
        expect(amount).toBe(Number(`${units}e-${decimals}`));
      }),
    );
  });
});
